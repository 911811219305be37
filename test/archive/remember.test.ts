import assert from 'node:assert/strict';
import {copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import test from 'node:test';
import {openDatabase} from '../../source/archive/database.js';
import {openMemory} from '../../source/archive/remember.js';
import {temporaryFolder, write} from './folder.js';

const folder = (): string => path.join(temporaryFolder(), 'state');

test('what was read, starred, asked and set is there the next time', () => {
	const state = folder();
	const memory = openMemory(state);
	assert.equal(memory.notice, null);
	assert.deepEqual(memory.reading('a.txt'), {read: false, starred: false, position: 0});
	memory.setReading('a.txt', {starred: true});
	memory.setReading('a.txt', {position: 42});
	memory.setReading('b.txt', {read: true});
	memory.addQuery('quotations', 'first');
	memory.addQuery('quotations', 'second');
	memory.addQuery('quotations', 'first');
	memory.setSetting('width', {columns: 72});
	memory.close();

	const again = openMemory(state);
	assert.deepEqual(again.reading('a.txt'), {read: false, starred: true, position: 42});
	assert.deepEqual(again.reading(path.resolve('b.txt')), {read: true, starred: false, position: 0});
	assert.deepEqual(again.queries('quotations'), ['first', 'second']);
	assert.deepEqual(again.queries('articles'), []);
	assert.deepEqual(again.setting('width'), {columns: 72});
	assert.equal(again.setting('other'), undefined);
	again.close();
});

test('a file that got another name or place keeps its star, mark and position; a copy does not take them', () => {
	const state = folder();
	const articles = temporaryFolder();
	const [before, after, copy, other] = ['a.txt', 'moved/b.txt', 'c.txt', 'd.txt'].map(name => path.join(articles, name)) as [string, string, string, string];
	write(articles, {'a.txt': 'The same words.', 'd.txt': 'Of one length..'});
	const memory = openMemory(state);
	memory.setReading(before, {starred: true});
	memory.setReading(before, {position: 9});
	memory.close();

	copyFileSync(before, copy);
	const same = openMemory(state);
	assert.equal(same.reading(copy).starred, false);
	same.close();

	mkdirSync(path.dirname(after));
	renameSync(before, after);
	rmSync(copy);
	const moved = openMemory(state);
	assert.deepEqual(moved.reading(other), {read: false, starred: false, position: 0});
	assert.deepEqual(moved.reading(after), {read: false, starred: true, position: 9});
	moved.setReading(after, {read: true});
	moved.close();

	const last = openMemory(state);
	assert.deepEqual(last.reading(after), {read: true, starred: true, position: 9});
	assert.deepEqual(last.reading(before), {read: false, starred: false, position: 0});
	last.close();
});

test('a file of a former version, without fingerprints, is read on', () => {
	const state = folder();
	const database = openDatabase(path.join(state, 'state.sqlite'));
	database.exec('CREATE TABLE reading (path TEXT PRIMARY KEY, read INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID, STRICT');
	database.prepare('INSERT INTO reading (path, starred) VALUES (?, 1)').run(path.resolve('a.txt'));
	database.close();
	const memory = openMemory(state);
	assert.equal(memory.notice, null);
	assert.equal(memory.reading('a.txt').starred, true);
	memory.close();
});

test('two programs at once lose nothing of each other', () => {
	const state = folder();
	const one = openMemory(state);
	const other = openMemory(state);
	one.setReading('a.txt', {starred: true});
	other.setReading('a.txt', {read: true});
	one.setReading('a.txt', {position: 7});
	other.addQuery('articles', 'from the other');
	one.addQuery('articles', 'from the one');
	one.close();
	other.close();
	const last = openMemory(state);
	assert.deepEqual(last.reading('a.txt'), {read: true, starred: true, position: 7});
	assert.deepEqual(last.queries('articles'), ['from the one', 'from the other']);
	last.close();
});

test('the folder and its files are for the user alone', () => {
	const state = folder();
	const memory = openMemory(state);
	memory.setReading('a.txt', {read: true});
	if (process.platform === 'win32') {
		return;
	}

	assert.equal(statSync(state).mode & 0o777, 0o700);
	for (const file of readdirSync(state)) {
		assert.equal(statSync(path.join(state, file)).mode & 0o777, 0o600, file);
	}

	memory.close();
});

test('where nothing can be written it remembers for this run and says so', () => {
	const state = folder();
	writeFileSync(state, 'a file where the folder should be');
	const memory = openMemory(state);
	assert.match(memory.notice!, /not kept/v);
	memory.setReading('a.txt', {starred: true, position: 3});
	assert.deepEqual(memory.reading('a.txt'), {read: false, starred: true, position: 3});
	memory.close();
});

test('a damaged file is put aside, not deleted', () => {
	const state = folder();
	openMemory(state).close();
	writeFileSync(path.join(state, 'state.sqlite'), 'this is no database, whatever its name may say about it'.repeat(100));
	const memory = openMemory(state);
	assert.match(memory.notice!, /damaged/v);
	memory.setReading('a.txt', {starred: true});
	memory.close();
	assert.ok(readdirSync(state).some(name => name.includes('.damaged-')));
	const again = openMemory(state);
	assert.equal(again.reading('a.txt').starred, true);
	assert.equal(again.notice, null);
	again.close();
});
