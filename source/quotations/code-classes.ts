// What a UTF-16 code unit is to the tokeniser, by a table, so that no pattern is tried for each character of a text.

/** The classes of code units. Half a surrogate pair counts as a letter. */
export const classes = {space: 1, letter: 2, digit: 3, mark: 4, lineEnd: 5} as const;

/** Class of each code unit, filled on demand: 0 is not yet known. */
const known = new Uint8Array(65_536);

const find = (code: number): number => {
	const character = String.fromCharCode(code);
	if (code === 10 || code === 0x20_28 || code === 0x20_29) {
		return classes.lineEnd;
	}

	if (/\s/v.test(character) || code === 0x20_0B) {
		return classes.space;
	}

	if (/\p{Decimal_Number}/v.test(character)) {
		return classes.digit;
	}

	return /[\p{Letter}\p{Mark}\p{Number}_\u{AD}]/v.test(character) || (code >= 0xD8_00 && code < 0xE0_00) ? classes.letter : classes.mark;
};

/** The class of a code unit, one of `classes`. */
export const classOf = (code: number): number => {
	if (known[code] === 0) {
		known[code] = find(code);
	}

	return known[code]!;
};

/** Whether a code unit is a letter or a digit. */
export const isWordCode = (code: number): boolean => {
	const found = classOf(code);
	return found === classes.letter || found === classes.digit;
};
