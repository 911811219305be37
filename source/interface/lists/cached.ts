import type {Archive, ArticleRow, QuotationRow, SpeakerRow} from '../../archive/archive.js';
import type {Article} from '../../articles/article.js';
import {blocksOf, type Blocks} from '../text/blocks.js';

/** An article that was read, laid out in blocks. */
export type OpenArticle = {readonly article: Article; readonly blocks: Blocks};

type Cache = {
	readonly articles: Map<number, ArticleRow>;
	readonly quotations: Map<number, QuotationRow>;
	readonly speakers: Map<number, SpeakerRow>;
	readonly texts: Map<number, OpenArticle | Error>;
};

const caches = new WeakMap<Archive, Cache>();

const cacheOf = (archive: Archive): Cache => {
	let cache = caches.get(archive);
	if (cache === undefined) {
		cache = {articles: new Map(), quotations: new Map(), speakers: new Map(), texts: new Map()};
		caches.set(archive, cache);
	}

	return cache;
};

const remembered = <Value>(cache: Map<number, Value>, limit: number, number: number, read: (number: number) => Value): Value => {
	let value = cache.get(number);
	if (value === undefined) {
		value = read(number);
		if (cache.size >= limit) {
			cache.delete(cache.keys().next().value!);
		}

		cache.set(number, value);
	}

	return value;
};

/** A row of the archive, remembered while it may be drawn again. An archive never changes in place, so what was read stays true. */
export const articleRow = (archive: Archive, article: number): ArticleRow =>
	remembered(cacheOf(archive).articles, 1000, article, number => archive.articleRow(number));

/** A quotation with its numbers, remembered likewise. */
export const quotationRow = (archive: Archive, quotation: number): QuotationRow =>
	remembered(cacheOf(archive).quotations, 2000, quotation, number => archive.quotationRow(number));

/** A speaker, remembered likewise. */
export const speakerRow = (archive: Archive, speaker: number): SpeakerRow =>
	remembered(cacheOf(archive).speakers, 1000, speaker, number => archive.speakerRow(number));

/** A whole article and its layout; an Error with words for the user where its file can no longer be read. Four are kept. */
export const openArticle = (archive: Archive, article: number): OpenArticle | Error => remembered(cacheOf(archive).texts, 4, article, number => {
	try {
		const content = archive.article(number);
		return {article: content, blocks: blocksOf(content.text)};
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
});

/** The numbers of an article's quotations that touch the stretch from `start` to before `end`, in order. Reads some twenty rows, however many there are. */
export const quotationsIn = (archive: Archive, article: number, start: number, end: number): number[] => {
	const [from, to] = archive.quotationsOf(article);
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (quotationRow(archive, middle).quotation.outer.start < start) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	const found: number[] = [];
	// One that began before and still goes on; quotations hardly nest, so a few back is enough.
	for (let number = Math.max(from, low - 4); number < to; number++) {
		const {outer} = quotationRow(archive, number).quotation;
		if (outer.start >= end) {
			break;
		}

		if (outer.end > start) {
			found.push(number);
		}
	}

	return found;
};
