import {setImmediate} from 'node:timers/promises';
import type {Worker} from 'node:worker_threads';
import {readingThread} from './reading-thread.js';
import type {FromHand, ToHand} from './serve.js';

/** Does tasks, some at a time. */
export type Pool<Task, Result> = {
	/** How many batches are worth having under way. */
	readonly width: number;
	/** Does the tasks of a batch; the results come in the same order. Rejects only after `close`, or if one is closed meanwhile. */
	run(batch: readonly Task[]): Promise<readonly Result[]>;
	/** Gives back what idle hands hold: called when nothing more is to be done for now. */
	rest(): Promise<void>;
	close(): Promise<void>;
};

// A thread that has done so many tasks gives back what it holds before it ends; in milliseconds, how long it may take.
const muchDone = 1000;
const restPatience = 2000;

// What a screen may wait, in milliseconds.
const frame = 8;

/** Does tasks in this thread, giving way to others between them. */
export const inlinePool = <Task, Result>(work: (task: Task) => Result): Pool<Task, Result> => {
	let closed = false;
	return {
		width: 1,
		async run(batch) {
			const results: Result[] = [];
			let since = performance.now();
			for (const task of batch) {
				if (closed) {
					throw new Error('closed');
				}

				results.push(work(task));
				if (performance.now() - since > frame) {
					await setImmediate();
					since = performance.now();
				}
			}

			return results;
		},
		rest: async () => undefined,
		async close() {
			closed = true;
		},
	};
};

// A task for which the usual is too little is done again by itself in a thread that may take more, one at a time; what takes still more is
// told instead of ending the program.
// In megabytes. In a larger nursery more of what an article needs is forgotten before it has to be looked at: with 16 a first index takes
// 4 % more processor time and 28 MB less;
// 48 is taken as 32 is.
const young = 32;
const usualMemory = {usual: 256, largest: 1000};

type Job<Task, Result> = {
	readonly batch: readonly Task[];
	/** Whether it is known to take more memory than usual; then it is a single task. */
	readonly large: boolean;
	readonly settle: (results: readonly Result[]) => void;
	readonly abandon: (error: Error) => void;
};

/** A thread and what it is doing. */
type Hand<Task, Result> = {
	readonly worker: Worker;
	/** Whether it may take more memory than usual. */
	readonly large: boolean;
	job: Job<Task, Result> | undefined;
	timer: NodeJS.Timeout | undefined;
	/** How many tasks it has done. */
	done: number;
};

/** Who does the work of a pool. */
export type Crew<Task, Result> = {
	/** The script of a thread, beside this file: it calls `serve`. */
	readonly script: string;
	/** How many threads; they start when there is work for them. */
	readonly size: number;
	/** The result of a task that brought its thread down or took too long, for the reason told. */
	readonly failed: (task: Task, reason: string) => Result;
	/** How long a batch may take, in milliseconds. */
	readonly patience?: number;
	/** How much memory a thread may take usually, and for a task that needs more, in megabytes. */
	readonly memory?: {readonly usual: number; readonly largest: number};
};

/**
Does tasks in threads. A thread that ends or takes too long over a batch is replaced and the tasks of the batch are done one by one, so that one that brings
a thread down is told by itself and the others are done.
*/
export const workerPool = <Task, Result>({script, size, failed, patience = 120_000, memory = usualMemory}: Crew<Task, Result>): Pool<Task, Result> => {
	const post = (worker: Worker, message: ToHand<Task>): void => {
		worker.postMessage(message);
	};

	const hands = new Set<Hand<Task, Result>>();
	const queue: Array<Job<Task, Result>> = [];
	let closed = false;

	const next = (hand: Hand<Task, Result>): void => {
		const place = queue.findIndex(({large}) => large === hand.large);
		const job = place < 0 ? undefined : queue.splice(place, 1)[0];
		hand.job = job;
		clearTimeout(hand.timer);
		if (!job) {
			if (hand.large) {
				hands.delete(hand);
				void hand.worker.terminate();
			}

			return;
		}

		hand.timer = setTimeout(() => {
			lose(hand, 'takes too long to read');
		}, patience);
		post(hand.worker, job.batch);
	};

	const lose = (hand: Hand<Task, Result>, reason: string, isFull = false): void => {
		if (!hands.delete(hand)) {
			return;
		}

		clearTimeout(hand.timer);
		void hand.worker.terminate();
		const {job} = hand;
		if (job && !closed) {
			const [task] = job.batch;
			if (job.batch.length > 1) {
				void (async () => {
					try {
						const results = await Promise.all(job.batch.map(async one => run([one])));
						job.settle(results.flat());
					} catch (error) {
						job.abandon(error as Error);
					}
				})();
			} else if (isFull && !hand.large) {
				queue.push({...job, large: true});
			} else {
				job.settle([failed(task!, reason)]);
			}
		}

		start();
	};

	/** Has a thread give back what it holds and no longer uses. */
	const giveBack = async (worker: Worker): Promise<void> => new Promise(resolve => {
		const done = (): void => {
			clearTimeout(timer);
			resolve();
		};

		const timer = setTimeout(done, restPatience);
		worker.once('message', done).once('exit', done);
		post(worker, 'rest');
	});

	const begin = (large: boolean): void => {
		const worker = readingThread(script, {young, old: large ? memory.largest : memory.usual}, {name: `dixit: ${script}`});
		const hand: Hand<Task, Result> = {worker, large, job: undefined, timer: undefined, done: 0};
		hands.add(hand);
		worker.on('message', (results: FromHand<Result>) => {
			if (results === 'rest') {
				return;
			}

			const {job} = hand;
			hand.done += results.length;
			next(hand);
			job?.settle(results);
		});
		worker.on('error', (error: NodeJS.ErrnoException) => {
			const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
			lose(hand, isFull ? 'is too large to be read in the memory there is' : 'cannot be read: its content stops the reader', isFull);
		});
		worker.on('exit', () => {
			lose(hand, 'cannot be read: its content stops the reader');
		});
		next(hand);
	};

	const start = (): void => {
		if (closed) {
			return;
		}

		while (queue.some(({large}) => !large) && hands.values().filter(({large}) => !large).toArray().length < size) {
			begin(false);
		}

		if (queue.some(({large}) => large) && hands.values().every(({large}) => !large)) {
			begin(true);
		}
	};

	const run = async (batch: readonly Task[]): Promise<readonly Result[]> => new Promise((resolve, reject) => {
		if (closed) {
			reject(new Error('closed'));
			return;
		}

		queue.push({batch, large: false, settle: resolve, abandon: reject});
		const idle = [...hands].find(hand => !hand.job && !hand.large);
		if (idle) {
			next(idle);
		} else {
			start();
		}
	});

	return {
		width: size * 2,
		run,
		async rest() {
			const idle = queue.length > 0 ? [] : [...hands].filter(hand => !hand.job);
			for (const hand of idle) {
				hands.delete(hand);
			}

			await Promise.all(idle.map(async ({worker, done}) => {
				if (done >= muchDone) {
					await giveBack(worker);
				}

				await worker.terminate();
			}));
		},
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
