import assert from 'node:assert/strict';
import test from 'node:test';
import {makeArticle} from '../../bench/generate.js';
import {extractEach} from '../../source/archive/each.js';
import type {Article, Problem} from '../../source/articles/article.js';
import {parseArticle} from '../../source/articles/parse.js';

const articleOf = (number: number): Article => parseArticle(`${number}.txt`, new TextEncoder().encode(makeArticle(5, number).text));

async function * sourceOf(count: number, asked: {most: number}): AsyncGenerator<Article | Problem> {
	for (let number = 0; number < count; number++) {
		asked.most = number;
		yield number % 10 === 9 ? {path: `${number}.txt`, reason: 'cannot be read'} : articleOf(number);
	}
}

const all = async (count: number, width: number): Promise<unknown[]> => Array.fromAsync(extractEach(sourceOf(count, {most: 0}), width));

test('threads find what one thread finds, in the order of the source', async () => {
	const [several, one] = await Promise.all([all(60, 2), all(60, 0)]);
	assert.equal(one.length, 60);
	assert.deepEqual(several, one);
});

test('the source is asked for no more than is soon needed, and threads end with the reader', async () => {
	const asked = {most: 0};
	let taken = 0;
	for await (const each of extractEach(sourceOf(1000, asked), 1)) {
		taken++;
		assert.ok(each);
		if (taken === 40) {
			break;
		}
	}

	assert.ok(asked.most < 200, `${asked.most} were asked for`);
});
