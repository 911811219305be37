import type {Article} from '../articles/article.js';
import type {Quotation} from '../quotations/quotation.js';

/** A quotation to print, with the article it stands in. */
export type QuotationItem = {
	readonly article: Article;
	readonly quotation: Quotation;
	/** Whether the user, not the program, says who speaks. */
	readonly corrected: boolean;
};

/** An article to print. */
export type ArticleItem = {
	readonly article: Article;
	readonly words: number;
	readonly quotations: number;
	readonly speakers: number;
};

/** A speaker to print, from all articles together. */
export type SpeakerItem = {
	readonly name: string;
	/** Every name met, the most frequent first. */
	readonly names: readonly string[];
	/** Every role met, the most frequent first. */
	readonly roles: readonly string[];
	readonly quotations: number;
	readonly articles: number;
	/** First and last date of an article with words of this speaker; null where all are undated. */
	readonly first: string | null;
	readonly last: string | null;
};
