import {formBits, functionBits, G, L, type Change, type Language} from './languages/language.js';
import {foldWord} from './folding.js';
import {kinds, type Tokens} from './tokens.js';

/** Whether a noun surely stands in another case than the nominative, and so is no subject. */
export const isOblique = (meaning: number): boolean => (meaning & (L.nounOblique | L.nounDirect)) === L.nounOblique;

/** Whether a noun surely stands in the nominative. */
export const isDirect = (meaning: number): boolean => (meaning & (L.nounOblique | L.nounDirect)) === L.nounDirect;

/** German articles of another case than the nominative: des, dem, einen, dieser. “Der” is none, for it stands before subjects too. */
const obliqueArticle = /^(?:de[mns]|(?:[dkms]?ein|ihr|unser|dies)e[mnrs])$/v;

/** Whether a German word, in lower case, is an article that stands before no subject. */
export const isObliqueArticle = (word: string): boolean => obliqueArticle.test(word);

/** “директора”, “тренера”: whether a form is both several people in the nominative and one in the genitive. */
const isEither = (meaning: number): boolean => (meaning & L.nounPlural) !== 0 && (meaning & (L.nounOblique | L.nounDirect)) === (L.nounOblique | L.nounDirect);

/** “по признанию директора”: whether such a form is one person, because a noun or a preposition governs it. */
export const isOneGoverned = (tokens: Tokens, from: number, head: number): boolean => {
	const before = from - 1;
	return isEither(tokens.meaning[head]!) && before >= 0 && tokens.kinds[before] === kinds.word && tokens.capitals[before] === 0
		&& ((tokens.grammar[before]! & G.preposition) !== 0
			|| ((tokens.grammar[before]! & functionBits) === 0 && (tokens.meaning[before]! & formBits) === 0 && /(?:[аеояё]м|[аеийоуыьюя])$/v.test(tokens.words[before]!) && !/[иы]е$/v.test(tokens.words[before]!)));
};

/** What is the same in all cases of a name, so that two forms can be compared. */
export const stemOf = (word: string, language: Language): string => {
	for (const [ending, other] of language.caseEndings) {
		if (word.endsWith(ending) && (word.length > ending.length + 2 || word === ending)) {
			return word.slice(0, word.length - ending.length) + other;
		}
	}

	return word;
};

const change = (word: string, rules: readonly Change[]): string | undefined => {
	const folded = foldWord(word);
	for (const [ending, other] of rules) {
		if (folded.endsWith(ending) && (folded.length > ending.length + 1 || folded === ending)) {
			const kept = word.slice(0, word.length - ending.length);
			return kept === '' ? other.slice(0, 1).toUpperCase() + other.slice(1) : kept + other;
		}
	}

	return undefined;
};

/**
The nominative of a name that stands in another case: “Савелия Горностаева” is “Савелий Горностаев”, “Марине Кречетовой” is “Марина Кречетова”.
All its words must fit one gender; a word that has none of the known endings does not change.

@param words - as the article writes them
@param language
@returns the words in the nominative, or as they were where no gender fits
*/
export const nominativeName = (words: readonly string[], language: Language): readonly string[] => {
	if (words.length === 1) {
		for (const {family} of language.nameCases) {
			const changed = change(words[0]!, family);
			if (changed !== undefined) {
				return [changed];
			}
		}

		return words;
	}

	const last = words.length - 1;
	const isDeclined = language.nameCases.some(({family}) => change(words[last]!, family) !== undefined);
	for (const {given, family} of language.nameCases) {
		const changed = words.map((word, index) => change(word, index === last && !isPatronymic(word, language) ? family : given));
		if (changed[0] !== undefined && (!isDeclined || changed[last] !== undefined)) {
			return changed.map((word, index) => word ?? words[index]!);
		}
	}

	return words;
};

/** Whether a word is a name after the father’s (“Олеговна”). */
export const isPatronymic = (word: string, language: Language): boolean => {
	const folded = foldWord(word);
	return language.patronymics.some(ending => folded.length > ending.length + 2 && folded.endsWith(ending));
};

/** Whether a full name surely stands in another case: “Яну Целинскому”, “Анне Ильиничне Седовой”. */
export const isObliqueForm = (tokens: Tokens, from: number, to: number, language: Language): boolean => language.nameCases.length > 0 && to - from > 1
	&& (/.{2}(?:ой|у|ю)$/v.test(tokens.words[from]!) || (to - from > 2 && /(?:вич(?:а|ем?|у)|(?:вн|ичн)(?:[еуы]|ой))$/v.test(tokens.words[from + 1]!)));

/** How a name ends that surely stands in the genitive, as a place behind an office does: “Самары”, “Австрии”, “Калуги”. */
const surelyGenitive = /.(?:[бвдзлмнпрстфц]ы|ии|[гкх]и)$/v;

