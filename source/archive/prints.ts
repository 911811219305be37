import {foldWords} from './name-key.js';

/** How many numbers stand for the words of one quotation: one for all its words in order, the others for its most telling words. */
export const printLength = 6;

/** A 32-bit number for a string (FNV-1a over UTF-16 code units, finished as in MurmurHash3). */
const hash = (text: string): number => {
	let value = 0x81_1C_9D_C5;
	for (let index = 0; index < text.length; index++) {
		value = Math.imul(value ^ text.charCodeAt(index), 0x01_00_01_93);
	}

	value ^= value >>> 16;
	value = Math.imul(value, 0x85_EB_CA_6B);
	value ^= value >>> 13;
	value = Math.imul(value, 0xC2_B2_AE_35);
	return (value ^ (value >>> 16)) >>> 0;
};

const stemLength = 6;
const shortest = 4;

/**
The stems of the words that carry the sense, each once: words of four letters or more, cut where endings of number and tense begin.

@param words - from `foldWords`.
*/
export const stemsOf = (words: readonly string[]): Set<string> => {
	const stems = new Set<string>();
	for (const word of words) {
		if (word.length >= shortest) {
			stems.add(word.slice(0, Math.max(shortest, Math.min(stemLength, word.length - 2))));
		}
	}

	return stems;
};

// Weighted sampling (Efraimidis and Spirakis 2006): of two texts that share a word, both are the likelier to keep it the longer, and so the rarer, it is.
const rank = (stem: string, word: number): number => -Math.log((word + 1) / 4_294_967_297) / (stem.length ** 3);

/**
The print of a quotation: `printLength` numbers by which others with the same or nearly the same words are found without reading them.
The first is equal only for equal folded words, but for chance; of the others, texts that share most telling words share at least one nearly always. Zero stands for none.
*/
export const printOf = (text: string): number[] => {
	const words = foldWords(text);
	const stems = [...stemsOf(words)].map(stem => {
		const number = hash(stem) || 1;
		return {number, rank: rank(stem, number)};
	}).toSorted((a, b) => a.rank - b.rank || a.number - b.number).slice(0, printLength - 1).map(({number}) => number);
	return [hash(words.join(' ')) || 1, ...stems, ...Array.from({length: printLength - 1 - stems.length}, () => 0)];
};
