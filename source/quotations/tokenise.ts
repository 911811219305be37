import type {Span} from '../articles/article.js';
import {classes, classOf, isWordCode} from './code-classes.js';
import type {Language} from './languages/language.js';
import {findExpressions, markNouns} from './phrases.js';
import {
	addToken,
	cutTokens,
	kinds,
	newTokens,
	type Tokens,
} from './tokens.js';
import {isHyphen, vocabularyOf, type Form} from './vocabulary.js';
import type {WordTable} from './word-table.js';

const isApostrophe = (code: number) => code === 39 || code === 0x20_19;

const isBlank = (code: number) => {
	const found = classOf(code);
	return found === classes.space || found === classes.lineEnd;
};

/** Reads the tokens of a text piece by piece. What stands at a place makes the same token from wherever one comes to it. */
class Tokeniser {
	readonly tokens: Tokens;
	readonly #text: string;
	readonly #language: Language;
	readonly #vocabulary: WordTable<Form>;

	constructor(text: string, language: Language) {
		this.#text = text;
		this.#language = language;
		this.#vocabulary = vocabularyOf(language);
		this.tokens = newTokens(Math.max(16, Math.ceil(text.length / 6)));
	}

	/** Adds the tokens that begin in `[from, until)`, the last of which may go beyond; gives where it ends. */
	read(from: number, until: number): number {
		const text = this.#text;
		let index = from;
		while (index < until) {
			const found = classOf(text.charCodeAt(index));
			switch (found) {
				case classes.space: {
					index++;

					break;
				}

				case classes.lineEnd: {
					index = this.#readLineEnds(index);

					break;
				}

				case classes.mark: {
					addToken(this.tokens, kinds.mark, index, index + 1, text[index]!);
					index++;

					break;
				}

				default: {
					index = this.#readWord(index);
				}
			}
		}

		return index;
	}

	/** Passes over the tokens that begin before `until`; gives where the last of them ends. */
	skip(from: number, until: number): number {
		const text = this.#text;
		if (until <= from || this.#isBetweenTokens(until)) {
			return until;
		}

		// No token but a line end goes over a blank: from a word behind one all is read as from the beginning.
		let index = until;
		while (index > from && (index === text.length || isBlank(text.charCodeAt(index)) || !isBlank(text.charCodeAt(index - 1)))) {
			index--;
		}

		const {count} = this.tokens;
		const end = this.read(index, until);
		cutTokens(this.tokens, count);
		return end;
	}

	/** Whether surely no token goes over a place: blanks, or a mark that belongs to no word, stand behind what is no blank. */
	#isBetweenTokens(place: number): boolean {
		const text = this.#text;
		if (place === 0 || isBlank(text.charCodeAt(place - 1))) {
			return false;
		}

