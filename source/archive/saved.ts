import {rmSync} from 'node:fs';
import {blobsIn, columnsBlob} from './blobs.js';
import {decodeColumns} from './columns.js';
import {generationOf, openIndex} from './index-file.js';
import {readPieces} from './pieces.js';
import {fileShelf, type Shelf} from './shelf.js';

/** What an earlier run left in an index file. */
export type Saved = {
	readonly shelf: Shelf;
	/** The columns as one block, and their generation; null where none were saved for what the index now holds. */
	readonly shown: {readonly block: Uint8Array<SharedArrayBuffer>; readonly generation: number} | null;
	/** Whether an index of another version was thrown away. */
	readonly older: boolean;
};

/**
Opens an index file to show what it holds; made anew where there is none.

@throws where it cannot be made or is damaged.
*/
export const openSaved = (file: string): Saved => {
	const {database, older} = openIndex(file);
	try {
		const generation = generationOf(database);
		const block = readPieces(blobsIn(database), columnsBlob, generation);
		if (block) {
			// Throws where the block is damaged.
			decodeColumns(block);
		}

		return {shelf: fileShelf(database), shown: block ? {block, generation} : null, older};
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
