import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

let run: (() => void) | undefined;

/**
Has V8 look now for what is no longer used. Only for the moments after a large block of shared memory was replaced: shared memory does not count when V8
decides by itself (`BackingStore::PerIsolateAccountingLength`), so that a thread that does little else would keep every one it ever had.
*/
export const collectGarbage = (): void => {
	if (!run) {
		setFlagsFromString('--expose-gc');
		run = runInNewContext('gc') as () => void;
	}

	run();
};

/** Blocks smaller than this are not worth it, in bytes. */
export const worthCollecting = 16 << 20;
