import type {Span} from '../articles/article.js';
import {G, type Language} from './languages/language.js';

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
	/** Bits of `G` and `L`. */
	grammar: Int32Array;
	meaning: Int32Array;
	/** 0 small, 1 capital, 2 all capitals (two letters or more). */
	capitals: Uint8Array;
	/** Number of the stretch for `quotation` rows, how many line ends for `line` rows. */
	values: Int32Array;
};

const newTokens = (capacity: number): Tokens => ({
	count: 0,
	starts: new Int32Array(capacity),
	ends: new Int32Array(capacity),
	kinds: new Uint8Array(capacity),
	words: [],
	grammar: new Int32Array(capacity),
	meaning: new Int32Array(capacity),
	capitals: new Uint8Array(capacity),
	values: new Int32Array(capacity),
});

const grow = (tokens: Tokens) => {
	const capacity = tokens.starts.length * 2;
	for (const key of ['starts', 'ends', 'grammar', 'meaning', 'values'] as const) {
		const column = new Int32Array(capacity);
		column.set(tokens[key]);
		tokens[key] = column;
	}

	for (const key of ['kinds', 'capitals'] as const) {
		const column = new Uint8Array(capacity);
		column.set(tokens[key]);
		tokens[key] = column;
	}
};

const push = (tokens: Tokens, kind: number, start: number, end: number, word: string): number => {
	if (tokens.count === tokens.starts.length) {
		grow(tokens);
	}

	const index = tokens.count++;
	tokens.starts[index] = start;
	tokens.ends[index] = end;
	tokens.kinds[index] = kind;
	tokens.words.push(word);
	return index;
};

const space = 1;
const letter = 2;
const digit = 3;
const mark = 4;
const lineEnd = 5;

/** Class of each UTF-16 code unit, filled on demand: 0 is not yet known. */
const classes = new Uint8Array(65_536);

const classify = (code: number): number => {
	const known = classes[code]!;
	if (known !== 0) {
		return known;
	}

	const character = String.fromCharCode(code);
	let found = mark;
	if (code === 10 || code === 0x20_28 || code === 0x20_29) {
		found = lineEnd;
	} else if (/\s/v.test(character) || code === 0x20_0B) {
		found = space;
	} else if (/\p{Decimal_Number}/v.test(character)) {
		found = digit;
	} else if (/[\p{Letter}\p{Mark}\p{Number}_\u{AD}]/v.test(character) || (code >= 0xD8_00 && code < 0xE0_00)) {
		found = letter;
	}

	classes[code] = found;
	return found;
};

const isApostrophe = (code: number) => code === 39 || code === 0x20_19;
const isHyphen = (code: number) => code === 45 || code === 0x20_10 || code === 0x20_11;

/** Whether a character is a letter or a digit. */
export const isWordCode = (code: number): boolean => {
	const found = classify(code);
	return found === letter || found === digit;
};

/**
A word as the language data writes it: lower-cased, plain apostrophe, ё as е.
*/
export const foldWord = (word: string): string => {
	const lower = word.toLowerCase();
	for (let index = 0; index < lower.length; index++) {
		const code = lower.charCodeAt(index);
		if (code === 0x20_19 || code === 0x4_51 || code === 0x20_11 || code === 0x20_10) {
			return lower.replaceAll('’', '\'').replaceAll('ё', 'е').replaceAll(/[\u{2010}\u{2011}]/gv, '-');
		}
	}

	return lower;
};

const capitalOf = (text: string, start: number, end: number): number => {
	const first = text[start]!;
	const lower = first.toLowerCase();
	if (first === lower || first.toUpperCase() !== first) {
		return 0;
	}

	let letters = 0;
	for (let index = start; index < end; index++) {
		const character = text[index]!;
		if (classify(text.charCodeAt(index)) !== letter) {
			continue;
		}

		letters++;
		if (character !== character.toUpperCase()) {
			return 1;
		}
	}

	return letters > 1 ? 2 : 1;
};

