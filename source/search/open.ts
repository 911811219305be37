import type {Archive} from '../archive/archive.js';
import type {Handle} from '../archive/handle.js';
import {createLocalSearcher} from './local.js';
import type {Searcher} from './searcher.js';
import {createThreadSearcher} from './thread.js';

/** What a searcher reads from; an opened archive is one. */
export type Searchable = {
	readonly current: Archive;
	handle(): Handle;
};

/** Up to so many a search in this thread, indexing included, takes no longer than starting another thread. */
const fewQuotations = 2000;
const fewArticles = 200;

/** Opens a searcher for an archive that may grow: in this thread while it is small, then in one of its own. */
export const openSearcher = (source: Searchable): Searcher => {
	const isSmall = ({quotationCount, articleCount}: Archive): boolean => quotationCount <= fewQuotations && articleCount <= fewArticles;
	const create = (archive: Archive): Searcher => isSmall(archive) ? createLocalSearcher(archive) : createThreadSearcher(archive, () => source.handle());
	const listeners = new Set<() => void>();
	const tell = (): void => {
		for (const listener of listeners) {
			listener();
		}
	};

	let small = isSmall(source.current);
	let searcher = create(source.current);
	searcher.subscribe(tell);
	return {
		quotations: async query => searcher.quotations(query),
		articles: async query => searcher.articles(query),
		asTyped: (field, query) => searcher.asTyped(field, query),
		marks: (query, text, part) => searcher.marks(query, text, part),
		follow(archive) {
			if (small && !isSmall(archive)) {
				small = false;
				void searcher.close();
				searcher = create(archive);
				searcher.subscribe(tell);
			} else {
				searcher.follow(archive);
			}
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		close: async () => searcher.close(),
	};
};
