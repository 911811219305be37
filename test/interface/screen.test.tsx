import assert from 'node:assert/strict';
import {setTimeout as sleep} from 'node:timers/promises';
import {stripVTControlCharacters} from 'node:util';
import test, {afterEach} from 'node:test';
import {cleanup, render} from 'ink-testing-library';
import type {Archive} from '../../source/archive/archive.js';
import {variantsOf} from '../../source/archive/variants.js';
import {createLocalSearcher} from '../../source/search/local.js';
import {defaultBindings} from '../../source/interface/keymap.js';
import {Screen} from '../../source/interface/panes/screen.js';
import {linearLines} from '../../source/interface/rows/linear.js';
import {distinctRoles, timeline} from '../../source/interface/rows/card.js';
import {drawScreen, type Drawing} from '../../source/interface/rows/screen.js';
import {initialState, type State} from '../../source/interface/state.js';
import {createStore, type Store} from '../../source/interface/store.js';
import {textWidth} from '../../source/interface/text/width.js';
import {painterOf, themeNames} from '../../source/interface/theme.js';
import {update} from '../../source/interface/update/update.js';
import {english} from '../../source/interface/words/en.js';
import {french} from '../../source/interface/words/fr.js';
import {localeOf, wordsFor} from '../../source/interface/words/index.js';
import {begin, drawingFor, pressed} from './driven.js';
import {fiveArticles, madeArchive, madeArticle, threeArticles} from './made.js';

afterEach(cleanup);

const three = threeArticles();

/** Opens the screen in Ink's test terminal, searches included. */
const open = (archive: Archive, hasColor = false) => {
	const searcher = createLocalSearcher(archive);
	const run = async (query: string, field: 'articles' | 'quotations', store: Store) => {
		const items = await searcher[field](query);
		store.dispatch({type: 'found', field, query, items: items!, isFirstTime: true, isNear: items!.length > 0 && searcher.asTyped(field, query) === 0});
	};

	const store = createStore(begin(archive, 100, 40), (effect, from) => {
		if (effect.type === 'search' && effect.query !== '') {
			void run(effect.query, effect.field, from);
		}
	});
	const drawing = drawingFor(archive, english, hasColor);
	const {stdin, lastFrame} = render(<Screen store={store} drawing={() => drawing}/>);
	const frame = () => stripVTControlCharacters(lastFrame() ?? '');
	return {
		store,
		frame,
		rawFrame: () => lastFrame() ?? '',
		async until(wanted: RegExp) {
			const end = performance.now() + 3000;
			while (!wanted.test(frame())) {
				assert.ok(performance.now() < end, `never shown: ${wanted.source}\n${frame()}`);
				await sleep(5);
			}

			return frame();
		},
		async type(keys: string) {
			// Ink listens once its effects have run.
			await sleep(5);
			stdin.write(keys);
		},
	};
};

test('articles stand under their months, undated ones last', async () => {
	const {until} = open(three);
	const frame = await until(/Articles/v);
	const rows = ['March 2024', 'Une rencontre à Lyon', 'February 2024', 'La grève continue', 'undated', 'un texte sans date'].map(text => frame.indexOf(text));
	assert.deepEqual(rows, rows.toSorted((a, b) => a - b));
	assert.ok(rows.every(row => row > 0));
});

test('the reader tags quotations with their speakers and the status line names the one under the cursor', async () => {
	const {type, until} = open(three);
	await type('\r');
	const frame = await until(/Paul Martin ┃ /v);
	assert.match(frame, /Jeanne Duval (?:\? )?│|\+1/v);
	await type(')');
	await until(/Jeanne Duval ┃|2\/2/v);
});

test('typing narrows the quotations, marks what matched and counts', async () => {
	const {type, until, rawFrame} = open(three, true);
	await type('"/hegemonie');
	await until(/\/ hegemonie +1\/5/v);
	assert.ok(rawFrame().includes('\u{1B}[4m\u{1B}[33mhégémonie\u{1B}[39m'), rawFrame());
	await type('\r');
	await until(/l’hégémonie du rail/v);
	await type('q');
	await until(/\/ hegemonie +1\/5/v);
});

test('a chunk of several keys is several keys', async () => {
	const {type, until} = open(three);
	await type('jj');
	assert.match(await until(/▌•? +un texte sans date/v), /un texte sans date/v);
});

