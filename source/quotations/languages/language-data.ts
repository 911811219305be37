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
	/**
	Whether a family name changes its ending with the case; then `caseEndings` gives “ending > ending of the stem”, by which two forms are known
	for one name.
	*/
	readonly caseEndings: Words;
	/** “Ending > nominative ending” of given and family names, by gender, to show a name that the article has only in another case. */
	readonly nameCases?: Readonly<Record<'masculine' | 'feminine', {readonly given: Words; readonly family: Words}>>;
	/**
	Endings of family names before which a given name and perhaps a patronymic stand; needed where a place in the genitive runs into a name
	(“мэр Омска Анна Зимина”).
	*/
	readonly familyEndings?: Words;
	readonly patronymics?: Words;
	/**
	Short last parts by which compounds are known, where nouns are compounded: “arzt”, or “srat > rat” if only what stands before makes it sure.
	Longer ones need not be told.
	*/
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
		/** Words in the place of an article that only point at somebody, or tell whose he is to the one who is spoken to; nobody is shown with them. */
		readonly pointing: Words;
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
		/** The one spoken to, as a subject; and the other forms of it, “your” among them. */
		readonly second: Words;
		readonly secondOther: Words;
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
		/** Words behind which the name follows under which somebody goes: named, prénommé, namens. */
		readonly called: Words;
		/** Words behind which it follows if one for “as” stands between: “identified himself as”. */
		readonly calledAs: Words;
		/** Words for years, in which an age is told. */
		readonly years: Words;
		/** Nouns for the voice or the mouth by which somebody speaks: voix, boca. */
		readonly voices: Words;
		/** Forms of the verb by which somebody is quoted, who stands behind it: cite, quotes. */
		readonly quoting: Words;
		/** What stands before an infinitive that hangs on a noun: à, to, zu. */
		readonly infinitive: Words;
		/** What opens a reported clause: que, that, dass. */
		readonly that: Words;
		readonly have: Words;
		readonly be: Words;
		/** Verbs of a word or two that tell what somebody is, beside those for being: “became”, “works as”. */
		readonly becomes: Words;
		readonly weekdaysAndMonths: Words;
		readonly abbreviations: Words;
		readonly adverbs: Words;
		/** Endings of finite verbs, where a sentence may begin with one (“Parou, olhou …”): no name stands there alone. */
		readonly verbEndings?: Words;
		/** Endings of finite verbs that tell of an unspoken subject whether it is several, a man, a woman. */
		readonly subjectEndings?: {readonly plural: Words; readonly masculine: Words; readonly feminine: Words};
		/** Verb forms that only reported speech has: sei, habe, werde. */
		readonly reported?: Words;
		/** Verbs that stand apart from the one they go with, at the end of the clause: „soll sie gesagt haben“. */
		readonly modals?: Words;
		/** Prepositions behind which a body speaks without any subject: „aus dem Rathaus hieß es“, “desde el sindicato aseguran”. */
		readonly spokenFrom?: Words;
		/** Endings of participles, where an auxiliary stands with them before the one who speaks: « …, s’est étranglée la maire ». */
		readonly participleEndings: Words;
		/** Endings of finite verbs as they stand beside words quoted: « …, rumine-t-il ». */
		readonly finiteEndings: Words;
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
	/** Nouns for institutions that are called after people: hospital, école, fondation. */
	readonly namedAfter: Words;
	/** Nouns for places that bear a name: village, quartier, fleuve. */
	readonly places: Words;
	/** Nouns by which one and the same person may be called. */
	readonly kindred: {
		/** Thirty groups at most: “juge, magistrate, présidente”. A noun may stand in several; `*logue` stands for every noun that ends so. */
		readonly nouns: readonly string[];
		/** `noun: word, two words`: what is told of somebody who may then be called by that noun and its kindred: “defendant: on trial”. */
		readonly signs: readonly string[];
		/** Nouns that may mean anybody: homme, quinquagénaire, intéressé. */
		readonly anybody: Words;
		/**
		Nouns for an office of which there is one: with the definite article they may tell of somebody new (the mayor, the coach); the others take
		up somebody (the diplomat, the novelist).
		*/
		readonly offices: Words;
		/** Nouns that only take up somebody who was spoken of: intéressé, aludido. */
		readonly takers: Words;
	};
	/** Endings by which an unknown noun is known to name a person. */
	readonly personEndings: {readonly masculine: Words; readonly feminine: Words; readonly any: Words};
	/** Given names end so more often for one gender: weak evidence. */
	readonly nameEndings: {readonly masculine: Words; readonly feminine: Words};
	/** Labels of questions and answers in interviews, and words at the head of a line behind which the interviewer is named. */
	readonly labels: {readonly question: Words; readonly answer: Words; readonly interviewer: Words};
	/** Words of the page that introduce other articles (À lire aussi). */
	readonly pointers: Words;
};
