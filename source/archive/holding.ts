import {compareArticles} from '../articles/order.js';
import {collectGarbage} from './collect.js';
import {layColumns} from './columns.js';
import {type Held, HeldTable} from './held-table.js';
import {createRecordTable, type RecordTable} from './record-table.js';
import type {ArticleRecord} from './record.js';
import {resolveSpeakers} from './speakers.js';
import type {Entry, Store} from './store.js';

/** The articles of an index, by path. */
export type Holding = {
	/** Takes everything from the store again. Gives how many there are. */
	load(): number;
	size(): number;
	get(path: string): Held | undefined;
	set(entry: Entry, record: ArticleRecord, seen: number): void;
	delete(path: string): void;
	values(): Iterable<Held>;
	/**
	Lays all out as columns (`layColumns`) in the order of the archive, speakers resolved. With `isThorough` as much memory as may be is
	given back on the way.
	*/
	columns(isThorough?: boolean): Uint8Array<SharedArrayBuffer>;
};

// Rows whose article is gone are given up when they are as many as the others, and at least so many.
const fewGone = 1000;

// With so many articles it is worth looking for what is no longer used.
const manyHeld = 20_000;

/** No articles yet. */
export const createHolding = (store: Store): Holding => {
	let held = new HeldTable();
	let records: RecordTable = createRecordTable(!store.printsOf);

	const readRecords = (): void => {
		const missing = new Map<number, Held>();
		for (const each of held.values()) {
			if (each.row < 0) {
				missing.set(each.key, each);
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
		records = createRecordTable(!store.printsOf);
		for (const each of held.values()) {
			each.row = each.row < 0 ? -1 : records.add(before.at(each.row, each.path));
		}
	};

	return {
		load() {
			const rows = new Map(held.values().map(({key, row}) => [key, row]));
			held = new HeldTable();
			store.load(entry => {
				held.set(entry, rows.get(entry.key) ?? -1, 0);
			});

			return held.size;
		},
		size: () => held.size,
		get: path => held.get(path),
		set(entry, record, seen) {
			held.set(entry, records.add(record), seen);
		},
		delete(path) {
			held.delete(path);
		},
		values: () => held.values(),
		columns(isThorough = false) {
			readRecords();
			tidy();
			const tidyUp = (): void => {
				if (held.size >= manyHeld) {
					collectGarbage(isThorough);
				}
			};

			// What another program took away meanwhile has no record; the next look tells.
			const articles = held
				.values()
				.filter(({row}) => row >= 0)
				.map(({key, place, path, row}) => ({key, place, path, row, date: records.at(row, path).date}))
				.toArray()
				.sort((a, b) => a.place - b.place || compareArticles(a, b)) // eslint-disable-line unicorn/no-array-sort -- It is nobody else's, and long.
				.map(({key, path, row}) => ({key, record: records.at(row, path)}));
			// What reading left is given back before who is who is found out, and what that leaves before the columns are made.
			tidyUp();
			const resolution = resolveSpeakers(articles.map(({record}) => record));
			return layColumns(articles, resolution, {printsOf: store.printsOf, tidyUp});
		},
	};
};
