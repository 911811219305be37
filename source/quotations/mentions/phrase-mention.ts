import {isDirect, isGenitiveName, isOblique, isOneGoverned, mayBeGenitiveName} from '../cases.js';
import {formBits, functionBits, G, L, nounBits, type Language} from '../languages/language.js';
import type {NameSpan} from '../names/name-span.js';
import {isWord, kinds, type Tokens} from '../tokens.js';
import {isContracted, isOwner, isPrepositional, isPrepositionalOver} from './governed.js';
import type {Mention} from './mention.js';
import {isAdjectiveOfNation, isModifier, lastOfCompound} from './modifiers.js';
import {nameMention} from './name-mention.js';
import type {Narration} from './narration.js';
import {genderOf} from './noun-gender.js';
import {phraseEnd} from './phrase-end.js';
import {isNamedByOwner, phraseStart, singledOut} from './phrase-start.js';
import {roleAfter} from './role-after.js';
import {isUnknownPerson} from './unknown-people.js';

/** The tokens of a description, `to` exclusive; its noun, its determiner (-1: none), and where it singles one out of several (-1: it does not). */
type Phrase = {
	readonly from: number;
	readonly to: number;
	readonly head: number;
	readonly determiner: number;
	readonly one: number;
	readonly gender: number;
	readonly plural: boolean;
};

/** “un fleuriste de la place Broglie” is not called Broglie, unless somebody of the article is: a single name behind a complement belongs to it. */
const isOfComplement = ({tokens, names, familyNames}: Narration, head: number, to: number): boolean => {
	const name = names.get(to);
	if (!name || name.to - name.from > 1 || name.honorific || name.roleHead >= 0 || familyNames.has(tokens.words[name.from]!)) {
		return false;
	}

	for (let index = head + 1; index < to; index++) {
		if ((tokens.grammar[index]! & G.of) !== 0) {
			return true;
		}
	}

	return false;
};

/** “мэр Самары”, “представитель министерства обороны Китая”: whether a single name in the genitive only tells whose the one described is. */
const isInGenitive = ({tokens, isInflected, familyNames}: Narration, head: number, name: NameSpan): boolean => {
	if (!isInflected || name.to - name.from > 1 || name.honorific || (tokens.forms[name.from]?.given ?? 0) !== 0) {
		return false;
	}

	const word = tokens.words[name.from]!;
	// “в пресс-службе МВД”: an abbreviation has no case of its own.
	return (
		isGenitiveName(word)
		|| (tokens.capitals[name.from] === 2 && tokens.words[head]!.startsWith('пресс-служб'))
		|| (!isOblique(tokens.meaning[head]!) && mayBeGenitiveName(word) && !familyNames.has(word))
	);
};

/** Whether what follows a name closes an apposition: “le ministre, X, a dit”; not an enumeration. */
const isApposition = (tokens: Tokens, index: number): boolean => !isWord(tokens, index)
	|| (tokens.grammar[index]! & (G.have | G.be | G.relative | G.preposition)) !== 0 || (tokens.meaning[index]! & formBits) !== 0;

/** Who is called by name right behind a description, or behind a comma after it; nobody if the description is not of whom is named there. */
const bearerOf = (narration: Narration, {from, to, head, determiner, plural}: Phrase): NameSpan | undefined => {
	const {tokens, language, names, isInflected} = narration;
	const meaning = tokens.meaning[head]!;
	const isPerson = (meaning & L.person) !== 0;
	const next = names.get(to);
	// “директор «Севера»” is not called so.
	const adjacent = next && isPerson && tokens.kinds[next.from] === kinds.quotation ? undefined : next;
	// “По мнению эксперта, Орлов рискует”: who stands in another case is not the one named in the nominative.
	const mayAppose = !adjacent && tokens.words[to] === ',' && (determiner >= 0 || isInflected) && !(isInflected && isOblique(meaning))
		&& !isPrepositional(tokens, from) && !isContracted(narration, from)
		&& (isPerson || (meaning & (L.document | L.media | L.group)) === 0);
	const name = adjacent ?? (mayAppose ? names.get(to + 1) : undefined);
	if (!name || plural || name.roleHead >= 0 || !(adjacent || isApposition(tokens, name.to))) {
		return undefined;
	}

	// « le chercheur au CNRS Luc Morin »
	const isSomebody = !isPerson && adjacent !== undefined && adjacent.to - adjacent.from > 1 && (meaning & L.institution) !== 0
		&& (tokens.forms[adjacent.from]?.given ?? 0) !== 0 && !language.namedAfter.has(tokens.words[head]!) && language.code !== 'en';
	if (isSomebody) {
		return undefined;
	}

	// “eine Studie der TU Dresden” is not called Dresden.
	const isOther = (meaning & L.document) !== 0 && !isPerson && to > head + 1;
	// Nor is “ein Bewohner des Viertels Altona” called Altona.
	const isOfPlace = name.to === to + 1 && to > head + 1 && language.places.has(tokens.words[to - 1]!);
	return isOther || isOfPlace || (adjacent && isInGenitive(narration, head, adjacent)) ? undefined : name;
};