/** Adds a word and what the language knows of it. */
const addWord = (tokens: Tokens, text: string, start: number, end: number, language: Language, numeric: boolean) => {
	const word = foldWord(text.slice(start, end));
	const index = push(tokens, numeric ? kinds.number : kinds.word, start, end, word);
	tokens.capitals[index] = numeric ? 0 : capitalOf(text, start, end);
	let entry = language.words.get(word);
	if (!entry && word.length > 4) {
		// “vice-ministre”, “ex-president”, “Verdi-Chefin”: the last part tells.
		const hyphen = word.lastIndexOf('-');
		if (hyphen > 0 && hyphen < word.length - 2) {
			entry = language.words.get(word.slice(hyphen + 1));
			if (entry && (entry.meaning & 0x3F) === 0) {
				entry = undefined;
			}
		}

		if (!entry && language.data.capitalNouns && tokens.capitals[index] === 1) {
			// Compounds: „Häfensenatorin“ is a kind of „Senatorin“.
			for (let cut = 3; cut <= word.length - 5 && !entry; cut++) {
				const tail = language.words.get(word.slice(cut));
				if (tail && (tail.meaning & 0x3F) !== 0) {
					entry = tail;
				}
			}
		}
	}

	if (!entry) {
		return;
	}

	tokens.grammar[index] = entry.grammar;
	tokens.meaning[index] = entry.meaning;
};

/** Cuts off what hangs on a verb by a hyphen (“a-t-il”, “disse-lhe”). */
const addHyphened = (tokens: Tokens, text: string, start: number, end: number, language: Language) => {
	const {enclitics} = language;
	if (enclitics.size > 0) {
		for (let index = start + 1; index < end - 1; index++) {
			if (isHyphen(text.charCodeAt(index)) && enclitics.has(text.slice(index + 1, end).toLowerCase())) {
				addWord(tokens, text, start, index, language, false);
				addWord(tokens, text, index + 1, end, language, false);
				return;
			}
		}
	}

	addWord(tokens, text, start, end, language, false);
};

/**
Cuts a text into words, numbers, marks and line ends. One pass, linear.
*/
export const tokenise = (text: string, language: Language): Tokens => {
	const tokens = newTokens(Math.max(16, Math.ceil(text.length / 4)));
	const {length} = text;
	const {elisions, words} = language;
	let index = 0;
	while (index < length) {
		const found = classify(text.charCodeAt(index));
		if (found === space) {
			index++;
			continue;
		}

		if (found === lineEnd) {
			const start = index;
			let lines = 0;
			for (; index < length; index++) {
				const next = classify(text.charCodeAt(index));
				if (next === lineEnd) {
					lines++;
				} else if (next !== space) {
					break;
				}
			}

			tokens.values[push(tokens, kinds.line, start, index, '\n')] = lines;
			continue;
		}

		if (found === mark) {
			push(tokens, kinds.mark, index, index + 1, text[index]!);
			index++;
			continue;
		}

		const start = index;
		let letters = found === letter;
		let hyphens = false;
		let split = -1;
		index++;
		for (; index < length; index++) {
			const code = text.charCodeAt(index);
			const next = classify(code);
			if (next === letter) {
				letters = true;
			} else if (next === mark && index + 1 < length && isWordCode(text.charCodeAt(index + 1))) {
				if (isHyphen(code)) {
					hyphens = true;
				} else if (isApostrophe(code)) {
					const left = foldWord(text.slice(start, index));
					if (elisions.has(left)) {
						split = index + 1;
						break;
					}

					if (elisions.size === 0 && /^(?:[dms]|re|ve|ll)(?![\d\p{Letter}])/iv.test(text.slice(index + 1, index + 4))) {
						split = index;
						break;
					}
				} else if (code === 46 && ((!letters && classify(text.charCodeAt(index + 1)) === digit)
					|| (classify(text.charCodeAt(index - 1)) === letter && (index - 2 < start || text.charCodeAt(index - 2) === 46)))) {
					// “3.5”, “U.S”, “J.-P”: the dot belongs to the word.
				} else if ((code === 44 || code === 58) && !letters && classify(text.charCodeAt(index + 1)) === digit) {
					// “3,5”, “14:38”
				} else {
					break;
				}
			} else if (next !== digit) {
				break;
			}
		}

		if (split === index) {
			addWord(tokens, text, start, index, language, false);
			const from = index;
			index++;
			while (index < length && isWordCode(text.charCodeAt(index))) {
				index++;
			}

			addWord(tokens, text, from, index, language, false);
			continue;
		}

		if (split > 0) {
			index = split;
			addWord(tokens, text, start, index, language, false);
			continue;
		}

		if (index < length && text.charCodeAt(index) === 46 && letters && index - start <= 6) {
			const initial = index - start === 1 && capitalOf(text, start, index) > 0;
			const entry = words.get(foldWord(text.slice(start, index + 1)));
			if (initial || (index > start + 1 && text.charCodeAt(index - 2) === 46) || (entry && (entry.grammar & (G.abbreviation | G.honorific)) !== 0)) {
				index++;
			}
		}

		if (hyphens) {
			addHyphened(tokens, text, start, index, language);
		} else {
			addWord(tokens, text, start, index, language, !letters);
		}
	}

	return tokens;
};

