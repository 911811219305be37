import assert from 'node:assert/strict';
import {Buffer} from 'node:buffer';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test, {afterEach} from 'node:test';
import type {TerminalSession} from '../terminal.js';
import {clearAway, freshFolder, inTerminal, spelled, wholeCommand, wholeProgram as whole} from './sessions.js';

afterEach(clearAway);

/** Three small articles in a folder of their own; the longest fills several screens. */
const writtenArticles = (): string => {
	const folder = freshFolder();
	const files = {
		'lyon.txt': `Une rencontre à Lyon\n\n3 mars 2024\n\nLe maire Paul Martin a déclaré : « Nous signerons l’accord demain matin. »\n\n${Array.from({length: 60}, (_, index) => `Paragraphe ${index}, dans lequel la séance se poursuit sans que rien ne soit décidé par les conseillers.`).join('\n\n')}\n`,
		'paris.txt': 'La grève continue\n\n12 février 2024\n\n« L’hégémonie du rail est finie », a affirmé Jeanne Duval devant les grévistes réunis sur la place de la mairie.\n',
		'nice.txt': 'Un port rouvert\n\n5 janvier 2024\n\nJeanne Duval a répondu : « Le port rouvrira au printemps prochain. » Personne ne l’a contredite.\n',
	};
	for (const [name, text] of Object.entries(files)) {
		writeFileSync(path.join(folder, name), text);
	}

	return folder;
};

const loaded = /3 articles · 3 quotations/v;

/** What was put on the terminal's clipboard last. */
const clipboard = (session: TerminalSession): string => Buffer.from(spelled(session).matchAll(/␛\]52;c;(?<text>[^␇]*)␇/gv).toArray().at(-1)?.groups?.text ?? '', 'base64').toString();

test('place, star, query and settings are remembered from one run to the next', async () => {
	const [articles, kept] = [writtenArticles(), freshFolder()];
	const first = whole([articles], {}, kept);
	await first.until(loaded);
	first.press('*\r');
	await first.until(/3 March 2024/v);
	first.press('ffj-');
	const before = await first.until(screen => /Paragraphe 2\d/v.test(screen));
	const [top] = /Paragraphe \d+/v.exec(before)!;
	first.press('1"/duval');
	await first.until(/\/ duval +2\/3/v);
	first.press('\u{1B}');
	await first.until(/\? help/v);
	first.press('Q');
	assert.equal(await first.ended(), 0);

	const second = whole([articles], {}, kept);
	await second.until(/▌ \* Une rencontre/v);
	second.press('\r');
	assert.equal(/Paragraphe \d+/v.exec(await second.until(/3 March 2024 · 1 quotation/v))?.[0], top);
	second.press('"/\u{12}');
	await second.until(/\/ duval +2\/3/v);
	second.press('\u{3}');
	assert.equal(await second.ended(), 130);
});

test('Ctrl-Z leaves a clean terminal to the shell, and coming back draws everything again', async () => {
	const folder = freshFolder();
	// With job control on, the shell goes on when the program stops, and takes it up again at fg.
	const session = inTerminal(['sh', '-c', 'set -m; "$@"; stty -a | grep -o "[-]*icanon"; echo the shell has it; read line; fg >/dev/null; echo "ended $?"', 'sh', ...wholeCommand(folder, writtenArticles())]);
	await session.until(loaded);
	session.press('/gr');
	await session.until(/\/ gr +1\/3/v);
	session.press('\u{1A}');
	await session.until(/^icanon\nthe shell has it/mv);
	assert.deepEqual(session.leftOn().filter(mode => mode !== 'terminal settings'), []);
	session.press('\r');
	await session.until(/\/ gr +1\/3/v);
	session.press('e');
	await session.until(/\/ gre +1\/3/v);
	session.press('\u{3}');
	await session.until(/ended 130/v);
	assert.equal(await session.ended(), 0);
	assert.deepEqual(session.leftOn(), []);
});

