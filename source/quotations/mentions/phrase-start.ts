import {bodyBits, determinerBits, functionBits, G, L, nounBits, type Language} from '../languages/language.js';
import {isWord, kinds, type Tokens} from '../tokens.js';
import {S} from '../vocabulary.js';
import {isAdjective} from './adjectives.js';

/** Where a noun phrase begins, and its determiner (-1: none). Tokens. */
export type PhraseStart = {readonly from: number; readonly determiner: number};

/** How many tokens before a noun are looked at. */
const reach = 5;

/** “les deux délégations”, “all the residents”: the determiner at a token, with the one before it. */
const startAtDeterminer = (tokens: Tokens, index: number): PhraseStart => {
	const before = index - 1;
	const hasTwo = isWord(tokens, before) && (tokens.grammar[index]! & G.quantifier) !== 0 && (tokens.grammar[before]! & (G.definite | G.possessive)) !== 0;
	return hasTwo ? {from: before, determiner: before} : {from: index, determiner: index};
};

/** Whether a word before a noun that is no determiner cannot belong to it. */
const isForeign = (tokens: Tokens, index: number, head: number, language: Language): boolean => {
	// “the US president” is not led by “us”.
	const isAbbreviation = tokens.capitals[index] === 2 && tokens.capitals[index + 1] !== 2;
	const grammar = isAbbreviation ? 0 : tokens.grammar[index]!;
	const meaning = tokens.meaning[index]!;
	const hasNounFirst = language.code !== 'en' && language.code !== 'de';
	// “La Tribune titre”: the article belongs to the name that stands between.
	const isNamed = tokens.capitals[index]! > 0 && (meaning & bodyBits) !== 0
		&& hasNounFirst && tokens.capitals[head] === 0;
	if (isNamed || (grammar & (functionBits | G.time | G.oblique)) !== 0) {
		return true;
	}

	if ((grammar & G.adverb) !== 0) {
		// “the first catalogue”
		const isOrdinal = isWord(tokens, index - 1) && (tokens.grammar[index - 1]! & determinerBits) !== 0
			&& (tokens.grammar[index - 1]! & G.preposition) === 0;
		if (!isOrdinal) {
			return true;
		}
	}

	return (tokens.kinds[index] !== kinds.number && (meaning & L.finite) !== 0 && (meaning & nounBits) === 0) || (hasNounFirst && head - index > 2);
};

/** Where a noun without an article begins: only adjectives surely belong to it. */
const bareStart = (tokens: Tokens, from: number, head: number, language: Language): number => {
	let bare = head;
	while (bare > from && ((tokens.meaning[bare - 1]! & L.nationality) !== 0 || isAdjective(tokens, bare - 1, language))) {
		bare--;
	}

	while (language.code === 'en' && bare > from && tokens.capitals[bare - 1]! > 0) {
		bare--;
	}

	// “Международный валютный фонд”: the capital stands at the first adjective of a body's name.
	if (language.caseEndings.length > 0 && bare > from && tokens.capitals[bare - 1] === 1 && (tokens.shapes[bare - 1]! & S.adjective) !== 0
		&& (tokens.meaning[head]! & (L.institution | L.media)) !== 0 && (tokens.grammar[bare - 1]! & (functionBits | G.common)) === 0) {
		bare--;
	}

	return bare;
};

/** “’s” or an apostrophe alone, by which English tells whose something is. */
const isOwnerMark = (word: string | undefined): boolean => word === '\'s' || word === '\'' || word === '’';

/**
“the prosecutor’s office”, “the Farmers’ Union”, “St Mary’s Hospital”: whether the owner before the noun of an institution belongs to its name: a role, or
a name where the noun has a capital too.
*/
export const isNamedByOwner = (tokens: Tokens, mark: number, head: number, language: Language): boolean => {
	const owner = mark - 1;
	return language.code === 'en' && mark === head - 1 && isOwnerMark(tokens.words[mark]) && isWord(tokens, owner)
		&& (tokens.meaning[head]! & (L.institution | L.media)) !== 0 && (tokens.meaning[head]! & L.person) === 0
		&& (((tokens.meaning[owner]! & L.person) !== 0 && (tokens.meaning[owner]! & L.kin) === 0)
			|| (tokens.capitals[head] === 1 && tokens.capitals[owner] === 1 && (tokens.meaning[owner]! & (nounBits | L.nationality)) === 0));
};

/** Where the phrase of a noun begins. */
export const phraseStart = (tokens: Tokens, head: number, language: Language): PhraseStart => {
	if (isNamedByOwner(tokens, head - 1, head, language)) {
		return phraseStart(tokens, head - 2, language);
	}

	let from = head;
	for (let index = head - 1; index >= 0 && head - index <= reach; index--) {
		if (tokens.kinds[index] !== kinds.number && !isWord(tokens, index)) {
			break;
		}

		const grammar = tokens.grammar[index]!;
		if (tokens.words[index] === '\'s') {
			return {from: index + 1, determiner: index};
		}

		if (language.code === 'en' && (grammar & G.indefinite) !== 0 && tokens.words[index]!.length < 3 && index < head - 1
			&& (tokens.meaning[head]! & L.nounPlural) !== 0) {
			// “a thing people walked across town to see”
			return {from: head, determiner: -1};
		}

		if ((grammar & determinerBits) !== 0) {
			// “du”, “des”: article and preposition in one.
			return (grammar & G.of) === 0 ? startAtDeterminer(tokens, index) : {from: index, determiner: index};
		}

		if (isForeign(tokens, index, head, language)) {
			break;
		}

		from = index;
	}

	if (language.code === 'en' && tokens.capitals[head + 1]! > 0) {
		return {from, determiner: -1};
	}

	return {from: bareStart(tokens, from, head, language), determiner: -1};
};

/** “one of the doctors”, “l’un des médecins”, “один из матросов”: where the phrase begins that singles somebody out, or -1. */
export const singledOut = (tokens: Tokens, from: number, language: Language): number => {
	const article = (tokens.grammar[from]! & G.of) === 0 ? from : from + 1;
	let of = article - 1;
	// “52 percent of registered voters”
	while (language.code === 'en' && of > from - 3 && isWord(tokens, of) && (tokens.grammar[of]! & (functionBits | G.of)) === 0) {
		of--;
	}

	if (!isWord(tokens, of) || ((tokens.grammar[of]! & G.of) === 0 && tokens.words[of] !== 'из')) {
		return -1;
	}

	const one = of - 1;
	if (!isWord(tokens, one) || !language.oneOf.has(tokens.words[one]!)) {
		return -1;
	}

	return tokens.words[one - 1] === 'l\'' ? one - 1 : one;
};
