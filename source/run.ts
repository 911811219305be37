import {readFileSync} from 'node:fs';
import process from 'node:process';
import {type Options, UsageError} from './arguments.js';
import {cleanLine} from './articles/clean.js';
import {reasonOf} from './articles/unreadable.js';
import {createFilter} from './print/filter.js';
import {layouts} from './print/index.js';
import {print} from './print/print.js';
import {supplyArticles} from './print/supply.js';
import {readStandardInput, say, standardInputLines} from './streams.js';

/** Output is handed on in pieces of this length, or as soon as this time has gone by; in UTF-16 code units and milliseconds. */
const pieceLength = 1 << 15;
const patience = 50;

/** Collects small pieces into larger ones, holds none back for long, and waits where the reader is slower. */
const createWriter = (stream: NodeJS.WriteStream) => {
	let waiting = '';
	let last = performance.now();
	let timer: NodeJS.Timeout | undefined;
	const flush = async (): Promise<void> => {
		clearTimeout(timer);
		timer = undefined;
		const piece = waiting;
		waiting = '';
		last = performance.now();
		if (piece !== '' && !stream.write(piece)) {
			await new Promise(resolve => {
				stream.once('drain', resolve);
			});
		}
	};

	return {
		flush,
		write(piece: string): Promise<void> | void {
			waiting += piece;
			if (waiting.length >= pieceLength || performance.now() - last > patience) {
				return flush();
			}

			// Where the next article is slow to come, what there is goes out meanwhile.
			timer ??= setTimeout(() => {
				void flush();
			}, patience);
		},
	};
};

async function * listedPaths({paths, filesFrom}: Options): AsyncGenerator<string> {
	yield * paths;
	if (filesFrom === '-') {
		yield * standardInputLines();
	} else if (filesFrom !== undefined) {
		try {
			yield * readFileSync(filesFrom, 'utf8').split(/\r?\n|\0/v).filter(line => line !== '');
		} catch (error) {
			throw new UsageError(`--files-from ${cleanLine(filesFrom)}: ${reasonOf(error)}`);
		}
	}
}

const printAll = async (options: Options, subject: NonNullable<Options['print']>): Promise<number> => {
	const chosen = layouts[options.format];
	if (subject === 'speakers' && chosen.speakers === undefined) {
		throw new UsageError(`--format ${options.format} prints quotations and articles, not speakers; choose text, json, ndjson, csv or markdown`);
	}

	let problems = 0;
	const {isTTY, columns} = process.stdout;
	const writer = createWriter(process.stdout);
	const {read, printed} = await print({
		articles: supplyArticles({paths: listedPaths(options), standardInput: readStandardInput, language: options.language}),
		subject,
		layouts: chosen,
		filter: createFilter(options.filters),
		surface: {columns: isTTY && options.format === 'text' ? Math.max(20, Math.min(columns ?? 80, 100)) : undefined, color: isTTY && options.color && !process.env.NO_COLOR},
		write: async piece => writer.write(piece),
		report({path, reason}) {
			problems++;
			say(`${cleanLine(path)}: ${reason}`);
		},
	});
	await writer.flush();
	if (read === 0) {
		if (problems === 0) {
			say('no article was named; give files or folders, or - for standard input');
		}

		return 2;
	}

	if (printed === 0 && process.stderr.isTTY) {
		say(options.filters.search === '' ? `no ${subject} in what was read` : `nothing matches ${options.filters.search}`);
	}

	return printed === 0 ? 1 : 0;
};

/** Whether somebody sits before the program: keys may come from the controlling terminal where standard input is an article. */
const canShowReader = (): boolean => process.stdout.isTTY && process.env.TERM !== 'dumb';

/**
Does what the options say.

@param options - of the command line.
@param releaseGuard - ends the watch over the streams, which the reader takes over.
@returns the exit code.
*/
export const run = async (options: Options, releaseGuard: () => void): Promise<number> => {
	if (options.print === undefined && canShowReader()) {
		const paths = await Array.fromAsync(listedPaths(options));
		// Loaded only here: printing needs neither React nor an index.
		const {openReader} = await import('./reader.js');
		return openReader(options, paths, releaseGuard);
	}

	process.once('SIGINT', () => {
		process.exit(130);
	});
	return printAll(options, options.print ?? 'quotations');
};
