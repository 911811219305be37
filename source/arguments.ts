import type {Flags} from './flags.js';
import {parseDate} from './search/dates.js';
import {countEdits} from './search/distance.js';

/** What can be printed, and as what. */
export const subjects = ['quotations', 'articles', 'speakers'] as const;
export type Subject = typeof subjects[number];
export const formatNames = ['text', 'json', 'ndjson', 'csv', 'markdown', 'bibtex', 'csl'] as const;
export type FormatName = typeof formatNames[number];

/** Which quotations are wanted. */
export type Filters = {
	/** In the query language of the search field; empty for all. */
	readonly search: string;
	readonly speaker: string | undefined;
	/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
	readonly since: string | undefined;
	readonly until: string | undefined;
};

export type Options = {
	/** Articles and folders as given; `-` is standard input. Empty where `filesFrom` alone names them. */
	readonly paths: readonly string[];
	/** A file that lists paths, one a line; `-` for standard input. */
	readonly filesFrom: string | undefined;
	readonly filters: Filters;
	/** Undefined: open the reader if there is a terminal. */
	readonly print: Subject | undefined;
	readonly format: FormatName;
	readonly language: string | undefined;
	readonly color: boolean;
	readonly cache: boolean;
	readonly mouse: boolean;
	readonly stateFolder: string | undefined;
	readonly cacheFolder: string | undefined;
};

/** Thrown for options that cannot be understood; `message` is one line saying what and what to do. */
export class UsageError extends Error {
	override name = 'UsageError';
}

type Kind = 'value' | 'switch';

const options: Readonly<Record<string, Kind>> = {
	search: 'value',
	speaker: 'value',
	since: 'value',
	until: 'value',
	print: 'value',
	format: 'value',
	json: 'switch',
	'files-from': 'value',
	lang: 'value',
	mouse: 'switch',
	'no-mouse': 'switch',
	color: 'switch',
	'no-color': 'switch',
	cache: 'switch',
	'no-cache': 'switch',
	'state-dir': 'value',
	'cache-dir': 'value',
	help: 'switch',
	version: 'switch',
};
const short: Readonly<Record<string, string>> = {s: 'search', h: 'help', v: 'version'};

/** The option nearest to a mistyped one: up to two letters wrong, missing, too many or exchanged; undefined where none is near. */
const nearest = (name: string): string | undefined => {
	const edits = new Map(Object.keys(options).map(other => [other, countEdits(name, other, 2)]));
	const [best] = [...edits].toSorted((one, other) => one[1] - other[1])[0]!;
	return edits.get(best)! <= 2 ? best : undefined;
};

/**
Brings the arguments into the one form that cannot be misread: `--name=value` and `--name` first, then `--`, then paths.
`flags.ts`'s meow would take a query that begins with a dash for an option, pass a mistyped option on, and make a list of one given twice.
*/
const normalize = (argv: readonly string[]): {readonly flags: string[]; readonly paths: string[]} => {
	const flags = new Map<string, string>();
	const paths: string[] = [];
	const rest = [...argv];
	for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
		if (argument === '--') {
			paths.push(...rest);
			break;
		}

		if (argument === '-' || !argument.startsWith('-')) {
			paths.push(argument);
			continue;
		}

		const isLong = argument.startsWith('--');
		const equals = argument.indexOf('=');
		const typed = isLong ? argument.slice(2, equals === -1 ? undefined : equals) : argument.slice(1, 2);
		const name = isLong ? typed : short[typed];
		const kind = name !== undefined && Object.hasOwn(options, name) ? options[name] : undefined;
		if (name === undefined || kind === undefined) {
			const near = isLong ? nearest(typed) : undefined;
			throw new UsageError(
				`unknown option ${isLong ? '--' : '-'}${typed}; ${near === undefined ? 'dixit --help lists them' : `did you mean --${near}? (dixit --help lists them)`}`,
			);
		}

		if (kind === 'switch') {
			if ((isLong && equals !== -1) || (!isLong && argument.length > 2)) {
				throw new UsageError(`--${name} takes no value; write it alone`);
			}

			// The later of --color and --no-color counts.
			flags.delete(name.startsWith('no-') ? name.slice(3) : `no-${name}`);
			flags.set(name, `--${name}`);
			continue;
		}

		// `--search=x`, `--search x`, `-s x`, `-sx`
		const attached = isLong ? (equals === -1 ? undefined : argument.slice(equals + 1)) : (argument.length > 2 ? argument.slice(2).replace(/^=/v, '') : undefined);
		const value = attached ?? rest.shift();
		if (value === undefined) {
			throw new UsageError(`--${name} needs a value after it; dixit --help shows which`);
		}

		flags.set(name, `--${name}=${value}`);
	}

	return {flags: flags.values().toArray(), paths};
};

