import type {Archive} from '../../source/archive/archive.js';
import {decodeColumns} from '../../source/archive/columns.js';
import {packedContents} from '../../source/archive/contents.js';
import {openDatabase} from '../../source/archive/database.js';
import {startIndexing} from '../../source/archive/indexing.js';
import type {FromIndex} from '../../source/archive/index-messages.js';
import {chunkShelf, fileShelf} from '../../source/archive/shelf.js';
import {archiveOf} from '../../source/archive/view.js';

/**
Indexes places in this thread, once, and lets one look at the outcome.

@param paths - files and folders.
@param file - the index file; null holds everything in memory, and so reads everything afresh.
@param look - what to do with the archive while it is open.
*/
export const indexed = async <Result>(paths: readonly string[], file: string | null, look: (archive: Archive) => Result): Promise<Result> => {
	const memory = chunkShelf();
	let last: Extract<FromIndex, {type: 'report'}> | undefined;
	let block: Uint8Array | undefined;
	const {promise: settled, resolve: settle, reject: fail} = Promise.withResolvers<void>();
	const indexing = startIndexing({paths, file, shown: null, width: 0, watch: false}, message => {
		switch (message.type) {
			case 'keep': {
				memory.add(message.chunk);
				break;
			}

			case 'report': {
				last = message;
				block = message.block ?? block;
				break;
			}

			case 'settled': {
				settle();
				break;
			}

			case 'broken': {
				fail(new Error(message.reason));
				break;
			}

			default: {
				break;
			}
		}
	});
	await settled;
	const shelf = file === null ? memory : fileShelf(openDatabase(file, {readOnly: true}));
	try {
		return look(archiveOf({version: 1, progress: last!.progress, problems: last!.problems, columns: decodeColumns(block!), contents: packedContents(shelf.read)}));
	} finally {
		shelf.close();
		await indexing.close();
	}
};
