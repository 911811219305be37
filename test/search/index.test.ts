import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type {Archive} from '../../source/archive/archive.js';
import {ArchiveIndex} from '../../source/search/archive-index.js';
import {fold} from '../../source/search/fold.js';
import {Lexicon} from '../../source/search/lexicon.js';
import {createLocalSearcher} from '../../source/search/local.js';
import {createNumberedIndex} from '../../source/search/numbered.js';
import {createPlainSearcher} from '../../source/search/plain.js';
import {wordsOf} from '../../source/search/words.js';
import {archiveOf, type Told} from './corpus.js';

// Few letters and few words, so that beginnings, insides and near misses of all kinds come up often.
const word = fc.oneof(
	fc.constantFrom('hégémonie', 'hegemon', 'monde', 'mondial', 'ordre', 'désordre', 'ordremonde', 'paix', 'pays', 'mesure', 'mesures', 'Kim', 'Путин', 'Poutine', 'l’art', 'cœur', 'un', 'le', '2023'),
	fc.string({unit: fc.constantFrom('a', 'b', 'é', 'm'), minLength: 1, maxLength: 7}),
);
const text = fc.array(word, {maxLength: 7}).map(words => words.join(' '));
const name = fc.constantFrom(['John Kirby', 'Kirby'], ['Vladimir Poutine', 'Путин'], ['Kim Jong Un'], ['Monde']);
const said = fc.record({text, names: fc.option(name, {nil: undefined}), kind: fc.constantFrom('sentence', 'fragment'), confidence: fc.constantFrom(0.5, 0.95)});
const told: fc.Arbitrary<Told> = fc.record({
	title: text, text, said: fc.array(said, {maxLength: 9}),
	date: fc.constantFrom(null, '2023', '2023-10', '2024-02-03'),
	source: fc.constantFrom(null, 'AFP', 'Le Monde'),
	language: fc.constantFrom('fr', 'ru'),
});
const mistyped = word.chain(whole => fc.nat(whole.length).map(at => whole.slice(0, at) + whole.slice(at + 1)));
const asked = fc.array(fc.oneof(
	{weight: 4, arbitrary: word},
	{weight: 2, arbitrary: mistyped},
	{weight: 1, arbitrary: word.map(whole => `!${whole}`)},
	{weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `"${a} ${b}"`)},
	{weight: 1, arbitrary: fc.tuple(fc.constantFrom('speaker', 'title', 'source', '!speaker', '!title'), mistyped).map(([field, value]) => `${field}:${value}`)},
	{weight: 1, arbitrary: fc.constantFrom('since:2023-11', 'until:2023', 'kind:fragment', 'lang:ru', 'confidence:sure', 'confidence:unknown', '!"kim"', '"un')},
), {maxLength: 4}).map(terms => terms.join(' '));

test('the lexicon reads the words that folding gives', () => {
	fc.assert(fc.property(fc.array(fc.oneof(fc.string({unit: 'grapheme'}), fc.string({unit: 'binary'}), text), {maxLength: 5}), texts => {
		const lexicon = new Lexicon();
		const read = texts.map(one => {
			const words: string[] = [];
			lexicon.read(one, id => {
				words.push(lexicon.word(id));
			});
			return words;
		});
		assert.deepEqual(read, texts.map(one => wordsOf(fold(one))));
		for (const one of read.flat()) {
			assert.equal(lexicon.word(lexicon.find(one)), one);
		}

		assert.deepEqual(lexicon.joined.split('\n').slice(1, -1), Array.from({length: lexicon.count}, (_, id) => lexicon.word(id)));
	}));
});

