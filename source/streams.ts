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

	say(`internal error: ${error instanceof Error ? (process.env.DEBUG ? error.stack ?? error.message : error.message) : String(error)}`);
	process.exit(2);
};

/** Errors of output that need no word, with the exit code: nobody reads on; the terminal was closed. */
const quietEnds: ReadonlyMap<string, number> = new Map([['EPIPE', 0], ['EIO', 129]]);

const onOutputError = (error: NodeJS.ErrnoException): void => {
	const code = quietEnds.get(error.code ?? '');
	if (code === undefined) {
		fail(error);
	}

	process.exit(code);
};

/**
Ends the program without a word where the reader of our output goes away (`| head`) or the terminal is closed, and with one line where anything else goes wrong.

@returns what ends the watch: the interface has its own, which puts the terminal in order first.
*/
export const guardStreams = (): () => void => {
	process.stdout.on('error', onOutputError);
	process.stderr.on('error', onOutputError);
	process.on('uncaughtException', fail);
	process.on('unhandledRejection', fail);
	return () => {
		process.stdout.off('error', onOutputError);
		process.stderr.off('error', onOutputError);
		process.off('uncaughtException', fail);
		process.off('unhandledRejection', fail);
	};
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