/** How one ends that may stand in the genitive: “Екатеринбурга”, “Подмосковья”. */
const maybeGenitive = /..(?:[^аеиоуыэюя]а|.[иыя])$/v;

/** How the family name of a woman ends that looks like the genitive of a man’s. */
const womansEnding = /(?:[ео]ва|[иы]на|[сц]кая)$/v;

/** Whether a word with a capital surely is a name in the genitive. */
export const isGenitiveName = (word: string): boolean => surelyGenitive.test(word);

/** Whether a word with a capital may well be a name in the genitive, and is no woman’s family name. */
export const mayBeGenitiveName = (word: string): boolean => maybeGenitive.test(word) && !womansEnding.test(word);

/** Numbers in the nominative behind which a noun stands in the genitive. */
const directNumber = /^(?:два|две|двое|трое|три|четыре|четверо|оба|обе)$/v;

/** Adjectives before a noun, in the nominative: “районной администрации” is “районная администрация”. */
const adjectiveEndings = {
	masculine: [['ского', 'ский'], ['скому', 'ский'], ['ским', 'ский'], ['ском', 'ский'], ['кого', 'кий'], ['ного', 'ный'], ['ному', 'ный'], ['ным', 'ный'], ['ном', 'ный'], ['ого', 'ый'], ['ому', 'ый'], ['ым', 'ый'], ['ом', 'ый'], ['его', 'ий'], ['ему', 'ий'], ['им', 'ий'], ['ем', 'ий']],
	feminine: [['щей', 'щая'], ['шей', 'шая'], ['жей', 'жая'], ['чей', 'чая'], ['ой', 'ая'], ['ую', 'ая'], ['ей', 'яя'], ['юю', 'яя']],
	neuter: [['ого', 'ое'], ['ому', 'ое'], ['ым', 'ое'], ['ом', 'ое'], ['ском', 'ское'], ['ским', 'ское'], ['его', 'ее'], ['ему', 'ее'], ['им', 'ее'], ['ем', 'ее']],
} as const;

/**
A description with its noun, and the adjectives before it, in the nominative; unchanged where the noun stands in the nominative or is not known.

@param tokens
@param from - its first token
@param to - behind its last token
@param head - its noun
*/
export const nominativePhrase = (text: string, tokens: Tokens, {from, to, head}: {readonly from: number; readonly to: number; readonly head: number}, language: Language): string => {
	const as = (start: number, end: number) => text.slice(tokens.starts[start], tokens.ends[end - 1]).replaceAll(/\s+/gv, ' ');
	const meaning = tokens.meaning[head]!;
	const base = language.bases.get(tokens.words[head]!);
	const before = from - 1;
	const isGoverned = before >= 0 && (tokens.grammar[before]! & G.preposition) !== 0 && (meaning & L.nounOblique) !== 0;
	const isOne = isOneGoverned(tokens, from, head);
	// “четыре рыбака”: the noun has its form from the number before it.
	const isCounted = from < head && directNumber.test(tokens.words[from]!);
	if (base === undefined || isCounted || !(isOblique(meaning) || isGoverned || isOne) || ((meaning & L.nounPlural) !== 0 && !isOne)) {
		return as(from, to);
	}

	const endings = (meaning & L.nounMasculine) === 0 ? ((meaning & L.nounFeminine) === 0 ? adjectiveEndings.neuter : adjectiveEndings.feminine) : adjectiveEndings.masculine;
	const parts: string[] = [];
	for (let index = from; index < head; index++) {
		if ((tokens.grammar[index]! & G.definite) !== 0 || ((tokens.grammar[index]! & G.indefinite) !== 0 && tokens.words[index]!.startsWith('одн'))) {
			// « под этим постом »: which post it is does not matter elsewhere.
			continue;
		}

		const word = as(index, index + 1);
		parts.push(tokens.kinds[index] === kinds.word && tokens.capitals[index] !== 2 ? change(word, endings) ?? word : word);
	}

	const noun = as(head, head + 1);
	parts.push(tokens.capitals[head] === 0 ? base : (tokens.capitals[head] === 1 ? noun.slice(0, 1) + base.slice(1) : noun));
	if (to > head + 1) {
		parts.push(as(head + 1, to));
	}

	return parts.join(' ');
};

/** Whether a name surely stands in another case: by its own endings or by what stands before it. */
export const isObliqueName = (tokens: Tokens, from: number): boolean => {
	const before = from - 1;
	return before >= 0 && tokens.kinds[before] === kinds.word && ((tokens.grammar[before]! & G.preposition) !== 0 || (tokens.capitals[before] === 0 && (tokens.meaning[before]! & (L.speech | L.institution | L.document | L.kin | L.group)) !== 0));
};
