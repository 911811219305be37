import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {startTerminal, type TerminalOptions, type TerminalSession} from '../terminal.js';

/*
Programs in pseudo-terminals for the tests of one file: what a test leaves running or lying about is cleared away after it.
*/

const sessions: TerminalSession[] = [];
const folders: string[] = [];

/** To be called after each test: one that fails leaves its program running, which would keep the tests from ending. */
export const clearAway = (): void => {
	for (const session of sessions.splice(0)) {
		try {
			session.kill();
		} catch {
			// It has ended by itself.
		}
	}

	for (const folder of folders.splice(0)) {
		rmSync(folder, {recursive: true, force: true});
	}
};

/** A folder that lasts as long as the test. */
export const freshFolder = (): string => {
	const folder = mkdtempSync(path.join(tmpdir(), 'dixit-test-'));
	folders.push(folder);
	return folder;
};

/** What a program wrote, its escapes as ␛ and its bells as ␇, for patterns. */
export const spelled = (session: TerminalSession): string => session.written().replaceAll('\u{1B}', '␛').replaceAll('\u{7}', '␇');

/** Starts a command in a terminal of 120 by 40. */
export const inTerminal = (command: readonly string[], options: TerminalOptions = {}): TerminalSession => {
	const session = startTerminal(command, {columns: 120, rows: 40, ...options, env: {LC_ALL: 'C', NODE_ENV: 'production', XDG_CONFIG_HOME: '/nonexistent', ...options.env}});
	sessions.push(session);
	return session;
};

/** The interface alone, on made quotations. */
export const bareProgram = (options: TerminalOptions = {}, ...flags: string[]): TerminalSession => inTerminal([process.execPath, 'build/test/interface/program.js', ...flags], options);

/** The words of a command that runs the whole program with a folder of its own for all it keeps. */
export const wholeCommand = (folder: string, ...parameters: string[]): string[] => [process.execPath, 'dist/cli.js', '--cache-dir', folder, '--state-dir', folder, ...parameters];

/** Starts the whole program; `folder` holds all it keeps, a fresh one unless told. */
export const wholeProgram = (parameters: readonly string[], options: TerminalOptions = {}, folder = freshFolder()): TerminalSession => inTerminal(wholeCommand(folder, ...parameters), options);
