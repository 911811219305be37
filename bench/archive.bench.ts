// Measures the index: a first one, opening it again against an empty folder, memory. DIXIT_ARTICLES tells how many articles (2,000 by
// default; the goals are for 100,000).
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {globSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {indexFile} from '../source/archive/index-file.js';
import {fillIndex} from './fill.js';
import {writeArchive} from './generate.js';

type Opened = {opening: number; usable: number; settled: number; shown: number; articles: number; quotations: number; problems: number; megabytes: number};

const count = Number(process.env.DIXIT_ARTICLES ?? 2000);
const root = mkdtempSync(path.join(tmpdir(), 'dixit-bench-'));
const child = fileURLToPath(new URL('open-child.js', import.meta.url));
const folderOf = (name: string): string => {
	const folder = path.join(root, name);
	mkdirSync(folder, {recursive: true});
	return folder;
};

const open = (folder: string, cache: string, wait: 'settled' | 'usable'): Opened => {
	const {stdout, status} = spawnSync(process.execPath, [child, folder, cache, wait], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});
	if (status !== 0) {
		throw new Error('opening failed');
	}

	return JSON.parse(stdout) as Opened;
};

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const rounds = 7;

try {
	const folder = folderOf('articles');
	const bytes = writeArchive(folder, count);
	const started = performance.now();
	for (const name of globSync('**/*.txt', {cwd: folder})) {
		createHash('sha256').update(readFileSync(path.join(folder, name))).digest();
	}

	const reading = performance.now() - started;
	const first = open(folder, folderOf('cache'), 'settled');
	console.log(
		`first index: ${first.articles} articles, ${first.quotations} quotations, ${(bytes / 1e6).toFixed(0)} MB: ${(first.settled / 1000).toFixed(1)} s, ${(bytes / 1000 / first.settled).toFixed(1)} MB/s, ${(first.settled / reading).toFixed(1)} times reading and hashing the same files; at most ${first.megabytes.toFixed(0)} MB of memory`,
	);

	const filled = folderOf('filled');
	const cache = folderOf('filled-cache');
	fillIndex(filled, indexFile(cache, [filled]), count);
	const prepared = open(filled, cache, 'settled');
	const empty = folderOf('empty');
	const emptyCache = folderOf('empty-cache');
	open(empty, emptyCache, 'settled');
	const again: Opened[] = [];
	const nothing: Opened[] = [];
	for (let round = 0; round < rounds; round++) {
		again.push(open(filled, cache, 'usable'));
		nothing.push(open(empty, emptyCache, 'usable'));
	}

	const [usable, reference] = [median(again.map(each => each.usable)), median(nothing.map(each => each.usable))];
	console.log(
		`opening it again: ${again[0]!.shown} articles, ${again[0]!.quotations} quotations listed after ${usable.toFixed(0)} ms, ${(usable / reference).toFixed(2)} times an empty folder (${reference.toFixed(0)} ms)`,
	);
	const settled = open(filled, cache, 'settled');
	console.log(
		`all files looked at after ${(settled.settled / 1000).toFixed(2)} s; at most ${settled.megabytes.toFixed(0)} MB of memory with ${settled.quotations} quotations open (${prepared.megabytes.toFixed(0)} MB while the lists are made from the index)`,
	);
} finally {
	rmSync(root, {recursive: true, force: true});
}
