import assert from 'node:assert/strict';
import test from 'node:test';
import {isRight, markFor, readGold, type Gold} from '../scripts/gold.js';
import {extractQuotations} from '../source/quotations/index.js';

/** How many quotations of marked articles are found with their speaker, and how many are marked or found. */
const countOf = (golds: readonly Gold[]): {right: number; marked: number; found: number} => {
	const count = {right: 0, marked: 0, found: 0};
	for (const gold of golds) {
		const quotations = extractQuotations({path: gold.file, text: gold.text, language: gold.language});
		count.found += quotations.length;
		count.marked += gold.marked.filter(({isQuotation}) => isQuotation).length;
		count.right += quotations.filter(({start, end, speaker}) => {
			const mark = markFor(gold, start, end);
			return mark?.isQuotation && isRight(mark, speaker?.name ?? null);
		}).length;
	}

	return count;
};

test('the five articles: every quotation, each with its speaker, and nothing else', () => {
	const golds = readGold(['test/gold/fr']).filter(({file}) => file.includes('/seed-'));
	assert.deepEqual(countOf(golds), {right: 48, marked: 48, found: 48});
});

test('all marked articles: a floor under what the engine finds end to end', () => {
	const {right, marked, found} = countOf(readGold(['test/gold']));
	assert.ok(2 * right / (marked + found) >= 0.8, `${right} right of ${marked} marked and ${found} found`);
});
