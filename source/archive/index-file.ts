import {statSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {openDatabase, transaction, type Database} from './database.js';

// Set by the build to a digest of the sources that read articles and find quotations.
declare const DIXIT_ENGINE: string | undefined;

/** Changes whenever an article may be read, or its quotations found, in another way. */
export const engineVersion = typeof DIXIT_ENGINE === 'string' ? DIXIT_ENGINE : 'unbundled';

// An article's contents take some four kilobytes: on larger pages they are kept in half the time, in a file a tenth smaller.
const pageSize = 16_384;

// Changes with the tables below, and with what stands in them.
const layout = 7;

const tables = `
	CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
	CREATE TABLE article (
		key INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE, place INTEGER NOT NULL,
		size REAL NOT NULL, modified REAL NOT NULL, changed REAL NOT NULL, hash TEXT NOT NULL,
		title TEXT NOT NULL, date TEXT, source TEXT, language TEXT NOT NULL, words INTEGER NOT NULL,
		speakers TEXT NOT NULL, attributions TEXT NOT NULL, prints BLOB NOT NULL
	) STRICT;
	CREATE TABLE content (key INTEGER PRIMARY KEY, article BLOB NOT NULL, quotations BLOB NOT NULL) STRICT;
	CREATE TABLE blob (name TEXT PRIMARY KEY, generation INTEGER NOT NULL, data BLOB NOT NULL) STRICT;
`;

/** A folder as the paths of the articles in it begin, whatever its spelling (`dossier`, `./dossier/`); files are shown as they were named. */
const spellingOf = (given: string): string => {
	try {
		return statSync(given).isDirectory() ? path.join(given, '.').replace(/(?<=.)[\/\\]$/v, '') : given;
	} catch {
		return given;
	}
};

/** The file that indexes these places: each set of places, and each language to read them as, has its own. */
export const indexFile = (cache: string, paths: readonly string[], language?: string): string => {
	const places = paths.map(place => path.resolve(place)).toSorted();
	// Paths as they were given stand in the index, and so in what is printed from it.
	const spelled = paths.map(given => spellingOf(given));
	// Loaded here: where there is no index to open, nothing waits for it.
	const {hash} = process.getBuiltinModule('node:crypto');
	const key = hash('sha256', JSON.stringify([places, spelled, language ?? null]), 'hex').slice(0, 24);
	return path.join(cache, 'index', `${key}.sqlite`);
};

/** Whether an error says that a database file is damaged or none at all (SQLITE_CORRUPT, SQLITE_NOTADB). */
export const isDamage = (error: unknown): boolean => [11, 26].includes(((error as {errcode?: number} | undefined)?.errcode ?? 0) & 0xFF);

const versionOf = (database: Database): string | undefined => {
	const table = database.prepare('SELECT 1 FROM sqlite_schema WHERE name = \'meta\'').get();
	return table ? (database.prepare('SELECT value FROM meta WHERE name = \'version\'').get() as {value: string} | undefined)?.value : undefined;
};

/** An index that is open. */
export type IndexDatabase = {
	readonly database: Database;
	/** Whether what another version had made was thrown away. */
	readonly older: boolean;
};

/**
Opens an index, made anew where there is none or another version made it.

@param file - its path; the folder is made.
@param version - of the engine.
@throws where the file cannot be made or is damaged; see `isDamage`.
*/
export const openIndex = (file: string, version = engineVersion): IndexDatabase => {
	const wanted = `${layout} ${version}`;
	const database = openDatabase(file, {pageSize});
	try {
		let older = false;
		if (versionOf(database) !== wanted) {
			transaction(database, () => {
				// Another program may have made it meanwhile.
				const found = versionOf(database);
				if (found === wanted) {
					return;
				}

				older = found !== undefined;
				const names = database.prepare('SELECT name FROM sqlite_schema WHERE type = \'table\' AND name NOT LIKE \'sqlite_%\'').all() as Array<{name: string}>;
				for (const {name} of names) {
					database.exec(`DROP TABLE "${name.replaceAll('"', '""')}"`);
				}

				database.exec(tables);
				database.prepare('INSERT INTO meta (name, value) VALUES (\'version\', ?), (\'generation\', \'0\')').run(wanted);
			});
		}

		return {database, older};
	} catch (error) {
		database.close();
		throw error;
	}
};

/** A number that grows with every change of articles in an index. */
export const generationOf = (database: Database): number =>
	Number((database.prepare('SELECT value FROM meta WHERE name = \'generation\'').get() as {value: string}).value);
