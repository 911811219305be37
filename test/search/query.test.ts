import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {isWithin, parseDate} from '../../source/search/dates.js';
import {describeQuery, parseQuery} from '../../source/search/query.js';

// What is typed → what is understood. `…` after a word: it is still being typed.
const understood: ReadonlyArray<readonly [string, string]> = [
	['', ''],
	[' '.repeat(3), ''],
	['kirby mesure', 'kirby · mesure…'],
	['kirby mesure ', 'kirby · mesure'],
	['Hégémonie', 'hegemonie…'],
	['l’hégémonie', 'hegemonie…'],
	['l\'hegemonie', 'hegemonie…'],
	['l\'', 'l'],
	['l', 'l…'],
	['d\'aujourd\'hui', 'aujourd · hui…'],
	['qu’il faut ', 'il · faut'],
	['vice-premier ', 'vice · premier'],
	['"deux mots"', '“deux mots”'],
	['"deux mo', '“deux mo”…'],
	['« deux mots »', '“deux mots”'],
	['"mot"', '“mot”'],
	['"l’hégémonie"', '“l hegemonie”'],
	['!guerre paix ', 'without guerre · paix'],
	['!"deux mots"', 'without “deux mots”'],
	['!', ''],
	['!!', ''],
	['"', ''],
	['!"', ''],
	['""', ''],
	['speaker:kirby mesure', 'speaker kirby · mesure…'],
	['speaker:"Kim Jong Un"', 'speaker Kim Jong Un'],
	['speaker:"Kim Jo', 'speaker Kim Jo…'],
	['speaker:', ''],
	['speaker: kirby ', 'kirby'],
	['SPEAKER:Kim ', 'speaker Kim'],
	['!speaker:kim ', 'without speaker kim'],
	['title:sommet ', 'title sommet'],
	['source:afp ', 'source afp'],
	['since:2023-10 ', 'since 2023-10'],
	['since:2023-10-18', 'since 2023-10-18'],
	['until:18/10/2023 ', 'until 2023-10-18'],
	['date:10/2023 ', 'dated 2023-10'],
	['since:20', ''],
	['since:2023', 'since 2023'],
	['since:2023-', 'since 2023'],
	['since:2023-1', 'since 2023'],
	['since:2023-1 ', 'since 2023-01'],
	['since:"2023-10', 'since 2023-10'],
	['since:2023-13 ', '(since: no date: 2023-13)'],
	['since:2023-02-30 ', '(since: no date: 2023-02-30)'],
	['since:hier ', '(since: no date: hier)'],
	['kind:fragment', 'fragment'],
	['kind:f', 'fragment'],
	['!kind:fragment', 'sentence'],
	['kind:', ''],
	['kind:xyz', '(kind: one of sentence, fragment, not: xyz)'],
	['lang:ru', 'ru'],
	['confidence:sure', 'sure'],
	['confidence:doubtful confidence:unknown', 'doubtful or unknown'],
	['foo:bar ', 'foo · bar'],
	['12:30 ', '12 · 30'],
	['путин ', 'путин'],
	['?! ,;', ''],
	['a"b c"d ', 'a · “b c” · d'],
];

test('every query is understood as the table says', () => {
	for (const [typed, meaning] of understood) {
		assert.equal(describeQuery(parseQuery(typed)), meaning, `query: ${typed}`);
	}
});

test('no query throws, at any key', () => {
	const pieces = fc.constantFrom('speaker:', 'since:', 'kind:', '!', '"', '«', '’', '\'', ' ', ':', 'é', '20', '23', '-', '/', 'kim', '\u{D83D}', '\u{301}', 'œ');
	fc.assert(fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.array(pieces).map(all => all.join(''))), typed => {
		const query = parseQuery(typed);
		assert.ok(query.terms.every(term => term.words.length > 0 && term.words.every(word => word.length > 0)));
		assert.equal(typeof describeQuery(query), 'string');
	}));
});

test('dates are read in any precision and order', () => {
	assert.deepEqual(['2023', '2023-1', '2023/01/02', '2.1.2023', '01/2023', '2023-00', '29/02/2023', '29/02/2024', 'x', ''].map(text => parseDate(text)), ['2023', '2023-01', '2023-01-02', '2023-01-02', '2023-01', null, null, '2024-02-29', null, null]);
});

test('a date lies within others if any of its days does', () => {
	for (const [date, since, until, within] of [
		['2023-10-18', '2023-10', null, true],
		['2023', '2023-10', null, true],
		['2022', '2023-10', null, false],
		['2023-10', null, '2023-10-02', true],
		['2023-11', null, '2023-10-02', false],
		['2023-10', '2023-09-30', '2023-12', true],
		['2024-01-01', null, '2023', false],
		['2023-12-31', null, '2023', true],
		[null, '2023', null, false],
		[null, null, null, true],
	] as const) {
		assert.equal(isWithin(date, since, until), within, `${date} in ${since}..${until}`);
	}
});