const definiteness = ({tokens, isInflected}: Narration, determiner: number): Mention['definite'] => {
	if (determiner < 0) {
		return isInflected ? 'definite' : 'bare';
	}

	const grammar = tokens.grammar[determiner]!;
	if (tokens.words[determiner] === '\'s' || (grammar & G.possessive) !== 0) {
		return 'possessive';
	}

	return (grammar & G.definite) === 0 ? 'indefinite' : 'definite';
};

/** “президент «Северного моря»”, « la directrice de « L’Ancre » »: where the description of a person ends that holds a title in marks. */
const endWithTitle = ({tokens, titles, isInflected}: Narration, head: number, to: number): number => {
	if (titles === undefined || (tokens.meaning[head]! & L.person) === 0) {
		return to;
	}

	const row = !isInflected && isWord(tokens, to) && (tokens.grammar[to]! & G.of) !== 0 ? to + 1 : to;
	return (row > to || isInflected) && titles[row] === 1 ? row + 1 : to;
};

/** The description whose noun stands at a token. */
const phraseOf = (narration: Narration, head: number, start: number, determiner: number, one: number): Phrase => {
	const {tokens, language, names} = narration;
	const {gender, plural} = genderOf(tokens, head, determiner, language);
	const to = endWithTitle(narration, head, phraseEnd(narration, head));
	const next = names.get(to);
	return {
		from: start, to: next && (isOfComplement(narration, head, to) || isInGenitive(narration, head, next)) ? next.to : to, head, determiner, one, gender,
		plural: plural && !(one >= 0 && (tokens.grammar[one]! & G.plural) === 0) && !isOneGoverned(tokens, start, head),
	};
};

/**
German articles of genitive and dative, by themselves or before a feminine noun: „der Zeitung sagte sie“, „einem Sprecher“. Those of the
accusative, which `isObliqueArticle`
knows too, do not count here.
*/
const genitiveOrDative = /^(?:de[ms]|[dms]?eine[ms]|[iu](?:hr|nser)e[ms])$/v;
const genitiveOrDativeOfFeminine = /^(?:der|[dms]?einer|[iu](?:hr|nser)er)$/v;

const isObliqueInGerman = ({tokens, language}: Narration, determiner: number, head: number, plural: boolean): boolean => {
	if (!language.data.capitalNouns || determiner < 0) {
		return false;
	}

	const article = tokens.words[determiner]!;
	const isFeminine = (tokens.meaning[head]! & (L.nounFeminine | L.nounMasculine | L.nounPlural)) === L.nounFeminine;
	return genitiveOrDative.test(article) || (isFeminine && !plural && genitiveOrDativeOfFeminine.test(article));
};

const phraseMention = (narration: Narration, {from, to, head, determiner, one, gender, plural}: Phrase): Mention => {
	const {tokens, isInflected} = narration;
	const meaning = tokens.meaning[head]!;
	// “кричит из окошка кассирша”
	const isNominative = isInflected && (isDirect(meaning) || (gender === G.feminine && (meaning & L.nounOblique) === 0 && /[ая]$/v.test(tokens.words[head]!)));
	return {
		kind: 'phrase', from, to, head, nameFrom: -1, nameTo: -1, gender, plural,
		type: (meaning & (nounBits | L.nationality)) || L.person,
		definite: definiteness(narration, determiner),
		roleFrom: -1, roleTo: -1, roleHead: -1,
		prepositional: isPrepositional(tokens, from) || (determiner < 0 && !isNominative && isPrepositionalOver(tokens, from)) || isContracted(narration, from)
			|| (one < 0 && isOblique(meaning)) || isOwner(tokens, to) || isObliqueInGerman(narration, determiner, head, plural),
	};
};

