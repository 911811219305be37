import type {Span} from '../../articles/article.js';
import type {Family, Mark} from './marks.js';
import {endsSentence} from './sentences.js';
import {closingSingle, type Apostrophes} from './singles.js';

/** A mark that opened, with what closed it (null: nothing did, before the paragraph or the patience ended). */
export type Pair = {
	readonly open: Mark;
	readonly close: Mark | null;
	/** Pairs inside it, in order. */
	readonly inside: readonly Pair[];
};

/** What the marks of a paragraph come to: pairs and openers left alone in order, closers that nothing opened. */
export type Pairing = {
	readonly pairs: readonly Pair[];
	readonly strays: readonly Mark[];
};

/** An opener that waits longer than this (UTF-16 code units) for its closer has lost it. */
const patience = 4000;

/** Marks nested deeper than this are broken ones. */
const deepest = 5;

/** How many marks ahead are looked at to see whether a mark of another family closes. */
const lookahead = 12;

type Waiting = {readonly open: Mark; readonly inside: Pair[]};

const isStraight = (mark: Mark, text: string): boolean => mark.nominal === 'either' && mark.family === 'double' && text[mark.start] !== '`';

/** Whether guillemets from here on stand the other way round, to the end of what is looked at: » A « … » B «. One lost « would leave a » at the end. */
const areTurned = (ahead: readonly Mark[]): boolean => ahead.length % 2 === 1 && ahead.length < lookahead
	&& ahead.every(({nominal, position}, place) => nominal === (place % 2 === 0 ? 'open' : 'close') && position === 'both');

/**
Whether a mark that stands free or inside a word opens, given that nothing of its family is open: « ” X “ » typed the wrong way round, »
X «, or closed by its like: ” X ”.
*/
const opensReversed = (text: string, marks: readonly Mark[], index: number): boolean => {
	const mark = marks[index]!;
	if (mark.position !== 'both' || mark.beforeStop) {
		return false;
	}

	const ahead = marks.slice(index + 1, index + 1 + lookahead).filter(other => other.family === mark.family);
	if (mark.family !== 'double') {
		return mark.family === 'guillemets' && text[mark.start] === '»' && areTurned(ahead);
	}

	const [next] = ahead;
	return (
		next !== undefined
		&& next.position !== 'open'
		&& (next.nominal === 'open' || (next.nominal === 'close' && ahead.findIndex(({nominal}) => nominal === 'open') % 2 !== 0))
	);
};

/**
Whether a mark opens. Its neighbours count most (nothing opens before a blank and after a word), then what its glyph is made for, then
whether one of its family waits to be closed.
*/
const opens = (text: string, marks: readonly Mark[], index: number, waiting: readonly Waiting[]): boolean => {
	const mark = marks[index]!;
	const top = waiting.findLast(entry => entry.open.family === mark.family);
	if (isStraight(mark, text)) {
		return mark.position === 'open' || (mark.position !== 'close' && top === undefined && !mark.beforeStop);
	}

	if (mark.position === 'open') {
		// « A »B: a closer made for this opener closes although the blank after it is missing; set right after it, it opens once more (“”A””).
		return mark.nominal !== 'close' || top?.open.nominal !== 'open' || top.open.end === mark.start;
	}

	if (mark.position === 'close') {
		return mark.nominal === 'open' && waiting.length === 0 && !mark.beforeStop;
	}

	return mark.nominal === 'open'
		? top === undefined || !(top.open.nominal === 'close' || mark.beforeStop)
		: top === undefined && opensReversed(text, marks, index);
};

/** Whether a closer of another family closes the innermost opener: « … ” where no » comes before the next «. */
const closesCrossed = (marks: readonly Mark[], index: number, open: Mark): boolean => {
	const mark = marks[index]!;
	if (mark.family === 'single' || open.family === 'corner' || mark.family === 'corner') {
		return false;
	}

	let inside: Family | null = null;
	for (const other of marks.slice(index + 1, index + 1 + lookahead)) {
		if (other.family === 'single') {
			continue;
		}

		const turned = other.position === 'open' || (other.nominal === 'open' && other.position !== 'close');
		if (turned) {
			if (other.family === open.family) {
				return true;
			}

			inside = other.family;
		} else if (other.family === inside) {
			inside = null;
		} else if (other.family === open.family) {
			// « A” and “B »: the closer made for « closes “, which nothing else does.
			return inside !== null;
		}
	}

	return true;
};