test('a quotation is copied with its citation, and in every format', async () => {
	const session = whole([writtenArticles()]);
	await session.until(loaded);
	session.press('"/hegemonie');
	await session.until(/\/ hegemonie +1\/3/v);
	session.press('\u{1B}');
	await session.until(/\? help/v);
	session.press('y');
	await session.until(/copied 1 quotation/v);
	assert.match(clipboard(session), /^« L’hégémonie du rail est finie »\n— Jeanne Duval, in “La grève continue”, 2024-02-12, .*paris\.txt:5\n$/v);
	for (const [downs, pattern] of [['', /^« L’hégémonie/v], ['j', /^> « L’hégémonie/v], ['jj', /^@misc\{dixit-/v], ['jjj', /"type":"article-newspaper"/v], ['jjjj', /"speaker":\{"name":"Jeanne Duval"/v]] as const) {
		session.press('Y');
		await session.until(/Copy as/v);
		session.press(`${downs}\r`);
		await session.until(screen => screen.includes('copied 1 quotation') && pattern.test(clipboard(session)));
	}

	session.press('Q');
	assert.equal(await session.ended(), 0);
});

test('several quotations are selected and copied together', async () => {
	const session = whole([writtenArticles()]);
	await session.until(loaded);
	session.press('"ttt');
	await session.until(/not grouped/v);
	session.press('vv');
	await session.until(/2 selected/v);
	session.press('y');
	await session.until(/copied 2 quotations/v);
	assert.equal(clipboard(session).match(/^— /gmv)?.length, 2);
	session.press('\u{1B}');
	await session.until(screen => !screen.includes('selected'));
	session.press('Q');
	assert.equal(await session.ended(), 0);
});

test('an article comes through a pipe, and keys from the terminal even where standard input is closed', async () => {
	const folder = freshFolder();
	const file = path.join(writtenArticles(), 'paris.txt');
	for (const [command, shown] of [[`cat ${file} | "$@" -`, /La grève continue/v], [`"$@" ${file} </dev/null`, /12 February 2024/v], [`"$@" ${file} <&-`, /12 February 2024/v]] as const) {
		const session = inTerminal(['sh', '-c', command, 'sh', ...wholeCommand(folder)]);
		await session.until(shown);
		await session.until(/1 quotation\b|1\/1/v);
		session.press('?');
		await session.until(/half a page down/v);
		session.press('Q');
		assert.equal(await session.ended(), 0, command);
		assert.deepEqual(session.leftOn(), [], command);
	}
});

test('for those who listen the program says in lines where one is, with no frame drawn', async () => {
	const session = whole([writtenArticles()], {env: {INK_SCREEN_READER: 'true'}});
	await session.until(/1\/3: Une rencontre à Lyon\s+3 March 2024, 1 quotation/v);
	session.press('"');
	await session.until(/1\/2: Jeanne Duval, 2 quotations, unfolded/v);
	session.press('j');
	await session.until(/1\/2: Jeanne Duval: « /v);
	assert.doesNotMatch(spelled(session), /[─│▌]|␛\[\?1049h/v);
	session.press('Q');
	assert.equal(await session.ended(), 0);
});

test('the program speaks French where the locale does, from the first three lines to the help', async () => {
	const session = whole([writtenArticles()], {env: {LC_ALL: 'fr_FR.UTF-8'}});
	await session.until(/▏ Entrée ouvre un article[\s\S]*▏ " montre qui a dit quoi[\s\S]*▏ \? liste les touches/v);
	await session.until(/3 articles · 3 citations/v);
	session.press('"');
	await session.until(screen => screen.includes('Citations  3 · par personne') && !screen.includes('Entrée ouvre'));
	session.press('ji');
	await session.until(/Pourquoi {2}Jeanne Duval[\s\S]*certitude +\d+ % · sûr/v);
	session.press('q?');
	await session.until(/Touches[\s\S]*citation suivante/v);
	session.press('Q');
	assert.equal(await session.ended(), 0);
});

test('keys of one’s own serve in the program, and a clash is told when it starts', async () => {
	const config = freshFolder();
	mkdirSync(path.join(config, 'dixit'));
	writeFileSync(path.join(config, 'dixit', 'config.json'), JSON.stringify({keys: {down: ['e'], up: ['e', 'Ctrl-p']}, theme: 'contrast'}));
	const session = whole([writtenArticles()], {env: {XDG_CONFIG_HOME: config}});
	await session.until(/config\.json: e is given to down and to up; down keeps it/v);
	session.press('e');
	await session.until(/▌•? +La grève/v);
	session.press('\u{10}');
	await session.until(/▌•? +Une rencontre/v);
	session.press('P');
	await session.until(/What could not be read {2}1[\s\S]*e is given to down and to up/v);
	session.press('q?');
	await session.until(/^ {2}e {3,}down$/mv);
	session.press('Q');
	assert.equal(await session.ended(), 0);
});

test('files that cannot be read are counted and listed, and what comes while one reads takes its place without moving the cursor', async () => {
	const articles = writtenArticles();
	writeFileSync(path.join(articles, 'broken.txt'), Buffer.from([0, 1, 2, 0, 255, 0, 3]));
	const session = whole([articles]);
	await session.until(/1 file could not be read \(P\)/v);
	session.press('P');
	await session.until(/What could not be read {2}1[\s\S]*broken\.txt/v);
	session.press('qj');
	await session.until(/▌•? +La grève/v);
	writeFileSync(path.join(articles, 'nantes.txt'), 'Un nouvel article\n\n9 avril 2024\n\n« Le pont tiendra bon », a promis Anne Leroy aux habitants du quartier rassemblés hier.\n');
	session.press('R');
	await session.until(/April 2024[\s\S]*Un nouvel article[\s\S]*▌•? +La grève/v);
	session.press('Q');
	assert.equal(await session.ended(), 0);
});

test('a folder without articles opens no screen; one article is enough for one', async () => {
	const empty = whole([freshFolder()]);
	assert.equal(await empty.ended(), 2);
	assert.doesNotMatch(spelled(empty), /␛\[\?1049h/v);
	const one = whole([path.join(writtenArticles(), 'nice.txt')]);
	await one.until(/5 January 2024 · 1 quotation/v);
	one.press('JK)');
	await one.until(/first article|last quotation|last article/v);
	one.press('Q');
	assert.equal(await one.ended(), 0);
});

test('nothing is asked of the terminal, and without colour none is written', async () => {
	const session = whole(['--mouse', writtenArticles()], {env: {NO_COLOR: '1'}});
	await session.until(loaded);
	session.press('\r)i');
	await session.until(/Why {2}/v);
	session.press('q"/duval');
	await session.until(/\/ duval +2\/3/v);
	session.press('\u{1B}');
	await session.until(/\? help/v);
	session.press('?');
	await session.until(/half a page/v);
	session.press('Q');
	assert.equal(await session.ended(), 0);
	// Answers to these would come as if they were typed: device attributes, reports of the cursor and of modes, colours, names of terminals, keyboard protocols, strings.
	assert.doesNotMatch(spelled(session), /␛\[[=>?]?[\d;]*[cn]|␛\[\??[\d;]*\$p|␛\](?:4|1\d);|␛\[>?q|␛\[\?u|␛[P^_]|␛Z|␅/v);
	// Clicks and the wheel alone: with moves and drags asked for, Shift would not be left to the terminal's own selecting everywhere.
	assert.match(spelled(session), /␛\[\?1000h/v);
	assert.doesNotMatch(spelled(session), /␛\[\?100[1-35]h/v);
	assert.doesNotMatch(spelled(session), /␛\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m/v);
});

test('the program opens on the file named first, with the cursor of the list on it', async () => {
	const [first, second] = ['articles/sans-date-visite-de-poutine-a-pyongyang.txt', 'articles/2023-10-lavrov-a-pyongyang.txt'] as const;
	const session = whole([first, second]);
	await session.until(/── undated · AP · \d+ quotations/v);
	session.press('1');
	await session.until(/^▌.*pour la .* \d+ {2,}\d/mv);
	session.press('Q');
	assert.equal(await session.ended(), 0);
});

test('the program opens on a query, the best of what it finds under the cursor, and the filters of the command line stand before it', async () => {
	const session = whole(['articles', '--since', '2023', '--search', 'hegemonie']);
	await session.until(/\/ since:2023 hegemonie +\d+\/\d+/v);
	await session.until(/^▌.*l’hégémonie/mv);
	session.press('/ imperialistes');
	await session.until(/\/ since:2023 hegemonie imperialistes +\d+\/\d+/v);
	session.press('\u{3}');
	assert.equal(await session.ended(), 130);
});