const oneOf = <Choice extends string>(name: string, value: string, choices: readonly Choice[]): Choice => {
	const choice = choices.find(choice => choice === value);
	if (choice === undefined) {
		throw new UsageError(`--${name} ${value}: choose one of ${choices.join(', ')}`);
	}

	return choice;
};

const dateOption = (name: string, value: string | undefined): string | undefined => {
	if (value === undefined) {
		return undefined;
	}

	const date = parseDate(value.trim());
	if (date === null) {
		throw new UsageError(`--${name} ${value}: write a year, month or day as 2023, 2023-10 or 2023-10-18`);
	}

	return date;
};

const languageOption = (value: string | undefined): string | undefined => {
	const code = value?.trim().toLowerCase().split(/[\-_]/v, 1)[0];
	if (code !== undefined && !/^[a-z]{2,3}$/v.test(code)) {
		throw new UsageError(`--lang ${value}: write a language code of two letters, as fr or en`);
	}

	return code;
};

/** Loads what reads options only where there are some: it takes as long as reading a few articles, and the first frame would wait for it. */
const readFlags = async (given: readonly string[], importMeta: ImportMeta): Promise<{flags: Flags; help: string; version: string}> => {
	if (given.length === 0) {
		return {flags: {color: true, cache: true}, help: '', version: ''};
	}

	const {readWith} = await import('./flags.js');
	return readWith(given, importMeta);
};

/**
Reads the command line.

@param argv - without the program's own name.
@param importMeta - of a file of the package, by which the version is found.
@returns the options, or the text to print for `--help` and `--version`.
@throws UsageError with one line for the user.
*/
export const parseArguments = async (argv: readonly string[], importMeta: ImportMeta): Promise<Options | {readonly text: string}> => {
	const {flags: given, paths} = normalize(argv);
	const {flags, help, version} = await readFlags(given, importMeta);
	if (flags.help) {
		return {text: help.replace(/^\n+/v, '')};
	}

	if (flags.version) {
		return {text: `${version}\n`};
	}

	for (const [name, value] of [['files-from', flags.filesFrom], ['state-dir', flags.stateDir], ['cache-dir', flags.cacheDir]] as const) {
		if (value === '') {
			throw new UsageError(`--${name} needs a value after it; dixit --help shows which`);
		}
	}

	const [since, until] = [dateOption('since', flags.since), dateOption('until', flags.until)];
	if (since !== undefined && until !== undefined && since.slice(0, until.length) > until.slice(0, since.length)) {
		throw new UsageError(`--since ${since} is after --until ${until}: exchange them`);
	}

	if (flags.filesFrom === '-' && paths.includes('-')) {
		throw new UsageError('standard input cannot be an article and a list of files at once; leave one - out');
	}

	const format = flags.format === undefined ? undefined : oneOf('format', flags.format, formatNames);
	if (flags.json && format !== undefined && format !== 'json' && format !== 'ndjson') {
		throw new UsageError(`--json and --format ${format} contradict each other; leave one out`);
	}

	const print = flags.print === undefined ? undefined : oneOf('print', flags.print, subjects);
	return {
		paths: paths.length === 0 && flags.filesFrom === undefined ? ['.'] : paths,
		filesFrom: flags.filesFrom,
		filters: {search: flags.search?.trim() ?? '', speaker: flags.speaker?.trim() || undefined, since, until},
		// A format is a wish to print.
		print: print ?? (flags.json || format !== undefined ? 'quotations' : undefined),
		format: flags.json ? (format ?? 'json') : (format ?? 'text'),
		language: languageOption(flags.lang),
		color: flags.color,
		cache: flags.cache,
		mouse: flags.mouse ?? false,
		stateFolder: flags.stateDir,
		cacheFolder: flags.cacheDir,
	};
};
