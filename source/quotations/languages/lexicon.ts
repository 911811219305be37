import {G, L} from './bits.js';
import {expandForms, listWords} from './forms.js';
import type {Forms, LanguageData, Words} from './language-data.js';
import shared from './shared.json' with {type: 'json'};

/** What is known of one word. */
export type Entry = {grammar: number; meaning: number};

/** Several words that act as one cue or one expression. */
export type Phrase = {readonly words: readonly string[]; readonly meaning: number; readonly grammar: number};

/** The words of a language: what each one is, and expressions of several words. */
export type Lexicon = {
	readonly words: Map<string, Entry>;
	/** By first word, longest first. */
	readonly phrases: Map<string, Phrase[]>;
	/** The nominative of nouns that stand in another case. */
	readonly bases: Map<string, string>;
	readonly elisions: Set<string>;
};

/** The words of an expression, cut as texts are cut: “d'après” is two, and so is “mayor's”. */
const partsOf = (expression: string, elisions: ReadonlySet<string>): string[] => expression.split(' ').flatMap(part => {
	if (part.length > 2 && part.endsWith('\'s')) {
		// “mayor's office”
		return [part.slice(0, -2), '\'s'];
	}

	const apostrophe = part.indexOf('\'');
	const isElided = apostrophe > 0 && apostrophe < part.length - 1 && elisions.has(part.slice(0, apostrophe));
	return isElided ? [part.slice(0, apostrophe + 1), part.slice(apostrophe + 1)] : [part];
});

const addWord = ({words, phrases, elisions}: Lexicon, word: string, grammar: number, meaning: number) => {
	const parts = word.includes(' ') || word.includes('\'') ? partsOf(word, elisions) : [];
	if (parts.length > 1) {
		const list = phrases.get(parts[0]!) ?? [];
		list.push({words: parts, meaning, grammar});
		phrases.set(parts[0]!, list);
		return;
	}

	const entry = words.get(word);
	if (entry) {
		entry.grammar |= grammar;
		entry.meaning |= meaning;
	} else {
		words.set(word, {grammar, meaning});
	}
};

const addGrammar = (lexicon: Lexicon, lists: ReadonlyArray<readonly [list: Words, grammar: number]>) => {
	for (const [list, grammar] of lists) {
		for (const word of listWords(list)) {
			addWord(lexicon, word, grammar, 0);
		}
	}
};

const addMeaning = (lexicon: Lexicon, lists: ReadonlyArray<readonly [list: Words, meaning: number]>) => {
	for (const [list, meaning] of lists) {
		for (const word of listWords(list)) {
			addWord(lexicon, word, 0, meaning);
		}
	}
};

const addForms = (lexicon: Lexicon, patterns: LanguageData['patterns'], lists: ReadonlyArray<readonly [forms: Forms, meaning: number]>) => {
	const {bases} = lexicon;
	for (const [forms, meaning] of lists) {
		for (const [word, form, base] of expandForms(forms, patterns)) {
			if (base !== undefined && !bases.has(word)) {
				bases.set(word, base);
			}

			addWord(lexicon, word, 0, meaning | form);
		}
	}
};

const determinersOf = ({determiners}: LanguageData) => [
	[determiners.definite, G.definite],
	[determiners.indefinite, G.indefinite],
	[determiners.possessive, G.possessive],
	[determiners.quantifier, G.quantifier],
	[determiners.masculine, G.masculine],
	[determiners.feminine, G.feminine],
	[determiners.plural, G.plural],
] as const;

const pronounsOf = ({pronouns}: LanguageData) => [
	[pronouns.masculine, G.pronoun | G.masculine],
	[pronouns.feminine, G.pronoun | G.feminine],
	[pronouns.masculinePlural, G.pronoun | G.masculine | G.plural],
	[pronouns.femininePlural, G.pronoun | G.feminine | G.plural],
	[pronouns.plural, G.pronoun | G.plural],
	[pronouns.eitherNumber, G.pronoun | G.eitherNumber],
	[pronouns.oblique, G.oblique],
	[pronouns.first, G.first],
	[pronouns.second, G.second],
	[pronouns.impersonal, G.impersonal],
	[pronouns.relative, G.relative],
	[pronouns.possessiveMasculine, G.ownerMasculine],
	[pronouns.possessiveFeminine, G.ownerFeminine],
	[pronouns.possessiveAny, G.owner],
] as const;

const grammarOf = ({grammar, honorifics}: LanguageData) => [
	[grammar.prepositions, G.preposition],
	[grammar.locatives, G.locative | G.preposition],
	[grammar.agent, G.agent | G.preposition],
	[grammar.of, G.of | G.preposition],
	[grammar.conjunctions, G.conjunction],
	[grammar.that, G.that],
	[grammar.have, G.have],
	[grammar.be, G.be],
	[grammar.weekdaysAndMonths, G.time],
	[grammar.abbreviations, G.abbreviation],
	[grammar.adverbs, G.adverb],
	[grammar.common, G.common],
	[honorifics.masculine, G.honorific | G.masculine],
	[honorifics.feminine, G.honorific | G.feminine],
	[honorifics.any, G.honorific],
	[shared.particles, G.particle],
] as const;

const cuesOf = ({cues}: LanguageData) => [
	[cues.say, L.say],
	[cues.judge, L.judge],
	[cues.manner, L.manner],
	[cues.write, L.write],
] as const;

const nounsOf = ({nouns}: LanguageData) => [
	[nouns.people, L.person],
	[nouns.kin, L.kin | L.person],
	[nouns.groups, L.group],
	[nouns.institutions, L.institution],
	[nouns.documents, L.document],
	[nouns.media, L.media],
	[nouns.speech, L.speech],
	[nouns.nationalities, L.nationality],
] as const;

/**
Makes the words and expressions of a language from its data.

@throws an Error that names the line of a form that does not exist
*/
export const lexiconOf = (data: LanguageData): Lexicon => {
	const lexicon: Lexicon = {words: new Map(), phrases: new Map(), bases: new Map(), elisions: new Set(listWords(data.elisions))};
	// Of expressions that are the same, the one added first counts.
	addGrammar(lexicon, determinersOf(data));
	addGrammar(lexicon, pronounsOf(data));
	addGrammar(lexicon, grammarOf(data));
	addForms(lexicon, data.patterns, cuesOf(data));
	addMeaning(lexicon, [
		[data.according, L.according],
		[data.accordingInitial, L.accordingInitial],
		[data.accordingAfter, L.accordingAfter],
		[data.particleCues, L.particleCue],
	]);
	addForms(lexicon, data.patterns, nounsOf(data));
	addMeaning(lexicon, [
		[data.labels.question, L.question],
		[data.labels.answer, L.answer],
		[data.pointers, L.pointer],
	]);
	for (const list of lexicon.phrases.values()) {
		list.sort((one, other) => other.words.length - one.words.length);
	}

	return lexicon;
};
