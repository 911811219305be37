import assert from 'node:assert/strict';
import test from 'node:test';
import {stripVTControlCharacters} from 'node:util';
import type {Archive} from '../../source/archive/archive.js';
import {drawScreen} from '../../source/interface/rows/screen.js';
import {focusOf, type State} from '../../source/interface/state.js';
import {visibleSpan} from '../../source/interface/update/reader.js';
import {update} from '../../source/interface/update/update.js';
import {begin, drawingFor, pressed} from './driven.js';
import {madeArchive, madeArticle} from './made.js';

const drawing = drawingFor(madeArchive([]));

/** A long article, in which every word stands once. */
const longArticle = (): Archive => madeArchive([madeArticle('long.txt', Array.from({length: 40}, (_, paragraph) => Array.from({length: 60}, (_word, word) => `mot${paragraph}x${word}`).join(' ')).join('\n\n'), null)]);

/** The rows of the text as they stand on the screen. */
const textRows = (state: State): string[] => {
	const part = drawScreen(state, drawing).parts.find(({name}) => name === 'reader')!;
	return part.rows.slice(2).map(row => stripVTControlCharacters(row));
};

test('whatever the size, in any pane and however often it changes, the same words stay on top', () => {
	const archive = longArticle();
	const {text} = archive.article(0);
	for (const keys of ['enter f f j j j', 'enter f f j j j z', 'enter f f j j j " q', 'enter f f j j j ?', 'enter f f j j j i', 'enter f f j j j "', 'enter f f j j j 1']) {
		let state = pressed(begin(archive, 80, 24), keys);
		const word = /\S+/v.exec(text.slice(state.reader!.top))![0];
		// Back to the text, by the ways that lead there.
		const seen = () => {
			const open = state.overlay ? pressed(state, 'escape') : state;
			return textRows(focusOf(open) === 'reader' ? open : pressed(open, '2'));
		};

		const before = seen()[0];
		assert.ok(before?.includes(word));
		for (let columns = 60; columns <= 210; columns += 7) {
			state = update(state, {type: 'resized', size: {columns, rows: 15 + (columns % 30)}});
			assert.match(seen()[0]!, new RegExp(String.raw`\b${word}\b`, 'v'), `${keys}, ${columns} columns`);
		}

		state = update(update(state, {type: 'resized', size: {columns: 20, rows: 5}}), {type: 'resized', size: {columns: 80, rows: 24}});
		assert.equal(seen()[0], before, `${keys}: too small in between`);
	}
});

test('the same words stay on top when the lines are made narrower and wider', () => {
	const archive = longArticle();
	const state = pressed(begin(archive, 120, 24), 'enter f f j j j');
	const word = /\S+/v.exec(archive.article(0).text.slice(state.reader!.top))![0];
	const narrow = pressed(state, '- - - - -');
	assert.ok(textRows(narrow)[0]!.includes(word));
	assert.notDeepEqual(textRows(narrow), textRows(state));
	assert.deepEqual(textRows(pressed(narrow, '= = = = =')), textRows(state));
});

test('what is looked for is found over the end of a line, whole, and shown on both', () => {
	const made = madeArchive([madeArticle('a.txt', `${'mot '.repeat(12)}Corée du Nord ${'mot '.repeat(400)}\nla coree\ndu nord`, null)]);
	const state = pressed(begin(made, 80, 24), 'enter / c o r é e space d u space n o r d');
	assert.match(textRows(state).join('\n'), /\/ corée du nord +1\/2/v);
	const rows = drawScreen(state, drawing).parts.find(({name}) => name === 'reader')!.rows.filter(row => row.includes('\u{1B}[1;4;7m'));
	assert.equal(rows.length, 2, 'the match stands on two lines');
	assert.match(textRows(pressed(state, 'enter n')).join('\n'), /2\/2[\s\S]*la coree\s+du nord/v);
	assert.match(textRows(pressed(state, 'enter n n')).join('\n'), /1\/2/v, 'round about');
	assert.match(textRows(pressed(state, 'enter N')).join('\n'), /2\/2/v);
});

test('a match that is gone to has the quotation in sight under the cursor', () => {
	const text = `« un »${' mot'.repeat(900)} cible « deux »`;
	const made = madeArchive([madeArticle('a.txt', text, null)]);
	let state = begin(made, 80, 20);
	for (const key of ['enter', '/', ...'cible', 'enter']) {
		state = update(state, {type: 'key', key});
	}

	assert.equal(state.reader!.quotation, 1);
});

test('going a paragraph back always moves, wherever on its line the top stands', () => {
	let state = begin(longArticle(), 80, 24);
	for (const key of ['enter', 'f', 'f', 'f']) {
		state = update(state, {type: 'key', key});
	}

	for (const columns of [97, 60, 133]) {
		state = update(state, {type: 'resized', size: {columns, rows: 24}});
		const before = visibleSpan(state, state.reader!);
		state = update(state, {type: 'key', key: '{'});
		assert.ok(visibleSpan(state, state.reader!)[0] < before[0]);
	}
});
