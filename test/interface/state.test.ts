import assert from 'node:assert/strict';
import test from 'node:test';
import type {Archive} from '../../source/archive/archive.js';
import {createLocalSearcher} from '../../source/search/local.js';
import {commandsByKey, defaultBindings, rebind} from '../../source/interface/keymap.js';
import {keysOf, mouseOf} from '../../source/interface/keys.js';
import {rowAt} from '../../source/interface/lists/grouped.js';
import {focusOf, initialState, type State} from '../../source/interface/state.js';
import {currentQuotation} from '../../source/interface/update/act.js';
import {update} from '../../source/interface/update/update.js';
import {begin as beginWith} from './driven.js';
import {threeArticles} from './made.js';

const archive = threeArticles();
const begin = (columns = 120, rows = 40): State => beginWith(archive, columns, rows);

/** Presses keys, given one by one and parted by blanks; a search answers at once. */
const press = async (state: State, keys: string): Promise<State> => {
	const searcher = createLocalSearcher(archive);
	let next = state;
	const names = keys.split(' ').filter(name => name !== '');
	for (const key of names) {
		next = update(next, {type: 'key', key: key === 'space' ? ' ' : key});
		for (const effect of next.effects) {
			if (effect.type !== 'search' || effect.query === '') {
				continue;
			}

			const items = await searcher[effect.field](effect.query);
			next = update(next, {type: 'found', field: effect.field, query: effect.query, items: items!, isFirstTime: true});
		}
	}

	return next;
};

/** The state in a few words: the pane in use, what is under its cursor, what is typed. */
const summary = (state: State): string => {
	const focus = focusOf(state);
	const parts: string[] = [focus];
	if (focus === 'reader') {
		parts.push(state.reader!.article.path);
	} else {
		const {key, item, group} = rowAt(state[focus].list, state[focus].row);
		const speaker = () => key === -1 ? 'nobody' : archive.speakerRow(key).name;
		const header = () => group === -1 ? 'nothing' : `group ${speaker()}`;
		const shown = () => focus === 'articles' ? archive.articleRow(item).path : archive.quotationRow(item).quotation.text;
		parts.push(item === -1 ? header() : shown());
	}

	const quotation = currentQuotation(state);
	if (focus === 'reader' && quotation !== -1) {
		parts.push(archive.quotationRow(quotation).quotation.text);
	}

	if (state.input) {
		parts.push(`typing ${state.input.text}`);
	}

	if (state.overlay) {
		parts.push(state.overlay.kind);
	}

	if (typeof state.message === 'string') {
		parts.push(state.message);
	}

	return parts.join(' | ');
};

