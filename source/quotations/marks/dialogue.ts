import type {Span} from '../../articles/article.js';
import {announcesAt, asidesIn} from './asides.js';
import {holdsWords, isDash, isDigit, isLetter, isSpace, isUpper, skipSpace, skipSpaceBack} from './characters.js';
import type {Habits} from './habits.js';
import {wordsOf} from './words.js';

/** Words that somebody says in a line of dialogue. */
export type Said = {
	/** With the dash before them. */
	readonly outer: Span;
	readonly inner: Span;
	/** The narrator's words inside. */
	readonly asides: readonly Span[];
};

/** A paragraph that a dash begins, read as dialogue. */
export type Line = {
	/** Nearly always one; a second where a dash begins anew after the narrator's words. */
	readonly said: readonly Said[];
	/** The narrator's words after what was said: marks there are read as everywhere. */
	readonly told: readonly Span[];
	/** How much speaks for dialogue, how much for a list. */
	readonly evidence: number;
};

/** The dashes that may begin dialogue, the surest first. */
export const anyDash: readonly string[] = ['—', '–', '-'];

/** A hyphen begins lists more often. */
const longDashes = new Set('—–―');

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
	const announced =
		announcesAt(text, from, to, habits, 5)
		|| wordsOf(text, from, Math.min(next ?? to, from + 80), habits.words, 4).some(({known}) => known.announces);
	// —¿Sí? —preguntó… —: the dash itself is turned towards the narrator's words.
	const small = isLetter(text.charCodeAt(from)) && !isUpper(text.charCodeAt(from));
	const towards = small && (turned || stops.has(before));
	// — Fui eu — disse ela: nothing but the verb tells.
	const verbFirst = small && announcesAt(text, from, to, habits, 1);
	// — Да? — Она встала. — Нет.
	return (
		towards
		|| verbFirst
		|| (announced && (turned || stops.has(before)))
		|| (next !== undefined && sentenceStops.has(before) && sentenceStops.has(text[skipSpaceBack(text, next, from) - 1] ?? ''))
	);
};

type Parts = Pick<Line, 'said' | 'told'> & {readonly dashed: boolean};

const before = (text: string, index: number, from: number): number => {
	const end = skipSpaceBack(text, index, from);
	return text[end - 1] === ',' ? end - 1 : end;
};

/** Parts a line whose narrator stands between dashes: —¿A qué piso? —preguntó—. Da igual. */
const partsByDashes = (text: string, dash: number, from: number, to: number, habits: Habits): Parts | null => {
	const dashes = dashesIn(text, from, to);
	const asides: Span[] = [];
	for (let at = 0; at < dashes.length; at++) {
		const [turn, next] = [dashes[at]!, dashes[at + 1]];
		if (!narratorAfter(text, turn, next, to, habits)) {
			continue;
		}

		const resumes = next === undefined ? to : skipSpace(text, next + 1, to);
		if (next === undefined || !holdsWords(text, resumes, to)) {
			const end = skipSpaceBack(text, turn, from);
			return {said: [{outer: {start: dash, end}, inner: {start: from, end}, asides}], told: [{start: turn + 1, end: to}], dashed: true};
		}

		asides.push({start: skipSpace(text, turn + 1, to), end: skipSpaceBack(text, next, from)});
		at++;
	}

	return asides.length > 0 ? {said: [{outer: {start: dash, end: to}, inner: {start: from, end: to}, asides}], told: [], dashed: true} : null;
};

