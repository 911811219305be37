import type {Span} from '../articles/article.js';
import {asidesIn} from './marks/asides.js';
import {holdsWords, isSpace, skipSpaceBack} from './marks/characters.js';
import {dashesOf, lineOf, type Line} from './marks/dialogue.js';
import type {Habits} from './marks/habits.js';
import {habitsOf} from './marks/habits-of.js';
import {marksOf, type Family, type Mark} from './marks/marks.js';
import {pairMarks, type Pair, type Pairing} from './marks/pairs.js';
import {paragraphsOf} from './marks/paragraphs.js';
import {lostEnd, lostStart} from './marks/repair.js';
import {wordsOf} from './marks/words.js';

/** What stands between marks, repaired where marks are lost or doubled. Nested stretches are not listed. */
export type Stretch = {
	/** With its marks. */
	readonly outer: Span;
	/** The words alone. */
	readonly inner: Span;
	/** The number of its paragraph, as `paragraphsOf` counts. */
	readonly paragraph: number;
	readonly style: Family | 'dash';
	/** Whether the mark that opens it was really there. */
	readonly opened: boolean;
	/** Whether the mark that closes it was really there. */
	readonly closed: boolean;
	/** The narrator's words inside it. */
	readonly asides: readonly Span[];
	/** The index of the stretch of the paragraph before that this one goes on with, or null. */
	readonly continues: number | null;
};

/** A stretch before its number is known. */
type Draft = Omit<Stretch, 'paragraph' | 'asides' | 'continues'> & {readonly asides: readonly Span[] | null};

type Read = Span & {readonly pairing: Pairing; readonly line: Line | null; readonly marks: readonly Mark[]};

/** So much evidence makes a line that a dash begins dialogue. */
const enoughForDialogue = 2;

/** So much evidence no item of a list has: a narrator, a question, a word of address. */
const sureOfDialogue = 3;

/** So many paragraphs without any mark may stand between the first and the last of one quotation marked only at its ends. */
const longestGap = 2;

/** Words that report what follows in the same marks are few. In UTF-16 code units. */
const longestReport = 40;

const trimmed = (text: string, start: number, end: number): Span => {
	let [from, to] = [start, end];
	while (from < to && isSpace(text.charCodeAt(from))) {
		from++;
	}

	while (to > from && isSpace(text.charCodeAt(to - 1))) {
		to--;
	}

	return {start: from, end: to};
};

const readParagraph = (text: string, paragraph: Span, habits: Habits): Read => {
	const marks = marksOf(text, paragraph);
	return {...paragraph, marks, line: lineOf(text, paragraph, habits), pairing: pairMarks(text, paragraph, marks, habits.apostrophes)};
};

const draft = (text: string, outer: Span, inner: Span, style: Stretch['style'], opened: boolean, closed: boolean): Draft | null =>
	holdsWords(text, inner.start, inner.end) ? {outer, inner: trimmed(text, inner.start, inner.end), style, opened, closed, asides: null} : null;

/** Whether the next paragraph opens again with the marks of one that was not closed. */
const reopens = (open: Mark, next: Read | undefined): boolean => {
	const first = next?.marks[0];
	return first?.start === next?.start && first?.family === open.family && first.position !== 'close' && next?.pairing.pairs[0]?.open === first;
};

/** Whether the next paragraph's first mark closes what an earlier paragraph opened. */
const closesNext = (open: Mark, next: Read | undefined): boolean => {
	const stray = next?.pairing.strays[0];
	return stray !== undefined && stray === next!.marks.find(mark => mark.family !== 'single') && stray.family === open.family && stray.position !== 'open';
};

/** Whether an opener without closer may go on in the next paragraph: the same marks inside it must look nested, not like the next quotation. */
const mayGoOn = (text: string, {open, inside}: Pair, paragraph: Span): boolean => inside.every(({open: other}) => other.family !== open.family
	|| (open.start === paragraph.start && !'.!?…,'.includes(text[skipSpaceBack(text, other.start, open.end) - 1] ?? '')));

/** Whether what stands between an opener and a pair of the same marks inside it only reports the words of that pair: "she said "no". */
const holdsReport = (text: string, open: Mark, first: Pair, habits: Habits): boolean => {
	if (
		!first.close
		|| first.open.family !== open.family
		|| first.open.start - open.end > longestReport
		|| /[!,.;?…]/v.test(text.slice(open.end, first.open.start))
	) {
		return false;
	}

	const words = wordsOf(text, open.end, first.open.start, habits.words);
	return words.length > 1 && words.at(-1)!.known.announces && words[0]!.known.leads;
};

