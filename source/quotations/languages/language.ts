import de from './de.json' with {type: 'json'};
import en from './en.json' with {type: 'json'};
import es from './es.json' with {type: 'json'};
import fr from './fr.json' with {type: 'json'};
import it from './it.json' with {type: 'json'};
import pt from './pt.json' with {type: 'json'};
import ru from './ru.json' with {type: 'json'};
import shared from './shared.json' with {type: 'json'};

/** Words separated by commas; an array is read as one long list. A word may be several words (“met en garde”). */
export type Words = string | readonly string[];

/**
Words by their form. Each line is `form: word, word` or `pattern: stem, stem`, where the pattern is one of `patterns`:
`er: déclar, affirm` gives “déclare”, “déclarait”, “déclaré” … each with its form.
Slashes part the cases of a noun, the nominative first: `судья/судьи/судье`.
*/
export type Forms = readonly string[];

/** What somebody who speaks a language writes down about it. `docs/engine.md` explains each part. */
export type LanguageData = {
	readonly language: string;
	readonly name: string;
	/** Marks and dialogue. */
	readonly marks: {
		/** The dashes that begin a line of dialogue, the surest first; none where dialogue is written with marks only. */
		readonly dashes: Words;
		/** Whether a narrator's verb follows its subject after what was said, too: “— Play, she said.” */
		readonly subjectFirst: boolean;
		/** Words before the one who speaks, with no verb: “… gebraucht, so der Mediziner.” */
		readonly attributes: Words;
		/** Words shortened at their head, without the apostrophe (’em, ’tis): no mark opens there. */
		readonly shortened: Words;
		/** Words shortened at their end, without the apostrophe (an’, un po’); `*in` stands for every word that ends so (runnin’). */
		readonly clipped: Words;
		/** Words by which one who speaks names himself or the one he speaks to. */
		readonly address: Words;
	};
	/** What tells a name, a title or a term from somebody's words. `surnomm*` stands for every word that begins so, `*schiff` for every word that ends so. */
	readonly naming: {
		/** Words and expressions just before a name: surnommé, sous le nom de, so-called. */
		readonly introduced: Words;
		/** Forms of verbs by which people call a thing by its name. */
		readonly verbs: Words;
		/** As in “as the locals call it”. */
		readonly as: Words;
		/** Nouns for a word as a word: mot, terme, verb. */
		readonly words: Words;
		/** Nouns for works, which have titles. */
		readonly works: Words;
		/** Nouns for what bears a name in marks: ships, operations, programmes, groups, places. */
		readonly things: Words;
		/** Words that speak of a charge, whose legal name may stand in marks. */
		readonly charges: Words;
	};
	/** Whether common nouns are written with a capital. */
	readonly capitalNouns: boolean;
	/** Whether a verb may stand without a subject (“ha ironizado”). */
	readonly dropsSubject: boolean;
	/** Whether a family name changes its ending with the case; then `caseEndings` gives “ending > ending of the stem”, by which two forms are known for one name. */
	readonly caseEndings: Words;
	/** “Ending > nominative ending” of given and family names, by gender, to show a name that the article has only in another case. */
	readonly nameCases?: Readonly<Record<'masculine' | 'feminine', {readonly given: Words; readonly family: Words}>>;
	/** Endings of family names before which a given name and perhaps a patronymic stand; needed where a place in the genitive runs into a name (“мэр Омска Анна Зимина”). */
	readonly familyEndings?: Words;
	readonly patronymics?: Words;
	/** Short last parts by which compounds are known, where nouns are compounded: “arzt”, or “srat > rat” if only what stands before makes it sure. Longer ones need not be told. */
	readonly compoundEndings?: Words;
	/** Words that lose their last vowel and take an apostrophe before the next word (l’, d’, dell’). */
	readonly elisions: Words;
	/** Words hung on a verb with a hyphen (dit-il, disse-lhe). */
	readonly enclitics: Words;
	readonly patterns: Readonly<Record<string, Readonly<Record<string, string>>>>;
	readonly determiners: {
		readonly definite: Words;
		readonly indefinite: Words;
		readonly possessive: Words;
		readonly quantifier: Words;
		readonly masculine: Words;
		readonly feminine: Words;
		readonly plural: Words;
		/** How one of several is singled out, before “of”: “one of”, “l’un des”. */
		readonly oneOf: Words;
	};
	readonly pronouns: {
		readonly masculine: Words;
		readonly feminine: Words;
		readonly masculinePlural: Words;
		readonly femininePlural: Words;
		readonly plural: Words;
		/** Singular or plural, as the verb tells: sie. */
		readonly eitherNumber: Words;
		/** Whether he and she are always people. */
		readonly meanPeople: boolean;
		/** Not the subject: him, lui, ihm. */
		readonly oblique: Words;
		readonly first: Words;
		/** The pronoun of things and institutions, where it looks the same as subject and object: it. */
		readonly neuter?: Words;
		/** on, man, one, someone: nobody in particular. */
		readonly impersonal: Words;
		/** Those of them that stand for a person who is not told: someone. */
		readonly someone: Words;
		/** What stands for a text or a place just named: « on y lit », „heißt es darin“. */
		readonly there: Words;
		readonly relative: Words;
		readonly possessiveMasculine: Words;
		readonly possessiveFeminine: Words;
		readonly possessiveAny: Words;
	};
	readonly grammar: {
		readonly prepositions: Words;
		/** Those of them that stand before places: in, at, à. */
		readonly locatives: Words;
		/** The preposition of the agent: par, by, von. */
		readonly agent: Words;
		/** The preposition that ties a complement to its noun: de, of. */
		readonly of: Words;
		readonly conjunctions: Words;
		/** Those that stand before what somebody wears or carries: “a man in a hat”, « une dame en noir ». */
		readonly looks: Words;
		/** Words for years, in which an age is told. */
		readonly years: Words;
		/** What opens a reported clause: que, that, dass. */
		readonly that: Words;
		readonly have: Words;
		readonly be: Words;
		readonly weekdaysAndMonths: Words;
		readonly abbreviations: Words;
		readonly adverbs: Words;
		/** Endings of finite verbs, where a sentence may begin with one (“Parou, olhou …”): no name stands there alone. */
		readonly verbEndings?: Words;
		/** Endings of finite verbs that tell of an unspoken subject whether it is several, a man, a woman. */
		readonly subjectEndings?: {readonly plural: Words; readonly masculine: Words; readonly feminine: Words};
		/** Verb forms that only reported speech has: sei, habe, werde. */
		readonly reported?: Words;
		/** Endings of infinitives and gerunds, whose object is not the subject of a verb that follows. */
		readonly nonfiniteEndings: Words;
		/** Endings of adverbs (“Legally, …”): no name stands alone at the head of a sentence with one. */
		readonly adverbEndings: Words;
		/** Endings of adjectives that follow their noun (municipal, économique). */
		readonly adjectiveEndings: Words;
		/** Frequent words that may begin a sentence with a capital and are no names. */
		readonly common: Words;
	};
	readonly honorifics: {readonly masculine: Words; readonly feminine: Words; readonly any: Words};
	/** Verbs that announce speech: `say` as such, `judge` characterises or demands, `manner` tells how, `write` is done on paper or by signs. */
	readonly cues: {
		readonly say: Forms;
		readonly judge: Forms;
		readonly manner: Forms;
		readonly write: Forms;
	};
	/** According to, selon, nach Angaben: the one who speaks follows. */
	readonly according: Words;
	/** The same, but only at the head of a sentence: “Pour X, …”. */
	readonly accordingInitial: Words;
	/** The same, but the one who speaks comes before: zufolge. */
	readonly accordingAfter: Words;
	/** Words that stand for a verb of speech before a name: dixit, so. */
	readonly particleCues: Words;
	readonly nouns: {
		/** Nouns for one who holds an office, a trade, a part: the engine's roles. */
		readonly people: Forms;
		readonly kin: Forms;
		/** Several people: manifestants, police, team. */
		readonly groups: Forms;
		readonly institutions: Forms;
		readonly documents: Forms;
		/** Media and agencies, which relay. */
		readonly media: Forms;
		/** Nouns of speech: mot, réponse, verdict. */
		readonly speech: Forms;
		readonly nationalities: Forms;
	};
	/** Nouns for places that bear a name: village, quartier, fleuve. */
	readonly places: Words;
	/** Nouns by which one and the same person may be called. */
	readonly kindred: {
		/** Thirty groups at most: “juge, magistrate, présidente”. A noun may stand in several. */
		readonly nouns: readonly string[];
		/** Nouns that may mean anybody: homme, quinquagénaire, intéressé. */
		readonly anybody: Words;
		/** Nouns for an office of which there is one: with the definite article they may tell of somebody new (the mayor, the coach); the others take up somebody (the diplomat, the novelist). */
		readonly offices: Words;
	};
	/** Endings by which an unknown noun is known to name a person. */
	readonly personEndings: {readonly masculine: Words; readonly feminine: Words; readonly any: Words};
	/** Given names end so more often for one gender: weak evidence. */
	readonly nameEndings: {readonly masculine: Words; readonly feminine: Words};
	/** Labels of questions and answers in interviews. */
	readonly labels: {readonly question: Words; readonly answer: Words};
	/** Words of the page that introduce other articles (À lire aussi). */
	readonly pointers: Words;
};

