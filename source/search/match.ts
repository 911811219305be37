import {countEdits, editsForgiven} from './distance.js';

/** How a word of a text answers a word typed, best first. */
export const exact = 0;
export const prefix = 1;
export const inside = 2;
export const oneEdit = 3;
export const twoEdits = 4;
export const noMatch = 255;

/** What each way of matching adds to the rank of a row; the lowest sum stands first. Typos never come before what is written as typed. */
export const costs: readonly number[] = [0, 1, 4, 16, 20];

/** The shortest fragment looked for inside words. */
export const shortestFragment = 3;

/**
Tells how a word answers a word typed.

@param typed - folded.
@param word - folded.
@param open - the word is still being typed: beginnings are forgiven a typo too.
@param forgiving - whether typos count at all.
@returns one of the numbers above.
*/
export const matchWord = (typed: string, word: string, open: boolean, forgiving: boolean): number => {
	if (word.startsWith(typed)) {
		return word.length === typed.length ? exact : prefix;
	}

	if (typed.length >= shortestFragment && word.includes(typed)) {
		return inside;
	}

	const limit = forgiving ? editsForgiven(typed.length) : 0;
	if (limit === 0) {
		return noMatch;
	}

	const edits = countEdits(typed, word, limit, open);
	return edits > limit ? noMatch : inside + edits;
};

/**
Tells where words stand side by side in a text.

@param words - of the text.
@param phrase - at least one word; each must be written just so.
@param open - the last word may go on.
@param from - the index to begin at.
@returns the index of the first of them, -1 where they do not.
*/
export const findPhrase = (words: readonly string[], phrase: readonly string[], open: boolean, from = 0): number => {
	const last = phrase.length - 1;
	const answers = (word: string, index: number) => word === phrase[index] || (open && index === last && word.startsWith(phrase[index]!));
	for (let start = from; start + last < words.length; start++) {
		let length = 0;
		while (length <= last && answers(words[start + length]!, length)) {
			length++;
		}

		if (length > last) {
			return start;
		}
	}

	return -1;
};
