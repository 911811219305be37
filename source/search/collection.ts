import type {Candidates} from './candidates.js';
import type {WordIndex} from './postings.js';

/** Stands for a text that is not there. */
export const nowhere = 0xFF_FF_FF_FF;

/** Something several rows share and that may answer a word for them: the speaker of quotations, the head of an article. */
export type Shared = {
	/** The one of each row, -1 for none. */
	readonly of: Int32Array;
	/** The rows of number `i` go from `firsts[i]` to before `firsts[i + 1]` in `rows`. */
	readonly firsts: Uint32Array;
	readonly rows: Uint32Array;
};

/** What is searched: rows as an archive numbers them, and the texts of an index behind them. */
export type Collection = {
	readonly index: WordIndex;
	readonly count: number;
	/** The text of each row, `nowhere` where it is not indexed yet. */
	readonly textOf: Uint32Array;
	/** The row of each text, -1 where it is gone. */
	readonly rowOf: Int32Array;
	readonly shared: Shared;
};

/** A word typed: the words of the index that answer it, and how what the rows share answers it (`noMatch` where it does not). */
export type Wanted = {
	readonly candidates: Candidates;
	readonly sharedClasses: Uint8Array;
	/** What each way of answering costs. */
	readonly costs: readonly number[];
	/** The worst way of answering that counts. */
	readonly worst: number;
};
