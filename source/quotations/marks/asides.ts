import type {Span} from '../../articles/article.js';
import {isDash, isSpace, isUpper, isWord, skipSpace, skipSpaceBack} from './characters.js';
import type {Habits} from './habits.js';
import {endsSentence} from './sentences.js';
import {wordsOf, type Word} from './words.js';

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

/** Whether the words from `from` begin as a narrator does who says who speaks: with a verb of speech, or a short auxiliary soon followed by one. */
export const announcesAt = (text: string, from: number, to: number, habits: Habits, reach = 4): boolean => {
	const words = wordsOf(text, from, Math.min(to, from + 60), reach);
	for (const [index, {word, start}] of words.entries()) {
		const last = index === 0 ? from : words[index - 1]!.end;
		if ([...text.slice(last, start)].some(character => breaks.has(character))) {
			return false;
		}

		if (habits.announces(word)) {
			return true;
		}

		if (index === 0 && word.length > shortest) {
			return false;
		}
	}

	return false;
};

/** Whether what follows the comma at `index` only says more about the one named before it (« …, directeur des ressources, »). */
const isApposition = (text: string, index: number, to: number): boolean => {
	const from = skipSpace(text, index + 1, to);
	const [first, second] = wordsOf(text, from, Math.min(to, from + 60), 2);
	if (!first || isUpper(text.charCodeAt(first.start))) {
		return false;
	}

	// The narrator's apposition runs to a comma or stop, and its sentence ends soon.
	const stop = text.slice(from, Math.min(to, from + 120)).search(/[,.]\s/v);
	return stop > 0 && text[from + stop] === '.' && second !== undefined;
};

/** Where the narrator's words that begin at `from` end: before the stop, dash or comma after which the speaker goes on; `to` if nothing does. */
const asideEnd = (text: string, from: number, to: number): number => {
	for (let index = from; index < to; index++) {
		const code = text.charCodeAt(index);
		if (endsSentence(text, index, from, to) || text[index] === ':') {
			return index;
		}

		if (isDash(code) && (isSpace(text.charCodeAt(index - 1)) || isSpace(text.charCodeAt(index + 1)))) {
			return skipSpaceBack(text, index, from);
		}

		if (text[index] === ',' && !isApposition(text, index, to)) {
			return index;
		}
	}

	return to;
};

/** Whether a word may begin the name of the one who speaks: it has a capital, or it is an article or a possessive. */
const beginsSubject = (text: string, word: Word | undefined, habits: Habits): boolean => word !== undefined && (isUpper(text.charCodeAt(word.start)) || habits.determines(word.word));

/** Whether verb and subject are turned round, as only a narrator does after a comma: « dit-il », « a-t-elle dit », « répond le maire », « a répondu Léa ». */
const isTurned = (text: string, from: number, to: number, habits: Habits): boolean => {
	const words = wordsOf(text, from, Math.min(to, from + 60), 4);
	const [first, second, third] = words;
	if (!first || words.some(({end}, index) => index + 1 < words.length && /[!,.:;?…]/v.test(text.slice(end, words[index + 1]!.start)) && index < 2)) {
		return first !== undefined && habits.announces(first.word) && text[first.end] === '-';
	}

	if (habits.announces(first.word)) {
		return text[first.end] === '-' || beginsSubject(text, second, habits);
	}

	if (!second || first.word.length > shortest || !habits.helps(first.word)) {
		return false;
	}

	return text[first.end] === '-' ? words.some(({word}) => habits.announces(word)) : habits.announces(second.word) && beginsSubject(text, third, habits);
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
Finds what the narrator says inside a stretch without leaving its marks: « A, a-t-il dit, B ».

@returns the narrator's words, in order, without the commas or dashes around them.
*/
export const asidesIn = (text: string, inner: Span, habits: Habits): Span[] => {
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

		if (turn === 2 ? speaksAfterDash(text, index, from, inner, habits) : isTurned(text, from, inner.end, habits)) {
			const next = turn === 2 ? closingDash(text, from, inner.end) : -1;
			const end = next === -1 ? asideEnd(text, from, inner.end) : withoutStop(text, from, next);
			asides.push({start: from, end});
			index = next === -1 ? end : next;
		}
	}

	return asides;
};
