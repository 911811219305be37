import type {WordTable} from '../word-table.js';
import type {Apostrophes} from './singles.js';

/** What a word may do for finding stretches. */
export type HabitWord = {
	/** As it stands in the text. */
	readonly written: string;
	/** Whether it is a form of a verb that announces speech. */
	readonly announces: boolean;
	/** Whether it does so by itself, and is no participle alone. */
	readonly finite: boolean;
	/** Whether it may begin the subject of a verb or its compound form: a pronoun, an article, a helping verb. */
	readonly leads: boolean;
	/** Whether the speaker follows it at once: German “so der Mediziner”. */
	readonly attributes: boolean;
	/** Whether it is an article or a possessive, which may begin the name of the one who speaks. */
	readonly determines: boolean;
	/** Whether it is a form of the verb that makes the perfect: « a dit », « ha detto ». */
	readonly helps: boolean;
	/** Whether it is a form of “to be”, with which reflexive verbs make theirs: « s’est réjoui ». */
	readonly exists: boolean;
	/** Whether it is a pronoun that stands before its verb and is not its subject: « se », « lui ». */
	readonly clings: boolean;
	/** Whether it is a pronoun or determiner of the one who speaks or is spoken to. */
	readonly addresses: boolean;
};

/** What finding stretches needs to know of a language. */
export type Habits = {
	/** The dashes that begin a line of dialogue, strongest first; none where dialogue is written with marks only. */
	readonly dashes: readonly string[];
	/** Whether the narrator's verb follows its subject in dialogue, too: “— Play, she said.” */
	readonly subjectFirst: boolean;
	/** The words that are written with an apostrophe at one end. */
	readonly apostrophes: Apostrophes;
	readonly words: WordTable<HabitWord>;
};
