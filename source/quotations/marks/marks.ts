import type {Span} from '../../articles/article.js';
import {codeWithin, isApostrophe, isDash, isDigit, isLetter, isSpace, isWord} from './characters.js';

/** Marks that open and close one another. */
export type Family = 'guillemets' | 'double' | 'single' | 'angle' | 'corner';

/** A quotation mark of the text, before anybody knows what it does. */
export type Mark = Span & {
	readonly family: Family;
	/** What the glyph is made for. */
	readonly nominal: 'open' | 'close' | 'either';
	/** What the characters around it say: `both` stands free, `none` stands inside a word. */
	readonly position: 'open' | 'close' | 'both' | 'none';
	/** A digit stands before it: it may be a sign of inches, feet or minutes. */
	readonly afterDigit: boolean;
	/** A comma, a stop or a closing bracket follows: nothing opens there. */
	readonly beforeStop: boolean;
};

type Glyph = readonly [Family, Mark['nominal']];

const glyphs: ReadonlyMap<string, Glyph> = new Map<string, Glyph>([
	['«', ['guillemets', 'open']],
	['»', ['guillemets', 'close']],
	['“', ['double', 'open']],
	['”', ['double', 'close']],
	['„', ['double', 'open']],
	['‟', ['double', 'open']],
	['"', ['double', 'either']],
	['＂', ['double', 'either']],
	['〝', ['double', 'open']],
	['〞', ['double', 'close']],
	['〟', ['double', 'close']],
	['‘', ['single', 'open']],
	['’', ['single', 'close']],
	['‚', ['single', 'open']],
	['‛', ['single', 'open']],
	['\'', ['single', 'either']],
	['`', ['single', 'open']],
	['‹', ['angle', 'open']],
	['›', ['angle', 'close']],
	['「', ['corner', 'open']],
	['」', ['corner', 'close']],
	['『', ['corner', 'open']],
	['』', ['corner', 'close']],
	['《', ['corner', 'open']],
	['》', ['corner', 'close']],
	['〈', ['corner', 'open']],
	['〉', ['corner', 'close']],
]);

/** Two characters, the same twice or ‘ and ’, that together stand for one mark. */
const pairs: ReadonlyMap<string, Glyph> = new Map<string, Glyph>([
	['<<', ['guillemets', 'open']],
	['>>', ['guillemets', 'close']],
	['\'\'', ['double', 'either']],
	['``', ['double', 'open']],
	['’’', ['double', 'close']],
	['‘‘', ['double', 'open']],
	['‘’', ['double', 'either']],
	[',,', ['double', 'open']],
]);

/** 1 for every code unit that may begin a mark: one look per character decides whether to look closer. */
const begins = new Uint8Array(65_536);
for (const glyph of [...glyphs.keys(), ...pairs.keys()]) {
	begins[glyph.charCodeAt(0)] = 1;
}

const isMark = (code: number): boolean => code !== 44 && code !== 60 && code !== 62 && code >= 0 && begins[code] === 1;

const openers = new Set('([{¿¡/|•*>');
const stops = new Set(',.;:!?)]}…/|');
const hardStops = new Set(',;)]}');

/** Whether the place after this character is one where something may open. */
const opensAfter = (code: number): boolean => code === -1 || isSpace(code) || isDash(code) || openers.has(String.fromCharCode(code));

/** Whether the place before this character is one where something may close. */
const closesBefore = (code: number): boolean => code === -1 || isSpace(code) || isDash(code) || stops.has(String.fromCharCode(code));

/** What the neighbours of `[start, end)` say; marks that touch it are looked through, and so is an elided article (l’«). */
const positionOf = (text: string, start: number, end: number, paragraph: Span): Mark['position'] => {
	let before = start - 1;
	const elided =
		isApostrophe(codeWithin(text, before, paragraph.start, paragraph.end))
		&& isLetter(codeWithin(text, before - 1, paragraph.start, paragraph.end));
	for (let steps = 0; steps < 4 && isMark(codeWithin(text, before, paragraph.start, paragraph.end)); steps++) {
		before--;
	}

	let after = end;
	for (let steps = 0; steps < 4 && isMark(codeWithin(text, after, paragraph.start, paragraph.end)); steps++) {
		after++;
	}

	const opens = elided || opensAfter(codeWithin(text, before, paragraph.start, paragraph.end));
	const closes = closesBefore(codeWithin(text, after, paragraph.start, paragraph.end));
	if (opens) {
		return closes ? 'both' : 'open';
	}

	return closes ? 'close' : 'none';
};

/** Whether signs for “greater” point somewhere and mark nothing: three or more of them, or two at the head of a paragraph that is never opened. */
const isPointer = (text: string, start: number, end: number, paragraph: Span): boolean => {
	const sign = text[start]!;
	if (sign !== '<' && sign !== '>') {
		return false;
	}

	return text[end] === sign || text[start - 1] === sign || (sign === '>' && start === paragraph.start && !text.slice(end, paragraph.end).includes('<<'));
};

const markAt = (text: string, index: number, paragraph: Span): Mark | null => {
	const code = text.charCodeAt(index);
	const next = index + 1 < paragraph.end ? text.charCodeAt(index + 1) : -1;
	const isDoubled = next === code || (code === 0x20_18 && next === 0x20_19);
	const two = isDoubled ? pairs.get(text.slice(index, index + 2)) : undefined;
	const glyph = two ?? glyphs.get(text[index]!);
	if (!glyph) {
		return null;
	}

	const end = index + (two ? 2 : 1);
	const [family, nominal] = glyph;
	if (two && isPointer(text, index, end, paragraph)) {
		return null;
	}

	const before = codeWithin(text, index - 1, paragraph.start, paragraph.end);
	const after = codeWithin(text, end, paragraph.start, paragraph.end);
	if (family === 'single' && isWord(before) && isWord(after)) {
		return null;
	}

	return {
		start: index, end, family, nominal,
		position: positionOf(text, index, end, paragraph),
		afterDigit: isDigit(before),
		beforeStop: after !== -1 && hardStops.has(String.fromCharCode(after)),
	};
};

/** Whether a comma or sign stands alone, or an apostrophe inside a word: by far the most of what may begin a mark, told without a closer look. */
const isNone = (text: string, index: number, code: number): boolean => code === 44 || code === 60 || code === 62
	? text.charCodeAt(index + 1) !== code
	: (code === 39 || code === 0x20_19) && isWord(text.charCodeAt(index + 1)) && isWord(text.charCodeAt(index - 1));

/**
Finds the quotation marks of a paragraph. Apostrophes inside words are none; commas doubled to look like „ are one only where a word follows.

@returns the marks in order; offsets in the text.
*/
export const marksOf = (text: string, paragraph: Span): Mark[] => {
	const marks: Mark[] = [];
	for (let index = paragraph.start; index < paragraph.end; index++) {
		const code = text.charCodeAt(index);
		if (begins[code] === 0 || isNone(text, index, code)) {
			continue;
		}

		const mark = markAt(text, index, paragraph);
		if (!mark || (code === 44 && mark.position !== 'open')) {
			continue;
		}

		marks.push(mark);
		index = mark.end - 1;
	}

	return marks;
};
