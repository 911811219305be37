/** No word is longer than this in units; what is longer counts as several words, so that a line without a blank stays harmless. */
export const longestWord = 64;

const letter = /[\p{Letter}\p{Mark}\p{Number}\p{Surrogate}]/v;

// 0: not looked at yet, 1: belongs to words, 2: stands between words.
const kinds = new Uint8Array(0x1_00_00);

/**
Tells whether a code unit of a folded text belongs to a word: letters, digits, marks, and both halves of a surrogate pair.

@param code - a UTF-16 code unit.
*/
export const isWordUnit = (code: number): boolean => {
	if (kinds[code] === 0) {
		kinds[code] = letter.test(String.fromCharCode(code)) ? 1 : 2;
	}

	return kinds[code] === 1;
};

/**
Finds the words of a folded text: runs of letters and digits. Apostrophes and hyphens stand between words.

@param folded - from `fold`.
@returns start and end of each word in turn, in units of the folded text.
*/
export const wordBounds = (folded: string): number[] => {
	const bounds: number[] = [];
	let start = -1;
	for (let index = 0; index <= folded.length; index++) {
		const inside = index < folded.length && isWordUnit(folded.charCodeAt(index));
		if (inside && start < 0) {
			start = index;
		} else if (start >= 0 && (!inside || index - start === longestWord)) {
			bounds.push(start, index);
			start = inside ? index : -1;
		}
	}

	return bounds;
};

/**
The words of a folded text.

@param folded - from `fold`.
*/
export const wordsOf = (folded: string): string[] => {
	const bounds = wordBounds(folded);
	const words: string[] = [];
	for (let index = 0; index < bounds.length; index += 2) {
		words.push(folded.slice(bounds[index], bounds[index + 1]));
	}

	return words;
};
