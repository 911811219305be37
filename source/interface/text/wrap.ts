import {isBreakingSpace, mayBreak, mayCut} from './breaks.js';
import {eachGrapheme} from './width.js';

/**
Cuts one paragraph into lines no wider than `width` columns.

Lines break at blanks and where the script allows it, never between a guillemet and its words nor before `» : ; ! ? …`.
Words wider than a line are cut between graphemes. Linear in the length of the paragraph.

The paragraph is `text` from `start` to before `end`, and holds no `\n`; `width` is at least 2. Gives start and end of each line, flat:
`[start0, end0, start1, end1, …]` in UTF-16 code units of `text`; what stands between two lines is blanks alone. At least one line.
*/
export const wrap = (text: string, start: number, end: number, width: number): number[] => {
	const paragraph = start === 0 && end === text.length ? text : text.slice(start, end);
	const lines: number[] = [];
	const limit = Math.max(2, width);
	let lineStart = 0;
	// Column of the current place, counted from the paragraph's start; `origin` is the column at which this line starts.
	let column = 0;
	let origin = 0;
	// The last place where the line may end: end of its words, start of the next line and its column.
	let breakEnd = -1;
	let breakNext = -1;
	let breakColumn = 0;
	let cut = -1;
	let cutColumn = 0;
	// The last grapheme that is no blank: its first unit and its end.
	let lastWord = -1;
	let lastWordEnd = 0;

	const endLine = (lineEnd: number, next: number, nextColumn: number) => {
		lines.push(start + lineStart, start + lineEnd);
		lineStart = next;
		origin = nextColumn;
		breakEnd = -1;
		if (cut <= next) {
			cut = -1;
		}
	};

	eachGrapheme(paragraph, 0, paragraph.length, (at, after, columns) => {
		if (isBreakingSpace(paragraph.charCodeAt(at))) {
			column += columns;
			return;
		}

		if (lastWord >= lineStart) {
			if (mayBreak(paragraph, lastWord, at)) {
				breakEnd = lastWordEnd;
				breakNext = at;
				breakColumn = column;
			}

			if (lastWordEnd === at && mayCut(paragraph, lastWord, at)) {
				cut = at;
				cutColumn = column;
			}
		}

		const isOver = () => column + columns - origin > limit && at > lineStart;
		while (isOver()) {
			if (breakEnd > lineStart) {
				endLine(breakEnd, breakNext, breakColumn);
			} else if (cut > lineStart) {
				endLine(cut, cut, cutColumn);
			} else {
				endLine(Math.max(lineStart, lastWordEnd), at, column);
			}
		}

		column += columns;
		lastWord = at;
		lastWordEnd = after;
	});
	lines.push(start + lineStart, start + Math.max(lineStart, lastWordEnd));
	return lines;
};

/** The first lines of a text, at most `most`, each as its words. */
export const wrapped = (text: string, width: number, most: number): string[] => {
	const lines = wrap(text, 0, text.length, width);
	return Array.from({length: Math.min(most, lines.length / 2)}, (_, index) => text.slice(lines[index * 2], lines[(index * 2) + 1]));
};
