import {transaction, type Database} from './database.js';
import type {PackedContent} from './contents.js';
import {generationOf} from './index-file.js';
import type {ArticleRecord, LocalSpeaker} from './record.js';
import type {Entry, ReadPacked, Store} from './store.js';

type EntryRow = {key: number; path: string; place: number; size: number; modified: number; changed: number; hash: string};
type RecordRow = Pick<ArticleRecord, 'path' | 'title' | 'date' | 'source' | 'language' | 'words'> & {key: number; speakers: string; attributions: string};

const bytesOf = ({buffer, byteOffset, byteLength}: Uint32Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);
const numbersOf = (bytes: Uint8Array): Uint32Array => {
	const numbers = new Uint32Array(bytes.length / 4);
	bytesOf(numbers).set(bytes);
	return numbers;
};

const entryOf = ({key, path, place, hash, size, modified, changed}: EntryRow): Entry => ({key, path, place, hash, stamp: {size, modified, changed}});

const recordOf = ({path, title, date, source, language, words, speakers, attributions}: RecordRow): ArticleRecord => {
	const [saidBy, confidences] = JSON.parse(attributions) as [number[], number[]];
	return {path, title, date, source, language, words, speakers: JSON.parse(speakers) as LocalSpeaker[], saidBy, confidences, prints: new Uint32Array()};
};

/** Reads the packed parts of contents from an index. */
export const contentReader = (database: Database): ReadPacked => {
	const statements = {
		article: database.prepare('SELECT article AS part FROM content WHERE key = ?'),
		quotations: database.prepare('SELECT quotations AS part FROM content WHERE key = ?'),
	};
	return (key: number, part: keyof PackedContent) => (statements[part].get(key) as {part: Uint8Array} | undefined)?.part;
};

/**
Keeps articles in an index file. Another program may write into the same file: what it has kept of the same content is taken over.

@param database - from `openIndex`; `close` closes it.
*/
export const keptStore = (database: Database): Store => {
	const statements = {
		entries: database.prepare('SELECT key, path, place, size, modified, changed, hash FROM article'),
		records: database.prepare('SELECT key, path, title, date, source, language, words, speakers, attributions FROM article'),
		prints: database.prepare('SELECT prints FROM article WHERE key = ?'),
		find: database.prepare('SELECT key, hash FROM article WHERE path = ?'),
		forget: database.prepare('DELETE FROM article WHERE key = ?'),
		keep: database.prepare(`INSERT INTO article (path, place, size, modified, changed, hash, title, date, source, language, words, speakers, attributions, prints)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
		content: database.prepare('INSERT INTO content (key, article, quotations) VALUES (?, ?, ?)'),
		restamp: database.prepare('UPDATE article SET size = ?, modified = ?, changed = ? WHERE key = ?'),
		grow: database.prepare('UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE name = \'generation\''),
		sweep: database.prepare('DELETE FROM content WHERE key NOT IN (SELECT key FROM article)'),
	};
	// The generation as this store knows it, and whether another program made one in between.
	let own = generationOf(database);
	let foreign = false;
	const grow = (): void => {
		statements.grow.run();
		const now = generationOf(database);
		foreign ||= now !== own + 1;
		own = now;
	};

	return {
		load(take) {
			// One transaction, so that rows and generation belong together.
			transaction(database, () => {
				// Contents outlive their articles until the next look, for those who still show them.
				statements.sweep.run();
				own = generationOf(database);
				foreign = false;
				for (const row of take ? statements.entries.iterate() : []) {
					take!(entryOf(row as EntryRow));
				}
			});
		},
		* records() {
			for (const row of statements.records.iterate()) {
				const record = row as RecordRow;
				yield [record.key, recordOf(record)] as const;
			}
		},
		printsOf(key) {
			const row = statements.prints.get(key) as {prints: Uint8Array} | undefined;
			return row && numbersOf(row.prints);
		},
		generation: () => own,
		isForeign: () => foreign || generationOf(database) !== own,
		put: articles => articles.length === 0
			? []
			: transaction(database, () => {
				grow();
				return articles.map(({path, place, record, stamp, hash, packed}) => {
					const before = statements.find.get(path) as {key: number; hash: string} | undefined;
					if (before?.hash === hash) {
						statements.restamp.run(stamp.size, stamp.modified, stamp.changed, before.key);
						return before.key;
					}

					if (before) {
						statements.forget.run(before.key);
					}

					const {title, date, source, language, words, speakers, saidBy, confidences, prints} = record;
					const {lastInsertRowid} = statements.keep.run(
						path,
						place,
						stamp.size,
						stamp.modified,
						stamp.changed,
						hash,
						title,
						date,
						source,
						language,
						words,
						JSON.stringify(speakers),
						JSON.stringify([[...saidBy], [...confidences]]),
						bytesOf(prints),
					);
					statements.content.run(lastInsertRowid, packed.article, packed.quotations);
					return Number(lastInsertRowid);
				});
			}),
		restamp(entries) {
			if (entries.length > 0) {
				transaction(database, () => {
					for (const {key, stamp} of entries) {
						statements.restamp.run(stamp.size, stamp.modified, stamp.changed, key);
					}
				});
			}
		},
		remove(keys) {
			if (keys.length > 0) {
				transaction(database, () => {
					grow();
					for (const key of keys) {
						statements.forget.run(key);
					}
				});
			}
		},
		close() {
			database.close();
		},
	};
};