/** Grammar of a word, as bits. */
export const G = {
	definite: 1,
	indefinite: 2,
	possessive: 4,
	quantifier: 8,
	masculine: 16,
	feminine: 32,
	plural: 64,
	pronoun: 128,
	oblique: 256,
	first: 512,
	impersonal: 1024,
	relative: 2048,
	preposition: 4096,
	conjunction: 8192,
	that: 16_384,
	have: 32_768,
	be: 65_536,
	honorific: 131_072,
	particle: 262_144,
	common: 524_288,
	time: 1_048_576,
	abbreviation: 2_097_152,
	agent: 4_194_304,
	of: 8_388_608,
	adverb: 16_777_216,
	ownerMasculine: 33_554_432,
	ownerFeminine: 67_108_864,
	owner: 134_217_728,
	locative: 268_435_456,
	eitherNumber: 536_870_912,
} as const;

/** Meaning of a word, as bits. */
export const L = {
	person: 1,
	group: 2,
	institution: 4,
	document: 8,
	kin: 16,
	media: 32,
	speech: 64,
	nationality: 128,
	say: 256,
	judge: 512,
	manner: 1024,
	write: 2048,
	finite: 4096,
	participle: 8192,
	gerund: 16_384,
	infinitive: 32_768,
	according: 65_536,
	accordingAfter: 131_072,
	particleCue: 262_144,
	question: 524_288,
	answer: 1_048_576,
	pointer: 2_097_152,
	nounMasculine: 4_194_304,
	nounFeminine: 8_388_608,
	nounPlural: 16_777_216,
	accordingInitial: 33_554_432,
	/** The noun stands in the nominative, in another case (both: it may be either; none: the language does not tell). */
	nounDirect: 67_108_864,
	nounOblique: 134_217_728,
} as const;

