import Fuse from 'fuse.js';
import type {Query} from './query.js';
import type {Found} from './stages.js';

/** So many rows at most are put into a better order: about as many as a screen shows. */
export const mostReranked = 24;

const options = {
	useTokenSearch: true,
	tokenize: (text: string) => text.split(' '),
	isCaseSensitive: true,
	ignoreFieldNorm: true,
	includeScore: true,
	threshold: 0.4,
};

/**
Puts rows that were found by forgiving typos, and that cost the same, into the order of Fuse's token search: it weighs how far each word
is from the one typed by how rare that
word is among these rows. Rows that are equal for Fuse too stay in their order.

@param query - what was asked.
@param found - best first; only the first `mostReranked` rows are looked at.
@param read - the folded words of a row's text.
*/
export const rerank = (query: Query, {rows, cost}: Found, read: (row: number) => readonly string[]): Uint32Array => {
	const words = query.terms.filter(term => term.field === 'any' && !term.negated).flatMap(term => term.words);
	if (rows.length < 2 || words.length === 0) {
		return rows;
	}

	const first = rows.subarray(0, mostReranked);
	const fuse = new Fuse(Array.from(first, row => read(row).join(' ')), options);
	const scores = new Float64Array(first.length).fill(1);
	for (const {refIndex, score} of fuse.search(words.join(' '))) {
		scores[refIndex] = Math.round(score! * 1000);
	}

	const order = first.keys().toArray().toSorted((a, b) => (cost(first[a]!) - cost(first[b]!)) || (scores[a]! - scores[b]!) || (a - b));
	const reranked = Uint32Array.from(rows);
	for (const [place, from] of order.entries()) {
		reranked[place] = first[from]!;
	}

	return reranked;
};
