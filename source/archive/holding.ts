import {compareArticles} from '../articles/order.js';
import {collectGarbage} from './collect.js';
import {layColumns} from './columns.js';
import {createRecordTable, type RecordTable} from './record-table.js';
import type {ArticleRecord} from './record.js';
import {resolveSpeakers} from './speakers.js';
import type {Entry, Store} from './store.js';

/** An article in the hands of the indexer. */
export type Held = {
	entry: Entry;
	/** The row of its record; -1 where it is still to be read from the store. */
	row: number;
	/** The look, counted from 1, that saw its file last. */
	seen: number;
};

/** The articles of an index, by path. */
export type Holding = {
	/** Takes everything from the store again. Gives how many there are. */
	load(): number;
	size(): number;
	get(path: string): Held | undefined;
	set(entry: Entry, record: ArticleRecord, seen: number): void;
	delete(path: string): void;
	values(): Iterable<Held>;
	/** Lays all out as columns (`layColumns`) in the order of the archive, speakers resolved. */
	columns(): Uint8Array<SharedArrayBuffer>;
};

// Rows whose article is gone are given up when they are as many as the others, and at least so many.
const fewGone = 1000;

// With so many articles it is worth looking for what is no longer used.
const manyHeld = 20_000;

/** No articles yet. */
export const createHolding = (store: Store): Holding => {
	const held = new Map<string, Held>();
	let records: RecordTable = createRecordTable();

	const readRecords = (): void => {
		const missing = new Map<number, Held>();
		for (const each of held.values()) {
			if (each.row < 0) {
				missing.set(each.entry.key, each);
			}
		}

		if (missing.size > 0) {
			for (const [key, record] of store.records()) {
				const each = missing.get(key);
				if (each) {
					each.row = records.add(record);
				}
			}
		}
	};

	const tidy = (): void => {
		if (records.count < Math.max(fewGone, held.size) * 2) {
			return;
		}

		const before = records;
		records = createRecordTable();
		for (const each of held.values()) {
			each.row = each.row < 0 ? -1 : records.add(before.at(each.row, each.entry.path));
		}
	};

	return {
		load() {
			const before = new Map(held.values().map(each => [each.entry.key, each.row]));
			held.clear();
			for (const entry of store.load()) {
				held.set(entry.path, {entry, row: before.get(entry.key) ?? -1, seen: 0});
			}

			return held.size;
		},
		size: () => held.size,
		get: path => held.get(path),
		set(entry, record, seen) {
			held.set(entry.path, {entry, row: records.add(record), seen});
		},
		delete(path) {
			held.delete(path);
		},
		values: () => held.values(),
		columns() {
			readRecords();
			tidy();
			const tidyUp = held.size >= manyHeld ? collectGarbage : () => undefined;
			// What reading left is given back before who is who is found out, which takes most, and what that leaves before the columns are made.
			tidyUp();
			// What another program took away meanwhile has no record; the next look tells.
			const articles = held.values().filter(({row}) => row >= 0).map(({entry: {key, place, path}, row}) => {
				const record = records.at(row, path);
				return {key, place, path, date: record.date, record};
			}).toArray().toSorted((a, b) => (a.place - b.place) || compareArticles(a, b));
			const resolution = resolveSpeakers(articles.map(({record}) => record));
			tidyUp();
			return layColumns(articles, resolution);
		},
	};
};
