import type {ByToken} from '../by-token.js';

/** A name in the text, found by its capitals. Token numbers; `to` is exclusive. */
export type NameSpan = {
	/** Where the span begins with its honorific or role. */
	readonly whole: number;
	readonly from: number;
	readonly to: number;
	/** From the honorific: bits of `G`, 0 if none tells. */
	readonly gender: number;
	readonly honorific: boolean;
	/** What a noun inside the name tells (“Employees Association”): bits of `L`. */
	readonly type: number;
	/** A role written with capitals before the name (“House Speaker”), or -1. */
	readonly roleFrom: number;
	readonly roleTo: number;
	readonly roleHead: number;
};

/** The names of a text, by their first token (honorific or capital role included). */
export type Names = Pick<ByToken<NameSpan>, 'get' | 'has' | 'values'>;
