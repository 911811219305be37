import assert from 'node:assert/strict';
import test from 'node:test';
import {stripVTControlCharacters} from 'node:util';
import {bareArchive} from '../../source/archive/bare.js';
import type {Archive} from '../../source/archive/archive.js';
import {createLocalSearcher} from '../../source/search/local.js';
import type {Quotation} from '../../source/quotations/quotation.js';
import {drawScreen} from '../../source/interface/rows/screen.js';
import type {State} from '../../source/interface/state.js';
import {update} from '../../source/interface/update/update.js';
import {begin, drawingFor, pressed} from './driven.js';
import {madeArchive, madeArticle, madeQuotations, threeArticles} from './made.js';

const partOf = (state: State, name: string): string[] => drawScreen(state, drawingFor(state.archive)).parts.find(part => part.name === name)!.rows.map(row => stripVTControlCharacters(row).trimEnd());

const three = threeArticles();

test('while one reads, the side pane has the same quotation under its cursor as the text, and follows the scrolling', () => {
	const archive = madeArchive([madeArticle('a.txt', Array.from({length: 30}, (_, index) => `Anne dit « mot numéro ${index} ». ${'suite '.repeat(40)}`).join('\n\n'), null)]);
	let state = pressed(begin(archive, 120, 30), 'enter');
	for (const keys of ['', ') )', 'f', 'f j j', '(', 'G', 'g', '}']) {
		state = pressed(state, keys);
		const inText = partOf(state, 'reader').find(row => row.includes('┃'))!;
		const number = Number(/(?<=numéro )\d+/v.exec(inText.slice(inText.indexOf('┃')))![0]);
		const beside = partOf(state, 'quotations').filter(row => row.startsWith('┃'));
		assert.deepEqual(beside, ['┃ Anne'.concat(number % 3 === 2 ? ' ?' : ''), `┃ mot numéro ${number}`], keys);
		assert.match(partOf(state, 'footer')[0]!, new RegExp(`${number + 1}/30$`, 'v'));
	}
});

test('how far one has read is told in percent, up to the end', () => {
	const archive = madeArchive([madeArticle('a.txt', 'mot '.repeat(4000), null)]);
	const state = pressed(begin(archive, 80, 24), 'enter');
	const percents = ['', 'f', 'f f f', 'G'].map(keys => Number(partOf(pressed(state, keys), 'reader')[0]!.split(' ').at(-2)));
	assert.deepEqual(percents, percents.toSorted((a, b) => a - b));
	assert.equal(percents.at(-1), 100);
	assert.ok(percents[0]! < 20);
});

test('the preview shows the quotation in the middle of its paragraph, in step with the selection', () => {
	const archive = madeArchive([madeArticle('a.txt', `${'avant '.repeat(200)}Anne dit « premier », puis ${'entre '.repeat(200)}Anne dit « second ». ${'ensuite '.repeat(200)}`, null)]);
	let state = pressed(begin(archive, 120, 40), '" t t t');
	for (const words of ['« premier »', '« second »']) {
		const lines = partOf(state, 'reader').slice(3).filter(row => row !== '');
		const at = lines.findIndex(row => row.includes(words));
		assert.ok(at > 0 && Math.abs(at - ((lines.length - 1) / 2)) <= 1, `${words} on line ${at} of ${lines.length}`);
		state = pressed(state, 'j');
	}
});

test('a speaker’s card has roles, all names met, how many quotations, first and last date, and the months', () => {
	const named = (article: Parameters<typeof madeQuotations>[0]): Quotation[] => madeQuotations(article).map(quotation => ({...quotation, speaker: {...quotation.speaker!, name: 'Anne Martin', names: ['Anne Martin', 'Mme Martin'], role: 'la préfète'}}));
	const archive = bareArchive([
		madeArticle('a.txt', 'Martin dit « un ».', '2024-03-09'),
		madeArticle('b.txt', 'Martin dit « deux ». Martin dit « trois ».', '2023-12-01'),
	], named);
	const card = partOf(pressed(begin(archive, 120, 40), '" g'), 'reader').join('\n');
	assert.match(card, /^Anne Martin\n── 3 quotations ─/v);
	assert.match(card, /described as\n +la préfète/v);
	assert.match(card, /also\n +Mme Martin/v);
	assert.match(card, /when\n +1 December 2023 – 9 March 2024/v);
	assert.match(card, /by month\n +█ {2}▄\n +December 2023 – March 2024/v);
});

test('the query language asks for kind, certainty, date and speaker', async () => {
	const searcher = createLocalSearcher(three);
	const shown = async (query: string) => {
		let state = pressed(begin(three, 120, 40), '" t t t /');
		for (const key of query) {
			state = update(state, {type: 'key', key});
		}

		state = update(state, {type: 'found', field: 'quotations', query, items: (await searcher.quotations(query))!, isFirstTime: true});
		return partOf(state, 'quotations').slice(3).flatMap(row => /Nous signerons|jamais de la vie|l’hégémonie du rail|paix|rien du tout/v.exec(row)?.[0] ?? []).toSorted();
	};

	assert.deepEqual(await shown('speaker:duval'), ['jamais de la vie', 'l’hégémonie du rail', 'paix']);
	assert.deepEqual(await shown('since:2024-03'), ['Nous signerons', 'jamais de la vie']);
	assert.deepEqual(await shown('until:2024-02'), ['l’hégémonie du rail', 'paix']);
	assert.deepEqual(await shown('confidence:unknown'), ['rien du tout']);
	const [fragments, sentences] = [await shown('kind:fragment'), await shown('kind:sentence')];
	assert.equal(fragments.length + sentences.length, 5);
	assert.deepEqual(await shown('duval !paix'), ['jamais de la vie', 'l’hégémonie du rail']);
});

test('why tells cue, mention, certainty, the next-best answer and the relay, and marks them in the sentence', () => {
	const text = 'Selon l’agence, le maire Paul Martin, devant Jeanne Duval, a dit : « Nous signerons demain matin. »';
	const span = (words: string) => ({text: words, start: text.indexOf(words), end: text.indexOf(words) + words.length});
	const archive: Archive = bareArchive([madeArticle('a.txt', text, '2024-03')], article => madeQuotations(article).map(quotation => ({
		...quotation,
		speaker: {...quotation.speaker!, name: 'Paul Martin', role: 'le maire', mention: span('Paul Martin'), confidence: 0.71},
		cue: span('a dit'),
		relay: 'l’agence',
		alternative: {name: 'Jeanne Duval', confidence: 0.2},
	})));
	const state = pressed(begin(archive, 100, 30), '" t t t i');
	const why = partOf(state, 'overlay').join('\n');
	for (const fact of [/speaker +Paul Martin\n/v, /role +le maire\n/v, /named as +Paul Martin\n/v, /announced by +a dit\n/v, /relayed by +l’agence\n/v, /certainty +71 % · doubtful\n/v, /because +made for a test\n/v, /else +Jeanne Duval · 20 %/v]) {
		assert.match(why, fact);
	}

	const painted = drawScreen(state, drawingFor(archive)).parts.find(({name}) => name === 'overlay')!.rows.join('\n').replaceAll('\u{1B}', '␛');
	assert.match(painted, /␛\[1;4mPaul Martin␛\[0m/v);
	assert.match(painted, /␛\[4ma dit␛\[0m/v);
	assert.match(painted, /␛\[1m« Nous␛\[0m\n {2}␛\[1msignerons demain matin\. »␛\[0m/v);
});
