import type {Archive} from '../archive/archive.js';
import type {ArchiveIndex} from './archive-index.js';
import {type Collection, nowhere, type Shared} from './collection.js';

/** The numbers of one version of an archive and what an index has of them. */
export type Numbering = {
	readonly archive: Archive;
	readonly index: ArchiveIndex;
	/** The head of each article, -1 where it is not known yet. */
	readonly heads: Int32Array;
	readonly quotations: Collection;
	readonly articles: Collection;
};

/** Groups rows by what they share. */
const group = (of: Int32Array, count: number): Shared => {
	const firsts = new Uint32Array(count + 1);
	for (const one of of) {
		if (one >= 0) {
			firsts[one + 1]!++;
		}
	}

	for (let one = 0; one < count; one++) {
		firsts[one + 1]! += firsts[one]!;
	}

	const rows = new Uint32Array(firsts[count]!);
	const next = firsts.slice(0, count);
	for (let row = 0; row < of.length; row++) {
		const one = of[row]!;
		if (one >= 0) {
			rows[next[one]!] = row;
			next[one]!++;
		}
	}

	return {of, firsts, rows};
};

const numberQuotations = (index: ArchiveIndex, archive: Archive, heads: Int32Array): Collection => {
	const textOf = new Uint32Array(archive.quotationCount).fill(nowhere);
	const rowOf = new Int32Array(index.quotations.count).fill(-1);
	const firsts = index.firstQuotations.values;
	for (const [article, head] of heads.entries()) {
		if (head < 0) {
			continue;
		}

		const [first, end] = archive.quotationsOf(article);
		const text = firsts[head]!;
		const count = Math.min(end - first, firsts[head + 1]! - text);
		for (let at = 0; at < count; at++) {
			textOf[first + at] = text + at;
			rowOf[text + at] = first + at;
		}
	}

	return {index: index.quotations, count: archive.quotationCount, textOf, rowOf, shared: group(archive.quotationSpeakers, archive.speakerCount)};
};

const numberArticles = (index: ArchiveIndex, heads: Int32Array): Collection => {
	const articleOf = new Int32Array(index.heads.count).fill(-1);
	for (const [article, head] of heads.entries()) {
		if (head >= 0) {
			articleOf[head] = article;
		}
	}

	const textOf = new Uint32Array(heads.length).fill(nowhere);
	const rowOf = Int32Array.from(index.articleHeads.all, head => articleOf[head]!);
	for (const [text, article] of rowOf.entries()) {
		if (article >= 0) {
			textOf[article] = text;
		}
	}

	// Where the text is not read yet, the title answers.
	const unread = heads.map((head, article) => textOf[article] === nowhere ? head : -1);
	const shared = group(unread, unread.some(head => head >= 0) ? index.heads.count : 0);
	return {index: index.articles, count: heads.length, textOf, rowOf, shared};
};

/** Finds what an index has of each number of an archive. Takes some tens of milliseconds for a million quotations. */
export const numberIndex = (index: ArchiveIndex, archive: Archive): Numbering => {
	index.quotations.seal();
	index.articles.seal();
	const heads = Int32Array.from({length: archive.articleCount}, (_, article) => index.heads.find(archive.articleKey(article)) ?? -1);
	return {archive, index, heads, quotations: numberQuotations(index, archive, heads), articles: numberArticles(index, heads)};
};
