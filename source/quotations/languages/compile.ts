import {anybodyBit, G, officeBit} from './bits.js';
import {listWords} from './forms.js';
import type {LanguageData, Words} from './language-data.js';
import {lexiconOf, type Entry, type Phrase} from './lexicon.js';

/** The data of a language, ready for look-up. */
export type Language = {
	readonly code: string;
	readonly data: LanguageData;
	readonly words: ReadonlyMap<string, Entry>;
	/** By first word, longest first. */
	readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
	/** The second words of expressions. */
	readonly secondWords: ReadonlySet<string>;
	readonly elisions: ReadonlySet<string>;
	readonly oneOf: ReadonlySet<string>;
	/** Words in the place of an article without which somebody is shown. */
	readonly pointing: ReadonlySet<string>;
	readonly places: ReadonlySet<string>;
	/** Nouns for institutions that are called after people. */
	readonly namedAfter: ReadonlySet<string>;
	/** Verbs that tell what somebody is or becomes, beside those for being. */
	readonly becomes: ReadonlySet<string>;
	readonly looks: ReadonlySet<string>;
	readonly years: ReadonlySet<string>;
	/** Words behind which the name follows under which somebody goes; the others need a word for “as” between. */
	readonly called: ReadonlySet<string>;
	readonly calledAs: ReadonlySet<string>;
	readonly asWords: ReadonlySet<string>;
	/** Whether nouns take an s in the plural. */
	readonly pluralS: boolean;
	readonly enclitics: ReadonlySet<string>;
	readonly adjectiveEndings: readonly string[];
	readonly verbEndings: readonly string[];
	/** What the ending of a finite verb tells of an unspoken subject: bits of `G`. */
	readonly subjectEndings: ReadonlyArray<readonly [ending: string, grammar: number]>;
	readonly participleEndings: readonly string[];
	readonly finiteEndings: readonly string[];
	readonly nonfiniteEndings: readonly string[];
	readonly voices: ReadonlySet<string>;
	readonly quoting: ReadonlySet<string>;
	readonly infinitive: ReadonlySet<string>;
	readonly neuter: ReadonlySet<string>;
	readonly reported: ReadonlySet<string>;
	readonly modals: ReadonlySet<string>;
	readonly spokenFrom: ReadonlySet<string>;
	readonly someone: ReadonlySet<string>;
	/** Words for the one spoken to: “you”, “your”. */
	readonly second: ReadonlySet<string>;
	readonly there: ReadonlySet<string>;
	readonly personEndings: ReadonlyArray<readonly [ending: string, grammar: number]>;
	readonly nameEndings: ReadonlyArray<readonly [ending: string, grammar: number]>;
	readonly caseEndings: readonly Change[];
	/** Groups of kindred nouns that a noun belongs to, as bits; `anybodyBit` for nouns that may mean anybody, `officeBit` for offices. */
	readonly kindred: ReadonlyMap<string, number>;
	/** The same for all nouns that end so (`*ologist`). */
	readonly kindredEndings: ReadonlyArray<readonly [ending: string, groups: number]>;
	/** What tells that somebody may be called by the nouns of some groups, of one word or two. */
	readonly signs: ReadonlyMap<string, number>;
	/** Nouns that only take up somebody who was spoken of. */
	readonly takers: ReadonlySet<string>;
	/** The nominative of nouns that stand in another case. */
	readonly bases: ReadonlyMap<string, string>;
	/** How names in another case become nominative: first those of men, then those of women. Empty where names do not change. */
	readonly nameCases: ReadonlyArray<{readonly gender: number; readonly given: readonly Change[]; readonly family: readonly Change[]}>;
	readonly familyEndings: readonly string[];
	/** Short last parts of compounds, and the word they stand for. */
	readonly compoundEndings: readonly Change[];
	readonly patronymics: readonly string[];
	/** The words of each head of a line behind which the one who asks is named. */
	readonly interviewerHeads: ReadonlyArray<readonly string[]>;
};

/** “Ending > other ending”. */
export type Change = readonly [ending: string, other: string];

/** Rules “ending > other ending” of a list; the longest ending that fits decides, so it stands first. */
const changesOf = (list: Words): Change[] => listWords(list).map(rule => {
	const [ending = '', other = ''] = rule.split('>').map(part => part.trim());
	return [ending, other === '-' ? '' : other] as const;
}).toSorted(([one], [other]) => other.length - one.length);

const endingsOf = (list: Words | undefined, grammar: number) => listWords(list ?? '').map(ending => [ending, grammar] as const);

const setOf = (list: Words = ''): Set<string> => new Set(listWords(list));

