import {anybodyBit, officeBit, type Language} from './languages/language.js';

/**
The groups of kindred nouns that a noun belongs to, by which one person may be called: “juge” and “magistrate”.

@param word - lower-cased, as the tokens hold it
@param language
@returns bits of `Language.kindred`; 0 where the data know nothing of the noun
*/
export const kindredOf = (word: string, language: Language): number => {
	const known = language.kindred.get(word) ?? language.kindred.get(language.bases.get(word) ?? '');
	if (known !== undefined) {
		return known;
	}

	// “vice-ministre” is a minister, “43-year-old” somebody who is so old.
	for (let hyphen = word.indexOf('-'); hyphen >= 0; hyphen = word.indexOf('-', hyphen + 1)) {
		const part = language.kindred.get(word.slice(hyphen + 1));
		if (part !== undefined) {
			return part;
		}
	}

	for (const [ending, groups] of language.kindredEndings) {
		if (word.endsWith(ending)) {
			return groups;
		}
	}

	if (language.data.capitalNouns) {
		// “Betriebsleiter” is a Leiter.
		for (let from = 2; from < word.length - 3; from++) {
			const part = language.kindred.get(word.slice(from));
			if (part !== undefined) {
				return part;
			}
		}
	}

	return 0;
};

/** The groups alone, of which one tells of what kind somebody is. */
export const kindsOf = (kindred: number): number => kindred & ~(anybodyBit | officeBit);

/** Whether a noun says no more than that somebody is a man, a woman, old or young. */
export const meansAnybody = (kindred: number): boolean => kindred === anybodyBit;

/** Whether a noun names an office of which there is one: “the mayor” may be somebody new, “the novelist” takes up somebody. */
export const isOffice = (kindred: number): boolean => (kindred & officeBit) !== 0;

/** Whether two nouns, or a noun and a person, may be kindred: both belong to one group. */
export const areKindred = (one: number, other: number): boolean => kindsOf(one & other) !== 0;
