// What kind of character stands at a place: by code unit and by a table, so that a text of any length is read once and fast.

const letter = /^[\p{Letter}\p{Mark}]$/v;
const upper = /^[\p{Titlecase_Letter}\p{Uppercase_Letter}]$/v;
const apostrophes = new Set([0x27, 0x20_19, 0x02_BC]);
const wideSpaces = new Set([0xA0, 0x16_80, 0x20_28, 0x20_29, 0x20_2F, 0x20_5F, 0x30_00]);

/** What is known of each code unit outside ASCII, filled on demand: 1 is known, 2 a letter, 4 a capital, 8 white space. */
const table = new Uint8Array(65_536);

const bitsOf = (code: number): number => {
	if (table[code] === 0) {
		const character = String.fromCharCode(code);
		const isOne = (code >= 0xD8_00 && code <= 0xDF_FF) || letter.test(character);
		const isWide = (code >= 0x20_00 && code <= 0x20_0A) || wideSpaces.has(code);
		table[code] = 1 + (isOne ? 2 : 0) + (upper.test(character) ? 4 : 0) + (isWide ? 8 : 0);
	}

	return table[code]!;
};

/** Whether the code unit is white space of any width, a line end included. -1 (outside the text) is not. */
export const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)
	|| (code >= 0xA0 && (bitsOf(code) & 8) !== 0);

/** Whether the code unit is a decimal digit. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether the code unit belongs to a letter of any script; half a surrogate pair counts as one. */
export const isLetter = (code: number): boolean => code < 128 ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) : (bitsOf(code) & 2) !== 0;

/** Whether the code unit is a capital letter. */
export const isUpper = (code: number): boolean => code < 128 ? code >= 65 && code <= 90 : (bitsOf(code) & 4) !== 0;

/** Whether the code unit is a letter or a digit. */
export const isWord = (code: number): boolean => isDigit(code) || isLetter(code);

/** Whether the code unit is a hyphen or a dash: `-`, `‐`, `‑`, `–`, `—`, `―`. */
export const isDash = (code: number): boolean => code === 45 || (code >= 0x20_10 && code <= 0x20_15);

/** Whether the code unit is an apostrophe, straight or curly. */
export const isApostrophe = (code: number): boolean => apostrophes.has(code);

/** The code unit at `index`, or -1 outside `[start, end)`. */
export const codeWithin = (text: string, index: number, start: number, end: number): number => index >= start && index < end ? text.charCodeAt(index) : -1;

/** The first index at or after `index` and before `end` that is no white space; `end` if there is none. */
export const skipSpace = (text: string, index: number, end: number): number => {
	let at = index;
	while (at < end && isSpace(text.charCodeAt(at))) {
		at++;
	}

	return at;
};

/** The index after the last character before `index` and at or after `start` that is no white space; `start` if there is none. */
export const skipSpaceBack = (text: string, index: number, start: number): number => {
	let at = index;
	while (at > start && isSpace(text.charCodeAt(at - 1))) {
		at--;
	}

	return at;
};

/** Whether anything between two places is a letter or digit. */
export const holdsWords = (text: string, start: number, end: number): boolean => {
	for (let index = start; index < end; index++) {
		if (isWord(text.charCodeAt(index))) {
			return true;
		}
	}

	return false;
};
