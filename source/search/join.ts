import type {Candidates} from './candidates.js';
import {noMatch, twoEdits} from './match.js';
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

// Comparing a row word by word costs about as much as this many steps through the postings.
const rowCost = 24;

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

/** Joins rows word by word; keeps its working memory from query to query. */
export class Join {
	readonly #collection: Collection;
	readonly #marks: Uint32Array;
	#stamp = 0;
	#next: Uint32Array;

	/** The rows found so far: the first `found` of them. */
	rows: Uint32Array;
	found = 0;
	/** What the rows found cost so far. */
	readonly costs: Uint16Array;

	constructor(collection: Collection) {
		const {count} = collection;
		this.#collection = collection;
		this.costs = new Uint16Array(count);
		this.#marks = new Uint32Array(count);
		this.rows = new Uint32Array(count);
		this.#next = new Uint32Array(count);
	}

	/** How many steps the postings of a word take. */
	#weigh({candidates, sharedClasses}: Wanted): number {
		const {index, shared} = this.#collection;
		let weight = 0;
		for (const ids of candidates.byClass) {
			for (const id of ids) {
				weight += index.frequency(id);
			}
		}

		for (let one = 0; one + 1 < shared.firsts.length; one++) {
			weight += sharedClasses[one] === noMatch ? 0 : shared.firsts[one + 1]! - shared.firsts[one]!;
		}

		return weight;
	}

	#canCompare(): boolean {
		return this.#collection.index.inOrder;
	}

	#compareRows(word: Wanted): void {
		this.keep(row => {
			const answer = this.classOf(row, word);
			return answer === noMatch ? -1 : word.costs[answer]!;
		});
	}

	/** Goes through all texts with the word, the best answers first, so that the first visit of a row tells its cost. */
	#scanPostings(word: Wanted, narrow: boolean): void {
		const {index, rowOf, shared} = this.#collection;
		const marks = this.#marks;
		const sums = this.costs;
		const next = this.#next;
		const from = this.#stamp;
		const stamp = from + 1;
		let found = 0;
		const {firsts, postings} = index;
		const visit = (row: number, answer: number): void => {
			if (!(narrow ? marks[row] === from : marks[row] !== stamp)) {
				return;
			}

			sums[row] = (narrow ? sums[row]! : 0) + word.costs[answer]!;
			marks[row] = stamp;
			next[found] = row;
			found++;
		};

		for (let text = index.sealed; text < rowOf.length; text++) {
			const row = rowOf[text]!;
			const answer = row < 0 ? noMatch : this.classOf(row, word);
			if (answer !== noMatch) {
				visit(row, answer);
			}
		}

		for (let answer = 0; answer <= twoEdits; answer++) {
			const cost = word.costs[answer]!;
			for (const id of word.candidates.byClass[answer]!) {
				const end = firsts[id + 1] ?? 0;
				for (let at = firsts[id] ?? 0; at < end; at++) {
					const row = rowOf[postings[at]!]!;
					if (!(row >= 0 && (narrow ? marks[row] === from : marks[row] !== stamp))) {
						continue;
					}

					sums[row] = narrow ? sums[row]! + cost : cost;
					marks[row] = stamp;
					next[found] = row;
					found++;
				}
			}

			for (let one = 0; one + 1 < shared.firsts.length; one++) {
				if (word.sharedClasses[one] !== answer) {
					continue;
				}

				const end = shared.firsts[one + 1]!;
				for (let at = shared.firsts[one]!; at < end; at++) {
					visit(shared.rows[at]!, answer);
				}
			}
		}

		this.#stamp = stamp;
		this.found = found;
		this.#next = this.rows;
		this.rows = next;
	}

	/** Whether a row is among those found. */
	has(row: number): boolean {
		return this.#marks[row] === this.#stamp;
	}

	/** Begins with every row. */
	startWithAll(): void {
		this.#stamp++;
		this.costs.fill(0);
		this.#marks.fill(this.#stamp);
		for (let row = 0; row < this.rows.length; row++) {
			this.rows[row] = row;
		}

		this.found = this.rows.length;
	}

	/** Begins with the rows that all these words answer, the rarest word first. At least one word. */
	startWith(words: readonly Wanted[]): void {
		const weighed = words.map(word => ({word, weight: this.#weigh(word)})).toSorted((a, b) => a.weight - b.weight);
		for (const [index, {word, weight}] of weighed.entries()) {
			if (index === 0) {
				this.#scanPostings(word, false);
			} else if (this.#canCompare() && this.found * rowCost < weight) {
				this.#compareRows(word);
			} else {
				this.#scanPostings(word, true);
			}

			if (this.found === 0) {
				return;
			}
		}
	}

	/** Keeps the rows for which `cost` gives no negative number, and adds it to theirs. */
	keep(cost: (row: number) => number): void {
		const from = this.#stamp;
		this.#stamp = from + 1;
		let kept = 0;
		for (let index = 0; index < this.found; index++) {
			const row = this.rows[index]!;
			const added = cost(row);
			if (!(added >= 0)) {
				continue;
			}

			this.costs[row]! += added;
			this.#marks[row] = this.#stamp;
			this.rows[kept] = row;
			kept++;
		}

		this.found = kept;
	}

	/** The rows found, those that cost least first, then in their order. */
	ranked(): Uint32Array {
		const {found, rows, costs: sums} = this;
		if (found * 16 < rows.length) {
			const keys = new Float64Array(found);
			for (let index = 0; index < found; index++) {
				keys[index] = (sums[rows[index]!]! * 0x1_00_00_00_00) + rows[index]!;
			}

			return Uint32Array.from(keys.toSorted(), key => key % 0x1_00_00_00_00);
		}

		let most = 0;
		for (let index = 0; index < found; index++) {
			most = Math.max(most, sums[rows[index]!]!);
		}

		const places = new Uint32Array(most + 2);
		for (let index = 0; index < found; index++) {
			places[sums[rows[index]!]! + 1]!++;
		}

		for (let cost = 0; cost <= most; cost++) {
			places[cost + 1]! += places[cost]!;
		}

		const ranked = new Uint32Array(found);
		for (let row = 0; row < rows.length; row++) {
			if (this.#marks[row] !== this.#stamp) {
				continue;
			}

			const cost = sums[row]!;
			ranked[places[cost]!] = row;
			places[cost]!++;
		}

		return ranked;
	}

	/** How a row answers a word. */
	classOf(row: number, {candidates, sharedClasses}: Wanted): number {
		const {index, textOf, shared} = this.#collection;
		const one = shared.of[row]!;
		let least = one >= 0 ? sharedClasses[one]! : noMatch;
		const text = textOf[row]!;
		if (text === nowhere) {
			return least;
		}

		const {tokens} = index;
		const {classes} = candidates;
		const end = index.tokensEnd(text);
		for (let at = index.tokensStart(text); at < end && least > 0; at++) {
			const answer = classes[tokens[at]!]!;
			least = Math.min(answer, least);
		}

		return least;
	}
}
