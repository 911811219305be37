import type {Language} from '../languages/language.js';
import {kinds, type Tokens} from '../tokens.js';

/** An article as it is written: its text with the tokens that stand in it. */
export type Written = {readonly text: string; readonly tokens: Tokens; readonly language: Language};

/** A piece of text with one plain blank for each white space. */
const withPlainBlanks = (piece: string): string => {
	for (let index = 0; index < piece.length; index++) {
		const code = piece.charCodeAt(index);
		if (code === 32 ? piece.charCodeAt(index + 1) === 32 : (code < 32 || code >= 0xA0) && /\s/v.test(piece[index]!)) {
			return piece.replaceAll(/\s+/gv, ' ');
		}
	}

	return piece;
};

/**
The words of a span as they stand in the text, with plain blanks.

@param written
@param from - its first token
@param to - the token behind its last one
*/
export const textOf = ({text, tokens}: Written, from: number, to: number): string => withPlainBlanks(text.slice(tokens.starts[from], tokens.ends[to - 1]));

/** The words of a name as they stand in the text; without its marks where it stands in marks. */
export const nameTextOf = (written: Written, from: number, to: number): string => {
	const name = textOf(written, from, to);
	return to === from + 1 && written.tokens.kinds[from] === kinds.quotation && name.length > 2 ? name.slice(1, -1).trim() : name;
};
