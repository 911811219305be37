import {classes, classOf, isWordCode} from './code-classes.js';
import {stemOf} from './cases.js';
import {foldName, foldNoun, foldPlainly, foldWord} from './folding.js';
import {kindredOf} from './kindred.js';
import {bearersOfGiven} from './languages/given-names.js';
import {G, L, type Entry, type Language, type Phrase} from './languages/language.js';
import type {WordInfo} from './naming.js';
import {WordTable} from './word-table.js';

/** What the letters of a word tell, as bits. */
export const S = {
	/** It may begin an expression of several words that the language knows. */
	expression: 1,
	/** It ends as nouns for people do. */
	person: 2,
	/** It ends as adjectives do that follow their noun. */
	adjective: 4,
	/** It ends as adverbs do in French, Italian, Portuguese, Spanish (-ment, -mente) and English (-ly). */
	adverb: 8,
	/** It ends as finite verbs or adverbs do with which a sentence may begin. */
	verb: 16,
	/** It is the second word of an expression that the language knows. */
	second: 32,
	/** It begins with a foreign particle behind which a name has its capital: “al-Harthi”, “el-Khalil”. */
	particle: 64,
	/** It looks like what one is called where anybody may write: “river_rat”. */
	username: 128,
} as const;

/** Whether a code unit is a hyphen that joins the parts of a word. */
export const isHyphen = (code: number): boolean => code === 45 || code === 0x20_10 || code === 0x20_11;

const capitalOf = (written: string): number => {
	const first = written[0]!;
	if (/^\p{Lowercase_Letter}{1,4}\p{Uppercase_Letter}\p{Lowercase_Letter}{2}/v.test(written)) {
		// “eBay”, “easyJet”
		return 1;
	}

	if (first === first.toLowerCase() || first.toUpperCase() !== first) {
		return 0;
	}

	let letters = 0;
	for (let index = 0; index < written.length; index++) {
		const character = written[index]!;
		if (classOf(written.charCodeAt(index)) !== classes.letter) {
			continue;
		}

		letters++;
		if (character !== character.toUpperCase()) {
			return 1;
		}
	}

	return letters > 1 ? 2 : 1;
};

const encliticOf = (written: string, {enclitics}: Language): number => {
	for (let index = 1; enclitics.size > 0 && index < written.length - 1; index++) {
		if (isHyphen(written.charCodeAt(index)) && enclitics.has(written.slice(index + 1).toLowerCase())) {
			return index + 1;
		}
	}

	return -1;
};

const isNamePart = (character: string | undefined): boolean => character !== undefined && character !== character.toLowerCase();

/** Bits of `L` that tell what a noun means. */
const nouns = 0x3F;

/** What the last part of a word tells where the language does not know the whole. */
const entryOfTail = (word: string, written: string, capital: number, {words, data, compoundEndings}: Language): Entry | undefined => {
	if (word.length <= 4) {
		return undefined;
	}

	// “vice-ministre”, “ex-president”, “Verdi-Chefin”: the last part tells.
	const hyphen = word.lastIndexOf('-');
	const entry = hyphen > 0 && hyphen < word.length - 2 ? words.get(word.slice(hyphen + 1)) : undefined;
	if (entry && (entry.meaning & nouns) !== 0) {
		return entry;
	}

	// “женщина-хирург”, “expert-géomètre”: the first part tells if nothing is known of the last; “Baron-Cohen” is a name.
	const first = hyphen > 0 && !isNamePart(written[hyphen + 1]) ? words.get(word.slice(0, word.indexOf('-'))) : undefined;
	if (first && (first.meaning & nouns) !== 0 && (first.meaning & L.person) !== 0) {
		return first;
	}

	if (data.capitalNouns && capital === 1) {
		// Compounds: „Häfensenatorin“ is a kind of „Senatorin“.
		for (let cut = 3; cut <= word.length - 5; cut++) {
			const tail = words.get(word.slice(cut));
			if (tail && (tail.meaning & nouns) !== 0) {
				return tail;
			}
		}

		const [, last] = compoundEndings.find(([ending]) => word.length > ending.length + 2 && word.endsWith(ending)) ?? [];
		return last === undefined ? undefined : words.get(last);
	}

	return undefined;
};

const hasPersonEnding = (word: string, language: Language): boolean =>
	language.personEndings.some(([ending]) => word.length > ending.length + 1 && word.endsWith(ending));

const hasForeignParticle = (word: string): boolean => {
	const hyphen = word.indexOf('-');
	return hyphen > 0 && hyphen < 4
		&& /^(?:al|el|ad|as|ash|an|ar|at|az|ul|bin|ben|аль|эль|ас|аш|ад|ан|ар|ат|бин|бен)$/v.test(word.slice(0, hyphen));
};

