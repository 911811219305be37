import type {Candidates} from './candidates.js';
import {nowhere, type Collection, type Wanted} from './collection.js';
import {noMatch, twoEdits} from './match.js';
import {mostCost, rankRows, stampUnit} from './ranking.js';

// Comparing a row word by word costs about as much as this many steps through the postings.
const rowCost = 24;

// Postings that reach more than one in so many rows are gathered before they are visited.
const manyShare = 16;

const lastStamp = ((2 ** 32) / stampUnit) - 1;

/** One word joined to those before. */
type Step = {
	/** The states of rows that all words before found begin here; 0 where there was none. */
	readonly from: number;
	/** Those of rows found in this step begin here. */
	readonly to: number;
	readonly narrow: boolean;
	readonly next: Uint32Array;
	found: number;
};

/** Joins rows word by word; keeps its working memory from query to query. */
export class Join {
	readonly #collection: Collection;
	/** See `stampUnit`. A row is found where its stamp is the newest. */
	readonly #states: Uint32Array;
	#stamp = 0;
	#next: Uint32Array;
	#flags: Uint8Array | undefined;
	/** How many postings the candidates of a word have. */
	readonly #weights = new WeakMap<Candidates, number>();

	/** The rows found so far: the first `found` of them. */
	rows: Uint32Array;
	found = 0;

	constructor(collection: Collection) {
		const {count} = collection;
		this.#collection = collection;
		this.#states = new Uint32Array(count);
		this.rows = new Uint32Array(count);
		this.#next = new Uint32Array(count);
	}

	/** How many steps the postings of a word take. */
	#weigh({candidates, sharedClasses}: Wanted): number {
		const {index, shared} = this.#collection;
		let weight = this.#weights.get(candidates);
		if (weight === undefined) {
			weight = 0;
			for (const ids of candidates.byClass) {
				for (const id of ids) {
					weight += index.frequency(id);
				}
			}

			this.#weights.set(candidates, weight);
		}

		for (let one = 0; one + 1 < shared.firsts.length; one++) {
			weight += sharedClasses[one] === noMatch ? 0 : shared.firsts[one + 1]! - shared.firsts[one]!;
		}