/** Parts a line whose narrator follows a comma, ? or !: « — Non, dit-il. Pas encore. » A dash or a mark after the narrator's sentence begins anew. */
const partsByVerbs = (text: string, dash: number, from: number, to: number, habits: Habits): Parts => {
	const said: Said[] = [];
	const told: Span[] = [];
	const anew = dashesIn(text, from, to).filter(
		other => habits.dashes.includes(text[other]!) && sentenceStops.has(text[skipSpaceBack(text, other, from) - 1] ?? ''),
	);
	let open = {dash, start: from, asides: [] as Span[]};
	let next = 0;
	for (const aside of asidesIn(text, {start: from, end: to}, habits, habits.subjectFirst)) {
		if (aside.start < open.start) {
			continue;
		}

		while (next < anew.length && anew[next]! < aside.end) {
			next++;
		}

		const finished = sentenceStops.has(text[aside.end] ?? '');
		const after = skipSpace(text, aside.end + 1, to);
		const again = finished ? anew[next] : undefined;
		if (again === undefined && holdsWords(text, aside.end, to) && !(finished && '«“„"'.includes(text[after] ?? ' '))) {
			open.asides.push(aside);
			continue;
		}

		const end = before(text, aside.start, open.start);
		said.push({outer: {start: open.dash, end}, inner: {start: open.start, end}, asides: open.asides});
		told.push({start: aside.start, end: again ?? to});
		if (again === undefined) {
			return {said, told, dashed: false};
		}

		open = {dash: again, start: skipSpace(text, again + 1, to), asides: []};
	}

	said.push({outer: {start: open.dash, end: to}, inner: {start: open.start, end: to}, asides: open.asides});
	return {said, told, dashed: false};
};

const marksOfSpeech = new Set('«»“”„"');

/** Whether a line says, between dashes, what somebody reads out or cites, and goes on: —“Ven pronto” —lee el cartero—. ¿Otra vez? */
const readsOut = (text: string, start: number, {said, dashed}: Parts): boolean => dashed && marksOfSpeech.has(text[start]!) && said[0]!.asides.length > 0;

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
	const marked = marksOfSpeech.has(text[start] ?? '');
	if (start >= paragraph.end || !(marked || isLetter(first) || isDigit(first) || '¿¡…(['.includes(text[start]!))) {
		return null;
	}

	const dashed = partsByDashes(text, paragraph.start, start, paragraph.end, habits);
	if (marked && !(dashed && readsOut(text, start, dashed))) {
		return null;
	}

	const parts = dashed ?? partsByVerbs(text, paragraph.start, start, paragraph.end, habits);
	const {end} = parts.said[0]!.inner;
	const last = text[skipSpaceBack(text, end, start) - 1] ?? '';
	const final = text[paragraph.end - 1]!;
	let evidence = rank === 0 ? 1 : (rank === 1 ? 0 : -1);
	// A hyphen begins items of lists, too: there a verb of speech is no sign.
	evidence += parts.told.length > 0 || parts.said[0]!.asides.length > 0 ? (rank < 2 || parts.dashed ? 3 : 1) : 0;
	evidence += last === '?' || last === '!' || text[start] === '¿' || text[start] === '¡' ? 2 : 0;
	evidence += wordsOf(text, start, Math.min(end, start + 400), habits.words, 60).some(({known}) => known.addresses) ? 2 : 0;
	evidence += isUpper(first) || marked || text[start] === '¿' || text[start] === '¡' || text[start] === '…' ? 0 : -2;
	evidence += '.?!…»”"'.includes(final) ? 1 : -2;
	return {said: parts.said, told: parts.told, evidence};
};

/** So many lines with a narrator's words show that an article writes its dialogue with dashes. */
const fewestTold = 2;

/**
The dashes that begin lines of dialogue in a text: those of its language; where the language writes dialogue with marks, any dash, if
the text itself does otherwise:
two paragraphs at least go on after a dash with a narrator who says who speaks, and hold no marks.
*/
export const dashesOf = (text: string, paragraphs: readonly Span[], habits: Habits): readonly string[] => {
	if (habits.dashes.length > 0) {
		return habits.dashes;
	}

	const any = {...habits, dashes: anyDash};
	let told = 0;
	for (const paragraph of paragraphs) {
		const line = longDashes.has(text[paragraph.start]!) ? lineOf(text, paragraph, any) : null;
		if (line && (line.told.length > 0 || line.said.some(({asides}) => asides.length > 0))) {
			if (/["«»“”„]/v.test(text.slice(paragraph.start, paragraph.end))) {
				return [];
			}

			told++;
		}
	}

	return told >= fewestTold ? anyDash : [];
};
