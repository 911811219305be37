import {rmSync} from 'node:fs';
import type {Problem} from '../articles/article.js';
import {reasonOf} from '../articles/unreadable.js';
import {blobsIn, columnsBlob} from './blobs.js';
import {decodeColumns, printsStart} from './columns.js';
import type {Database} from './database.js';
import {generationOf, isDamage, openIndex} from './index-file.js';
import {beginPieces, readTo, type BlockReading} from './pieces.js';
import {fileShelf, type Shelf} from './shelf.js';

/** What an earlier run left in an index file. */
export type Saved = {
	readonly file: string;
	readonly shelf: Shelf;
	/** The columns as one block, their prints still zero, and their generation; null where none were saved for what the index now holds. */
	readonly shown: {readonly block: Uint8Array<SharedArrayBuffer>; readonly generation: number} | null;
	/** Reads more of the prints: one piece, which takes less than a millisecond, or `all`. Gives whether any are left. Throws where the index is damaged. */
	readPrints(all?: boolean): boolean;
};

/** Reads the columns up to the prints; undefined where they are not there whole. */
const readColumns = (database: Database, generation: number): BlockReading | undefined => {
	const reading = beginPieces(blobsIn(database), columnsBlob, generation);
	if (!reading?.next() || !readTo(reading, printsStart(reading.block))) {
		return undefined;
	}

	// Throws where the block is damaged.
	decodeColumns(reading.block);
	return reading;
};

/** Opens an index file to show what it holds; made anew where there is none. Throws where it cannot be made or is damaged. */
const openSaved = (file: string): Saved & {older: boolean} => {
	const {database, older} = openIndex(file);
	try {
		// Until the prints are read, all that is read is of this moment, whatever others write.
		database.exec('BEGIN');
		const generation = generationOf(database);
		let reading = readColumns(database, generation);
		const shown = reading ? {block: reading.block, generation} : null;
		const finish = (): void => {
			reading = undefined;
			database.exec('COMMIT');
		};

		if (!reading) {
			finish();
		}

		const readPrints = (all = false): boolean => {
			if (!reading) {
				return false;
			}

			if (!readTo(reading, all ? undefined : Math.min(reading.read + 1, reading.block.length))) {
				throw new RangeError('the prints are not there whole');
			}

			if (reading.read < reading.block.length) {
				return true;
			}

			finish();
			return false;
		};

		return {file, shelf: fileShelf(database), shown, readPrints, older};
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

/** Whether an error of reading an index says that it is damaged. */
export const isDamagedIndex = (error: unknown): boolean => isDamage(error) || error instanceof RangeError || error instanceof SyntaxError;

/**
Opens an index file to show what an earlier run left; made anew where there is none, where another version made it and where it is damaged. Never throws.

@param notice - is told what the user should know.
@returns undefined where no index can be kept.
*/
export const openOrRemake = (file: string, notice: (reason: string) => void): Saved | undefined => {
	for (let attempt = 0; ; attempt++) {
		try {
			const {older, ...saved} = openSaved(file);
			if (older) {
				notice('the index was made by another version of dixit and is made anew');
			}

			return saved;
		} catch (error) {
			try {
				if (attempt === 0 && isDamagedIndex(error)) {
					removeIndex(file);
					notice('the index was damaged and is made anew');
					continue;
				}
			} catch {}

			notice(`no index can be kept (${reasonOf(error)}); everything is held in memory`);
			return undefined;
		}
	}
};
