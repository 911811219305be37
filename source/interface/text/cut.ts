import {eachGrapheme, textWidth} from './width.js';

/** Characters that must never reach the terminal: controls, bidi overrides, separators, tags, private use and lone surrogates. */
const unprintable =
	/[\p{Control}\p{Line_Separator}\p{Paragraph_Separator}\p{Private_Use}\p{Surrogate}\u{61C}\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}-\u{206F}\u{FEFF}\u{FFF9}-\u{FFFB}\u{E0000}-\u{E007F}]/gv;

/**
A text that the terminal shows as it is: what could steer the terminal or hide words becomes U+FFFD, newlines and tabs a blank.
Articles are cleaned when they are read; this guards file names, error messages and whatever else is shown.
*/
export const printable = (text: string): string => text.replaceAll(unprintable, character => character === '\n' || character === '\t' ? ' ' : '\u{FFFD}');

/** The longest beginning of a text that fits into `width` columns, as the offset of its end. */
export const fitting = (text: string, width: number): number => {
	let end = 0;
	let used = 0;
	eachGrapheme(text, 0, text.length, (_start, after, columns) => {
		if (used + columns > width) {
			return false;
		}

		used += columns;
		end = after;
		return true;
	});
	return end;
};

/** Cuts a text to `width` columns, an ellipsis in the last one where something is left out. */
export const cut = (text: string, width: number): string => {
	if (width <= 0) {
		return '';
	}

	// No text is longer in units than what `fitting` would look at; a 50 MB line is not measured whole.
	const end = fitting(text, width);
	return end === text.length ? text : text.slice(0, fitting(text, width - 1)).trimEnd() + '…';
};

/** Cuts or fills a text to exactly `width` columns. */
export const pad = (text: string, width: number, align: 'left' | 'right' = 'left'): string => {
	const short = cut(text, width);
	const blanks = ' '.repeat(Math.max(0, width - textWidth(short)));
	return align === 'left' ? short + blanks : blanks + short;
};

/** A text from `start` to `end`, in the units of the text it was cut from, with what stands for the parts left out. */
export type Window = {
	readonly start: number;
	readonly end: number;
	readonly before: string;
	readonly after: string;
};

/** The first word's start from which the rest of a text fits into `width` columns; from `start` it does. */
const startFitting = (text: string, start: number, width: number): number => {
	let best = start;
	for (let blank = text.lastIndexOf(' ', start - 2); blank > 0 && textWidth(text.slice(blank + 1)) <= width; blank = text.lastIndexOf(' ', blank - 1)) {
		best = blank + 1;
	}

	return best;
};

/**
The part of a text to show in `width` columns so that the unit `focus` is on the screen: the beginning where that fits, else some words around it.
*/
export const windowAround = (text: string, focus: number, width: number): Window => {
	const end = fitting(text, width);
	if (end === text.length) {
		return {start: 0, end, before: '', after: ''};
	}

	const short = fitting(text, width - 1);
	if (focus < short - 8) {
		return {start: 0, end: short, before: '', after: '…'};
	}

	// Start at a word, about a third of the width before the focus.
	const wanted = Math.max(0, focus - Math.floor(width / 3));
	const blank = text.indexOf(' ', wanted);
	const start = blank === -1 || blank >= focus ? Math.min(wanted, focus) : blank + 1;
	const rest = text.slice(start, start + (width * 8));
	const all = fitting(rest, width - 1);
	return start + all === text.length
		? {start: startFitting(text, start, width - 1), end: text.length, before: '…', after: ''}
		: {start, end: start + fitting(rest, width - 2), before: '…', after: '…'};
};
