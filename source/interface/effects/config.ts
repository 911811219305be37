import {readFileSync} from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {defaultBindings, keyLabel, rebind, type Binding, type KeyProblem} from '../keymap.js';
import {themeNames, type ThemeName} from '../theme.js';
import type {Words} from '../words/index.js';

/** What a user may set in a file: keys, theme, mouse. */
export type Config = {
	readonly bindings: readonly Binding[];
	readonly theme: ThemeName | undefined;
	readonly mouse: boolean;
	/** What is wrong with the file, in words for the user. */
	readonly problems: readonly string[];
};

/** The file of settings: `config.json` in the folder `dixit` of the user's configuration (XDG base directories, or the system's own custom). */
export const configFile = (
	environment: Readonly<Record<string, string | undefined>>,
	platform: NodeJS.Platform = process.platform,
	home = homedir(),
): string => {
	if (platform === 'win32') {
		return path.join(environment.APPDATA ?? path.join(home, 'AppData', 'Roaming'), 'dixit', 'config.json');
	}

	const given = environment.XDG_CONFIG_HOME;
	return path.join(given?.startsWith('/') ? given : path.join(home, '.config'), 'dixit', 'config.json');
};

/** What is wrong with a key, in words. */
const keyProblem = (problem: KeyProblem, words: Words): string => {
	switch (problem.type) {
		case 'clash': {
			return words.config.clash(keyLabel(problem.key), ...problem.commands);
		}

		case 'unknown': {
			return words.config.unknownCommand(problem.name);
		}

		case 'key': {
			return words.config.unknownKey(problem.key, problem.command);
		}

		case 'shape': {
			return words.config.keysShape(problem.name);
		}
	}
};

/** Reads settings from the text of the file. What is wrong is told and left out; the rest holds. */
export const parseConfig = (text: string, words: Words): Config => {
	const none: Config = {bindings: defaultBindings, theme: undefined, mouse: false, problems: []};
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return {...none, problems: [words.config.noJson]};
	}

	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return {...none, problems: [words.config.noJson]};
	}

	const {keys, theme, mouse, ...others} = value as Record<string, unknown>;
	const {bindings, problems} = keys === undefined ? {bindings: defaultBindings, problems: []} : rebind(defaultBindings, keys);
	const known = themeNames.find(name => name === theme);
	return {
		bindings,
		theme: known,
		mouse: mouse === true,
		problems: [
			...problems.map(problem => keyProblem(problem, words)),
			...(theme !== undefined && known === undefined ? [words.config.unknownTheme(JSON.stringify(theme), themeNames.join(', '))] : []),
			...Object.keys(others).map(name => words.config.unknownSetting(name)),
		],
	};
};

/** Reads the file of settings; where there is none, everything is as by default. */
export const readConfig = (file: string, words: Words): Config => {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		return {...parseConfig('{}', words), problems: code === 'ENOENT' || code === 'ENOTDIR' ? [] : [words.config.unreadable(code ?? '')]};
	}

	const config = parseConfig(text, words);
	return {...config, problems: config.problems.map(problem => `${path.basename(file)}: ${problem}`)};
};
