import {Buffer} from 'node:buffer';
import process from 'node:process';
import type {Article} from '../articles/article.js';
import type {Quotation} from '../quotations/quotation.js';

/** Where the texts and quotations of articles are read from, by key. */
export type Contents = {
	/** The article; throws an Error with words for the user where it is gone. */
	article(key: number): Article;
	/** Its quotations in the order of the text; none where it is gone. */
	quotations(key: number): readonly Quotation[];
};

/** An article's content as it is stored: compressed, the text apart from the quotations, since lists need only these. */
export type PackedContent = {
	readonly article: Uint8Array<ArrayBuffer>;
	readonly quotations: Uint8Array<ArrayBuffer>;
};

const leastRoom = 1024;

/**
Packs a value. The room for what comes out is as large as what goes in, where 64 KiB are usual: for small texts that would be garbage
outside the heap, which stays long. What
is given is a copy of its own size: what comes from zlib is a view of that room, which would go from thread to thread with it.
*/
const pack = (value: unknown): Uint8Array<ArrayBuffer> => {
	// Loaded when the first content is packed or read: the first screen needs none. Of what Node brings along, Zstandard takes least time for as few bytes.
	const {constants, zstdCompressSync} = process.getBuiltinModule('node:zlib');
	const bytes = Buffer.from(JSON.stringify(value));
	return new Uint8Array(
		zstdCompressSync(bytes, {
			params: {[constants.ZSTD_c_compressionLevel]: 1},
			chunkSize: Math.max(leastRoom, bytes.length),
			pledgedSrcSize: bytes.length,
		}),
	);
};

const unpack = (bytes: Uint8Array): unknown => JSON.parse(process.getBuiltinModule('node:zlib').zstdDecompressSync(bytes).toString());

/** Packs an article and its quotations. */
export const packContent = (article: Article, quotations: readonly Quotation[]): PackedContent => ({
	article: pack(article),
	quotations: pack(quotations),
});

/**
Reads packed contents, and remembers the last ones: the rows on a screen come from few articles. `read` gives the packed
part of a key, undefined where it is gone.
*/
export const packedContents = (read: (key: number, part: keyof PackedContent) => Uint8Array | undefined, remembered = 64): Contents => {
	const recall = <Value>(part: keyof PackedContent, missing: () => Value): ((key: number) => Value) => {
		const cache = new Map<number, Value>();
		return key => {
			let value = cache.get(key);
			if (value === undefined) {
				const bytes = read(key, part);
				if (!bytes) {
					return missing();
				}

				value = unpack(bytes) as Value;
			} else {
				cache.delete(key);
			}

			cache.set(key, value);
			if (cache.size > remembered) {
				cache.delete(cache.keys().next().value!);
			}

			return value;
		};
	};

	return {
		article: recall<Article>('article', () => {
			throw new Error('the article is no longer there: read the folder again');
		}),
		quotations: recall<readonly Quotation[]>('quotations', () => []),
	};
};
