import {compareArticles} from '../articles/order.js';
import {layColumns} from './columns.js';
import {createInterner, type ArticleRecord} from './record.js';
import {resolveSpeakers} from './speakers.js';
import type {Entry, Store} from './store.js';

/** An article in the hands of the indexer; its record is read when columns are made. */
export type Held = {
	entry: Entry;
	record: ArticleRecord | undefined;
};

/** The articles of an index, by path. */
export type Holding = {
	/** Takes everything from the store again. Gives how many there are. */
	load(): number;
	size(): number;
	get(path: string): Held | undefined;
	set(entry: Entry, record: ArticleRecord): void;
	delete(path: string): void;
	values(): Iterable<Held>;
	/** Lays all out as columns (`layColumns`) in the order of the archive, speakers resolved. */
	columns(): Uint8Array<SharedArrayBuffer>;
};

/** No articles yet. */
export const createHolding = (store: Store): Holding => {
	const intern = createInterner();
	const held = new Map<string, Held>();

	const readRecords = (): void => {
		const missing = new Map<number, Held>();
		for (const each of held.values()) {
			if (!each.record) {
				missing.set(each.entry.key, each);
			}
		}

		if (missing.size > 0) {
			for (const [key, record] of store.records()) {
				const each = missing.get(key);
				if (each) {
					each.record = intern(record);
				}
			}
		}
	};

	return {
		load() {
			const before = new Map(held.values().map(each => [each.entry.key, each.record]));
			held.clear();
			for (const entry of store.load()) {
				held.set(entry.path, {entry, record: before.get(entry.key)});
			}

			return held.size;
		},
		size: () => held.size,
		get: path => held.get(path),
		set(entry, record) {
			held.set(entry.path, {entry, record: intern(record)});
		},
		delete(path) {
			held.delete(path);
		},
		values: () => held.values(),
		columns() {
			readRecords();
			// What another program took away meanwhile has no record; the next look tells.
			const articles = held.values().filter(each => each.record).map(({entry, record}) => ({key: entry.key, place: entry.place, record: record!})).toArray()
				.toSorted((a, b) => (a.place - b.place) || compareArticles(a.record, b.record));
			return layColumns(articles, resolveSpeakers(articles.map(({record}) => record)));
		},
	};
};
