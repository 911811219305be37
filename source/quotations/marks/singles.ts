import type {Span} from '../../articles/article.js';
import {codeWithin, isDigit, isLetter, isSpace} from './characters.js';
import type {Mark} from './marks.js';

/** How far (UTF-16 code units) the closer of a single mark may be. */
const reach = 1500;

const enders = new Set(',.!?…;:)%—–-”"»');

/** The words of a language that are written with an apostrophe at one end. */
export type Apostrophes = {
	/** Words shortened at their head, without the apostrophe: ’em, ’tis. */
	readonly shortened: ReadonlySet<string>;
	/** Words shortened at their end: an’, po’. */
	readonly clipped: ReadonlySet<string>;
	/** Endings of such words: runnin’. */
	readonly clippedEndings: readonly string[];
};

/** The word that begins at `index`, in lower case, at most eight letters of it. */
const wordAfter = (text: string, index: number, end: number): string => {
	let at = index;
	while (at < end && at < index + 8 && isLetter(text.charCodeAt(at))) {
		at++;
	}

	return text.slice(index, at).toLowerCase();
};

/** No clipped word is longer. */
const longestClipped = 12;

/** Whether the word before the mark is one that is cut short at its end. */
const isClipped = (text: string, mark: Mark, paragraph: Span, {clipped, clippedEndings}: Apostrophes): boolean => {
	let from = mark.start;
	while (from > paragraph.start && mark.start - from <= longestClipped && isLetter(text.charCodeAt(from - 1))) {
		from--;
	}

	const word = text.slice(from, mark.start).toLowerCase();
	return clipped.has(word) || clippedEndings.some(ending => word.length > ending.length && word.endsWith(ending));
};

/** Whether the mark is the apostrophe of a shortened word: ’90s, 'em, 'n'. */
const isElision = (text: string, mark: Mark, paragraph: Span, elisions: ReadonlySet<string>): boolean => {
	const first = codeWithin(text, mark.end, paragraph.start, paragraph.end);
	const second = codeWithin(text, mark.end + 1, paragraph.start, paragraph.end);
	const third = codeWithin(text, mark.end + 2, paragraph.start, paragraph.end);
	return isDigit(first) && isDigit(second)
		? third === -1 || third === 115 || isSpace(third)
		: text[mark.start] !== '‘' && elisions.has(wordAfter(text, mark.end, paragraph.end));
};

/** How well a mark closes: 2 beside a stop, or after a word that takes no apostrophe; 1 after a plural, where it may be a possessive (kids'); 0 not at all. */
const strength = (text: string, mark: Mark, paragraph: Span, opener: Mark, apostrophes: Apostrophes): 0 | 1 | 2 => {
	// In ‚so‘ the mark that opens elsewhere closes.
	const made = mark.nominal !== 'open' || (text[opener.start] === '‚' && text[mark.start] === '‘');
	if (mark.position === 'open' || mark.position === 'none' || !made) {
		return 0;
	}

	const before = codeWithin(text, mark.start - 1, paragraph.start, paragraph.end);
	if (before === -1 || isSpace(before)) {
		return 0;
	}

	const after = codeWithin(text, mark.end, paragraph.start, paragraph.end);
	if (after === -1 || enders.has(String.fromCharCode(before)) || !isSpace(after)) {
		return 2;
	}

	// Plurals and names in -s, -x, -z take a bare apostrophe.
	return 'sxz'.includes(text[mark.start - 1]!.toLowerCase()) || isDigit(before) || isClipped(text, mark, paragraph, apostrophes) ? 1 : 2;
};

/**
Finds what closes a single mark that may open. A single mark opens only where a closer is found, for most are apostrophes; the one exception is ‘ at
the head of a paragraph, which may go on in the next.

@returns the index of the closer in `marks`; -1 if it opens and nothing closes it; null if it does not open.
*/
export const closingSingle = (text: string, paragraph: Span, marks: readonly Mark[], index: number, apostrophes: Apostrophes): number | null => {
	const mark = marks[index]!;
	const elisions = apostrophes.shortened;
	const first = codeWithin(text, mark.end, paragraph.start, paragraph.end);
	if (first === -1 || mark.beforeStop || mark.position !== 'open' || isElision(text, mark, paragraph, elisions)) {
		return null;
	}

	let weak: number | null = null;
	/** A closer inside half a pair of other marks: taken where nothing better comes. */
	let loose: number | null = null;
	let depth = 0;
	for (let at = index + 1; at < marks.length; at++) {
		const other = marks[at]!;
		if (other.start - mark.end > reach) {
			break;
		}

		if (other.family !== 'single') {
			// A pair of other marks may stand inside; half a pair hardly.
			depth += other.position === 'open' || (other.position !== 'close' && other.nominal === 'open') ? 1 : -1;
			continue;
		}

		if (other.position === 'open' && other.start > mark.end && !isElision(text, other, paragraph, elisions)) {
			break;
		}

		const holds = strength(text, other, paragraph, mark, apostrophes);
		if (depth !== 0) {
			loose ??= holds === 2 && enders.has(text[other.start - 1]!) ? at : null;
			continue;
		}

		if (holds === 2) {
			return at;
		}

		if (holds === 1) {
			weak ??= at;
		}
	}

	const found = weak ?? loose;
	if (found !== null) {
		return found;
	}

	return text[mark.start] === '‘' && mark.start === paragraph.start ? -1 : null;
};
