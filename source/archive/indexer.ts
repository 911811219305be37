import {statSync} from 'node:fs';
import {setImmediate} from 'node:timers/promises';
import type {Problem} from '../articles/article.js';
import {findArticles, isProblem} from '../articles/find.js';
import {problemOf} from '../articles/unreadable.js';
import type {Progress} from './archive.js';
import type {Extracted, Task} from './extract.js';
import {createHolding} from './holding.js';
import type {Pool} from './pool.js';
import {isSame, stampOf, type Stamp} from './stamp.js';
import type {Entry, Kept, Store} from './store.js';

/** News of an archive that is being read. `block` holds new columns; it is absent where only the progress moved. */
export type Report = {
	readonly block?: Uint8Array<SharedArrayBuffer>;
	/** The generation of the store that the columns show, where no other program wrote into it; else null. */
	readonly generation: number | null;
	readonly progress: Progress;
	readonly problems: readonly Problem[];
};

export type IndexerOptions = {
	/** Files and folders as the user gave them. */
	readonly paths: readonly string[];
	/** ISO 639-1 code to read every article as; found out for each where it is undefined. */
	readonly language?: string;
	readonly store: Store;
	readonly pool: Pool<Task, Extracted>;
	readonly report: (report: Report) => void;
	/** The generation whose columns are shown already, if any. */
	readonly shown?: number | null;
};

/** A file under way, and the number of the place it was found in. */
type Sent = {readonly task: Task; readonly place: number};

/** Keeps an index in step with the files. */
export type Indexer = {
	/** Looks at the files and reads what is new or changed. A call while one runs looks once more after it. */
	refresh(): Promise<void>;
	close(): Promise<void>;
};

const batchFiles = 16;
const batchBytes = 256 * 1024;
// At least this long between two reports, in milliseconds; and making columns takes at most a tenth of the time.
const pause = 50;
const share = 10;
// Columns of many articles take time and memory: they are made anew when there are three times as many, or after this long, in milliseconds.
const many = 4000;
const growth = 3;
const longest = 300_000;
// How long to look at files before others have a turn, in milliseconds.
const frame = 8;

