import type {Language, Phrase} from './languages/language.js';
import type {Tokens} from './tokens.js';
import {S} from './vocabulary.js';

/** The longest expression of several words that the language knows at a token. */
export const phraseAt = (tokens: Tokens, index: number, language: Language): Phrase | undefined => (tokens.shapes[index]! & S.expression) === 0
	? undefined
	: language.phrases.get(tokens.words[index]!)?.find(({words}) => words.every((word, offset) => tokens.words[index + offset] === word));