/** Whether a straight mark after a digit is a sign of inches: nothing waits, or what waits is closed by the next mark. */
const isUnit = (text: string, marks: readonly Mark[], index: number, waiting: readonly Waiting[]): boolean => {
	const mark = marks[index]!;
	if (!mark.afterDigit || !isStraight(mark, text) || mark.position === 'open') {
		return false;
	}

	if (waiting.every(entry => entry.open.family !== 'double')) {
		return true;
	}

	const next = marks.slice(index + 1, index + 1 + lookahead).find(other => other.family === 'double');
	return next?.position === 'close' && !mark.beforeStop && next.start - mark.end < 200;
};

/**
Whether a straight mark that surely closes, though nothing waits, shows that the pair before it was none: its closer opened this one,
and its own closer was lost. Such a closer
stands free, as marks with blanks inside do, and a sentence ends between the two: `" A . B " C ", dit-il`.
*/
const partsLast = (text: string, marks: readonly Mark[], index: number, last: Pair | undefined): last is Pair & {readonly close: Mark} => {
	const mark = marks[index]!;
	const close = last?.close;
	if (!close || marks[index - 1] !== close || !isStraight(mark, text) || !isStraight(close, text) || close.position !== 'both' || close.beforeStop) {
		return false;
	}

	for (let at = last.open.end; at < close.start; at++) {
		if (endsSentence(text, at, last.open.end, close.start)) {
			return true;
		}
	}

	return false;
};

/**
Matches the marks of one paragraph.

Takes what `marksOf` gives for the paragraph and the words that are written with an apostrophe at one end.

@returns every mark is in a pair, stray, or an apostrophe or unit sign and left out. Time is linear in the number of marks.
*/
export const pairMarks = (text: string, paragraph: Span, marks: readonly Mark[], apostrophes: Apostrophes): Pairing => {
	const pairs: Pair[] = [];
	const strays: Mark[] = [];
	let waiting: Waiting[] = [];

	const give = (pair: Pair) => {
		(waiting.at(-1)?.inside ?? pairs).push(pair);
	};

	/** Gives up on all that waits: each is left without closer, what stood inside stays inside. */
	const giveUp = () => {
		for (const [depth, {open, inside}] of waiting.entries()) {
			if (depth === 0) {
				pairs.push({open, close: null, inside});
			} else {
				const outer = pairs.at(-1)!;
				pairs[pairs.length - 1] = {...outer, inside: [...outer.inside, {open, close: null, inside: []}, ...inside]};
			}
		}

		waiting = [];
	};

	const closeAt = (depth: number, close: Mark) => {
		const [entry, ...lost] = waiting.slice(depth);
		waiting = waiting.slice(0, depth);
		give({open: entry!.open, close, inside: [...entry!.inside, ...lost.flatMap(({open, inside}) => [{open, close: null, inside: []}, ...inside])]});
	};

	for (let index = 0; index < marks.length; index++) {
		const mark = marks[index]!;
		if (waiting.length > 0 && (mark.start - waiting[0]!.open.end > patience || waiting.length > deepest)) {
			giveUp();
		}

		if (mark.family === 'single') {
			if (waiting.length === 0) {
				const closing = closingSingle(text, paragraph, marks, index, apostrophes);
				if (closing !== null) {
					pairs.push({open: mark, close: closing === -1 ? null : marks[closing]!, inside: []});
					index = closing === -1 ? index : closing;
				}
			}

			continue;
		}

		if (isUnit(text, marks, index, waiting)) {
			continue;
		}

		if (opens(text, marks, index, waiting)) {
			waiting.push({open: mark, inside: []});
			continue;
		}

		const depth = waiting.findLastIndex(entry => entry.open.family === mark.family);
		if (depth !== -1) {
			closeAt(depth, mark);
		} else if (waiting.length > 0 && closesCrossed(marks, index, waiting.at(-1)!.open)) {
			closeAt(waiting.length - 1, mark);
		} else if (waiting.length === 0) {
			const last = pairs.at(-1);
			if (partsLast(text, marks, index, last)) {
				pairs[pairs.length - 1] = {open: last.open, close: null, inside: last.inside};
				pairs.push({open: last.close, close: mark, inside: []});
			} else {
				strays.push(mark);
			}
		}
	}

	giveUp();
	return {pairs, strays};
};
