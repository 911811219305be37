import type {Span} from './article.js';

/** A line of a text, without the blanks around it. */
export type Line = Span & {
	readonly text: string;
	/** The number of its block: lines without an empty one between them are one block. */
	readonly block: number;
};

/** What is longer is no headline, menu or date line; it is not looked at, only cut. In UTF-16 code units. */
export const longestLookedAt = 400;

/**
Cuts a stretch of a text into its lines; empty lines only part the blocks.

@param text - cleaned.
@param start - where to begin, at the start of a line.
@param end - where to stop, exclusive.
@yields the lines that are not empty, in order.
*/
export function * linesOf(text: string, start = 0, end = text.length): Generator<Line> {
	let block = 0;
	let blank = false;
	let first = true;
	for (let from = start; from < end;) {
		const found = text.indexOf('\n', from);
		const to = found === -1 || found > end ? end : found;
		let [left, right] = [from, to];
		while (left < right && text.charCodeAt(left) <= 0x20) {
			left++;
		}

		while (right > left && text.charCodeAt(right - 1) <= 0x20) {
			right--;
		}

		if (left === right) {
			blank = true;
		} else {
			block += blank && !first ? 1 : 0;
			blank = false;
			first = false;
			yield {start: left, end: right, text: text.slice(left, right), block};
		}

		from = to + 1;
	}
}

/** How many words a string has. */
export const countWords = (string: string): number => string.match(/[\p{Letter}\p{Number}]+(?:['\-.’][\p{Letter}\p{Number}]+)*/gv)?.length ?? 0;

/** The end of a sentence: its point, closing marks, and a new sentence or nothing after it. */
const sentenceEnd = /[!.?…]["'\)\]\u{A0}»’“”\u{202F}]{0,3}(?:\s+["\-«–—“„]?\s?\p{Uppercase_Letter}|$)/v;

/**
Tells running text by its length and the end of its sentences.

@returns whether a line is running text rather than a headline, a label or a menu.
*/
export const isProse = (line: string): boolean => {
	if (line.length > longestLookedAt) {
		return true;
	}

	if (line.length < 40) {
		return false;
	}

	const ends = /[.…]["'\)\]»’”]{0,2}$/v.test(line) || /[!,.?…]\s?["'\)\]»’”]{1,2}$/v.test(line);
	return (ends && line.length >= 50) || (line.length >= 150 && sentenceEnd.test(line)) || line.length >= 260;
};
