import type {Archive} from '../archive/archive.js';
import type {ArchiveIndex} from './archive-index.js';
import {rememberCandidates} from './candidates.js';
import {findRows, type Lookup, wantedFor} from './find.js';
import type {Collection} from './collection.js';
import {Join} from './join.js';
import {articleLookup, quotationLookup} from './lookups.js';
import type {Field} from './messages.js';
import {numberIndex} from './numbering.js';
import {endlessPatience} from './patience.js';
import {People} from './people.js';
import {isEmptyQuery, parseQuery} from './query.js';
import {rerank} from './rerank.js';
import {type Answer, searchInStages} from './stages.js';

const searchIn = (collection: Collection, lookup: Lookup): (typed: string) => Answer => {
	const {index, count} = collection;
	const join = new Join(collection);
	return typed => {
		const query = parseQuery(typed);
		if (isEmptyQuery(query)) {
			return {rows: Uint32Array.from({length: count}, (_, row) => row), asTyped: count, near: false};
		}

		return searchInStages({
			find(asked, forgiving) {
				findRows(collection, join, lookup, asked, forgiving);
				return {rows: join.ranked(), cost: row => join.costOf(row)};
			},
			isKnown: word => index.lexicon.find(word) >= 0,
			frequency: term => join.frequency(wantedFor(lookup, term, false)),
			rerank: (asked, rows) => rerank(asked, rows, row => lookup.read(row)),
		}, query);
	};
};

/** An index seen by the numbers of one version of an archive. */
export type NumberedIndex = {
	readonly archive: Archive;
	/** What matches, best first; all, for an empty query. */
	search(field: Field, typed: string): Answer;
};

/**
Looks at what an index has learnt by the numbers of one version of an archive. What it learns later is not found. Phrases in articles
are read as long as `patience` lasts.
*/
export const createNumberedIndex = (index: ArchiveIndex, archive: Archive, patience = endlessPatience()): NumberedIndex => {
	const numbering = numberIndex(index, archive);
	let known: People | undefined;
	const people = () => {
		known ??= new People(archive);
		return known;
	};

	const searches: Partial<Record<Field, ReturnType<typeof searchIn>>> = {};
	return {
		archive,
		search(field, typed) {
			searches[field] ??= field === 'quotations'
				? searchIn(numbering.quotations, quotationLookup(numbering, rememberCandidates(index.quotations.lexicon), people()))
				: searchIn(numbering.articles, articleLookup(numbering, rememberCandidates(index.articles.lexicon), people, patience));
			return searches[field](typed);
		},
	};
};
