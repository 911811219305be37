import type {Archive} from '../archive/archive.js';
import type {ArchiveIndex} from './archive-index.js';
import {rememberCandidates} from './candidates.js';
import {findRows, type Lookup, wantedFor} from './find.js';
import {type Collection, Join, rowsWith} from './join.js';
import {articleLookup, quotationLookup} from './lookups.js';
import {inside} from './match.js';
import {numberIndex} from './numbering.js';
import {People} from './people.js';
import {isEmptyQuery, parseQuery} from './query.js';
import {rerank} from './rerank.js';
import {searchInStages} from './stages.js';

const searchIn = (collection: Collection, lookup: Lookup): (typed: string) => Uint32Array => {
	const {index, count} = collection;
	const join = new Join(collection);
	return typed => {
		const query = parseQuery(typed);
		if (isEmptyQuery(query)) {
			return Uint32Array.from({length: count}, (_, row) => row);
		}

		return searchInStages({
			find(asked, forgiving) {
				findRows(collection, join, lookup, asked, forgiving);
				return {rows: join.ranked(), cost: row => join.costOf(row)};
			},
			isKnown: word => index.lexicon.find(word) >= 0,
			frequency: term => rowsWith(collection, wantedFor(lookup, term, false), inside).reduce((sum, flag) => sum + flag, 0),
			rerank: (asked, rows) => rerank(asked, rows, row => lookup.read(row)),
		}, query);
	};
};

/** An index seen by the numbers of one version of an archive. */
export type NumberedIndex = {
	readonly archive: Archive;
	/** Numbers of the quotations that match, best first; all, for an empty query. */
	quotations(typed: string): Uint32Array;
	/** Numbers of the articles that match, best first; all, for an empty query. */
	articles(typed: string): Uint32Array;
};

/** Looks at what an index has learnt by the numbers of one version of an archive. What it learns later is not found. */
export const createNumberedIndex = (index: ArchiveIndex, archive: Archive): NumberedIndex => {
	const numbering = numberIndex(index, archive);
	let known: People | undefined;
	const people = () => {
		known ??= new People(archive);
		return known;
	};

	let quotations: ReturnType<typeof searchIn> | undefined;
	let articles: ReturnType<typeof searchIn> | undefined;
	return {
		archive,
		quotations(typed) {
			quotations ??= searchIn(numbering.quotations, quotationLookup(numbering, rememberCandidates(index.quotations.lexicon), people()));
			return quotations(typed);
		},
		articles(typed) {
			articles ??= searchIn(numbering.articles, articleLookup(numbering, rememberCandidates(index.articles.lexicon), people));
			return articles(typed);
		},
	};
};
