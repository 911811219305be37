import assert from 'node:assert/strict';
import test from 'node:test';
import {createRecordTable} from '../../source/archive/record-table.js';
import type {ArticleRecord} from '../../source/archive/record.js';
import {printLength} from '../../source/archive/prints.js';

/** A record of which every field differs from that of its neighbours; some have no quotation, no date, no speaker. */
const recordOf = (number: number): ArticleRecord => {
	const said = number % 4;
	const speakers = Array.from({length: number % 3}, (_, index) => ({
		name: `Name ${number % 7} ${index}`, role: index === 0 ? null : `role ${number % 5}`, names: [`Name ${number % 7} ${index}`, 'œ'], kind: 'person' as const,
	}));
	return {
		path: `${number}.txt`,
		title: `« Título ${number} »`,
		date: number % 6 === 0 ? null : `2023-10-${number % 28}`,
		source: number % 2 === 0 ? null : 'Le Courrier',
		language: 'fr',
		words: number,
		speakers,
		saidBy: Int32Array.from({length: said}, (_, index) => index < speakers.length ? index : -1),
		confidences: Uint8Array.from({length: said}, (_, index) => (number + index) % 101),
		prints: Uint32Array.from({length: said * printLength}, (_, index) => (number * 31) + index),
	};
};

test('records come back from a table as they were, however many', () => {
	const table = createRecordTable();
	// More than stand together in it.
	const count = 9000;
	for (let number = 0; number < count; number++) {
		assert.equal(table.add(recordOf(number)), number);
	}

	assert.equal(table.count, count);
	for (let number = 0; number < count; number += number % 4096 === 4090 ? 1 : 5) {
		const {path, title, date, source, language, words, speakers, saidBy, confidences, prints} = table.at(number, `${number}.txt`);
		assert.deepEqual({path, title, date, source, language, words, speakers, saidBy, confidences, prints}, recordOf(number));
	}

	for (const number of [4095, 4096, 8191, 8192]) {
		assert.deepEqual([...table.at(number, '').prints], [...recordOf(number).prints]);
	}
});