/** Bits of `Language.kindred` beside those of its groups. */
export const anybodyBit = 1 << 30;
export const officeBit = 1 << 31;
export const determinerBits = G.definite | G.indefinite | G.possessive | G.quantifier;
export const nounBits = L.person | L.group | L.institution | L.document | L.kin | L.media;
export const cueBits = L.say | L.judge | L.manner | L.write;
/** Words of the grammar, which name and describe nobody. */
export const functionBits = determinerBits | G.pronoun | G.relative | G.preposition | G.conjunction | G.that | G.have | G.be | G.first | G.impersonal;
export const formBits = L.finite | L.participle | L.gerund | L.infinitive;

/** What is known of one word. */
export type Entry = {grammar: number; meaning: number};

/** Several words that act as one cue or one expression. */
export type Phrase = {readonly words: readonly string[]; readonly meaning: number; readonly grammar: number};

/** The data of a language, ready for look-up. */
export type Language = {
	readonly code: string;
	readonly data: LanguageData;
	readonly words: ReadonlyMap<string, Entry>;
	/** By first word, longest first. */
	readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
	readonly elisions: ReadonlySet<string>;
	readonly oneOf: ReadonlySet<string>;
	readonly places: ReadonlySet<string>;
	readonly looks: ReadonlySet<string>;
	readonly years: ReadonlySet<string>;
	/** Whether nouns take an s in the plural. */
	readonly pluralS: boolean;
	readonly enclitics: ReadonlySet<string>;
	readonly adjectiveEndings: readonly string[];
	readonly verbEndings: readonly string[];
	/** What the ending of a finite verb tells of an unspoken subject: bits of `G`. */
	readonly subjectEndings: ReadonlyArray<readonly [ending: string, grammar: number]>;
	readonly nonfiniteEndings: readonly string[];
	readonly neuter: ReadonlySet<string>;
	readonly reported: ReadonlySet<string>;
	readonly someone: ReadonlySet<string>;
	readonly there: ReadonlySet<string>;
	readonly personEndings: ReadonlyArray<readonly [ending: string, grammar: number]>;
	readonly nameEndings: ReadonlyArray<readonly [ending: string, grammar: number]>;
	readonly caseEndings: readonly Change[];
	/** Groups of kindred nouns that a noun belongs to, as bits; `anybodyBit` for nouns that may mean anybody, `officeBit` for offices. */
	readonly kindred: ReadonlyMap<string, number>;
	/** The nominative of nouns that stand in another case. */
	readonly bases: ReadonlyMap<string, string>;
	/** How names in another case become nominative: first those of men, then those of women. Empty where names do not change. */
	readonly nameCases: ReadonlyArray<{readonly gender: number; readonly given: readonly Change[]; readonly family: readonly Change[]}>;
	readonly familyEndings: readonly string[];
	/** Short last parts of compounds, and the word they stand for. */
	readonly compoundEndings: readonly Change[];
	readonly patronymics: readonly string[];
};

