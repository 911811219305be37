import assert from 'node:assert/strict';
import {Buffer} from 'node:buffer';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test, {afterEach} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {keys, startTerminal, type TerminalOptions, type TerminalSession} from '../terminal.js';

const program = [process.execPath, 'build/test/interface/program.js'];

const sessions: TerminalSession[] = [];
const folders: string[] = [];

const start = (options: TerminalOptions = {}, ...flags: string[]): TerminalSession => {
	const env = {LC_ALL: 'C', NODE_ENV: 'production', ...options.env};
	const session = startTerminal([...program, ...flags], {columns: 120, rows: 40, ...options, env});
	sessions.push(session);
	return session;
};

// A test that fails leaves its program running, which would keep the tests from ending.
afterEach(() => {
	for (const session of sessions.splice(0)) {
		try {
			session.kill();
		} catch {
			// It has ended by itself.
		}
	}

	for (const folder of folders.splice(0)) {
		rmSync(folder, {recursive: true, force: true});
	}
});

test('one opens, reads, searches without accents, goes back and quits', async () => {
	const session = start();
	await session.until(/Articles .*\n/v);
	session.press('j');
	await session.until(/▌ ?•? +\S* ?2023 10 lavrov/v);
	session.press(keys.enter);
	await session.until(/lavrov.*\n.*octobre|lavrov.*\n.*October 2023/v);
	session.press('"');
	await session.until(/Quotations {2}\d+/v);
	session.press('/hegemonie');
	await session.until(/\/ hegemonie +\d+\/\d+/v);
	await session.until(/l’hégémonie/v);
	session.press(keys.enter);
	const article = await session.until(/lettre de kim/v);
	assert.match(article, /« écraser les pratiques/v);
	session.press('q');
	await session.until(/\/ hegemonie +\d+\/\d+/v);
	session.press('Q');
	assert.equal(await session.ended(), 0);
	assert.deepEqual(session.leftOn(), []);
});

for (const [name, end, code] of [
	['q', (session: TerminalSession) => {
		session.press('q');
	}, 0],
	['Ctrl-C', (session: TerminalSession) => {
		session.press('\u{3}');
	}, 130],
	['Ctrl-C while one types', (session: TerminalSession) => {
		session.press('/ab\u{3}');
	}, 130],
	['SIGTERM', (session: TerminalSession) => {
		session.signal('SIGTERM');
	}, 143],
] as const) {
	test(`nothing is left on in the terminal after ${name}`, async () => {
		const session = start({}, '--mouse');
		await session.until(/Articles/v);
		// From here on keys are read one by one: before, the terminal itself makes a signal of Ctrl-C, for the shell around the program too.
		await session.until(() => session.written().includes('\u{1B}[?2004h'));
		end(session);
		assert.equal(await session.ended(), code);
		assert.deepEqual(session.leftOn(), []);
	});
}

test('a terminal that is too small says so and goes on when it grows', async () => {
	const session = start({columns: 40, rows: 8});
	await session.until(/too small/v);
	session.press('j');
	session.resize(80, 24);
	await session.until(/▌ ?•? +\S* ?2023 10 lavrov/v);
	session.resize(3, 2);
	await session.until(/too/v);
	session.press('q');
	assert.equal(await session.ended(), 0);
});

test('the mouse selects and opens where it was asked for', async () => {
	const session = start({}, '--mouse');
	await session.until(/Articles/v);
	await session.until(() => session.written().includes('\u{1B}[?1006h'));
	session.press('\u{1B}[<0;5;6M\u{1B}[<0;5;6m');
	await session.until(/▌•? +\S* ?2023 10 lavrov/v);
	session.press('\u{1B}[<0;5;6M');
	await session.until(/October 2023/v);
	session.press('Q');
	assert.equal(await session.ended(), 0);
});

test('what is pasted is text, and the terminal’s cursor stands where one types', async () => {
	const session = start();
	await session.until(/Articles/v);
	session.press('"/');
	await session.until(/words, "a phrase"/v);
	session.press('\u{1B}[200~qQ\rx\u{1B}[201~');
	await session.until(/\/ qQ x/v);
	const {cursorX, cursorY} = session.emulator.buffer.active;
	assert.deepEqual([cursorX, cursorY], ['/ qQ x'.length, 2]);
	assert.ok(!session.leftOn().includes('hidden cursor'));
	session.press('\u{3}');
	assert.equal(await session.ended(), 130);
});

// The whole program, on the repository's own articles.
const whole = (...parameters: string[]): TerminalSession => {
	const folder = mkdtempSync(path.join(tmpdir(), 'dixit-test-'));
	folders.push(folder);
	const session = startTerminal([process.execPath, 'dist/cli.js', '--cache-dir', folder, '--state-dir', folder, ...parameters], {columns: 120, rows: 40, env: {LC_ALL: 'C', NODE_ENV: 'production'}});
	sessions.push(session);
	return session;
};

test('the program opens on the file named first, with the cursor of the list on it', async () => {
	const [first, second] = ['articles/sans-date-visite-de-poutine-a-pyongyang.txt', 'articles/2023-10-lavrov-a-pyongyang.txt'] as const;
	const session = whole(first, second);
	await session.until(/── undated · AP · \d+ quotations/v);
	session.press('1');
	await session.until(/^▌.*pour la .* \d+ {2,}\d/mv);
	session.press('Q');
	assert.equal(await session.ended(), 0);
});

test('the program opens on a query, the best of what it finds under the cursor, and the filters of the command line stand before it', async () => {
	const session = whole('articles', '--since', '2023', '--search', 'hegemonie');
	await session.until(/\/ since:2023 hegemonie +\d+\/\d+/v);
	await session.until(/^▌.*l’hégémonie/mv);
	session.press('/ imperialistes');
	await session.until(/\/ since:2023 hegemonie imperialistes +\d+\/\d+/v);
	session.press('\u{3}');
	assert.equal(await session.ended(), 130);
});

test('a move of the cursor writes little, and at rest nothing is written', async () => {
	const session = start();
	await session.until(/Articles/v);
	session.press('"');
	await session.until(/Quotations {2}\d+/v);
	session.press('ttt');
	await session.until(/not grouped/v);
	for (let move = 0; move < 6; move++) {
		// What is looked for once the cursor rests has come by then.
		await sleep(200);
		const before = Buffer.byteLength(session.written());
		session.press('j');
		await session.until(() => Buffer.byteLength(session.written()) > before && session.written().endsWith('\u{1B}[?2026l'));
		const bytes = Buffer.byteLength(session.written()) - before;
		assert.ok(bytes <= 1500, `${bytes} bytes`);
	}

	await sleep(300);
	const atRest = session.written().length;
	await sleep(400);
	assert.equal(session.written().length, atRest);
	session.press('Q');
	assert.equal(await session.ended(), 0);
});
