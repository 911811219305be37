import type {Problem} from '../articles/article.js';
import type {Progress} from './archive.js';
import type {Chunk} from './shelf.js';

/** What an indexing thread is to do. */
export type IndexWork = {
	/** Files and folders as the user gave them. */
	readonly paths: readonly string[];
	readonly language?: string;
	/** The index file; null passes contents on instead of keeping them. */
	readonly file: string | null;
	/** The generation whose columns are shown already, saved by an earlier run; null where none are. */
	readonly shown: number | null;
	/** How many threads read files; 0 reads them in this one. */
	readonly width: number;
	/** Whether to look again when something changes in the folders. */
	readonly watch: boolean;
};

export type ToIndex = 'refresh' | 'close';

/** What an indexing thread tells, in order: the contents of articles come before the columns that show them. */
export type FromIndex =
	| {readonly type: 'report'; readonly block?: Uint8Array; readonly generation: number; readonly progress: Progress; readonly problems: readonly Problem[]}
	| {readonly type: 'keep'; readonly chunk: Chunk}
	| {readonly type: 'drop'; readonly keys: readonly number[]}
	/** All files have been looked at. */
	| {readonly type: 'settled'}
	/** The index file cannot be used, and why; the thread does nothing more. */
	| {readonly type: 'broken'; readonly damaged: boolean; readonly reason: string};
