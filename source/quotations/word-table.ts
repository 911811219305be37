import {copyOf} from './remembered.js';

/** A word longer than this is hardly seen again. */
const longest = 48;

/** So many places are looked at before a word is taken for a new one: words that collide on purpose cost no more. */
const patience = 16;

/** So many words a generation keeps, and a table has two: a long archive takes no more room. Their numbers fit 16 bits. */
const mostKept = 16_000;

const firstBits = 13;

/** The hash of a word where it stands in a text. */
const hashOf = (text: string, start: number, end: number): number => {
	let hash = 0;
	for (let index = start; index < end; index++) {
		hash = Math.imul(hash, 31) + text.charCodeAt(index);
	}

	return Math.imul(hash, 0x9E_37_79_B1);
};

/** Words with what is known of them, in a table with open addressing. */
class Generation<Known extends {readonly written: string}> {
	readonly #known: Known[] = [];
	/** The code units of the words one after the other, and by number where each ends: to compare them costs no look at strings. */
	#units = new Uint16Array(1 << firstBits);
	#ends = new Int32Array(1 << firstBits);
	/** For each place the number of a word and 1, above it the low half of the word's hash; 0 where the place is free. Small, for it is asked at every word. */
	#places = new Int32Array(1 << firstBits);
	#shift = 32 - firstBits;

	get isFull(): boolean {
		return this.#known.length === mostKept;
	}

	/** What is known of a word where it stands in a text; undefined where it is not kept. */
	find(text: string, start: number, end: number, hash: number): Known | undefined {
		const places = this.#places;
		const tag = hash << 16;
		let place = hash >>> this.#shift;
		for (let steps = 0; steps < patience; steps++) {
			const found = places[place]!;
			if (found === 0) {
				return undefined;
			}

			if (((found ^ tag) & 0xFF_FF_00_00) === 0 && this.#is((found & 0xFF_FF) - 1, text, start, end)) {
				return this.#known[(found & 0xFF_FF) - 1];
			}

			place = (place + 1) & (places.length - 1);
		}

		return undefined;
	}

	/** Keeps what is known of a word that is not yet kept, unless too many stand where it belongs. */
	add(known: Known, hash: number) {
		const place = this.#freePlace(hash);
		if (place === -1) {
			return;
		}

		const {written} = known;
		this.#known.push(known);
		const count = this.#known.length;
		const from = count === 1 ? 0 : this.#ends[count - 2]!;
		this.#makeRoom(from + written.length);
		for (let index = 0; index < written.length; index++) {
			this.#units[from + index] = written.charCodeAt(index);
		}

		this.#ends[count - 1] = from + written.length;
		this.#places[place] = (hash << 16) | count;
		if (count * 2 > this.#places.length) {
			this.#grow();
		}
	}

	/** The first free place from where a hash belongs, -1 if there is none near. */
	#freePlace(hash: number): number {
		let place = hash >>> this.#shift;
		for (let steps = 0; steps < patience; steps++) {
			if (this.#places[place] === 0) {
				return place;
			}

			place = (place + 1) & (this.#places.length - 1);
		}

		return -1;
	}

	/** Whether a word is the one that stands in `[start, end)` of a text. */
	#is(number: number, text: string, start: number, end: number): boolean {
		const units = this.#units;
		const from = number === 0 ? 0 : this.#ends[number - 1]!;
		if (this.#ends[number]! - from !== end - start) {
			return false;
		}

		for (let index = start, at = from; index < end; index++, at++) {
			if (units[at] !== text.charCodeAt(index)) {
				return false;
			}
		}

		return true;
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
			const hash = hashOf(written, 0, written.length);
			let place = hash >>> this.#shift;
			while (places[place] !== 0) {
				place = (place + 1) & (places.length - 1);
			}

			places[place] = (hash << 16) | (number + 1);
		}
	}
}

/**
What is known of words as texts write them, found out once for each: articles use the same words again and again. Asked by where a word stands in a text,
so that a word seen before costs neither a piece of text nor a folding. When so many are known that a generation is full, a new one is begun, and the words
of the former that are asked for again pass over to it: rare words are forgotten, the others never.
*/
export class WordTable<Known extends {readonly written: string}> {
	readonly #find: (written: string) => Known;
	#newest = new Generation<Known>();
	#former: Generation<Known> | undefined;

	/** Takes how to find out what is known of a word; it must give the same for the same word. */
	constructor(find: (written: string) => Known) {
		this.#find = find;
	}

	/** What is known of the word that stands in `[start, end)` of a text. */
	at(text: string, start: number, end: number): Known {
		if (end - start > longest) {
			return this.#find(text.slice(start, end));
		}

		const hash = hashOf(text, start, end);
		return this.#newest.find(text, start, end, hash) ?? this.#remember(text, start, end, hash);
	}

	/** What is known of a word that the newest generation does not keep, which keeps it from now on. */
	#remember(text: string, start: number, end: number, hash: number): Known {
		const known = this.#former?.find(text, start, end, hash) ?? this.#find(copyOf(text.slice(start, end)));
		if (this.#newest.isFull) {
			this.#former = this.#newest;
			this.#newest = new Generation();
		}

		this.#newest.add(known, hash);
		return known;
	}
}
