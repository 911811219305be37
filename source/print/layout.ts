import type {ArticleItem, QuotationItem, SpeakerItem} from './item.js';

/** What the place of output is like. */
export type Surface = {
	/** Columns to wrap at; undefined: do not wrap. */
	readonly columns: number | undefined;
	readonly color: boolean;
};

/** How a list of things is written, piece by piece, so that it can stream. */
export type Layout<Item> = {
	/** Before the first item; also written where there is none. */
	head?(): string;
	/**
	@param item - what to write.
	@param previous - the item before, undefined for the first.
	*/
	item(item: Item, previous: Item | undefined, surface: Surface): string;
	/** After the last item. */
	foot?(count: number): string;
};

/** A format: a layout for each subject. A citation format has none for speakers. */
export type Layouts = {
	/** Whether each item stands for itself: then what is printed of an article never depends on the others, nor waits for them. */
	readonly streams?: boolean;
	readonly quotations: Layout<QuotationItem>;
	readonly articles: Layout<ArticleItem>;
	readonly speakers?: Layout<SpeakerItem>;
};
