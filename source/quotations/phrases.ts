import type {Language, Phrase} from './languages/language.js';
import type {Tokens} from './tokens.js';
import {S} from './vocabulary.js';

const standsAt = ({words}: Phrase, tokens: Tokens, index: number): boolean => {
	for (let offset = 1; offset < words.length; offset++) {
		if (tokens.words[index + offset] !== words[offset]) {
			return false;
		}
	}

	return true;
};

/** The longest expression of several words that the language knows at a token. */
export const phraseAt = (tokens: Tokens, index: number, language: Language): Phrase | undefined => {
	if ((tokens.shapes[index]! & S.expression) === 0) {
		return undefined;
	}

	for (const phrase of language.phrases.get(tokens.words[index]!) ?? []) {
		if (standsAt(phrase, tokens, index)) {
			return phrase;
		}
	}

	return undefined;
};
