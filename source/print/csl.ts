import {cleanLine} from '../articles/clean.js';
import type {Article} from '../articles/article.js';
import type {QuotationItem} from './item.js';
import {safeJson} from './json.js';
import type {Layout, Layouts} from './layout.js';
import {articleKey, datePartsOf, noteOf, quotationKey} from './reference.js';

const base = (id: string, {title, source, date, language}: Article) => {
	const parts = datePartsOf(date);
	return {
		id,
		type: 'article-newspaper',
		title,
		...(source !== null && {'container-title': source}),
		...(parts !== undefined && {issued: {'date-parts': [parts]}}),
		language,
	};
};

const quotationReference = (item: QuotationItem) => {
	const {article, quotation} = item;
	return {
		...base(quotationKey(item), article),
		note: noteOf(item),
		custom: {
			quotation: quotation.text,
			speaker: quotation.speaker?.name ?? null,
			role: quotation.speaker?.role ?? null,
			confidence: quotation.speaker === null ? null : Number(quotation.speaker.confidence.toFixed(3)),
			article: article.path,
			start: quotation.start,
			end: quotation.end,
		},
	};
};

const array = <Item>(reference: (item: Item) => unknown): Layout<Item> => ({
	head: () => '[',
	item: (item, previous) => `${previous === undefined ? '\n' : ',\n'}${safeJson(reference(item))}`,
	foot: count => count === 0 ? ']\n' : '\n]\n',
});

/** CSL-JSON 1.0, as Zotero, Pandoc and citeproc read it: the article is the reference, the words and their speaker stand in `note` and `custom`. */
export const csl: Layouts = {
	quotations: array(quotationReference),
	articles: array(({article}) => ({...base(articleKey(article), article), note: cleanLine(article.path)})),
};
