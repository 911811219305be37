import {nowhere, type Collection, type Wanted} from './collection.js';
import {noMatch} from './match.js';

/** How every row answers a word: its answer plus one, 0 where it does not. A multiple of four bytes, those behind the last row 0. */
export type Flags = Uint8Array<ArrayBuffer>;

type Known = Wanted & {readonly flags: Flags};

// The words of a query that are remembered while its last word is typed, as typed and with typos forgiven. Each takes a byte a row.
const remembered = 8;

/** Finds out how rows answer words, and remembers it of the last words asked for: from key to key most of a query stays as it is. */
export class Answers {
	readonly #collection: Collection;
	/** The last ones asked for, the newest at the end. */
	readonly #known: Known[] = [];
	/** How many postings the candidates of a word have. */
	readonly #weights = new WeakMap<Wanted['candidates'], number>();

	constructor(collection: Collection) {
		this.#collection = collection;
	}

	#find({candidates, sharedClasses, worst}: Wanted): Known | undefined {
		const index = this.#known.findLastIndex(known => known.candidates === candidates && known.sharedClasses === sharedClasses && known.worst === worst);
		if (index < 0) {
			return undefined;
		}

		const [known] = this.#known.splice(index, 1);
		this.#known.push(known!);
		return known;
	}

	/** About how many rows answer a word: never less, but those with several of its candidates or that are gone count too. 0: none does. */
	weigh({candidates, sharedClasses}: Wanted): number {
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

	/** Whether the flags of a word are at hand. */
	has(wanted: Wanted): boolean {
		return this.#find(wanted) !== undefined;
	}

	/**
	How all rows answer a word; it holds until some other words are asked for. Memory is what takes the time here: one byte a row, written
	as the postings come.
	*/
	flags(wanted: Wanted): Flags {
		const known = this.#find(wanted);
		if (known) {
			return known.flags;
		}

		const {count, index: {firsts, postings}, rowOf, shared} = this.#collection;
		const {candidates, sharedClasses, worst} = wanted;
		const flags = this.#known.length < remembered ? new Uint8Array(4 * Math.ceil(count / 4)) : this.#known.shift()!.flags.fill(0);
		for (let answer = worst; answer >= 0; answer--) {
			// The best are written last.
			for (const id of candidates.byClass[answer]!) {
				const end = firsts[id + 1] ?? 0;
				for (let at = firsts[id] ?? 0; at < end; at++) {
					const row = rowOf[postings[at]!]!;
					if (row >= 0) {
						flags[row] = answer + 1;
					}
				}
			}
		}

		for (let one = 0; one + 1 < shared.firsts.length; one++) {
			const answer = sharedClasses[one]!;
			const end = answer <= worst ? shared.firsts[one + 1]! : 0;
			for (let at = shared.firsts[one]!; at < end; at++) {
				const row = shared.rows[at]!;
				if (flags[row] === 0 || flags[row]! > answer + 1) {
					flags[row] = answer + 1;
				}
			}
		}

		this.#known.push({...wanted, flags});
		return flags;
	}

	/** How one row answers a word, `noMatch` where it does not: from its own words, which must be at hand (`inOrder`). */
	of(row: number, {candidates: {classes}, sharedClasses, worst}: Wanted): number {
		const {index, textOf, shared} = this.#collection;
		const one = shared.of[row]!;
		let least = one >= 0 ? sharedClasses[one]! : noMatch;
		const text = textOf[row]!;
		if (text !== nowhere) {
			const {tokens} = index;
			const end = index.tokensEnd(text);
			for (let at = index.tokensStart(text); at < end && least > 0; at++) {
				least = Math.min(classes[tokens[at]!]!, least);
			}
		}

		return least > worst ? noMatch : least;
	}
}
