import {copyOf} from './remembered.js';

/** A word longer than this is hardly seen again. */
const longest = 48;

/** So many places are looked at before a word is taken for a new one: words that collide on purpose cost no more. */
const patience = 16;

/** So many words are kept; then a table is begun anew, so that a long archive takes no more room. Their numbers fit 16 bits. */
const mostKept = 20_000;

const firstBits = 13;

/** The code units of the word that is looked for. */
const wanted = new Uint16Array(longest);

/** Takes a word from a text into `wanted`, and gives its hash. */
const take = (text: string, start: number, end: number): number => {
	let hash = 0;
	for (let index = start; index < end; index++) {
		const code = text.charCodeAt(index);
		wanted[index - start] = code;
		hash = Math.imul(hash, 31) + code;
	}

	return Math.imul(hash, 0x9E_37_79_B1);
};

/**
What is known of words as texts write them, found out once for each: articles use the same words again and again. A table with open addressing, asked
by where a word stands in a text, so that a word seen before costs neither a piece of text nor a folding.
*/
export class WordTable<Known extends {readonly written: string}> {
	readonly #find: (written: string) => Known;
	#known: Known[] = [];
	/** The code units of the words one after the other, and by number where each ends: to compare them costs no look at strings. */
	#units = new Uint16Array(1 << firstBits);
	#ends = new Int32Array(1 << firstBits);
	/** For each place the number of a word and 1, above it the low half of the word's hash; 0 where the place is free. Small, for it is asked at every word. */
	#places = new Int32Array(1 << firstBits);
	#shift = 32 - firstBits;

	/** Takes how to find out what is known of a word; it must give the same for the same word. */
	constructor(find: (written: string) => Known) {
		this.#find = find;
	}

	/** What is known of the word that stands in `[start, end)` of a text. */
	at(text: string, start: number, end: number): Known {
		if (end - start > longest) {
			return this.#find(text.slice(start, end));
		}

		const places = this.#places;
		const hash = take(text, start, end);
		const tag = hash << 16;
		let place = hash >>> this.#shift;
		for (let steps = 0; steps < patience; steps++) {
			const found = places[place]!;
			if (found === 0) {
				return this.#add(copyOf(text.slice(start, end)), place, tag);
			}

			if (((found ^ tag) & 0xFF_FF_00_00) === 0 && this.#isWanted((found & 0xFF_FF) - 1, end - start)) {
				return this.#known[(found & 0xFF_FF) - 1]!;
			}

			place = (place + 1) & (places.length - 1);
		}

		return this.#find(text.slice(start, end));
	}

	/** Whether a word is the one that is looked for. */
	#isWanted(number: number, length: number): boolean {
		const units = this.#units;
		const from = number === 0 ? 0 : this.#ends[number - 1]!;
		if (this.#ends[number]! - from !== length) {
			return false;
		}

		for (let index = 0; index < length; index++) {
			if (units[from + index] !== wanted[index]) {
				return false;
			}
		}

		return true;
	}

	#add(written: string, place: number, tag: number): Known {
		const known = this.#find(written);
		if (this.#known.length === mostKept) {
			this.#known = [];
			this.#places.fill(0);
		}

		this.#known.push(known);
		const count = this.#known.length;
		const from = count === 1 ? 0 : this.#ends[count - 2]!;
		this.#makeRoom(from + written.length);
		for (let index = 0; index < written.length; index++) {
			this.#units[from + index] = written.charCodeAt(index);
		}

		this.#ends[count - 1] = from + written.length;
		this.#places[place] = tag | count;
		if (count * 2 > this.#places.length) {
			this.#grow();
		}

		return known;
	}

	/** Makes room for so many code units, and for as many words as are known. */
	#makeRoom(units: number) {
		if (units > this.#units.length) {
			const more = new Uint16Array(this.#units.length * 2);
			more.set(this.#units);
			this.#units = more;
		}

		if (this.#known.length > this.#ends.length) {
			const more = new Int32Array(this.#ends.length * 2);
			more.set(this.#ends);
			this.#ends = more;
		}
	}

	#grow() {
		const places = new Int32Array(this.#places.length * 2);
		this.#places = places;
		this.#shift--;
		for (let number = 0; number < this.#known.length; number++) {
			const {written} = this.#known[number]!;
			const hash = take(written, 0, written.length);
			let place = hash >>> this.#shift;
			while (places[place] !== 0) {
				place = (place + 1) & (places.length - 1);
			}

			places[place] = (hash << 16) | (number + 1);
		}
	}
}
