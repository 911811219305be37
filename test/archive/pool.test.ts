import assert from 'node:assert/strict';
import {once} from 'node:events';
import process from 'node:process';
import test from 'node:test';
import {Worker} from 'node:worker_threads';
import {collectGarbage} from '../../source/archive/collect.js';
import {inlinePool, workerPool} from '../../source/archive/pool.js';

const crew = {
	script: '../../test/archive/pool-worker.js',
	size: 2,
	failed: (task: string, reason: string) => `${task}: ${reason}`,
	patience: 3000,
	memory: {usual: 32, largest: 96},
};

test('a task that brings its thread down, hangs, or takes too much memory is told by itself, and all others are done', async () => {
	const pool = workerPool<string, string>(crew);
	try {
		const [one, two, three] = await Promise.all([pool.run(['first', 'ends', 'second', 'takes 400 MB']), pool.run(['hangs']), pool.run(['third', 'takes 60 MB', 'fourth'])]);
		assert.deepEqual(one, [
			'first: done',
			'ends: cannot be read: its content stops the reader',
			'second: done',
			'takes 400 MB: is too large to be read in the memory there is',
		]);
		assert.deepEqual(two, ['hangs: takes too long to read']);
		assert.deepEqual(three, [
			'third: done',
			// More than a thread may take usually: done in one that may take more.
			'takes 60 MB: done',
			'fourth: done',
		]);
		await pool.rest();
		assert.deepEqual(await pool.run(['after the rest']), ['after the rest: done']);
		const late = pool.run(['hangs']);
		await Promise.all([assert.rejects(late, /closed/v), pool.close()]);
		await assert.rejects(pool.run(['too late']), /closed/v);
	} finally {
		await pool.close();
	}
});

test('in one thread tasks are done in their order until it is closed', async () => {
	const pool = inlinePool((task: number) => task * 2);
	assert.deepEqual(await pool.run([1, 2, 3]), [2, 4, 6]);
	await pool.close();
	await assert.rejects(pool.run([4]), /closed/v);
});

test('a thread that has done much gives back what it holds before it ends', async () => {
	const worker = new Worker(new URL('pool-worker.js', import.meta.url));
	worker.postMessage('rest');
	assert.deepEqual(await once(worker, 'message'), ['rest']);
	worker.postMessage(['goes on']);
	assert.deepEqual(await once(worker, 'message'), [['goes on: done']]);
	await worker.terminate();
	const pool = workerPool<string, string>({...crew, size: 1});
	const many = await pool.run(Array.from({length: 1200}, (_, number) => String(number)));
	assert.equal(many.at(-1), '1199: done');
	await pool.rest();
	assert.deepEqual(await pool.run(['after the rest']), ['after the rest: done']);
	await pool.close();
});

test('what is let go goes back to the system where that is asked for', () => {
	let held: unknown[] | undefined = Array.from({length: 1_000_000}, (_, number) => [number, {number}]);
	const before = process.memoryUsage.rss();
	assert.equal(held.length, 1_000_000);
	held = undefined;
	collectGarbage(true);
	assert.ok(before - process.memoryUsage.rss() > 30e6);
});
