import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {findArticles, isProblem} from '../../source/articles/find.js';
import {readArticle} from '../../source/articles/read.js';
import {reasonOf} from '../../source/articles/unreadable.js';

const withFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
	const folder = mkdtempSync(path.join(tmpdir(), 'dixit-'));
	try {
		await work(folder);
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
};

const list = async (paths: readonly string[], folder: string): Promise<string[]> =>
	Array.fromAsync(findArticles(paths), item => `${path.relative(folder, item.path)}${isProblem(item) ? ` (${item.reason})` : ''}`);

test('a folder is walked in the order of names; hidden, foreign and installed things are left out', async () => {
	await withFolder(async folder => {
		mkdirSync(path.join(folder, 'b/.git'), {recursive: true});
		mkdirSync(path.join(folder, 'node_modules/x'), {recursive: true});
		for (const file of ['c.txt', 'a.TXT', 'b/é.txt', 'b/.git/x.txt', '.hidden.txt', 'node_modules/x/readme.txt', 'picture.png']) {
			writeFileSync(path.join(folder, file), 'words');
		}

		assert.deepEqual(await list([folder], folder), ['a.TXT', 'b/é.txt', 'c.txt']);
	});
});

test('a named file is taken whatever it is called, and nothing comes twice', async () => {
	await withFolder(async folder => {
		writeFileSync(path.join(folder, 'notes'), 'words');
		writeFileSync(path.join(folder, 'a.txt'), 'words');
		assert.deepEqual(await list([path.join(folder, 'notes'), path.join(folder, 'a.txt'), folder, path.join(folder, '..', path.basename(folder), 'a.txt')], folder), ['notes', 'a.txt']);
	});
});

test('links are followed, never in a circle; a broken one is told', async () => {
	await withFolder(async folder => {
		mkdirSync(path.join(folder, 'real'));
		writeFileSync(path.join(folder, 'real/a.txt'), 'words');
		symlinkSync('..', path.join(folder, 'real/up'));
		symlinkSync('real/a.txt', path.join(folder, 'link.txt'));
		symlinkSync('nowhere', path.join(folder, 'broken.txt'));
		symlinkSync('self.txt', path.join(folder, 'self.txt'));
		assert.deepEqual(await list([folder], folder), [
			'broken.txt (a link to something that is not there)', 'link.txt', 'real/a.txt', 'self.txt (a link that leads back to itself)',
		]);
	});
});

test('pipes and devices are named, never opened', async () => {
	await withFolder(async folder => {
		execFileSync('mkfifo', [path.join(folder, 'pipe.txt')]);
		assert.deepEqual(await list([folder], folder), ['pipe.txt (is a pipe; give its content to: dixit -)']);
		assert.deepEqual(await list([path.join(folder, 'pipe.txt')], folder), ['pipe.txt (is a pipe; give its content to: dixit -)']);
		assert.throws(() => readArticle(path.join(folder, 'pipe.txt')), error => reasonOf(error).includes('pipe'));
		const devices = await list(['/dev/null'], '/');
		assert.match(devices.join('\n'), /device/v);
	});
});

test('what is not there and what holds nothing is told', async () => {
	await withFolder(async folder => {
		assert.deepEqual(await list([path.join(folder, 'none.txt')], folder), ['none.txt (no such file or folder)']);
		const problems = await list([folder], folder);
		assert.match(problems.join('\n'), /no article in this folder/v);
		assert.throws(() => readArticle(folder), error => reasonOf(error) === 'is a folder');
	});
});
