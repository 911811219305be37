import {copyOf} from './remembered.js';

/** A word longer than this is hardly seen again. */
const longest = 48;

/** So many places are looked at before a word is taken for a new one: words that collide on purpose cost no more. */
const patience = 16;

/** So many words a generation keeps, and a table has two: a long archive takes no more room. Their numbers fit 16 bits, the places of their records 20. */
const mostKept = 16_000;

const firstBits = 13;

/** A place holds the low bits of a word's hash above those that tell where its record stands. */
const recordBits = 20;
const recordMask = (1 << recordBits) - 1;

/** The code units of a record before those of its word: the word's number, and how long it is. */
const headUnits = 2;

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
	/** The records of the words one after the other: all that a comparison needs stands together, and strings are not looked at. */
	#records = new Uint16Array(1 << firstBits);
	/** How much of the records is filled. Nothing stands at 0, which in a place means that it is free. */
	#filled = 1;
	/**
	For each place where the record of a word stands, above it the low bits of the word's hash; 0 where the place is free.
	Small, for it is asked at every word.
	*/
	#places = new Int32Array(1 << firstBits);
	#shift = 32 - firstBits;

	get isFull(): boolean {
		return this.#known.length === mostKept;
	}

	/** What is known of a word where it stands in a text; undefined where it is not kept. */
	find(text: string, start: number, end: number, hash: number): Known | undefined {
		const places = this.#places;
		const tag = hash << recordBits;
		let place = hash >>> this.#shift;
		for (let steps = 0; steps < patience; steps++) {
			const found = places[place]!;
			if (found === 0) {
				return undefined;
			}

			if (((found ^ tag) & ~recordMask) === 0 && this.#is(found & recordMask, text, start, end)) {
				return this.#known[this.#records[found & recordMask]!];
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
		const record = this.#filled;
		this.#makeRoom(record + headUnits + written.length);
		this.#records[record] = this.#known.length;
		this.#records[record + 1] = written.length;
		for (let index = 0; index < written.length; index++) {
			this.#records[record + headUnits + index] = written.charCodeAt(index);
		}

		this.#filled = record + headUnits + written.length;
		this.#known.push(known);
		this.#places[place] = (hash << recordBits) | record;
		if (this.#known.length * 2 > this.#places.length) {
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

	/** Whether the word of a record is the one that stands in `[start, end)` of a text. */
	#is(record: number, text: string, start: number, end: number): boolean {
		const records = this.#records;
		if (records[record + 1] !== end - start) {
			return false;
		}

		for (let index = start, at = record + headUnits; index < end; index++, at++) {
			if (records[at] !== text.charCodeAt(index)) {
				return false;
			}
		}

		return true;
	}

	/** Makes room for so many code units of records. */
	#makeRoom(units: number) {
		if (units > this.#records.length) {
			const more = new Uint16Array(this.#records.length * 2);
			more.set(this.#records);
			this.#records = more;
		}
	}

	#grow() {
		const places = new Int32Array(this.#places.length * 2);
		this.#places = places;
		this.#shift--;
		let record = 1;
		for (const {written} of this.#known) {
			const hash = hashOf(written, 0, written.length);
			let place = hash >>> this.#shift;
			while (places[place] !== 0) {
				place = (place + 1) & (places.length - 1);
			}

			places[place] = (hash << recordBits) | record;
			record += headUnits + written.length;
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
