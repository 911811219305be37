import Fuse from 'fuse.js';
import type {Query} from './query.js';

/** So many rows at most are put into a better order: more than a screen shows. */
export const mostReranked = 48;

const options = {
	useTokenSearch: true,
	isCaseSensitive: true,
	ignoreFieldNorm: true,
	includeScore: true,
	threshold: 0.4,
};

/**
Puts rows that were found by forgiving typos into Fuse's order: it weighs how far each word is from the one typed by how rare that word is among these rows. Rows that Fuse
finds equal stay in their order.

`rows`: best first; only the first `mostReranked` are looked at.
`read`: the folded words of a row.
*/
export const rerank = (query: Query, rows: Uint32Array, read: (row: number) => readonly string[]): Uint32Array => {
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

	const order = first.keys().toArray().toSorted((a, b) => scores[a]! - scores[b]! || a - b);
	const reranked = Uint32Array.from(rows);
	for (const [place, from] of order.entries()) {
		reranked[place] = first[from]!;
	}

	return reranked;
};
