import {determinerBits, formBits, functionBits, G, L, nounBits, type Language} from '../languages/language.js';
import {phraseAt} from '../phrases.js';
import {isWord, type Tokens} from '../tokens.js';
import {agrees, isAdjective} from './adjectives.js';
import {ageEnd} from './age.js';
import {complementEnd, isThing} from './complements.js';
import type {Narration} from './narration.js';

/** So many complements a noun has at most. */
const mostComplements = 3;

/** Whether a token is “and” or “or”. */
export const isAnd = (tokens: Tokens, index: number): boolean =>
	isWord(tokens, index) && (tokens.grammar[index]! & G.conjunction) !== 0 && tokens.words[index]!.length < 4;

/** How many words the noun has that begins at a token: « cahier des charges ». */
export const nounLength = (tokens: Tokens, head: number, language: Language): number => {
	const phrase = phraseAt(tokens, head);
	return phrase && (phrase.meaning & nounBits) !== 0 ? phrase.words.length : 1;
};

/** Whether a word written with a capital is the noun of an institution, a medium, a document or a group: the words behind it may be its name. */
const isProper = (tokens: Tokens, noun: number, language: Language): boolean =>
	tokens.capitals[noun] === 1 && !language.data.capitalNouns && isThing(tokens.meaning[noun]!);

/** Whether the word behind a noun, or behind what belongs to it, belongs to it too: an adjective, a second noun for the same person, more of a name. */
const belongs = ({tokens, language, names, isInflected}: Narration, head: number, end: number): boolean => {
	if (!isInflected && isAdjective(tokens, end, language) && agrees(tokens, head, end, language)) {
		return true;
	}

	if (!isWord(tokens, end)) {
		return false;
	}

	const isFunctionWord = (tokens.grammar[end]! & functionBits) !== 0;
	if (isProper(tokens, head, language) && tokens.capitals[end] === 1 && (!isFunctionWord || end > head + 1)) {
		return true;
	}

	return end === head + 1 && language.code !== 'en' && !isInflected && !language.data.capitalNouns && tokens.capitals[end] === 0 && !names.has(end + 1)
		&& (tokens.meaning[end]! & L.person) !== 0 && (tokens.meaning[head]! & L.person) !== 0 && (tokens.meaning[end]! & formBits) === 0 && !isFunctionWord;
};

/** Where a noun ends with the adjectives behind it, before any complement. */
const describedEnd = (narration: Narration, head: number): number => {
	const {tokens, language, names} = narration;
	let end = head + nounLength(tokens, head, language);
	while (belongs(narration, head, end)) {
		end++;
	}

	if (end > head + 1 && isAnd(tokens, end) && isAdjective(tokens, end + 1, language)) {
		// “le comité social et économique”
		end += 2;
	}

	const name = language.data.capitalNouns && isThing(tokens.meaning[head]!) ? names.get(end) : undefined;
	// „Polizei Flensburg“
	return name?.to ?? end;
};

const isBareNoun = (tokens: Tokens, index: number): boolean => isWord(tokens, index) && tokens.capitals[index] === 0 && tokens.words[index]!.endsWith('s')
	&& (tokens.grammar[index]! & (functionBits | G.adverb)) === 0 && (tokens.meaning[index]! & formBits) === 0;

/** “la Fédération des ports et quais”: whether a second noun follows that stands without an article and so is no new one. */
const hasSecondNoun = (tokens: Tokens, head: number, end: number, language: Language): boolean =>
	end > head + 2 && isThing(tokens.meaning[head]!) && language.pluralS && language.code !== 'en'
	&& isAnd(tokens, end) && isBareNoun(tokens, end - 1) && (tokens.grammar[end - 2]! & G.of) !== 0 && isBareNoun(tokens, end + 1);

/** “le ministère de l’Économie et des Finances”, “the Department for Business and Trade”: what else an institution is for. */
const joinedEnd = ({tokens, names}: Narration, head: number, end: number): number => {
	if (!isWord(tokens, end) || (tokens.grammar[end]! & G.conjunction) === 0 || tokens.capitals[end - 1] !== 1) {
		return end;
	}

	// “une fonctionnaire des Phares et Balises”
	let holdsInstitution = isWord(tokens, head + 2) && tokens.capitals[head + 2] === 1
		&& (tokens.grammar[head + 1]! & G.of) !== 0 && (tokens.grammar[head + 1]! & G.plural) !== 0;
	for (let index = head; index < end - 1; index++) {
		holdsInstitution ||= (tokens.meaning[index]! & L.institution) !== 0;
	}

	let index = end + 1;
	while (index < end + 4 && isWord(tokens, index) && tokens.capitals[index] === 0 && (tokens.grammar[index]! & (G.of | determinerBits)) !== 0) {
		index++;
	}

	const name = names.get(index);
	// Two words are rather somebody’s name.
	const isNamed = name !== undefined && (name.to > index + 1 || name.honorific);
	return holdsInstitution && isWord(tokens, index) && tokens.capitals[index] === 1 && !isNamed ? index + 1 : end;
};

/** Where the phrase of a noun ends: behind its adjectives, “de …” and “of …”, or the age of somebody. */
export const phraseEnd = (narration: Narration, head: number): number => {
	const {tokens, language} = narration;
	let end = describedEnd(narration, head);
	if ((tokens.meaning[head]! & L.person) !== 0 && isWord(tokens, end) && (tokens.grammar[end]! & G.of) !== 0) {
		const aged = ageEnd(tokens, end + 1, language);
		if (aged > end + 1) {
			return aged;
		}
	}

	for (let complements = 0; complements < mostComplements; complements++) {
		const next = complementEnd(narration, head, end, complements === 0);
		if (next === end) {
			break;
		}

		end = next;
	}

	if (hasSecondNoun(tokens, head, end, language)) {
		return end + 2;
	}

	return end > head + 1 ? joinedEnd(narration, head, end) : end;
};
