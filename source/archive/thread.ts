import {setImmediate} from 'node:timers/promises';
import {reasonOf} from '../articles/unreadable.js';
import type {FromIndex, IndexWork, ToIndex} from './index-messages.js';
import {readingThread} from './reading-thread.js';

/** Indexing that is under way. */
export type Indexing = {
	refresh(): void;
	/** Resolves when it has ended and its files are closed. */
	close(): Promise<void>;
};

// In megabytes.
const memory = {young: 12, old: 2000};

// How long to wait for an orderly end, in milliseconds; what is kept is safe without it.
const patience = 2000;

/**
Indexes in this thread, for a few files: a thread takes longer to start. It begins when what the caller shows meanwhile is drawn, and loads only then what finds
quotations.
*/
export const indexHere = (work: IndexWork, tell: (message: FromIndex) => void): Indexing => {
	let closed = false;
	const start = async () => {
		await setImmediate();
		const {startIndexing} = await import('./indexing.js');
		return closed ? undefined : startIndexing({...work, width: 0}, tell);
	};

	const starting = start();
	starting.catch((error: unknown) => {
		tell({type: 'broken', damaged: false, reason: reasonOf(error)});
	});
	const again = async () => {
		const indexing = await starting;
		indexing?.refresh();
	};

	return {
		refresh() {
			void again();
		},
		async close() {
			closed = true;
			const indexing = await starting;
			await indexing?.close();
		},
	};
};

/** Indexes in a thread of its own. */
export const indexInThread = (work: IndexWork, tell: (message: FromIndex) => void): Indexing => {
	const worker = readingThread('index-worker.js', memory, {workerData: work, name: 'dixit: indexing'});
	let ended = false;
	worker.on('message', tell);
	worker.on('error', error => {
		tell({type: 'broken', damaged: false, reason: reasonOf(error)});
	});
	const end = new Promise<void>(resolve => {
		worker.on('exit', () => {
			ended = true;
			resolve();
		});
	});
	const post = (message: ToIndex): void => {
		worker.postMessage(message);
	};

	return {
		refresh() {
			post('refresh');
		},
		async close() {
			if (ended) {
				return;
			}

			post('close');
			const timer = setTimeout(() => {
				void worker.terminate();
			}, patience);
			await end;
			clearTimeout(timer);
		},
	};
};
