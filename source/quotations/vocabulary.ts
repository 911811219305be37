import {classes, classOf} from './code-classes.js';
import {foldWord} from './folding.js';
import {G, type Entry, type Language} from './languages/language.js';
import {copyOf} from './remembered.js';

/** A word as texts write it, and what the language knows of it: found out once, however often texts use the word. */
export type Form = {
	readonly written: string;
	/** As `foldWord` gives it. */
	readonly word: string;
	/** Bits of `G`. */
	readonly grammar: number;
	/** Bits of `L`. */
	readonly meaning: number;
	/** 0 small, 1 capital, 2 all capitals (two letters or more). */
	readonly capital: number;
	/** Whether the language knows the word itself as an abbreviation or an honorific, so that a full stop may belong to it. */
	readonly isShort: boolean;
	/** Where that begins which hangs on a verb by a hyphen (“a-t-il”, “disse-lhe”), counted from the word's beginning; -1 if nothing does. */
	readonly enclitic: number;
};

/** Whether a code unit is a hyphen that joins the parts of a word. */
export const isHyphen = (code: number): boolean => code === 45 || code === 0x20_10 || code === 0x20_11;

const capitalOf = (written: string): number => {
	const first = written[0]!;
	if (first === first.toLowerCase() || first.toUpperCase() !== first) {
		return 0;
	}

	let letters = 0;
	for (let index = 0; index < written.length; index++) {
		const character = written[index]!;
		if (classOf(written.charCodeAt(index)) !== classes.letter) {
			continue;
		}

		letters++;
		if (character !== character.toUpperCase()) {
			return 1;
		}
	}

	return letters > 1 ? 2 : 1;
};

const encliticOf = (written: string, {enclitics}: Language): number => {
	for (let index = 1; enclitics.size > 0 && index < written.length - 1; index++) {
		if (isHyphen(written.charCodeAt(index)) && enclitics.has(written.slice(index + 1).toLowerCase())) {
			return index + 1;
		}
	}

	return -1;
};

/** Bits of `L` that tell what a noun means. */
const nouns = 0x3F;

/** What the last part of a word tells where the language does not know the whole. */
const entryOfTail = (word: string, capital: number, {words, data}: Language): Entry | undefined => {
	if (word.length <= 4) {
		return undefined;
	}

	// “vice-ministre”, “ex-president”, “Verdi-Chefin”: the last part tells.
	const hyphen = word.lastIndexOf('-');
	const entry = hyphen > 0 && hyphen < word.length - 2 ? words.get(word.slice(hyphen + 1)) : undefined;
	if (entry && (entry.meaning & nouns) !== 0) {
		return entry;
	}

	if (data.capitalNouns && capital === 1) {
		// Compounds: „Häfensenatorin“ is a kind of „Senatorin“.
		for (let cut = 3; cut <= word.length - 5; cut++) {
			const tail = words.get(word.slice(cut));
			if (tail && (tail.meaning & nouns) !== 0) {
				return tail;
			}
		}
	}

	return undefined;
};

const formOf = (written: string, language: Language): Form => {
	const word = foldWord(written);
	const capital = capitalOf(written);
	const own = language.words.get(word);
	const {grammar, meaning} = own ?? entryOfTail(word, capital, language) ?? {grammar: 0, meaning: 0};
	return {
		written, word, grammar, meaning, capital,
		isShort: own !== undefined && (own.grammar & (G.abbreviation | G.honorific)) !== 0,
		enclitic: encliticOf(written, language),
	};
};

/** A word longer than this is hardly seen again. */
const longest = 48;

/** So many places are looked at before a word is taken for a new one: words that collide on purpose cost no more. */
const patience = 16;

/** So many words are kept from article to article; then a vocabulary is begun anew, so that a long archive takes no more room. */
const mostKept = 50_000;

const hashOf = (text: string, start: number, end: number): number => {
	let hash = 0;
	for (let index = start; index < end; index++) {
		hash = Math.imul(hash, 31) + text.charCodeAt(index);
	}

	return Math.imul(hash, 0x9E_37_79_B1);
};

const standsAt = (written: string, text: string, start: number, end: number): boolean => {
	if (written.length !== end - start) {
		return false;
	}

	for (let index = 0; index < written.length; index++) {
		if (written.charCodeAt(index) !== text.charCodeAt(start + index)) {
			return false;
		}
	}

	return true;
};

/**
The words of a language as texts write them. A table with open addressing, asked by where a word stands in a text, so that a word seen before
costs neither a piece of text nor a folding.
*/
export class Vocabulary {
	readonly #language: Language;
	readonly #forms: Form[] = [];
	/** By place: the number of a form and 1, or 0 where the place is free. */
	#places = new Int32Array(8192);
	#shift = 32 - 13;

	constructor(language: Language) {
		this.#language = language;
	}

	/** How many words it holds. */
	get size(): number {
		return this.#forms.length;
	}

	/** The word that stands in `[start, end)` of a text, which is not empty. */
	at(text: string, start: number, end: number): Form {
		if (end - start > longest) {
			return formOf(text.slice(start, end), this.#language);
		}

		const places = this.#places;
		let place = hashOf(text, start, end) >>> this.#shift;
		for (let steps = 0; steps < patience; steps++) {
			const number = places[place]!;
			if (number === 0) {
				return this.#add(copyOf(text.slice(start, end)), place);
			}

			const form = this.#forms[number - 1]!;
			if (standsAt(form.written, text, start, end)) {
				return form;
			}

			place = (place + 1) & (places.length - 1);
		}

		return formOf(text.slice(start, end), this.#language);
	}

	#add(written: string, place: number): Form {
		const form = formOf(written, this.#language);
		this.#forms.push(form);
		this.#places[place] = this.#forms.length;
		if (this.#forms.length * 2 > this.#places.length) {
			this.#grow();
		}

		return form;
	}

	#grow() {
		const places = new Int32Array(this.#places.length * 2);
		this.#places = places;
		this.#shift--;
		for (const [number, {written}] of this.#forms.entries()) {
			let place = hashOf(written, 0, written.length) >>> this.#shift;
			while (places[place] !== 0) {
				place = (place + 1) & (places.length - 1);
			}

			places[place] = number + 1;
		}
	}
}

const vocabularies = new Map<string, Vocabulary>();

/** The vocabulary of a language, which grows with what is read. To be asked for anew at every article: a large one makes place for a new one. */
export const vocabularyOf = (language: Language): Vocabulary => {
	let vocabulary = vocabularies.get(language.code);
	if (!vocabulary || vocabulary.size > mostKept) {
		vocabulary = new Vocabulary(language);
		vocabularies.set(language.code, vocabulary);
	}

	return vocabulary;
};
