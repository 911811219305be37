import type {EventEmitter} from 'node:events';
import fs from 'node:fs';
import process from 'node:process';
import tty from 'node:tty';
import {printable} from '../text/cut.js';
import {fewerSequences} from '../text/sequences.js';

// Everything any part of the program may have switched on, off again: synchronized output, bracketed paste, mouse; the cursor and plain text back.
const off = '\u{1B}[?2026l\u{1B}[?2004l\u{1B}[?1000l\u{1B}[?1006l\u{1B}[?25h\u{1B}[0m';
const enterAlternateScreen = '\u{1B}[?1049h';
const beginFrame = '\u{1B}[?2026h';
const leaveAlternateScreen = '\u{1B}[?1049l';

/** Switches a mouse's clicks and wheel on or off; Shift still selects as the terminal does. */
export const mouseSequence = (isOn: boolean): string => isOn ? '\u{1B}[?1000h\u{1B}[?1006h' : '\u{1B}[?1006l\u{1B}[?1000l';

const writeNow = (descriptor: number, text: string): void => {
	try {
		fs.writeSync(descriptor, text);
	} catch {
		// The terminal is gone; nothing is left to restore.
	}
};

/** The stream keys come from: standard input, or where that is no terminal the controlling one. Throws an Error with words for the user where there is none. */
export const keyboard = (): tty.ReadStream => {
	if (process.stdin.isTTY) {
		return process.stdin;
	}

	try {
		return new tty.ReadStream(fs.openSync('/dev/tty', 'r'));
	} catch {
		throw new Error('no terminal to read keys from');
	}
};

/**
The terminal, written to with fewer sequences where what is written is a frame. With `isEntered` a frame stands in the alternate screen
already: it is not entered, and
so emptied, once more, and the first frame that comes takes the other one's place at once.
*/
export const sparing = (stdout: tty.WriteStream, isEntered: boolean): tty.WriteStream => {
	let isFirst = isEntered;
	const replacing = (chunk: string): string => {
		if (!isFirst) {
			return chunk;
		}

		if (chunk.startsWith(beginFrame)) {
			isFirst = false;
			return `${beginFrame}\u{1B}[H\u{1B}[2J${chunk.slice(beginFrame.length)}`;
		}

		return chunk.replace(enterAlternateScreen, '');
	};

	const write = (chunk: string | Uint8Array, ...others: []): boolean =>
		stdout.write(typeof chunk === 'string' ? fewerSequences(replacing(chunk)) : chunk, ...others);
	return new Proxy(stdout, {
		get(target, name) {
			if (name === 'write') {
				return write;
			}

			const value: unknown = Reflect.get(target, name);
			return typeof value === 'function' ? value.bind(target) as unknown : value;
		},
	});
};

/** What the guard needs from the program. */
export type Guarded = {
	readonly input: tty.ReadStream;
	/** Takes Ink's screen down; may throw. */
	unmount(): void;
	/** Ends the interface with this exit code, after which the caller goes on. */
	end(code: number): void;
	suspend(): void;
	/** Draws the screen again after the program was stopped behind its back. */
	redraw(): void;
};

/**
Watches over the terminal while the interface is open: whatever ends the program, the terminal is restored first and the reason told after.
Gives what ends the watch and restores the terminal.
*/
export const guardTerminal = ({input, unmount, end, suspend, redraw}: Guarded): () => void => {
	let isOver = false;
	const restore = () => {
		let hasFailed = false;
		try {
			unmount();
		} catch {
			hasFailed = true;
		}

		try {
			input.setRawMode(false);
		} catch {
			// The terminal is gone.
		}

		writeNow(1, (hasFailed ? leaveAlternateScreen : '') + off);
	};

	const die = (code: number, reason?: unknown) => {
		restore();
		if (reason !== undefined) {
			const text = reason instanceof Error ? (process.env.DEBUG ? reason.stack ?? reason.message : reason.message) : 'no reason given';
			writeNow(2, `dixit: internal error: ${printable(text)}\n`);
		}

		// Whatever ended the program may have left anything half done: nothing but leaving is safe.
		// eslint-disable-next-line unicorn/no-process-exit
		process.exit(code);
	};

	const onException = (error: unknown) => {
		die(1, error);
	};

	const onHangUp = () => {
		if (isOver) {
			return;
		}

		// Places and stars are still to be kept; a terminal that is gone must not hold that up.
		setTimeout(() => {
			die(129);
		}, 500).unref();
		end(129);
	};

	const onOutputError = (error: NodeJS.ErrnoException) => {
		// A reader that went away, or a terminal that did, is no fault of the program.
		die(error.code === 'EPIPE' ? 0 : 129);
	};

	const onTerminate = () => {
		end(143);
	};

	const onInterrupt = () => {
		end(130);
	};

	const watched: ReadonlyArray<readonly [emitter: EventEmitter, event: string, listener: Parameters<EventEmitter['on']>[1]]> = [
		[process, 'uncaughtException', onException],
		[process, 'unhandledRejection', onException],
		[process, 'SIGTERM', onTerminate],
		[process, 'SIGINT', onInterrupt],
		[process, 'SIGHUP', onHangUp],
		[process, 'SIGTSTP', suspend],
		[process, 'SIGCONT', redraw],
		[process.stdout, 'error', onOutputError],
		[input, 'error', onHangUp],
		[input, 'end', onHangUp],
	];
	for (const [emitter, event, listener] of watched) {
		emitter.on(event, listener);
	}

	return () => {
		isOver = true;
		restore();
		for (const [emitter, event, listener] of watched) {
			emitter.off(event, listener);
		}

		if (input !== process.stdin) {
			input.destroy();
		}
	};
};
