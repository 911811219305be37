import type {Span} from '../../articles/article.js';
import {isDash, isSpace, isUpper, isWord, skipSpace, skipSpaceBack} from './characters.js';
import type {Habits, HabitWord} from './habits.js';
import {endsSentence} from './sentences.js';
import {
	wordEnd,
	wordsOf,
	wordStart,
	type Word,
} from './words.js';

const breaks = new Set(',?!…;:.');

/** 1 for a code unit after which the narrator may begin, 2 for a dash, which needs a blank before it. */
const turns = new Uint8Array(65_536);
for (const mark of breaks) {
	turns[mark.charCodeAt(0)] = 1;
}

for (const dash of '-‐‑‒–—―') {
	turns[dash.charCodeAt(0)] = 2;
}

/** Words that may stand between the break and the verb: « a-t-il dit », « hat er gesagt ». */
const shortest = 3;

const holdsBreak = (text: string, from: number, to: number): boolean => {
	for (let index = from; index < to; index++) {
		if (breaks.has(text[index]!)) {
			return true;
		}
	}

	return false;
};

/** Whether the words from `from` begin as a narrator does who says who speaks: with a verb of speech, or a short auxiliary soon followed by one. */
export const announcesAt = (text: string, from: number, to: number, habits: Habits, reach = 4): boolean => {
	const end = Math.min(to, from + 60);
	let last = from;
	for (let count = 0; count < reach; count++) {
		const start = wordStart(text, last, end);
		if (start === end || holdsBreak(text, last, start)) {
			return false;
		}

		last = wordEnd(text, start, end);
		if (habits.words.at(text, start, last).announces) {
			return true;
		}

		if (count === 0 && last - start > shortest) {
			return false;
		}
	}

	return false;
};

/** Whether what follows the comma at `index` only says more about the one named before it (« …, directeur des ressources, »). */
const isApposition = (text: string, index: number, to: number, habits: Habits): boolean => {
	const from = skipSpace(text, index + 1, to);
	const [first, second] = wordsOf(text, from, Math.min(to, from + 60), habits.words, 2);
	if (!first || isUpper(text.charCodeAt(first.start))) {
		return false;
	}

	// The narrator's apposition runs to a comma or stop, and its sentence ends soon.
	const stop = text.slice(from, Math.min(to, from + 120)).search(/[,.]\s/v);
	return stop > 0 && text[from + stop] === '.' && second !== undefined;
};

/** Where the narrator's words that begin at `from` end: before the stop, dash or comma after which the speaker goes on; `to` if nothing does. */
const asideEnd = (text: string, from: number, to: number, habits: Habits): number => {
	for (let index = from; index < to; index++) {
		const code = text.charCodeAt(index);
		if (endsSentence(text, index, from, to) || text[index] === ':') {
			return index;
		}

		if (isDash(code) && (isSpace(text.charCodeAt(index - 1)) || isSpace(text.charCodeAt(index + 1)))) {
			return skipSpaceBack(text, index, from);
		}

		if (text[index] === ',' && !isApposition(text, index, to, habits)) {
			return index;
		}
	}

	return to;
};

/** Whether a word may begin the name of the one who speaks: it has a capital, or it is an article or a possessive. */
const beginsSubject = (text: string, word: Word<HabitWord> | undefined): boolean =>
	word !== undefined && (isUpper(text.charCodeAt(word.start)) || word.known.determines);

