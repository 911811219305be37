import type {Span} from '../articles/article.js';
import {foldWords} from './name-key.js';

type Word = Span & {readonly folded: string};

const wordPattern = /[\p{Letter}\p{Mark}\p{Number}]+/gv;

const wordsOf = (text: string): Word[] =>
	text
		.matchAll(wordPattern)
		.map(({0: word, index}) => ({start: index, end: index + word.length, folded: foldWords(word).join('')}))
		.toArray();

// Longer texts are compared from both ends only; in words.
const longest = 600;

/** Marks which words of two lists stand in a longest common subsequence. Time and room grow with the product of the lengths. */
const align = (a: readonly Word[], b: readonly Word[]): {a: boolean[]; b: boolean[]} => {
	const width = b.length + 1;
	const lengths = new Uint16Array((a.length + 1) * width);
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			lengths[(i * width) + j] = a[i]!.folded === b[j]!.folded
				? lengths[((i + 1) * width) + j + 1]! + 1
				: Math.max(lengths[((i + 1) * width) + j]!, lengths[(i * width) + j + 1]!);
		}
	}

	const shared = {a: a.map(() => false), b: b.map(() => false)};
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		if (a[i]!.folded === b[j]!.folded) {
			shared.a[i] = true;
			shared.b[j] = true;
			i++;
			j++;
		} else if (lengths[((i + 1) * width) + j]! >= lengths[(i * width) + j + 1]!) {
			i++;
		} else {
			j++;
		}
	}

	return shared;
};

/** The stretches of words that are not shared; neighbours are one stretch. */
const unshared = (words: readonly Word[], shared: (index: number) => boolean): Span[] => {
	const spans: Array<{start: number; end: number}> = [];
	let open = false;
	for (const [index, {start, end}] of words.entries()) {
		if (shared(index)) {
			open = false;
		} else if (open) {
			spans.at(-1)!.end = end;
		} else {
			spans.push({start, end});
			open = true;
		}
	}

	return spans;
};

/**
Lines two texts up word by word (accents, case and punctuation aside).

@param a - a text.
@param b - another.
@returns for each the stretches that the other has not, in UTF-16 code units, in order.
*/
export const difference = (a: string, b: string): {a: Span[]; b: Span[]} => {
	const [one, other] = [wordsOf(a), wordsOf(b)];
	let head = 0;
	while (head < one.length && head < other.length && one[head]!.folded === other[head]!.folded) {
		head++;
	}

	let tail = 0;
	while (tail < one.length - head && tail < other.length - head && one[one.length - 1 - tail]!.folded === other[other.length - 1 - tail]!.folded) {
		tail++;
	}

	const middles = [one.slice(head, one.length - tail), other.slice(head, other.length - tail)] as const;
	const aligned = middles.every(({length}) => length <= longest) ? align(...middles) : {a: [], b: []};
	const isShared =
		(words: readonly Word[], marks: readonly boolean[]) =>
			(index: number): boolean =>
				index < head || index >= words.length - tail || marks[index - head] === true;
	return {a: unshared(one, isShared(one, aligned.a)), b: unshared(other, isShared(other, aligned.b))};
};
