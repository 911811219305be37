import {spawn} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

/** The user's editor as words of a command, or null where none is named. */
export const editorOf = (environment: Readonly<Record<string, string | undefined>>): string[] | null => {
	const words = (environment.VISUAL || environment.EDITOR || '').trim().split(/\s+/v).filter(word => word !== '');
	return words.length === 0 ? null : words;
};

/** A path that no program takes for an option. */
const plainPath = (file: string): string => /^[+\-]/v.test(file) ? `./${file}` : file;

/** The command that opens a file at a line (from 1) in an editor. */
export const editorCommand = (editor: readonly string[], file: string, line: number): string[] => {
	const [program = '', ...options] = editor;
	const name = path.basename(program).replace(/\.exe$/v, '');
	return /^(?:code|codium|code-insiders|cursor)$/v.test(name)
		? [program, ...options, '--goto', `${file}:${line}`]
		: [program, ...options, `+${line}`, plainPath(file)];
};

/** The line, from 1, on which an offset of a text stands. */
export const lineNumber = (text: string, offset: number): number => {
	let line = 1;
	for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
		line++;
	}

	return line;
};

/** Runs a command that has the terminal to itself; resolves when it ends, rejects where it cannot be started. */
export const runCommand = async ([program, ...options]: readonly string[]): Promise<void> => new Promise((resolve, reject) => {
	const child = spawn(program!, options, {stdio: 'inherit'});
	child.once('error', reject);
	child.once('exit', () => {
		resolve();
	});
});

/** Opens a file or address as the desktop does, without waiting. `failed` is told why it could not. */
export const openOutside = (target: string, failed: (reason: string) => void): void => {
	const program = process.platform === 'darwin' ? 'open' : (process.platform === 'win32' ? 'explorer.exe' : 'xdg-open');
	const child = spawn(program, [plainPath(target)], {stdio: 'ignore', detached: true});
	child.once('error', error => {
		failed(error.message);
	});
	child.unref();
};