/** The words of a closed pair: marks set twice («« A »») are taken off twice. */
const unwrapped = (text: string, {open, inside}: Pair, close: Mark): Span => {
	const only = inside.length === 1 ? inside[0]! : null;
	return only?.close && only.open.family === open.family && !holdsWords(text, open.end, only.open.start) && !holdsWords(text, only.close.end, close.start)
		? {start: only.open.end, end: only.close.start}
		: {start: open.end, end: close.start};
};

/** The stretches of what the pairs of a paragraph come to, openers without closer ended where it is likeliest. */
const fromPairs = (text: string, pairs: readonly Pair[], paragraph: Read, next: Read | undefined, habits: Habits, bound: number): Draft[] => {
	const drafts: Draft[] = [];
	for (const [index, pair] of pairs.entries()) {
		const {open, close, inside} = pair;
		if (close) {
			const {start, end} = unwrapped(text, pair, close);
			const found = draft(text, {start: open.start, end: close.end}, {start, end}, open.family, true, true);
			if (found) {
				drafts.push(found);
			}

			continue;
		}

		const limit = pairs[index + 1]?.open.start ?? bound;
		const first = inside[0];
		if (first && !holdsWords(text, open.end, first.open.start)) {
			// «« A »: the first of two marks was one too many.
			drafts.push(
				...fromPairs(text, inside, paragraph, next, habits, limit).map((one, place) =>
					place === 0 ? {...one, outer: {start: open.start, end: one.outer.end}} : one,
				),
			);
			continue;
		}

		const whole =
			first && holdsReport(text, open, first, habits)
				? draft(text, {start: open.start, end: first.close!.end}, {start: open.end, end: first.close!.end}, open.family, true, false)
				: null;
		if (whole) {
			drafts.push(whole, ...fromPairs(text, inside.slice(1), paragraph, next, habits, limit));
			continue;
		}

		const goesOn = limit === paragraph.end && mayGoOn(text, pair, paragraph) && (reopens(open, next) || closesNext(open, next));
		// What stands inside may be the next quotation: marked alike, or begun after a finished sentence.
		const sameInside = inside.find(
			other => other.open.family === open.family || '.!?…'.includes(text[skipSpaceBack(text, other.open.start, open.end) - 1] ?? ' '),
		);
		const to = sameInside && !goesOn ? sameInside.open.start : limit;
		const end = goesOn ? paragraph.end : lostEnd(text, open.end, to, to === paragraph.end && open.start === paragraph.start, habits);
		const found = draft(text, {start: open.start, end}, {start: open.end, end}, open.family, true, false);
		if (found) {
			drafts.push(found);
		}

		drafts.push(...fromPairs(text, inside.filter(other => other.open.start >= end), paragraph, next, habits, limit));
	}

	return drafts;
};

/** A closer that touches the closing mark of a stretch, a comma at most between them, belongs to its outer span: « … », ». */
const touches = (text: string, end: number, stray: Mark): boolean => stray.start - end <= 3 && !holdsWords(text, end, stray.start);

/** The stretches of a paragraph, in order; closers that nothing opened get the beginning of their sentence where speech is announced after them. */
const fromMarks = (text: string, paragraph: Read, next: Read | undefined, goesOn: boolean, habits: Habits): Draft[] => {
	const {pairs, strays} = paragraph.pairing;
	const drafts: Draft[] = [];
	let last: Draft | undefined;
	let at = 0;
	const giveStrays = (before: number) => {
		for (; at < strays.length && strays[at]!.start < before; at++) {
			const stray = strays[at]!;
			const from = at > 0 ? strays[at - 1]!.end : paragraph.start;
			if (last && stray.start < last.outer.end) {
				continue;
			}

			if (last?.closed && touches(text, last.outer.end, stray)) {
				last = {...last, outer: {start: last.outer.start, end: stray.end}};
				drafts[drafts.length - 1] = last;
				continue;
			}

			if (!holdsWords(text, from, stray.start)) {
				continue;
			}

			const start = goesOn && !last ? paragraph.start : lostStart(text, stray, last?.outer.end ?? paragraph.start, paragraph, habits);
			const found = start === -1 ? null : draft(text, {start, end: stray.end}, {start, end: stray.start}, stray.family, false, true);
			if (!found) {
				continue;
			}

			last = found;
			drafts.push(found);
		}
	};

	for (const one of fromPairs(text, pairs, paragraph, next, habits, paragraph.end)) {
		giveStrays(one.outer.start);
		last = one;
		drafts.push(one);
	}

	giveStrays(paragraph.end);
	return drafts;
};

