import type {Article, Problem} from '../articles/article.js';
import type {Quotation} from '../quotations/quotation.js';

/** What a list shows of an article. */
export type ArticleRow = Pick<Article, 'path' | 'title' | 'date' | 'source' | 'language'> & {
	readonly words: number;
	readonly quotations: number;
	readonly speakers: number;
};

/** A speaker across all articles: one person, whatever the spelling, script or language. */
export type SpeakerRow = {
	/** The name shown: the one met most often among the fullest. */
	readonly name: string;
	readonly names: readonly string[];
	/** Roles met, most frequent first. */
	readonly roles: readonly string[];
	readonly quotations: number;
	/** First and last date of an article with words of this speaker, null where all are undated. */
	readonly first: string | null;
	readonly last: string | null;
};

/** A quotation and the numbers of its article and speaker (`speaker` is -1 where nobody is found). */
export type QuotationRow = {
	readonly quotation: Quotation;
	readonly article: number;
	readonly speaker: number;
};

/** How far the reading of files has come. `total` may still grow while folders are walked. */
export type Progress = {
	readonly done: number;
	readonly total: number;
};

/**
Everything that is open. Articles, quotations and speakers are numbers from 0; the numbers hold for one `version` and
articles are in the contract's order (newest first, undated last, then by path), quotations in the order of their articles and texts.
Rows are read on demand, so that a million quotations cost no more than what is on the screen: reading one takes well under a millisecond.
*/
export type Archive = {
	/** Changes whenever articles, quotations or speakers may answer differently; `progress` and `problems` may move on without it. */
	readonly version: number;
	readonly progress: Progress;
	readonly problems: readonly Problem[];
	readonly articleCount: number;
	readonly quotationCount: number;
	readonly speakerCount: number;
	articleRow(article: number): ArticleRow;
	/** A number that goes with this content of this article: it stays from version to version and is never given to another content. */
	articleKey(article: number): number;
	/** The whole article. Throws an Error with words for the user if its file can no longer be read. */
	article(article: number): Article;
	quotationRow(quotation: number): QuotationRow;
	speakerRow(speaker: number): SpeakerRow;
	/** The quotations of one article are the numbers from the first to before the second. */
	quotationsOf(article: number): readonly [number, number];
	/** Columns for grouping and sorting without reading rows: article and speaker (-1: nobody) of each quotation. */
	readonly quotationArticles: Uint32Array;
	readonly quotationSpeakers: Int32Array;
	/** Confidence of each attribution in percent, 0 where nobody is found. */
	readonly quotationConfidences: Uint8Array;
	/** For each quotation `printLength` numbers by which `variantsOf` finds those with the same words or nearly; absent where none are kept. */
	readonly quotationPrints?: Uint32Array;
};

/** An archive that grows while files are read and changes while it is open. `current` is replaced, never changed in place. */
export type LiveArchive = {
	readonly current: Archive;
	/** Calls `listener` after `current` was replaced, at most some 20 times a second. Returns what ends it. */
	subscribe(listener: () => void): () => void;
	/** Looks at the files again (`R`). */
	refresh(): void;
	close(): Promise<void>;
};
