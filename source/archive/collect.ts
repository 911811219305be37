import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

type Collect = (options?: {type: 'major'; flavor: 'last-resort'}) => void;

let run: Collect | undefined;

/**
Has V8 look now for what is no longer used. Only where much was just let go: V8 waits until a heap has grown by half again, and shared memory does not count
when it decides (`BackingStore::PerIsolateAccountingLength`), so that a thread that does little else would keep every block it ever had.

@param isThorough - gives the room back to the system too, which V8 else keeps for what comes next: of 350 MB let go 270 go back, else
20. It takes several times as long, and
code has to be compiled again: only for a thread that has done most of its work.
*/
export const collectGarbage = (isThorough = false): void => {
	if (!run) {
		setFlagsFromString('--expose-gc');
		run = runInNewContext('gc') as Collect;
	}

	run(isThorough ? {type: 'major', flavor: 'last-resort'} : undefined);
};

/** Blocks smaller than this are not worth it, in bytes. */
export const worthCollecting = 16 << 20;
