import type {Archive} from '../archive/archive.js';
import {createMatcher, typoRank} from './matcher.js';
import {findMarks} from './marks.js';
import {type Query, parseQuery} from './query.js';
import {type SearchRow, articleSearchRow, quotationSearchRow} from './rows.js';
import type {Searcher} from './searcher.js';

/** Where fewer rows than this are found as typed, near misses are added below them. */
export const enough = 10;

/** Whether a query asks for everything. */
export const isEmpty = (query: Query): boolean => query.terms.length === 0 && query.since === null && query.until === null
	&& query.kinds.length === 0 && query.languages.length === 0 && query.confidences.length === 0;

const rankRows = (query: Query, rows: readonly SearchRow[]): Uint32Array => {
	const find = (forgiving: boolean) => {
		const matcher = createMatcher(query, forgiving);
		return rows.map((row, number) => ({number, rank: matcher(row)})).filter(found => found.rank >= 0);
	};

	let found = find(false);
	if (found.length < enough) {
		found = [...found, ...find(true).filter(({rank}) => rank >= typoRank)];
	}

	return Uint32Array.from(found.toSorted((a, b) => a.rank - b.rank || a.number - b.number), ({number}) => number);
};

/**
A searcher that compares every row, in this thread: for small archives and tests. It reads all rows at the first search.

@param archive - its rows must not change.
*/
export const createLocalSearcher = (archive: Archive): Searcher => {
	let quotationRows: SearchRow[] | undefined;
	let articleRows: SearchRow[] | undefined;
	return {
		async quotations(query) {
			quotationRows ??= Array.from({length: archive.quotationCount}, (_, number) => quotationSearchRow(archive, number));
			return rankRows(parseQuery(query), quotationRows);
		},
		async articles(query) {
			articleRows ??= Array.from({length: archive.articleCount}, (_, number) => articleSearchRow(archive, number));
			return rankRows(parseQuery(query), articleRows);
		},
		marks: (query, text, part) => findMarks(parseQuery(query), text, part),
		async close() {
			quotationRows = undefined;
			articleRows = undefined;
		},
	};
};
