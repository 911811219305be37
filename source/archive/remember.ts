import {renameSync, statSync} from 'node:fs';
import path from 'node:path';
import {reasonOf} from '../articles/unreadable.js';
import {dataVersion, makeFile, openDatabase, transaction, type Database} from './database.js';
import type {Memory, Reading} from './memory.js';
import {createRenames, fingerprintOf, type Fingerprint} from './renamed.js';

type Field = 'articles' | 'quotations';
type State = {
	readonly readings: Map<string, Reading>;
	readonly fingerprints: Map<string, Fingerprint>;
	readonly queries: Record<Field, string[]>;
	readonly settings: Map<string, unknown>;
};

const fresh: Reading = {read: false, starred: false, position: 0};
const keptQueries = 200;
// How often to look whether another program wrote, and how long a position may wait to be written, in milliseconds.
const lookEvery = 1000;
const delay = 300;

const schema = `
	CREATE TABLE IF NOT EXISTS reading (path TEXT PRIMARY KEY, read INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0, size REAL, hash TEXT) WITHOUT ROWID, STRICT;
	CREATE TABLE IF NOT EXISTS query (id INTEGER PRIMARY KEY AUTOINCREMENT, field TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (field, text)) STRICT;
	CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT;
`;

/** Files of former versions know no fingerprints yet. */
const addColumns = (database: Database): void => {
	const names = new Set((database.prepare('PRAGMA table_info(reading)').all() as Array<{name: string}>).map(({name}) => name));
	if (!names.has('hash')) {
		database.exec('ALTER TABLE reading ADD COLUMN size REAL; ALTER TABLE reading ADD COLUMN hash TEXT');
	}
};

const parse = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};

const emptyState = (): State => ({readings: new Map(), fingerprints: new Map(), queries: {articles: [], quotations: []}, settings: new Map()});

const loadState = (database: Database): State => {
	const state = emptyState();
	for (const row of database.prepare('SELECT path, read, starred, position, size, hash FROM reading').iterate() as Iterable<{
		path: string;
		read: number;
		starred: number;
		position: number;
		size: number | null;
		hash: string | null;
	}>) {
		state.readings.set(row.path, {read: row.read !== 0, starred: row.starred !== 0, position: row.position});
		if (row.size !== null && row.hash !== null) {
			state.fingerprints.set(row.path, {size: row.size, hash: row.hash});
		}
	}

	for (const field of ['articles', 'quotations'] as const) {
		const rows = database.prepare('SELECT text FROM query WHERE field = ? ORDER BY id DESC LIMIT ?').all(field, keptQueries) as Array<{text: string}>;
		state.queries[field] = rows.map(({text}) => text);
	}

	for (const {name, value} of database.prepare('SELECT name, value FROM setting').all() as Array<{name: string; value: string}>) {
		state.settings.set(name, parse(value));
	}

	return state;
};

/** Opens the state file; one that is damaged is put aside under another name, never deleted: it is the user's. */
const openState = (file: string): {database: Database; state: State; notice: string | null} => {
	const open = (): {database: Database; state: State} => {
		const database = openDatabase(file, {durable: true});
		try {
			database.exec(schema);
			addColumns(database);
			return {database, state: loadState(database)};
		} catch (error) {
			database.close();
			throw error;
		}
	};

	try {
		return {...open(), notice: null};
	} catch (error) {
		// SQLITE_CORRUPT and SQLITE_NOTADB.
		if (![11, 26].includes((error as {errcode?: number}).errcode! & 0xFF)) {
			throw error;
		}

		const aside = `${file}.damaged-${Date.now()}`;
		renameSync(file, aside);
		return {...open(), notice: `the file of stars and positions was damaged: a new one was begun, the old one is ${aside}`};
	}
};

const isEmpty = (file: string): boolean => (statSync(file, {throwIfNoEntry: false})?.size ?? 0) === 0;

