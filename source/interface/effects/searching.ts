import type {Archive} from '../../archive/archive.js';
import type {Searcher} from '../../search/searcher.js';
import {noMarks, type Mark} from '../rows/marks.js';
import type {Store} from '../store.js';

/** What a search gave, and whether none of it holds what was typed. */
export type Answer = {readonly items: Uint32Array; readonly isNear: boolean};

/** Searches with a searcher that is made when the first query comes, and then follows the archive. */
export type Searching = {
	/** Makes the searcher, so that the first character of a query need not wait for it. Rejects where it cannot be made. */
	ready(archive: Archive, store: Store): Promise<void>;
	/** Asks for the numbers of quotations or articles; null where another query has overtaken this one. Rejects where searching fails. */
	ask(field: 'articles' | 'quotations', query: string, archive: Archive, store: Store): Promise<Answer | null>;
	/** Marks what the latest search matched. */
	readonly marks: Mark;
	close(): Promise<void>;
};

/** Marks of rows that are drawn again and again, remembered while the query stays. */
const rememberMarks = (mark: Mark): {readonly marks: Mark} => {
	let last = '';
	const known = new Map<string, ReturnType<Mark>>();
	return {
		marks(query, text, part = 'text') {
			if (query !== last || known.size > 2000) {
				known.clear();
				last = query;
			}

			const key = `${part} ${text}`;
			let spans = known.get(key);
			if (spans === undefined) {
				spans = mark(query, text, part);
				known.set(key, spans);
			}

			return spans;
		},
	};
};

/** Begins searching; `better` is called when the present queries may be answered better. */
export const createSearching = (createSearcher: (archive: Archive) => Searcher | Promise<Searcher>, better: (store: Store) => void): Searching => {
	let searcher: Searcher | null = null;
	let making: Promise<void> | undefined;
	let version = -1;
	let isClosed = false;
	const marker = rememberMarks((query, text, part) => searcher === null ? [] : searcher.marks(query, text, part));

	const make = async (archive: Archive, store: Store): Promise<void> => {
		const made = await createSearcher(archive);
		if (isClosed) {
			await made.close();
			return;
		}

		searcher = made;
		made.subscribe(() => {
			better(store);
		});
	};

	/** The searcher, following this archive; null once it is closed. */
	const searcherFor = async (archive: Archive, store: Store): Promise<Searcher | null> => {
		if (searcher === null) {
			making ??= make(archive, store);
			await making;
		}

		if (version !== archive.version) {
			searcher?.follow(archive);
			({version} = archive);
		}

		return searcher;
	};

	return {
		async ready(archive, store) {
			await searcherFor(archive, store);
		},
		async ask(field, query, archive, store) {
			const answering = await searcherFor(archive, store);
			const items = answering && await answering[field](query);
			return items && {items, isNear: items.length > 0 && answering.asTyped(field, query) === 0};
		},
		get marks() {
			return searcher === null ? noMarks : marker.marks;
		},
		async close() {
			isClosed = true;
			await searcher?.close();
		},
	};
};
