import {Worker} from 'node:worker_threads';
import type {Archive} from '../archive/archive.js';
import type {Handle} from '../archive/handle.js';
import {createMarker} from './marker.js';
import {type Field, type FromSearch, newestAt, type SearchWork, type ToSearch} from './messages.js';
import type {Searcher} from './searcher.js';

// How long to wait for an orderly end, in milliseconds; nothing is lost without it.
const patience = 1000;

type Waiting = {readonly id: number; readonly query: string; readonly resolve: (rows: Uint32Array | null) => void; readonly reject: (error: Error) => void};

/**
A searcher with a thread of its own, for archives of any size. The thread starts at once and reads the archive while nobody asks.

@param handleOf - what the thread needs to read an archive's current version.
*/
export const createThreadSearcher = (archive: Archive, handleOf: () => Handle): Searcher => {
	const newest = new Int32Array(new SharedArrayBuffer(8));
	const work: SearchWork = {newest};
	const worker = new Worker(new URL('search-worker.js', import.meta.url), {workerData: work, name: 'dixit: searching'});
	const waiting: Partial<Record<Field, Waiting>> = {};
	const answered: Partial<Record<Field, {readonly query: string; readonly asTyped: number}>> = {};
	const listeners = new Set<() => void>();
	const marker = createMarker();
	let failure: Error | undefined;
	let version = -1;
	let closed = false;

	const post = (message: ToSearch): void => {
		worker.postMessage(message);
	};

	const drop = (): void => {
		for (const field of ['quotations', 'articles'] as const) {
			waiting[field]?.resolve(null);
			waiting[field] = undefined;
		}
	};

	const fail = (reason: string): void => {
		failure = new Error(`searching has failed: ${reason}`);
		for (const field of ['quotations', 'articles'] as const) {
			waiting[field]?.reject(failure);
			waiting[field] = undefined;
		}
	};

	worker.unref();
	worker.on('error', error => {
		fail(error instanceof Error ? error.message : String(error));
	});
	const end = new Promise<void>(resolve => {
		worker.on('exit', () => {
			closed = true;
			drop();
			resolve();
		});
	});
	worker.on('message', (message: FromSearch) => {
		switch (message.type) {
			case 'found': {
				const {field, id, rows, asTyped, near} = message;
				if (waiting[field]?.id === id) {
					marker.note(waiting[field].query, near);
					answered[field] = {query: waiting[field].query, asTyped};
					waiting[field].resolve(rows);
					waiting[field] = undefined;
				}

				break;
			}

			case 'better': {
				for (const listener of listeners) {
					listener();
				}

				break;
			}

			case 'broken': {
				fail(message.reason);
				break;
			}
		}
	});

	const follow = (next: Archive): void => {
		if (next.version === version || closed) {
			return;
		}

		drop();
		failure = undefined;
		version = next.version;
		post({type: 'follow', handle: handleOf()});
	};

	const search = async (field: Field, query: string): Promise<Uint32Array | null> => {
		if (failure) {
			throw failure;
		}

		waiting[field]?.resolve(null);
		waiting[field] = undefined;
		if (closed) {
			return null;
		}

		const id = Atomics.add(newest, newestAt[field], 1) + 1;
		return new Promise<Uint32Array | null>((resolve, reject) => {
			waiting[field] = {id, query, resolve, reject};
			post({type: 'search', field, id, version, query});
		});
	};

	follow(archive);
	return {
		quotations: async query => search('quotations', query),
		articles: async query => search('articles', query),
		asTyped: (field, query) => answered[field]?.query === query ? answered[field].asTyped : null,
		marks: marker.marks,
		follow,
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		async close() {
			if (closed) {
				return;
			}

			drop();
			post({type: 'close'});
			worker.ref();
			const timer = setTimeout(() => {
				void worker.terminate();
			}, patience);
			await end;
			clearTimeout(timer);
		},
	};
};