		return weight;
	}

	/** Goes through all texts with the word and keeps their rows. Without `narrow` what was found before is forgotten. */
	#scan(word: Wanted, narrow: boolean, weight: number): void {
		const from = narrow ? this.#stamp * stampUnit : 0;
		const to = this.#step() * stampUnit;
		const step: Step = {from, to, narrow, next: this.#next, found: 0};
		this.#visitUnsealed(word, step);
		if (weight * manyShare > this.#states.length) {
			this.#visitMany(word, step);
		} else {
			this.#visitFew(word, step);
		}

		this.found = step.found;
		this.#next = this.rows;
		this.rows = step.next;
	}

	/** Finds a row in a step, unless it was found in it already or narrowed away before. */
	#visit(row: number, cost: number, step: Step): void {
		const state = this.#states[row]!;
		if (state >= step.to || state < step.from) {
			return;
		}

		this.#states[row] = step.to + Math.min(mostCost, step.narrow ? state - step.from + cost : cost);
		step.next[step.found] = row;
		step.found++;
	}

	/** Visits the rows that answer a word, the best answers first: the first visit of a row tells its cost. */
	#visitFew(word: Wanted, step: Step): void {
		const {index: {firsts, postings}, rowOf, shared} = this.#collection;
		for (let answer = 0; answer <= twoEdits; answer++) {
			const cost = word.costs[answer]!;
			for (const id of word.candidates.byClass[answer]!) {
				const end = firsts[id + 1] ?? 0;
				for (let at = firsts[id] ?? 0; at < end; at++) {
					const row = rowOf[postings[at]!]!;
					if (row >= 0) {
						this.#visit(row, cost, step);
					}
				}
			}

			for (let one = 0; one + 1 < shared.firsts.length; one++) {
				const end = word.sharedClasses[one] === answer ? shared.firsts[one + 1]! : 0;
				for (let at = shared.firsts[one]!; at < end; at++) {
					this.#visit(shared.rows[at]!, cost, step);
				}
			}
		}
	}

	/** The same for many rows: the answers are gathered in one byte a text, the best last, and then visited in order. Memory is what takes the time here. */
	#visitMany(word: Wanted, step: Step): void {
		const {index: {firsts, postings}, rowOf, textOf, shared} = this.#collection;
		this.#flags ??= new Uint8Array(4 * Math.ceil(rowOf.length / 4));
		const flags = this.#flags.fill(0);
		const unread: Array<readonly [row: number, cost: number]> = [];
		for (let answer = twoEdits; answer >= 0; answer--) {
			for (const id of word.candidates.byClass[answer]!) {
				const end = firsts[id + 1] ?? 0;
				for (let at = firsts[id] ?? 0; at < end; at++) {
					flags[postings[at]!] = answer + 1;
				}
			}

			for (let one = 0; one + 1 < shared.firsts.length; one++) {
				const end = word.sharedClasses[one] === answer ? shared.firsts[one + 1]! : 0;
				for (let at = shared.firsts[one]!; at < end; at++) {
					const row = shared.rows[at]!;
					if (textOf[row] === nowhere) {
						unread.push([row, word.costs[answer]!]);
					} else {
						flags[textOf[row]!] = answer + 1;
					}
				}
			}
		}

		this.#visitFlagged(flags, Int32Array.from([0, ...word.costs]), step);
		for (const [row, cost] of unread) {
			this.#visit(row, cost, step);
		}
	}

	/** Visits the rows of all texts that have a flag; written out, since it goes through a million of them. `costs`: what each flag costs. */
	#visitFlagged(flags: Uint8Array, costs: Int32Array, step: Step): void {
		const {rowOf} = this.#collection;
		const states = this.#states;
		const {from, to, narrow, next} = step;
		let {found} = step;
		// Four texts at a time, since most have no flag.
		const groups = new Uint32Array(flags.buffer, flags.byteOffset, flags.byteLength / 4);
		for (let group = 0; group < groups.length; group++) {
			if (groups[group] === 0) {
				continue;
			}

			for (let text = 4 * group; text < (4 * group) + 4; text++) {
				const flag = flags[text]!;
				const row = flag === 0 ? -1 : rowOf[text]!;
				if (row < 0) {
					continue;
				}

				const state = states[row]!;
				if (state >= to || state < from) {
					continue;
				}

				const sum = narrow ? state - from + costs[flag]! : costs[flag]!;
				states[row] = to + Math.min(sum, mostCost);
				next[found] = row;
				found++;
			}
		}

		step.found = found;
	}

	/** Visits the rows of texts that are not in the postings yet. */
	#visitUnsealed(word: Wanted, step: Step): void {
		const {index, rowOf} = this.#collection;
		for (let text = index.sealed; text < rowOf.length; text++) {
			const row = rowOf[text]!;
			const answer = row < 0 ? noMatch : this.classOf(row, word);
			if (answer !== noMatch) {
				this.#visit(row, word.costs[answer]!, step);
			}
		}
	}

	/** Begins another step and gives its stamp. */
	#step(): number {
		this.#stamp++;
		return this.#stamp;
	}

	/** Makes room for the stamps of another search. */
	#rest(): void {
		if (this.#stamp > lastStamp - 1000) {
			this.#states.fill(0);
			this.#stamp = 0;
		}
	}

	/** What a row found costs so far. */
	costOf(row: number): number {
		return this.#states[row]! % stampUnit;
	}

	/** Begins with every row. */
	startWithAll(): void {
		this.#rest();
		this.#states.fill(this.#step() * stampUnit);
		for (let row = 0; row < this.rows.length; row++) {
			this.rows[row] = row;
		}

		this.found = this.rows.length;
	}

	/** Begins with the rows that all these words answer, the rarest word first. At least one word. */
	startWith(words: readonly Wanted[]): void {
		this.#rest();
		const weighed = words.map(word => ({word, weight: this.#weigh(word)})).toSorted((a, b) => a.weight - b.weight);
		for (const [index, {word, weight}] of weighed.entries()) {
			if (index === 0) {
				this.#scan(word, false, weight);
			} else if (this.#collection.index.inOrder && this.found * rowCost < weight) {
				this.keep(row => {
					const answer = this.classOf(row, word);
					return answer === noMatch ? -1 : word.costs[answer]!;
				});
			} else {
				this.#scan(word, true, weight);
			}

			if (this.found === 0) {
				return;
			}
		}
	}

	/** Keeps the rows for which `cost` gives no negative number, and adds it to theirs. */
	keep(cost: (row: number) => number): void {
		const to = this.#step() * stampUnit;
		let kept = 0;
		for (let index = 0; index < this.found; index++) {
			const row = this.rows[index]!;
			const added = cost(row);
			if (added < 0) {
				continue;
			}

			this.#states[row] = to + Math.min(mostCost, this.costOf(row) + added);
			this.rows[kept] = row;
			kept++;
		}

		this.found = kept;
	}

	/** The rows found, those that cost least first, then in their order. */
	ranked(): Uint32Array {
		return rankRows(this.rows.subarray(0, this.found), this.#states, this.#stamp);
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
