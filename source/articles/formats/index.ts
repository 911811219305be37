import path from 'node:path';
import type {Format} from './format.js';
import {txt} from './txt.js';

export type {Document, Format} from './format.js';

/** All formats; the first that claims a file reads it. */
const formats: readonly Format[] = [txt];

/** The extensions read in folders, with their dots. */
export const extensions: readonly string[] = formats.flatMap(format => format.extensions);

/**
Tells articles by their names.

@param file - a path or a name.
@returns whether a file of this name in a folder is taken for an article.
*/
export const isArticleName = (file: string): boolean => extensions.includes(path.extname(file).toLowerCase());

/**
Chooses the format.

@param file - a path; `-` for standard input.
@param bytes - what stands in it.
@returns the format that reads it: by extension, else by its first bytes, else plain text.
*/
export const formatOf = (file: string, bytes: Uint8Array): Format => {
	const extension = path.extname(file).toLowerCase();
	const head = bytes.subarray(0, 1024);
	return formats.find(format => format.extensions.includes(extension)) ?? formats.find(format => format.sniff?.(head)) ?? txt;
};
