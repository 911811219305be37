import assert from 'node:assert/strict';
import test from 'node:test';
import {madeArchive} from '../../bench/made-archive.js';
import {makeArticle, makeQuotation} from '../../bench/generate.js';
import {lexicons} from '../../bench/words.js';

test('the same seed makes the same articles, another seed others', () => {
	assert.deepEqual(makeArticle(1, 42), makeArticle(1, 42));
	assert.notDeepEqual(makeArticle(1, 42), makeArticle(2, 42));
	const languages = new Set(Array.from({length: 200}, (_, number) => makeQuotation(1, number * 10).language));
	assert.deepEqual([...languages].toSorted(), lexicons.map(({language}) => language).toSorted());
});

test('an article holds the quotations of its number, in one of the languages', () => {
	for (const article of [0, 7, 19]) {
		const {text} = makeArticle(3, article);
		for (let number = 0; number < 10; number++) {
			assert.ok(text.includes(makeQuotation(3, (article * 10) + number).sentence));
		}
	}
});

test('an archive made on demand gives each quotation to its article and speaker, newest article first', () => {
	const archive = madeArchive(300);
	assert.equal(archive.articleCount, 30);
	for (let quotation = 0; quotation < 300; quotation++) {
		const row = archive.quotationRow(quotation);
		assert.ok(archive.article(row.article).text.includes(row.quotation.text));
		assert.ok(archive.speakerRow(row.speaker).names.includes(row.quotation.speaker!.name));
		assert.ok(quotation === 0 || archive.articleRow(row.article).date! <= archive.articleRow(archive.quotationArticles[quotation - 1]!).date!);
	}
});
