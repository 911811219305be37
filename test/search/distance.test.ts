import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {countEdits, unitsOf} from '../../source/search/distance.js';
import {withEditCounter} from '../../source/search/edit-counter.js';

/** Optimal string alignment by the whole table, as its definition has it. */
const slowly = (typed: string, word: string): number => {
	const table = Array.from({length: typed.length + 1}, (_, row) => Array.from({length: word.length + 1}, (__, column) => row === 0 ? column : (column === 0 ? row : 0)));
	for (let row = 1; row <= typed.length; row++) {
		for (let column = 1; column <= word.length; column++) {
			const same = typed[row - 1] === word[column - 1] ? 0 : 1;
			const swapped = row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
			table[row]![column] = Math.min(table[row - 1]![column]! + 1, table[row]![column - 1]! + 1, table[row - 1]![column - 1]! + same, swapped ? table[row - 2]![column - 2]! + 1 : Infinity);
		}
	}

	return table[typed.length]![word.length]!;
};

const word = fc.string({unit: fc.constantFrom(...'abcd'), maxLength: 10});

test('edits are counted as the whole table counts them, up to a limit', () => {
	assert.equal(countEdits('recieve', 'receive', 2), 1);
	assert.equal(countEdits('abcdef', 'badcfe', 2), 3);
	fc.assert(fc.property(word, word, fc.integer({min: 1, max: 3}), (typed, other, limit) => {
		assert.equal(countEdits(typed, other, limit), Math.min(limit + 1, slowly(typed, other)));
	}), {numRuns: 2000});
});

test('of a word still being typed the nearest beginning counts', () => {
	assert.equal(countEdits('demani', 'demandait', 2, true), 1);
	fc.assert(fc.property(word, word, fc.integer({min: 1, max: 3}), (typed, other, limit) => {
		const nearest = Math.min(...Array.from({length: other.length + 1}, (_, length) => slowly(typed, other.slice(0, length))));
		assert.equal(countEdits(typed, other, limit, true), Math.min(limit + 1, nearest));
	}), {numRuns: 2000});
});

test('a counter for one typed word counts the same edits, of short and of long words, one after the other', () => {
	const long = fc.string({unit: fc.constantFrom(...'abж'), minLength: 1, maxLength: 40});
	fc.assert(fc.property(long, fc.array(long, {maxLength: 4}), fc.integer({min: 1, max: 3}), fc.boolean(), (typed, near, limit, prefix) => {
		// Words with an edit or two beside any.
		const others = [...near, typed.slice(1), typed.slice(0, -1), `${typed.slice(1, 2)}${typed.slice(0, 1)}${typed.slice(2)}b`, `${typed}aaaa`];
		const joined = unitsOf(others.join(''));
		const counted: number[] = [];
		withEditCounter(unitsOf(typed), limit, prefix, count => {
			let start = 0;
			for (const other of others) {
				counted.push(count(joined, start, other.length));
				start += other.length;
			}
		});
		assert.deepEqual(counted, others.map(other => countEdits(typed, other, limit, prefix)));
	}), {numRuns: 1000});
});
