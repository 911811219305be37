import {Buffer} from 'node:buffer';
import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs';
import type {Article} from './article.js';
import {parseArticle} from './parse.js';
import {UnreadableError} from './unreadable.js';

/** Larger files are no articles, and their text would not fit into one string. In bytes. */
const largest = 256 * 1024 * 1024;

/** Opened without waiting: a pipe that took the place of a file must not hang the program. Absent on Windows. */
const flags = constants.O_RDONLY | ((constants as {O_NONBLOCK?: number}).O_NONBLOCK ?? 0);

/**
Reads a file's bytes.

@param path - a file.
@param limit - how many bytes from the start are wanted; all by default.
@throws UnreadableError or a system error; `reasonOf` puts both into words.
*/
export const readBytes = (path: string, limit = Infinity): Uint8Array => {
	const file = openSync(path, flags);
	try {
		const stats = fstatSync(file);
		if (stats.isDirectory()) {
			throw new UnreadableError('is a folder');
		}

		if (!stats.isFile()) {
			throw new UnreadableError('is a pipe, a socket or a device, not a file');
		}

		if (stats.size > largest && limit > largest) {
			throw new UnreadableError(`is too large for an article (more than ${largest / 1024 / 1024} MB)`);
		}

		// Some files of the system say size 0 and hold something; a file may also grow or shrink while it is read.
		let bytes = Buffer.allocUnsafe(Math.min(limit, stats.size === 0 ? 65_536 : stats.size));
		let length = 0;
		for (;;) {
			if (length === bytes.length) {
				if (stats.size > 0 || length >= limit || length > largest) {
					break;
				}

				bytes = Buffer.concat([bytes], bytes.length * 2);
			}

			const count = readSync(file, bytes, length, bytes.length - length, null);
			if (count === 0) {
				break;
			}

			length += count;
		}

		return bytes.subarray(0, length);
	} finally {
		closeSync(file);
	}
};

/**
Reads an article. Synchronous, since a local file of a few kilobytes is read faster than a thread is asked for it.

@param path - a file as given or found; not `-`.
@param language - ISO 639-1 code to read it as; found out where it is undefined.
@throws UnreadableError or a system error; `reasonOf` puts both into words.
*/
export const readArticle = (path: string, language?: string): Article => parseArticle(path, readBytes(path), language);
