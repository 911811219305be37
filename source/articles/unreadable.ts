import {cleanLine} from './clean.js';
import type {Problem} from './article.js';

/** Thrown where a file cannot be read as an article; `message` is a reason in words for the user, to stand after the path. */
export class UnreadableError extends Error {
	override name = 'UnreadableError';
}

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'no such file or folder',
	EACCES: 'no permission to read it',
	EPERM: 'no permission to read it',
	ELOOP: 'a link that leads back to itself',
	ENOTDIR: 'no such file or folder',
	EISDIR: 'is a folder',
	ENAMETOOLONG: 'the name is too long',
	EMFILE: 'too many files are open; close some programs and try again',
	ENFILE: 'too many files are open; close some programs and try again',
	EIO: 'the disk gave an error',
	ENXIO: 'is a socket or a device, not a file',
	ENODEV: 'is a device, not a file',
	ETIMEDOUT: 'the file system does not answer',
	ESTALE: 'the file system does not know it any more',
};

/**
Puts an error into words.

@param error - whatever was thrown while a file was found or read.
@returns one clean line without the path.
*/
export const reasonOf = (error: unknown): string => {
	if (error instanceof UnreadableError) {
		return error.message;
	}

	const code = (error as NodeJS.ErrnoException | undefined)?.code;
	return (code === undefined ? undefined : reasons[code]) ?? cleanLine(error instanceof Error ? error.message : String(error));
};

/**
Makes a report of an error.

@param path - as given or found.
@param error - what was thrown when it was read.
@returns what to tell the user.
*/
export const problemOf = (path: string, error: unknown): Problem => ({path, reason: reasonOf(error)});
