import type {Archive} from '../../archive/archive.js';
import {articleRow} from './cached.js';

/** Stands for “no date”. */
export const undated = -1;

/** The month of a date as one number that sorts by time: `year * 13 + month`, month 0 where only the year is known. */
export const monthKey = (date: string | null): number => {
	const groups = date === null ? undefined : /^(?<year>\d{4})(?:-(?<month>\d{2}))?/v.exec(date)?.groups;
	return groups ? (Number(groups.year) * 13) + Number(groups.month ?? 0) : undated;
};

/** Year and month (1 to 12, 0 for none) of a month's number. */
export const monthOf = (key: number): {year: number; month: number} => ({year: Math.floor(key / 13), month: key % 13});

/** The months of the articles in the archive's own order: where each run of articles of one month begins. */
export type Months = {readonly keys: Int32Array; readonly starts: Uint32Array};

const known = new WeakMap<Archive, Months>();

/**
Finds the months without reading every article: articles are ordered by date, so the end of each month's run is found by steps that double and then halve.
A hundred thousand articles of ten years take some 4,000 reads.
*/
export const monthsOf = (archive: Archive): Months => {
	const before = known.get(archive);
	if (before) {
		return before;
	}

	const keys: number[] = [];
	const starts: number[] = [];
	const keyAt = (article: number) => monthKey(articleRow(archive, article).date);
	for (let start = 0; start < archive.articleCount;) {
		const key = keyAt(start);
		let step = 1;
		while (start + step < archive.articleCount && keyAt(start + step) === key) {
			step *= 2;
		}

		let low = start + (step >>> 1);
		let high = Math.min(start + step, archive.articleCount);
		while (low + 1 < high) {
			const middle = (low + high) >>> 1;
			if (keyAt(middle) === key) {
				low = middle;
			} else {
				high = middle;
			}
		}

		keys.push(key);
		starts.push(start);
		start = Math.max(high, start + 1);
	}

	starts.push(archive.articleCount);
	const months = {keys: Int32Array.from(keys), starts: Uint32Array.from(starts)};
	known.set(archive, months);
	return months;
};

/** A table from article to its month's number. */
export const monthOfArticles = (archive: Archive): Int32Array => {
	const {keys, starts} = monthsOf(archive);
	const table = new Int32Array(archive.articleCount);
	for (const [run, key] of keys.entries()) {
		table.fill(key, starts[run], starts[run + 1]);
	}

	return table;
};
