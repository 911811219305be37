import type {Span} from '../../articles/article.js';
import {isSpace} from './characters.js';

/** A line this long is a paragraph of its own, not a piece of a wrapped one. */
const longestWrapped = 120;

/** So many lines must look wrapped before a text is taken for one. */
const fewestWrapped = 4;

/** The lines of a text, ends of line left out. */
const linesOf = (text: string): Span[] => {
	const lines: Span[] = [];
	let start = 0;
	while (start <= text.length) {
		const found = text.indexOf('\n', start);
		const end = found === -1 ? text.length : found;
		lines.push({start, end});
		start = end + 1;
	}

	return lines;
};

/**
Whether the lines of a text were cut at a width (e-mail, old archives): then a paragraph ends at an empty line only.
Of the lines that another follows at once, nearly all must be about as long as the longest, and none too long.
*/
const isWrapped = (lines: readonly Span[]): boolean => {
	let followed = 0;
	let longest = 0;
	for (let index = 0; index < lines.length; index++) {
		const length = lines[index]!.end - lines[index]!.start;
		if (length > longestWrapped) {
			return false;
		}

		longest = Math.max(longest, length);
		const next = lines[index + 1];
		followed += next && length > 0 && next.end > next.start ? 1 : 0;
	}

	if (followed < fewestWrapped) {
		return false;
	}

	let full = 0;
	for (let index = 0; index + 1 < lines.length; index++) {
		const [line, next] = [lines[index]!, lines[index + 1]!];
		full += line.end - line.start >= 0.75 * longest && next.end > next.start ? 1 : 0;
	}

	return full >= 0.8 * followed;
};

/**
Cuts a text into its paragraphs: its lines, or in a text whose lines were cut at a width, its blocks between empty lines.

@returns the paragraphs that hold anything, in order, without the white space around them.
*/
export const paragraphsOf = (text: string): Span[] => {
	const lines = linesOf(text);
	const wrapped = isWrapped(lines);
	const paragraphs: Span[] = [];
	let joined = false;
	for (const line of lines) {
		let {start, end} = line;
		while (start < end && isSpace(text.charCodeAt(start))) {
			start++;
		}

		while (end > start && isSpace(text.charCodeAt(end - 1))) {
			end--;
		}

		if (start === end) {
			joined = false;
			continue;
		}

		const last = paragraphs.at(-1);
		if (wrapped && joined && last) {
			paragraphs[paragraphs.length - 1] = {start: last.start, end};
		} else {
			paragraphs.push({start, end});
		}

		joined = true;
	}

	return paragraphs;
};
