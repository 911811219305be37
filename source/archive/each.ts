import type {Article, Problem} from '../articles/article.js';
import {isProblem} from '../articles/find.js';
import {extractQuotations} from '../quotations/index.js';
import type {Quotation} from '../quotations/quotation.js';
import {readers} from './readers.js';
import {workerPool, type Pool} from './pool.js';

/** An article with its quotations. */
export type Extracted = {
	readonly article: Article;
	readonly quotations: readonly Quotation[];
};

// So much is done in this thread before others are started: for a few articles they would only cost. In UTF-16 code units.
const little = 100_000;
// What is longer may take more memory than there is: that must end a thread, which is told, not the program. In UTF-16 code units.
const long = 1 << 20;
// What is handed over at once, and how many such batches are under way for each thread.
const batchLength = 64 * 1024;
const ahead = 3;

/** A part of the stream: problems, and articles whose quotations are under way. */
type Part = {
	readonly items: ReadonlyArray<Article | Problem>;
	readonly results: Promise<ReadonlyArray<readonly Quotation[] | Problem>>;
};

/**
Finds the quotations of a stream of articles, in several threads where there are many. The order stays, and what is held at a time is bounded: the source
is asked for more only when the reader has taken what is ready.

@param source - articles, and problems, which are passed on.
@param width - how many threads; 0 does everything in this one.
@yields articles with their quotations, and problems, in the order of the source.
*/
export async function * extractEach(source: AsyncIterable<Article | Problem>, width = readers()): AsyncGenerator<Extracted | Problem> {
	const parts: Part[] = [];
	let pool: Pool<Article, readonly Quotation[] | Problem> | undefined;
	let done = 0;
	let waiting: Array<Article | Problem> = [];
	let length = 0;

	const send = (): void => {
		pool ??= workerPool<Article, readonly Quotation[] | Problem>({script: 'quotation-worker.js', size: width, failed: ({path}, reason) => ({path, reason})});
		const items = waiting;
		waiting = [];
		length = 0;
		const results = pool.run(items.filter((item): item is Article => !isProblem(item)));
		// Seen when its turn comes.
		results.catch(() => undefined);
		parts.push({items, results});
	};

	const finish = async function * ({items, results}: Part): AsyncGenerator<Extracted | Problem> {
		const all = await results;
		const found = all.values();
		for (const item of items) {
			if (isProblem(item)) {
				yield item;
				continue;
			}

			const quotations = found.next().value!;
			yield 'reason' in quotations ? quotations : {article: item, quotations};
		}
	};

	try {
		for await (const item of source) {
			if (width === 0 || (done < little && (isProblem(item) || item.text.length < long))) {
				if (isProblem(item)) {
					yield item;
				} else {
					done += item.text.length + 1;
					yield {article: item, quotations: extractQuotations(item)};
				}

				continue;
			}

			waiting.push(item);
			length += isProblem(item) ? 1 : item.text.length;
			if (length >= batchLength) {
				send();
			}

			if (parts.length >= width * ahead) {
				yield * finish(parts.shift()!);
			}
		}

		if (waiting.length > 0) {
			send();
		}

		for (const part of parts) {
			yield * finish(part);
		}
	} finally {
		await pool?.close();
	}
}
