import type {Span} from '../../articles/article.js';
import {fold} from '../../search/fold.js';

/** Longest texts that are compared word by word; what is longer differs in too much to be shown on a few lines. */
const mostWords = 400;

const wordsOf = (text: string): Span[] =>
	Array.from(text.matchAll(/[\p{Letter}\p{Mark}\p{Number}]+/gv), ({0: word, index}) => ({start: index, end: index + word.length}));

/**
The words of a text that another version of it does not have in the same order: what is left of the longest common subsequence of their words (case and accents
aside). Offsets are those of `text`; words that stand together are one stretch.
*/
export const differences = (text: string, other: string): Span[] => {
	const spans = wordsOf(text).slice(0, mostWords);
	const words = spans.map(({start, end}) => fold(text.slice(start, end)));
	const others = wordsOf(other).slice(0, mostWords).map(({start, end}) => fold(other.slice(start, end)));
	const columns = others.length + 1;
	const lengths = new Uint16Array((words.length + 1) * columns);
	for (let row = words.length - 1; row >= 0; row--) {
		for (let column = others.length - 1; column >= 0; column--) {
			lengths[(row * columns) + column] = words[row] === others[column]
				? lengths[((row + 1) * columns) + column + 1]! + 1
				: Math.max(lengths[((row + 1) * columns) + column]!, lengths[(row * columns) + column + 1]!);
		}
	}

	const different: Span[] = [];
	let wasDifferent = false;
	for (let row = 0, column = 0; row < words.length; row++) {
		while (
			column < others.length
			&& words[row] !== others[column]
			&& lengths[row * columns + column + 1]! >= lengths[(row + 1) * columns + column]!
			&& lengths[row * columns + column + 1]! === lengths[row * columns + column]!
		) {
			column++;
		}

		if (column < others.length && words[row] === others[column]) {
			column++;
			wasDifferent = false;
			continue;
		}

		const last = different.at(-1);
		if (wasDifferent && last) {
			different[different.length - 1] = {start: last.start, end: spans[row]!.end};
		} else {
			different.push(spans[row]!);
		}

		wasDifferent = true;
	}

	return different;
};
