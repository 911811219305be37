import {Buffer} from 'node:buffer';
import {spawn} from 'node:child_process';
import process from 'node:process';

/** Terminals drop longer strings; xterm's limit is the lowest in use. */
const mostBase64 = 74_994;

/** The sequence by which a terminal puts a text on its clipboard (OSC 52), over SSH too; empty where the text is too long for one. */
export const clipboardSequence = (text: string): string => {
	const encoded = Buffer.from(text, 'utf8').toString('base64');
	return encoded.length > mostBase64 ? '' : `\u{1B}]52;c;${encoded}\u{7}`;
};

/** The commands that fill the system's clipboard here, the likeliest first. */
export const clipboardCommands = (
	platform: NodeJS.Platform,
	environment: Readonly<Record<string, string | undefined>>,
): ReadonlyArray<readonly [string, ...string[]]> => {
	if (platform === 'darwin') {
		return [['pbcopy']];
	}

	if (platform === 'win32' || environment.WSL_DISTRO_NAME) {
		return [['clip.exe']];
	}

	return [
		...(environment.WAYLAND_DISPLAY ? [['wl-copy']] as const : []),
		...(environment.DISPLAY ? [['xclip', '-selection', 'clipboard'], ['xsel', '--clipboard', '--input']] as const : []),
	];
};

/** Puts a text on the clipboard, of the terminal and of the system where it has one. Never fails: the terminal's own way has no answer. */
export const copyText = (text: string, write: (sequence: string) => void): void => {
	write(clipboardSequence(text));
	const tryNext = ([first, ...others]: ReadonlyArray<readonly [string, ...string[]]>) => {
		if (!first) {
			return;
		}

		const [command, ...options] = first;
		const child = spawn(command, options, {stdio: ['pipe', 'ignore', 'ignore'], detached: true});
		child.once('error', () => {
			tryNext(others);
		});
		child.stdin.on('error', () => {
			// It ended without reading; another may do better, but the terminal has the text already.
		});
		child.stdin.end(text);
		child.unref();
	};

	tryNext(clipboardCommands(process.platform, process.env));
};
