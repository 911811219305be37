// How somebody is called of whom no name is known.
import {determinerBits, G, L} from '../languages/language.js';
import {looksEnd} from '../mentions/looks.js';
import type {Mention} from '../mentions/mention.js';
import {nounLength} from '../mentions/phrase-end.js';
import {kinds, type Tokens} from '../tokens.js';
import {isDroppedArticle, roleOf, tailOf, withoutArticle} from './roles.js';
import {textOf, type Written} from './written.js';

/** How a participle ends that tells what was done to a document (“una pancarta preparada por …”). */
const participle = /.{2}(?:[ai]d[ao]s?|[aiu]t[aeio])$/v;

/** Where the adjectives behind a noun end. */
const adjectivesEnd = ({kinds: all, grammar, words}: Tokens, head: number, to: number): number => {
	let end = head + 1;
	while (end < to && all[end] === kinds.word && (grammar[end]! & (G.of | determinerBits | G.conjunction)) === 0 && !participle.test(words[end]!)) {
		end++;
	}

	return end;
};

/** Where a possessive stands behind a noun, or -1. */
const possessiveAt = (tokens: Tokens, head: number, to: number): number => {
	for (let index = head + 1; index < to; index++) {
		if ((tokens.grammar[index]! & G.possessive) !== 0) {
			return index;
		}
	}

	return -1;
};

/** Where a description ends without what only the sentence around it explains: “i senatori del suo gruppo”. The number of a brigade belongs to it. */
const ownEnd = (tokens: Tokens, head: number, to: number): number => {
	const possessive = possessiveAt(tokens, head, to);
	if (possessive >= 0) {
		return adjectivesEnd(tokens, head, possessive);
	}

	// “The ministers of Norland, Estmark and Sudria”: half of a list says less than none of it.
	const goesOn = tokens.words[to] === ',' || ((tokens.grammar[to] ?? 0) & G.conjunction) !== 0;
	if (goesOn && tokens.capitals[to - 1]! > 0 && (tokens.capitals[to + 1] ?? 0) > 0) {
		return adjectivesEnd(tokens, head, to);
	}

	return tokens.capitals[to - 1] === 2 && tokens.kinds[to] === kinds.number ? to + 1 : to;
};

/** “one of the doctors” is not “one doctors”. */
const isOneOf = ({tokens: {words, grammar, kinds: kindsOf}, language}: Written, from: number, head: number): boolean =>
	head - from > 1
	&& (language.oneOf.has(words[from]!.endsWith('\'') ? words[from + 1]! : words[from]!)
		|| (kindsOf[from] === kinds.number && language.oneOf.has(words[from + 1]!)))
	&& (grammar[head - 1]! & (G.of | G.definite)) !== 0;

/** Whether a description is shown as the article has it, with what explains it. */
const isShownWhole = (written: Written, {from, to, head, plural, type, definite}: Mention, isDocument: boolean): boolean => {
	const {tokens: {capitals}, language} = written;
	const isLoose = plural || isDocument || (type & L.group) !== 0;
	// “La Dépêche du Ponant”: a capital makes a name of it.
	const isProper = capitals[head] === 1 && !language.data.capitalNouns && head > from;
	// “Fuentes de La Moncloa”: without an article, the name tells which.
	const isNamed = definite === 'bare' && from === head && capitals[to - 1] === 1 && to > head + 1 && !language.data.capitalNouns;
	return !isLoose || isNamed || isProper || language.bases.size > 0 || isOneOf(written, from, head);
};

/** The first adjective before the noun of a document that tells which it is; the noun itself where none does. */
const tellingFrom = ({tokens, language}: Written, from: number, head: number): number => {
	// Adjectives before the noun tell which document it is where they always stand there; but “a second notice” is a notice.
	if (language.code !== 'en' && !language.data.capitalNouns) {
		return head;
	}

	let start = from;
	// “a 2019 report” is no “a report”.
	while (
		start < head
		&& tokens.kinds[start] !== kinds.number
		&& (tokens.kinds[start] !== kinds.word || (tokens.grammar[start]! & (G.common | G.adverb)) !== 0)
	) {
		start++;
	}

	return start;
};

/** How a nameless one is called: as the article introduces it; a document by its noun and the adjectives about it, for whose it is says little. */
export const labelOf = (written: Written, mention: Mention): string => {
	const {tokens, language} = written;
	const {to, head, type, definite} = mention;
	// “aquel vecino”, « votre mère », “one reviewer”
	const isPointed =
		mention.from < head
		&& language.pointing.has(tokens.words[mention.from]!)
		&& (tokens.grammar[mention.from + 1]! & (G.of | determinerBits)) === 0;
	const from = isPointed ? mention.from + 1 : mention.from;
	const isDocument = (type & L.document) !== 0 && (type & L.person) === 0;
	if (isShownWhole(written, mention, isDocument)) {
		if (isOneOf(written, from, head)) {
			return textOf(written, from, to);
		}

		const owned = type === L.person ? possessiveAt(tokens, head, to) : -1;
		return roleOf(written, from, owned < 0 ? looksEnd(mention, tokens, language) : adjectivesEnd(tokens, head, owned), head);
	}

	const grammar = tokens.grammar[from]!;
	const behindArticle = from < head && (grammar & determinerBits) !== 0 ? from + 1 : from;
	const start = isDocument ? tellingFrom(written, behindArticle, head) : behindArticle;
	const end = isDocument
		? Math.max(head + nounLength(tokens, head, language), adjectivesEnd(tokens, head, definite === 'indefinite' ? to : head + 1))
		: ownEnd(tokens, head, to);
	// « des manifestants », “dei manifestanti” may be an article alone, “dos manifestantes” is none.
	const partitive = G.of | G.plural | G.indefinite;
	const isBound = (grammar & G.preposition) !== 0 && (grammar & determinerBits) !== 0 && (grammar & partitive) !== partitive;
	// “its website” is a website.
	const isPossessed = definite === 'possessive' && isDocument;
	if (definite === 'bare' || start === from || isPossessed || isBound || isDroppedArticle(written, from)) {
		return withoutArticle(written, from, start, head) + tailOf(written, head, end);
	}

	const article = textOf(written, from, from + 1);
	return article + (/['’]$/v.test(article) ? '' : ' ') + textOf(written, start, end);
};