/** Whether a noun stands at a token that may describe somebody. */
export const isNoun = (tokens: Tokens, index: number, language: Language): boolean =>
	((tokens.meaning[index]! & (nounBits | L.nationality)) !== 0 || isUnknownPerson(tokens, index, language))
	&& (tokens.grammar[index]! & functionBits & ~G.conjunction) === 0;

/** Whether adjectives stand behind their noun, as a rule. */
const hasNounFirst = ({language, isInflected}: Narration): boolean => language.code !== 'en' && !language.data.capitalNouns && !isInflected;

/** « elle est rentrée furieuse »: whether a word that only ends like the noun for somebody stands in mid-sentence without an article. */
const isBareEnding = (tokens: Tokens, head: number): boolean => (tokens.meaning[head]! & (nounBits | L.nationality)) === 0
	&& isWord(tokens, head - 1) && (tokens.grammar[head - 1]! & (G.preposition | G.of | G.conjunction)) === 0;

/**
Adds what a noun describes: the one who is named beside it, or somebody without a name, and those who are named inside the description.

@param head - the noun
@returns the last token that has been looked at
*/
export const addPhrase = (narration: Narration, found: Mention[], head: number): number => {
	const {tokens, language, names} = narration;
	const start = phraseStart(tokens, head, language);
	const one = singledOut(tokens, start.from, language);
	// “52 percent of voters”
	const {from, determiner} = one < 0 ? start : {from: tokens.kinds[one - 1] === kinds.number ? one - 1 : one, determiner: one};
	if (isAdjectiveOfNation(tokens, head, determiner)) {
		return head;
	}

	const last = lastOfCompound(narration, head);
	if (last > head) {
		return last - 1;
	}

	while (isNamedByOwner(tokens, head - 1, head, language) && (found.at(-1)?.from ?? -1) >= from) {
		// “the prosecutor’s office”: no prosecutor.
		found.pop();
	}

	if (isModifier(narration, head, determiner)) {
		return head;
	}

	const previous = found.at(-1);
	if (previous && determiner >= 0 && hasNounFirst(narration) && previous.kind === 'phrase' && previous.from === from && previous.head < head) {
		const called = names.get(head + 1);
		if (called && previous.to === head && called.roleHead < 0 && !previous.plural && (tokens.meaning[previous.head]! & L.person) !== 0) {
			// “la leader democratica Camilla Sforza”: her name is behind both.
			found.pop();
			found.push(nameMention(narration, called, from, called.to, {from, to: head + 1, head: previous.head}));
			return (roleAfter(narration, called)?.to ?? called.to) - 1;
		}

		if ((tokens.meaning[previous.head]! & nounBits) !== 0) {
			// “un cartel escrito”, « une ardoise annonce »: behind a noun of the same article stand its adjectives, or its verb.
			return head;
		}

		// “la actual dueña”: the word before was an adjective.
		found.pop();
	}

	if (determiner < 0 && from === head && isBareEnding(tokens, head) && hasNounFirst(narration)) {
		return head;
	}

	const phrase = phraseOf(narration, head, from, determiner, one);
	const {to} = phrase;
	const bearer = bearerOf(narration, phrase);
	if (bearer) {
		while (language.code === 'en' && (found.at(-1)?.from ?? -1) >= from) {
			// “Unite general secretary Tom Rudd”: a name before the noun tells only whose he is.
			found.pop();
		}

		found.push(nameMention(narration, bearer, from, bearer.to, {from, to, head}));
		return (roleAfter(narration, bearer)?.to ?? bearer.to) - 1;
	}

	found.push(phraseMention(narration, phrase));
	// Names inside the complement are mentions too: “le directeur d’Aérovia”.
	for (let inner = head + 1; inner < to; inner++) {
		const named = names.get(inner);
		if (named) {
			found.push(nameMention(narration, named, named.whole, named.to, undefined, true));
			inner = named.to - 1;
		}
	}

	return Math.max(head, to - 1);
};