/** Reads, keeps and reports articles; see `Indexer`. */
export const createIndexer = ({paths, language, store, pool, report, shown = null}: IndexerOptions): Indexer => {
	const holding = createHolding(store);
	// Where the user's places stand among each other.
	const placeOf = new Map(paths.map((given, number) => [given, number]));
	let problems: Problem[] = [];
	let closed = false;
	let stale = false;
	let loaded = false;
	let nextReport = 0;
	let nextColumns = 0;
	let laidOut = 0;
	// How many times the files were looked at.
	let looks = 0;
	let progress: Progress = {done: 0, total: 0};

	const tell = (now: boolean): void => {
		const started = performance.now();
		if (closed || (!now && started < nextReport)) {
			return;
		}

		let block: Report['block'];
		nextReport = started + pause;
		const size = holding.size();
		const isWorth = size < many || size >= laidOut * growth || started >= nextColumns + longest;
		if (stale && (now || (started >= nextColumns && isWorth))) {
			block = holding.columns(now);
			stale = false;
			laidOut = size;
			nextColumns = performance.now() + ((performance.now() - started) * share);
		}

		report({block, generation: store.isForeign() ? null : store.generation(), progress, problems: [...problems]});
	};

	const take = (sent: readonly Sent[], results: readonly Extracted[]): void => {
		const kept: Kept[] = [];
		const gone: number[] = [];
		const restamped: Array<Pick<Entry, 'key' | 'stamp'>> = [];
		for (const [index, result] of results.entries()) {
			// Not the result's own copy of the path: it would be held beside this one.
			const {task: {path}, place} = sent[index]!;
			const before = holding.get(path);
			if (result.outcome === 'same') {
				if (before) {
					before.stamp = result.stamp;
					restamped.push({key: before.key, stamp: result.stamp});
				}

				continue;
			}

			if (before) {
				gone.push(before.key);
				holding.delete(path);
				stale = true;
			}

			if (result.outcome === 'problem') {
				problems.push(result.problem);
			} else {
				const {record, stamp, hash, packed} = result;
				kept.push({path, place, record, stamp, hash, packed});
			}
		}

		const keys = store.put(kept);
		for (const [index, key] of keys.entries()) {
			const {record, packed: _, ...entry} = kept[index]!;
			holding.set({key, ...entry}, record, looks);
			stale = true;
		}

		store.restamp(restamped);
		const now = new Set(keys);
		store.remove(gone.filter(key => !now.has(key)));
		progress = {...progress, done: progress.done + results.length};
		tell(false);
	};

	const look = async (): Promise<void> => {
		const running = new Map<number, Promise<void>>();
		let runs = 0;
		let failure: {error: unknown} | undefined;
		let batch: Sent[] = [];
		let bytes = 0;
		looks++;
		problems = [];
		progress = {done: 0, total: 0};
		if (!loaded || store.isForeign()) {
			const count = holding.load();
			stale ||= loaded || (count > 0 && shown !== store.generation());
			loaded = true;
			tell(false);
		}

		const send = async (): Promise<void> => {
			const sent = batch;
			batch = [];
			bytes = 0;
			const number = runs++;
			running.set(number, (async () => {
				try {
					const results = await pool.run(sent.map(({task}) => task));
					if (!closed) {
						take(sent, results);
					}
				} catch (error) {
					failure ??= {error};
				}

				running.delete(number);
			})());
			while (running.size >= pool.width) {
				await Promise.race(running.values());
			}
		};

		let since = performance.now();
		for await (const found of findArticles(paths)) {
			if (performance.now() - since > frame) {
				await setImmediate();
				since = performance.now();
			}

			if (closed || failure) {
				break;
			}

			if (isProblem(found)) {
				problems.push(found);
				continue;
			}

			progress = {...progress, total: progress.total + 1};
			const before = holding.get(found.path);
			if (before) {
				before.seen = looks;
			}

			if (found.path === '-' && before) {
				// Standard input is read once.
				progress = {...progress, done: progress.done + 1};
				continue;
			}

			let size = batchBytes;
			let stamp: Stamp | undefined;
			try {
				const stats = found.path === '-' ? undefined : statSync(found.path);
				if (before && stats && isSame(before.stamp, stats)) {
					progress = {...progress, done: progress.done + 1};
					tell(false);
					continue;
				}

				if (stats) {
					({size} = stats);
					stamp = stampOf(stats, Date.now());
				}
			} catch (error) {
				problems.push(problemOf(found.path, error));
				progress = {...progress, done: progress.done + 1};
				if (before) {
					before.seen = 0;
				}

				continue;
			}

			batch.push({task: {path: found.path, language, known: before?.hash, stamp}, place: placeOf.get(found.folder ?? found.path) ?? 0});
			bytes += size;
			if (batch.length >= batchFiles || bytes >= batchBytes) {
				await send();
			}
		}

		if (batch.length > 0 && !closed) {
			await send();
		}

		await Promise.all(running.values());
		if (closed) {
			return;
		}

		if (failure) {
			throw failure.error;
		}

		const gone = Iterator.from(holding.values()).filter(({seen}) => seen !== looks).map(({key, path}) => ({key, path})).toArray();
		store.remove(gone.map(({key}) => key));
		for (const {path} of gone) {
			holding.delete(path);
			stale = true;
		}

		// What the threads held is given back before the last columns are made, which take most.
		await pool.rest();
		if (closed) {
			return;
		}

		tell(true);
	};

	let looking: Promise<void> | undefined;
	let again = false;
	const refresh = async (): Promise<void> => {
		if (closed) {
			return;
		}

		if (looking) {
			again = true;
			return looking;
		}

		looking = (async () => {
			do {
				again = false;
				await look();
			} while (again);
		})();
		try {
			await looking;
		} finally {
			looking = undefined;
		}
	};

	return {
		refresh,
		async close() {
			closed = true;
			again = false;
			await pool.close();
			await looking;
			store.close();
		},
	};
};
