import assert from 'node:assert/strict';
import test from 'node:test';
import {defaultBindings} from '../../source/interface/keymap.js';
import {keyTable} from '../../source/interface/key-table.js';
import {english} from '../../source/interface/words/en.js';
import {french} from '../../source/interface/words/fr.js';

test('the key table names every command once, in both languages', () => {
	for (const words of [english, french]) {
		const rows = keyTable(defaultBindings, words).split('\n').filter(row => row.startsWith('| `'));
		assert.equal(rows.length, defaultBindings.length);
		assert.equal(new Set(rows).size, rows.length);
	}

	assert.match(keyTable(defaultBindings, english), /\| `j` `↓` \| down \|/v);
});