for (const [keys, expected] of [
	['', 'articles | b.txt'],
	['j', 'articles | a.txt'],
	['j j', 'articles | c.txt'],
	['j j j', 'articles | c.txt'],
	['G', 'articles | c.txt'],
	['G g', 'articles | b.txt'],
	['up', 'articles | b.txt'],
	['L', 'articles | a.txt'],
	['} }', 'articles | c.txt'],
	['G H', 'articles | a.txt'],
	['space', 'articles | c.txt'],
	['enter', 'reader | b.txt | Nous signerons demain.'],
	['l )', 'reader | b.txt | jamais de la vie'],
	['l ) )', 'reader | b.txt | jamais de la vie | lastQuotation'],
	['l ) (', 'reader | b.txt | Nous signerons demain.'],
	['l ] [ [', 'reader | b.txt | Nous signerons demain. | firstQuotation'],
	['l J', 'reader | a.txt | l’hégémonie du rail est finie'],
	['l J J J', 'reader | c.txt | rien du tout | lastArticle'],
	['l K', 'reader | b.txt | Nous signerons demain. | firstArticle'],
	['l h', 'articles | b.txt'],
	['j l q', 'articles | a.txt'],
	['"', 'quotations | group Jeanne Duval'],
	['3', 'quotations | group Jeanne Duval'],
	['" l', 'quotations | group Jeanne Duval'],
	['" l l', 'quotations | jamais de la vie'],
	['" l l h', 'quotations | group Jeanne Duval'],
	['" l l h h', 'quotations | group Jeanne Duval'],
	['" l l h h h', 'articles | b.txt'],
	['" q', 'articles | b.txt'],
	['" l j j enter', 'reader | a.txt | l’hégémonie du rail est finie'],
	['" l j j enter h', 'quotations | l’hégémonie du rail est finie'],
	['" / h e g e m', 'quotations | l’hégémonie du rail est finie | typing hegem'],
	['" / h e g e m enter', 'reader | a.txt | l’hégémonie du rail est finie'],
	['" / h e g e m enter q', 'quotations | l’hégémonie du rail est finie'],
	['" / h e g e m escape', 'quotations | l’hégémonie du rail est finie'],
	['" / x ctrl-u v i e', 'quotations | jamais de la vie | typing vie'],
	['" / p a i x ctrl-w v i e', 'quotations | jamais de la vie | typing vie'],
	['" / a ctrl-a x ctrl-e z', 'quotations | nothing | typing xaz'],
	['/ g r e v e enter', 'reader | a.txt | l’hégémonie du rail est finie'],
	['/ j q ?', 'articles | nothing | typing jq?'],
	['tab', 'quotations | group Jeanne Duval'],
	['shift-tab', 'quotations | group Jeanne Duval'],
	['l tab', 'quotations | group Jeanne Duval'],
	['l tab tab', 'articles | b.txt'],
	['2', 'reader | b.txt | Nous signerons demain.'],
	['l 1', 'articles | b.txt'],
	['l l', 'quotations | Nous signerons demain.'],
	['?', 'articles | b.txt | help'],
	['? q', 'articles | b.txt'],
	['? escape', 'articles | b.txt'],
	['i', 'articles | b.txt | about'],
	['l i', 'reader | b.txt | Nous signerons demain. | why'],
	['l i ) i', 'reader | b.txt | jamais de la vie'],
	['y', 'articles | b.txt | nothingToCopy'],
	['!', 'quotations | rien du tout'],
	['escape escape escape', 'articles | b.txt'],
] as const) {
	test(`keys ${keys || '(none)'}`, async () => {
		assert.equal(summary(await press(begin(), keys)), expected);
	});
}

for (const [keys, expected] of [
	['q', [{type: 'quit', code: 0}]],
	['Q', [{type: 'quit', code: 0}]],
	['" Q', [{type: 'quit', code: 0}]],
	['ctrl-c', [{type: 'quit', code: 130}]],
	['/ ctrl-c', [{type: 'quit', code: 130}]],
	['? ctrl-c', [{type: 'quit', code: 130}]],
	['ctrl-z', [{type: 'suspend'}]],
	['/ ctrl-z', [{type: 'suspend'}]],
	['R', [{type: 'refresh'}]],
	['*', [{type: 'remember', path: 'b.txt', change: {starred: true}}]],
	['M', [{type: 'remember', path: 'b.txt', change: {read: true}}]],
	['l y', [{type: 'copy', quotations: [0], format: 'text'}]],
	['l Y j enter', [{type: 'copy', quotations: [0], format: 'markdown'}]],
	['" l j v v y', [{type: 'copy', quotations: [1, 2], format: 'text'}]],
	['s', [{type: 'keepSetting', name: 'sort', value: 'title'}, {type: 'rank', sort: 'title'}]],
	['l e', [{type: 'edit', article: 0, offset: archive.quotationRow(0).quotation.start}]],
] as const) {
	test(`keys ${keys} wish`, async () => {
		const {effects} = await press(begin(), keys);
		assert.deepEqual(effects, expected);
	});
}

test('quotations are regrouped by date, article, and not at all', async () => {
	const groupings = [];
	for (const keys of ['" t', '" t t', '" t t t', '" t t t t']) {
		const {quotations} = await press(begin(), keys);
		groupings.push([quotations.grouping, quotations.list.keys.length, quotations.list.hasHeaders]);
	}

	assert.deepEqual(groupings, [['date', 3, true], ['article', 3, true], ['flat', 1, false], ['speaker', 3, true]]);
});

