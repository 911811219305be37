import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {decodeColumns, layColumns, nobody} from '../../source/archive/columns.js';
import {packStrings, stringAt} from '../../source/archive/table.js';

test('packed strings come back whatever they hold', () => {
	fc.assert(fc.property(fc.array(fc.string({unit: 'binary'})), strings => {
		const packed = packStrings(strings);
		assert.deepEqual(strings.map((_, index) => stringAt(packed, index)), strings);
		assert.equal(stringAt(packed, strings.length), '');
	}));
});

test('columns come back from one block as they were', () => {
	const record = {path: 'é.txt', title: 'Ein Titel', date: '2024', source: null, language: 'de', words: 3, speakers: [{name: 'A B', role: null, names: ['A B'], kind: 'person' as const}], saidBy: [0, -1], confidences: [97, 0], prints: Uint32Array.from({length: 12}, (_, index) => index)};
	const block = layColumns([{key: 7, record}], {of: () => [0], rows: () => [{name: 'A B', names: ['A B'], roles: [], quotations: 1, first: '2024', last: '2024'}]});
	const again = decodeColumns(structuredClone(block));
	assert.deepEqual([...again.keys], [7]);
	assert.deepEqual([...again.quotationSpeakers], [0, -1]);
	assert.deepEqual([...again.quotationConfidences], [97, 0]);
	assert.deepEqual([...again.quotationPrints], [...record.prints]);
	const kept = decodeColumns(layColumns([{key: 7, record: {...record, prints: new Uint32Array()}}], {of: () => [0], rows: () => []}, {printsOf: key => key === 7 ? record.prints : undefined}));
	assert.deepEqual([...kept.quotationPrints], [...record.prints]);
	assert.deepEqual(again.labels, ['2024', 'de']);
	assert.equal(stringAt(again.paths, 0), 'é.txt');
	assert.equal(stringAt(again.titles, 0), 'Ein Titel');
	assert.match(stringAt(again.speakers, 0), /"name":"A B"/v);
});

test('a block that is cut short or none at all is refused', () => {
	const block = layColumns([], nobody);
	assert.throws(() => decodeColumns(block.slice(0, -8)), RangeError);
	assert.throws(() => decodeColumns(new Uint8Array(64)), RangeError);
	assert.throws(() => decodeColumns(new Uint8Array(0)), RangeError);
});
