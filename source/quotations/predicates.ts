// What an article says somebody is, with a verb between: “Marta Quill is a nurse”, « Yanis Morel a été horloger ».
import {determinerBits, functionBits, G, L, type Language} from './languages/language.js';
import type {Mention} from './mentions/mention.js';
import {isUnknownPerson} from './mentions/unknown-people.js';
import {isWord, kinds, type Tokens} from './tokens.js';

/** A description behind a verb. Tokens; `to` is exclusive. */
export type Predicate = {
	/** The number of the mention whose description it is: a name. */
	readonly of: number;
	readonly from: number;
	readonly to: number;
	/** Its noun. */
	readonly head: number;
};

/**
How many tokens an aside in commas (“, 41,”), what stands before the verb, and the words before the noun may have; how many behind a
name are looked at for signs.
*/
const reach = {aside: 6, verb: 4, noun: 4, signs: 9};

/** Behind “, 41 ans,” where that follows a name; the token itself if it does not. */
const behindAge = ({words, kinds: all, count}: Tokens, at: number): number => {
	if (words[at] !== ',' || all[at + 1] !== kinds.number) {
		return at;
	}

	for (let end = at + 2; end < at + reach.aside && end < count; end++) {
		if (words[end] === ',') {
			return end + 1;
		}
	}

	return at;
};

/** Behind a verb that tells what somebody is (“was”, “has been”, “works as”), with its adverbs; -1 where none stands at a token. */
const behindVerb = (tokens: Tokens, from: number, {becomes}: Language): number => {
	let found = -1;
	let at = tokens.words[from] === ',' && isWord(tokens, from + 1) && (tokens.grammar[from + 1]! & G.relative) !== 0 ? from + 2 : from;
	for (const end = at + reach.verb; at < end && isWord(tokens, at); at++) {
		const word = tokens.words[at]!;
		const next = tokens.words[at + 1];
		if ((tokens.grammar[at]! & G.be) !== 0 || becomes.has(word)) {
			found = at + 1;
		} else if (next !== undefined && becomes.has(`${word} ${next}`)) {
			at++;
			found = at + 1;
		} else if ((tokens.grammar[at]! & (G.have | G.adverb)) === 0) {
			return found;
		}
	}

	return found;
};

/** The noun for a person behind the verb, and where its description begins. */
const nounBehind = (tokens: Tokens, verb: number, language: Language): Pick<Predicate, 'from' | 'head'> | undefined => {
	let from = verb;
	while (isWord(tokens, from) && (tokens.grammar[from]! & G.adverb) !== 0 && (tokens.grammar[from]! & determinerBits) === 0) {
		from++;
	}

	// „Er ist kein Arzt“.
	if (tokens.words[from]?.startsWith('kein')) {
		return undefined;
	}

	for (let head = from; head < from + reach.noun && isWord(tokens, head); head++) {
		const meaning = tokens.meaning[head]!;
		if (((meaning & L.person) !== 0 && (meaning & L.nounPlural) === 0) || isUnknownPerson(tokens, head, language)) {
			// The noun, not a modifier of the next one: “a defense lawyer”.
			while (language.code === 'en' && isWord(tokens, head + 1) && (tokens.meaning[head + 1]! & L.person) !== 0) {
				head++;
			}

			return {from, head};
		}

		const grammar = tokens.grammar[head]!;
		if (head === from ? (grammar & functionBits & ~determinerBits) !== 0 || (grammar & G.possessive) !== 0 : (grammar & functionBits) !== 0) {
			return undefined;
		}
	}

	return undefined;
};

/**
Finds what is said of somebody with “is”, “was”, “became”, “works as”.

@param tokens
@param mentions - in the order of the text
@param language
*/
export const findPredicates = (tokens: Tokens, mentions: readonly Mention[], language: Language): Predicate[] => {
	const found: Predicate[] = [];
	for (let number = 0; number < mentions.length; number++) {
		const {kind, to, plural, prepositional, joint} = mentions[number]!;
		if (kind !== 'name' || plural || prepositional || joint) {
			continue;
		}

		const verb = behindVerb(tokens, behindAge(tokens, to), language);
		const noun = verb < 0 ? undefined : nounBehind(tokens, verb, language);
		if (noun) {
			found.push({of: number, from: noun.from, to: noun.head + 1, head: noun.head});
		}
	}

	return found;
};

/**
What is told right behind a name of the one who bears it: “Marta Quill is on trial”.

@returns groups of kindred nouns by which he may be called then, as bits; 0 where nothing tells
*/
export const signsBehind = (tokens: Tokens, {to}: Mention, {signs}: Language): number => {
	let found = 0;
	for (let at = to; at < to + reach.signs && at < tokens.count; at++) {
		if (!isWord(tokens, at)) {
			if (tokens.words[at] !== ',' && tokens.kinds[at] !== kinds.number) {
				break;
			}

			continue;
		}

		if (tokens.capitals[at]! > 0 && tokens.grammar[at] === 0 && tokens.meaning[at] === 0) {
			// Somebody else may be named.
			break;
		}

		found |= signs.get(tokens.words[at]!) ?? signs.get(`${tokens.words[at]!} ${tokens.words[at + 1] ?? ''}`) ?? 0;
	}

	return found;
};
