import type {Exchange, Said} from './exchange.js';

/** A quotation's place in the narrator's text. */
export type Place = {
	/** Its first and last row of `Tokens`. */
	readonly first: number;
	readonly last: number;
	readonly isDialogue: boolean;
	readonly isHeadline: boolean;
	/** The entity that a label at the head of the words names, or -1. */
	readonly label: number;
	/** The numbers of those who are called by name inside. */
	readonly called: ReadonlySet<number>;
	/** The numbers of the entities that are named inside. */
	readonly named: ReadonlySet<number>;
};

/** What has been decided before this quotation. */
export type Past = {
	/** Entities of the quotations before, the last one at the end; -1 for nobody. */
	readonly speakers: number[];
	/** Row at which each of them ended. */
	readonly rows: number[];
	/** Whether each of them is a line of dialogue behind a dash. */
	readonly dashed: boolean[];
	/** What was said last. */
	readonly said: Said | undefined;
	/** Mentions that a cue of their own gives a quotation to. */
	readonly claimed: ReadonlySet<number>;
	/** Who speaks the quotations of the lines after, by cues of their own: of the next line and of the one behind it; -1 where it is not told. */
	readonly next: readonly [number, number];
	/** An entity that says the same words elsewhere, or -1. */
	readonly sameWords: number;
	readonly firstSpeaker: number;
	/** The person most spoken of so far, or -1. */
	readonly main: number;
};

/** Who spoke just before. */
export type Recent = {
	readonly lastSpeaker: number;
	readonly otherSpeaker: number;
	/** Whether the quotation is a line of dialogue. */
	readonly isDialogue: boolean;
	/** How it answers what was said in the line before, if it does. */
	readonly exchange: Exchange | undefined;
	/** In which way the last speaker's words are near: a value of the family `last speaker`. */
	readonly sinceLast: number;
	/** Whose turn it is in an interview, or -1; and a value of the family `whose turn it is`. */
	readonly turn: number;
	readonly fillsTurn: number;
	/** Whose interview it is, where the narrator speaks; or -1. */
	readonly guest: number;
	/** The numbers of the entities that are named inside the quotation. */
	readonly named: ReadonlySet<number>;
};
