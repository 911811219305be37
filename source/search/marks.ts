import Fuse from 'fuse.js';
import type {Span} from '../articles/article.js';
import {type Folded, foldWithMap, unfold} from './fold.js';
import {findPhrase, inside, matchWord, noMatch, prefix} from './match.js';
import {matchName} from './matcher.js';
import {isPlainWord, type Query, type Term} from './query.js';
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

/** What stands on a screen is shorter; of anything longer only the beginning is marked. */
const longestShown = 1 << 15;

/** A text on the screen, folded and cut into words. */
type Shown = {
	readonly folded: Folded;
	readonly words: readonly string[];
	/** Start and end of each word in turn, in units of the folded text. */
	readonly bounds: readonly number[];
	/** Whether the words are those of a name. */
	readonly names: boolean;
};

/** What to look for in a row instead of a word typed: the words of the row that answer it best, each whole, by its beginning or by a fragment. */
const patternsFor = ({words, names}: Shown, typed: string, open: boolean, forgiving: boolean): string[] => {
	const match = names ? matchName : matchWord;
	let best = noMatch;
	let answering: string[] = [];
	for (const word of words) {
		const answer = match(typed, word, open, forgiving);
		if (answer < best) {
			best = answer;
			answering = [];
		}

		if (answer === best && answer !== noMatch) {
			answering.push(word);
		}
	}

	if (best === inside) {
		return [typed];
	}

	const patterns = answering.map(word => best === prefix && word.startsWith(typed) ? `${opening}${typed}` : `${opening}${word}${closing}`);
	return [...new Set(patterns)];
};

/** Where a phrase stands. */
const findPhrases = ({folded, words, bounds}: Shown, phrase: readonly string[], open: boolean): Span[] => {
	const spans: Span[] = [];
	for (let first = findPhrase(words, phrase, open); first >= 0; first = findPhrase(words, phrase, open, first + phrase.length)) {
		const last = first + phrase.length - 1;
		const end = open ? bounds[2 * last]! + phrase.at(-1)!.length : bounds[(2 * last) + 1]!;
		spans.push(unfold(folded, bounds[2 * first]!, end));
	}

	return spans;
};

/** Where a word typed stands cut in two. */
const findCut = (shown: Shown, typed: string, open: boolean): Span[] => {
	for (let cut = 2; cut <= typed.length - 2; cut++) {
		const spans = findPhrases(shown, [typed.slice(0, cut), typed.slice(cut)], open);
		if (spans.length > 0) {
			return spans;
		}
	}

	return [];
};

/** Where Fuse's token search finds patterns. */
const findPatterns = ({folded, words, bounds}: Shown, patterns: readonly string[]): Span[] => {
	const delimited = words.map(word => opening + word + closing).join('');
	const [result] = new Fuse([delimited], options).search(patterns.join(between));
	const spans: Span[] = [];
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

	return spans;
};

/** Joins stretches that touch or overlap, in order. */
const merge = (spans: readonly Span[]): Span[] => {
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
Finds the characters of a text that a query matched. Each word typed is first replaced by what answers it best in this very text, then
Fuse's token search gives the places.

@param query - from `parseQuery`.
@param text - a text on the screen.
@param part - what the text is: a `speaker:` is marked in names only, a `title:` in titles.
@param near - whether near misses are marked too: typos, and spaces left out or put in.
@returns stretches in UTF-16 code units of `text`, in order, not overlapping; never half of a surrogate pair or of a combining sequence.
*/
export const findMarks = (query: Query, text: string, part: ShownPart = 'text', near = true): Span[] => {
	const terms = query.terms.filter(term => !term.negated && (term.field === 'any' || term.field === part));
	if (terms.length === 0) {
		return [];
	}

	const folded = foldWithMap(text.length > longestShown ? text.slice(0, longestShown) : text);
	const bounds = wordBounds(folded.text);
	const words = Array.from({length: bounds.length / 2}, (_, index) => folded.text.slice(bounds[2 * index], bounds[(2 * index) + 1]));
	const shown: Shown = {folded, words, bounds, names: part === 'speaker'};
	const spans: Span[] = [];
	const patterns: string[] = [];

	const markNear = (typed: string, open: boolean, next: Term | undefined): void => {
		const together = next && isPlainWord(next) ? patternsFor(shown, typed + next.words[0]!, next.open, false) : [];
		const cut = together.length > 0 ? [] : findCut(shown, typed, open);
		spans.push(...cut);
		patterns.push(...together, ...(together.length > 0 || cut.length > 0 ? [] : patternsFor(shown, typed, open, true)));
	};

	for (const [at, term] of terms.entries()) {
		if (term.phrase) {
			spans.push(...findPhrases(shown, term.words, term.open));
			continue;
		}

		for (const [index, typed] of term.words.entries()) {
			const open = term.open && index === term.words.length - 1;
			const asTyped = patternsFor(shown, typed, open, false);
			patterns.push(...asTyped);
			if (near && asTyped.length === 0) {
				markNear(typed, open, isPlainWord(term) ? terms[at + 1] : undefined);
			}
		}
	}

	if (patterns.length > 0) {
		spans.push(...findPatterns(shown, patterns));
	}

	return spans.length > 1 ? merge(spans) : spans;
};
