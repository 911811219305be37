import {isApostrophe, isWord} from './characters.js';

/** A word of the text, in lower case, and where it stands. */
export type Word = {readonly word: string; readonly start: number; readonly end: number};

/** A word as the language data writes it: in lower case, ё as е. */
export const asWritten = (word: string): string => {
	const lower = word.toLowerCase();
	return lower.includes('ё') ? lower.replaceAll('ё', 'е') : lower;
};

/**
Reads the words of `[start, end)` one after the other, at most `most` of them. Hyphens and apostrophes part words, so that « a-t-il » and « l’élue » give
three and two.
*/
export const wordsOf = (text: string, start: number, end: number, most = Infinity): Word[] => {
	const words: Word[] = [];
	let at = start;
	while (at < end && words.length < most) {
		while (at < end && !isWord(text.charCodeAt(at))) {
			at++;
		}

		const from = at;
		while (at < end && isWord(text.charCodeAt(at))) {
			at++;
		}

		// An apostrophe stays with the word it ends (l’, don’t keeps its n).
		if (at > from) {
			words.push({word: asWritten(text.slice(from, at)), start: from, end: at});
		}

		if (at < end && isApostrophe(text.charCodeAt(at))) {
			at++;
		}
	}

	return words;
};
