import type {Span} from '../../articles/article.js';
import {isDash, isSpace, isUpper, isWord, skipSpace, skipSpaceBack} from './characters.js';
import type {Habits} from './habits.js';
import {endsSentence} from './sentences.js';
import {wordsOf} from './words.js';

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

/**
Finds what the narrator says inside a stretch without leaving its marks: « A, a-t-il dit, B ».

@returns the narrator's words, in order, without the commas or dashes around them.
*/
export const asidesIn = (text: string, inner: Span, habits: Habits): Span[] => {
	const asides: Span[] = [];
	for (let index = inner.start + 1; index < inner.end; index++) {
		const turn = turns[text.charCodeAt(index)]!;
		const dash = turn === 2 && isSpace(text.charCodeAt(index - 1));
		if (turn === 0 || (turn === 2 && !dash)) {
			continue;
		}

		const from = skipSpace(text, index + 1, inner.end);
		const code = from < inner.end && (dash || from > index + 1) ? text.charCodeAt(from) : -1;
		if (code === -1 || !isWord(code) || isUpper(code) || !announcesAt(text, from, inner.end, habits)) {
			continue;
		}

		const end = asideEnd(text, from, inner.end);
		asides.push({start: from, end});
		index = end;
	}

	return asides;
};
