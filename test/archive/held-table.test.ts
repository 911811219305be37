import assert from 'node:assert/strict';
import test from 'node:test';
import {chanceOf} from '../../bench/generate.js';
import {HeldTable} from '../../source/archive/held-table.js';
import type {Entry} from '../../source/archive/store.js';

test('a table of entries holds what was set last, whatever was set and deleted before', () => {
	const chance = chanceOf(7, 1);
	const table = new HeldTable();
	const known = new Map<string, Entry & {row: number; seen: number}>();
	for (let step = 0; step < 4000; step++) {
		const path = `${chance.below(300)}.txt`;
		if (chance.below(3) === 0) {
			table.delete(path);
			known.delete(path);
			continue;
		}

		const entry: Entry = {key: step, path, place: chance.below(3), hash: `hash ${step}`, stamp: {size: step, modified: step + 0.25, changed: -1}};
		table.set(entry, step, 1);
		known.set(path, {...entry, row: step, seen: 1});
		if (chance.below(2) === 0) {
			const stamp = {size: step * 2, modified: 1e12 + 0.5, changed: 1e12};
			const held = table.get(path)!;
			held.stamp = stamp;
			held.seen = 2;
			held.row = -1;
			known.set(path, {...entry, stamp, row: -1, seen: 2});
		}
	}

	assert.equal(table.size, known.size);
	assert.equal(table.get('none.txt'), undefined);
	const all = table.values().map(({key, path, place, hash, stamp, row, seen}) => ({key, path, place, hash, stamp, row, seen})).toArray();
	assert.deepEqual(new Map(all.map(each => [each.path, each])), known);
});
