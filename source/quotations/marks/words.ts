import type {WordTable} from '../word-table.js';
import {isWord} from './characters.js';

/** A word as the language data writes it: in lower case, ё as е. */
export const asWritten = (word: string): string => {
	const lower = word.toLowerCase();
	return lower.includes('ё') ? lower.replaceAll('ё', 'е') : lower;
};

/**
Where the first word at or after `at` and before `end` begins; `end` if there is none. Hyphens and apostrophes part words, so that «
a-t-il » and « l’élue » give three and two.
*/
export const wordStart = (text: string, at: number, end: number): number => {
	let start = at;
	while (start < end && !isWord(text.charCodeAt(start))) {
		start++;
	}

	return start;
};

/** Where the word that begins at `start` ends, at the latest at `end`. */
export const wordEnd = (text: string, start: number, end: number): number => {
	let to = start;
	while (to < end && isWord(text.charCodeAt(to))) {
		to++;
	}

	return to;
};

/** A word of the text, what is known of it, and where it stands. */
export type Word<Known> = {readonly known: Known; readonly start: number; readonly end: number};

/** Reads the words of `[start, end)` one after the other, at most `most` of them; `table` says what is known of each. */
export const wordsOf = <Known extends {readonly written: string}>(
	text: string,
	start: number,
	end: number,
	table: WordTable<Known>,
	most = Infinity,
): Array<Word<Known>> => {
	const words: Array<Word<Known>> = [];
	let at = wordStart(text, start, end);
	while (at < end && words.length < most) {
		const to = wordEnd(text, at, end);
		words.push({known: table.at(text, at, to), start: at, end: to});
		at = wordStart(text, to, end);
	}

	return words;
};