const shapeOf = (word: string, phrases: readonly Phrase[] | undefined, language: Language): number => (phrases ? S.expression : 0)
	| (language.secondWords.has(word) ? S.second : 0)
	| (hasForeignParticle(word) ? S.particle : 0)
	| (/.[\da-z]_[\da-z]/iv.test(word) ? S.username : 0)
	| (hasPersonEnding(word, language) || (language.pluralS && word.endsWith('s') && hasPersonEnding(word.slice(0, -1), language)) ? S.person : 0)
	| (language.adjectiveEndings.some(ending => word.endsWith(ending)) ? S.adjective : 0)
	| (language.verbEndings.some(ending => word.length > ending.length + 1 && word.endsWith(ending)) ? S.verb : 0)
	| (/(?:ment|mente|ly)$/v.test(word) ? S.adverb : 0);

/** A word as texts write it, and what the language knows of it: found out once, however often texts use the word. */
export class Form {
	readonly written: string;
	/** As `foldWord` gives it. */
	readonly word: string;
	/** Bits of `G`. */
	readonly grammar: number;
	/** Bits of `L`. */
	readonly meaning: number;
	/** 0 small, 1 capital, 2 all capitals (two letters or more). */
	readonly capital: number;
	/** Bits of `S`. */
	readonly shape: number;
	/** The expressions of several words that may begin with it, as the language lists them. */
	readonly phrases: readonly Phrase[] | undefined;
	/** Whether the language knows the word itself as an abbreviation or an honorific, so that a full stop may belong to it. */
	readonly isShort: boolean;
	/** Where that begins which hangs on a verb by a hyphen (“a-t-il”, “disse-lhe”), counted from the word's beginning; -1 if nothing does. */
	readonly enclitic: number;
	readonly #language: Language;
	/** What it says of quotations and names, once somebody asked. */
	info: WordInfo | undefined;
	#plain: string | undefined;
	#name: string | undefined;
	#noun: string | undefined;
	#stem: string | undefined;
	#kindred = -1;
	#given = -1;

	constructor(written: string, language: Language) {
		const word = foldWord(written);
		const capital = capitalOf(written);
		const own = language.words.get(word);
		const {grammar, meaning} = own ?? entryOfTail(word, written, capital, language) ?? {grammar: 0, meaning: 0};
		this.written = written;
		this.word = word;
		this.grammar = grammar;
		this.meaning = meaning;
		this.capital = capital;
		this.phrases = language.phrases.get(word);
		this.shape = shapeOf(word, this.phrases, language);
		this.isShort = own !== undefined && (own.grammar & (G.abbreviation | G.honorific)) !== 0;
		this.enclitic = encliticOf(written, language);
		this.#language = language;
	}

	/** As `foldPlainly` gives it. */
	get plain(): string {
		this.#plain ??= foldPlainly(this.word);
		return this.#plain;
	}

	/** As `foldName` gives it. */
	get name(): string {
		this.#name ??= foldName(this.word);
		return this.#name;
	}

	/** The noun in the nominative as `foldNoun` gives it. */
	get noun(): string {
		this.#noun ??= foldNoun(this.#language.bases.get(this.word) ?? this.word);
		return this.#noun;
	}

	/** As `stemOf` gives it. */
	get stem(): string {
		this.#stem ??= stemOf(this.word, this.#language);
		return this.#stem;
	}

	/** As `bearersOfGiven` gives it. */
	get given(): number {
		if (this.#given === -1) {
			this.#given = bearersOfGiven(this.name);
		}

		return this.#given;
	}

	/** The groups of kindred nouns it belongs to: bits of `Language.kindred`. */
	get kindred(): number {
		if (this.#kindred === -1) {
			this.#kindred = kindredOf(this.word, this.#language);
		}

		return this.#kindred;
	}
}

const vocabularies = new Map<string, WordTable<Form>>();

/** The vocabulary of a language: what is known of each word that was read. */
export const vocabularyOf = (language: Language): WordTable<Form> => {
	let vocabulary = vocabularies.get(language.code);
	if (!vocabulary) {
		vocabulary = new WordTable(written => new Form(written, language));
		vocabularies.set(language.code, vocabulary);
	}

	return vocabulary;
};

/** The words of a span, folded, without accents. */
export const foldedWords = (text: string, start: number, end: number, language: Language): string[] => {
	const vocabulary = vocabularyOf(language);
	const words: string[] = [];
	let from = -1;
	for (let index = start; index <= end; index++) {
		const inWord = index < end && isWordCode(text.charCodeAt(index));
		if (inWord && from === -1) {
			from = index;
		} else if (!inWord && from >= 0) {
			words.push(vocabulary.at(text, from, index).plain);
			from = -1;
		}
	}

	return words;
};
