import {spawn} from 'node:child_process';
import {mkdtempSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** The built program. */
export const program = path.resolve('dist/cli.js');

export type Outcome = {
	readonly out: string;
	readonly err: string;
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
};

export type RunOptions = {
	readonly cwd?: string;
	/** What standard input gives; `null` leaves it open without a word. */
	readonly input?: string | Uint8Array | null;
	readonly env?: Readonly<Record<string, string | undefined>>;
};

/** Runs the program as a shell would, standard output and error being pipes. It is ended after ten seconds. */
export const runProgram = async (args: readonly string[], {cwd, input = '', env = {}}: RunOptions = {}): Promise<Outcome> => new Promise((resolve, reject) => {
	const child = spawn(process.execPath, [program, ...args], {cwd, env: {...process.env, FORCE_COLOR: undefined, NODE_ENV: undefined, ...env}, timeout: 60_000});
	let out = '';
	let err = '';
	child.stdout.setEncoding('utf8').on('data', (piece: string) => {
		out += piece;
	});
	child.stderr.setEncoding('utf8').on('data', (piece: string) => {
		err += piece;
	});
	child.on('error', reject);
	child.on('close', (code, signal) => {
		resolve({out, err, code, signal});
	});
	// A program that ends before it has read all is no error of the test.
	child.stdin.on('error', () => undefined);
	if (input !== null) {
		child.stdin.end(input);
	}
});

/** Makes a folder of files for a test, and takes it away after it. A name may hold folders. */
export const withFiles = async (files: Readonly<Record<string, string | Uint8Array>>, work: (folder: string) => Promise<void>): Promise<void> => {
	const folder = mkdtempSync(path.join(tmpdir(), 'dixit-'));
	try {
		for (const [name, content] of Object.entries(files)) {
			mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
			writeFileSync(path.join(folder, name), content);
		}

		await work(folder);
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
};
