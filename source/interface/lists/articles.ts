import type {Archive} from '../../archive/archive.js';
import {flat, grouped, upTo, type Grouped} from './grouped.js';
import {monthsOf, undated} from './months.js';

/** What the articles may be sorted by. */
export const articleSorts = ['date', 'title', 'source', 'quotations'] as const;
export type ArticleSort = typeof articleSorts[number];

/** How the list of articles is made. */
export type ArticleOrder = {
	readonly sort: ArticleSort;
	readonly isReversed: boolean;
	/** Numbers that a search found, best first; null where nothing is searched. */
	readonly found: Uint32Array | null;
	/** The rank of each article by title or source, where that was asked for and is worked out. */
	readonly ranks: Uint32Array | null;
};

const byDate = (archive: Archive, isReversed: boolean): Grouped => {
	const months = monthsOf(archive);
	// Undated articles stay last, whichever way the dated ones go.
	const runs = [...months.keys].map((key, run) => ({key, start: months.starts[run]!, end: months.starts[run + 1]!}));
	const dated = runs.filter(({key}) => key !== undated);
	const ordered = [...(isReversed ? dated.toReversed() : dated), ...runs.filter(({key}) => key === undated)];
	const items = new Uint32Array(archive.articleCount);
	const starts = [0];
	let place = 0;
	for (const {key, start, end} of ordered) {
		for (let offset = 0; offset < end - start; offset++) {
			items[place++] = isReversed && key !== undated ? end - 1 - offset : start + offset;
		}

		starts.push(place);
	}

	return grouped({
		items,
		keys: Int32Array.from(ordered, ({key}) => key),
		starts: Uint32Array.from(starts),
		hasHeaders: true,
		isFolded: false,
		exceptions: new Set(),
	});
};

/** The list of articles: by month, or in another order, or what a search found, best first. */
export const articlesList = (archive: Archive, {sort, isReversed, found, ranks}: ArticleOrder): Grouped => {
	if (found) {
		return flat(isReversed ? found.toReversed() : found);
	}

	if (sort === 'date') {
		return byDate(archive, isReversed);
	}

	const items = upTo(archive.articleCount);
	if (sort === 'quotations') {
		const counts = Uint32Array.from(items, article => {
			const [from, to] = archive.quotationsOf(article);
			return to - from;
		});
		items.sort((a, b) => counts[b]! - counts[a]! || a - b);
	} else if (ranks?.length === items.length) {
		items.sort((a, b) => ranks[a]! - ranks[b]! || a - b);
	}

	return flat(isReversed ? items.toReversed() : items);
};
