import process from 'node:process';
import {setTimeout as sleep} from 'node:timers/promises';

/** Stops the whole job, as the terminal itself does at Ctrl-Z, so that the shell notices whatever started the program; resolves when it goes on. */
export const stopJob = async (listener: () => void): Promise<void> => {
	// With the listener gone the signal stops this process too. Where no shell could wake the job up, the system ignores it.
	process.off('SIGTSTP', listener);
	process.kill(0, 'SIGTSTP');
	// The timer keeps the event loop alive, and runs only once the job goes on.
	await sleep(50);
	process.on('SIGTSTP', listener);
};
