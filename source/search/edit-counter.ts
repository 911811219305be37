import {countUnitEdits} from './distance.js';

/** Counts the edits between one typed word and the word of so many units that begins at `start` in `codes`; more than the limit counts as one more than it. */
export type EditCounter = (codes: Uint16Array, start: number, length: number) => number;

/** So many letters of a typed word fit into the bits of a number. */
const mostBits = 31;

// For each code unit, in which places of the typed word it stands; all zero between two counts.
const places = new Int32Array(0x1_00_00);

/**
Makes a counter of edits as `countUnitEdits` counts them, for one typed word against many: a column of the table is a number whose bits
tell where it grows and where it shrinks
(Hyyrö 2003, “A bit-vector algorithm for computing Levenshtein and Damerau edit distances”), which takes a tenth of the time.

@param typed - its units, at least one.
@param limit - see `EditCounter`.
@param prefix - true: the beginning of the other word that comes nearest is enough.
@param work - is given the counter, which counts only until it returns.
*/
export const withEditCounter = (typed: Uint16Array, limit: number, prefix: boolean, work: (count: EditCounter) => void): void => {
	const rows = typed.length;
	if (rows > mostBits) {
		work((codes, start, length) => countUnitEdits(typed, codes, start, length, limit, prefix));
		return;
	}

	for (let row = 0; row < rows; row++) {
		places[typed[row]!]! |= 1 << row;
	}

	const last = rows - 1;
	const beyond = limit + 1;
	try {
		work((codes, start, length) => {
			if (rows - length > limit || (!prefix && length - rows > limit)) {
				return beyond;
			}

			const end = start + Math.min(length, rows + limit);
			// Of the column before: where the edits grow by one from row to row, where they shrink, where the diagonal stays, and where its letter stands.
			let grows = -1;
			let shrinks = 0;
			let stays = 0;
			let before = 0;
			let edits = rows;
			let least = prefix ? rows : beyond;
			for (let at = start; at < end; at++) {
				const here = places[codes[at]!]!;
				const swapped = ((~stays & here) << 1) & before;
				stays = swapped | (((here & grows) + grows) ^ grows) | here | shrinks;
				const up = shrinks | ~(stays | grows);
				const down = stays & grows;
				edits += ((up >>> last) & 1) - ((down >>> last) & 1);
				const upBefore = (up << 1) | 1;
				grows = (down << 1) | ~(stays | upBefore);
				shrinks = upBefore & stays;
				before = here;
				if (edits < least) {
					least = edits;
				}
			}

			return Math.min(prefix ? least : edits, beyond);
		});
	} finally {
		for (const unit of typed) {
			places[unit] = 0;
		}
	}
};
