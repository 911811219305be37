import stringWidth from 'string-width';
import {graphemes} from './graphemes.js';

/** Widths of graphemes met so far that are not plain; bounded, since an article may hold any script. */
const known = new Map<string, number>();
const knownLimit = 20_000;

/**
Whether a UTF-16 code unit is one column wide and starts no cluster: the letters, digits and punctuation of the
Latin, Greek and Cyrillic scripts, lines and blocks. Everything else is segmented and measured.
*/
export const isPlain = (code: number): boolean =>
	(code >= 0x20 && code < 0x7F)
	|| (code >= 0xA0 && code < 0x3_00 && code !== 0xAD && code !== 0xA9 && code !== 0xAE)
	|| (code >= 0x3_70 && code < 0x4_83)
	|| (code >= 0x4_8A && code < 0x5_30)
	|| (code >= 0x20_10 && code <= 0x20_27)
	|| code === 0x20_2F
	|| code === 0x20_AC
	|| (code >= 0x25_00 && code < 0x25_A0);

/** Columns one grapheme takes on the screen. */
export const graphemeWidth = (grapheme: string): number => {
	let width = known.get(grapheme);
	if (width === undefined) {
		width = stringWidth(grapheme);
		if (known.size >= knownLimit) {
			known.clear();
		}

		known.set(grapheme, width);
	}

	return width;
};

/** What `eachGrapheme` calls: the cluster is `text.slice(start, end)` and `width` columns wide. Returning false ends the walk. */
export type GraphemeVisitor = (start: number, end: number, width: number) => boolean | void;

/**
Walks the clusters that a reader sees as one character, from `start` to before `end`. Runs of plain characters cost no allocation; only
what may join (combining marks, emoji, CJK, surrogates) goes through the segmenter, in runs of bounded length.
*/
export const eachGrapheme = (text: string, start: number, end: number, visit: GraphemeVisitor): void => {
	let index = start;
	while (index < end) {
		if (isPlain(text.charCodeAt(index)) && (index + 1 >= end || isPlain(text.charCodeAt(index + 1)))) {
			if (visit(index, index + 1, 1) === false) {
				return;
			}

			index++;
			continue;
		}

		// A plain base before a joining mark belongs to its cluster.
		let stop = index + 1;
		while (stop < end && !isPlain(text.charCodeAt(stop)) && stop - index < 512) {
			stop++;
		}

		for (const {segment, index: offset} of graphemes.segment(text.slice(index, stop))) {
			const from = index + offset;
			if (visit(from, from + segment.length, graphemeWidth(segment)) === false) {
				return;
			}
		}

		index = stop;
	}
};

/** Columns a text takes on the screen. The text holds no control character. */
export const textWidth = (text: string): number => {
	let width = 0;
	eachGrapheme(text, 0, text.length, (_start, _end, columns) => {
		width += columns;
	});
	return width;
};
