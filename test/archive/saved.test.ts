import assert from 'node:assert/strict';
import {Buffer} from 'node:buffer';
import test from 'node:test';
import {setImmediate} from 'node:timers/promises';
import {blobsIn, columnsBlob} from '../../source/archive/blobs.js';
import {decodeColumns} from '../../source/archive/columns.js';
import {packContent} from '../../source/archive/contents.js';
import {openDatabase} from '../../source/archive/database.js';
import {createHolding} from '../../source/archive/holding.js';
import {generationOf, indexFile, openIndex} from '../../source/archive/index-file.js';
import {keptStore} from '../../source/archive/kept-store.js';
import {openArchive} from '../../source/archive/open.js';
import {writeWhole} from '../../source/archive/pieces.js';
import {printLength} from '../../source/archive/prints.js';
import {openOrRemake} from '../../source/archive/saved.js';
import {temporaryFolder, write} from './folder.js';

// So many that their prints alone take several pieces.
const quotations = 150_000;
const prints = Uint32Array.from({length: quotations * printLength}, (_, index) => Math.imul(index, 0x9E_37_79_B1) >>> 0);

const bytesOf = ({buffer, byteOffset, byteLength}: Uint32Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);
const areThere = (found: Uint32Array | undefined): boolean => found !== undefined && Buffer.compare(bytesOf(found), bytesOf(prints)) === 0;

// With fewer there would be no index.
const files = 17;

/** An index of one article with very many quotations, which are not stored, its columns saved; and a folder that holds other files. */
const madeIndex = (): {folder: string; cache: string; file: string; block: Uint8Array} => {
	const folder = temporaryFolder();
	write(folder, Object.fromEntries(Array.from({length: files}, (_, number) => [`${number}.txt`, 'Nobody says anything here.'])));
	const cache = temporaryFolder();
	const file = indexFile(cache, [folder]);
	const {database} = openIndex(file);
	const store = keptStore(database);
	const article = {path: `${folder}/gone.txt`, title: 'Gone', date: null, source: null, language: 'en'};
	const record = {...article, words: 1, speakers: [], saidBy: new Int32Array(quotations).fill(-1), confidences: new Uint8Array(quotations), prints};
	store.put([{path: article.path, place: 0, stamp: {size: 1, modified: 1, changed: 1}, hash: 'x', record, packed: packContent({...article, text: 'Gone', chrome: []}, [])}]);
	const holding = createHolding(store);
	holding.load();
	const block = holding.columns();
	assert.ok(writeWhole(blobsIn(database), columnsBlob, generationOf(database), block));
	store.close();
	return {folder, cache, file, block};
};

const failed = (reason: string): void => {
	throw new Error(reason);
};

test('what the lists need is read before the prints, and these are of the same moment, whatever is written meanwhile', () => {
	const {file, block} = madeIndex();
	const saved = openOrRemake(file, failed)!;
	assert.ok(saved.shown);
	const before = decodeColumns(saved.shown.block);
	assert.equal(before.quotationArticles.length, quotations);
	assert.equal(before.quotationPrints.at(-1), 0);
	assert.ok(saved.readPrints());
	const other = openDatabase(file);
	other.exec('UPDATE meta SET value = value + 1 WHERE name = \'generation\'');
	assert.ok(writeWhole(blobsIn(other), columnsBlob, generationOf(other), new Uint8Array(block.length)));
	assert.ok(!saved.readPrints(true));
	assert.ok(areThere(decodeColumns(saved.shown.block).quotationPrints));
	assert.ok(!saved.readPrints());
	assert.ok(saved.shelf.read(1, 'article'));
	saved.shelf.close();
	other.close();
});

test('the prints are there for whoever asks at once, and by themselves for who asks later, when another version is shown', async () => {
	for (const isAtOnce of [true, false]) {
		const {folder, cache} = madeIndex();
		const archive = openArchive({paths: [folder], cache, watch: false, readers: 0});
		const {current} = archive;
		if (isAtOnce) {
			assert.ok(areThere(current.quotationPrints));
		}

		// The article is not there: the next version does not have it.
		await archive.settled();
		assert.equal(archive.current.quotationCount, 0);
		assert.ok(areThere(current.quotationPrints));
		await archive.close();
	}
});

test('prints cut short are damage: the index is made anew and the user told', async () => {
	const {folder, cache, file} = madeIndex();
	const database = openDatabase(file);
	const {name} = database.prepare('SELECT name FROM blob WHERE name LIKE \'columns %\' AND name <> \'columns size\' ORDER BY length(name) DESC, name DESC').get() as {name: string};
	database.prepare('DELETE FROM blob WHERE name = ?').run(name);
	database.close();
	const archive = openArchive({paths: [folder], cache, watch: false, readers: 0});
	assert.equal(archive.current.quotationCount, quotations);
	while (archive.current.problems.length === 0) {
		await setImmediate();
	}

	assert.match(archive.current.problems[0]!.reason, /damaged/v);
	await archive.settled();
	assert.equal(archive.current.quotationCount, 0);
	await archive.close();
});
