import {homedir} from 'node:os';
import path from 'node:path';
import process from 'node:process';

type Place = {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly platform: string;
	readonly home: string;
};

const here = (): Place => ({env: process.env, platform: process.platform, home: homedir()});

const own = 'dixit';

// The XDG specification: a path that is not absolute is to be ignored.
const xdg = (value: string | undefined, fallback: string): string => path.posix.join(value?.startsWith('/') ? value : fallback, own);

/** Where what can be made again is kept: the index. By the XDG base directory specification, or the system's own custom. */
export const cacheFolder = ({env, platform, home}: Place = here()): string => {
	if (platform === 'win32') {
		return path.win32.join(env.LOCALAPPDATA ?? path.win32.join(home, 'AppData', 'Local'), own, 'Cache');
	}

	return platform === 'darwin' && !env.XDG_CACHE_HOME
		? path.posix.join(home, 'Library', 'Caches', own)
		: xdg(env.XDG_CACHE_HOME, path.posix.join(home, '.cache'));
};

/** Where what the user made is kept: what was read, where reading stopped, stars. */
export const stateFolder = ({env, platform, home}: Place = here()): string => {
	if (platform === 'win32') {
		return path.win32.join(env.LOCALAPPDATA ?? path.win32.join(home, 'AppData', 'Local'), own, 'State');
	}

	return platform === 'darwin' && !env.XDG_STATE_HOME
		? path.posix.join(home, 'Library', 'Application Support', own)
		: xdg(env.XDG_STATE_HOME, path.posix.join(home, '.local', 'state'));
};
