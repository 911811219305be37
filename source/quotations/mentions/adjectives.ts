import {cueBits, determinerBits, functionBits, G, L, nounBits, type Language} from '../languages/language.js';
import {isWord, type Tokens} from '../tokens.js';
import {S} from '../vocabulary.js';

/** Before these, a word that ends like a French participle has its object. */
const objectBits = determinerBits | G.preposition | G.oblique | G.that;

/** « un vendeur ambulant propose », « un homme portant une veste »: a participle has its object behind it. */
const isParticiple = (tokens: Tokens, index: number): boolean => {
	const next = index + 1;
	return /ante?s?$/v.test(tokens.words[index]!) && isWord(tokens, next) && ((tokens.grammar[next]! & objectBits) !== 0 || tokens.capitals[next] !== 0);
};

/** “affacciandosi”, “quejándose”: a gerund with a pronoun. */
const gerund = /[aeiáé]ndo(?:[cmstv]i|l[aeio]|gli|ne|[mst]e|nos|l[aeo]s)$/v;

/** Whether a word is an adjective of nationality, or ends as adjectives do that follow their noun. */
export const isAdjective = (tokens: Tokens, index: number, language: Language): boolean => {
	if (!isWord(tokens, index) || (tokens.grammar[index]! & functionBits) !== 0) {
		return false;
	}

	if ((tokens.meaning[index]! & L.nationality) !== 0) {
		return true;
	}

	if (tokens.capitals[index] !== 0 || (tokens.meaning[index]! & cueBits) !== 0 || (tokens.grammar[index]! & (G.common | G.adverb)) !== 0
		|| tokens.words[index]!.length < 4 || (tokens.shapes[index]! & S.adjective) === 0) {
		return false;
	}

	return language.code === 'fr' ? !isParticiple(tokens, index) : !(language.data.dropsSubject && gerund.test(tokens.words[index]!));
};

/** Whether an adjective may belong to a noun: behind several people it stands in the plural (“i cittadini gridano” has none). */
export const agrees = (tokens: Tokens, head: number, adjective: number, language: Language): boolean => {
	if ((tokens.meaning[head]! & L.nounPlural) === 0 || (tokens.meaning[adjective]! & L.nationality) !== 0) {
		return true;
	}

	const word = tokens.words[adjective]!;
	return language.code === 'it' ? /[ei]$/v.test(word) : !language.pluralS || language.code === 'en' || /[sx]$/v.test(word);
};

/** Whether a small word behind a noun in the genitive is only by its ending an adjective. */
export const isLoneAdjective = (tokens: Tokens, index: number, language: Language): boolean =>
	isWord(tokens, index) && tokens.capitals[index] === 0 && (tokens.meaning[index]! & (nounBits | L.nounDirect | L.nounOblique)) === 0
	&& isAdjective(tokens, index, language) && ((tokens.meaning[index - 1]! & (nounBits | L.nounOblique)) !== 0 || !isAdjective(tokens, index - 1, language));

/** Whether the last of some English words before a token is rather the verb that follows them. */
export const endsInVerb = (tokens: Tokens, to: number, language: Language): boolean =>
	language.code === 'en' && tokens.capitals[to - 1] === 0 && (tokens.words[to - 1]!.endsWith('ed') || (tokens.grammar[to - 1]! & G.common) !== 0);
