import {Buffer} from 'node:buffer';
import {fstatSync, writeSync} from 'node:fs';
import process from 'node:process';
import {cleanLine} from './articles/clean.js';
import {UsageError} from './arguments.js';

/** Says one line on standard error, whatever is in it. */
export const say = (message: string): void => {
	try {
		writeSync(2, `dixit: ${cleanLine(message)}\n`);
	} catch {
		// Nobody listens any more.
	}
};

/** Ends the program after an error that nothing else took care of. */
export const fail = (error: unknown): never => {
	if (error instanceof UsageError) {
		say(error.message);
		process.exit(2);
	}

	say(`internal error: ${error instanceof Error ? (process.env.DIXIT_DEBUG ? error.stack ?? error.message : error.message) : String(error)}`);
	process.exit(2);
};

/** Errors of output that need no word, with the exit code: nobody reads on; the terminal was closed. */
const quietEnds: ReadonlyMap<string, number> = new Map([['EPIPE', 0], ['EIO', 129]]);

/** A reader of our output that goes away (`| head`) or a terminal that is closed ends the program without a word. */
export const guardStreams = (): void => {
	for (const stream of [process.stdout, process.stderr]) {
		stream.on('error', (error: NodeJS.ErrnoException) => {
			const code = quietEnds.get(error.code ?? '');
			if (code === undefined) {
				fail(error);
			}

			process.exit(code);
		});
	}

	process.on('uncaughtException', fail);
	process.on('unhandledRejection', fail);
};

/** Whether a descriptor is open at all: a program may be started with its streams closed (`<&-`). */
export const isOpen = (descriptor: 0 | 1 | 2): boolean => {
	try {
		fstatSync(descriptor);
		return true;
	} catch {
		return false;
	}
};

/** Reads standard input to its end. */
export const readStandardInput = async (): Promise<Uint8Array> => {
	const pieces: Uint8Array[] = [];
	for await (const piece of process.stdin) {
		pieces.push(piece as Uint8Array);
	}

	return Buffer.concat(pieces);
};

/**
The lines of standard input, as they come. Ends of lines are `\n`, `\r\n` or NUL (`find -print0`).

@yields the lines that are not empty.
*/
export async function * standardInputLines(): AsyncGenerator<string> {
	let rest = '';
	const decoder = new TextDecoder();
	for await (const piece of process.stdin) {
		const lines = (rest + decoder.decode(piece as Uint8Array, {stream: true})).split(/\r?\n|\0/v);
		rest = lines.pop()!;
		yield * lines.filter(line => line !== '');
	}

	if (rest !== '') {
		yield rest;
	}
}
