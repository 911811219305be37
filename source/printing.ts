import process from 'node:process';
import {setFlagsFromString} from 'node:v8';
import {type Options, UsageError} from './arguments.js';
import {cleanLine} from './articles/clean.js';
import {createFilter} from './print/filter.js';
import {layouts} from './print/index.js';
import {print} from './print/print.js';
import {supplyArticles} from './print/supply.js';
import {readStandardInput, say} from './streams.js';

/** Output is handed on in pieces of this length, or as soon as this time has gone by; in UTF-16 code units and milliseconds. */
const pieceLength = 1 << 15;
const patience = 50;

// Without the first the heap of a program that prints for long grows to four times what it holds before V8 tidies up
// (`MemoryController::GrowingFactor`); without the second its
// nursery grows to a hundred megabytes, though what is printed is forgotten at once.
const calmGrowth = ['--heap-growing-percent=50', '--semi-space-growth-factor=1'];

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

/**
Prints what the options ask for.

@param options - of the command line.
@param subject - what of the articles is printed.
@param paths - the articles and folders, as they come.
@returns the exit code.
*/
export const printAll = async (options: Options, subject: NonNullable<Options['print']>, paths: AsyncIterable<string>): Promise<number> => {
	const chosen = layouts[options.format];
	if (subject === 'speakers' && chosen.speakers === undefined) {
		throw new UsageError(`--format ${options.format} prints quotations and articles, not speakers; choose text, json, ndjson, csv or markdown`);
	}

	for (const flag of calmGrowth) {
		setFlagsFromString(flag);
	}

	let problems = 0;
	const {isTTY, columns} = process.stdout;
	const writer = createWriter(process.stdout);
	const {read, printed} = await print({
		articles: supplyArticles({paths, standardInput: readStandardInput, language: options.language, streams: chosen.streams}),
		subject,
		layouts: chosen,
		filter: createFilter(options.filters),
		surface: {
			columns: isTTY && options.format === 'text' ? Math.max(20, Math.min(columns ?? 80, 100)) : undefined,
			color: isTTY && options.color && !process.env.NO_COLOR,
		},
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
