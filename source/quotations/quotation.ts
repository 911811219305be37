import type {Span} from '../articles/article.js';

/** A stretch with the words that stand there. */
export type TextSpan = Span & {readonly text: string};

/** Whom the words belong to, as far as this article tells. */
export type Speaker = {
	/** The fullest name the article gives, without honorific or role; a role or an institution where there is no name. */
	readonly name: string;
	/** What the article says the speaker is. */
	readonly role: string | null;
	/** Every form by which the article names this speaker, the fullest first. */
	readonly names: readonly string[];
	readonly kind: 'person' | 'group' | 'institution' | 'document' | 'role';
	/** The mention on which the attribution rests. */
	readonly mention: TextSpan | null;
	/** The chance that the attribution is right, 0 to 1, calibrated on articles left out of the fit. */
	readonly confidence: number;
};

/** The next-best answer to “who said it?”; `name` is null for nobody. */
export type Alternative = {
	readonly name: string | null;
	readonly confidence: number;
};

/** A stretch of an article that gives somebody's words. */
export type Quotation = {
	/** Stable across runs, machines and changes elsewhere in the article. */
	readonly id: string;
	/** The words, outer marks removed: exactly `article.text.slice(start, end)`. */
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** The same stretch with its marks. */
	readonly outer: Span;
	readonly kind: 'sentence' | 'fragment';
	/** Null where nobody is found. */
	readonly speaker: Speaker | null;
	/** The words that announce the speech. */
	readonly cue: TextSpan | null;
	/** The medium through which the words come (« selon Telpress »); not the speaker. */
	readonly relay: string | null;
	/** What decided, in the words of `evidence.ts`; `explain` makes sentences of them. */
	readonly evidence: readonly string[];
	readonly alternative: Alternative | null;
	/** The id of the piece before, where this one goes on with an interrupted quotation. */
	readonly continues: string | null;
};
