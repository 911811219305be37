import {isMark} from './clauses.js';
import type {Ground} from './ground.js';
import {G} from './languages/language.js';
import {isWord, type Tokens} from './tokens.js';

/** Prepositions before the one who is spoken to. */
const dative = /^(?:à|aux?|a[ilo]?|ao?s?|às?|all['aeo]|agli|to|auf)$/v;

/**
“Ai giornalisti che gli chiedevano se …: «Domani parto»”: whether a relative clause tells of those who asked, with whom the sentence opens. Another
one answers them.

@param relative - the token of “che”
@param first - where the sentence begins
*/
export const isAsker = ({tokens, mentions}: Ground, antecedent: number, relative: number, first: number): boolean => {
	const {from, prepositional} = mentions[antecedent]!;
	const at = (tokens.grammar[from]! & G.preposition) === 0 ? from - 1 : from;
	if (!prepositional || at < first || isMark({tokens}, relative - 1, ',') || !dative.test(tokens.words[at]!)) {
		return false;
	}

	const before = at - 1;
	return before < first || !isWord(tokens, before) || (tokens.grammar[before]! & G.conjunction) !== 0;
};

/** “A preguntas de los periodistas, …”, « À la question de savoir si … »: whether a noun of speech opens its sentence as what is answered. */
export const isAnswered = (tokens: Tokens, noun: number, first: number): boolean => {
	const before = noun - 1;
	const hasArticle = before > first && isWord(tokens, before) && (tokens.grammar[before]! & G.preposition) === 0 && (tokens.grammar[before]! & G.definite) !== 0;
	const at = hasArticle ? before - 1 : before;
	return at === first && isWord(tokens, at) && dative.test(tokens.words[at]!);
};
