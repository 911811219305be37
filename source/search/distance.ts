import {longestWord} from './words.js';

/** How many edits are forgiven in a word typed with so many units: short words have too many neighbours. */
export const editsForgiven = (length: number): number => length < 4 ? 0 : (length < 6 ? 1 : 2);

const width = longestWord + 2;
// Three rows of the table: two letters up (for swaps), one up, this one.
let above = new Uint8Array(width);
let previous = new Uint8Array(width);
let current = new Uint8Array(width);

/**
Counts the edits between a word as typed and a word of a text: letters added, left out, changed, or two neighbours swapped (optimal string alignment).

@param typed - at most `longestWord` units.
@param word - at most `longestWord` units.
@param limit - beyond this many edits the answer is `limit + 1`.
@param prefix - true: the beginning of `word` that comes nearest is enough, as for a word that is still being typed.
*/
export const countEdits = (typed: string, word: string, limit: number, prefix = false): number => {
	const columns = prefix ? Math.min(word.length, typed.length + limit) : word.length;
	if (typed.length - columns > limit || (!prefix && columns - typed.length > limit)) {
		return limit + 1;
	}

	for (let column = 0; column <= columns; column++) {
		previous[column] = column;
	}

	for (let row = 1; row <= typed.length; row++) {
		const letter = typed.charCodeAt(row - 1);
		let least = row;
		current[0] = row;
		for (let column = 1; column <= columns; column++) {
			const other = word.charCodeAt(column - 1);
			let edits = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (letter === other ? 0 : 1));
			if (row > 1 && column > 1 && letter !== other && letter === word.charCodeAt(column - 2) && other === typed.charCodeAt(row - 2)) {
				edits = Math.min(edits, above[column - 2]! + 1);
			}

			current[column] = edits;
			least = Math.min(least, edits);
		}

		// A swap may reach one row further up, from where it costs one more.
		if (least > limit + 1) {
			return limit + 1;
		}

		[above, previous, current] = [previous, current, above];
	}

	let edits = previous[columns]!;
	if (prefix) {
		for (let column = 0; column < columns; column++) {
			edits = Math.min(edits, previous[column]!);
		}
	}

	return Math.min(edits, limit + 1);
};
