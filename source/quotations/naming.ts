import {cueBits, formBits, G, L, languageData, languageOf, type Language} from './languages/language.js';
import {matcherOf, type Matcher} from './languages/matching.js';
import {habitsOf} from './marks/habits-of.js';
import {asWritten} from './marks/words.js';
import {vocabularyOf} from './vocabulary.js';
import {WordTable} from './word-table.js';

/** What a word may be in the business of naming, as bits: the lists of `LanguageData.naming`. */
export const N = {introduced: 1, verbs: 2, as: 4, words: 8, works: 16, things: 32, charges: 64} as const;

/** What a word may be around a quotation, as bits: one look at a word answers any of these questions. */
export const R = {
	/** A verb that announces speech and none by which names are given. */
	speaks: 1,
	/** A verb by which names are given. */
	calls: 2,
	/** A word that speaks of a charge. */
	charges: 4,
	/** A noun for words. */
	words: 8,
	/** A noun for what has a title or name. */
	named: 16,
	/** As in “as the locals call it”. */
	as: 32,
	/** Helps other verbs to their past. */
	helps: 64,
	/** A verb of speech that judges. */
	judges: 128,
	/** A verb that judges or says, whatever else it is. */
	judgesOrSays: 256,
	/** Stands for somebody unnamed. */
	impersonal: 512,
	/** A noun for speech or a document. */
	speech: 1024,
	/** According to. */
	according: 2048,
	/** A verb form that only reported speech has. */
	reported: 4096,
	/** Introduces a name, and is no verb of saying besides. */
	introduces: 8192,
} as const;

/** What is known of a word for telling quotations from names. */
export type WordInfo = {
	/** As it stands in the text. */
	readonly written: string;
	/** In lower case. */
	readonly word: string;
	/** Bits of `G`. */
	readonly grammar: number;
	/** Bits of `L`. */
	readonly meaning: number;
	/** Bits of `N`. */
	readonly naming: number;
	/** Bits of `R`. */
	readonly roles: number;
	/** Whether the one who speaks names himself or the one he speaks to by it. */
	readonly addresses: boolean;
	/** Whether the speaker follows it at once, without a verb. */
	readonly attributes: boolean;
};

/** Says what is known of the word in `[start, end)` of a text. */
export type WordLookup = {readonly at: (text: string, start: number, end: number) => WordInfo};

/** The words of a language, ready for look-up. */
export type WordBook = {
	/** Whether anything is known: the words of a language without data say nothing, not even that nobody speaks. */
	readonly known: boolean;
	/** Whether nouns are written with a capital, which then says nothing about a name. */
	readonly capitalNouns: boolean;
	readonly words: WordLookup;
	/** Whether the words from `from` on, nearest first, end with a word or an expression that introduces a name: « sous le nom ». */
	readonly introduces: (near: readonly WordInfo[], from: number) => boolean;
	/** Whether they end with a noun for what has a name or title. */
	readonly names: (near: readonly WordInfo[], from: number) => boolean;
};

const bitsOf = (answers: ReadonlyArray<readonly [bit: number, holds: number | boolean]>): number => {
	let bits = 0;
	for (const [bit, holds] of answers) {
		bits |= holds ? bit : 0;
	}

	return bits;
};

const bookOf = (language: Language): WordBook => {
	const lists = Object.entries(language.data.naming).map(([name, list]) => [N[name as keyof typeof N], matcherOf(list)] as const);
	const matcher = (bit: number): Matcher => lists.find(([own]) => own === bit)![1];
	const [introduced, works, things] = [matcher(N.introduced), matcher(N.works), matcher(N.things)];
	const habits = habitsOf(language.code);
	const vocabulary = vocabularyOf(language);
	const infoOf = (written: string): WordInfo => {
		const word = asWritten(written);
		// An elided article or preposition stands in the data with its apostrophe.
		const {grammar = 0, meaning = 0} = language.words.get(word) ?? language.words.get(`${word}'`) ?? {};
		let naming = 0;
		for (const [bit, list] of lists) {
			naming |= list.word(word) ? bit : 0;
		}

		const names = (naming & N.verbs) !== 0 || ((naming & N.introduced) !== 0 && (meaning & L.say) === 0);
		const speaks = (meaning & cueBits) !== 0 && (meaning & formBits) !== 0 && !names;
		const {addresses, attributes} = habits.words.at(written, 0, written.length);
		const roles = bitsOf([
			[R.speaks, speaks],
			[R.calls, naming & N.verbs],
			[R.charges, naming & N.charges],
			[R.words, naming & N.words],
			[R.named, naming & (N.works | N.things)],
			[R.as, naming & N.as],
			[R.helps, grammar & G.have],
			[R.judges, speaks && meaning & L.judge],
			[R.judgesOrSays, meaning & (L.judge | L.say)],
			[R.impersonal, grammar & G.impersonal],
			[R.speech, meaning & (L.speech | L.document)],
			[R.according, meaning & (L.according | L.accordingAfter)],
			[R.reported, language.reported.has(word)],
			[R.introduces, naming & N.introduced && !(meaning & L.say)],
		]);
		return {written, word, grammar, meaning, naming, roles, attributes, addresses: addresses || (grammar & G.first) !== 0};
	};

	const isIn = (bits: number, matchers: readonly Matcher[]) => (near: readonly WordInfo[], from: number): boolean => {
		const first = near[from];
		if (first === undefined) {
			return false;
		}

		return (first.naming & bits) !== 0 || matchers.some(list => list.expression(near, from) > 0);
	};

	return {
		known: true,
		capitalNouns: language.data.capitalNouns,
		words: {
			at(text, start, end) {
				const form = vocabulary.at(text, start, end);
				form.info ??= infoOf(form.written);
				return form.info;
			},
		},
		introduces: isIn(N.introduced, [introduced]),
		names: isIn(N.works | N.things, [works, things]),
	};
};

const blank: WordBook = {
	known: false,
	capitalNouns: false,
	words: new WordTable<WordInfo>(written => ({
		written,
		word: asWritten(written),
		grammar: 0,
		meaning: 0,
		naming: 0,
		roles: 0,
		addresses: false,
		attributes: false,
	})),
	introduces: () => false,
	names: () => false,
};
const books = new Map<string, WordBook>();

/**
The words of a language.

@param code - ISO 639-1; a language without data gets a blank book.
*/
export const wordBookOf = (code: string): WordBook => {
	if (!Object.hasOwn(languageData, code)) {
		return blank;
	}

	const book = books.get(code) ?? bookOf(languageOf(code));
	books.set(code, book);
	return book;
};