/** What `outerTokens` must know of a stretch. */
export type Quoted = {readonly outer: Span; readonly asides: readonly Span[]};

/**
The narrator's text: the same tokens, with one `quotation` row in the place of each stretch. Narrator's words inside a stretch (« A, dit-il, B ») stand between two rows of that stretch.

@param tokens
@param stretches - in order, not overlapping
*/
export const outerTokens = (tokens: Tokens, stretches: readonly Quoted[]): Tokens => {
	const outer = newTokens(Math.max(16, tokens.count));
	let next = 0;
	const copy = (until: number) => {
		for (; next < tokens.count && tokens.starts[next]! < until; next++) {
			const index = push(outer, tokens.kinds[next]!, tokens.starts[next]!, tokens.ends[next]!, tokens.words[next]!);
			outer.grammar[index] = tokens.grammar[next]!;
			outer.meaning[index] = tokens.meaning[next]!;
			outer.capitals[index] = tokens.capitals[next]!;
			outer.values[index] = tokens.values[next]!;
		}
	};

	const skip = (until: number) => {
		while (next < tokens.count && tokens.starts[next]! < until) {
			next++;
		}
	};

	for (const [number, {outer: span, asides}] of stretches.entries()) {
		copy(span.start);
		let from = span.start;
		for (const aside of asides) {
			outer.values[push(outer, kinds.quotation, from, aside.start, '"')] = number;
			skip(aside.start);
			copy(aside.end);
			from = aside.end;
		}

		if (from < span.end || asides.length === 0) {
			outer.values[push(outer, kinds.quotation, from, span.end, '"')] = number;
		}

		skip(span.end);
	}

	copy(Infinity);
	return outer;
};

/** Sentences and lines of the narrator's text, by token. */
export type Layout = {
	/** Number of the sentence and of the line (a paragraph, as a rule) each token stands in. */
	readonly sentences: Int32Array;
	readonly lines: Int32Array;
	/** First token of each sentence. */
	readonly sentenceStarts: number[];
	readonly lineStarts: number[];
	/** Places and dates at the head of a line (“SÉOUL, 21 mai 2024 —”): the last token of each, by its first. */
	readonly datelines: ReadonlyMap<number, number>;
};

