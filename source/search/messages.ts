import type {Handle} from '../archive/handle.js';

/** What can be searched. */
export type Field = 'quotations' | 'articles';

/** To the searching thread. */
export type ToSearch =
	| {readonly type: 'follow'; readonly handle: Handle}
	| {readonly type: 'search'; readonly field: Field; readonly id: number; readonly version: number; readonly query: string}
	| {readonly type: 'close'};

/** From the searching thread. */
export type FromSearch =
	/** `rows` is null for a search that was overtaken; `asTyped` and `near` are those of `Answer`. */
	| {
		readonly type: 'found';
		readonly field: Field;
		readonly id: number;
		readonly rows: Uint32Array<ArrayBuffer> | null;
		readonly asTyped: number;
		readonly near: boolean;
	}
	/** The same query may be answered better now: more has been read. */
	| {readonly type: 'better'}
	| {readonly type: 'broken'; readonly reason: string};

/** Where in the shared numbers the id of the newest search of each kind stands, so that the thread can drop older ones unread. */
export const newestAt: Readonly<Record<Field, number>> = {quotations: 0, articles: 1};

/** Given to the thread when it starts. */
export type SearchWork = {readonly newest: Int32Array};
