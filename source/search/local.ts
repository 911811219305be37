import type {Archive} from '../archive/archive.js';
import {ArchiveIndex} from './archive-index.js';
import {createMarker} from './marker.js';
import type {Field} from './messages.js';
import {createNumberedIndex, type NumberedIndex} from './numbered.js';
import type {Searcher} from './searcher.js';

/**
A searcher in this thread: for archives so small that indexing them takes no longer than a frame or two. Quotations are read at the
first search, the texts of articles at
the first search among articles.

@param archive - what to search until `follow` is called.
*/
export const createLocalSearcher = (archive: Archive): Searcher => {
	const index = new ArchiveIndex();
	let current = archive;
	let numbered: NumberedIndex | undefined;
	let textsRead = false;

	const prepare = (texts: boolean): NumberedIndex => {
		if (numbered && (textsRead || !texts)) {
			return numbered;
		}

		for (let article = 0; article < current.articleCount; article++) {
			index.learn(current, article);
			if (texts) {
				index.learnText(current, article);
			}
		}

		textsRead = texts;
		numbered = createNumberedIndex(index, current);
		return numbered;
	};

	const marker = createMarker();
	const answered: Partial<Record<Field, {readonly query: string; readonly asTyped: number}>> = {};
	const search = (field: Field, query: string): Uint32Array => {
		const {rows, asTyped, near} = prepare(field === 'articles').search(field, query);
		marker.note(query, near);
		answered[field] = {query, asTyped};
		return rows;
	};

	return {
		async quotations(query) {
			return search('quotations', query);
		},
		async articles(query) {
			return search('articles', query);
		},
		asTyped: (field, query) => answered[field]?.query === query ? answered[field].asTyped : null,
		marks: marker.marks,
		follow(next) {
			if (next.version === current.version && next === current) {
				return;
			}

			current = next;
			numbered = undefined;
		},
		subscribe: () => () => undefined,
		async close() {
			numbered = undefined;
		},
	};
};
