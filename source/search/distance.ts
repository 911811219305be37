import {longestWord} from './words.js';

/** How many edits are forgiven in a word typed with so many units: short words have too many neighbours. */
export const editsForgiven = (length: number): number => length < 4 ? 0 : (length < 6 ? 1 : 2);

const width = longestWord + 2;
// Three rows of the table: two letters up (for swaps), one up, this one.
let above = new Uint8Array(width);
let previous = new Uint8Array(width);
let current = new Uint8Array(width);

/** Writes the code units of a word into an array and gives it. */
const write = (word: string, units: Uint16Array): Uint16Array => {
	for (let index = 0; index < word.length; index++) {
		units[index] = word.charCodeAt(index);
	}

	return units;
};

/** The code units of a word. */
export const unitsOf = (word: string): Uint16Array => write(word, new Uint16Array(word.length));

const typedUnits = new Uint16Array(longestWord);
const wordUnits = new Uint16Array(longestWord);

/**
Counts the edits between a word as typed and a word of a text: letters added, left out, changed, or two neighbours swapped (optimal string alignment).

@param typed - its units, at most `longestWord`.
@param codes - where the other word stands,
@param start - from here,
@param length - so many units, at most `longestWord`.
@param limit - beyond this many edits the answer is `limit + 1`.
@param prefix - true: the beginning of the other word that comes nearest is enough, as for a word that is still being typed.
*/
export const countUnitEdits = (typed: Uint16Array, codes: Uint16Array, start: number, length: number, limit: number, prefix: boolean): number => {
	const rows = typed.length;
	const columns = prefix ? Math.min(length, rows + limit) : length;
	if (rows - columns > limit || columns - rows > limit) {
		return limit + 1;
	}

	for (let column = 0; column <= Math.min(columns, limit); column++) {
		previous[column] = column;
	}

	previous[limit + 1] = limit + 1;
	let before = 0;
	for (let row = 1; row <= rows; row++) {
		const letter = typed[row - 1]!;
		// Further from the diagonal there are more edits than the limit (Ukkonen 1985).
		const first = row > limit ? row - limit : 1;
		const last = Math.min(row + limit, columns);
		let least = first === 1 ? row : limit + 1;
		current[first - 1] = least;
		for (let column = first; column <= last; column++) {
			const other = codes[start + column - 1]!;
			const diagonal = previous[column - 1]!;
			let edits = letter === other ? diagonal : diagonal + 1;
			const side = Math.min(previous[column]!, current[column - 1]!) + 1;
			edits = Math.min(side, edits);
			if (row > 1 && column > 1 && letter !== other && letter === codes[start + column - 2]! && other === typed[row - 2]!) {
				edits = Math.min(edits, above[column - 2]! + 1);
			}

			current[column] = edits;
			least = Math.min(edits, least);
		}

		current[last + 1] = limit + 1;
		// A swap may reach one row further up.
		if (least > limit && before >= limit) {
			return limit + 1;
		}

		before = least;
		const free = above;
		above = previous;
		previous = current;
		current = free;
	}

	let edits = previous[columns]!;
	if (prefix) {
		for (let column = Math.max(0, rows - limit); column < columns; column++) {
			edits = Math.min(edits, previous[column]!);
		}
	}

	return Math.min(edits, limit + 1);
};

/** As `countUnitEdits`, for two strings. */
export const countEdits = (typed: string, word: string, limit: number, prefix = false): number => typed.length > longestWord || word.length > longestWord
	? limit + 1
	: countUnitEdits(write(typed, typedUnits).subarray(0, typed.length), write(word, wordUnits), 0, word.length, limit, prefix);
