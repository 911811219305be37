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
};

/** Flags the rows that answer a word no worse than `worst`: 1 where they do. */
export const rowsWith = ({index, count, rowOf, shared}: Collection, {candidates, sharedClasses}: Wanted, worst: number): Uint8Array => {
	const flags = new Uint8Array(count);
	const {firsts, postings, tokens} = index;
	for (let answer = 0; answer <= worst; answer++) {
		for (const id of candidates.byClass[answer]!) {
			const end = firsts[id + 1] ?? 0;
			for (let at = firsts[id] ?? 0; at < end; at++) {
				const row = rowOf[postings[at]!]!;
				if (row >= 0) {
					flags[row] = 1;
				}
			}
		}
	}

	for (let text = index.sealed; text < rowOf.length; text++) {
		const row = rowOf[text]!;
		const end = row < 0 ? 0 : index.tokensEnd(text);
		for (let at = index.tokensStart(text); at < end; at++) {
			if (candidates.classes[tokens[at]!]! <= worst) {
				flags[row] = 1;
			}
		}
	}

	for (let one = 0; one + 1 < shared.firsts.length; one++) {
		if (sharedClasses[one]! <= worst) {
			for (let at = shared.firsts[one]!; at < shared.firsts[one + 1]!; at++) {
				flags[shared.rows[at]!] = 1;
			}
		}
	}

	return flags;
};
