import {setFlagsFromString} from 'node:v8';
import {Worker, type WorkerOptions} from 'node:worker_threads';

/** How much memory a thread may take, in megabytes. */
export type ThreadMemory = {
	/** For what is soon forgotten: a small nursery keeps memory flat. */
	readonly young: number;
	/**
	For the rest. The lower, the less V8 lets the heap grow before it tidies up (`MemoryController::GrowingFactor`: by 30 % at 256 MB, to
	twice as much at 2 GB).
	*/
	readonly old: number;
};

let starting = 0;

/**
Starts a thread that works through much without anyone waiting for a single piece. It compiles its own hot functions: the threads that
V8 keeps for that would each hold on to what the
largest of them took, some eighty megabytes together, and the processors are busy anyway. Threads that others start later are as usual.

@param script - beside this file.
*/
export const readingThread = (script: string, {young, old}: ThreadMemory, options: WorkerOptions): Worker => {
	starting++;
	// Nor does it share the tidying of its nursery with others: with all processors busy that took 3 % of all time, and 20 MB.
	setFlagsFromString('--no-parallel-scavenge');
	setFlagsFromString('--no-concurrent-recompilation');
	const worker = new Worker(new URL(script, import.meta.url), {...options, resourceLimits: {maxYoungGenerationSizeMb: young, maxOldGenerationSizeMb: old}});
	let started = false;
	const onStart = (): void => {
		starting -= started ? 0 : 1;
		started = true;
		if (starting === 0) {
			setFlagsFromString('--concurrent-recompilation');
		}
	};

	worker.once('online', onStart);
	worker.once('exit', onStart);
	return worker;
};