test('going back keeps query, row and scroll', async () => {
	const before = await press(begin(), '" / d u v a l escape j j');
	const after = await press(before, 'enter j j j q');
	assert.equal(after.quotations.query, 'duval');
	assert.equal(after.quotations.row, before.quotations.row);
	assert.equal(after.quotations.top, before.quotations.top);
	assert.equal(after.quotations.list, before.quotations.list);
});

test('a search that comes too late changes nothing', async () => {
	const state = await press(begin(), '" / v i e');
	assert.equal(update(state, {type: 'found', field: 'quotations', query: 'vi', items: new Uint32Array([0, 1]), isFirstTime: true}).quotations.found, state.quotations.found);
});

test('pasted text is text, on one line', async () => {
	const state = update(await press(begin(), '" /'), {type: 'paste', text: 'q\njamais\u{1B}[31m'});
	assert.equal(state.input?.text, 'q jamais [31m');
	assert.equal(update(begin(), {type: 'paste', text: 'qq'}).effects.length, 0);
});

test('an older query comes back with Ctrl-r', async () => {
	const state: State = {...begin(), history: {articles: [], quotations: ['paix', 'vie']}};
	const once = await press(state, '" / ctrl-r');
	const twice = await press(once, 'ctrl-r');
	assert.deepEqual([once.quotations.query, twice.quotations.query], ['paix', 'vie']);
});

test('too small or too large sizes never break a state', async () => {
	for (const size of [{columns: 1, rows: 1}, {columns: 20, rows: 5}, {columns: 60, rows: 15}, {columns: 400, rows: 150}]) {
		const state = update(await press(begin(), '" l j enter'), {type: 'resized', size});
		assert.equal(focusOf(await press(state, 'j k ) ( q')), 'quotations');
	}
});

test('an archive that grows keeps cursor, open article and quotation', async () => {
	const before = await press(begin(), 'j l )');
	const larger = threeArticles();
	const next = update(before, {type: 'archive', archive: {...larger, version: 2}});
	assert.equal(summary(next), summary(before));
	assert.equal(rowAt(next.articles.list, next.articles.row).item, 1);
});

test('until a key is pressed the cursor stays on top, whatever comes above', async () => {
	const late: Archive = {...archive, version: 0, articleCount: 1, articleRow: () => archive.articleRow(2), quotationCount: 0, quotationsOf: () => [0, 0]};
	const untouched = update(beginWith(late), {type: 'archive', archive});
	assert.equal(summary(untouched), 'articles | b.txt');
	const touched = update(await press(beginWith(late), 'j'), {type: 'archive', archive});
	assert.equal(summary(touched), 'articles | c.txt');
});

test('every command has a key, and no key two commands', () => {
	const all = defaultBindings.flatMap(({keys}) => keys);
	assert.equal(new Set(all).size, all.length);
	assert.equal(commandsByKey(defaultBindings).get('j'), 'down');
});

test('keys may be given otherwise, and clashes are told', () => {
	const {bindings, problems} = rebind(defaultBindings, {down: ['e'], up: ['e', 'i'], nothing: ['x'], first: 3});
	assert.deepEqual(problems.map(({type}) => type), ['clash', 'unknown', 'shape']);
	const keys = commandsByKey(bindings);
	assert.equal(keys.get('e'), 'down');
	assert.equal(keys.get('i'), 'up');
	assert.equal(keys.get('j'), undefined);
	assert.deepEqual(rebind(defaultBindings, []).problems.map(({type}) => type), ['shape']);
});

test('keys may be named as the help shows them', () => {
	const {bindings, problems} = rebind(defaultBindings, {down: ['Space', '↓', 'Ctrl-N', 'PgDn', 'alt-x', 'é', 'Shift-Tab'], up: ['constructor', 'F5', 'ctrl-']});
	assert.deepEqual(problems.map(problem => problem.type === 'key' && problem.key), ['constructor', 'F5', 'ctrl-']);
	assert.deepEqual(bindings[0]?.keys, [' ', 'down', 'ctrl-n', 'pagedown', 'alt-x', 'é', 'shift-tab']);
});

