import type {Archive} from '../archive/archive.js';
import {findMarks} from './marks.js';
import {createMatcher} from './matcher.js';
import type {Field} from './messages.js';
import {parseQuery} from './query.js';
import {rerank} from './rerank.js';
import {type SearchRow, articleSearchRow, quotationSearchRow} from './rows.js';
import type {Searcher} from './searcher.js';
import {searchInStages, type Answer, type Found} from './stages.js';

const searchRows = (typed: string, rows: readonly SearchRow[]): Answer => {
	const words = new Set(rows.flatMap(row => row.words));
	const find = (query: ReturnType<typeof parseQuery>, forgiving: boolean): Found => {
		const matcher = createMatcher(query, forgiving);
		const ranks = rows.map(row => matcher(row));
		const found = ranks.keys().filter(row => ranks[row]! >= 0).toArray().toSorted((a, b) => ranks[a]! - ranks[b]! || a - b);
		return {rows: Uint32Array.from(found), cost: row => ranks[row]!};
	};

	return searchInStages({
		find,
		isKnown: word => words.has(word),
		rerank: (query, found) => rerank(query, found, row => rows[row]!.kind === null ? rows[row]!.title : rows[row]!.words),
		frequency: term => find({...parseQuery(''), terms: [term]}, false).rows.length,
	}, parseQuery(typed));
};

/**
A searcher that compares every row with the query, in this thread: slow and plain, for few rows and for checking the index. It reads all
rows at the first search.

@param archive - its rows must not change.
*/
export const createPlainSearcher = (archive: Archive): Searcher => {
	let quotationRows: SearchRow[] | undefined;
	let articleRows: SearchRow[] | undefined;
	const answered: Partial<Record<Field, {readonly query: string; readonly asTyped: number}>> = {};
	const answer = (field: Field, query: string, searched: readonly SearchRow[]): Uint32Array => {
		const {rows, asTyped} = searchRows(query, searched);
		answered[field] = {query, asTyped};
		return rows;
	};

	return {
		async quotations(query) {
			quotationRows ??= Array.from({length: archive.quotationCount}, (_, number) => quotationSearchRow(archive, number));
			return answer('quotations', query, quotationRows);
		},
		async articles(query) {
			articleRows ??= Array.from({length: archive.articleCount}, (_, number) => articleSearchRow(archive, number));
			return answer('articles', query, articleRows);
		},
		asTyped: (field, query) => answered[field]?.query === query ? answered[field].asTyped : null,
		marks: (query, text, part) => findMarks(parseQuery(query), text, part),
		follow(next) {
			archive = next;
			quotationRows = undefined;
			articleRows = undefined;
		},
		subscribe: () => () => undefined,
		async close() {
			quotationRows = undefined;
			articleRows = undefined;
		},
	};
};
