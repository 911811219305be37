import {closeSync, mkdirSync, openSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type {DatabaseSync, DatabaseSyncOptions} from 'node:sqlite';

export type Database = DatabaseSync;

let sqlite: typeof import('node:sqlite') | undefined; // eslint-disable-line @typescript-eslint/consistent-type-imports

/** SQLite, loaded when it is first needed. Earlier releases of Node 24 announce it as experimental; that is nothing a reader can act on. */
const load = (): NonNullable<typeof sqlite> => {
	if (!sqlite) {
		const {emitWarning} = process;
		process.emitWarning = () => undefined;
		try {
			sqlite = process.getBuiltinModule('node:sqlite');
		} finally {
			process.emitWarning = emitWarning;
		}
	}

	return sqlite;
};

/** How long a program waits for another that writes into the same file, in milliseconds. */
const patience = 10_000;

/** Makes a file for this user alone (folder 0700, file 0600) where there is none. Throws where that may not be. */
export const makeFile = (file: string): void => {
	mkdirSync(path.dirname(file), {recursive: true, mode: 0o700});
	closeSync(openSync(file, 'a', 0o600));
};

/**
Opens a database file that several programs may use at once, made as `makeFile` does (SQLite gives its side files the same mode). With
`durable` each commit is on the disk when it returns; else a loss of power may
take the last ones, never the file. `pageSize`, in bytes, is that of a file that is made. Throws where the folder or file cannot be made or is no database.
*/
export const openDatabase = (
	file: string,
	{durable = false, pageSize = 4096, ...options}: DatabaseSyncOptions & {durable?: boolean; pageSize?: number} = {},
): Database => {
	if (!options.readOnly) {
		makeFile(file);
	}

	const {DatabaseSync} = load();
	const database = new DatabaseSync(file, {timeout: patience, ...options});
	try {
		if (!options.readOnly) {
			database.exec(`PRAGMA page_size = ${pageSize}; PRAGMA journal_mode = WAL; PRAGMA synchronous = ${durable ? 'FULL' : 'NORMAL'}`);
		}
	} catch (error) {
		database.close();
		throw error;
	}

	return database;
};

/** Runs `work` as one transaction: all of it or nothing. Gives what `work` gives; throws what it throws. */
export const transaction = <Result>(database: Database, work: () => Result): Result => {
	database.exec('BEGIN IMMEDIATE');
	try {
		const result = work();
		database.exec('COMMIT');
		return result;
	} catch (error) {
		if (database.isTransaction) {
			database.exec('ROLLBACK');
		}

		throw error;
	}
};

/** The data version of a database: it changes when another connection has written. */
export const dataVersion = (database: Database): number => (database.prepare('PRAGMA data_version').get() as {data_version: number}).data_version;
