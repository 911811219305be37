import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {fold} from '../../source/search/fold.js';
import {Lexicon} from '../../source/search/lexicon.js';
import {createLocalSearcher} from '../../source/search/local.js';
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
