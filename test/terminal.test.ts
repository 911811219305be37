import assert from 'node:assert/strict';
import test from 'node:test';
import {startTerminal} from './terminal.js';

test('the harness sees the screen, keys, sizes and exit codes of a program', async () => {
	const session = startTerminal(['sh', '-c', 'stty size; read line; echo "got $line"; exit 3'], {columns: 60, rows: 20});
	await session.until(/20 60/v);
	session.press('abc\r');
	await session.until(/got abc/v);
	assert.equal(await session.ended(), 3);
	assert.deepEqual(session.leftOn(), []);
});

test('the harness tells what a program left switched on', async () => {
	const session = startTerminal(['sh', '-c', String.raw`printf '\033[?1049h\033[?25l\033[?2004h'; stty raw`]);
	assert.equal(await session.ended(), 0);
	assert.deepEqual(session.leftOn(), ['alternate screen', 'bracketed paste', 'hidden cursor', 'terminal settings']);
});

test('the harness signals the program itself', async () => {
	const session = startTerminal(['sh', '-c', 'echo ready; sleep 5; true']);
	await session.until(/ready/v);
	session.signal('SIGTERM');
	assert.equal(await session.ended(), 143);
});