		const code = text.charCodeAt(place);
		return place === text.length || isBlank(code)
			|| (classOf(code) === classes.mark && code !== 46 && (place + 1 === text.length || !isWordCode(text.charCodeAt(place + 1))));
	}

	#readLineEnds(start: number): number {
		const text = this.#text;
		let lines = 0;
		let index = start;
		for (; index < text.length; index++) {
			const next = classOf(text.charCodeAt(index));
			if (next === classes.lineEnd) {
				lines++;
			} else if (next !== classes.space) {
				break;
			}
		}

		addToken(this.tokens, kinds.line, start, index, '\n', lines);
		return index;
	}

	#add(start: number, end: number, kind: number = kinds.word) {
		const form = this.#vocabulary.at(this.#text, start, end);
		const index = addToken(this.tokens, kind, start, end, form.word, 0, form);
		this.tokens.shapes[index] = form.shape;
		this.tokens.capitals[index] = form.capital;
		this.tokens.grammar[index] = form.grammar;
		this.tokens.meaning[index] = form.meaning;
	}

	#readWord(start: number): number {
		const text = this.#text;
		const {length} = text;
		let letters = classOf(text.charCodeAt(start)) === classes.letter;
		let hyphens = false;
		let index = start + 1;
		for (; index < length; index++) {
			const code = text.charCodeAt(index);
			const next = classOf(code);
			if (next === classes.letter) {
				letters = true;
			} else if (next === classes.mark && index + 1 < length && isWordCode(text.charCodeAt(index + 1))) {
				if (isHyphen(code)) {
					hyphens = true;
				} else if (isApostrophe(code)) {
					const cut = this.#cutAt(start, index);
					if (cut > 0) {
						this.#add(start, cut);
						return cut > index ? cut : this.#readShortened(index);
					}
				} else if (!this.#isInWord(code, start, index, letters)) {
					break;
				}
			} else if (next !== classes.digit) {
				break;
			}
		}

		if (index < length && text.charCodeAt(index) === 46 && letters && index - start <= 6 && this.#isShort(start, index)) {
			index++;
		}

		const enclitic = hyphens ? this.#vocabulary.at(text, start, index).enclitic : -1;
		if (enclitic > 0) {
			this.#add(start, start + enclitic - 1);
			this.#add(start + enclitic, index);
		} else {
			this.#add(start, index, hyphens || letters ? kinds.word : kinds.number);
		}

		return index;
	}

	/** Where an apostrophe inside a word cuts it: behind it (“l’élue”), before it (“Penrose’s”), or -1. */
	#cutAt(start: number, index: number): number {
		const {elisions} = this.#language;
		if (elisions.has(this.#vocabulary.at(this.#text, start, index).word)) {
			return index + 1;
		}

		return elisions.size === 0 && /^(?:[dms]|re|ve|ll)(?![\d\p{Letter}])/iv.test(this.#text.slice(index + 1, index + 4)) ? index : -1;
	}

	/** Adds what an apostrophe cuts off the word before (“’s”). */
	#readShortened(start: number): number {
		let index = start + 1;
		while (index < this.#text.length && isWordCode(this.#text.charCodeAt(index))) {
			index++;
		}

		this.#add(start, index);
		return index;
	}

	/** Whether a mark between letters or digits belongs to the word: “3.5”, “3,5”, “14:38”, “U.S”, “J.-P”. */
	#isInWord(code: number, start: number, index: number, letters: boolean): boolean {
		const text = this.#text;
		const isNumber = !letters && classOf(text.charCodeAt(index + 1)) === classes.digit;
		if (code === 46) {
			return isNumber || (classOf(text.charCodeAt(index - 1)) === classes.letter && (index - 2 < start || text.charCodeAt(index - 2) === 46));
		}

		return (code === 44 || code === 58) && isNumber;
	}

	/** Whether the full stop at `end` belongs to the word before it: an initial, “U.S.”, “Dr.”. */
	#isShort(start: number, end: number): boolean {
		const text = this.#text;
		return (end - start === 1 && this.#vocabulary.at(text, start, end).capital > 0)
			|| (end > start + 1 && text.charCodeAt(end - 2) === 46)
			|| this.#vocabulary.at(text, start, end + 1).isShort;
	}
}

/** What `tokenise` must know of a stretch: where it stands, and the narrator's words inside. */
export type Quoted = {readonly outer: Span; readonly asides: readonly Span[]};

/**
Cuts the narrator's text into words, numbers, marks and line ends. One `quotation` row stands in the place of each stretch; narrator's words inside
a stretch (« A, dit-il, B ») stand between two rows of that stretch. One pass, linear.

@param text - of the article.
@param language - tells which words are cut, and what is known of them.
@param stretches - in order, not overlapping; none, and all is the narrator's.
*/
export const tokenise = (text: string, language: Language, stretches: readonly Quoted[] = []): Tokens => {
	const tokeniser = new Tokeniser(text, language);
	const {tokens} = tokeniser;
	let at = 0;
	for (const [number, {outer: {start, end}, asides}] of stretches.entries()) {
		at = tokeniser.read(at, start);
		let from = start;
		for (const aside of asides) {
			addToken(tokens, kinds.quotation, from, aside.start, '"', number);
			at = tokeniser.read(tokeniser.skip(at, aside.start), aside.end);
			from = aside.end;
		}

		if (from < end || asides.length === 0) {
			addToken(tokens, kinds.quotation, from, end, '"', number);
		}

		at = tokeniser.skip(at, end);
	}

	tokeniser.read(at, text.length);
	tokens.expressions = findExpressions(tokens);
	markNouns(tokens, language);
	return tokens;
};
