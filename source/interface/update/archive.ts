import type {Archive} from '../../archive/archive.js';
import {articlesList} from '../lists/articles.js';
import {articleRow, openArticle, quotationRow} from '../lists/cached.js';
import {rowAt, rowCount, rowOfItem} from '../lists/grouped.js';
import {freshQuotations, heightOf, type State} from '../state.js';
import {open, relaid, withQuotation} from './reader.js';
import {firstItemRow, itemRow, toRow} from './view.js';

/** Order of articles in an archive: newest first, undated last, then by path. */
const compareArticles = (a: {date: string | null; path: string}, b: {date: string | null; path: string}): number => {
	if (a.date === null || b.date === null) {
		if (a.date !== b.date) {
			return a.date === null ? 1 : -1;
		}
	} else if (a.date !== b.date) {
		return a.date < b.date ? 1 : -1;
	}

	return a.path < b.path ? -1 : Number(a.path > b.path);
};

/** The number of an article in another archive, or -1: found by halving, since articles are in order; looked for one by one where few. */
const articleIn = (archive: Archive, wanted: {date: string | null; path: string}): number => {
	let low = 0;
	let high = archive.articleCount;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (compareArticles(articleRow(archive, middle), wanted) < 0) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	if (low < archive.articleCount && articleRow(archive, low).path === wanted.path) {
		return low;
	}

	// Its date may have changed, or the order may be the one files were named in.
	for (let article = 0; article < Math.min(archive.articleCount, 1000); article++) {
		if (articleRow(archive, article).path === wanted.path) {
			return article;
		}
	}

	return -1;
};

/** The number of a quotation in another archive, or -1. */
const quotationIn = (before: Archive, after: Archive, quotation: number): number => {
	if (quotation === -1) {
		return -1;
	}

	const row = quotationRow(before, quotation);
	const article = articleIn(after, articleRow(before, row.article));
	if (article === -1) {
		return -1;
	}

	const [from, to] = after.quotationsOf(article);
	for (let number = from; number < to; number++) {
		if (quotationRow(after, number).quotation.id === row.quotation.id) {
			return number;
		}
	}

	return -1;
};

/** What the queries found in a newer archive. */
export type Found = Readonly<Partial<Record<'articles' | 'quotations', {readonly query: string; readonly items: Uint32Array; readonly isNear?: boolean}>>>;

/** Takes in a newer archive: cursors, the open article and what is selected stay on what they were on, whatever its number is now. */
export const withArchive = (state: State, archive: Archive, found: Found): State => {
	const before = state.archive;
	if (before.version === archive.version) {
		return {...state, archive};
	}

	const articleItem = state.isUntouched ? -1 : rowAt(state.articles.list, state.articles.row).item;
	const article = articleItem === -1 ? -1 : articleIn(archive, articleRow(before, articleItem));
	const quotation = quotationIn(before, archive, rowAt(state.quotations.list, state.quotations.row).item);
	const selected = new Set([...state.selected].map(number => quotationIn(before, archive, number)).filter(number => number !== -1));

	// What was found before are numbers of the former archive.
	const foundNow = (field: 'articles' | 'quotations') => found[field]?.query === state[field].query ? found[field].items : null;
	const articlesOrder = {...state.articles, found: foundNow('articles'), isNear: found.articles?.isNear ?? false, ranks: null};
	const articles = articlesList(archive, articlesOrder);
	const quotationsOrder = {...state.quotations, found: foundNow('quotations'), isNear: found.quotations?.isNear ?? false};
	const exceptions = state.quotations.grouping === 'date' ? state.quotations.list.exceptions : new Set<number>();
	const quotations = freshQuotations(archive, quotationsOrder, {...state.quotations.list, exceptions});
	let next: State = {
		...state,
		archive,
		selected,
		variants: null,
		articles: {...articlesOrder, list: articles},
		quotations: {...quotationsOrder, list: quotations},
	};
	const articleAt = article === -1 ? -1 : rowOfItem(articles, article);
	// What a query finds at last has its best under the cursor, as if it had been found at once.
	const isNewlyFound = quotationsOrder.found !== null && rowCount(state.quotations.list) === 0;
	const quotationAt = quotation === -1 ? -1 : rowOfItem(quotations, quotation);
	next = {
		...next,
		articles: toRow(
			next.articles,
			itemRow(articles, articleAt === -1 ? (state.isUntouched ? 0 : next.articles.row) : articleAt, 1),
			heightOf(next, 'articles'),
		),
		quotations: toRow(
			next.quotations,
			quotationAt === -1 ? (isNewlyFound ? firstItemRow(quotations) : next.quotations.row) : quotationAt,
			heightOf(next, 'quotations'),
		),
		effects: [
			...next.effects,
			...(['articles', 'quotations'] as const)
				.filter(field => next[field].query.trim() !== '' && next[field].found === null)
				.map(field => ({type: 'search', field, query: next[field].query, isAgain: true}) as const),
			...(next.articles.sort === 'title' || next.articles.sort === 'source' ? [{type: 'rank', sort: next.articles.sort} as const] : []),
		],
	};
	return withReaderOf(next, before);
};

/** Opens the article the program was called for, as soon as it is there; where it turns out not to be readable, the first there is. */
export const openingFirst = (state: State): State => {
	const {archive, opensFirst} = state;
	if (opensFirst === null || archive.articleCount === 0) {
		return state;
	}

	// Files stand in the order in which they were named.
	const isThere = articleRow(archive, 0).path === opensFirst;
	const {done, total} = archive.progress;
	if (!isThere && done < total) {
		return state;
	}

	// Going out leads to the list, where the cursor stands on it.
	const listed = {...state, articles: toRow(state.articles, Math.max(0, rowOfItem(state.articles.list, 0)), heightOf(state, 'articles'))};
	return {...open(listed, 0), trail: ['reader'], opensFirst: null};
};

const withReaderOf = (state: State, before: Archive): State => {
	const {reader, archive} = state;
	if (!reader) {
		return openingFirst(state);
	}

	const number = articleIn(archive, articleRow(before, reader.number));
	if (number === -1) {
		// Its file is gone: the text stays to be read, but is no longer part of the archive.
		return {
			...state,
			reader: null,
			trail: state.trail.filter(pane => pane !== 'reader').length === 0 ? ['articles'] : state.trail.filter(pane => pane !== 'reader'),
		};
	}

	const opened = openArticle(archive, number);
	const same = opened instanceof Error || opened.article.text === reader.article.text ? reader : {...reader, ...opened};
	return withQuotation(relaid({...state, reader: {...same, number, quotation: quotationIn(before, archive, reader.quotation)}}));
};