test('several keys in one chunk are told apart', () => {
	assert.deepEqual(keysOf('jj', {}), ['j', 'j']);
	assert.deepEqual(keysOf('abc\r', {}), ['a', 'b', 'c', 'enter']);
	assert.deepEqual(keysOf('e\u{301}x', {}), ['e\u{301}', 'x']);
	assert.deepEqual(keysOf('\t', {}), ['tab']);
	assert.deepEqual(keysOf('', {upArrow: true}), ['up']);
	assert.deepEqual(keysOf('', {tab: true, shift: true}), ['shift-tab']);
	assert.deepEqual(keysOf('d', {ctrl: true}), ['ctrl-d']);
	assert.deepEqual(keysOf('x', {meta: true}), ['alt-x']);
});

test('mouse reports are read, other input is not', () => {
	assert.deepEqual(mouseOf('[<64;10;5M'), {button: 'wheelUp', column: 9, row: 4});
	assert.equal(mouseOf('[<0;10;5m'), null);
	assert.equal(mouseOf('j'), null);
});

test('the mouse focuses, selects, opens and scrolls', () => {
	let state = update(begin(), {type: 'mouse', event: {button: 'left', column: 5, row: 5}});
	assert.equal(summary(state), 'articles | a.txt');
	state = update(state, {type: 'mouse', event: {button: 'left', column: 5, row: 5}});
	assert.equal(focusOf(state), 'reader');
	state = update(begin(), {type: 'mouse', event: {button: 'wheelDown', column: 5, row: 5}});
	assert.equal(summary(state), 'articles | c.txt');
});

test('the wheel scrolls a panel, and moves in the results while one types; a click leaves the field', async () => {
	const wheel = {type: 'mouse', event: {button: 'wheelDown', column: 5, row: 5}} as const;
	const help = update(await press(begin(100, 20), '?'), wheel);
	assert.deepEqual(help.overlay, {kind: 'help', top: 3, query: ''});
	const typing = await press(begin(), '" / d');
	const moved = update(typing, wheel);
	assert.equal(moved.input?.text, 'd');
	assert.equal(moved.quotations.row, typing.quotations.row + 3);
	const clicked = update(typing, {type: 'mouse', event: {button: 'left', column: 5, row: 3}});
	assert.equal(clicked.input, null);
	assert.equal(clicked.quotations.query, 'd');
	assert.equal(clicked.quotations.row, 0);
	const naming = await press(begin(), '" w');
	assert.equal(update(naming, {type: 'mouse', event: {button: 'left', column: 5, row: 3}}).input, naming.input);
});

test('the article the program was called for is opened as soon as it is there, or the first where it cannot be read', () => {
	const start = (progress: {done: number; total: number}, path: string) => {
		const state = beginWith({...archive, progress}, 120, 40, {opensFirst: path});
		return update(state, {type: 'start', query: ''});
	};

	// The archive's first article is the one named first.
	assert.equal(start({done: 1, total: 3}, 'b.txt').reader?.article.path, 'b.txt');
	const waiting = start({done: 1, total: 3}, 'z.txt');
	assert.equal(waiting.reader, null);
	const later = update(waiting, {type: 'archive', archive: {...archive, version: 2, progress: {done: 3, total: 3}}});
	assert.equal(later.reader?.article.path, 'b.txt');
	assert.deepEqual(later.trail, ['reader']);
});

test('an article opened before its quotations were found has the cursor on the first in sight once they are', () => {
	const bare: Archive = {...archive, version: 0, quotationsOf: () => [0, 0], progress: {done: 0, total: 3}};
	const opened = update(beginWith(bare), {type: 'key', key: 'enter'});
	assert.equal(opened.reader?.quotation, -1);
	assert.equal(update(opened, {type: 'archive', archive}).reader?.quotation, 0);
});