/** “Ending > other ending”. */
export type Change = readonly [ending: string, other: string];

/** The words of a list, lower-cased, with plain apostrophes, ё as е. */
export const listWords = (words: Words): string[] => (typeof words === 'string' ? words : words.join(','))
	.toLowerCase().replaceAll('’', '\'').replaceAll('ё', 'е').split(',').map(word => word.trim()).filter(Boolean);

const formMeaning: Readonly<Record<string, number>> = {
	finite: L.finite,
	participle: L.participle,
	gerund: L.gerund,
	infinitive: L.infinitive,
	masculine: L.nounMasculine,
	feminine: L.nounFeminine,
	masculinePlural: L.nounMasculine | L.nounPlural,
	femininePlural: L.nounFeminine | L.nounPlural,
	any: 0,
	plural: L.nounPlural,
};

/**
Writes out the lines of a `Forms` list.

@returns words, the bits of their form and, where cases are told apart, the nominative.
@throws an Error that names the line whose pattern or form does not exist: the file of a language is at fault.
*/
export const expandForms = (forms: Forms, patterns: LanguageData['patterns']): Array<readonly [word: string, meaning: number, base?: string]> => {
	const found: Array<readonly [string, number, string?]> = [];
	// “-” is the bare stem.
	const push = (stem: string, cases: string, meaning: number) => {
		const [base, ...others] = cases.split('/').map(ending => stem + (ending.trim() === '-' ? '' : ending.trim()));
		found.push([base!, others.length > 0 ? meaning | L.nounDirect : meaning]);
		for (const other of others) {
			found.push([other, meaning | L.nounOblique, base]);
		}
	};

	for (const line of forms) {
		const colon = line.indexOf(':');
		const key = line.slice(0, colon).trim();
		const stems = listWords(line.slice(colon + 1));
		const form = formMeaning[key];
		const pattern = patterns[key];
		if (form !== undefined) {
			for (const word of stems) {
				push('', word, form);
			}
		} else if (pattern) {
			for (const [name, endings] of Object.entries(pattern)) {
				const meaning = formMeaning[name];
				if (meaning === undefined) {
					throw new Error(`pattern "${key}" has an unknown form "${name}"`);
				}

				for (const cases of listWords(endings)) {
					for (const stem of stems) {
						push(stem, cases, meaning);
					}
				}
			}
		} else {
			throw new Error(`no pattern or form "${key}" for the line "${line}"`);
		}
	}

	return found;
};