/** Whether verb and subject are turned round, as only a narrator does after a comma: « dit-il », « a-t-elle dit », « répond le maire », « a répondu Léa ». */
const isTurned = (text: string, from: number, to: number, habits: Habits): boolean => {
	const end = Math.min(to, from + 60);
	let start = wordStart(text, from, end);
	if (start === end) {
		return false;
	}

	// Nearly always the first word alone tells that nobody is announced.
	let stop = wordEnd(text, start, end);
	let first = habits.words.at(text, start, stop);
	// « …, se félicite la maire », « …, lui répond Léa »
	const clings = first.clings && /^[\s'’]$/v.test(text[stop] ?? '');
	if (clings) {
		start = wordStart(text, stop, end);
		stop = wordEnd(text, start, end);
		first = habits.words.at(text, start, stop);
	}

	const {announces} = first;
	const mayHelp = (first.helps || (clings && first.exists)) && stop - start <= shortest;
	if (!announces && !mayHelp) {
		return false;
	}

	const hangs = text[stop] === '-';
	const words = wordsOf(text, stop, end, habits.words, 3);
	const [second, third] = words;
	if ((second && /[!,.:;?…]/v.test(text.slice(stop, second.start))) || (third && /[!,.:;?…]/v.test(text.slice(second!.end, third.start)))) {
		return announces && hangs;
	}

	if (announces) {
		return hangs || beginsSubject(text, second);
	}

	if (!second) {
		return false;
	}

	return hangs ? words.some(({known}) => known.announces) : second.known.announces && beginsSubject(text, third);
};

/** Whether subject and verb stand in their usual order, and the narrator's clause ends with the verb: “she said.”, “the guard shouted.” */
const isStraight = (text: string, from: number, to: number, habits: Habits): boolean => {
	const words = wordsOf(text, from, Math.min(to, from + 60), habits.words, 4);
	const verb = words.findIndex(({known}) => known.announces);
	const [first] = words;
	if (verb < 1 || !first!.known.leads || /[!,.:;?…]/v.test(text.slice(from, words[verb]!.start))) {
		return false;
	}

	const end = words[verb]!.end;
	return end >= to || breaks.has(text[end]!);
};

/** How far the second dash of the narrator's words may be. */
const dashReach = 250;

/** Where the dash is that ends the narrator's words begun at a dash; -1 if there is none. */
const closingDash = (text: string, from: number, to: number): number => {
	for (let index = from; index < to && index < from + dashReach; index++) {
		if (turns[text.charCodeAt(index)] === 2 && (isSpace(text.charCodeAt(index - 1)) || isSpace(text.charCodeAt(index + 1)))) {
			return index;
		}
	}

	return -1;
};

/** Whether the narrator speaks after a dash: a verb of speech comes first, or a comma or stop stands before this dash and before the next. */
const speaksAfterDash = (text: string, dash: number, from: number, inner: Span, habits: Habits): boolean => {
	if (announcesAt(text, from, inner.end, habits, 2)) {
		return true;
	}

	const before = text[skipSpaceBack(text, dash, inner.start) - 1] ?? '';
	const next = breaks.has(before) ? closingDash(text, from, inner.end) : -1;
	return next !== -1 && breaks.has(text[skipSpaceBack(text, next, from) - 1] ?? '');
};

/** The index after the words before `end`, without blanks and without the comma or stop after them. */
const withoutStop = (text: string, start: number, end: number): number => {
	const last = skipSpaceBack(text, end, start);
	return last - 1 > start && breaks.has(text[last - 1]!) ? last - 1 : last;
};

/**
Finds what the narrator says inside a stretch without leaving its marks: « A, a-t-il dit, B ». With `subjectFirst` “A, she said, B”
counts, too, which between marks is often part
of what is said.

@returns the narrator's words, in order, without the commas or dashes around them.
*/
export const asidesIn = (text: string, inner: Span, habits: Habits, subjectFirst = false): Span[] => {
	const asides: Span[] = [];
	for (let index = inner.start + 1; index < inner.end; index++) {
		const turn = turns[text.charCodeAt(index)]!;
		if (turn === 0 || (turn === 2 && !isSpace(text.charCodeAt(index - 1)))) {
			continue;
		}

		const from = skipSpace(text, index + 1, inner.end);
		const code = from < inner.end && (turn === 2 || from > index + 1) ? text.charCodeAt(from) : -1;
		if (code === -1 || !isWord(code) || isUpper(code)) {
			continue;
		}

		if (
			turn === 2
				? speaksAfterDash(text, index, from, inner, habits)
				: isTurned(text, from, inner.end, habits) || (subjectFirst && isStraight(text, from, inner.end, habits))
		) {
			const next = turn === 2 ? closingDash(text, from, inner.end) : -1;
			const end = next === -1 ? asideEnd(text, from, inner.end, habits) : withoutStop(text, from, next);
			asides.push({start: from, end});
			index = next === -1 ? end : next;
		}
	}

	return asides;
};