/** Finds datelines: “SÉOUL, 21 mai 2024 —”, “Bremerhaven (dpa) -”. */
const findDatelines = (tokens: Tokens): Map<number, number> => {
	const found = new Map<number, number>();
	for (let index = 0; index < tokens.count; index++) {
		if (index > 0 && tokens.kinds[index - 1] !== kinds.line) {
			continue;
		}

		let agency = false;
		let from = index;
		// “ date 2024-01 SÉOUL, …”
		while (from < index + 4 && from < tokens.count && (tokens.kinds[from] === kinds.number || tokens.words[from] === 'date' || tokens.words[from] === '-')) {
			from++;
		}

		const shouts = tokens.capitals[from] === 2 || tokens.words[from] === '(';
		for (let end = from; end < Math.min(tokens.count, from + 18); end++) {
			const word = tokens.words[end]!;
			if (tokens.kinds[end] === kinds.line || tokens.kinds[end] === kinds.quotation) {
				break;
			}

			agency ||= word === '(' && tokens.kinds[end + 1] === kinds.word;
			const dashes = tokens.kinds[end] === kinds.mark && ('—–-'.includes(word) || (word === '/' && end > from + 3 && tokens.words[end + 1] === '.'));
			const endsDate = word === '.' && shouts && end - from > 3 && tokens.kinds[end - 1] === kinds.number;
			if (((dashes && (shouts || agency)) || endsDate) && end > from) {
				found.set(index, tokens.words[end + 1] === '.' ? end + 1 : end);
				break;
			}
		}
	}

	return found;
};

const isSentenceEnd = (word: string) => word === '.' || word === '!' || word === '?' || word === '…' || word === '。';

/**
Finds sentences and lines. A quotation that ends with a full stop inside its marks ends a sentence where a capital, another quotation or a dash follows.

@param tokens
@param text - the article's text, to see how quotations end
*/
export const layOut = (tokens: Tokens, text: string): Layout => {
	const {count, kinds: kind, words, capitals} = tokens;
	const sentences = new Int32Array(count);
	const lines = new Int32Array(count);
	const sentenceStarts = [0];
	const lineStarts = [0];
	const datelines = findDatelines(tokens);
	let datelineEnd = -1;
	let isNewSentence = false;
	let isNewLine = false;
	for (let index = 0; index < count; index++) {
		if (kind[index] === kinds.line) {
			// A single line end before a small letter is a wrapped line, not a new one.
			const wrapped = tokens.values[index] === 1 && index > 0 && index + 1 < count && kind[index + 1] === kinds.word && capitals[index + 1] === 0
				&& kind[index - 1] === kinds.word;
			if (!wrapped) {
				isNewLine = true;
			}

			sentences[index] = sentenceStarts.length - 1;
			lines[index] = lineStarts.length - 1;
			continue;
		}

		if (isNewLine) {
			lineStarts.push(index);
			sentenceStarts.push(index);
		} else if (isNewSentence) {
			sentenceStarts.push(index);
		}

		isNewLine = false;
		isNewSentence = false;
		sentences[index] = sentenceStarts.length - 1;
		lines[index] = lineStarts.length - 1;
		datelineEnd = datelines.get(index) ?? datelineEnd;
		if (index === datelineEnd) {
			isNewSentence = true;
			continue;
		}

		const next = index + 1;
		const begins = next < count && (kind[next] === kinds.quotation || capitals[next]! > 0 || kind[next] === kinds.number
			|| (kind[next] === kinds.mark && '—–«“"([-'.includes(words[next]!)));
		if (kind[index] === kinds.mark && isSentenceEnd(words[index]!)) {
			isNewSentence = begins;
		} else if (kind[index] === kinds.quotation && begins) {
			const tail = text.slice(Math.max(tokens.starts[index]!, tokens.ends[index]! - 6), tokens.ends[index]);
			isNewSentence = /[!.?…][\s"'>»’“”›]*$/v.test(tail) && kind[next] !== kinds.mark;
		}
	}

	return {sentences, lines, sentenceStarts, lineStarts, datelines};
};
