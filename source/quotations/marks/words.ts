import {isApostrophe, isWord} from './characters.js';

/** A word of the text, in lower case, and where it stands. */
export type Word = {readonly word: string; readonly start: number; readonly end: number};

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
			words.push({word: text.slice(from, at).toLowerCase(), start: from, end: at});
		}

		if (at < end && isApostrophe(text.charCodeAt(at))) {
			at++;
		}
	}

	return words;
};

/** The words before `end` and at or after `start`, nearest first, at most `most` of them. */
export const wordsBefore = (text: string, start: number, end: number, most: number): Word[] => {
	const words: Word[] = [];
	let at = end;
	while (at > start && words.length < most) {
		while (at > start && !isWord(text.charCodeAt(at - 1))) {
			at--;
		}

		const to = at;
		while (at > start && isWord(text.charCodeAt(at - 1))) {
			at--;
		}

		if (to > at) {
			words.push({word: text.slice(at, to).toLowerCase(), start: at, end: to});
		}
	}

	return words;
};
