import type {PackedContent} from './contents.js';
import type {Database} from './database.js';
import {contentReader} from './kept-store.js';
import type {ReadPacked} from './store.js';

/** Contents of some articles in shared memory, article before quotations, one behind the other; part `i` ends before `ends[i]`. */
export type Chunk = {
	readonly keys: readonly number[];
	readonly ends: readonly number[];
	readonly bytes: Uint8Array;
};

/** Lays contents into one chunk. */
export const chunkOf = (contents: ReadonlyArray<readonly [number, PackedContent]>): Chunk => {
	const parts = contents.flatMap(([, {article, quotations}]) => [article, quotations]);
	const bytes = new Uint8Array(new SharedArrayBuffer(parts.reduce((sum, part) => sum + part.length, 0)));
	const ends: number[] = [];
	let end = 0;
	for (const part of parts) {
		bytes.set(part, end);
		end += part.length;
		ends.push(end);
	}

	return {keys: contents.map(([key]) => key), ends, bytes};
};

/** Where the thread that shows an archive finds its contents. */
export type Shelf = {
	readonly read: ReadPacked;
	close(): void;
};

/** Contents in an index file. */
export const fileShelf = (database: Database): Shelf => {
	const read = contentReader(database);
	return {
		read,
		close() {
			database.close();
		},
	};
};

/** Contents in memory. */
export type ChunkShelf = Shelf & {
	add(chunk: Chunk): void;
	drop(keys: readonly number[]): void;
	/** What is there, to be read in another thread too. */
	chunks(): Chunk[];
};

/** Contents in memory, put there chunk by chunk. */
export const chunkShelf = (given: readonly Chunk[] = []): ChunkShelf => {
	const places = new Map<number, {chunk: Chunk; index: number}>();
	const add = (chunk: Chunk): void => {
		for (const [index, key] of chunk.keys.entries()) {
			places.set(key, {chunk, index});
		}
	};

	for (const chunk of given) {
		add(chunk);
	}

	return {
		add,
		drop(keys) {
			for (const key of keys) {
				places.delete(key);
			}
		},
		chunks: () => [...new Set(places.values().map(({chunk}) => chunk))],
		read(key, part) {
			const place = places.get(key);
			if (!place) {
				return undefined;
			}

			const {bytes, ends} = place.chunk;
			const number = (place.index * 2) + (part === 'article' ? 0 : 1);
			return bytes.subarray(number === 0 ? 0 : ends[number - 1], ends[number]);
		},
		close() {
			places.clear();
		},
	};
};
