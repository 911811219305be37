import assert from 'node:assert/strict';
import process from 'node:process';
import test from 'node:test';
import {stripVTControlCharacters} from 'node:util';
import type {Archive} from '../../source/archive/archive.js';
import type {Reading} from '../../source/archive/memory.js';
import {createLocalSearcher} from '../../source/search/local.js';
import {rankArticles} from '../../source/interface/effects/ranking.js';
import {drawScreen} from '../../source/interface/rows/screen.js';
import type {State} from '../../source/interface/state.js';
import {update} from '../../source/interface/update/update.js';
import {begin, drawingFor, pressed, unread} from './driven.js';
import {madeArchive, madeArticle, threeArticles} from './made.js';

const archive = madeArchive([
	{...madeArticle('1.txt', 'La séance est levée. Anne dit « un ». Anne dit « deux ».', '2024-03-09', 'Zones humides'), source: 'Le Jour'},
	{...madeArticle('2.txt', 'On parle du port et de la criée. Anne dit « un ».', '2024-03-02', 'Été au port'), source: 'AP'},
	{...madeArticle('3.txt', 'Anne dit « un ». Paul dit « deux ». Luc dit « trois ».', '2023-11', 'Bilan'), source: null},
	{...madeArticle('4.txt', 'rien à citer', null, 'Carnet'), source: 'AP'},
]);

/** The rows of the list. */
const rows = (state: State): string[] => drawScreen(state, drawingFor(state.archive)).parts.find(({name}) => name === 'articles')!.rows.slice(2).map(row => stripVTControlCharacters(row).trimEnd()).filter(row => row !== '');

/** The titles in the order of the list. */
const titles = (state: State): string[] => rows(state).flatMap(row => /Zones humides|Été au port|Bilan|Carnet/v.exec(row)?.[0] ?? []);

/** Presses a key and carries out the ranking it wishes. */
const sorted = async (state: State, key: string): Promise<State> => {
	const next = pressed(state, key);
	const wish = next.effects.find(({type}) => type === 'rank');
	return wish?.type === 'rank' ? update(next, {type: 'ranked', sort: wish.sort, ranks: (await rankArticles(next.archive, wish.sort, () => false))!}) : next;
};

test('articles are sorted by date, title, source and number of quotations, and the other way round', async () => {
	let state = begin(archive, 80, 24);
	assert.deepEqual(titles(state), ['Zones humides', 'Été au port', 'Bilan', 'Carnet']);
	assert.deepEqual(titles(pressed(state, 'S')), ['Bilan', 'Été au port', 'Zones humides', 'Carnet'], 'undated ones stay last');
	for (const [label, order] of [
		['by title', ['Bilan', 'Carnet', 'Été au port', 'Zones humides']],
		['by source', ['Été au port', 'Carnet', 'Zones humides', 'Bilan']],
		['by quotations', ['Bilan', 'Zones humides', 'Été au port', 'Carnet']],
	] as const) {
		state = await sorted(state, 's');
		assert.deepEqual(titles(state), order, label);
		assert.match(drawScreen(state, drawingFor(archive)).parts[0]!.rows[0]!, new RegExp(label, 'v'));
		assert.deepEqual(titles(await sorted(state, 'S')), order.toReversed(), `${label}, reversed`);
	}

	assert.match(rows(pressed(state, 's')).join('\n'), /March 2024 · 2 articles/v);
});

test('the list is filtered as one types, over title, source, date and text', async () => {
	const searcher = createLocalSearcher(archive);
	for (const [query, expected] of [['zone', ['Zones humides']], ['ete', ['Été au port']], ['criee', ['Été au port']], ['source:ap', ['Carnet', 'Été au port']], ['since:2024', ['Zones humides', 'Été au port']], ['until:2023', ['Bilan']]] as const) {
		let state = pressed(begin(archive, 80, 24), '/');
		for (const key of query) {
			state = update(state, {type: 'key', key});
			const typed = state.articles.query;
			state = update(state, {type: 'found', field: 'articles', query: typed, items: (await searcher.articles(typed))!, isFirstTime: true});
		}

		assert.deepEqual(new Set(titles(state)), new Set<string>(expected), query);
		assert.match(rows(state)[0]!, new RegExp(`^/ ${query} +${expected.length}/4$`, 'v'));
	}
});

test('read and unread articles, starred ones and the counts of each row are told apart without colour', () => {
	const readings = new Map<string, Reading>([['1.txt', {...unread, read: true}], ['2.txt', {...unread, starred: true}]]);
	const lines = rows(begin(archive, 80, 24, {reading: path => readings.get(path) ?? unread}));
	const line = (title: string) => lines.find(row => row.includes(title))!;
	assert.match(line('Zones'), /^▌ {3}Zones humides +Le Jour +2 +1$/v);
	assert.match(line('Été'), /^ •\* Été au port +AP +1 +1$/v);
	assert.match(line('Bilan'), /^ • {2}Bilan +3 +3$/v);
	assert.match(line('Carnet'), /^ • {2}Carnet +AP +0 +0$/v);
});

test('opening an article marks it read, and M takes that back', () => {
	assert.deepEqual(pressed(begin(archive), 'enter').effects, [{type: 'remember', path: '1.txt', change: {read: true}}]);
	assert.deepEqual(pressed(begin(archive, 120, 40, {reading: () => ({...unread, read: true})}), 'M').effects, [{type: 'remember', path: '1.txt', change: {read: false}}]);
});

/** An archive whose articles are made when they are asked for. */
const endless = (count: number): Archive => {
	const one = threeArticles();
	return {
		...one,
		articleCount: count,
		articleRow: article => ({...one.articleRow(article % 3), path: `${String(article).padStart(6, '0')}.txt`, date: `${2100 - Math.floor(article / 100)}-05`, title: `Article ${article}`}),
		quotationsOf: article => one.quotationsOf(article % 3),
		article: article => one.article(article % 3),
	};
};

/** Processor time that moving and drawing take, in milliseconds a key; the least of several rounds. */
const costOf = (large: Archive): number => {
	const drawing = drawingFor(threeArticles());
	let state = begin(large, 120, 40);
	let least = Infinity;
	for (let round = 0; round < 6; round++) {
		const before = process.cpuUsage();
		const keys = [...'jjjjkkfbdu}{G', ...'kkkbu{g'];
		for (const key of keys) {
			state = pressed(state, key);
			drawScreen(state, drawing);
		}

		const {user, system} = process.cpuUsage(before);
		least = Math.min(least, (user + system) / 1000 / keys.length);
	}

	return least;
};

test('a hundred thousand rows move as those of ten do', () => {
	const few = costOf(endless(10));
	const many = costOf(endless(100_000));
	assert.ok(many < (few * 3) + 1, `${few.toFixed(2)} ms a key with 10 rows, ${many.toFixed(2)} ms with 100,000`);
});
