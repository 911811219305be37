import {formBits, functionBits, G, L, type Language} from '../languages/language.js';
import {isWord, type Tokens} from '../tokens.js';
import type {Mention} from './mention.js';
import {isAnd} from './phrase-end.js';

const mayJoin = ({kind, prepositional, type}: Mention): boolean => (kind === 'name' || kind === 'phrase') && !prepositional && (type & L.document) === 0;

/** Whether two mentions with “and” between them open a clause; not “The ministers of Norland, Estmark and Sudria”, the end of a list. */
const opensClause = (found: readonly Mention[], number: number, first: Mention, tokens: Tokens): boolean => {
	const before = first.from - 1;
	const isList = tokens.words[before] === ',' && found.slice(Math.max(0, number - 4), number - 1).some(({to}) => to === before);
	return before < 0 || (!isWord(tokens, before) && !isList) || (tokens.grammar[before]! & (G.that | G.conjunction)) !== 0;
};

/** Whether a finite verb stands behind a mention, adverbs and pronouns apart. */
const hasVerb = ({to}: Mention, tokens: Tokens, language: Language): boolean => {
	let verb = to;
	while (isWord(tokens, verb) && (tokens.grammar[verb]! & (G.adverb | G.oblique)) !== 0) {
		verb++;
	}

	return isWord(tokens, verb) && ((tokens.grammar[verb]! & (G.have | G.be)) !== 0
		|| ((tokens.meaning[verb]! & L.finite) !== 0 && ((tokens.meaning[verb]! & L.participle) === 0 || language.code === 'en')));
};

/** “The former minister and party leader said”: whether a second noun without an article is one more description of the same person. */
const isSamePerson = (first: Mention, second: Mention): boolean => first.kind === 'phrase' && second.kind === 'phrase' && second.definite === 'bare'
	&& (first.definite === 'definite' || first.definite === 'possessive' || first.definite === 'indefinite')
	&& !first.plural
	&& !second.plural
	&& (first.type & second.type & L.person) !== 0
	&& (first.gender === 0 || second.gender === 0 || first.gender === second.gender);

/** Whether only words that may belong to a noun stand between “and” and where its description was seen to begin: “and party leader”. */
const followsAnd = (tokens: Tokens, from: number, to: number): boolean => {
	for (let index = from; index < to; index++) {
		if (!isWord(tokens, index) || (tokens.grammar[index]! & functionBits) !== 0 || (tokens.meaning[index]! & formBits) !== 0) {
			return false;
		}
	}

	return from <= to && to - from < 3;
};

/** Two descriptions of one person become one: “the actor and director”. */
export const withDoubles = (found: readonly Mention[], tokens: Tokens): Mention[] => {
	const all: Mention[] = [];
	for (const second of found) {
		let last = all.length - 1;
		// Names inside the second description stand before it: “the writer and Oslo councillor”.
		while (last >= 0 && all[last]!.from >= second.from) {
			last--;
		}

		const first = all[last];
		if (first && isAnd(tokens, first.to) && followsAnd(tokens, first.to + 1, second.from) && isSamePerson(first, second)) {
			all[last] = {...first, to: second.to, gender: first.gender || second.gender};
		} else {
			all.push(second);
		}
	}

	return all;
};

/** Two mentions that speak as one: a mention of both, undefined where they do not. */
const jointOf = (found: readonly Mention[], number: number, tokens: Tokens, language: Language): Mention | undefined => {
	const first = found[number - 1]!;
	const second = found[number]!;
	if (first.to !== second.from - 1 || !isAnd(tokens, first.to) || !mayJoin(first) || !mayJoin(second)
		|| !opensClause(found, number, first, tokens) || !hasVerb(second, tokens, language)) {
		return undefined;
	}

	return {
		...second, kind: 'phrase', from: first.from, nameFrom: -1, nameTo: -1, gender: 0, plural: true, joint: true,
		type: L.group, definite: 'definite', roleFrom: -1, roleTo: -1, roleHead: -1,
	};
};

/**
“Marie Lefort et les syndicats ont exprimé …”: two that open a clause together and share its verb speak as one. Both stay, and both together
stand before the second.
*/
export const withJoint = (found: readonly Mention[], tokens: Tokens, language: Language): Mention[] => {
	const all: Mention[] = [];
	for (let number = 0; number < found.length; number++) {
		const joint = number === 0 ? undefined : jointOf(found, number, tokens, language);
		if (joint) {
			all.push(joint);
		}

		all.push(found[number]!);
	}

	return all;
};
