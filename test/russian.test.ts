// Constructions of Russian newswire, invented: names of bodies, and trades.
import assert from 'node:assert/strict';
import test from 'node:test';
import {extractQuotations} from '../source/quotations/index.js';

const speakersOf = (text: string) => extractQuotations({path: 'a.txt', text, language: 'ru'}).map(({speaker}) => speaker?.name ?? null);

test('an adjective with a capital belongs to the body behind it', () => {
	assert.deepEqual(speakersOf('Цены выросли. Международный валютный фонд заявил, что он остаётся «полностью привержен» программе.'), ['Международный валютный фонд']);
	assert.deepEqual(speakersOf('Цены выросли. В пятницу Верховный суд назвал закон «мёртвым».'), ['Верховный суд']);
});

test('the body whose envoy somebody is stands between his office and his name', () => {
	assert.deepEqual(speakersOf('Посол Европейского союза Лоран Пети отверг обвинения. «Наши суда чисты», — сказал он.'), ['Лоран Пети']);
});

test('people are known by their trades, and by small words', () => {
	assert.deepEqual(speakersOf('В порту ждали. Бывший банкир заявил: «Денег не будет».'), ['банкир']);
	assert.deepEqual(speakersOf('В порту ждали. «Денег не будет», — сказала старушка.'), ['старушка']);
});
