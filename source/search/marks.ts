import Fuse from 'fuse.js';
import type {Span} from '../articles/article.js';
import {foldWithMap, unfold} from './fold.js';
import {exact, findPhrase, inside, matchWord, noMatch, prefix} from './match.js';
import {matchName} from './matcher.js';
import type {Query} from './query.js';
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
	const answers = words.map(word => (names ? matchName : matchWord)(typed, word, open, true));
	const best = Math.min(...answers, noMatch);
	if (best === noMatch) {
		return [];
	}

	if (best === inside) {
		return [typed];
	}

	const patterns = words.filter((word, index) => answers[index] === best).map(word => best === exact || best > prefix || !word.startsWith(typed) ? `${opening}${word}${closing}` : `${opening}${typed}`);
	return [...new Set(patterns)];
};

/** Joins stretches that touch or overlap, in order. */
const merge = (spans: Span[]): Span[] => {
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
	// Where each unit of the delimited text stands in the folded one.
	const places: number[] = [];
	for (let index = 0; index < bounds.length; index += 2) {
		const word = folded.text.slice(bounds[index], bounds[index + 1]);
		words.push(word);
		delimited += `${opening}${word}${closing}`;
		for (let place = bounds[index]! - 1; place <= bounds[index + 1]!; place++) {
			places.push(place);
		}
	}

	const spans: Span[] = [];
	const patterns: string[] = [];
	for (const term of terms) {
		if (term.phrase) {
			for (let from = 0; from < words.length;) {
				const found = findPhrase(words.slice(from), term.words, term.open);
				if (found < 0) {
					break;
				}

				const last = from + found + term.words.length - 1;
				const ending = term.open ? bounds[2 * last]! + term.words.at(-1)!.length : bounds[(2 * last) + 1]!;
				spans.push(unfold(folded, bounds[2 * (from + found)]!, ending));
				from = last + 1;
			}

			continue;
		}

		for (const [index, typed] of term.words.entries()) {
			patterns.push(...patternsFor(typed, words, term.open && index === term.words.length - 1, part === 'speaker'));
		}
	}

	if (patterns.length > 0) {
		const [result] = new Fuse([delimited], options).search(patterns.join(between));
		for (const [first, last] of result?.matches?.[0]?.indices ?? []) {
			// One index range may run over several words that stand side by side.
			let start = first;
			for (let unit = first; unit <= last + 1; unit++) {
				const ends = unit > last || delimited[unit] === opening || delimited[unit] === closing;
				if (!ends) {
					continue;
				}

				if (unit > start) {
					spans.push(unfold(folded, places[start]!, places[unit - 1]! + 1));
				}

				start = unit + 1;
			}
		}
	}

	return merge(spans);
};
