import Fuse from 'fuse.js';
import type {Span} from '../articles/article.js';
import {type Folded, foldWithMap, unfold} from './fold.js';
import {findPhrase, inside, matchWord, noMatch, prefix} from './match.js';
import {matchName} from './matcher.js';
import type {Query, Term} from './query.js';
import type {ShownPart} from './searcher.js';
import {wordBounds} from './words.js';

// They stand around each word of the text that Fuse is given, so that « art » is not marked in « partie » where a whole word is meant.
const opening = '\u{1}';
const closing = '\u{2}';
const between = '\u{0}';

const options = {
	useTokenSearch: true,
	tokenize: (text: string) => text.split(between),
	includeMatches: true,
	isCaseSensitive: true,
	ignoreFieldNorm: true,
	// The nearest words of the row stand for those typed already.
	threshold: 0,
	shouldSort: false,
};

/** What to look for in a row instead of a word typed: the words of the row that answer it best, each whole, by its beginning or by a fragment. */
const patternsFor = (typed: string, words: readonly string[], open: boolean, names: boolean): string[] => {
	const match = names ? matchName : matchWord;
	let answers = words.map(word => match(typed, word, open, false));
	let best = Math.min(noMatch, ...answers);
	if (best === noMatch) {
		answers = words.map(word => match(typed, word, open, true));
		best = Math.min(noMatch, ...answers);
	}

	switch (best) {
		case noMatch: {
			return [];
		}

		case inside: {
			return [typed];
		}

		default: {
			const patterns = words.filter((_, index) => answers[index] === best).map(word => best === prefix && word.startsWith(typed) ? `${opening}${typed}` : `${opening}${word}${closing}`);
			return [...new Set(patterns)];
		}
	}
};

/** Joins stretches that touch or overlap, in order. */
const merge = (spans: Span[]): Span[] => {
	if (spans.length < 2) {
		return spans;
	}

	const merged: Span[] = [];
	for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		const last = merged.at(-1);
		if (last && span.start <= last.end) {
			merged[merged.length - 1] = {start: last.start, end: Math.max(last.end, span.end)};
		} else {
			merged.push(span);
		}
	}

	return merged;
};

/** Adds the stretches where a phrase stands. */
const markPhrases = (folded: Folded, bounds: readonly number[], words: readonly string[], {words: phrase, open}: Term, spans: Span[]): void => {
	for (let from = 0; from < words.length;) {
		const found = findPhrase(words.slice(from), phrase, open);
		if (found < 0) {
			return;
		}

		const last = from + found + phrase.length - 1;
		const ending = open ? bounds[2 * last]! + phrase.at(-1)!.length : bounds[(2 * last) + 1]!;
		spans.push(unfold(folded, bounds[2 * (from + found)]!, ending));
		from = last + 1;
	}
};

/**
Finds the characters of a text that a query matched. Each word typed is first replaced by what answers it best in this very text, then Fuse's token search gives the places.

@param query - from `parseQuery`.
@param text - a text on the screen; the time grows with its length.
@param part - what the text is: a `speaker:` is marked in names only, a `title:` in titles.
@returns stretches in UTF-16 code units of `text`, in order, not overlapping; never half of a surrogate pair or of a combining sequence.
*/
export const findMarks = (query: Query, text: string, part: ShownPart = 'text'): Span[] => {
	const terms = query.terms.filter(term => !term.negated && (term.field === 'any' || term.field === part));
	if (terms.length === 0) {
		return [];
	}

	const folded = foldWithMap(text);
	const bounds = wordBounds(folded.text);
	const words: string[] = [];
	let delimited = '';
	for (let index = 0; index < bounds.length; index += 2) {
		const word = folded.text.slice(bounds[index], bounds[index + 1]);
		words.push(word);
		delimited += opening + word + closing;
	}

	const spans: Span[] = [];
	const patterns: string[] = [];
	for (const term of terms) {
		if (term.phrase) {
			markPhrases(folded, bounds, words, term, spans);
			continue;
		}

		for (const [index, typed] of term.words.entries()) {
			patterns.push(...patternsFor(typed, words, term.open && index === term.words.length - 1, part === 'speaker'));
		}
	}

	if (patterns.length === 0) {
		return merge(spans);
	}

	const [result] = new Fuse([delimited], options).search(patterns.join(between));
	let word = 0;
	// Where the word after `opening` begins in the delimited text.
	let place = 1;
	for (const [first, last] of result?.matches?.[0]?.indices ?? []) {
		// One range may run over several words that stand side by side.
		for (; word < words.length && place <= last; place += words[word]!.length + 2, word++) {
			const start = Math.max(first, place);
			const end = Math.min(last + 1, place + words[word]!.length);
			if (start < end) {
				spans.push(unfold(folded, bounds[2 * word]! + start - place, bounds[2 * word]! + end - place));
			}

			if (last < place + words[word]!.length) {
				// The next range may lie in the same word.
				break;
			}
		}
	}

	return merge(spans);
};
