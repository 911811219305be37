import {readdirSync, statSync} from 'node:fs';
import path from 'node:path';

/** Up to so many files, and so many bytes together, are read without a thread and an index: either would take longer to start. */
export const fewFiles = 16;
export const fewBytes = 512 * 1024;

/** Whether so little is to be read, at most files and one folder deep, that neither a thread nor an index pays. */
export const isLittle = (paths: readonly string[]): boolean => {
	let files = 0;
	let bytes = 0;
	const fits = (file: string, deep: boolean): boolean => {
		try {
			const stats = statSync(file);
			if (stats.isDirectory()) {
				const names = deep ? [] : readdirSync(file);
				return !deep && names.length <= fewFiles && names.every(name => fits(path.join(file, name), true));
			}

			files++;
			bytes += stats.size;
		} catch {}

		return files <= fewFiles && bytes <= fewBytes;
	};

	return paths.length <= fewFiles && paths.every(given => given !== '-' && fits(given, false));
};
