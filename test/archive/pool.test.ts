import assert from 'node:assert/strict';
import test from 'node:test';
import {inlinePool, workerPool} from '../../source/archive/pool.js';

const crew = {
	script: '../../test/archive/pool-worker.js',
	size: 2,
	failed: (task: string, reason: string) => `${task}: ${reason}`,
	patience: 1500,
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
