import {openDatabase, transaction, type Database} from './database.js';
import {generationOf} from './index-file.js';

/** The name under which the columns of an index are saved. */
export const columnsBlob = 'columns';

/** Reads a block that was saved for a generation of an index; undefined where there is none of this generation. */
const readBlob = (database: Database, name: string, generation: number): Uint8Array<ArrayBuffer> | undefined =>
	(database.prepare('SELECT data FROM blob WHERE name = ? AND generation = ?').get(name, generation) as {data: Uint8Array<ArrayBuffer>} | undefined)?.data;

/** The generation of an index for which a block was last saved; undefined where none was. */
const blobGeneration = (database: Database, name: string): number | undefined =>
	(database.prepare('SELECT generation FROM blob WHERE name = ?').get(name) as {generation: number} | undefined)?.generation;

/** Saves a block for a generation of an index, in place of an earlier one, unless the index has gone on since. Gives whether it did. */
const writeBlob = (database: Database, name: string, generation: number, data: Uint8Array): boolean => transaction(database, () => {
	if (generationOf(database) !== generation) {
		return false;
	}

	database
		.prepare(
			'INSERT INTO blob (name, generation, data) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET generation = excluded.generation, data = excluded.data',
		)
		.run(name, generation, data);
	return true;
});

/** What is derived from an index and saved beside it, from any thread. */
export type Blobs = {
	/** For which generation a block was last saved. */
	generation(name: string): number | undefined;
	/** Gives a copy, which is the caller's. */
	read(name: string, generation: number): Uint8Array<ArrayBuffer> | undefined;
	write(name: string, generation: number, data: Uint8Array): boolean;
	close(): void;
};

/** The saved blocks of an index that is open; its functions throw where it is damaged. `close` leaves it open. */
export const blobsIn = (database: Database): Blobs => ({
	generation: name => blobGeneration(database, name),
	read: (name, generation) => readBlob(database, name, generation),
	write: (name, generation, data) => writeBlob(database, name, generation, data),
	close: () => undefined,
});

/** Opens the saved blocks of an index. Never throws: what cannot be read is not there, what cannot be written is not kept. */
export const openBlobs = (file: string | null): Blobs => {
	let open: Database | undefined;
	const attempt = <Value>(work: (database: Database) => Value): Value | undefined => {
		try {
			if (file === null) {
				return undefined;
			}

			open ??= openDatabase(file);
			return work(open);
		} catch {
			return undefined;
		}
	};

	return {
		generation: name => attempt(database => blobGeneration(database, name)),
		read: (name, generation) => attempt(database => readBlob(database, name, generation)),
		write: (name, generation, data) => attempt(database => writeBlob(database, name, generation, data)) ?? false,
		close() {
			open?.close();
			open = undefined;
		},
	};
};
