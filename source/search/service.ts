import {setImmediate, setTimeout} from 'node:timers/promises';
import type {Archive} from '../archive/archive.js';
import {reasonOf} from '../articles/unreadable.js';
import {openBlobs, type Blobs} from '../archive/blobs.js';
import {archiveFrom, type Handle} from '../archive/handle.js';
import {readPieces, writePieces} from '../archive/pieces.js';
import {ArchiveIndex} from './archive-index.js';
import {type Field, type FromSearch, newestAt} from './messages.js';
import {createNumberedIndex, type NumberedIndex} from './numbered.js';
import type {Patience} from './patience.js';
import {decodeArticles, decodeQuotations, encodeArticles, encodeQuotations} from './saved.js';

// How long to read before searches have a turn, in milliseconds.
const slice = 6;
// How long one search may read texts for a phrase, in milliseconds.
const readingTime = 60;
// While reading goes on, answers catch up with it this often, in milliseconds.
const catchUp = 250;
// Saving waits until nothing has been asked for so long, in milliseconds.
const usualQuiet = 1500;

/** The searching thread's work: reads an archive in slices, answers in between, saves what it has read. */
export type Service = {
	follow(handle: Handle): void;
	search(field: Field, id: number, version: number, query: string): void;
	close(): void;
};

/**
Makes a service; `newest` holds the ids of the newest searches (see `newestAt`), `post` takes its answers, `quiet` is how long nothing
must be asked before it saves.
*/
export const createService = (newest: Int32Array, post: (message: FromSearch, transfer?: ArrayBuffer[]) => void, quiet = usualQuiet): Service => {
	let index = new ArchiveIndex();
	let handle: Handle | undefined;
	let opened: {archive: Archive; close: () => void} | undefined;
	let blobs: Blobs | undefined;
	let numbered: NumberedIndex | undefined;
	let numberedAt = 0;
	// How far each kind is read; what is read is found after the next numbering.
	const read: Record<Field, number> = {quotations: 0, articles: 0};
	const saved: Record<Field, number> = {quotations: 0, articles: 0};
	const patience: Patience = {deadline: Infinity, exceeded: false};
	let textsWanted = false;
	let textsLoaded = false;
	let answeredEarly = false;
	let stale = true;
	let asked = 0;
	let run = 0;

	const isDone = (field: Field): boolean => read[field] >= (opened?.archive.articleCount ?? 0);

	const isWanted = (field: Field): boolean => !isDone(field) && (field === 'quotations' || textsWanted);
	const isNewest = (mine: number): boolean => run === mine && opened !== undefined;

	const readSlice = (field: Field, archive: Archive): void => {
		const end = performance.now() + slice;
		while (!isDone(field) && performance.now() < end) {
			if (field === 'quotations') {
				index.learn(archive, read.quotations);
			} else {
				index.learnText(archive, read.articles);
			}

			read[field]++;
		}

		stale = true;
	};

	const number = (archive: Archive): NumberedIndex => {
		if (!numbered || (stale && (isDone('quotations') || performance.now() > numberedAt + catchUp))) {
			numbered = createNumberedIndex(index, archive, patience);
			numberedAt = performance.now();
			stale = false;
		}

		return numbered;
	};

	const save = async (mine: number): Promise<void> => {
		const isQuiet = async (): Promise<boolean> => {
			while (isNewest(mine) && performance.now() < asked + quiet) {
				await setTimeout(quiet / 4, undefined, {ref: false});
			}

			return isNewest(mine);
		};

		for (const field of ['quotations', 'articles'] as const) {
			const count = field === 'quotations' ? index.heads.count : index.articles.count;
			if (!handle || !blobs || handle.generation < 0 || saved[field] === count || !isDone(field) || !await isQuiet()) {
				continue;
			}

			const block = field === 'quotations' ? encodeQuotations(index) : encodeArticles(index);
			if (await writePieces(blobs, `search ${field}`, handle.generation, block, isQuiet)) {
				saved[field] = count;
			}
		}
	};

	/** Reads what is not read yet, as long as no newer version comes. */
	const readOn = async (): Promise<void> => {
		run++;
		const mine = run;
		// Who asks now is answered first.
		await setImmediate();
		for (const field of ['quotations', 'articles'] as const) {
			while (isNewest(mine) && isWanted(field)) {
				readSlice(field, opened!.archive);
				await setImmediate();
			}

			if (!isNewest(mine)) {
				return;
			}

			number(opened!.archive);
			if (answeredEarly && (field === 'articles' || !textsWanted)) {
				answeredEarly = false;
				post({type: 'better'});
			}
		}

		await save(mine);
	};

	/** Goes on with a search that ran out of patience, until it is done or another is asked for. */
	const searchOn = async (field: Field, id: number, query: string): Promise<void> => {
		const {version} = opened!.archive;
		do {
			await setImmediate();
			if (opened?.archive.version !== version || Atomics.load(newest, newestAt[field]) !== id) {
				return;
			}

			patience.deadline = performance.now() + readingTime;
			patience.exceeded = false;
			number(opened.archive).search(field, query);
		} while (patience.exceeded);

		post({type: 'better'});
	};

	/** Lets work go on by itself; what it throws is told. */
	const start = async (work: Promise<void>): Promise<void> => {
		try {
			await work;
		} catch (error) {
			post({type: 'broken', reason: reasonOf(error)});
		}
	};

	const load = (next: Handle): void => {
		blobs = openBlobs(next.file);
		const block = readPieces(blobs, 'search quotations');
		const loaded = block && decodeQuotations(block);
		if (loaded) {
			index = loaded;
			saved.quotations = loaded.heads.count;
		}
	};

	return {
		follow(next) {
			try {
				const before = opened;
				opened = archiveFrom(next);
				before?.close();
			} catch (error) {
				post({type: 'broken', reason: reasonOf(error)});
				return;
			}

			if (!handle) {
				load(next);
			}

			handle = next;
			if (index.heads.count > (2 * opened.archive.articleCount) + 1000) {
				// Most of what is known is gone.
				index = new ArchiveIndex();
				textsLoaded = false;
			}

			numbered = undefined;
			read.quotations = 0;
			read.articles = 0;
			void start(readOn());
		},
		search(field, id, version, query) {
			asked = performance.now();
			if (opened?.archive.version !== version || Atomics.load(newest, newestAt[field]) !== id) {
				post({type: 'found', field, id, rows: null, asTyped: 0, near: true});
				return;
			}

			if (field === 'articles' && !textsWanted) {
				textsWanted = true;
				const block = blobs && !textsLoaded ? readPieces(blobs, 'search articles') : undefined;
				if (block) {
					decodeArticles(index, block);
					saved.articles = index.articles.count;
					stale = true;
				}

				textsLoaded = true;
				void start(readOn());
			}

			try {
				patience.deadline = performance.now() + readingTime;
				patience.exceeded = false;
				const {rows, asTyped, near} = number(opened.archive).search(field, query);
				if (patience.exceeded) {
					void start(searchOn(field, id, query));
				}

				answeredEarly ||= !isDone(field);
				// What is transferred must not be part of something else.
				const own = rows.buffer instanceof ArrayBuffer && rows.buffer.byteLength === rows.byteLength ? rows as Uint32Array<ArrayBuffer> : new Uint32Array(rows);
				post({type: 'found', field, id, rows: own, asTyped, near}, [own.buffer]);
			} catch (error) {
				post({type: 'broken', reason: reasonOf(error)});
			}
		},
		close() {
			run++;
			opened?.close();
			blobs?.close();
			opened = undefined;
		},
	};
};
