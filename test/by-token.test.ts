import assert from 'node:assert/strict';
import test from 'node:test';
import {ByToken} from '../source/quotations/by-token.js';

test('what begins at a token is found there and nowhere else', () => {
	const found = new ByToken<string>(4);
	found.set(2, 'second');
	found.set(0, 'first');
	assert.equal(found.get(0), 'first');
	assert.equal(found.get(1), undefined);
	assert.equal(found.get(2), 'second');
	assert.deepEqual([found.has(0), found.has(1), found.has(2)], [true, false, true]);
	assert.deepEqual(found.values(), ['second', 'first']);
});

test('nothing begins outside the text', () => {
	const found = new ByToken<string>(1);
	found.set(0, 'first');
	for (const token of [-1, 1, 100]) {
		assert.equal(found.get(token), undefined);
		assert.equal(found.has(token), false);
	}
});
