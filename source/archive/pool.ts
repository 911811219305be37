import {setImmediate} from 'node:timers/promises';
import {Worker} from 'node:worker_threads';
import {extractFile, type Extracted, type Task} from './extract.js';

/** Reads files, some at a time. */
export type Pool = {
	/** How many batches are worth having under way. */
	readonly width: number;
	/** Reads the files of a batch; the results come in the same order. Never rejects, except after `close`. */
	run(batch: readonly Task[]): Promise<readonly Extracted[]>;
	close(): Promise<void>;
};

// What a screen may wait, in milliseconds.
const frame = 8;

/** Reads files in this thread, giving way to others between them. */
export const inlinePool = (): Pool => {
	let closed = false;
	return {
		width: 1,
		async run(batch) {
			const results: Extracted[] = [];
			let since = performance.now();
			for (const task of batch) {
				if (closed) {
					throw new Error('closed');
				}

				results.push(extractFile(task));
				if (!(performance.now() - since > frame)) {
					continue;
				}

				await setImmediate();
				since = performance.now();
			}

			return results;
		},
		async close() {
			closed = true;
		},
	};
};

// What is read is soon forgotten: a small nursery is enough, and keeps memory flat. In megabytes.
const youngMb = 16;

type Job = {
	readonly batch: readonly Task[];
	readonly settle: (results: readonly Extracted[]) => void;
	readonly abandon: (error: Error) => void;
};

/** A thread and what it is doing. */
type Hand = {
	readonly worker: Worker;
	job: Job | undefined;
	timer: NodeJS.Timeout | undefined;
};

const failed = ({path}: Task, reason: string): Extracted => ({path, stamp: {size: -1, modified: -1, changed: -1}, outcome: 'problem', problem: {path, reason}});

/**
Reads files in threads. A thread that ends or takes too long over a batch is replaced and the files of the batch are read one
by one, so that a file that brings a thread down is told by itself and the others are read.

@param size - how many threads; they start when there is work for them.
@param patience - how long a batch may take, in milliseconds.
*/
export const workerPool = (size: number, patience = 120_000): Pool => {
	const hands = new Set<Hand>();
	const queue: Job[] = [];
	let closed = false;

	const next = (hand: Hand): void => {
		const job = queue.shift();
		hand.job = job;
		clearTimeout(hand.timer);
		if (!job) {
			return;
		}

		hand.timer = setTimeout(() => {
			lose(hand, 'takes too long to read');
		}, patience);
		hand.worker.postMessage(job.batch);
	};

	const lose = (hand: Hand, reason: string): void => {
		if (!hands.delete(hand)) {
			return;
		}

		clearTimeout(hand.timer);
		void hand.worker.terminate();
		const {job} = hand;
		if (job && !closed) {
			const [task] = job.batch;
			if (job.batch.length === 1) {
				job.settle([failed(task!, reason)]);
			} else {
				void (async () => {
					try {
						const results = await Promise.all(job.batch.map(async one => run([one])));
						job.settle(results.flat());
					} catch (error) {
						job.abandon(error as Error);
					}
				})();
			}
		}

		start();
	};

	const start = (): void => {
		if (closed) {
			return;
		}

		while (queue.length > 0 && hands.size < size) {
			const worker = new Worker(new URL('extract-worker.js', import.meta.url), {name: 'dixit: reading', resourceLimits: {maxYoungGenerationSizeMb: youngMb}});
			const hand: Hand = {worker, job: undefined, timer: undefined};
			hands.add(hand);
			worker.on('message', (results: readonly Extracted[]) => {
				const {job} = hand;
				next(hand);
				job?.settle(results);
			});
			worker.on('error', (error: NodeJS.ErrnoException) => {
				lose(hand, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'is too large to be read in the memory there is' : 'cannot be read: its content stops the reader');
			});
			worker.on('exit', () => {
				lose(hand, 'cannot be read: its content stops the reader');
			});
			next(hand);
		}
	};

	const run = async (batch: readonly Task[]): Promise<readonly Extracted[]> => new Promise((resolve, reject) => {
		if (closed) {
			reject(new Error('closed'));
			return;
		}

		queue.push({batch, settle: resolve, abandon: reject});
		const idle = [...hands].find(hand => !hand.job);
		if (idle) {
			next(idle);
		} else {
			start();
		}
	});

	return {
		width: size * 2,
		run,
		async close() {
			closed = true;
			for (const job of [...queue.splice(0), ...[...hands].map(hand => hand.job)]) {
				job?.abandon(new Error('closed'));
			}

			await Promise.all([...hands].map(async hand => {
				clearTimeout(hand.timer);
				await hand.worker.terminate();
			}));
		},
	};
};
