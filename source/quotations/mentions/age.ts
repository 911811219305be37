import {formBits, functionBits, G, type Language} from '../languages/language.js';
import {isWord, kinds, type Tokens} from '../tokens.js';

/** “of about nine”, « de 15 ans »: where an age ends that begins at a token; the token itself if none does. */
export const ageEnd = (tokens: Tokens, from: number, language: Language): number => {
	let at = from;
	if (
		language.code === 'en'
		&& isWord(tokens, at)
		&& (tokens.grammar[at]! & (G.preposition | G.adverb | G.common)) !== 0
		&& (tokens.grammar[at]! & G.quantifier) === 0
	) {
		at++;
	}

	const isNumber = tokens.kinds[at] === kinds.number;
	if (!isNumber && !(isWord(tokens, at) && (tokens.grammar[at]! & G.quantifier) !== 0 && tokens.words[at]!.length > 2)) {
		return from;
	}

	at++;
	if (language.code === 'en') {
		if (isWord(tokens, at) && language.years.has(tokens.words[at]!)) {
			// “a boy of seven years old”
			return tokens.words[at + 1] === 'old' ? at + 2 : at + 1;
		}

		return isWord(tokens, at) && (tokens.grammar[at]! & (functionBits | G.adverb | G.common)) === 0 && (tokens.meaning[at]! & formBits) === 0 ? from : at;
	}

	return language.years.has(tokens.words[at]!) ? at + 1 : from;
};
