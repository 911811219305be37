import assert from 'node:assert/strict';
import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import {everything, temporaryFolder} from './folder.js';
import {indexed} from './indexed.js';

type Step =
	| {readonly act: 'write'; readonly name: string; readonly text: string}
	| {readonly act: 'remove'; readonly name: string}
	| {readonly act: 'rename'; readonly name: string; readonly to: string}
	| {readonly act: 'look'};

const names = ['a.txt', 'b.txt', 'c.txt', 'inner/a.txt', 'inner/d.txt'];
// Of the same length, so that size alone does not tell them apart.
const texts = ['Alma Lindqvist', 'Elma Lindqvist', 'Alma Lundqvist', '« Lindqvist »'.padEnd(14)].flatMap(name => ['2021-03-04', '2023-10-01'].map(date => `${date}\n\n« Nous partirons demain », a déclaré ${name}, ministre de la Santé. « Rien », a dit Berg.\n`));

const name = fc.constantFrom(...names);
const step: fc.Arbitrary<Step> = fc.oneof(
	{weight: 4, arbitrary: fc.record({act: fc.constant('write' as const), name, text: fc.constantFrom(...texts)})},
	{weight: 1, arbitrary: fc.record({act: fc.constant('remove' as const), name})},
	{weight: 1, arbitrary: fc.record({act: fc.constant('rename' as const), name, to: name})},
	{weight: 2, arbitrary: fc.record({act: fc.constant('look' as const)})},
);

test('after any writing, removing and renaming of files the index says what reading everything afresh says', async () => {
	const root = temporaryFolder();
	let run = 0;
	await fc.assert(fc.asyncProperty(fc.array(step, {minLength: 2, maxLength: 8}), async steps => {
		run++;
		const folder = path.join(root, String(run));
		mkdirSync(path.join(folder, 'inner'), {recursive: true});
		writeFileSync(path.join(folder, 'always.txt'), 'Always here.');
		const file = path.join(root, `${run}.sqlite`);
		const there = new Set<string>();
		for (const each of [...steps, {act: 'look' as const}]) {
			switch (each.act) {
				case 'write': {
					writeFileSync(path.join(folder, each.name), each.text);
					there.add(each.name);
					break;
				}

				case 'remove': {
					rmSync(path.join(folder, each.name), {force: true});
					there.delete(each.name);
					break;
				}

				case 'rename': {
					if (there.has(each.name) && each.name !== each.to) {
						renameSync(path.join(folder, each.name), path.join(folder, each.to));
						there.delete(each.name);
						there.add(each.to);
					}

					break;
				}

				case 'look': {
					const kept = await indexed([folder], file, everything);
					assert.deepEqual(kept, await indexed([folder], null, everything));
					break;
				}
			}
		}
	}), {numRuns: 15});
});
