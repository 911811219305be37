import {fold} from './fold.js';

let lastLine = '';
let lastWords: readonly string[] = [];

/** The words of a line, folded, for comparing with phrases. Those of the last line are remembered: it is compared with one list after the other. */
export const wordsOf = (line: string): readonly string[] => {
	if (line !== lastLine) {
		lastWords = fold(line).match(/[\p{Letter}\p{Number}]+/gv) ?? [];
		lastLine = line;
	}

	return lastWords;
};

/** A set of phrases, found in the words of a line by their first word, whatever their number. */
export class Phrases {
	readonly #byFirst = new Map<string, string[][]>();

	constructor(phrases: readonly string[]) {
		for (const phrase of phrases) {
			const words = phrase.split(' ');
			const list = this.#byFirst.get(words[0]!);
			if (list === undefined) {
				this.#byFirst.set(words[0]!, [words]);
			} else {
				list.push(words);
			}
		}

		// The longest first, so that it wins over its own beginning.
		for (const list of this.#byFirst.values()) {
			list.sort((one, other) => other.length - one.length);
		}
	}

	/** Whether any phrase begins with a word. */
	mayBegin(word: string): boolean {
		return this.#byFirst.has(word);
	}

	/**
	Finds the longest phrase at a place.

	@param words - of a line.
	@param at - the index of a word.
	@returns how many words the longest phrase that begins there has, 0 for none.
	*/
	lengthAt(words: readonly string[], at: number): number {
		const list = this.#byFirst.get(words[at]!);
		return list?.find(phrase => phrase.every((word, index) => words[at + index] === word))?.length ?? 0;
	}

	/** Whether the words are one phrase, no more and no less. */
	isWhole(words: readonly string[]): boolean {
		const list = this.#byFirst.get(words[0] ?? '');
		return list?.some(phrase => phrase.length === words.length && phrase.every((word, index) => words[index] === word)) ?? false;
	}

	/** Whether a phrase stands anywhere in the words. */
	isInside(words: readonly string[]): boolean {
		return words.some((_, index) => this.lengthAt(words, index) > 0);
	}
}
