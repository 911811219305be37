import {foldInto} from './units.js';

/** How many numbers stand for the words of one quotation: one for all its words in order, the others for its most telling words. */
export const printLength = 6;

const stemLength = 6;
const shortest = 4;
const longestEnding = 2;

/**
The stems of the words that carry the sense, each once: words of four letters or more, cut where endings of number and tense begin.

@param words - from `foldWords`.
*/
export const stemsOf = (words: readonly string[]): Set<string> => {
	const stems = new Set<string>();
	for (const word of words) {
		if (word.length >= shortest) {
			stems.add(word.slice(0, lengthOfStem(word.length)));
		}
	}

	return stems;
};

/** How much of a word of so many letters is its stem. */
const lengthOfStem = (length: number): number => Math.max(shortest, Math.min(stemLength, length - longestEnding));

// A 32-bit number for a string: FNV-1a over UTF-16 code units, finished as in MurmurHash3.
const begun = 0x81_1C_9D_C5;
const mix = (value: number, unit: number): number => Math.imul(value ^ unit, 0x01_00_01_93);
const finish = (value: number): number => {
	let mixed = value ^ (value >>> 16);
	mixed = Math.imul(mixed, 0x85_EB_CA_6B);
	mixed ^= mixed >>> 13;
	mixed = Math.imul(mixed, 0xC2_B2_AE_35);
	// Zero stands for none.
	return ((mixed ^ (mixed >>> 16)) >>> 0) || 1;
};

const blank = 0x20;

// Weighted sampling (Efraimidis and Spirakis 2006): of two texts that share a word, both are the likelier to keep it the longer, and so the rarer, it is.
const rank = (length: number, number: number): number => -Math.log((number + 1) / 4_294_967_297) / (length ** 3);

// The stems kept so far, in the order of their ranks.
const kept = new Uint32Array(printLength - 1);
const ranks = new Float64Array(printLength - 1);

/** Puts a stem where its rank tells, and the last one out where there is no room. Gives how many are kept. */
const keep = (count: number, number: number, own: number): number => {
	let at = count;
	while (at > 0 && (ranks[at - 1]! > own || (ranks[at - 1] === own && kept[at - 1]! > number))) {
		at--;
	}

	if (at === kept.length || (at > 0 && kept[at - 1] === number)) {
		return count;
	}

	kept.copyWithin(at + 1, at, Math.min(count, kept.length - 1));
	ranks.copyWithin(at + 1, at, Math.min(count, kept.length - 1));
	kept[at] = number;
	ranks[at] = own;
	return Math.min(count + 1, kept.length);
};

// The beginning of the current word, for its stem.
const units = new Uint16Array(stemLength);

/**
Writes the print of a quotation: `printLength` numbers by which others with the same or nearly the same words are found without reading them.
The first is equal only for equal folded words, but for chance; of the others, texts that share most telling words share at least one
nearly always. Zero stands for none.

@param text - the words of the quotation.
@param prints - where the print is written.
@param start - its place there.
*/
export const writePrint = (text: string, prints: Uint32Array, start: number): void => {
	let all = begun;
	let words = 0;
	let length = 0;
	let count = 0;
	const endWord = (): void => {
		if (length >= shortest) {
			const stem = lengthOfStem(length);
			let value = begun;
			for (let index = 0; index < stem; index++) {
				value = mix(value, units[index]!);
			}

			const number = finish(value);
			count = keep(count, number, rank(stem, number));
		}

		length = 0;
	};

	foldInto(text, unit => {
		if (unit === blank) {
			endWord();
			return;
		}

		if (length === 0) {
			all = words > 0 ? mix(all, blank) : all;
			words++;
		}

		if (length < stemLength) {
			units[length] = unit;
		}

		all = mix(all, unit);
		length++;
	});
	endWord();
	prints[start] = finish(all);
	for (let index = 0; index < kept.length; index++) {
		prints[start + 1 + index] = index < count ? kept[index]! : 0;
	}
};
