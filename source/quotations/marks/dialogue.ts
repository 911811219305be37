import type {Span} from '../../articles/article.js';
import {announcesAt, asidesIn} from './asides.js';
import {holdsWords, isDash, isDigit, isLetter, isSpace, isUpper, skipSpace, skipSpaceBack} from './characters.js';
import type {Habits} from './habits.js';
import {wordsOf} from './words.js';

/** A paragraph that a dash begins, read as a line of dialogue. */
export type Line = {
	/** The words said, from after the dash; the narrator's words at the end left out. */
	readonly inner: Span;
	readonly asides: readonly Span[];
	/** How much speaks for dialogue, how much for a list; see `isDialogue`. */
	readonly evidence: number;
};

const stops = new Set(',.?!…:;»”"');
const sentenceStops = new Set('.?!…');

/** Where a dash inside the line stands: parting the narrator from the speaker, it has a blank on one side at least. */
const dashesIn = (text: string, from: number, to: number): number[] => {
	const found: number[] = [];
	for (let index = from; index < to; index++) {
		const code = text.charCodeAt(index);
		if (isDash(code) && (isSpace(text.charCodeAt(index - 1)) || isSpace(text.charCodeAt(index + 1)) || (code !== 45 && stops.has(text[index + 1]!)))) {
			found.push(index);
		}
	}

	return found;
};

/** Whether the narrator speaks after the dash at `index`: a verb of speech follows, or after a finished sentence another finished one before the next dash. */
const narratorAfter = (text: string, index: number, next: number | undefined, to: number, habits: Habits): boolean => {
	const from = skipSpace(text, index + 1, to);
	const before = text[skipSpaceBack(text, index, 0) - 1] ?? '';
	const turned = isSpace(text.charCodeAt(index - 1)) && from === index + 1 && text.charCodeAt(index) !== 45;
	const announced = announcesAt(text, from, to, habits, 5) || wordsOf(text, from, Math.min(next ?? to, from + 80), 4).some(({word}) => habits.announces(word));
	// —¿Sí? —preguntó… —: the dash itself is turned towards the narrator's words.
	const towards = turned && isLetter(text.charCodeAt(from)) && !isUpper(text.charCodeAt(from));
	// — Да? — Она встала. — Нет.
	return towards || (announced && (turned || stops.has(before))) || (next !== undefined && sentenceStops.has(before) && sentenceStops.has(text[skipSpaceBack(text, next, from) - 1] ?? ''));
};

/** Parts a line into the words said and the narrator's. */
const parts = (text: string, from: number, to: number, habits: Habits): {end: number; asides: Span[]} => {
	const dashes = dashesIn(text, from, to);
	const asides: Span[] = [];
	for (let at = 0; at < dashes.length; at++) {
		const [dash, next] = [dashes[at]!, dashes[at + 1]];
		if (!narratorAfter(text, dash, next, to, habits)) {
			continue;
		}

		const resumes = next === undefined ? to : skipSpace(text, next + 1, to);
		if (next === undefined || !holdsWords(text, resumes, to)) {
			return {end: skipSpaceBack(text, dash, from), asides};
		}

		asides.push({start: skipSpace(text, dash + 1, to), end: skipSpaceBack(text, next, from)});
		at++;
	}

	if (asides.length > 0) {
		return {end: to, asides};
	}

	// Without dashes inside, the narrator may follow a comma or a question mark: « — Non, dit-il. »
	const inside = asidesIn(text, {start: from, end: to}, habits);
	const last = inside.at(-1);
	if (last && !holdsWords(text, last.end, to)) {
		let end = skipSpaceBack(text, last.start, from);
		end -= text[end - 1] === ',' ? 1 : 0;
		return {end, asides: inside.slice(0, -1)};
	}

	return {end: to, asides: inside};
};

/**
Reads a paragraph as a line of dialogue, if a dash of the language and then words begin it.

@returns null where it cannot be one.
*/
export const lineOf = (text: string, paragraph: Span, habits: Habits): Line | null => {
	const rank = habits.dashes.indexOf(text[paragraph.start]!);
	if (rank === -1) {
		return null;
	}

	const start = skipSpace(text, paragraph.start + 1, paragraph.end);
	const first = text.charCodeAt(start);
	if (start >= paragraph.end || !(isLetter(first) || isDigit(first) || '¿¡…(['.includes(text[start]!))) {
		return null;
	}

	const {end, asides} = parts(text, start, paragraph.end, habits);
	const last = text[skipSpaceBack(text, end, start) - 1] ?? '';
	const final = text[paragraph.end - 1]!;
	let evidence = rank === 0 ? 1 : (rank === 1 ? 0 : -1);
	evidence += asides.length > 0 || end < paragraph.end ? 3 : 0;
	evidence += last === '?' || last === '!' || text[start] === '¿' || text[start] === '¡' ? 2 : 0;
	evidence += wordsOf(text, start, Math.min(end, start + 400), 60).some(({word}) => habits.addresses(word)) ? 2 : 0;
	evidence += isUpper(first) || text[start] === '¿' || text[start] === '¡' || text[start] === '…' ? 0 : -2;
	evidence += '.?!…»”"'.includes(final) ? 1 : -2;
	return {inner: {start, end}, asides, evidence};
};
