// Whether a description behind a name and a comma tells of somebody else, who acts.
import {G, L} from '../languages/language.js';
import type {NameSpan} from '../names/name-span.js';
import {isWord, type Tokens} from '../tokens.js';

/** From so many tokens on before the name, what opens a sentence is no mere place. */
const longOpening = 12;

const isFinite = (tokens: Tokens, index: number): boolean =>
	isWord(tokens, index) && ((tokens.grammar[index]! & (G.have | G.be)) !== 0 || (tokens.meaning[index]! & (L.finite | L.participle)) === L.finite);

/** Whether a finite verb stands behind a description, pronouns and adverbs apart: what it describes acts. */
const goesOnToVerb = (tokens: Tokens, to: number): boolean => {
	let verb = to;
	while (verb < to + 3 && isWord(tokens, verb) && (tokens.grammar[verb]! & (G.oblique | G.adverb)) !== 0 && (tokens.grammar[verb]! & (G.have | G.be)) === 0) {
		verb++;
	}

	return isFinite(tokens, verb);
};

/**
“Cuando llegó a Filología, su maestro le aconsejó …”: whether a description with a possessive goes on to its own verb behind a single word that
names nobody.
*/
export const isNextSubject = (tokens: Tokens, name: NameSpan, from: number, to: number): boolean => {
	const namesSomebody = name.to - name.from > 1 || name.honorific || name.roleHead >= 0 || (tokens.forms[name.from]?.given ?? 0) !== 0;
	return !namesSomebody && (tokens.grammar[from]! & G.possessive) !== 0 && goesOnToVerb(tokens, to);
};

/**
“Near Lerwick, a woman in the second row grabbed my sleeve”: whether what follows a name at the head of a sentence is another one, who acts.

@param name
@param to - behind the last token of what follows
@param start - the first token of the sentence
*/
export const isOther = (tokens: Tokens, {whole, to: nameTo}: NameSpan, to: number, start: number): boolean => {
	if (whole - start > longOpening) {
		return false;
	}

	for (let index = start; index < whole; index++) {
		if (isFinite(tokens, index)) {
			return false;
		}
	}

	if (goesOnToVerb(tokens, to)) {
		return true;
	}

	if (isWord(tokens, start) && (tokens.grammar[start]! & G.preposition) !== 0 && (tokens.meaning[start]! & (L.according | L.accordingInitial)) === 0) {
		// « Près de l’école de Lormont, un gamin ouvrit la fenêtre, … »
		return isWord(tokens, to) && (tokens.grammar[to]! & (G.relative | G.preposition | G.conjunction)) === 0;
	}

	let index = to;
	while (index < nameTo + 12 && isWord(tokens, index) && (tokens.grammar[index]! & G.relative) === 0) {
		index++;
	}

	return index > to && (isWord(tokens, index) ? (tokens.grammar[index]! & G.relative) === 0 : tokens.words[index] === '.');
};
