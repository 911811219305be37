// Names of bodies that go on in small letters: « Fondation Terre rouge », « collectif Soignants debout », “Ecologistas en Red”, « L’Arc jurassien ».
import {cueBits, determinerBits, formBits, functionBits, G, L, nounBits, thingBits} from '../languages/language.js';
import {isWord, kinds, type Tokens} from '../tokens.js';
import {S} from '../vocabulary.js';
import {givenAt, isStart, type Writing} from './writing.js';

/** Prepositions behind which a body tells what it is for, and those that no other phrase begins with behind a noun for people. */
const purposes = new Set(
	'al au aux contra contre contro d\' da das de del della dell\' der des die do dos du en für gegen in no na ohne para per por pour pro sans sem senza sin sur zu zur'.split(
		' ',
	),
);
const lacks = new Set('без ohne sans sem senza sin without'.split(' '));

/** Whether a word written small may stand in the name of a body: an adjective, a noun, an adverb, and nothing that goes on with the sentence. */
const isContent = (tokens: Tokens, index: number): boolean => isWord(tokens, index) && tokens.capitals[index] === 0 && tokens.words[index]!.length > 2
	&& (tokens.grammar[index]! & (functionBits | G.oblique | G.time)) === 0 && (tokens.meaning[index]! & (cueBits | L.nationality)) === 0
	&& (tokens.meaning[index]! & L.finite) === 0 && !tokens.words[index]!.includes('\'');

/** Whether what belongs together ends before a token: a mark, a verb, a relative clause. */
const closes = (tokens: Tokens, index: number): boolean => {
	if (!isWord(tokens, index)) {
		return tokens.kinds[index] !== kinds.number;
	}

	const grammar = tokens.grammar[index]!;
	return (grammar & (G.have | G.be | G.relative | G.conjunction)) !== 0 || (grammar & (G.oblique | determinerBits | G.preposition)) === G.oblique
		|| ((tokens.meaning[index]! & L.finite) !== 0 && (tokens.meaning[index]! & nounBits) === 0);
};

/** Whether the noun of a body stands right before a word and is written small: “collectif”, “ONG” too. */
export const isBehindBody = ({tokens, language}: Writing, index: number): boolean => {
	const before = index - 1;
	return isWord(tokens, before) && tokens.capitals[before] !== 1 && (tokens.meaning[before]! & thingBits & ~L.document) !== 0
		&& (tokens.meaning[before]! & (L.person | formBits)) === 0 && tokens.starts[index]! - tokens.ends[before]! <= 1
		&& language.code !== 'en' && language.caseEndings.length === 0;
};

/** Where so many small words end that close a name; the token itself if none does. */
const wordsEnd = (tokens: Tokens, to: number, most: number): number => {
	let end = to;
	while (end < to + most && isContent(tokens, end)) {
		end++;
	}

	return end > to && closes(tokens, end) ? end : to;
};

/** Where a small word ends that closes a name: before a mark it may be the verb, unless it looks like an adjective or a preposition governs the name. */
const wordEnd = (tokens: Tokens, first: number, to: number): number => {
	const end = wordsEnd(tokens, to, 1);
	if (end === to || isWord(tokens, end) || (tokens.shapes[to]! & S.adjective) !== 0) {
		return end;
	}

	let before = first - 1;
	while (before > first - 4 && isWord(tokens, before) && (tokens.grammar[before]! & G.preposition) === 0) {
		before--;
	}

	const isGoverned = isWord(tokens, before) && (tokens.grammar[before]! & G.preposition) !== 0;
	const hasRelative = tokens.words[end] === ',' && isWord(tokens, end + 1) && (tokens.grammar[end + 1]! & G.relative) !== 0;
	return isGoverned || hasRelative ? end : to;
};

/** “Enfants du fleuve”, “Madres en lucha”, “Ärzte ohne Grenzen”: where what a body is for ends; the token itself if nothing of the kind follows. */
const purposeEnd = (tokens: Tokens, to: number, prepositions: ReadonlySet<string>): number => {
	if (!isWord(tokens, to) || tokens.capitals[to]! > 0 || !prepositions.has(tokens.words[to]!)) {
		return to;
	}

	let noun = to + 1;
	while (noun < to + 3 && isWord(tokens, noun) && tokens.capitals[noun] === 0 && (tokens.grammar[noun]! & determinerBits) !== 0) {
		noun++;
	}

	if (isWord(tokens, noun) && tokens.capitals[noun] === 1) {
		return noun + 1;
	}

	const end = wordsEnd(tokens, noun, 2);
	return end > noun ? end : to;
};

