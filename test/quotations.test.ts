import assert from 'node:assert/strict';
import test from 'node:test';
import {extractQuotations} from '../source/quotations/index.js';

test('an empty text has no quotation', () => {
	assert.deepEqual(extractQuotations({path: 'a.txt', text: '', language: 'fr'}), []);
});
