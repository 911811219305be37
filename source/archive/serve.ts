import {parentPort} from 'node:worker_threads';
import {collectGarbage} from './collect.js';

/** What a thread of a pool is sent: tasks, or that nothing more is to be done for now; it answers with their results, or likewise. */
export type ToHand<Task> = readonly Task[] | 'rest';
export type FromHand<Result> = readonly Result[] | 'rest';

/**
Does the tasks that a pool sends to this thread.

@param work - does one.
@param buffersOf - the memory that a result takes along, so that it is not copied.
*/
export const serve = <Task, Result>(work: (task: Task) => Result, buffersOf: (result: Result) => readonly ArrayBuffer[] = () => []): void => {
	const port = parentPort!;
	port.on('message', (message: ToHand<Task>) => {
		if (message === 'rest') {
			// The room of a thread that ends stays with the program for some eight seconds (`PagePool::ReleaseOnTearDown`); what is given back before does not.
			collectGarbage(true);
			port.postMessage('rest' satisfies FromHand<Result>);
			return;
		}

		const results: FromHand<Result> = message.map(task => work(task));
		port.postMessage(results, results.flatMap(result => buffersOf(result)));
	});
};
