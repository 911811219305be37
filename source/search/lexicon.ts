import {Buffer} from 'node:buffer';
import {foldCode, foldUnit, lookUp, nothing} from './fold.js';
import {isWordUnit, longestWord} from './words.js';

/** Stands between the words of a lexicon; no word holds it. */
export const separator = 10;

/** The letters of a word as bits: words that share few of them are many edits apart. */
export const letterMask = (codes: Uint16Array, start: number, end: number): number => {
	let mask = 0;
	for (let index = start; index < end; index++) {
		mask |= 1 << (codes[index]! & 31);
	}

	return mask >>> 0;
};

/** The beginning of a word has so many units; see `heads`. */
export const headLength = 8;

/** What a saved lexicon consists of. */
export type LexiconTable = {readonly codes: Uint16Array; readonly starts: Uint32Array};

/** All words of many texts, each with a number in the order of their coming. It only grows. */
export class Lexicon {
	#slots = new Int32Array(1 << 12).fill(-1);
	#joined = '';
	readonly #word = new Uint16Array(longestWord);

	/** How many words there are. */
	count = 0;
	/** The units of all words, folded, a separator before and after each. */
	codes: Uint16Array = new Uint16Array(1 << 14);
	/** Word `i` goes from `starts[i]` to before `starts[i + 1] - 1`. */
	starts: Uint32Array = new Uint32Array(1 << 10);
	/** The letters of each word; see `letterMask`. */
	masks = new Uint32Array(1 << 10);
	/** The letters of the first `headLength` units of each word. */
	heads = new Uint32Array(1 << 10);

	constructor(table?: LexiconTable) {
		this.codes[0] = separator;
		this.starts[0] = 1;
		if (!table) {
			return;
		}

		this.codes = table.codes;
		this.starts = table.starts;
		this.count = table.starts.length - 1;
		this.masks = new Uint32Array(this.count);
		this.heads = new Uint32Array(this.count);
		for (let id = 0; id < this.count; id++) {
			this.#mask(id, this.starts[id]!, this.end(id));
		}

		this.#rehash(Math.max(1 << 12, 2 ** Math.ceil(Math.log2(this.count * 3))));
	}

	#mask(id: number, start: number, end: number): void {
		this.masks[id] = letterMask(this.codes, start, end);
		this.heads[id] = letterMask(this.codes, start, Math.min(end, start + headLength));
	}

	/** The place in the hash table where the word in `#word` stands or would stand. */
	#slotFor(length: number): number {
		const word = this.#word;
		let hash = 0x01_1C_9D_C5;
		for (let index = 0; index < length; index++) {
			hash = Math.imul(hash ^ word[index]!, 0x01_00_01_93);
		}

		const mask = this.#slots.length - 1;
		let slot = (hash ^ (hash >>> 15)) & mask;
		for (;;) {
			const id = this.#slots[slot]!;
			if (id < 0) {
				return slot;
			}

			const start = this.starts[id]!;
			if (this.starts[id + 1]! - 1 - start === length) {
				let index = 0;
				while (index < length && this.codes[start + index] === word[index]) {
					index++;
				}

				if (index === length) {
					return slot;
				}
			}

			slot = (slot + 1) & mask;
		}
	}

	#intern(length: number): number {
		const slot = this.#slotFor(length);
		const known = this.#slots[slot]!;
		if (known >= 0) {
			return known;
		}

		const id = this.count;
		const start = this.starts[id]!;
		this.#makeRoom(start + length + 1);
		this.codes.set(this.#word.subarray(0, length), start);
		this.codes[start + length] = separator;
		this.#mask(id, start, start + length);
		this.starts[id + 1] = start + length + 1;
		this.#slots[slot] = id;
		this.count++;
		this.#rehashIfCrowded();
		return id;
	}

	#rehashIfCrowded(): void {
		if (this.count * 2 > this.#slots.length) {
			this.#rehash(this.#slots.length * 2);
		}
	}

	#makeRoom(units: number): void {
		if (units > this.codes.length) {
			const codes = new Uint16Array(units * 2);
			codes.set(this.codes);
			this.codes = codes;
		}

		if (this.count + 2 > this.starts.length) {
			const starts = new Uint32Array((this.count + 2) * 2);
			starts.set(this.starts);
			this.starts = starts;
		}

		if (this.count + 1 <= this.masks.length) {
			return;
		}

		const masks = new Uint32Array((this.count + 1) * 2);
		masks.set(this.masks);
		this.masks = masks;
		const heads = new Uint32Array(masks.length);
		heads.set(this.heads);
		this.heads = heads;
	}

	#rehash(size: number): void {
		this.#slots = new Int32Array(size).fill(-1);
		for (let id = 0; id < this.count; id++) {
			const start = this.starts[id]!;
			const length = this.end(id) - start;
			for (let index = 0; index < length; index++) {
				this.#word[index] = this.codes[start + index]!;
			}

			this.#slots[this.#slotFor(length)] = id;
		}
	}

	/** What is to be saved; it holds as long as no word is added. */
	get table(): LexiconTable {
		return {codes: this.codes.subarray(0, this.starts[this.count]), starts: this.starts.subarray(0, this.count + 1)};
	}

	/** All words with a separator before and after each, in the order of their numbers; offsets are those of `starts`. */
	get joined(): string {
		const length = this.starts[this.count]!;
		if (this.#joined.length !== length) {
			const from = this.#joined.length;
			this.#joined += Buffer.from(this.codes.buffer, this.codes.byteOffset + (2 * from), 2 * (length - from)).toString('utf16le');
		}

		return this.#joined;
	}

	/** Where a word ends. */
	end(id: number): number {
		return this.starts[id + 1]! - 1;
	}

	/** A word as a string. */
	word(id: number): string {
		return String.fromCharCode(...this.codes.subarray(this.starts[id], this.end(id)));
	}

	/** The number of a folded word, -1 where no text holds it. */
	find(word: string): number {
		if (word.length > longestWord) {
			return -1;
		}

		for (let index = 0; index < word.length; index++) {
			this.#word[index] = word.charCodeAt(index);
		}

		return this.#slots[this.#slotFor(word.length)]!;
	}

	/**
	Folds a text and numbers its words, adding those that are new; the words are those of `wordsOf(fold(text))`.

	`visit`: is given the number of each word in turn.
	*/
	read(text: string, visit: (id: number) => void): void {
		let length = 0;
		const put = (unit: number): void => {
			if (!isWordUnit(unit)) {
				if (length > 0) {
					visit(this.#intern(length));
					length = 0;
				}

				return;
			}

			this.#word[length] = unit;
			length++;
			if (length !== longestWord) {
				return;
			}

			visit(this.#intern(length));
			length = 0;
		};

		for (let index = 0; index < text.length; index++) {
			const unit = foldUnit(text.charCodeAt(index));
			if (unit === lookUp) {
				const point = text.codePointAt(index)!;
				index += point > 0xFF_FF ? 1 : 0;
				const folded = foldCode(point);
				for (let at = 0; at < folded.length; at++) {
					put(folded.charCodeAt(at));
				}
			} else if (unit !== nothing) {
				put(unit);
			}
		}

		if (length > 0) {
			visit(this.#intern(length));
		}
	}
}
