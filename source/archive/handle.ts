import type {Archive} from './archive.js';
import {decodeColumns} from './columns.js';
import {packedContents} from './contents.js';
import {openDatabase} from './database.js';
import {chunkShelf, fileShelf, type Chunk} from './shelf.js';
import {archiveOf} from './view.js';

/** One version of an archive, to be posted to another thread: columns and chunks are shared, not copied. */
export type Handle = {
	readonly version: number;
	/** The generation of the index file that this version shows; -1 where it is not known. What is derived from it can be saved under it: see `openBlobs`. */
	readonly generation: number;
	/** The columns; their prints may still be on their way from the index. */
	readonly block: Uint8Array;
	/** The index file; null where contents are in memory. */
	readonly file: string | null;
	readonly chunks: readonly Chunk[];
};

/** Reads an archive in another thread than the one that opened it. `close` it when it is no longer needed. Throws where the index file is gone. */
export const archiveFrom = ({version, block, file, chunks}: Handle): {archive: Archive; close: () => void} => {
	const shelf = file === null ? chunkShelf(chunks) : fileShelf(openDatabase(file, {readOnly: true}));
	const columns = decodeColumns(block);
	const count = columns.keys.length;
	return {
		archive: archiveOf({version, progress: {done: count, total: count}, problems: [], columns, contents: packedContents(shelf.read)}),
		close: shelf.close,
	};
};
