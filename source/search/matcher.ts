import {costs, exact, findPhrase, matchWord, noMatch, oneEdit, prefix} from './match.js';
import type {Query, Term} from './query.js';
import {type SearchRow, passes} from './rows.js';
import {soundsLike} from './sounds.js';

/** From this rank on a row was found by forgiving a typo. */
export const typoRank = costs[oneEdit]!;

/** Where a term may match in a row; `names` says that sound counts as well as spelling. */
type Part = {readonly words: readonly string[]; readonly names: boolean};

const partsOf = (term: Term, row: SearchRow): Part[] => {
	const names = row.names.map(words => ({words, names: true}));
	switch (term.field) {
		case 'any': {
			// An article's own text names its speakers.
			return row.kind === null ? [{words: row.words, names: false}] : [{words: row.words, names: false}, ...names];
		}

		case 'speaker': {
			return names;
		}

		default: {
			return [{words: row[term.field], names: false}];
		}
	}
};

/**
Tells how a word of a speaker's name answers a word typed: as `matchWord`, and « петров » answers "Petrov" like a beginning.
*/
export const matchName = (typed: string, word: string, open: boolean, forgiving: boolean): number => {
	const answer = matchWord(typed, word, open, forgiving);
	if (answer <= prefix) {
		return answer;
	}

	return soundsLike(typed, word, open) ? prefix : answer;
};

/**
Compares rows one by one with a query, without an index: for streams, for small archives and for what an index does not hold yet.

@param query - from `parseQuery`.
@param forgiving - whether a typo still matches.
@returns a function that gives the rank of a row: lower is better, from `typoRank` on a typo was forgiven, -1 is no match. It remembers words from row to row.
*/
export const createMatcher = (query: Query, forgiving: boolean): (row: SearchRow) => number => {
	const known = new Map<string, Map<string, number>>();
	const match = (typed: string, word: string, open: boolean, byName: boolean): number => {
		const key = `${byName ? 'n' : 'w'}${open ? '…' : ' '}${typed}`;
		const answers = known.get(key) ?? new Map<string, number>();
		known.set(key, answers);
		let answer = answers.get(word);
		if (answer === undefined) {
			answer = (byName ? matchName : matchWord)(typed, word, open, forgiving);
			answers.set(word, answer);
		}

		return answer;
	};

	const best = (typed: string, parts: readonly Part[], open: boolean): number => {
		let least = noMatch;
		for (const {words, names} of parts) {
			for (const word of words) {
				least = Math.min(least, match(typed, word, open, names));
				if (least === exact) {
					return exact;
				}
			}
		}

		return least;
	};

	/** The cost of a term in a row, -1 where it does not match. */
	const costOf = (term: Term, row: SearchRow): number => {
		const parts = partsOf(term, row);
		if (term.phrase) {
			return parts.some(({words}) => findPhrase(words, term.words, term.open) >= 0) ? 0 : -1;
		}

		let sum = 0;
		for (const [index, typed] of term.words.entries()) {
			const least = best(typed, parts, term.open && index === term.words.length - 1);
			if (least === noMatch || (term.negated && least > prefix)) {
				return -1;
			}

			sum += costs[least]!;
		}

		return sum;
	};

	return row => {
		if (!passes(query, row)) {
			return -1;
		}

		let rank = 0;
		for (const term of query.terms) {
			const cost = costOf(term, row);
			if (term.negated ? cost >= 0 : cost < 0) {
				return -1;
			}

			rank += term.negated ? 0 : cost;
		}

		return rank;
	};
};