test('help lists every key of the live table and is searched', () => {
	const help = pressed(begin(three, 100, 40), '?');
	const text = (state: State) => drawScreen(state, drawingFor(three)).parts.flatMap(({rows}) => rows).join('\n');
	assert.match(text(help), /next quotation/v);
	const searched = pressed(help, '/ B i b T');
	assert.match(text(searched), /copy as text, Markdown, BibTeX/v);
	assert.doesNotMatch(text(searched), /next quotation/v);
});

test('why shows the sentence, the speaker, how sure, and the reason', () => {
	const state = pressed(begin(three, 100, 40), '" l j i');
	const text = drawScreen(state, drawingFor(three)).parts.flatMap(({rows}) => rows).join('\n');
	for (const part of ['jamais de la vie', 'Jeanne Duval', '97 % · sure', 'made for a test', 'no announcing words']) {
		assert.ok(text.includes(part), part);
	}
});

test('sure, doubtful and unknown look different without colour', () => {
	const archive = madeArchive([madeArticle('a.txt', 'Anne dit « un ». Anne dit « deux ». Anne dit « trois ».', null), madeArticle('b.txt', 'on dit « rien »', null)]);
	const state = pressed(begin(archive, 100, 40), '" t t t');
	const rows = stripVTControlCharacters(drawScreen(state, drawingFor(archive)).parts.find(({name}) => name === 'quotations')!.rows.join('\n'));
	assert.match(rows, /Anne {2,}un/v);
	assert.match(rows, /Anne \? +trois/v);
	assert.match(rows, /\(unknown\) +rien/v);
});

test('the same words stand once, with all their places and other versions beside them', () => {
	const archive = madeArchive([
		madeArticle('a.txt', 'Anne dit « nous prendrons des mesures fermes contre ces ventes ».', '2024-02', 'Premier'),
		madeArticle('b.txt', 'Anne dit « Nous prendrons des mesures fermes contre ces ventes ».', '2024-01', 'Second'),
		madeArticle('c.txt', 'Anne dit « nous prendrions des mesures fermes contre ces ventes ».', null, 'Tiers'),
	]);
	const state = update(pressed(begin(archive, 160, 45), '" t t t'), {type: 'variants', variants: {quotation: 0, ...variantsOf(archive, 0)}});
	assert.equal(state.quotations.list.items.length, 2);
	const rows = (name: string) => stripVTControlCharacters(drawScreen(state, drawingFor(archive)).parts.find(part => part.name === name)!.rows.join('\n'));
	assert.match(rows('quotations'), /fermes?… ×2|mesures… ×2/v);
	assert.match(rows('reader'), /the same words in 1 article\s+January 2024 · Second/v);
	assert.match(rows('reader'), /in other words\s+nous prendrions/v);
});

const sizes = [[60, 15], [80, 24], [99, 22], [100, 30], [120, 40], [159, 40], [160, 45], [200, 50], [300, 80]] as const;
const walks = ['', 'enter', 'enter ) )', '"', '" l j', '" / r u s', '" t', '" t t', '?', 'i', 'enter i', 'enter / r u s', 'Y', 'w', 'z', 'enter z', 's', 'v'];

for (const [columns, rows] of sizes) {
	test(`every row fits at ${columns}×${rows}, in both languages`, () => {
		const archive = fiveArticles();
		for (const words of [english, french]) {
			for (const walk of walks) {
				const {parts, cursor} = drawScreen(pressed(begin(archive, columns, rows), walk), drawingFor(archive, words));
				for (const part of parts) {
					assert.equal(part.rows.length, part.rect.height, `${walk}: ${part.name} has as many rows as its part`);
					for (const row of part.rows) {
						assert.ok(textWidth(stripVTControlCharacters(row)) <= part.rect.width, `${walk}: too wide in ${part.name}: ${row}`);
					}
				}

				assert.ok(!cursor || (cursor.x < columns && cursor.y < rows), `${walk}: the cursor stands on the screen`);
			}
		}
	});
}

test('names of files and titles cannot steer the terminal', () => {
	const archive = madeArchive([madeArticle('\u{1B}[31mred\u{7}\n.txt', 'texte', null, 'titre \u{1B}]0;x\u{7}\u{202E}')]);
	for (const walk of ['', 'enter', 'i', '"']) {
		for (const {rows} of drawScreen(pressed(begin(archive, 120, 40), walk), drawingFor(archive)).parts) {
			assert.ok(rows.every(row => !/[\p{Control}\u{202A}-\u{202E}]/v.test(stripVTControlCharacters(row))), walk);
		}
	}
});

