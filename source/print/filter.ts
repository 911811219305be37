import {createMatcher} from '../search/matcher.js';
import {type Query, parseQuery} from '../search/query.js';
import {type SearchRow, confidenceOf, foldedWords} from '../search/rows.js';
import type {ArticleItem, QuotationItem} from './item.js';

/** Which quotations are wanted; see the options of the same names. */
export type Wanted = {
	readonly search: string;
	readonly speaker: string | undefined;
	readonly since: string | undefined;
	readonly until: string | undefined;
};

/** How an item answers: `near` only if a typo is forgiven. */
export type Answer = 'match' | 'near' | 'none';

/** Decides item by item. */
export type Filter = {
	/** Whether everything is wanted. */
	readonly isOpen: boolean;
	quotation(item: QuotationItem): Answer;
	article(item: ArticleItem, names: ReadonlyArray<readonly string[]>): Answer;
};

const later = (one: string | null, other: string | undefined): string | null => other === undefined ? one : (one === null || other > one ? other : one);
const earlier = (one: string | null, other: string | undefined): string | null => other === undefined ? one : (one === null || other < one ? other : one);

const headOf = ({article}: Pick<QuotationItem, 'article'>) => ({
	title: foldedWords(article.title),
	source: foldedWords(article.source ?? ''),
	date: article.date,
	language: article.language,
});

const rowOf = (item: QuotationItem): SearchRow => ({
	...headOf(item),
	words: foldedWords(item.quotation.text),
	names: item.quotation.speaker?.names.map(name => foldedWords(name)) ?? [],
	kind: item.quotation.kind,
	confidence: confidenceOf(Math.round((item.quotation.speaker?.confidence ?? 0) * 100), item.quotation.speaker !== null),
});

/**
Makes a filter.

@param wanted - what the options of the same names say: a query, any name of a speaker, dates as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
*/
export const createFilter = (wanted: Wanted): Filter => {
	const {search, speaker, since, until} = wanted;
	const query = parseQuery(search);
	const words = foldedWords(speaker ?? '');
	const full: Query = {
		...query,
		terms: words.length === 0 ? query.terms : [...query.terms, {field: 'speaker', words, phrase: false, negated: false, open: false, typed: speaker!}],
		since: later(query.since, since),
		until: earlier(query.until, until),
	};
	const [exact, forgiving] = [createMatcher(full, false), createMatcher(full, true)];
	const answer = (row: SearchRow): Answer => exact(row) >= 0 ? 'match' : (forgiving(row) >= 0 ? 'near' : 'none');
	return {
		isOpen: search === '' && words.length === 0 && since === undefined && until === undefined,
		quotation: item => answer(rowOf(item)),
		article: (item, names) => answer({
			...headOf(item),
			words: foldedWords(`${item.article.title}\n${item.article.source ?? ''}\n${item.article.date ?? ''}\n${item.article.text}`),
			names: names.map(name => name.flatMap(part => foldedWords(part))),
			kind: null,
			confidence: null,
		}),
	};
};
