import {setImmediate as pause} from 'node:timers/promises';
import type {Archive} from '../../archive/archive.js';
import {fold} from '../../search/fold.js';

const slice = 2000;

/**
The rank of each article by title or source, for sorting: read and compared in slices, so that keys are answered meanwhile. Articles without a source come last.
Null where `isStale` says that nobody waits any more.
*/
export const rankArticles = async (archive: Archive, by: 'title' | 'source', isStale: () => boolean): Promise<Uint32Array | null> => {
	const keys: string[] = [];
	while (keys.length < archive.articleCount) {
		for (const end = Math.min(keys.length + slice, archive.articleCount); keys.length < end;) {
			const row = archive.articleRow(keys.length);
			keys.push(fold(row[by] ?? '\u{FFFF}'));
		}

		await pause();
		if (isStale()) {
			return null;
		}
	}

	const ordered = Uint32Array.from(keys, (_, article) => article).toSorted((a, b) => keys[a]! < keys[b]! ? -1 : (keys[a]! > keys[b]! ? 1 : a - b));
	const ranks = new Uint32Array(ordered.length);
	for (const [rank, article] of ordered.entries()) {
		ranks[article] = rank;
	}

	return ranks;
};
