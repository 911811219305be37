import assert from 'node:assert/strict';
import {test} from 'node:test';
import {int32s, uint8s} from '../source/quotations/rows.js';

test('rows of numbers are zeros at first, and what is written to one stands in no other', () => {
	const lengths = [0, 1, 3, 5, 1000, 4096, 4097, 16_384, 16_385, 70_000];
	const rows = Array.from({length: 12}, () => lengths.flatMap(length => [int32s(length), uint8s(length)])).flat();
	for (const [number, row] of rows.entries()) {
		assert.equal(row.length, lengths[Math.floor(number / 2) % lengths.length]);
		assert.ok(row.every(value => value === 0), `row ${number}`);
		row.fill(number + 1);
	}

	for (const [number, row] of rows.entries()) {
		assert.ok(row.every(value => value === number + 1), `row ${number}`);
	}
});