test('without colour no colour is written, in any theme', () => {
	for (const theme of themeNames) {
		const painted = Array.from({length: 2048}, (_, style) => painterOf(theme, false)(style, 'x')).join('');
		assert.doesNotMatch(painted, /[;\[][39]\d[;m]/v);
		assert.notEqual(painterOf(theme, false)(16, 'x'), 'x');
	}
});

const rowsOf = (state: State, archive: Archive) => stripVTControlCharacters(drawScreen(state, drawingFor(archive)).parts.flatMap(({rows}) => rows).join('\n'));

test('while files are read, the status line shows how far that has come and numbers not yet known stay open', () => {
	const archive: Archive = {...three, progress: {done: 450, total: 1000}};
	const state = update(begin(three, 120, 40), {type: 'archive', archive, remaining: 75});
	assert.match(rowsOf(state, archive), /▕███████▎ {8}▏45 % · 1 min left/v);
	assert.match(rowsOf({...state, remaining: null}, archive), /45 % · 450\/1,000/v);
	assert.match(rowsOf({...state, size: {columns: 60, rows: 15}}, archive), /45 % · 1 min left/v);
	const empty: Archive = {...madeArchive([]), progress: {done: 0, total: 0}};
	assert.match(rowsOf(begin(empty, 100, 20), empty), /reading the files…/v);
	const gone: Archive = {...empty, problems: [{path: 'x', reason: 'no article in this folder'}]};
	assert.match(rowsOf(begin(gone, 100, 20), gone), /No article could be read here/v);
	const bare = madeArchive([madeArticle('a.txt', 'rien à citer', null)]);
	assert.match(rowsOf(begin({...bare, progress: {done: 0, total: 1}}, 100, 20), bare), /rien à citer +· {3}·/v);
	assert.match(rowsOf(begin(bare, 100, 20), bare), /rien à citer +0 {3}0/v);
});

test('what could not be read is counted in the status line and listed with its reasons', () => {
	const archive: Archive = {...three, problems: [{path: 'a\u001B[31m.txt', reason: 'is not text'}, {path: 'b.txt', reason: 'may not be read'}]};
	const notices = ['first thing wrong', 'second thing wrong'];
	const state = initialState({archive, reading: () => ({read: false, starred: false, position: 0}), bindings: defaultBindings, size: {columns: 100, rows: 30}, notices});
	assert.match(rowsOf(state, archive), /2 files could not be read \(P\)/v);
	const noted = update(state, {type: 'message', message: {type: 'notice', text: notices[0]!, more: 1}});
	assert.match(rowsOf(noted, archive), /first thing wrong · 1 more \(P\)/v);
	const listed = rowsOf(pressed(noted, 'P'), archive);
	assert.match(listed, /What could not be read {2}4[\s\S]*first thing wrong[\s\S]*second thing wrong[\s\S]*a\u{FFFD}\[31m\.txt\s+is not text[\s\S]*b\.txt\s+may not be read/v);
	assert.match(rowsOf(pressed(begin(three, 100, 30), 'P'), three), /Everything could be read/v);
	assert.equal(pressed(noted, 'P escape').overlay, null);
});

test('a search that found near matches only says so', async () => {
	const {type, until, store} = open(three);
	await type('"/hegemonei');
	await until(/\/ hegemonei +only near matches · 1\/5/v);
	store.dispatch({type: 'key', key: 'escape'});
	store.dispatch({type: 'key', key: 'escape'});
	await type('/hegemonie');
	assert.doesNotMatch(await until(/\/ hegemonie +1\/5/v), /only near/v);
});

test('a panel tells where it goes on, and scrolling back begins where it ended', () => {
	const help = pressed(begin(three, 80, 20), '?');
	assert.match(rowsOf(help, three), /Keys .* {2}↓ \/ · Esc/v);
	const end = pressed(help, 'f f f f f f f f');
	assert.match(rowsOf(end, three), /Keys .*↑ {2}\/ · Esc/v);
	assert.match(rowsOf(pressed(end, 'k'), three), /Keys .*↑↓ \/ · Esc/v);
});

test('what is to be written is counted with the same words in other articles, and a choice of nothing is not offered', () => {
	const archive = madeArchive([
		madeArticle('a.txt', 'Anne dit « nous prendrons des mesures ».', '2024-02'),
		madeArticle('b.txt', 'Anne dit « nous prendrons des mesures ». Anne dit « plus tard ».', '2024-01'),
		madeArticle('c.txt', 'rien à citer', null),
	]);
	const state = pressed(begin(archive, 100, 30), '" w');
	assert.equal(state.quotations.list.items.length, 2);
	assert.match(rowsOf(state, archive), /Write 3 quotations to: quotations\.md/v);
	assert.match(rowsOf(state, archive), /format by its ending: \.md/v);
	const effects = pressed(state, 'enter').effects.filter(({type}) => type === 'write');
	assert.deepEqual(effects.map(effect => effect.type === 'write' && [...effect.quotations]), [[0, 1, 2]]);
	for (const key of ['w', 'Y', 'y']) {
		const none = pressed(begin(archive, 100, 30), `G ${key}`);
		assert.match(rowsOf(none, archive), /no quotation here to copy/v);
		assert.equal(none.input, null);
		assert.equal(none.overlay, null);
	}

	const failed = update(begin(archive, 100, 30), {type: 'message', message: {type: 'notWritten', path: 'x.md', code: 'EEXIST'}});
	assert.match(rowsOf(failed, archive), /x\.md: is already there; choose another name/v);
});

test('a speaker’s card says each description once', () => {
	assert.deepEqual(distinctRoles(['Le maire de Lyon', 'le maire de Lyon', 'maire de Lyon', 'ancien maire de Lyon', 'the mayor', 'mayor', 'maire']), ['Le maire de Lyon', 'ancien maire de Lyon', 'the mayor']);
});

test('beside a group stands what the group is: a speaker’s card, a month’s speakers, an article at a glance', () => {
	const preview = (keys: string) => {
		const state = pressed(begin(three, 120, 40), `" ${keys}`);
		return stripVTControlCharacters(drawScreen(state, drawingFor(three)).parts.find(({name}) => name === 'reader')!.rows.join('\n'));
	};

	assert.match(preview('g'), /Jeanne Duval[\s\S]*3 quotations[\s\S]*when\s+February 2024 – March 2024/v);
	assert.match(preview('t g'), /^March 2024[\s\S]*2 quotations[\s\S]*1 {2}Jeanne Duval\s+1 {2}Paul Martin/v);
	assert.match(preview('t t g'), /March 2024 · 28 words[\s\S]*Une rencontre à Lyon[\s\S]*1 {2}Paul Martin/v);
});

test('an article without quotations says so when one looks for them', () => {
	const archive = madeArchive([madeArticle('a.txt', 'rien à citer', null)]);
	assert.equal(pressed(begin(archive, 100, 40), 'enter )').message, 'noQuotation');
});

test('a timeline has one column a month and the highest bar for the most', () => {
	assert.deepEqual(timeline(new Map([[(2023 * 13) + 11, 1], [(2024 * 13) + 1, 8], [-1, 3]]), 20), {bars: '▁ █', first: (2023 * 13) + 11, last: (2024 * 13) + 1, most: 8});
	assert.equal(timeline(new Map([[-1, 3]]), 20), null);
	assert.ok(timeline(new Map([[(1990 * 13) + 1, 1], [(2024 * 13) + 1, 8]]), 20)!.bars.length <= 20);
});

test('the form for listening says in sentences where one is', () => {
	const drawing = drawingFor(three);
	assert.match(linearLines(begin(three, 100, 40), drawing).join('\n'), /1\/3: Une rencontre à Lyon/v);
	assert.match(linearLines(pressed(begin(three, 100, 40), 'enter'), drawing).join('\n'), /« Nous signerons demain\. » \(Paul Martin\)/v);
	assert.match(linearLines(pressed(begin(three, 100, 40), '" l j'), drawing).join('\n'), /Jeanne Duval: « jamais de la vie »/v);
	const help = linearLines(pressed(begin(three, 100, 40), '?'), drawing).join(' / ');
	assert.match(help, /next quotation/v);
	assert.doesNotMatch(help, /[\p{Control}─│▌]/v);
});

test('the words follow the locale', () => {
	assert.equal(wordsFor(localeOf({LANG: 'fr_FR.UTF-8'})), french);
	assert.equal(wordsFor(localeOf({LANG: 'fr_FR.UTF-8', LC_ALL: 'C'})), english);
	assert.equal(wordsFor(localeOf({LANG: 'fr', LC_MESSAGES: 'de_DE'})), english);
	assert.equal(wordsFor('frr_DE'), english);
});