/** How adjectives of places end, and no verbs, in French and Spanish. */
const demonym = /(?:anne|[ié]en|[ié]enne|eñ[ao]|lais|nais|ois|oise)$/v;

/** « L’Arc jurassien », « l’Arabie saoudite »: where the adjective ends without which the name behind an article never stands. */
const adjectiveEnd = (writing: Writing, first: number, to: number): number => {
	const {tokens, followers} = writing;
	const article = first - 1;
	const isAdjective =
		isWord(tokens, to)
		&& tokens.capitals[to] === 0
		&& ((tokens.shapes[to]! & S.adjective) !== 0 || (tokens.meaning[to]! & L.nationality) !== 0 || demonym.test(tokens.words[to]!))
		&& (tokens.grammar[to]! & (functionBits | G.common | G.adverb)) === 0
		&& (tokens.meaning[to]! & (formBits | cueBits | nounBits)) === 0;
	const belongs =
		to === first + 1
		&& isAdjective
		&& closes(tokens, to + 1)
		&& givenAt(writing, first) === 0
		&& tokens.capitals[first] === 1
		&& isWord(tokens, article)
		&& (tokens.grammar[article]! & G.definite) !== 0
		&& followers.get(tokens.words[first]!) === tokens.words[to];
	return belongs ? to + 1 : to;
};

/** Whether a word with a capital is a noun for several people: “Médecins sans frontières”. */
export const isPeople = ({tokens}: Writing, index: number): boolean => tokens.capitals[index] === 1 && (tokens.meaning[index]! & L.nounPlural) !== 0
	&& (tokens.meaning[index]! & (L.person | L.kin | L.group)) !== 0;

/** « Médecins sans frontières », “Ecologistas en Red”: whether people name a body by what they lack or, in mid-sentence, by one more capital. */
export const opensBody = (writing: Writing, index: number): boolean => {
	const {tokens, language} = writing;
	if (!isPeople(writing, index) || language.code === 'en' || (isWord(tokens, index - 1) && (tokens.grammar[index - 1]! & determinerBits) !== 0)) {
		return false;
	}

	const end = purposeEnd(tokens, index + 1, lacks);
	return end > index + 1 || (!language.data.capitalNouns && !isStart(writing, index) && purposeEnd(tokens, index + 1, purposes) > index + 1);
};

/**
Where the name of a body ends that goes on in small letters.

@param first - its first word
@param to - where its capitals end
@returns `to` if it does not go on
*/
export const smallEnd = (writing: Writing, first: number, to: number): number => {
	const {tokens, language} = writing;
	if (language.code === 'en' || language.caseEndings.length > 0) {
		return to;
	}

	if (opensBody(writing, first)) {
		return to === first + 1 ? purposeEnd(tokens, to, purposes) : to;
	}

	const isOfBody = isBehindBody(writing, first) || (to - first > 1 && !language.data.capitalNouns && tokens.capitals[first] !== 0
		&& (tokens.meaning[first]! & thingBits & ~L.document) !== 0 && (tokens.meaning[first]! & L.person) === 0);
	if (!isOfBody || givenAt(writing, first) !== 0) {
		return language.data.capitalNouns ? to : adjectiveEnd(writing, first, to);
	}

	// « Le mensuel Jazz et Faubourg est seul »
	const next = to + 1;
	const isPair = isBehindBody(writing, first) && isWord(tokens, to) && tokens.capitals[to] === 0 && (tokens.grammar[to]! & G.conjunction) !== 0
		&& tokens.words[to]!.length < 4 && isWord(tokens, next) && tokens.capitals[next] === 1 && givenAt(writing, next) === 0
		&& (tokens.grammar[next]! & (functionBits | G.honorific)) === 0 && !(isWord(tokens, next + 1) && tokens.capitals[next + 1]! > 0) && closes(tokens, next + 1);
	if (isPair) {
		return next + 1;
	}

	const isNoun = (tokens.meaning[to - 1]! & nounBits) !== 0;
	const purpose = isNoun ? purposeEnd(tokens, to, purposes) : to;
	return purpose > to ? purpose : wordEnd(tokens, first, to);
};
