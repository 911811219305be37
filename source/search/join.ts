import {Answers, type Flags} from './answers.js';
import type {Collection, Wanted} from './collection.js';
import {noMatch} from './match.js';
import {mostCost, rankRows} from './ranking.js';

// Comparing a row word by word, wherever its words stand in memory, costs about as much as so many steps through postings.
const rowCost = 64;

/** Joins rows word by word; keeps its working memory from query to query. */
export class Join {
	readonly #collection: Collection;
	readonly #answers: Answers;
	/** What each row found costs so far. */
	readonly #costs: Uint16Array;

	/** The rows found so far: the first `found` of them, ascending. */
	readonly rows: Uint32Array;
	found = 0;

	constructor(collection: Collection) {
		const {count} = collection;
		this.#collection = collection;
		this.#answers = new Answers(collection);
		this.#costs = new Uint16Array(count);
		this.rows = new Uint32Array(count);
	}

	/** Begins with the rows that answer a word. */
	#begin({costs}: Wanted, flags: Flags): void {
		const {rows} = this;
		const costOf = this.#costs;
		const costOfFlag = Uint16Array.from([0, ...costs]);
		// Four rows at a time, since most have no flag.
		const groups = new Uint32Array(flags.buffer, flags.byteOffset, flags.byteLength / 4);
		let found = 0;
		for (let group = 0; group < groups.length; group++) {
			if (groups[group] === 0) {
				continue;
			}

			for (let row = 4 * group; row < (4 * group) + 4; row++) {
				// Written in any case, and overwritten if it does not count: where about every other row does, a branch would be guessed wrong.
				const flag = flags[row]!;
				rows[found] = row;
				costOf[row] = costOfFlag[flag]!;
				found += (flag + 7) >> 3;
			}
		}

		this.found = found;
	}

	/** Keeps the rows that answer a word too; written out, since it goes through many of them. */
	#narrow({costs}: Wanted, flags: Flags): void {
		const {rows, found} = this;
		const costOf = this.#costs;
		const costOfFlag = Uint16Array.from([0, ...costs]);
		let kept = 0;
		for (let index = 0; index < found; index++) {
			const row = rows[index]!;
			const flag = flags[row]!;
			if (flag > 0) {
				costOf[row] = Math.min(mostCost, costOf[row]! + costOfFlag[flag]!);
				rows[kept] = row;
				kept++;
			}
		}

		this.found = kept;
	}

	/** What a row found costs so far. */
	costOf(row: number): number {
		return this.#costs[row]!;
	}

	/** Begins with every row. */
	startWithAll(): void {
		for (let row = 0; row < this.rows.length; row++) {
			this.rows[row] = row;
		}

		this.#costs.fill(0);
		this.found = this.rows.length;
	}

	/** Begins with the rows that all these words answer, the rarest word first. At least one word. */
	startWith(words: readonly Wanted[]): void {
		const [first, ...others] = words.map(word => ({word, weight: this.#answers.weigh(word)})).toSorted((a, b) => a.weight - b.weight);
		this.found = 0;
		if (first!.weight === 0) {
			return;
		}

		this.#begin(first!.word, this.#answers.flags(first!.word));
		for (const {word, weight} of others) {
			if (this.found === 0) {
				return;
			}

			if (this.#collection.index.inOrder && this.found * rowCost < weight && !this.#answers.has(word)) {
				this.keep(row => {
					const answer = this.#answers.of(row, word);
					return answer === noMatch ? -1 : word.costs[answer]!;
				});
			} else {
				this.#narrow(word, this.#answers.flags(word));
			}
		}
	}

	/** Drops the rows that answer a word. */
	drop(word: Wanted): void {
		const flags = this.#answers.flags(word);
		this.keep(row => flags[row]! > 0 ? -1 : 0);
	}

	/** Keeps the rows for which `cost` gives no negative number, and adds it to theirs. */
	keep(cost: (row: number) => number): void {
		let kept = 0;
		for (let index = 0; index < this.found; index++) {
			const row = this.rows[index]!;
			const added = cost(row);
			if (added < 0) {
				continue;
			}

			this.#costs[row] = Math.min(mostCost, this.#costs[row]! + added);
			this.rows[kept] = row;
			kept++;
		}

		this.found = kept;
	}

	/** The rows found, those that cost least first, then in their order. */
	ranked(): Uint32Array {
		return rankRows(this.rows.subarray(0, this.found), this.#costs);
	}

	/** How many rows answer a word; what was found before is forgotten. */
	frequency(word: Wanted): number {
		this.#begin(word, this.#answers.flags(word));
		return this.found;
	}
}
