import assert from 'node:assert/strict';
import {Buffer} from 'node:buffer';
import test from 'node:test';
import {clipboardCommands, clipboardSequence} from '../../source/interface/effects/clipboard.js';
import {configFile, parseConfig} from '../../source/interface/effects/config.js';
import {editorCommand, editorOf, lineNumber} from '../../source/interface/effects/editor.js';
import {takeReports} from '../../source/interface/effects/mouse.js';
import {createPace} from '../../source/interface/effects/pace.js';
import {rankArticles} from '../../source/interface/effects/ranking.js';
import {commandsByKey} from '../../source/interface/keymap.js';
import {monthsOf} from '../../source/interface/lists/months.js';
import {english} from '../../source/interface/words/en.js';
import {madeArchive, madeArticle} from './made.js';

test('the clipboard sequence holds the text, and is left out where terminals drop it', () => {
	const sequence = clipboardSequence('« oui »\n');
	assert.equal(Buffer.from(sequence.slice('\u{1B}]52;c;'.length, -1), 'base64').toString(), '« oui »\n');
	assert.equal(clipboardSequence('x'.repeat(100_000)), '');
});

test('the system’s clipboard is used where there is one', () => {
	assert.deepEqual(clipboardCommands('linux', {}), []);
	assert.deepEqual(clipboardCommands('linux', {WAYLAND_DISPLAY: 'x'}), [['wl-copy']]);
	assert.deepEqual(clipboardCommands('darwin', {}), [['pbcopy']]);
});

test('editors are opened at the line, and no file name is an option', () => {
	assert.equal(editorOf({}), null);
	assert.deepEqual(editorOf({VISUAL: '', EDITOR: 'code --wait'}), ['code', '--wait']);
	assert.deepEqual(editorCommand(['vim'], 'a.txt', 3), ['vim', '+3', 'a.txt']);
	assert.deepEqual(editorCommand(['vim'], '-a.txt', 3), ['vim', '+3', './-a.txt']);
	assert.deepEqual(editorCommand(['/usr/bin/code', '--wait'], 'a.txt', 3), ['/usr/bin/code', '--wait', '--goto', 'a.txt:3']);
	assert.equal(lineNumber('a\nb\nc', 0), 1);
	assert.equal(lineNumber('a\nb\nc', 4), 3);
});

test('settings are read, and what is wrong with them is told', () => {
	const config = parseConfig('{"keys": {"down": ["e"], "edit": "E", "up": ["e"], "help": ["F1", "ctrl-x"]}, "theme": "dark", "mouse": true, "colour": 1}', english);
	assert.equal(commandsByKey(config.bindings).get('e'), 'down');
	assert.equal(commandsByKey(config.bindings).get('E'), 'edit');
	assert.equal(commandsByKey(config.bindings).get('ctrl-x'), 'help');
	assert.equal(config.theme, 'dark');
	assert.equal(config.mouse, true);
	assert.deepEqual(config.problems, ['e is given to down and to up; down keeps it', 'no key is called F1; it was given to help', 'no setting is called colour']);
	assert.equal(parseConfig('nonsense', english).problems.length, 1);
	assert.equal(parseConfig('[]', english).problems.length, 1);
	assert.equal(parseConfig('{"theme": 3}', english).problems.length, 1);
	assert.deepEqual(parseConfig('{}', english).problems, []);
});

test('the file of settings stands where the system wants it', () => {
	assert.equal(configFile({}, 'linux', '/home/a'), '/home/a/.config/dixit/config.json');
	assert.equal(configFile({XDG_CONFIG_HOME: '/x'}, 'linux', '/home/a'), '/x/dixit/config.json');
	assert.equal(configFile({XDG_CONFIG_HOME: 'relative'}, 'linux', '/home/a'), '/home/a/.config/dixit/config.json');
});

test('articles are ranked by title and source in slices, unless nobody waits', async () => {
	const archive = madeArchive([madeArticle('1', 't', '2024', 'Zoé'), madeArticle('2', 't', '2023', 'été'), madeArticle('3', 't', null, 'Alma')]);
	assert.deepEqual([...(await rankArticles(archive, 'title', () => false))!], [2, 1, 0]);
	assert.equal(await rankArticles(archive, 'title', () => true), null);
});

test('the months of many articles are found as by reading each', () => {
	const dates = ['2024-03-02', '2024-03', '2024-02-29', '2023-12', '2023-12', '2023-12', '2023', null, null];
	const archive = madeArchive(dates.map((date, index) => madeArticle(String(index), 't', date)));
	const {keys, starts} = monthsOf(archive);
	assert.deepEqual([...keys], [(2024 * 13) + 3, (2024 * 13) + 2, (2023 * 13) + 12, 2023 * 13, -1]);
	assert.deepEqual([...starts], [0, 2, 3, 6, 7, 9]);
});

test('the mouse’s reports are taken out of the keys, a report cut in two as well', () => {
	assert.deepEqual(takeReports('a\u{1B}[<0;5;6Mb\u{1B}[<0;5;6m\u{1B}[A'), {rest: 'ab\u{1B}[A', pending: '', reports: ['[<0;5;6M', '[<0;5;6m']});
	assert.deepEqual(takeReports('j\u{1B}[<64;1'), {rest: 'j', pending: '\u{1B}[<64;1', reports: []});
	assert.deepEqual(takeReports('\u{1B}'), {rest: '\u{1B}', pending: '', reports: []});
	assert.deepEqual(takeReports('\u{1B}['), {rest: '\u{1B}[', pending: '', reports: []});
});

test('the time left follows the pace of late', () => {
	const pace = createPace();
	assert.equal(pace.note({done: 0, total: 1000}, 0), null);
	assert.equal(pace.note({done: 100, total: 1000}, 1000), null, 'too early to tell');
	assert.equal(pace.note({done: 200, total: 1000}, 2000), 8);
	// Slower from here on: what was long ago no longer counts.
	assert.equal(pace.note({done: 210, total: 1000}, 12_000), 45);
	assert.equal(pace.note({done: 230, total: 1000}, 32_000), 770);
	assert.equal(pace.note({done: 1000, total: 1000}, 40_000), null);
	assert.equal(pace.note({done: 5, total: 10}, 41_000), null, 'another reading');
});
