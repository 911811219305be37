import {reasonOf} from '../articles/unreadable.js';
import {blobsIn, columnsBlob} from './blobs.js';
import type {Database} from './database.js';
import {extractFile, unread} from './extract.js';
import {collectGarbage, worthCollecting} from './collect.js';
import {createIndexer, type Indexer} from './indexer.js';
import {isDamage, openIndex} from './index-file.js';
import type {FromIndex, IndexWork} from './index-messages.js';
import {keptStore} from './kept-store.js';
import {writeWhole} from './pieces.js';
import {inlinePool, workerPool} from './pool.js';
import {chunkOf} from './shelf.js';
import {passingStore, type Store} from './store.js';
import {watchFolders} from './watch.js';

// The columns are saved when all files are read, and while that goes on at most this often, in milliseconds.
const saveEvery = 30_000;

/** Does the work of an indexing thread; see `IndexWork` and `FromIndex`. */
export const startIndexing = (
	{paths, language, file, shown, width, watch}: IndexWork,
	send: (message: FromIndex) => void,
): {refresh: () => void; close: () => Promise<void>} => {
	let database: Database | undefined;
	let indexer: Indexer | undefined;
	let unsaved: {block: Uint8Array; generation: number} | undefined;
	let saved = performance.now();
	let watcher: ReturnType<typeof watchFolders> | undefined;
	let broken = false;

	const fail = (error: unknown): void => {
		if (broken) {
			return;
		}

		broken = true;
		send({type: 'broken', damaged: isDamage(error), reason: reasonOf(error)});
	};

	const save = (): void => {
		if (!(database && unsaved)) {
			return;
		}

		writeWhole(blobsIn(database), columnsBlob, unsaved.generation, unsaved.block);
		unsaved = undefined;
		saved = performance.now();
	};

	const refresh = async (): Promise<void> => {
		try {
			// Watched first: what changes while the files are looked at is then seen.
			await watcher?.follow();
			await indexer?.refresh();
			save();
			send({type: 'settled'});
		} catch (error) {
			fail(error);
		}
	};

	try {
		let store: Store;
		if (file === null) {
			store = passingStore(contents => {
				send({type: 'keep', chunk: chunkOf(contents)});
			}, keys => {
				send({type: 'drop', keys});
			});
		} else {
			({database} = openIndex(file));
			store = keptStore(database);
		}

		indexer = createIndexer({
			paths,
			language,
			store,
			pool: width === 0 ? inlinePool(extractFile) : workerPool({script: 'extract-worker.js', size: width, failed: unread}),
			shown,
			report({block, generation, progress, problems}) {
				if (block && generation !== null) {
					unsaved = {block, generation};
					if (performance.now() - saved > saveEvery) {
						save();
					}
				}

				send({type: 'report', block, generation: generation ?? -1, progress, problems});
				if (block && block.length >= worthCollecting) {
					collectGarbage();
				}
			},
		});
		if (watch) {
			watcher = watchFolders(paths, () => {
				void refresh();
			});
		}
	} catch (error) {
		fail(error);
	}

	void refresh();
	return {
		refresh() {
			void refresh();
		},
		async close() {
			watcher?.close();
			await indexer?.close();
		},
	};
};
