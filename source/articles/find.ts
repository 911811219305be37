import {lstat, readdir, realpath, stat} from 'node:fs/promises';
import path from 'node:path';
import type {Dirent, Stats} from 'node:fs';
import type {Problem} from './article.js';
import {extensions, isArticleName} from './formats/index.js';
import {problemOf} from './unreadable.js';

/** A file that is to be read as an article. */
export type Found = {
	readonly path: string;
	/** The folder that was given and held it; null where the file itself was given. */
	readonly folder: string | null;
};

/** What was found already, so that nothing comes twice. */
export type Seen = {readonly files: Set<string>; readonly folders: Set<string>};

export const nothingSeen = (): Seen => ({files: new Set(), folders: new Set()});

/** What is neither a file nor a folder, in words; it is never opened, since that can wait for ever. */
const kindOf = (stats: Stats | Dirent): string =>
	stats.isFIFO()
		? 'is a pipe; give its content to: dixit -'
		: (stats.isSocket() ? 'is a socket, not a file' : 'is a device, not a file');

/** What went wrong with a path; a link that leads nowhere is called so. */
const problemAt = async (place: string, error: unknown): Promise<Problem> => {
	const problem = problemOf(place, error);
	if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
		return problem;
	}

	try {
		const link = await lstat(place);
		return link.isSymbolicLink() ? {...problem, reason: 'a link to something that is not there'} : problem;
	} catch {
		return problem;
	}
};

const compare = (one: string, other: string): number => one < other ? -1 : (one > other ? 1 : 0);
const skippedFolders = new Set(['node_modules']);

/**
Walks a folder.

@yields what it holds.
@returns how many articles and problems it met, those seen before included.
*/
async function * walk(given: string, folder: string, seen: Seen): AsyncGenerator<Found | Problem, number> {
	let met = 0;
	let entries: Dirent[];
	try {
		// Links may lead back up: a folder is walked once, by its real path.
		const real = await realpath(folder);
		if (seen.folders.has(real)) {
			return 1;
		}

		seen.folders.add(real);
		entries = await readdir(folder, {withFileTypes: true});
	} catch (error) {
		yield problemOf(folder, error);
		return 1;
	}

	for (const entry of entries.toSorted((one, other) => compare(one.name, other.name))) {
		if (entry.name.startsWith('.') || skippedFolders.has(entry.name)) {
			continue;
		}

		const place = path.join(folder, entry.name);
		let kind: Stats | Dirent = entry;
		if (entry.isSymbolicLink()) {
			try {
				kind = await stat(place);
			} catch (error) {
				if (isArticleName(entry.name)) {
					met++;
					yield await problemAt(place, error);
				}

				continue;
			}
		}

		if (kind.isDirectory()) {
			met += yield * walk(given, place, seen);
		} else if (isArticleName(entry.name)) {
			met++;
			if (!kind.isFile()) {
				yield {path: place, reason: kindOf(kind)};
			} else if (!seen.files.has(path.resolve(place))) {
				seen.files.add(path.resolve(place));
				yield {path: place, folder: given};
			}
		}
	}

	return met;
}

/**
Finds the files to read, without opening them.

A file that is named is taken whatever its name ends with; a folder is walked, sorted by name, for the extensions that
formats claim, leaving out hidden files and `node_modules`. Links are followed, never in a circle. Nothing comes twice.

@param paths - files and folders as the user gave them; `-` is passed through.
@param seen - what to leave out; it is added to.
@yields files in the order found, and between them what could not be looked at, with the reason. Never throws.
*/
export async function * findArticles(paths: Iterable<string> | AsyncIterable<string>, seen: Seen = nothingSeen()): AsyncGenerator<Found | Problem> {
	for await (const given of paths) {
		if (given === '-') {
			yield {path: '-', folder: null};
			continue;
		}

		try {
			const stats = await stat(given);
			if (stats.isDirectory()) {
				const met = yield * walk(given, given, seen);
				if (met === 0) {
					yield {path: given, reason: `no article in this folder (files that end in ${extensions.join(', ')} are read)`};
				}
			} else if (!stats.isFile()) {
				yield {path: given, reason: kindOf(stats)};
			} else if (!seen.files.has(path.resolve(given))) {
				seen.files.add(path.resolve(given));
				yield {path: given, folder: null};
			}
		} catch (error) {
			yield await problemAt(given, error);
		}
	}
}

/** Tells what could not be read from what could. */
export const isProblem = <Good extends object>(item: Good | Problem): item is Problem => 'reason' in item;
