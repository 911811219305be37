import {readFileSync} from 'node:fs';
import process from 'node:process';
import {type Options, UsageError} from './arguments.js';
import {cleanLine} from './articles/clean.js';
import {reasonOf} from './articles/unreadable.js';
import {standardInputLines} from './streams.js';

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
		// Loaded only here: printing needs neither React nor an index, and the reader's first frame waits for nothing it does not show.
		const {openReader} = await import('./reader.js');
		return openReader(options, paths, releaseGuard);
	}

	process.once('SIGINT', () => {
		process.exit(130);
	});
	const {printAll} = await import('./printing.js');
	return printAll(options, options.print ?? 'quotations', listedPaths(options));
};
