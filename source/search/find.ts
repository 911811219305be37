import type {Candidates} from './candidates.js';
import {type Collection, nowhere, type Wanted} from './collection.js';
import type {Join} from './join.js';
import {costs, exact, noMatch, prefix, twoEdits} from './match.js';
import type {Query, Term} from './query.js';

/** What a search needs to know beside the texts. */
export type Lookup = {
	/** The words of the index that answer a word typed. */
	candidates(typed: string, open: boolean, forgiving: boolean): Candidates;
	/** How what rows share (speakers, heads) answers a word typed. */
	sharedClasses(typed: string, open: boolean, forgiving: boolean): Uint8Array;
	/** Which of what rows share holds a phrase: 1 where it does. */
	sharedPhrase(words: readonly string[], open: boolean): Uint8Array;
	/** For a term of a field, what it costs with each row, negative where it does not match. */
	fieldCost(term: Term, forgiving: boolean): (row: number) => number;
	/** Whether a row passes dates, kind, language and confidence; null where the query asks for none. */
	passes(query: Query): ((row: number) => boolean) | null;
	/** The folded words by which near misses are ranked. */
	read(row: number): readonly string[];
	/** Whether a text whose words are not kept in their order holds a phrase. */
	readPhrase(row: number, phrase: readonly string[], open: boolean): boolean;
};

const free = costs.map(() => 0);

/** Looks up one word of a query; answers worse than `worst` do not count. */
export const wantedFor = (lookup: Lookup, term: Term, forgiving: boolean, worst = twoEdits): Wanted => ({
	candidates: lookup.candidates(term.words[0]!, term.open, forgiving),
	sharedClasses: lookup.sharedClasses(term.words[0]!, term.open, forgiving),
	costs,
	worst,
});

/** The words of a phrase, each written just so (the last may go on while it is typed), or the whole phrase in what rows share. */
const wantedForPhrase = (lookup: Lookup, {words, open}: Term): Wanted[] => {
	const sharedClasses = lookup.sharedPhrase(words, open).map(found => found === 1 ? exact : noMatch);
	return words.map((word, at) => {
		const goesOn = open && at === words.length - 1;
		return {candidates: lookup.candidates(word, goesOn, false), sharedClasses, costs: free, worst: goesOn ? prefix : exact};
	});
};

/** Tells whether a row holds a phrase, in its text or in what it shares with others. */
const holdsPhrase = ({index, textOf, shared}: Collection, lookup: Lookup, {words, open}: Term): (row: number) => boolean => {
	const inShared = lookup.sharedPhrase(words, open);
	const ids = words.map(word => index.lexicon.find(word));
	const last = ids.length - 1;
	const {classes} = lookup.candidates(words[last]!, open, false);
	const answers = (id: number, at: number) => at === last && open ? classes[id]! <= prefix : id === ids[at];
	return row => {
		const one = shared.of[row]!;
		if (one >= 0 && inShared[one] === 1) {
			return true;
		}

		const text = textOf[row]!;
		if (text === nowhere) {
			return false;
		}

		if (!index.inOrder) {
			return lookup.readPhrase(row, words, open);
		}

		const {tokens} = index;
		const end = index.tokensEnd(text) - last;
		for (let start = index.tokensStart(text); start < end; start++) {
			let at = 0;
			while (at <= last && answers(tokens[start + at]!, at)) {
				at++;
			}

			if (at > last) {
				return true;
			}
		}

		return false;
	};
};

/**
Finds the rows that match a query, all of its terms; they are in `join` then.

`forgiving`: whether typos count.
*/
export const findRows = (collection: Collection, join: Join, lookup: Lookup, query: Query, forgiving: boolean): void => {
	const anywhere = query.terms.filter(term => term.field === 'any');
	const phrases = anywhere.filter(term => term.phrase);
	const wanted = anywhere.filter(term => !term.phrase && !term.negated).map(term => wantedFor(lookup, term, forgiving));
	wanted.push(...phrases.filter(term => !term.negated).flatMap(term => wantedForPhrase(lookup, term)));
	if (wanted.length > 0) {
		join.startWith(wanted);
	} else {
		join.startWithAll();
	}

	const passes = lookup.passes(query);
	if (passes) {
		join.keep(row => passes(row) ? 0 : -1);
	}

	const ofFields = query.terms.filter(({field}) => field !== 'any');
	for (const term of ofFields) {
		const cost = lookup.fieldCost(term, forgiving);
		join.keep(term.negated ? row => cost(row) < 0 ? 0 : -1 : cost);
	}

	const unwanted = anywhere.filter(({negated, phrase}) => negated && !phrase);
	for (const term of unwanted) {
		join.drop(wantedFor(lookup, term, false, prefix));
	}

	// The dearest last: only for what all else left.
	for (const term of phrases) {
		const holds = holdsPhrase(collection, lookup, term);
		join.keep(row => holds(row) === term.negated ? -1 : 0);
	}
};
