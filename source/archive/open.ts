import {setImmediate} from 'node:timers/promises';
import type {Article, Problem} from '../articles/article.js';
import {reasonOf} from '../articles/unreadable.js';
import type {Archive, LiveArchive, Progress} from './archive.js';
import {collectGarbage, worthCollecting} from './collect.js';
import {decodeColumns, layColumns, nobody} from './columns.js';
import {packedContents, type Contents} from './contents.js';
import {isLittle} from './few.js';
import {glimpsedColumns, glimpsedContents} from './glimpsed.js';
import type {Handle} from './handle.js';
import {indexFile} from './index-file.js';
import type {FromIndex} from './index-messages.js';
import {readers} from './readers.js';
import {isDamagedIndex, openOrRemake, removeIndex, type Saved} from './saved.js';
import {chunkShelf, type ChunkShelf, type Shelf} from './shelf.js';
import {indexHere, indexInThread, type Indexing} from './thread.js';
import {archiveOf} from './view.js';

export type Opening = {
	/** Files and folders as the user gave them; `-` is standard input. */
	readonly paths: readonly string[];
	/** ISO 639-1 code to read every article as; found out for each where it is undefined. */
	readonly language?: string;
	/** The cache folder that holds the index; null keeps everything in memory. */
	readonly cache: string | null;
	/** Whether to look again when something changes in the folders; so by default. */
	readonly watch?: boolean;
	/** How many threads read files; as many as the machine has processors by default, 0 reads in the one thread that indexes. */
	readonly readers?: number;
	/** All articles of these paths in their order, where the caller has read them (`glimpse`): shown until their quotations are found too. */
	readonly glimpsed?: readonly Article[] | null;
};

export type OpenedArchive = LiveArchive & {
	/** Resolves when all files have been looked at, the calls of `refresh` so far included. */
	settled(): Promise<void>;
	/** What another thread needs to read the current version; see `archiveFrom`. */
	handle(): Handle;
};

/**
Opens files and folders as one archive. What an earlier run has indexed is there at once; the rest grows while files are
read, in other threads. Never throws: what cannot be read, and an index that cannot be used, stand in `problems`.
*/
export const openArchive = ({paths, language, cache, watch = true, readers: width = readers(), glimpsed}: Opening): OpenedArchive => {
	const listeners = new Set<() => void>();
	const notices: Problem[] = [];
	// What could be glimpsed is little.
	const isHere = Boolean(glimpsed) || isLittle(paths);
	let file = cache === null || isHere ? null : indexFile(cache, paths, language);
	const waiting: Array<() => void> = [];
	let looks = 0;
	let closed = false;

	let saved: Saved | undefined;
	let shelf: Shelf;
	let memory: ChunkShelf | undefined;
	let contents: Contents;
	let indexing: Indexing;
	let dropped: number[] = [];
	const empty = layColumns([], nobody);
	let block = empty;
	let columns = decodeColumns(block);
	let generation = -1;
	let version = 0;
	let progress: Progress = {done: 0, total: 0};
	let problems: readonly Problem[] = [];
	let current: Archive;
	// While what was glimpsed is shown: columns that do not hold all of it yet wait.
	let isGlimpse = false;
	let waitingBlock: Uint8Array | undefined;

	const show = (shown: Uint8Array | undefined): void => {
		if (shown) {
			block = shown as typeof block;
			columns = decodeColumns(block);
			version++;
		}

		current = archiveOf({version, progress, problems: [...notices, ...problems], columns, contents, beforePrints: finishPrints});
		for (const listener of listeners) {
			listener();
		}
	};

	const notice = (reason: string): void => {
		notices.push({path: file ?? cache ?? '', reason});
	};

	/** Does something with what is kept; where that fails it is made anew. */
	const attempt = <Value>(work: () => Value): Value | undefined => {
		try {
			return work();
		} catch (error) {
			restart(isDamagedIndex(error), reasonOf(error));
			return undefined;
		}
	};

	const keptContents = (): Contents => packedContents((key, part) => attempt(() => shelf.read(key, part)));

	/** Reads all of the prints that an earlier run left, now. */
	const finishPrints = (): void => {
		attempt(() => saved?.readPrints(true));
	};

	/** Reads these prints piece by piece, in between. */
	const readPrints = async (mine: Saved): Promise<void> => {
		await setImmediate();
		if (saved === mine && attempt(() => mine.readPrints())) {
			await readPrints(mine);
		}
	};

	const start = (): void => {
		saved = file === null ? undefined : openOrRemake(file, notice);
		file = saved?.file ?? null;
		memory = saved ? undefined : chunkShelf();
		shelf = saved?.shelf ?? memory!;
		generation = saved?.shown?.generation ?? -1;
		isGlimpse = Boolean(glimpsed);
		if (isGlimpse) {
			contents = glimpsedContents(glimpsed!);
			progress = {done: 0, total: glimpsed!.length};
			show(glimpsedColumns(glimpsed!));
		} else {
			contents = keptContents();
			show(saved?.shown?.block ?? empty);
		}

		if (saved) {
			void readPrints(saved);
		}

		const work = {paths, language, file, shown: saved?.shown?.generation ?? null, width, watch};
		const mine: Indexing = (isHere ? indexHere : indexInThread)(work, message => {
			if (!closed && indexing === mine) {
				hear(message);
			}
		});
		indexing = mine;
		looks = 1;
	};

	const restart = (damaged: boolean, reason: string): void => {
		if (closed || file === null) {
			return;
		}

		const before = indexing;
		saved = undefined;
		shelf.close();
		try {
			if (!damaged) {
				throw new Error(reason);
			}

			removeIndex(file);
			notice('the index was damaged and is made anew');
		} catch {
			notice(`no index can be kept (${reason}); everything is held in memory`);
			file = null;
		}

		start();
		void before.close();
	};

	const hear = (message: FromIndex): void => {
		switch (message.type) {
			case 'keep': {
				memory?.add(message.chunk);
				break;
			}

			case 'drop': {
				dropped.push(...message.keys);
				break;
			}

			case 'report': {
				({progress, problems} = message);
				if (isGlimpse) {
					progress = {...progress, total: Math.max(progress.total, glimpsed!.length)};
					waitingBlock = message.block ?? waitingBlock;
					show(undefined);
					break;
				}

				if (message.block) {
					// Those of the version before may still be looked at; and what is new is not seen until all of the old is read.
					finishPrints();
					({generation} = message);
				}

				const isWorth = message.block !== undefined && block.length >= worthCollecting;
				show(message.block);
				if (message.block) {
					memory?.drop(dropped);
					dropped = [];
				}

				if (isWorth) {
					collectGarbage();
				}

				break;
			}

			case 'settled': {
				looks--;
				if (isGlimpse) {
					isGlimpse = false;
					contents = keptContents();
					show(waitingBlock ?? empty);
				}

				if (looks === 0) {
					for (const resolve of waiting.splice(0)) {
						resolve();
					}
				}

				break;
			}

			case 'broken': {
				restart(message.damaged, message.reason);
				break;
			}
		}
	};

	start();
	return {
		get current() {
			return current;
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		refresh() {
			looks++;
			indexing.refresh();
		},
		async settled() {
			return looks === 0
				? undefined
				: new Promise(resolve => {
					waiting.push(resolve);
				});
		},
		handle: () => ({version, generation, block, file, chunks: memory?.chunks() ?? []}),
		async close() {
			closed = true;
			saved = undefined;
			listeners.clear();
			await indexing.close();
			shelf.close();
			for (const resolve of waiting.splice(0)) {
				resolve();
			}
		},
	};
};
