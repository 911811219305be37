import type {Span} from '../articles/article.js';
import {plainLetters} from '../articles/letters.js';

/** A folded text and, for each of its code units, the stretch of the original it stands for. */
export type Folded = {
	readonly text: string;
	/** Start in the original of folded unit `i`; null where the units of both texts agree one by one. */
	readonly starts: readonly number[] | null;
	/** End in the original of folded unit `i`, combining marks that were dropped included. */
	readonly ends: readonly number[] | null;
	readonly original: string;
};

// Marks that are dropped: those of Latin, Greek, Cyrillic, Hebrew and Arabic, and what only shapes or hides (soft hyphen, joiners, directions).
// The vowel signs of the Indic scripts and the Japanese voicing marks make other words and are kept.
const dropped =
	/[[\p{Format}\u{640}[\p{Mark}&&[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Inherited}]]]--[\u{3099}\u{309A}]]/gv;
const apostrophes = /[\u{B4}\u{2B9}\u{2BB}\u{2BC}\u{2BD}\u{384}\u{55A}\u{2018}\u{2019}\u{201B}\u{2032}\u{A78C}\u{FF07}]/gv;
const quotes = /[\u{AB}\u{BB}\u{201C}-\u{201F}\u{2033}\u{300C}-\u{300F}\u{301D}-\u{301F}\u{FF02}]/gv;
const dashes = /[\u{2010}-\u{2015}\u{2212}\u{FE58}\u{FE63}\u{FF0D}]/gv;
const spaces = /[\s\u{85}]/gv;

const plain = (character: string): string => character.replaceAll(apostrophes, '\'').replaceAll(quotes, '"').replaceAll(dashes, '-').replaceAll(spaces, ' ');

const foldCharacter = (character: string): string => {
	// Before it is taken apart: an acute accent standing alone is an apostrophe here, not a blank with a mark.
	const whole = plain(character);
	if (whole !== character) {
		return whole;
	}

	const parts = character.normalize('NFKD').toLowerCase().normalize('NFKD').replaceAll(dropped, '');
	return Array.from(parts, part => plainLetters[part] ?? plain(part)).join('');
};

const known: Array<string | undefined> = [];

/**
Folds one code point.

@param code - a code point, or a lone surrogate.
@returns what stands for it in a folded text: nothing, one unit or several.
*/
export const foldCode = (code: number): string => {
	const found = known[code];
	if (found !== undefined) {
		return found;
	}

	const folded = foldCharacter(String.fromCodePoint(code));
	if (code < 0x1_00_00) {
		known[code] = folded;
	}

	return folded;
};

/** Stands for no unit at all. */
export const nothing = 0xFF_FD;
/** The code point is to be folded with `foldCode`. */
export const lookUp = 0xFF_FE;
const unseen = 0xFF_FF;
const units = new Uint16Array(0x1_00_00).fill(unseen);

const seeUnit = (code: number): number => {
	const folded = (code & 0xF8_00) === 0xD8_00 ? undefined : foldCode(code);
	const unit = folded === undefined || folded.length > 1 || code >= nothing ? lookUp : (folded === '' ? nothing : folded.charCodeAt(0));
	units[code] = unit;
	return unit;
};

/** What a code unit becomes when folded: one unit, `nothing`, or `lookUp`. */
export const foldUnit = (code: number): number => {
	const unit = units[code]!;
	return unit === unseen ? seeUnit(code) : unit;
};

const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xFC_00) === 0xDC_00;

const isAscii = (text: string): boolean => {
	for (let index = 0; index < text.length; index++) {
		// The controls go the long way too: there they become spaces.
		const code = text.charCodeAt(index);
		if (code > 0x7E || code < 0x20) {
			return false;
		}
	}

	return true;
};

// Folded units are gathered here; a character becomes at most eighteen (NFKD of U+FDFA).
const room = 1 << 12;
const most = 18;
const scratch = new Uint16Array(room + most);

/**
Folds a text for comparing: case, accents, ligatures, apostrophes, quotation marks, dashes and spaces of every kind become plain; «
Œuvre » and "oeuvre" become equal.
Linear in the length of the text; folding a folded text changes nothing.

@param text - any text, ill-formed surrogates included.
@returns the folded text; its length may differ.
*/
export const fold = (text: string): string => {
	if (isAscii(text)) {
		return text.toLowerCase();
	}

	let folded = '';
	let length = 0;
	for (let index = 0; index < text.length; index++) {
		const unit = foldUnit(text.charCodeAt(index));
		if (unit === lookUp) {
			const point = text.codePointAt(index)!;
			index += point > 0xFF_FF ? 1 : 0;
			const found = foldCode(point);
			for (let at = 0; at < found.length; at++, length++) {
				scratch[length] = found.charCodeAt(at);
			}
		} else if (unit !== nothing) {
			scratch[length] = unit;
			length++;
		}

		if (length > room) {
			folded += String.fromCharCode(...scratch.subarray(0, length));
			length = 0;
		}
	}

	return folded + String.fromCharCode(...scratch.subarray(0, length));
};

/**
Folds a text and remembers where each unit comes from, so that a match found in the folded text can be shown in the original.

@param text - any text.
@returns the same folded text as `fold`, with its map; see `unfold`.
*/
export const foldWithMap = (text: string): Folded => {
	if (isAscii(text)) {
		return {text: text.toLowerCase(), starts: null, ends: null, original: text};
	}

	let folded = '';
	const starts: number[] = [];
	const ends: number[] = [];
	for (let index = 0; index < text.length; index++) {
		const unit = foldUnit(text.charCodeAt(index));
		const start = index;
		let found: string;
		if (unit === lookUp) {
			const point = text.codePointAt(index)!;
			index += point > 0xFF_FF ? 1 : 0;
			found = foldCode(point);
		} else if (unit === nothing) {
			found = '';
		} else {
			folded += String.fromCharCode(unit);
			starts.push(start);
			ends.push(index + 1);
			continue;
		}

		folded += found;
		for (let at = 0; at < found.length; at++) {
			starts.push(start);
			ends.push(index + 1);
		}

		if (found === '') {
			// A dropped mark belongs to all units of the character before it.
			for (let at = ends.length - 1; at >= 0 && ends[at] === start; at--) {
				ends[at] = index + 1;
			}
		}
	}

	return {text: folded, starts, ends, original: text};
};

// A mark that was kept, or the later part of a Korean syllable written in parts.
const joining = /[\p{Mark}\u{1160}-\u{11FF}\u{200D}]/v;

const joins = (text: string, at: number) => {
	const code = text.charCodeAt(at);
	return code >= 0x3_00 && joining.test(String.fromCodePoint(text.codePointAt(at)!));
};

/**
Finds the stretch of the original text behind a stretch of the folded one. Never cuts a surrogate pair or a combining sequence: it takes the whole character.

@param folded - from `foldWithMap`.
@param start - first unit in the folded text.
@param end - after the last unit; greater than `start` and at most the folded length.
@returns offsets in UTF-16 code units of the original text.
*/
export const unfold = (folded: Folded, start: number, end: number): Span => {
	let from = folded.starts ? folded.starts[start]! : start;
	let to = folded.ends ? folded.ends[end - 1]! : end;
	while (from > 0 && joins(folded.original, from)) {
		from -= from > 1 && isLow(folded.original, from - 1) ? 2 : 1;
	}

	while (to < folded.original.length && joins(folded.original, to)) {
		to += folded.original.codePointAt(to)! > 0xFF_FF ? 2 : 1;
	}

	return {start: from, end: to};
};
