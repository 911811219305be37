import {readFileSync} from 'node:fs';
import process from 'node:process';
import {setTimeout as sleep} from 'node:timers/promises';
import headless from '@xterm/headless';
import pty from 'node-pty';

/** A program in a real pseudo-terminal, and the screen a user would see. */
export type TerminalSession = {
	/** Types characters or control sequences as a keyboard would send them. */
	press(keys: string): void;
	/** Waits until the screen matches, and gives it; throws with the screen after `limit` milliseconds. */
	until(wanted: RegExp | ((screen: string) => boolean), limit?: number): Promise<string>;
	/** Waits until nothing has been written for so many milliseconds; throws after `limit` milliseconds. */
	quiet(still: number, limit?: number): Promise<void>;
	/** The rows of the screen joined by line feeds, ends trimmed. */
	screen(): string;
	resize(columns: number, rows: number): void;
	/** Sends a signal to the program itself, not to the shell around it. */
	signal(name: NodeJS.Signals): void;
	/** Waits for the end: the exit code as a shell sees it (128 + number for a signal). */
	ended(limit?: number): Promise<number>;
	/** What the program left switched on in the terminal: empty when it behaved. */
	leftOn(): string[];
	/** Everything written to the terminal so far. */
	written(): string;
	/** The emulator, for tests and pictures that need colours and attributes. */
	readonly emulator: InstanceType<typeof headless.Terminal>;
	kill(): void;
};

export type TerminalOptions = {
	columns?: number;
	rows?: number;
	cwd?: string;
	env?: Record<string, string | undefined>;
};

export const keys = {
	enter: '\r', escape: '\u001B', tab: '\t', shiftTab: '\u001B[Z', backspace: '\u007F',
	up: '\u001B[A', down: '\u001B[B', right: '\u001B[C', left: '\u001B[D',
	home: '\u001B[H', end: '\u001B[F', pageUp: '\u001B[5~', pageDown: '\u001B[6~',
	control: (letter: string) => String.fromCharCode(letter.toUpperCase().charCodeAt(0) - 64),
} as const;

/** Private modes that a program may switch on and must switch off again. */
const modes = new Map([
	['?1049', 'alternate screen'],
	['?2004', 'bracketed paste'],
	['?1000', 'mouse'],
	['?1002', 'mouse drag'],
	['?1003', 'mouse motion'],
	['?1006', 'mouse in SGR'],
	['?2026', 'synchronized output'],
	['?1', 'application cursor keys'],
	['?1004', 'focus events'],
]);

/** How long to wait for what must come, in milliseconds: a busy machine may take its time. */
const patience = 30_000;

// The terminal's own settings before and after, told by the shell around the program.
const shell = String.raw`stty -g; "$@"; code=$?; printf "\nsettings %s\n" "$(stty -g)"; exit $code`;

/**
Starts a command in a pseudo-terminal.

@param command - the program and its arguments.
@param options - size, folder and environment; an `undefined` variable is taken away.
*/
export const startTerminal = (command: readonly string[], options: TerminalOptions = {}): TerminalSession => {
	const {columns = 100, rows = 30, cwd = process.cwd(), env = {}} = options;
	const environment = Object.entries({...process.env, CI: undefined, TERM: 'xterm-256color', COLORTERM: undefined, FORCE_COLOR: undefined, COLUMNS: undefined, LINES: undefined, NODE_ENV: undefined, ...env})
		.filter((entry): entry is [string, string] => entry[1] !== undefined);
	const emulator = new headless.Terminal({cols: columns, rows, allowProposedApi: true});
	const child = pty.spawn('/bin/sh', ['-c', shell, 'sh', ...command], {
		cols: columns, rows, cwd, env: Object.fromEntries(environment), name: 'xterm-256color',
	});
	let written = '';
	let exitCode: number | undefined;
	child.onData(data => {
		written += data;
		emulator.write(data);
	});
	child.onExit(({exitCode: code}) => {
		exitCode = code;
	});

	const screen = () => {
		const {active} = emulator.buffer;
		return Array.from({length: emulator.rows}, (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '').join('\n').trimEnd();
	};

	const wait = async (done: () => boolean, limit: number, failure: () => string) => {
		const end = performance.now() + limit;
		while (!done()) {
			if (performance.now() > end) {
				throw new Error(failure());
			}

			await sleep(10);
		}
	};

	return {
		emulator,
		press(typed) {
			child.write(typed);
		},
		async until(wanted, limit = patience) {
			const matches = typeof wanted === 'function' ? wanted : (text: string) => wanted.test(text);
			await wait(() => matches(screen()), limit, () => `the screen never matched ${wanted.toString()}:\n${screen()}`);
			return screen();
		},
		async quiet(still, limit = patience) {
			let length = -1;
			let since = 0;
			await wait(() => {
				if (written.length !== length) {
					({length} = written);
					since = performance.now();
				}

				return performance.now() - since >= still;
			}, limit, () => `the program never rested:\n${screen()}`);
		},
		screen,
		resize(newColumns, newRows) {
			emulator.resize(newColumns, newRows);
			child.resize(newColumns, newRows);
		},
		signal(name) {
			const [program] = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ', 1);
			process.kill(Number(program), name);
		},
		async ended(limit = patience) {
			await wait(() => exitCode !== undefined, limit, () => `the program never ended:\n${screen()}`);
			// What was written last may still stand in the emulator's queue.
			await new Promise<void>(resolve => {
				emulator.write('', resolve);
			});
			return exitCode!;
		},
		leftOn() {
			const left: string[] = [];
			for (const [mode, name] of modes) {
				const switches = written.matchAll(new RegExp(String.raw`\u001B\[${mode.replace('?', String.raw`\?`)}([hl])`, 'gv')).toArray();
				if (switches.at(-1)?.[1] === 'h') {
					left.push(name);
				}
			}

			if (written.lastIndexOf('\u001B[?25l') > written.lastIndexOf('\u001B[?25h')) {
				left.push('hidden cursor');
			}

			const before = /^[\d:a-f]+/v.exec(written)?.[0];
			const after = /settings ([\d:a-f]+)/v.exec(written)?.[1];
			if (before !== after) {
				left.push('terminal settings');
			}

			return left;
		},
		written: () => written,
		kill() {
			child.kill('SIGKILL');
		},
	};
};
