import assert from 'node:assert/strict';
import test from 'node:test';
import {createLocalSearcher} from '../../source/search/local.js';
import {archiveOf} from './corpus.js';

const archive = archiveOf([
	{
		title: 'Un sommet à Muscat', date: '2024-01-05', source: 'Reuters', text: 'Le sommet a eu lieu. La presse était là.',
		said: [
			{text: 'Nous prendrons des mesures si des armes sont vendues', names: ['John Kirby', 'Kirby'], confidence: 0.97},
			{text: 'une hégémonie injuste', kind: 'fragment', names: ['Sergueï Lavrov', 'M. Lavrov'], confidence: 0.6},
		],
	},
	{
		title: 'Réunion', date: '2023-10', source: null, language: 'en', text: 'Nothing of note',
		said: [
			{text: 'Against the hegemon we stand', names: ['Vladimir Poutine', 'Putin']},
			{text: 'L’hégémonie d’un seul est finie'},
		],
	},
	{title: 'Sans date', date: null, said: [{text: 'mesurer la portée d’une mesure', names: ['Kim Jong Un']}]},
]);
const searcher = createLocalSearcher(archive);

const found = async (query: string) => [...(await searcher.quotations(query))!];

test('quotations are found as the query table of the design says', async () => {
	for (const [query, numbers] of [
		['', [0, 1, 2, 3, 4]],
		// « hegemon » is two letters away: below.
		['hegemonie', [1, 3, 2]],
		['l’hégémonie', [1, 3, 2]],
		['l\'hegemonie', [1, 3, 2]],
		['HÉGÉMONIE', [1, 3, 2]],
		['« hégémonie »', [1, 3]],
		['hégémon ', [2, 1, 3]],
		['gemon', [1, 2, 3]],
		['kirby mesure', [0]],
		['mesure', [4, 0]],
		['"une mesure"', [4]],
		['"mesure une"', []],
		['hegemonie !injuste', [3, 2]],
		['!hegemonie', [0, 2, 4]],
		['speaker:lavrov', [1]],
		['speaker:путин', [2]],
		['путин', [2]],
		['poutine', [2]],
		['speaker:"Kim Jong Un"', [4]],
		['!speaker:kim', [0, 1, 2, 3]],
		['since:2024', [0, 1]],
		['until:2023', [2, 3]],
		['since:2023-10-18 until:2024-01', [0, 1, 2, 3]],
		['kind:fragment', [1]],
		['title:sommet', [0, 1]],
		['source:reuters armes', [0]],
		['lang:en', [2, 3]],
		['confidence:sure', [0, 2, 4]],
		['confidence:doubtful', [1]],
		['confidence:unknown', [3]],
		['hegemonei', [1, 3, 2]],
		['lavrvo', [1]],
		['mes ures armes', [0]],
		['desmesures', [0]],
		['kirby armes introuvable', [0]],
		['kirby introuvable', [0]],
		['kirby', [0]],
		['rien zzz', []],
	] as const) {
		assert.deepEqual(await found(query), numbers, `query: ${query}`);
	}
});

test('articles are found by title, source, date, text and speakers', async () => {
	for (const [query, numbers] of [
		['', [0, 1, 2]],
		['sommet', [0]],
		['presse', [0]],
		['reuters', [0]],
		['2023-10', [1]],
		['speaker:kim', [2]],
		['title:reunion', [1]],
	] as const) {
		assert.deepEqual([...(await searcher.articles(query))!], numbers, `query: ${query}`);
	}
});

test('typed key by key the same is found as typed at once', async () => {
	const other = archiveOf([{said: [{text: 'la démesure'}, {text: 'la mesure'}, {text: 'sans commune mesurette'}]}]);
	const searching = createLocalSearcher(other);
	for (const typed of ['mesure', 'esure', 'la mesur', 'mesrue']) {
		for (let length = 1; length <= typed.length; length++) {
			const query = typed.slice(0, length);
			assert.deepEqual(await searching.quotations(query), await createLocalSearcher(other).quotations(query), query);
		}
	}

	await searching.quotations('mesu');
	assert.deepEqual([...(await searching.quotations('mesur'))!], [1, 2, 0], 'inside a word stands below');
});
