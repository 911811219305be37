import {foldCode} from '../../search/fold.js';

/** A text folded for finding, with the place in the original of each of its units. */
export type Folded = {readonly text: string; readonly places: Uint32Array};

/**
Folds a text as the search does, and runs of blanks to one, so that `ecole` is found in `l’école` and words are found over a line's end.
`places[i]` is the offset, in the original, of the character that gave unit `i` of the folded text; one more entry stands for the end.
*/
export const foldText = (text: string): Folded => {
	let folded = '';
	let places = new Uint32Array(text.length + 16);
	let length = 0;
	let wasBlank = false;
	for (let index = 0; index < text.length;) {
		const code = text.codePointAt(index)!;
		const units = foldCode(code);
		const isBlank = units === ' ';
		if (!isBlank || !wasBlank) {
			folded += units;
			if (length + units.length + 1 > places.length) {
				const larger = new Uint32Array(places.length * 2);
				larger.set(places);
				places = larger;
			}

			for (let unit = 0; unit < units.length; unit++) {
				places[length++] = index;
			}
		}

		// What folds to nothing (a combining mark) neither ends nor begins a run of blanks.
		wasBlank = units === '' ? wasBlank : isBlank;
		index += code > 0xFF_FF ? 2 : 1;
	}

	places[length] = text.length;
	return {text: folded, places: places.subarray(0, length + 1)};
};

/** Folds what is looked for likewise, without blanks around it. */
export const foldQuery = (query: string): string => foldText(query).text.trim();