/**
Opens what is remembered between runs.

@param folder - the state folder; null remembers for this run only.
@returns a memory that works in any case: where the folder cannot be written it lasts as long as the program, and `notice` says why.
*/
export const openMemory = (folder: string | null): Memory => {
	let open: Database | undefined;
	let state = emptyState();
	let notice: string | null = null;
	// Where nothing was ever remembered there is nothing to read: opened once there is something to write, after the first screen.
	let unopened: string | undefined;
	if (folder !== null) {
		const file = path.join(folder, 'state.sqlite');
		try {
			makeFile(file);
			if (isEmpty(file)) {
				unopened = file;
			} else {
				({database: open, state, notice} = openState(file));
			}
		} catch (error) {
			notice = `stars and positions are not kept: ${folder}: ${reasonOf(error)}`;
		}
	}

	let seen = open ? dataVersion(open) : 0;
	let looked = performance.now();
	const positions = new Map<string, number>();
	let timer: NodeJS.Timeout | undefined;

	const write = (work: (database: Database) => void): void => {
		try {
			if (unopened !== undefined) {
				const file = unopened;
				unopened = undefined;
				({database: open, notice} = openState(file));
			}

			if (open) {
				work(open);
			}
		} catch (error) {
			notice = `stars and positions are no longer kept: ${reasonOf(error)}`;
		}
	};

	/** Keeps by what the file is known again, should it get another name. */
	const noteFingerprint = (database: Database, key: string): void => {
		const fingerprint = fingerprintOf(key);
		const before = state.fingerprints.get(key);
		if (!fingerprint || (before?.size === fingerprint.size && before.hash === fingerprint.hash)) {
			return;
		}

		state.fingerprints.set(key, fingerprint);
		database.prepare('UPDATE reading SET size = ?, hash = ? WHERE path = ?').run(fingerprint.size, fingerprint.hash, key);
	};

	const renames = createRenames(() => state.fingerprints);

	/** What was remembered of a file under a former name is its own from now on. */
	const adopt = (key: string): Reading | undefined => {
		const former = renames.formerPath(key);
		const reading = former === undefined ? undefined : state.readings.get(former);
		if (!reading) {
			return undefined;
		}

		write(database => {
			database.prepare('UPDATE OR IGNORE reading SET path = ? WHERE path = ?').run(key, former!);
		});
		state.readings.set(key, reading);
		state.fingerprints.set(key, state.fingerprints.get(former!)!);
		state.readings.delete(former!);
		state.fingerprints.delete(former!);
		return reading;
	};

	const readingOf = (key: string): Reading => state.readings.get(key) ?? adopt(key) ?? fresh;

	const flush = (): void => {
		clearTimeout(timer);
		timer = undefined;
		if (positions.size === 0) {
			return;
		}

		write(database => {
			transaction(database, () => {
				const statement = database.prepare('INSERT INTO reading (path, position) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET position = excluded.position');
				for (const [key, position] of positions) {
					statement.run(key, position);
				}
			});
			for (const key of positions.keys()) {
				noteFingerprint(database, key);
			}
		});
		positions.clear();
	};

	// Takes over what another program wrote.
	const look = (): void => {
		if (performance.now() - looked < lookEvery) {
			return;
		}

		looked = performance.now();
		if (unopened !== undefined && isEmpty(unopened)) {
			return;
		}

		write(database => {
			const version = dataVersion(database);
			if (version === seen) {
				return;
			}

			seen = version;
			state = loadState(database);
			for (const [key, position] of positions) {
				state.readings.set(key, {...(state.readings.get(key) ?? fresh), position});
			}
		});
	};

	return {
		get notice() {
			return notice;
		},
		reading(file) {
			look();
			return readingOf(path.resolve(file));
		},
		setReading(file, change) {
			const key = path.resolve(file);
			state.readings.set(key, {...readingOf(key), ...change});
			if (file === '-') {
				return;
			}

			if (change.position !== undefined) {
				// Moves with every line read: written a little later, together.
				positions.set(key, change.position);
				timer ??= setTimeout(flush, delay).unref();
			}

			// Each column by itself, so that another program's change of the others stays.
			for (const column of ['read', 'starred'] as const) {
				const value = change[column];
				if (value !== undefined) {
					write(database => {
						database
							.prepare(
								`INSERT INTO reading (path, ${column}) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET ${column} = excluded.${column}`,
							)
							.run(key, Number(value));
						noteFingerprint(database, key);
					});
				}
			}
		},
		queries(field) {
			look();
			return state.queries[field];
		},
		addQuery(field, query) {
			state.queries[field] = [query, ...state.queries[field].filter(other => other !== query)].slice(0, keptQueries);
			write(database => {
				transaction(database, () => {
					database.prepare('DELETE FROM query WHERE field = ? AND text = ?').run(field, query);
					database.prepare('INSERT INTO query (field, text) VALUES (?, ?)').run(field, query);
					database
						.prepare('DELETE FROM query WHERE field = ? AND id NOT IN (SELECT id FROM query WHERE field = ? ORDER BY id DESC LIMIT ?)')
						.run(field, field, keptQueries);
				});
			});
		},
		setting(name) {
			look();
			return state.settings.get(name);
		},
		setSetting(name, value) {
			state.settings.set(name, value);
			write(database => {
				database
					.prepare('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
					.run(name, JSON.stringify(value) ?? 'null');
			});
		},
		close() {
			flush();
			try {
				open?.close();
			} catch {}

			open = undefined;
		},
	};
};
