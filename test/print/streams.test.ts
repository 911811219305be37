import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import {makeArticle} from '../../bench/generate.js';
import {createFilter} from '../../source/print/filter.js';
import {layouts} from '../../source/print/index.js';
import {print} from '../../source/print/print.js';
import {supplyArticles} from '../../source/print/supply.js';
import {temporaryFolder, write} from '../archive/folder.js';

const nothingWanted = {search: '', speaker: undefined, since: undefined, until: undefined};

/** What is printed of these paths as ndjson, line by line. */
const printed = async (paths: readonly string[], wanted: Partial<Parameters<typeof createFilter>[0]> = {}): Promise<string[]> => {
	let out = '';
	await print({
		articles: supplyArticles({paths, standardInput: async () => new Uint8Array(), language: undefined, streams: layouts.ndjson.streams}),
		subject: 'quotations',
		layouts: layouts.ndjson,
		filter: createFilter({...nothingWanted, ...wanted}),
		surface: {columns: undefined, color: false},
		write(piece) {
			out += piece;
		},
		report({path: file, reason}) {
			assert.fail(`${file}: ${reason}`);
		},
	});
	return out.split('\n').slice(0, -1);
};

const folder = temporaryFolder();
const names = Array.from({length: 8}, (_, number) => `${number}.txt`);
write(folder, Object.fromEntries(names.map((name, number) => [name, makeArticle(3, number).text])));
const files = names.map(name => path.join(folder, name));

test('lines are the same in whatever order and parts the articles come', async () => {
	const lines = await printed([folder]);
	const whole = lines.toSorted();
	assert.ok(whole.length > 50);
	await fc.assert(fc.asyncProperty(fc.shuffledSubarray(files, {minLength: files.length}), fc.array(fc.nat(files.length), {maxLength: 4}), async (shuffled, cuts) => {
		const bounds = [0, ...cuts.toSorted((a, b) => a - b), files.length];
		const parts: string[] = [];
		for (const [index, end] of bounds.slice(1).entries()) {
			parts.push(...await printed(shuffled.slice(bounds[index], end)));
		}

		assert.deepEqual(parts.toSorted(), whole);
	}), {numRuns: 4});
});

test('a part in which only near misses are found adds nothing to what other parts match', async () => {
	const both = temporaryFolder();
	write(both, {'a.txt': '« Il faudra une couverture », a dit Anne Vidal.', 'b.txt': '« Il faudra une couvarture », a dit Anne Vidal.'});
	const [match, near] = await Promise.all(['a.txt', 'b.txt'].map(async name => printed([path.join(both, name)], {search: 'couverture'})));
	assert.deepEqual([match!.length, near!.length], [1, 0]);
	assert.deepEqual(await printed([both], {search: 'couverture'}), match);
});

test('the files of a large folder are printed as they are found', async () => {
	const large = temporaryFolder();
	// By name the oldest comes first, by date the newest.
	write(large, Object.fromEntries(Array.from({length: 501}, (_, number) => [`${String(number).padStart(3, '0')}.txt`, `${1900 + (number % 100)}\n\n« ${number} », a dit Anne Vidal.`])));
	const source = supplyArticles({paths: [large], standardInput: async () => new Uint8Array(), language: 'fr', streams: true});
	const found: string[] = [];
	for await (const each of source) {
		found.push(path.basename(each.path));
		if (found.length === 3) {
			break;
		}
	}

	assert.deepEqual(found, ['000.txt', '001.txt', '002.txt']);
});
