import {ByToken} from './by-token.js';
import {formBits, nounBits, type Language, type Phrase} from './languages/language.js';
import type {Tokens} from './tokens.js';
import {S} from './vocabulary.js';

/** Whether an expression whose first word stands at a token is all there. */
export const standsAt = ({words}: Phrase, tokens: Tokens, index: number): boolean => {
	for (let offset = 1; offset < words.length; offset++) {
		if (tokens.words[index + offset] !== words[offset]) {
			return false;
		}
	}

	return true;
};

/** The expressions that may begin at a token: none, unless its word begins one and the next word is the second of one. */
export const expressionsFrom = ({shapes, forms, count}: Tokens, index: number): readonly Phrase[] =>
	(shapes[index]! & S.expression) !== 0 && index + 1 < count && (shapes[index + 1]! & S.second) !== 0 ? forms[index]!.phrases! : [];

/** The longest expression of several words that the language knows at a token. */
export const phraseAt = ({expressions}: Tokens, index: number): Phrase | undefined => expressions.get(index);

/** Finds the longest expression at each token, once for all who ask. */
export const findExpressions = (tokens: Tokens): ByToken<Phrase> => {
	const found = new ByToken<Phrase>(tokens.count);
	for (let index = 0; index < tokens.count; index++) {
		for (const phrase of expressionsFrom(tokens, index)) {
			if (standsAt(phrase, tokens, index)) {
				found.set(index, phrase);
				break;
			}
		}
	}

	return found;
};

/**
Gives nouns of several words their meaning: « alto cargo », “away end”. The word that is a noun by itself bears it, else the first, or the last where what
describes a noun stands before it.
*/
export const markNouns = (tokens: Tokens, language: Language) => {
	const {data: {language: code, capitalNouns}} = language;
	for (let index = 0; index < tokens.count; index++) {
		const phrase = phraseAt(tokens, index);
		if (!phrase || (phrase.meaning & nounBits) === 0) {
			continue;
		}

		const last = index + phrase.words.length - 1;
		const isLast = code === 'en' || capitalNouns;
		let head = index;
		while (head <= last && (tokens.meaning[head]! & nounBits) === 0) {
			head++;
		}

		tokens.meaning[isLast ? last : (head > last ? index : head)]! |= phrase.meaning & ~formBits;
		index = last;
	}
};
