import {availableParallelism} from 'node:os';

/** How many threads are worth reading with on this machine. */
export const readers = (): number => Math.max(1, availableParallelism());
