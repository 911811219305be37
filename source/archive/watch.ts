import * as fs from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

// Changes come in swarms; wait until they pause, in milliseconds.
const calm = 250;
// The system limits how many folders a user may watch; beyond this one reads again by hand.
const mostFolders = 4000;

/** Sees that something changes in folders. */
export type Watcher = {
	/** Watches the folders that are there now: call it after each look at the files. */
	follow(): Promise<void>;
	close(): void;
};

async function * foldersIn(folder: string): AsyncGenerator<string> {
	yield folder;
	try {
		for (const entry of await readdir(folder, {withFileTypes: true})) {
			if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') {
				yield * foldersIn(path.join(folder, entry.name));
			}
		}
	} catch {}
}

/**
Watches folders, and the folders of single files, each by one watch, since one for each file would be too many. It tells that something
changed, not what: the files are then looked at. Where watching is not possible nothing is told.

@param paths - files and folders as the user gave them.
@param changed - called when changes have come and paused.
*/
export const watchFolders = (paths: readonly string[], changed: () => void): Watcher => {
	const watchers = new Map<string, fs.FSWatcher>();
	const recursive = process.platform === 'darwin' || process.platform === 'win32';
	let timer: NodeJS.Timeout | undefined;
	let closed = false;

	// `names` are the files of a folder that matter; all where undefined.
	const add = (folder: string, names: ReadonlySet<string> | undefined): void => {
		if (closed || watchers.has(folder) || watchers.size >= mostFolders) {
			return;
		}

		try {
			// eslint-disable-next-line n/prefer-promises/fs -- The iterator of `fs.promises.watch` loses what comes while one works.
			const watcher = fs.watch(folder, {persistent: false, recursive: recursive && !names}, (_, name) => {
				if (!(!names || name === null || names.has(name))) {
					return;
				}

				clearTimeout(timer);
				timer = setTimeout(changed, calm).unref();
			});
			watcher.on('error', () => {
				watcher.close();
				watchers.delete(folder);
			});
			watchers.set(folder, watcher);
		} catch {}
	};

	return {
		async follow() {
			const wanted = new Map<string, Set<string> | undefined>();
			const file = (given: string): void => {
				const folder = path.dirname(given);
				const names = wanted.get(folder);
				if (names) {
					names.add(path.basename(given));
				} else if (!wanted.has(folder)) {
					wanted.set(folder, new Set([path.basename(given)]));
				}
			};

			for (const given of paths) {
				if (given === '-') {
					continue;
				}

				try {
					const stats = await stat(given);
					if (!stats.isDirectory()) {
						file(given);
					} else if (recursive) {
						wanted.set(given, undefined);
					} else {
						for await (const folder of foldersIn(given)) {
							wanted.set(folder, undefined);
						}
					}
				} catch {
					file(given);
				}
			}

			for (const [folder, watcher] of watchers) {
				if (wanted.has(folder)) {
					continue;
				}

				watcher.close();
				watchers.delete(folder);
			}

			for (const [folder, names] of wanted) {
				add(folder, names);
			}
		},
		close() {
			closed = true;
			clearTimeout(timer);
			for (const watcher of watchers.values()) {
				watcher.close();
			}

			watchers.clear();
		},
	};
};
