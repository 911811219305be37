import {remembered} from './remembered.js';

/** A word as the language data writes it: lower-cased, plain apostrophe and hyphen, ё as е. */
export const foldWord = (word: string): string => {
	const lower = word.toLowerCase();
	for (let index = 0; index < lower.length; index++) {
		const code = lower.charCodeAt(index);
		if (code === 0x20_19 || code === 0x4_51 || code === 0x20_11 || code === 0x20_10) {
			return lower.replaceAll('’', '\'').replaceAll('ё', 'е').replaceAll(/[\u{2010}\u{2011}]/gv, '-');
		}
	}

	return lower;
};

/** Letters that no accent explains: one article writes Sørensen and Sorensen. */
const plainLetters: Readonly<Record<string, string>> = {ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe'};

/** A word of a name as names are compared: folded, without accents, apostrophes and full stops. */
export const foldName = remembered((word: string): string =>
	foldWord(word)
		.normalize('NFD')
		.replaceAll(/(?<!и)\p{Mark}|['.’]/gv, '')
		.normalize('NFC')
		.replaceAll(/[æøđłœ]/gv, letter => plainLetters[letter]!),
);

/** A noun without its gender and number, as far as a common beginning tells: “directeur”, “directrice”. */
export const foldNoun = remembered((noun: string): string => {
	const word = foldName(noun).replace(/^(?:ex|vice|co)-?/v, '');
	const last = word.slice(word.lastIndexOf('-') + 1);
	return last.length > 5 ? last.slice(0, Math.max(5, last.length - 3)) : last;
});

/** Whether a word has letters without marks only, so that there is nothing to take off. */
const isPlain = (word: string): boolean => {
	for (let index = 0; index < word.length; index++) {
		if (word.charCodeAt(index) > 0x7F) {
			return false;
		}
	}

	return true;
};

/** A word folded, without accents. */
export const foldPlainly = (written: string): string => {
	const word = foldWord(written);
	return isPlain(word) ? word : word.normalize('NFD').replaceAll(/\p{Mark}/gv, '');
};
