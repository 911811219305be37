import process from 'node:process';
import {parseArguments} from './arguments.js';
import {fail, guardStreams} from './streams.js';
import {run} from './run.js';

const releaseGuard = guardStreams();
try {
	const options = await parseArguments(process.argv.slice(2), import.meta);
	if ('text' in options) {
		process.stdout.write(options.text);
	} else {
		process.exitCode = await run(options, releaseGuard);
	}
} catch (error) {
	fail(error);
}
