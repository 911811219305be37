// Nouns that describe nobody themselves, because they belong to another word: adjectives, parts of compounds, titles, participles.
import {formBits, functionBits, G, L, nounBits, type Language} from '../languages/language.js';
import {isWord, kinds, type Tokens} from '../tokens.js';
import type {Narration} from './narration.js';
import {isUnknownPerson} from './unknown-people.js';

/** How an adjective that has become a noun may end. */
const adjectiveEnding = /(?:[иоы]й|[ая]я|[ую]ю|[ео]го|[ео]му|[иы]е|[иы]х|[ео]м|[иы]ми?|ей)$/v;

/** An adjective of nationality speaks only with an article and no noun: “la Belge”. */
export const isAdjectiveOfNation = (tokens: Tokens, index: number, determiner: number): boolean => {
	const meaning = tokens.meaning[index]!;
	if ((meaning & nounBits) !== 0 || (meaning & L.nationality) === 0) {
		return false;
	}

	const next = index + 1;
	return determiner < 0
		|| (isWord(tokens, next) && tokens.capitals[index] === 0 && (tokens.meaning[next]! & formBits) === 0 && (tokens.grammar[next]! & functionBits) === 0);
};

const isNounOfCompound = (tokens: Tokens, index: number, language: Language): boolean => {
	const meaning = tokens.meaning[index]!;
	return ((meaning & nounBits) !== 0 || (language.code === 'en' && isUnknownPerson(tokens, index, language))) && (tokens.grammar[index]! & functionBits) === 0
		&& ((meaning & L.finite) === 0 || (meaning & L.person) !== 0);
};

/** The last of several nouns, which is the head: “state department spokesman”; the noun itself if it stands alone. */
export const lastOfCompound = ({tokens, language, names}: Narration, index: number): number => {
	let last = index;
	if (language.code === 'en' || language.code === 'de') {
		while (isWord(tokens, last + 1) && !names.has(last + 1) && isNounOfCompound(tokens, last + 1, language)) {
			last++;
		}
	}

	return last;
};

/** “Police Chief Dana Whitlow”: whether a noun belongs to a name with its title behind it. */
const isBeforeTitle = ({tokens, language, names}: Narration, index: number): boolean => {
	const titled = language.code === 'en' && tokens.capitals[index]! > 0 ? names.get(index + 1) : undefined;
	return titled !== undefined && (titled.honorific || titled.roleHead >= 0);
};

/** “управляющая компания”: a noun that ends like an adjective is one before another noun. */
const isInflectedAdjective = ({tokens, names, isInflected}: Narration, index: number): boolean => {
	const next = index + 1;
	return isInflected && isWord(tokens, next) && !names.has(next) && (tokens.meaning[next]! & nounBits) !== 0 && (tokens.meaning[index]! & L.person) !== 0
		&& adjectiveEnding.test(tokens.words[index]!);
};

/** “les jeunes manifestants”, not “les députés socialistes”: a common adjective describes the noun after it. */
const isCommonAdjective = ({tokens, language, isInflected}: Narration, index: number): boolean => {
	const next = index + 1;
	return language.code !== 'en' && !language.data.capitalNouns && !isInflected && (tokens.meaning[index]! & L.nounPlural) !== 0
		&& isWord(tokens, next) && (tokens.meaning[next]! & L.nounPlural) !== 0 && (tokens.meaning[next]! & (L.person | L.group)) !== 0
		&& (tokens.meaning[next]! & formBits) === 0
		&& ((language.words.get(tokens.words[index]!.slice(0, -1))?.grammar ?? 0) & G.common) !== 0;
};

/** “a accusé”: a participle is a noun only with an article. */
const isParticiple = (tokens: Tokens, index: number, determiner: number): boolean => {
	const meaning = tokens.meaning[index]!;
	// « Interpellée au parlement, la ministre a reconnu … »
	const opens = (meaning & L.participle) !== 0 && !isWord(tokens, index - 1) && isWord(tokens, index + 1);
	return determiner < 0 && (meaning & formBits) !== 0 && (meaning & L.nounPlural) === 0 && (tokens.capitals[index] === 0 || opens);
};

/** “The Harbour Times reports:”, “the FBI claims that”: whether a word that may be a noun is the verb of the name before it. */
const isVerbOfName = ({tokens, language}: Narration, index: number): boolean => {
	const next = index + 1;
	return language.code === 'en' && (tokens.meaning[index]! & L.finite) !== 0 && tokens.capitals[index] === 0
		&& isWord(tokens, index - 1) && tokens.capitals[index - 1]! > 0 && next < tokens.count
		&& (tokens.words[next] === ':' || tokens.words[next] === 'that' || tokens.kinds[next] === kinds.quotation);
};

/** Whether a noun that is the last of its compound describes nobody: it belongs to the word behind it, or is a verb. */
export const isModifier = (narration: Narration, index: number, determiner: number): boolean =>
	isBeforeTitle(narration, index) || isInflectedAdjective(narration, index)
	|| isCommonAdjective(narration, index) || isVerbOfName(narration, index) || isParticiple(narration.tokens, index, determiner);
