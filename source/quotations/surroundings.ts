import type {Span} from '../articles/article.js';
import {
	isSpace,
	isUpper,
	isWord,
	skipSpace,
	skipSpaceBack,
} from './marks/characters.js';
import {endsSentence} from './marks/sentences.js';
import {wordEnd} from './marks/words.js';
import type {WordInfo, WordLookup} from './naming.js';
import type {Stretch} from './stretches.js';

/** A word near a stretch, outside all stretches. */
export type Near = {
	readonly known: WordInfo;
	readonly capital: boolean;
	/** The punctuation and marks between this word and the next one towards the stretch. */
	readonly gap: string;
};

/** What stands around a stretch in its sentence, other stretches left out (each leaves `¶` in a gap). */
export type Surroundings = {
	/** Nearest first. */
	readonly before: readonly Near[];
	readonly after: readonly Near[];
	/** Whether the sentence begins within the words before, or with the stretch. */
	readonly beginsSentence: boolean;
	/** The punctuation directly after the stretch, blanks left out. */
	readonly stop: string;
	/** How many of the words before only tie it to the stretch before (« A », « B » et « C »): leave them out to see what stands before the row. */
	readonly row: number;
};

/** So many words on each side are looked at. */
const most = 16;

/** So many stretches of the same sentence are looked past. */
const mostStretches = 6;

/** So much of the punctuation between two words is kept. */
const longestGap = 8;

/** Reads the words before a stretch, back to the beginning of its sentence. */
const readBefore = (text: string, stretches: readonly Stretch[], index: number, paragraph: Span, table: WordLookup): {words: Near[]; begins: boolean} => {
	const words: Near[] = [];
	let gap = '';
	let at = stretches[index]!.outer.start;
	let previous = index - 1;
	let passed = 0;
	while (at > paragraph.start) {
		const other = stretches[previous];
		if (other?.outer.end === at) {
			const end = skipSpaceBack(text, other.outer.end, other.outer.start);
			const last = text[skipSpaceBack(text, other.inner.end, other.inner.start) - 1] ?? '';
			if (passed === mostStretches || (gap.trim() === '' && '.!?…'.includes(last) && isUpper(text.charCodeAt(skipSpace(text, end, paragraph.end))))) {
				return {words, begins: words.length === 0};
			}

			passed++;
			gap = `¶${gap}`;
			at = other.outer.start;
			previous--;
			continue;
		}

		const floor = Math.max(paragraph.start, other?.outer.end ?? 0);
		if (isWord(text.charCodeAt(at - 1))) {
			let from = at;
			while (from > floor && isWord(text.charCodeAt(from - 1))) {
				from--;
			}

			words.push({known: table.at(text, from, at), capital: isUpper(text.charCodeAt(from)), gap});
			gap = '';
			at = from;
			if (words.length === most) {
				return {words, begins: false};
			}

			continue;
		}

		at--;
		if (isSpace(text.charCodeAt(at))) {
			continue;
		}

		if (endsSentence(text, at, Math.max(floor, at - 8), stretches[index]!.outer.start)) {
			return {words, begins: words.length === 0 && !gap.includes('¶')};
		}

		gap = text[at]! + gap.slice(0, longestGap);
	}

	return {words, begins: words.length === 0 && !gap.includes('¶')};
};

/** Reads the words after a stretch, to the end of its sentence. */
const readAfter = (text: string, stretches: readonly Stretch[], index: number, paragraph: Span, table: WordLookup): {words: Near[]; stop: string} => {
	const words: Near[] = [];
	let stop: string | null = null;
	let gap = '';
	let at = stretches[index]!.outer.end;
	let following = index + 1;
	let passed = 0;
	while (at < paragraph.end) {
		const other = stretches[following];
		if (other?.outer.start === at) {
			if (passed === mostStretches) {
				break;
			}

			passed++;
			gap += '¶';
			at = other.outer.end;
			following++;
			continue;
		}

		const ceiling = Math.min(paragraph.end, other?.outer.start ?? paragraph.end);
		if (isWord(text.charCodeAt(at))) {
			const to = wordEnd(text, at, ceiling);
			words.push({known: table.at(text, at, to), capital: isUpper(text.charCodeAt(at)), gap});
			stop ??= gap;
			gap = '';
			at = to;
			if (words.length === most) {
				break;
			}

			continue;
		}

		if (!isSpace(text.charCodeAt(at))) {
			gap = gap.slice(-longestGap) + text[at]!;
			if (endsSentence(text, at, stretches[index]!.outer.end, paragraph.end)) {
				break;
			}
		}

		at++;
	}

	return {words, stop: stop ?? gap};
};

/** Whether a word may tie a stretch to the one before it: a short one, a comma at most behind it. */
const isTie = ({gap, known}: Near): boolean => (gap === '' || gap === ',' || gap === ';') && known.word.length <= 4;

/** The words between a stretch and the one before it, if they are a comma or one short word, again and again. */
const rowOf = (before: readonly Near[]): number => {
	let row = 0;
	while (row < 2 && row + 1 < before.length && isTie(before[row]!) && (before[row + 1]!.gap === '¶' || before[row + 1]!.gap === '¶,')) {
		row++;
	}

	return row;
};

/** Reads what stands around a stretch; `table` says what is known of each word. Looks at a bounded number of words, whatever the length of the paragraph. */
export const surroundingsOf = (text: string, stretches: readonly Stretch[], index: number, paragraph: Span, table: WordLookup): Surroundings => {
	const {words: before, begins} = readBefore(text, stretches, index, paragraph, table);
	const {words: after, stop} = readAfter(text, stretches, index, paragraph, table);
	return {before, after, beginsSentence: begins, stop, row: rowOf(before)};
};
