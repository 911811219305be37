import {isObliqueArticle} from '../cases.js';
import {cueBits, determinerBits, formBits, functionBits, G, L, nounBits, type Language} from '../languages/language.js';
import {isWord, kinds, type Tokens} from '../tokens.js';
import {S} from '../vocabulary.js';

/** Whether a finite form or a participle of a verb of speech stands at a token. */
const isSpeechVerb = (tokens: Tokens, at: number): boolean =>
	isWord(tokens, at) && (tokens.meaning[at]! & L.say) !== 0 && (tokens.meaning[at]! & (L.finite | L.participle)) !== 0;

/** “…”, prévient la romancière: whether only the rest of the verb stands between a quotation and a verb. */
const followsQuotation = (tokens: Tokens, verb: number): boolean => {
	for (let at = verb - 1; at >= Math.max(0, verb - 4); at--) {
		if (tokens.kinds[at] === kinds.quotation) {
			return true;
		}

		if (isWord(tokens, at) ? (tokens.grammar[at]! & (G.have | G.be | G.oblique | G.adverb)) === 0 : !',–—-'.includes(tokens.words[at]!)) {
			return false;
		}
	}

	return false;
};

const isDeterminer = (tokens: Tokens, at: number): boolean => isWord(tokens, at) && (tokens.grammar[at]! & determinerBits) !== 0;

/** “the principal horn, who …”: whether an English noun is taken up as a person is. */
const isTakenUp = (tokens: Tokens, index: number): boolean => {
	const after = index + 1;
	const relative = tokens.words[after] === ',' ? after + 1 : after;
	return tokens.words[relative] === 'who' && isWord(tokens, index - 1) && (isDeterminer(tokens, index - 1) || isDeterminer(tokens, index - 2));
};

/** Whether an article that may stand before a subject is right before a token, and no preposition governs it. */
const hasArticleOfSubject = (tokens: Tokens, index: number, language: Language): boolean => {
	const article = index - 1;
	if (!isDeterminer(tokens, article) || (tokens.grammar[article]! & G.preposition) !== 0
		|| (language.data.capitalNouns && isObliqueArticle(tokens.words[article]!))) {
		return false;
	}

	// “a voice like a drain remarked”
	const before = article - 1;
	return !(isWord(tokens, before) && (tokens.grammar[before]! & G.preposition) !== 0 && (tokens.grammar[before]! & (G.conjunction | G.that)) === 0);
};

/** Whether a verb of speech stands beside a noun with its article. */
const isBesideSpeech = (tokens: Tokens, index: number): boolean =>
	(isSpeechVerb(tokens, index - 2) && followsQuotation(tokens, index - 2)) || isSpeechVerb(tokens, index + 1)
	|| (isWord(tokens, index + 1) && (tokens.grammar[index + 1]! & G.have) !== 0 && isSpeechVerb(tokens, index + 2));

/** A noun without data, of which its ending or its place beside a verb of speech says that it is somebody: “prévient la romancière”. */
export const isUnknownPerson = (tokens: Tokens, index: number, language: Language): boolean => {
	if ((tokens.meaning[index]! & (nounBits | cueBits)) !== 0 || (tokens.grammar[index]! & (functionBits | G.common | G.time | G.adverb | G.oblique)) !== 0
		|| tokens.words[index]!.length < 4 || tokens.capitals[index] !== (language.data.capitalNouns ? 1 : 0)) {
		return false;
	}

	if (language.code === 'en') {
		if (isTakenUp(tokens, index)) {
			return true;
		}

		const after = index + 1;
		if (isWord(tokens, after) && (tokens.grammar[after]! & (functionBits | G.adverb)) === 0 && (tokens.meaning[after]! & formBits) === 0) {
			return false;
		}
	}

	return (tokens.shapes[index]! & S.person) !== 0 || (hasArticleOfSubject(tokens, index, language) && isBesideSpeech(tokens, index));
};
