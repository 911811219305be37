import {statSync} from 'node:fs';
import process from 'node:process';
import {cacheFolder, stateFolder} from './archive/folders.js';
import {glimpse} from './archive/glimpse.js';
import {openArchive} from './archive/open.js';
import {openMemory} from './archive/remember.js';
import type {Filters, Options} from './arguments.js';
import {cleanLine} from './articles/clean.js';
import {say} from './streams.js';

/** The options that choose quotations, in the language of the search field. */
const queryOf = ({search, speaker, since, until}: Filters): string => [
	speaker === undefined ? '' : `speaker:"${speaker.replaceAll('"', ' ')}"`,
	since === undefined ? '' : `since:${since}`,
	until === undefined ? '' : `until:${until}`,
	// Last, so that what is typed on goes on with the words.
	search,
].filter(part => part !== '').join(' ');

const isFolder = (path: string): boolean => {
	try {
		return statSync(path).isDirectory();
	} catch {
		return false;
	}
};

/**
Opens the reader in the terminal and stays until the user leaves.

@param options - of the command line.
@param paths - the articles and folders to open, those of `--files-from` included.
@param releaseGuard - ends the watch over the streams: from then on the interface has its own.
@returns the exit code.
*/
export const openReader = async (options: Options, paths: readonly string[], releaseGuard: () => void): Promise<number> => {
	// Ink and React load while the first file is looked at.
	const loading = import('./interface/open.js');
	const {isReadable, problems, articles: glimpsed} = await glimpse(paths, options.language);
	if (!isReadable) {
		// A screen with nothing on it helps nobody.
		for (const {path, reason} of problems) {
			say(`${cleanLine(path)}: ${reason}`);
		}

		return 2;
	}

	const {openInterface} = await loading;
	const archive = openArchive({
		paths,
		language: options.language,
		glimpsed,
		cache: options.cache ? options.cacheFolder ?? cacheFolder() : null,
	});
	const memory = openMemory(options.stateFolder ?? stateFolder());
	releaseGuard();
	try {
		return await openInterface({
			archive,
			memory,
			async createSearcher() {
				const {openSearcher} = await import('./search/open.js');
				return openSearcher(archive);
			},
			query: queryOf(options.filters),
			openFirst: paths.length > 0 && !isFolder(paths[0]!) ? paths[0]! : undefined,
			mouse: options.mouse,
			color: options.color && !process.env.NO_COLOR,
		});
	} finally {
		memory.close();
		await archive.close();
	}
};
