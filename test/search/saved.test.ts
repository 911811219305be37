import assert from 'node:assert/strict';
import {Buffer} from 'node:buffer';
import test from 'node:test';
import type {Blobs} from '../../source/archive/blobs.js';
import {ArchiveIndex} from '../../source/search/archive-index.js';
import {createNumberedIndex} from '../../source/search/numbered.js';
import {decodeArticles, decodeQuotations, encodeArticles, encodeQuotations} from '../../source/search/saved.js';
import {readPieces, writePieces} from '../../source/archive/pieces.js';
import {archiveOf} from './corpus.js';

const first = archiveOf([
	{key: 7, title: 'Réunion', date: '2023-10', source: 'AFP', language: 'fr', text: 'La réunion a duré.', said: [{text: 'une hégémonie', kind: 'fragment'}, {text: 'Всё ещё', names: ['Kim']}]},
	{key: 3, title: 'Sans date', date: null, text: 'Rien', said: []},
]);
const grown = archiveOf([
	{key: 9, title: 'Nouveau', date: '2024', text: 'Une hégémonie nouvelle.', said: [{text: 'encore une hégémonie'}]},
	{key: 7, title: 'Réunion', date: '2023-10', source: 'AFP', language: 'fr', text: 'La réunion a duré.', said: [{text: 'une hégémonie', kind: 'fragment'}, {text: 'Всё ещё', names: ['Kim']}]},
], 2);

const learn = (index: ArchiveIndex, archive: typeof first) => {
	for (let article = 0; article < archive.articleCount; article++) {
		index.learn(archive, article);
		index.learnText(archive, article);
	}
};

const queries = ['hegemonie', 'kim', 'все', 'title:reunion', 'source:afp', 'since:2023', 'kind:fragment', 'lang:fr', '"une hegemonie"', 'reunion duree', '!kim'];

test('what was saved and loaded answers as before, and goes on learning', () => {
	const index = new ArchiveIndex();
	learn(index, first);
	const loaded = decodeQuotations(encodeQuotations(index))!;
	decodeArticles(loaded, encodeArticles(index));
	for (const archive of [first, grown]) {
		learn(index, archive);
		learn(loaded, archive);
		assert.equal(loaded.heads.count, index.heads.count);
		assert.equal(loaded.articles.count, index.articles.count);
		const before = createNumberedIndex(index, archive);
		const after = createNumberedIndex(loaded, archive);
		for (const query of queries) {
			assert.deepEqual(after.search('quotations', query).rows, before.search('quotations', query).rows, query);
			assert.deepEqual(after.search('articles', query).rows, before.search('articles', query).rows, query);
		}
	}
});

test('a damaged block is not there', () => {
	const index = new ArchiveIndex();
	learn(index, first);
	const block = encodeQuotations(index);
	assert.equal(decodeQuotations(block.slice(0, block.length / 2)), undefined);
	assert.equal(decodeQuotations(new Uint8Array(64)), undefined);
	assert.equal(decodeQuotations(new Uint8Array()), undefined);
	const empty = new ArchiveIndex();
	decodeArticles(empty, encodeArticles(index));
	assert.equal(empty.articles.count, 0);
});

test('a block of many pieces comes back whole, and not at all where saving stopped early', async () => {
	const stored = new Map<string, {generation: number; data: Uint8Array<ArrayBuffer>}>();
	const blobs: Blobs = {
		generation: name => stored.get(name)?.generation,
		read: (name, generation) => stored.get(name)?.generation === generation ? stored.get(name)?.data.slice() : undefined,
		write(name, generation, data) {
			stored.set(name, {generation, data: Uint8Array.from(data)});
			return true;
		},
		close: () => undefined,
	};
	const block = new Uint8Array(20_000_000);
	for (let index = 0; index < block.length; index += 997) {
		block[index] = index % 251;
	}

	assert.equal(readPieces(blobs, 'x'), undefined);
	assert.ok(await writePieces(blobs, 'x', 4, block, async () => true));
	assert.ok(Buffer.from(readPieces(blobs, 'x')!).equals(block));
	assert.ok(!await writePieces(blobs, 'x', 5, block, async () => false));
	assert.equal(readPieces(blobs, 'x'), undefined);
});
