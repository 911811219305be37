import {statSync} from 'node:fs';
import process from 'node:process';
import {cacheFolder, stateFolder} from './archive/folders.js';
import {openArchive} from './archive/open.js';
import {openMemory} from './archive/remember.js';
import type {Filters, Options} from './arguments.js';
import {cleanLine} from './articles/clean.js';
import {findArticles, isProblem} from './articles/find.js';
import {formatOf} from './articles/formats/index.js';
import {readBytes} from './articles/read.js';
import {problemOf} from './articles/unreadable.js';
import {openSearcher} from './search/open.js';
import {say} from './streams.js';

/** How much of a file is read to see whether it is an article at all, in bytes. */
const glance = 1 << 16;

/**
Looks for one file that can be read; opening a screen with nothing on it helps nobody.

@returns whether there is one; if not, every reason has been said.
*/
const hasArticle = async (paths: readonly string[]): Promise<boolean> => {
	const problems = [];
	for await (const found of findArticles(paths)) {
		if (isProblem(found)) {
			problems.push(found);
			continue;
		}

		if (found.path === '-') {
			return true;
		}

		try {
			const bytes = readBytes(found.path, glance);
			formatOf(found.path, bytes).read(bytes);
			return true;
		} catch (error) {
			problems.push(problemOf(found.path, error));
		}
	}

	for (const {path, reason} of problems) {
		say(`${cleanLine(path)}: ${reason}`);
	}

	return false;
};

/** The options that choose quotations, in the language of the search field. */
const queryOf = ({search, speaker, since, until}: Filters): string => [
	search,
	speaker === undefined ? '' : `speaker:"${speaker.replaceAll('"', ' ')}"`,
	since === undefined ? '' : `since:${since}`,
	until === undefined ? '' : `until:${until}`,
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
	if (!await hasArticle(paths)) {
		return 2;
	}

	const {openInterface} = await loading;
	const archive = openArchive({
		paths,
		language: options.language,
		cache: options.cache ? options.cacheFolder ?? cacheFolder() : null,
	});
	const memory = openMemory(options.stateFolder ?? stateFolder());
	releaseGuard();
	try {
		return await openInterface({
			archive,
			memory,
			createSearcher: () => openSearcher(archive),
			query: queryOf(options.filters),
			openFirst: paths.length > 0 && !isFolder(paths[0]!),
			mouse: options.mouse,
			color: options.color && !process.env.NO_COLOR,
		});
	} finally {
		memory.close();
		await archive.close();
	}
};
