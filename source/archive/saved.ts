import {rmSync} from 'node:fs';
import {columnsBlob, readBlob} from './blobs.js';
import {decodeColumns} from './columns.js';
import {generationOf, openIndex} from './index-file.js';
import {fileShelf, type Shelf} from './shelf.js';

/** What an earlier run left in an index file. */
export type Saved = {
	readonly shelf: Shelf;
	/** The columns as one block, and their generation; null where none were saved for what the index now holds. */
	readonly shown: {readonly block: Uint8Array<SharedArrayBuffer>; readonly generation: number} | null;
	/** Whether an index of another version was thrown away. */
	readonly older: boolean;
};

/** Copies a block into shared memory, so that other threads can read the columns too. */
const share = (block: Uint8Array): Uint8Array<SharedArrayBuffer> => {
	const shared = new Uint8Array(new SharedArrayBuffer(block.length));
	shared.set(block);
	return shared;
};

/**
Opens an index file to show what it holds; made anew where there is none.

@throws where it cannot be made or is damaged.
*/
export const openSaved = (file: string): Saved => {
	const {database, older} = openIndex(file);
	try {
		const generation = generationOf(database);
		const block = readBlob(database, columnsBlob, generation);
		const shared = block && share(block);
		if (shared) {
			// Throws where the block is damaged.
			decodeColumns(shared);
		}

		return {shelf: fileShelf(database), shown: shared ? {block: shared, generation} : null, older};
	} catch (error) {
		database.close();
		throw error;
	}
};

/** Removes an index file that is damaged, with SQLite's side files. */
export const removeIndex = (file: string): void => {
	for (const name of [file, `${file}-wal`, `${file}-shm`]) {
		rmSync(name, {force: true});
	}
};