/** The groups of kindred nouns, as bits by noun. */
const kindredNouns = ({kindred: {nouns, anybody, offices}}: LanguageData): Map<string, number> => {
	const found = new Map<string, number>();
	const groups = [...nouns.map((group, number) => [group, 1 << number] as const), [anybody, anybodyBit] as const, [offices, officeBit] as const];
	for (const [group, bit] of groups) {
		for (const word of listWords(group)) {
			found.set(word, (found.get(word) ?? 0) | bit);
		}
	}

	return found;
};

/** The groups of kindred nouns by what tells of them. */
const signsOf = ({kindred: {signs}}: LanguageData, kindred: ReadonlyMap<string, number>): Map<string, number> => {
	const found = new Map<string, number>();
	for (const line of signs) {
		const [noun = '', words = ''] = line.split(': ', 2);
		for (const word of listWords(words)) {
			found.set(word, (found.get(word) ?? 0) | ((kindred.get(noun) ?? 0) & ~(anybodyBit | officeBit)));
		}
	}

	return found;
};

const nameCasesOf = ({nameCases}: LanguageData): Language['nameCases'] => nameCases
	? [
		{gender: G.masculine, given: changesOf(nameCases.masculine.given), family: changesOf(nameCases.masculine.family)},
		{gender: G.feminine, given: changesOf(nameCases.feminine.given), family: changesOf(nameCases.feminine.family)},
	]
	: [];

/** What endings of words tell, with the bits of `G` that they stand for. */
const tellingEndings = ({
	grammar: {subjectEndings},
	personEndings,
	nameEndings,
}: LanguageData): Pick<Language, 'subjectEndings' | 'personEndings' | 'nameEndings'> => ({
	subjectEndings: [
		...endingsOf(subjectEndings?.plural, G.plural),
		...endingsOf(subjectEndings?.masculine, G.masculine),
		...endingsOf(subjectEndings?.feminine, G.feminine),
	],
	personEndings: [
		...endingsOf(personEndings.masculine, G.masculine),
		...endingsOf(personEndings.feminine, G.feminine),
		...endingsOf(personEndings.any, 0),
	],
	nameEndings: [...endingsOf(nameEndings.feminine, G.feminine), ...endingsOf(nameEndings.masculine, G.masculine)]
		.toSorted(([one], [other]) => other.length - one.length),
});

/**
Makes the data of a language ready for look-up.

@throws an Error that names the line of a form that does not exist
*/
export const compile = (data: LanguageData): Language => {
	const {determiners, pronouns, grammar} = data;
	const kindred = kindredNouns(data);
	const lexicon = lexiconOf(data);
	return {
		code: data.language,
		data,
		...lexicon,
		secondWords: new Set(lexicon.phrases.values().flatMap(list => list.map(({words}) => words[1]!))),
		...tellingEndings(data),
		oneOf: setOf(determiners.oneOf),
		pointing: setOf(determiners.pointing),
		places: setOf(data.places),
		namedAfter: setOf(data.namedAfter),
		becomes: setOf(grammar.becomes),
		looks: setOf(grammar.looks),
		years: setOf(grammar.years),
		called: setOf(grammar.called),
		calledAs: setOf(grammar.calledAs),
		asWords: setOf(data.naming.as),
		pluralS: data.patterns.s?.plural === 's',
		enclitics: setOf(data.enclitics),
		adjectiveEndings: listWords(grammar.adjectiveEndings),
		verbEndings: [...listWords(grammar.verbEndings ?? ''), ...listWords(grammar.adverbEndings)],
		participleEndings: listWords(grammar.participleEndings),
		finiteEndings: listWords(grammar.finiteEndings),
		nonfiniteEndings: listWords(grammar.nonfiniteEndings),
		someone: setOf(pronouns.someone),
		second: new Set([...listWords(pronouns.second), ...listWords(pronouns.secondOther)]),
		there: setOf(pronouns.there),
		reported: setOf(grammar.reported),
		modals: setOf(grammar.modals),
		spokenFrom: setOf(grammar.spokenFrom),
		voices: setOf(grammar.voices),
		quoting: setOf(grammar.quoting),
		infinitive: setOf(grammar.infinitive),
		neuter: setOf(pronouns.neuter),
		caseEndings: changesOf(data.caseEndings),
		kindred,
		kindredEndings: [...kindred].filter(([word]) => word.startsWith('*')).map(([word, groups]) => [word.slice(1), groups]),
		signs: signsOf(data, kindred),
		takers: setOf(data.kindred.takers),
		nameCases: nameCasesOf(data),
		familyEndings: listWords(data.familyEndings ?? ''),
		compoundEndings: changesOf(data.compoundEndings ?? '').map(([ending, word]) => [ending, word === '' ? ending : word]),
		patronymics: listWords(data.patronymics ?? ''),
		interviewerHeads: listWords(data.labels.interviewer).map(head => head.split(' ')),
	};
};