/** The stretches of a line of dialogue: what is said, and what is marked in the narrator's words. */
const fromLine = (text: string, {said, told}: Line, habits: Habits): Draft[] => {
	const drafts: Draft[] = [];
	for (const {outer, inner, asides} of said) {
		const found = draft(text, outer, inner, 'dash', true, false);
		if (found) {
			drafts.push({...found, asides});
		}
	}

	for (const part of told) {
		for (const found of fromMarks(text, readParagraph(text, part, habits), undefined, false, habits)) {
			drafts.push(found);
		}
	}

	return drafts.toSorted((one, other) => one.outer.start - other.outer.start);
};

/** Whether a paragraph is a line of dialogue, its neighbours heard; `hasDialogue` tells whether the text surely has dialogue anywhere. */
const isDialogue = (before: Read | undefined, read: Read, next: Read | undefined, text: string, hasDialogue: () => boolean): boolean => {
	if (!read.line) {
		return false;
	}

	const neighbour = Math.max(before?.line?.evidence ?? 0, next?.line?.evidence ?? 0);
	const announced = before && text[before.end - 1] === ':';
	const evidence = read.line.evidence + (neighbour >= enoughForDialogue ? 2 : 0) + (announced ? 1 : 0);
	// Whole sentences behind dashes may be the items of a list, too: what a page tells in short.
	return evidence >= enoughForDialogue && (announced || Math.max(neighbour, read.line.evidence) >= sureOfDialogue || hasDialogue());
};

/**
Finds the stretches of a text: what stands between quotation marks, and what a line of dialogue says. Marks that were lost, doubled, crossed or turned
are repaired within their paragraph; no stretch passes a paragraph's end.

@param text - any string.
@param language - ISO 639-1 code; a language without data is read by its marks alone.
@returns the stretches in the order of the text, never overlapping; the same text gives the same stretches. Time grows with the length of the text.
*/
export const findStretches = (text: string, language: string): Stretch[] => {
	const paragraphs = paragraphsOf(text);
	const usual = habitsOf(language);
	const dashes = dashesOf(text, paragraphs, usual);
	const habits = dashes === usual.dashes ? usual : {...usual, dashes};
	let isSure: boolean | undefined;
	const hasDialogue = (): boolean => {
		isSure ??= paragraphs.some(paragraph => (lineOf(text, paragraph, habits)?.evidence ?? 0) >= sureOfDialogue);
		return isSure;
	};

	const stretches: Stretch[] = [];
	let [before, read, next]: Array<Read | undefined> = [];
	/** The family of a stretch that ran to the end of its paragraph without being closed, its number, and the paragraphs since. */
	let pending: {open: Family; last: number; gap: number[]} | null = null;

	const give = (paragraph: number, {outer, inner, style, opened, closed, asides}: Draft, continues: number | null) => {
		stretches.push({outer, inner, style, opened, closed, paragraph, asides: asides ?? asidesIn(text, inner, habits), continues});
	};

	for (let number = 0; number < paragraphs.length; number++) {
		before = read;
		read = next ?? readParagraph(text, paragraphs[number]!, habits);
		next = paragraphs[number + 1] && readParagraph(text, paragraphs[number + 1]!, habits);
		if (isDialogue(before, read, next, text, hasDialogue)) {
			for (const one of fromLine(text, read.line!, habits)) {
				give(number, one, null);
			}

			pending = null;
			continue;
		}

		const {strays, pairs}: Pairing = read.pairing;
		const closes: boolean =
			pending !== null
			&& strays[0] !== undefined
			&& strays[0] === read.marks.find(mark => mark.family !== 'single')
			&& strays[0].family === pending.open;
		if (closes) {
			for (const gap of pending!.gap) {
				const {start, end} = paragraphs[gap]!;
				const {last} = (pending!);
				pending!.last = stretches.length;
				give(gap, {outer: {start, end}, inner: {start, end}, style: pending!.open, opened: false, closed: false, asides: null}, last);
			}
		}

		const goesOn = pending !== null && (closes || (pending.gap.length === 0 && pairs[0]?.open.start === read.start && pairs[0].open.family === pending.open));
		const drafts = fromMarks(text, read, next, closes, habits);
		for (const [index, one] of drafts.entries()) {
			give(number, one, index === 0 && goesOn ? pending!.last : null);
		}

		const last = drafts.at(-1);
		if (last && !last.closed && last.outer.end >= read.end) {
			pending = {open: last.style as Family, last: stretches.length - 1, gap: []};
		} else if (pending && drafts.length === 0 && read.marks.length === 0 && pending.gap.length < longestGap) {
			pending.gap.push(number);
		} else {
			pending = null;
		}
	}

	return stretches;
};
