import {determinerBits, formBits, G, L, nounBits} from '../languages/language.js';
import type {NameSpan} from '../names/name-span.js';
import {isWord, kinds, type Tokens} from '../tokens.js';
import {isAdjective} from './adjectives.js';
import type {Narration} from './narration.js';
import {isNextSubject, isOther} from './others.js';
import {phraseEnd} from './phrase-end.js';
import {isUnknownPerson} from './unknown-people.js';

/** A description: its tokens, `to` exclusive, and its noun. */
export type Role = {readonly from: number; readonly to: number; readonly head: number};

/** The noun of a description is among so many tokens. */
const reach = 5;

/** Words that stand in no description before its noun. */
const breakingBits = G.preposition | G.conjunction | G.pronoun | G.relative | G.be | G.have;

/** “Marie Vallon, 71 ans, …”: where a description may begin behind a name, a comma and perhaps an age; -1 if none can. */
const startBehind = (tokens: Tokens, name: NameSpan): number => {
	let index = name.to;
	if (tokens.words[index] !== ',') {
		return -1;
	}

	index++;
	if (tokens.kinds[index] !== kinds.number) {
		return index;
	}

	for (let step = 0; step < 4 && index < tokens.count && tokens.words[index] !== ','; step++) {
		index++;
	}

	return tokens.words[index] === ',' ? index + 1 : -1;
};

/** Whether a word may stand before the noun of a description. */
const mayModify = ({tokens, language}: Narration, index: number, from: number): boolean => {
	if ((tokens.grammar[index]! & determinerBits) !== 0) {
		return true;
	}

	const isModifier = tokens.capitals[index]! > 0 || language.code === 'en' || language.code === 'de'
		|| isAdjective(tokens, index, language) || index <= from + 1;
	return isModifier && (tokens.grammar[index]! & breakingBits) === 0
		&& ((tokens.meaning[index]! & (formBits & ~L.participle)) === 0 || (tokens.meaning[index]! & nounBits) !== 0);
};

/** The description whose noun, or the first of whose nouns, stands at a token; none if what stands there is about somebody else. */
const roleWith = (narration: Narration, name: NameSpan, from: number, noun: number): Role | undefined => {
	const {tokens, language, layout, names} = narration;
	if (names.has(noun)) {
		return undefined;
	}

	let head = noun;
	// The noun, not a modifier of the next noun: “defense lawyer”.
	while (language.code === 'en' && isWord(tokens, head + 1) && (tokens.meaning[head + 1]! & L.person) !== 0) {
		head++;
	}

	const to = phraseEnd(narration, head);
	const isPlace = (tokens.grammar[name.whole - 1]! & (G.locative | G.of)) !== 0;
	// “Near Lerwick, a woman in the second row grabbed my sleeve”: another one, who acts.
	// “Em Brasília, o ministro da Agricultura, Ronaldo Meirinho, descartou …”: the one who is named behind it.
	const isOfNext = isPlace && tokens.words[to] === ',' && names.has(to + 1);
	const isAnother = names.has(to) || isOfNext || isNextSubject(tokens, name, from, to)
		|| (isPlace && isOther(tokens, name, to, layout.sentenceStarts[layout.sentences[name.whole]!]!));
	return isAnother ? undefined : {from, to, head};
};

/** A description after the name: “Paul Morin, porte-parole du …”, “Marie Vallon, 71 ans, …”. */
export const roleAfter = (narration: Narration, name: NameSpan): Role | undefined => {
	const {tokens, language, names} = narration;
	const before = name.whole - 1;
	const isTheThing = language.code === 'en' && isWord(tokens, before) && (tokens.grammar[before]! & G.definite) !== 0;
	const from = isTheThing ? -1 : startBehind(tokens, name);
	if (from < 0) {
		return undefined;
	}

	for (let head = from; head < from + reach && isWord(tokens, head); head++) {
		if ((names.get(head)?.roleHead ?? -1) >= 0) {
			// “in Kilmore, Cabinet Secretary Amina Noor accused …”
			return undefined;
		}

		if ((tokens.meaning[head]! & L.person) !== 0 || isUnknownPerson(tokens, head, language)) {
			return roleWith(narration, name, from, head);
		}

		if (!mayModify(narration, head, from)) {
			return undefined;
		}
	}

	return undefined;
};
