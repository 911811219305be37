import type {PackedContent} from './contents.js';
import type {ArticleRecord} from './record.js';
import type {Stamp} from './stamp.js';

/** What the index knows of an article without reading its record. */
export type Entry = {
	/** Goes with this content of this article, never given again. */
	readonly key: number;
	readonly path: string;
	/** The number of the place, among those the user named, that it was found in. */
	readonly place: number;
	readonly stamp: Stamp;
	readonly hash: string;
};

/** An article to be kept. */
export type Kept = Omit<Entry, 'key'> & {readonly record: ArticleRecord; readonly packed: PackedContent};

/** What keeps articles between readings. */
export type Store = {
	/** Gives everything kept so far, entry after entry. What no version of the archive shows any more is thrown away here. */
	load(take?: (entry: Entry) => void): void;
	/** The records of what is kept, without their prints. */
	records(): Iterable<readonly [key: number, record: ArticleRecord]>;
	/** The prints of an article that is kept; undefined where it is gone. Absent where nothing is kept. */
	readonly printsOf?: (key: number) => Uint32Array | undefined;
	/** A number that changes with every change of what is kept. */
	generation(): number;
	/** Whether another program has changed what is kept since `load`. */
	isForeign(): boolean;
	/** Keeps articles, each in place of what was kept under its path, all or none; gives their keys. */
	put(articles: readonly Kept[]): readonly number[];
	/** Notes that files still have the content that is kept, but look different. */
	restamp(entries: ReadonlyArray<Pick<Entry, 'key' | 'stamp'>>): void;
	/** Forgets articles. */
	remove(keys: readonly number[]): void;
	close(): void;
};

/** Reads the packed part of an article's content; undefined where it is gone. */
export type ReadPacked = (key: number, part: keyof PackedContent) => Uint8Array | undefined;

/**
Keeps nothing itself: gives contents to whoever shows them, and the keys of those that are gone.

@param keep - called with the key of an article and its content.
@param drop - called with the keys of articles that are gone; versions shown before may still read them.
*/
export const passingStore = (keep: (contents: ReadonlyArray<readonly [number, PackedContent]>) => void, drop: (keys: readonly number[]) => void): Store => {
	let next = 0;
	let generation = 0;
	return {
		load: () => undefined,
		records: () => [],
		generation: () => generation,
		isForeign: () => false,
		put(articles) {
			const contents = articles.map(({packed}) => [next++, packed] as const);
			generation++;
			keep(contents);
			return contents.map(([key]) => key);
		},
		restamp: () => undefined,
		remove(keys) {
			generation++;
			drop(keys);
		},
		close: () => undefined,
	};
};
