import {G, L, type Language} from '../languages/language.js';
import type {Tokens} from '../tokens.js';

const bothGenders = G.masculine | G.feminine;

/** The gender that the ending of a noun for somebody tells, else 0. */
const genderOfEnding = (word: string, language: Language): number => {
	for (const [ending, told] of language.personEndings) {
		if (told !== 0 && word.endsWith(ending)) {
			return told;
		}
	}

	return 0;
};

/**
Gender and number that a determiner and a noun tell.

@param determiner - its token, or -1
@returns bits of `G`: masculine or feminine, 0 where both are possible
*/
export const genderOf = (tokens: Tokens, head: number, determiner: number, language: Language): {gender: number; plural: boolean} => {
	const meaning = tokens.meaning[head]!;
	let gender = ((meaning & L.nounMasculine) === 0 ? 0 : G.masculine) | ((meaning & L.nounFeminine) === 0 ? 0 : G.feminine);
	let plural = (meaning & L.nounPlural) !== 0;
	if (determiner >= 0) {
		const grammar = tokens.grammar[determiner]!;
		const told = grammar & bothGenders;
		// The article decides where the noun leaves it open: “la ministre”.
		if (told !== 0 && (gender === 0 || gender === bothGenders)) {
			gender = told;
		}

		// “il loro presidente”: several own one.
		const tellsOwners = (grammar & G.possessive) !== 0 && (grammar & G.pronoun) !== 0;
		plural = (!tellsOwners && (grammar & G.plural) !== 0) || (plural && tellsOwners) || (plural && (grammar & G.definite) !== 0 && language.code === 'en');
	}

	if (gender === 0) {
		gender = genderOfEnding(tokens.words[head]!, language);
	}

	return {gender: gender === bothGenders ? 0 : gender, plural};
};
