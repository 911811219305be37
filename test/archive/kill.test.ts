import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import test from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {chanceOf, makeArticle} from '../../bench/generate.js';
import {openDatabase} from '../../source/archive/database.js';
import {indexFile} from '../../source/archive/index-file.js';
import {everything, temporaryFolder, write} from './folder.js';
import {indexed} from './indexed.js';

// `DIXIT_KILLS=200 npm run unit kill` tries as often as one has patience for.
const kills = Number(process.env.DIXIT_KILLS ?? 2);
const child = fileURLToPath(new URL('kill-child.js', import.meta.url));

const count = (file: string, what: string): number => {
	const database = openDatabase(file, {readOnly: true});
	try {
		return (database.prepare(what).get() as {count: number}).count;
	} finally {
		database.close();
	}
};

test(`killed ${kills} times at any moment, an index loses nothing and leaves nothing`, async () => {
	const folder = temporaryFolder();
	const cache = temporaryFolder();
	const file = indexFile(cache, [folder]);
	const chance = chanceOf(Date.now(), 0);
	for (let round = 0; round < kills; round++) {
		// Each round adds some articles, changes one and takes one away.
		write(folder, Object.fromEntries(Array.from({length: 20}, (_, number) => {
			const {name, text} = makeArticle(1, (round * 20) + number);
			return [path.basename(name), text];
		})));
		const names = readdirSync(folder);
		writeFileSync(path.join(folder, names[chance.below(names.length)]!), makeArticle(2, round).text);
		rmSync(path.join(folder, names[chance.below(names.length)]!), {force: true});

		const program = spawn(process.execPath, [child, folder, cache], {stdio: ['ignore', 'pipe', 'inherit']});
		let shown = 0;
		program.stdout.on('data', (data: Uint8Array) => {
			shown = Number(new TextDecoder().decode(data).trim().split('\n').at(-1));
		});
		const ended = new Promise(resolve => {
			program.on('exit', resolve);
		});
		await setTimeout(chance.below(900));
		program.kill('SIGKILL');
		await ended;

		if (shown > 0) {
			// What was shown had been kept.
			assert.ok(count(file, 'SELECT count(*) AS count FROM article') >= shown, `${shown} articles were shown`);
		}
	}

	const kept = await indexed([folder], file, everything);
	assert.deepEqual(kept, await indexed([folder], null, everything));
	assert.deepEqual(readdirSync(path.dirname(file)), [path.basename(file)]);
	// Contents are swept at the next look.
	await indexed([folder], file, () => undefined);
	assert.equal(count(file, 'SELECT count(*) AS count FROM content'), count(file, 'SELECT count(*) AS count FROM article'));
	const database = openDatabase(file);
	assert.deepEqual({...database.prepare('PRAGMA integrity_check').get()}, {integrity_check: 'ok'});
	database.close();
});
