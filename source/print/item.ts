import type {ArticleRow, SpeakerRow} from '../archive/archive.js';
import type {Article} from '../articles/article.js';
import type {Quotation} from '../quotations/quotation.js';

/** A quotation to print, with the article it stands in. */
export type QuotationItem = {
	readonly article: Article;
	readonly quotation: Quotation;
	/** Whether the user, not the program, says who speaks. */
	readonly corrected: boolean;
};

/** An article to print, with what the lists show of it. */
export type ArticleItem = Pick<ArticleRow, 'words' | 'quotations' | 'speakers'> & {readonly article: Article};

/** A speaker to print, as the archive knows them over all articles together. */
export type SpeakerItem = SpeakerRow & {
	/** In how many articles they speak. */
	readonly articles: number;
};
