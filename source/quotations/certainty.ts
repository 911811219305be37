import type {Quotation} from './quotation.js';

/** From this chance on, an attribution is called sure. */
export const sureFrom = 0.9;

/** How far an attribution may be trusted, in one word. */
export type Certainty = 'sure' | 'doubtful' | 'unknown';

/** How far the attribution of a quotation may be trusted; `unknown` where nobody is found. */
export const certaintyOf = ({speaker}: Pick<Quotation, 'speaker'>): Certainty =>
	speaker === null ? 'unknown' : (speaker.confidence >= sureFrom ? 'sure' : 'doubtful');
