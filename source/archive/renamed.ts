import {statSync} from 'node:fs';
import {readBytes} from '../articles/read.js';
import {digest} from './digest.js';

/** By what a file is known again under another name. */
export type Fingerprint = {
	/** In bytes. */
	readonly size: number;
	/** Of its beginning. */
	readonly hash: string;
};

// So much of a file tells it from others, in bytes.
const enough = 1 << 20;
// How long it is believed which files are there, in milliseconds: looking again takes some microseconds a file remembered.
const believed = 30_000;

const sizeOf = (file: string): number | undefined => {
	const stats = statSync(file, {throwIfNoEntry: false});
	return stats?.isFile() ? stats.size : undefined;
};

/** The fingerprint of a file; undefined where it cannot be read. */
export const fingerprintOf = (file: string): Fingerprint | undefined => {
	try {
		const size = sizeOf(file);
		return size === undefined ? undefined : {size, hash: digest(readBytes(file, enough))};
	} catch {
		return undefined;
	}
};

/** Finds files again that have another name or stand in another folder now. */
export type Renames = {
	/** The path under which this file was remembered: one that is gone, of the same content. Undefined where there is none. */
	formerPath(file: string): string | undefined;
};

/**
Looks for renamed files. What costs is done only where something remembered is gone, and then a file is opened only if its size is that of one that is gone.

@param remembered - fingerprints by path, as they are at the time of asking.
*/
export const createRenames = (remembered: () => ReadonlyMap<string, Fingerprint>): Renames => {
	let gone = new Map<number, Array<readonly [path: string, hash: string]>>();
	let strangers = new Set<string>();
	let looked = -Infinity;

	const look = (): void => {
		if (performance.now() - looked < believed) {
			return;
		}

		looked = performance.now();
		gone = new Map();
		strangers = new Set();
		for (const [file, {size, hash}] of remembered()) {
			if (sizeOf(file) === undefined) {
				gone.set(size, [...gone.get(size) ?? [], [file, hash]]);
			}
		}
	};

	return {
		formerPath(file) {
			look();
			if (gone.size === 0 || strangers.has(file)) {
				return undefined;
			}

			try {
				const candidates = gone.get(sizeOf(file) ?? -1) ?? [];
				const hash = candidates.length > 0 ? fingerprintOf(file)?.hash : undefined;
				const former = candidates.find(([path, own]) => own === hash && remembered().has(path))?.[0];
				if (former === undefined) {
					strangers.add(file);
				}

				return former;
			} catch {
				strangers.add(file);
				return undefined;
			}
		},
	};
};
