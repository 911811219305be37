import assert from 'node:assert/strict';
import {Buffer} from 'node:buffer';
import test, {afterEach} from 'node:test';
import {keys, type TerminalSession} from '../terminal.js';
import {bareProgram as start, clearAway, spelled} from './sessions.js';

afterEach(clearAway);

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

test('the first frame is there before keys are read, and is neither blanked nor left behind', async () => {
	const ended = start();
	await ended.until(/Articles/v);
	ended.signal('SIGTERM');
	assert.equal(await ended.ended(), 143);
	assert.deepEqual(ended.leftOn(), []);

	const session = start();
	const first = await session.until(/Articles[\s\S]*\? help/v);
	session.press('\u{3}');
	assert.equal(await session.ended(), 130);
	assert.deepEqual(session.leftOn(), []);
	const [, ...frames] = spelled(session).split('␛[?2026h');
	assert.equal(spelled(session).split('␛[?1049h').length, 2, 'the other screen is entered once');
	assert.match(frames[0]!, /^␛\[2J/v);
	assert.match(frames[1]!, /^␛\[H␛\[2J(?:␛\[\?25l)?␛\[1;36mArticles/v);
	assert.ok(first.includes('October 2023') || first.includes('by date'));
});

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

test('a move of the cursor writes little, and at rest nothing is written', async () => {
	const session = start();
	await session.until(/Articles/v);
	session.press('"');
	await session.until(/Quotations {2}\d+/v);
	session.press('ttt');
	await session.until(/not grouped/v);
	for (let move = 0; move < 6; move++) {
		// What is looked for once the cursor rests has come by then.
		await session.quiet(200);
		const before = Buffer.byteLength(session.written());
		session.press('j');
		await session.until(() => Buffer.byteLength(session.written()) > before && session.written().endsWith('\u{1B}[?2026l'));
		const bytes = Buffer.byteLength(session.written()) - before;
		assert.ok(bytes <= 1300, `${bytes} bytes`);
	}

	await session.quiet(400);
	session.press('Q');
	assert.equal(await session.ended(), 0);
});
