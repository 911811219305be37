/** What finding stretches needs to know of a language. */
export type Habits = {
	/** The dashes that begin a line of dialogue, strongest first; none where dialogue is written with marks only. */
	readonly dashes: readonly string[];
	/** Words shortened at their head, without the apostrophe: em, tis. */
	readonly shortened: ReadonlySet<string>;
	/** Whether a word, in lower case and with plain apostrophes, is a form of a verb that announces speech. */
	readonly announces: (word: string) => boolean;
	/** Whether a word is an article or a possessive, which may begin the name of the one who speaks. */
	readonly determines: (word: string) => boolean;
	/** Whether a word is a form of the verb that makes the perfect: « a dit », « ha detto ». */
	readonly helps: (word: string) => boolean;
	/** Whether a word is a pronoun or determiner of the one who speaks or is spoken to. */
	readonly addresses: (word: string) => boolean;
};
