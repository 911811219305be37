import assert from 'node:assert/strict';
import test from 'node:test';
import {bareArchive} from '../../source/archive/bare.js';
import type {Article} from '../../source/articles/article.js';
import type {Quotation, Speaker} from '../../source/quotations/quotation.js';

const article = (path: string, date: string | null, text: string): Article => ({path, text, title: `Title of ${path}`, date, source: null, language: 'en', chrome: []});

const speaker = (name: string, role: string | null = null): Speaker => ({name, role, names: [name], kind: 'person', mention: null, confidence: 0.876});

// Each line is a quotation: its speaker, a colon, the words.
const extract = ({text, path}: Article): Quotation[] => text.split('\n').filter(line => line.includes(':')).map((line, index) => {
	const [name, words] = line.split(': ') as [string, string];
	return {
		id: `${path}#${index}`,
		text: words,
		start: 0,
		end: 0,
		outer: {start: 0, end: 0},
		kind: 'sentence',
		speaker: name === '?' ? null : speaker(name),
		cue: null,
		relay: null,
		evidence: [],
		alternative: null,
		continues: null,
	};
});

test('rows, columns and counts of a bare archive belong together', () => {
	const archive = bareArchive([
		article('b.txt', '2024-02', 'Ada Lovelace: one\n?: two\nAda Lovelace: three\nCharles Babbage: four'),
		article('empty.txt', '2024-01-03', 'nobody says a word'),
		article('a.txt', null, 'Ada Lovelace: five'),
	], extract);
	assert.equal(archive.articleCount, 3);
	assert.equal(archive.quotationCount, 5);
	assert.equal(archive.speakerCount, 2);
	assert.deepEqual(archive.articleRow(0), {path: 'b.txt', title: 'Title of b.txt', date: '2024-02', source: null, language: 'en', words: 10, quotations: 4, speakers: 2});
	assert.deepEqual([0, 1, 2].map(number => archive.quotationsOf(number)), [[0, 4], [4, 4], [4, 5]]);
	assert.deepEqual([...archive.quotationArticles], [0, 0, 0, 0, 2]);
	assert.deepEqual([...archive.quotationSpeakers], [0, -1, 0, 1, 0]);
	assert.deepEqual([...archive.quotationConfidences], [88, 0, 88, 88, 88]);
	assert.equal(archive.quotationRow(4).quotation.text, 'five');
	assert.equal(archive.quotationRow(4).article, 2);
	assert.deepEqual(archive.speakerRow(0), {name: 'Ada Lovelace', names: ['Ada Lovelace'], roles: [], quotations: 3, first: '2024-02', last: '2024-02'});
	assert.equal(archive.article(2).path, 'a.txt');
	assert.throws(() => archive.quotationRow(5), RangeError);
	assert.throws(() => archive.articleRow(3), RangeError);
	assert.throws(() => archive.speakerRow(-1), RangeError);
});