/** The words of an expression, cut as texts are cut: “d'après” is two. */
const partsOf = (expression: string, elisions: ReadonlySet<string>): string[] => expression.split(' ').flatMap(part => {
	const apostrophe = part.indexOf('\'');
	return apostrophe > 0 && apostrophe < part.length - 1 && elisions.has(part.slice(0, apostrophe)) ? [part.slice(0, apostrophe + 1), part.slice(apostrophe + 1)] : [part];
});

const compile = (data: LanguageData): Language => {
	const words = new Map<string, Entry>();
	const phrases = new Map<string, Phrase[]>();
	const bases = new Map<string, string>();
	const elisions = new Set(listWords(data.elisions));
	const add = (word: string, grammar: number, meaning: number) => {
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

	const addAll = (list: Words, grammar: number, meaning = 0) => {
		for (const word of listWords(list)) {
			add(word, grammar, meaning);
		}
	};

	const addForms = (forms: Forms, meaning: number) => {
		for (const [word, form, base] of expandForms(forms, data.patterns)) {
			if (base !== undefined && !bases.has(word)) {
				bases.set(word, base);
			}

			add(word, 0, meaning | form);
		}
	};

	const kindred = new Map<string, number>();
	for (const [bit, group] of [...data.kindred.nouns.map((group, number) => [1 << number, group] as const), [anybodyBit, data.kindred.anybody] as const, [officeBit, data.kindred.offices] as const]) {
		for (const word of listWords(group)) {
			kindred.set(word, (kindred.get(word) ?? 0) | bit);
		}
	}

	const {determiners, pronouns, grammar, honorifics, cues, nouns} = data;
	addAll(determiners.definite, G.definite);
	addAll(determiners.indefinite, G.indefinite);
	addAll(determiners.possessive, G.possessive);
	addAll(determiners.quantifier, G.quantifier);
	addAll(determiners.masculine, G.masculine);
	addAll(determiners.feminine, G.feminine);
	addAll(determiners.plural, G.plural);
	addAll(pronouns.masculine, G.pronoun | G.masculine);
	addAll(pronouns.feminine, G.pronoun | G.feminine);
	addAll(pronouns.masculinePlural, G.pronoun | G.masculine | G.plural);
	addAll(pronouns.femininePlural, G.pronoun | G.feminine | G.plural);
	addAll(pronouns.plural, G.pronoun | G.plural);
	addAll(pronouns.eitherNumber, G.pronoun | G.eitherNumber);
	addAll(pronouns.oblique, G.oblique);
	addAll(pronouns.first, G.first);
	addAll(pronouns.impersonal, G.impersonal);
	addAll(pronouns.relative, G.relative);
	addAll(pronouns.possessiveMasculine, G.ownerMasculine);
	addAll(pronouns.possessiveFeminine, G.ownerFeminine);
	addAll(pronouns.possessiveAny, G.owner);
	addAll(grammar.prepositions, G.preposition);
	addAll(grammar.locatives, G.locative | G.preposition);
	addAll(grammar.agent, G.agent | G.preposition);
	addAll(grammar.of, G.of | G.preposition);
	addAll(grammar.conjunctions, G.conjunction);
	addAll(grammar.that, G.that);
	addAll(grammar.have, G.have);
	addAll(grammar.be, G.be);
	addAll(grammar.weekdaysAndMonths, G.time);
	addAll(grammar.abbreviations, G.abbreviation);
	addAll(grammar.adverbs, G.adverb);
	addAll(grammar.common, G.common);
	addAll(honorifics.masculine, G.honorific | G.masculine);
	addAll(honorifics.feminine, G.honorific | G.feminine);
	addAll(honorifics.any, G.honorific);
	addAll(shared.particles, G.particle);
	addForms(cues.say, L.say);
	addForms(cues.judge, L.judge);
	addForms(cues.manner, L.manner);
	addForms(cues.write, L.write);
	addAll(data.according, 0, L.according);
	addAll(data.accordingInitial, 0, L.accordingInitial);
	addAll(data.accordingAfter, 0, L.accordingAfter);
	addAll(data.particleCues, 0, L.particleCue);
	addForms(nouns.people, L.person);
	addForms(nouns.kin, L.kin | L.person);
	addForms(nouns.groups, L.group);
	addForms(nouns.institutions, L.institution);
	addForms(nouns.documents, L.document);
	addForms(nouns.media, L.media);
	addForms(nouns.speech, L.speech);
	addForms(nouns.nationalities, L.nationality);
	addAll(data.labels.question, 0, L.question);
	addAll(data.labels.answer, 0, L.answer);
	addAll(data.pointers, 0, L.pointer);
	for (const list of phrases.values()) {
		list.sort((one, other) => other.words.length - one.words.length);
	}

	// The longest ending that fits decides.
	const changes = (list: Words): Change[] => listWords(list).map(rule => {
		const [ending = '', other = ''] = rule.split('>').map(part => part.trim());
		return [ending, other === '-' ? '' : other] as const;
	}).toSorted(([one], [other]) => other.length - one.length);
	const endings = (list: Words, bits: number) => listWords(list).map(ending => [ending, bits] as const);
	return {
		code: data.language,
		data,
		words,
		phrases,
		elisions,
		oneOf: new Set(listWords(determiners.oneOf)),
		places: new Set(listWords(data.places)),
		looks: new Set(listWords(grammar.looks)),
		years: new Set(listWords(grammar.years)),
		pluralS: data.patterns.s?.plural === 's',
		enclitics: new Set(listWords(data.enclitics)),
		adjectiveEndings: listWords(grammar.adjectiveEndings),
		verbEndings: [...listWords(grammar.verbEndings ?? ''), ...listWords(grammar.adverbEndings)],
		subjectEndings: [...endings(grammar.subjectEndings?.plural ?? '', G.plural), ...endings(grammar.subjectEndings?.masculine ?? '', G.masculine), ...endings(grammar.subjectEndings?.feminine ?? '', G.feminine)],
		nonfiniteEndings: listWords(grammar.nonfiniteEndings),
		someone: new Set(listWords(pronouns.someone)),
		there: new Set(listWords(pronouns.there)),
		reported: new Set(listWords(grammar.reported ?? '')),
		neuter: new Set(listWords(pronouns.neuter ?? '')),
		personEndings: [...endings(data.personEndings.masculine, G.masculine), ...endings(data.personEndings.feminine, G.feminine), ...endings(data.personEndings.any, 0)],
		nameEndings: [...endings(data.nameEndings.feminine, G.feminine), ...endings(data.nameEndings.masculine, G.masculine)].toSorted(([one], [other]) => other.length - one.length),
		caseEndings: changes(data.caseEndings),
		kindred,
		bases,
		nameCases: data.nameCases
			? [
				{gender: G.masculine, given: changes(data.nameCases.masculine.given), family: changes(data.nameCases.masculine.family)},
				{gender: G.feminine, given: changes(data.nameCases.feminine.given), family: changes(data.nameCases.feminine.family)},
			]
			: [],
		familyEndings: listWords(data.familyEndings ?? ''),
		compoundEndings: changes(data.compoundEndings ?? '').map(([ending, word]) => [ending, word === '' ? ending : word]),
		patronymics: listWords(data.patronymics ?? ''),
	};
};

/** The data files, by ISO 639-1 code. */
export const languageData: Readonly<Record<string, LanguageData>> = {de, en, es, fr, it, pt, ru};

const compiled = new Map<string, Language>();

/**
The data of a language, compiled on first use.

@param code - ISO 639-1. A language without data is read with the English grammar words, which hardly ever match, so that marks and names alone decide.
*/
export const languageOf = (code: string): Language => {
	const known = Object.hasOwn(languageData, code) ? code : 'en';
	let language = compiled.get(known);
	if (!language) {
		language = compile(languageData[known]!);
		compiled.set(known, language);
	}

	return language;
};
