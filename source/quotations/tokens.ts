import {ByToken} from './by-token.js';
import type {Phrase} from './languages/language.js';
import type {Form} from './vocabulary.js';
import {int32s, uint8s} from './rows.js';

export const kinds = {word: 0, number: 1, mark: 2, line: 3, quotation: 4} as const;

/**
The words and marks of a text in columns, one row each, in order. `quotation` rows stand for a whole stretch (or for what of it stands before, between
or after the narrator's words): what is quoted is not looked at as if the narrator said it.
*/
export type Tokens = {
	count: number;
	/** Offsets in UTF-16 code units of the text. */
	starts: Int32Array;
	ends: Int32Array;
	/** One of `kinds`. */
	kinds: Uint8Array;
	/** Lower-cased, with plain apostrophes; marks as they stand. */
	words: string[];
	/** What the vocabulary knows of words and numbers. */
	forms: Array<Form | undefined>;
	/** Bits of `G` and `L`. */
	grammar: Int32Array;
	meaning: Int32Array;
	/** Bits of `S`. */
	shapes: Uint8Array;
	/** 0 small, 1 capital, 2 all capitals (two letters or more). */
	capitals: Uint8Array;
	/** Number of the stretch for `quotation` rows, how many line ends for `line` rows. */
	values: Int32Array;
	/** The longest expression of several words that begins at a token, once all are read. */
	expressions: ByToken<Phrase>;
};

/** An empty table with room for so many rows; `addToken` makes more. */
export const newTokens = (capacity: number): Tokens => ({
	count: 0,
	starts: int32s(capacity),
	ends: int32s(capacity),
	kinds: uint8s(capacity),
	words: [],
	forms: [],
	grammar: int32s(capacity),
	meaning: int32s(capacity),
	shapes: uint8s(capacity),
	capitals: uint8s(capacity),
	values: int32s(capacity),
	expressions: new ByToken(0),
});

const grow = (tokens: Tokens) => {
	const capacity = tokens.starts.length * 2;
	for (const key of ['starts', 'ends', 'grammar', 'meaning', 'values'] as const) {
		const column = int32s(capacity);
		column.set(tokens[key]);
		tokens[key] = column;
	}

	for (const key of ['kinds', 'shapes', 'capitals'] as const) {
		const column = uint8s(capacity);
		column.set(tokens[key]);
		tokens[key] = column;
	}
};

/** Adds a row; what a word means is still to be filled in. Gives its number. The columns may be other ones afterwards. */
export const addToken = (tokens: Tokens, kind: number, start: number, end: number, word: string, value = 0, form?: Form): number => {
	if (tokens.count === tokens.starts.length) {
		grow(tokens);
	}

	const index = tokens.count++;
	tokens.starts[index] = start;
	tokens.ends[index] = end;
	tokens.kinds[index] = kind;
	tokens.values[index] = value;
	tokens.words.push(word);
	tokens.forms.push(form);
	return index;
};

/** Whether a token is a word; false outside the text. */
export const isWord = (tokens: Tokens, index: number): boolean => index >= 0 && index < tokens.count && tokens.kinds[index] === kinds.word;

/** Takes off the rows from `count` on. */
export const cutTokens = (tokens: Tokens, count: number) => {
	for (; tokens.count > count; tokens.count--) {
		const last = tokens.count - 1;
		tokens.grammar[last] = 0;
		tokens.meaning[last] = 0;
		tokens.shapes[last] = 0;
		tokens.capitals[last] = 0;
		tokens.words.pop();
		tokens.forms.pop();
	}
};
