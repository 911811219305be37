import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

let run: (() => void) | undefined;

/**
Has V8 look now for what is no longer used. Only where much was just let go: V8 waits until a heap has grown by half again, and shared memory does not count
when it decides (`BackingStore::PerIsolateAccountingLength`), so that a thread that does little else would keep every block it ever had.
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
