import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {makeArticle} from '../../bench/generate.js';
import {openBlobs} from '../../source/archive/blobs.js';
import {openDatabase} from '../../source/archive/database.js';
import {openArchive, type OpenedArchive} from '../../source/archive/open.js';
import {readPieces} from '../../source/archive/pieces.js';
import {createLocalSearcher} from '../../source/search/local.js';
import type {FromSearch} from '../../source/search/messages.js';
import {openSearcher} from '../../source/search/open.js';
import {decodeQuotations} from '../../source/search/saved.js';
import {createService} from '../../source/search/service.js';
import {createThreadSearcher} from '../../source/search/thread.js';
import {temporaryFolder, write} from '../archive/folder.js';

const made = (from: number, to: number): Record<string, string> => Object.fromEntries(Array.from({length: to - from}, (_, number) => {
	const {name, text} = makeArticle(1, from + number);
	return [name, text];
}));

const queries = ['', 'a', 'le ', 'accor', 'hegemonie', 'since:2019', 'title:le', 'kind:sentence !le'];

const openedFolder = async (files: Record<string, string>, cache: string | null = null): Promise<{folder: string; live: OpenedArchive}> => {
	const folder = temporaryFolder();
	write(folder, files);
	const live = openArchive({paths: [folder], cache, watch: false, readers: 0});
	await live.settled();
	return {folder, live};
};

/** Asks until what is found is no longer early. */
const settled = async (ask: () => Promise<Uint32Array | null>, expected: Uint32Array): Promise<Uint32Array | null> => {
	let found = await ask();
	for (let attempt = 0; attempt < 100 && String(found) !== String(expected); attempt++) {
		await setTimeout(10);
		found = await ask();
	}

	return found;
};

test('a thread finds what is found in this one, and follows the archive', async () => {
	const {folder, live} = await openedFolder(made(0, 12));
	const thread = createThreadSearcher(live.current, () => live.handle());
	const local = createLocalSearcher(live.current);
	try {
		for (const round of ['as opened', 'grown']) {
			for (const query of queries) {
				for (const field of ['quotations', 'articles'] as const) {
					const expected = (await local[field](query))!;
					assert.deepEqual(await settled(async () => thread[field](query), expected), expected, `${round}: ${field}: ${query}`);
				}
			}

			write(folder, made(12, 16));
			live.refresh();
			await live.settled();
			thread.follow(live.current);
			local.follow(live.current);
		}

		assert.strictEqual(live.current.articleCount, 16);
	} finally {
		await thread.close();
		await live.close();
	}
});

test('the newest query wins, the others resolve to null; after closing every one does', async () => {
	const {live} = await openedFolder(made(0, 3));
	const thread = createThreadSearcher(live.current, () => live.handle());
	const searches = ['a', 'ac', 'acc'].map(async query => thread.quotations(query));
	const other = thread.articles('acc');
	const found = await Promise.all(searches);
	assert.deepEqual(found.slice(0, 2), [null, null]);
	assert.ok(found[2] instanceof Uint32Array);
	assert.ok(await other instanceof Uint32Array, 'a search among articles is not overtaken by one among quotations');
	const late = thread.quotations('a');
	await thread.close();
	assert.equal(await late, null);
	assert.equal(await thread.quotations('a'), null);
	await live.close();
});

test('what has been read is saved, and read no second time', async () => {
	const cache = path.join(temporaryFolder(), 'cache');
	const {live} = await openedFolder(made(0, 24), cache);
	const handle = live.handle();
	assert.notEqual(handle.file, null);
	const messages: FromSearch[] = [];
	const newest = new Int32Array(2);
	const service = createService(newest, message => {
		messages.push(message);
	}, 0);
	service.follow(handle);
	const blobs = openBlobs(handle.file);
	try {
		for (let attempt = 0; attempt < 200 && !readPieces(blobs, 'search quotations'); attempt++) {
			await setTimeout(5);
		}

		const saved = decodeQuotations(readPieces(blobs, 'search quotations')!)!;
		assert.equal(saved.heads.count, live.current.articleCount);
		assert.equal(saved.quotations.count, live.current.quotationCount);

		const expected = await createLocalSearcher(live.current).quotations('le ');
		// A second run answers at once, from what was saved: nothing else is left to read.
		service.close();
		const database = openDatabase(handle.file!);
		database.exec('DELETE FROM content');
		database.close();
		const second = createService(newest, message => {
			messages.push(message);
		}, 0);
		second.follow({...handle});
		newest[0] = 1;
		second.search('quotations', 1, handle.version, 'le ');
		const answer = messages.find(message => message.type === 'found' && message.id === 1);
		assert.ok(expected!.length > 0);
		assert.deepEqual(answer?.type === 'found' && answer.rows, expected);
		second.close();
	} finally {
		blobs.close();
		await live.close();
	}
});

test('a searcher moves to a thread when the archive outgrows this one', async () => {
	const {folder, live} = await openedFolder(made(0, 2));
	const searcher = openSearcher(live);
	try {
		assert.equal((await searcher.articles(''))!.length, 2);
		write(folder, Object.fromEntries(Array.from({length: 250}, (_, number) => [`more/${number}.txt`, `Article ${number}\n\nUne phrase.\n\nIl a parlé de verrouillage.`])));
		live.refresh();
		await live.settled();
		searcher.follow(live.current);
		const expected = await createLocalSearcher(live.current).articles('verrouillage');
		assert.equal(expected!.length, 250);
		// The texts are read when they are first wanted; until then titles answer, here none, and it tells when there is better.
		const better = new Promise<void>(resolve => {
			searcher.subscribe(resolve);
		});
		const first = await searcher.articles('verrouillage');
		if (first!.length < expected!.length) {
			await better;
		}

		assert.deepEqual(await searcher.articles('verrouillage'), expected);
	} finally {
		await searcher.close();
		await live.close();
	}
});