test('the index finds what comparing every row finds, in the same order', async () => {
	await fc.assert(fc.asyncProperty(fc.array(told, {maxLength: 8}), fc.array(asked, {minLength: 3, maxLength: 3}), async (articles, queries) => {
		const archive = archiveOf(articles);
		const slow = createPlainSearcher(archive);
		const quick = createLocalSearcher(archive);
		for (const query of queries) {
			assert.deepEqual([...(await quick.quotations(query))!], [...(await slow.quotations(query))!], `quotations: ${query}`);
			assert.deepEqual([...(await quick.articles(query))!], [...(await slow.articles(query))!], `articles: ${query}`);
		}
	}), {numRuns: 150});
});

test('typed key by key, and taken back, the same is found as by comparing every row', async () => {
	await fc.assert(fc.asyncProperty(fc.array(told, {minLength: 1, maxLength: 5}), fc.array(asked, {minLength: 1, maxLength: 2}), async (articles, queries) => {
		const archive = archiveOf(articles);
		const slow = createPlainSearcher(archive);
		// One searcher for all keys: what it remembers of one must not spoil the next.
		const quick = createLocalSearcher(archive);
		for (const query of queries) {
			const keys = Array.from({length: query.length}, (_, length) => query.slice(0, length + 1));
			for (const typed of [...keys, ...keys.toReversed().slice(0, 4)]) {
				assert.deepEqual([...(await quick.quotations(typed))!], [...(await slow.quotations(typed))!], `quotations: ${typed}`);
				assert.deepEqual([...(await quick.articles(typed))!], [...(await slow.articles(typed))!], `articles: ${typed}`);
			}
		}
	}), {numRuns: 40});
});

test('a searcher follows an archive that changes, reading only what is new', async () => {
	const keyed = fc.uniqueArray(fc.record({told, key: fc.nat(30)}), {selector: ({key}) => key, maxLength: 8});
	await fc.assert(fc.asyncProperty(keyed, keyed, asked, async (before, after, query) => {
		const version = (articles: typeof before, number: number) => archiveOf(articles.map(({told: one, key}) => {
			// One key is always one content.
			const known = before.find(other => other.key === key);
			return {...known?.told ?? one, key};
		}), number);
		const quick = createLocalSearcher(version(before, 1));
		await quick.quotations(query);
		await quick.articles(query);
		const changed = version(after, 2);
		quick.follow(changed);
		const fresh = createPlainSearcher(changed);
		assert.deepEqual([...(await quick.quotations(query))!], [...(await fresh.quotations(query))!]);
		assert.deepEqual([...(await quick.articles(query))!], [...(await fresh.articles(query))!]);
	}), {numRuns: 100});
});

test('a phrase is looked for in articles as long as patience lasts, and what was read is remembered', () => {
	const archive = archiveOf([{text: 'un ordre mondial'}, {text: 'un ordre non mondial'}, {text: 'mondial, un ordre mondial'}]);
	const index = new ArchiveIndex();
	for (let article = 0; article < 3; article++) {
		index.learn(archive, article);
		index.learnText(archive, article);
	}

	const patience = {deadline: -1, exceeded: false};
	const numbered = createNumberedIndex(index, archive, patience);
	assert.deepEqual([...numbered.search('articles', '"ordre mondial"').rows], []);
	assert.ok(patience.exceeded);
	for (const deadline of [Infinity, -1]) {
		patience.deadline = deadline;
		patience.exceeded = false;
		assert.deepEqual([...numbered.search('articles', '"ordre mondial"').rows], [0, 2]);
		assert.ok(!patience.exceeded);
	}
});

test('an article that cannot be read whole is not learnt by half', () => {
	const archive = archiveOf([{said: [{text: 'une parole'}, {text: 'une autre'}]}]);
	const broken: Archive = {
		...archive,
		quotationRow(quotation) {
			if (quotation === 1) {
				throw new Error('gone');
			}

			return archive.quotationRow(quotation);
		},
	};
	const index = new ArchiveIndex();
	assert.throws(() => {
		index.learn(broken, 0);
	}, /gone/v);
	index.learn(archive, 0);
	assert.equal(index.quotations.count, 2);
	assert.deepEqual([...createNumberedIndex(index, archive).search('quotations', 'autre').rows], [1]);
});
