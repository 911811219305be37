import {certaintyOf} from '../quotations/certainty.js';
import {bibtex} from './bibtex.js';
import {englishCitation, type CitationWords} from './cite-words.js';
import {csl} from './csl.js';
import {type QuotationItem} from './item.js';
import {quotationRecord, safeJson} from './json.js';
import type {Layout} from './layout.js';
import {quotationBlock} from './markdown.js';
import {placeOf} from './place.js';

/** What a quotation can be copied as. */
export const citationFormats = ['text', 'markdown', 'bibtex', 'csl', 'json'] as const;
export type CitationFormat = typeof citationFormats[number];

/** The words with their marks, and in one line who, in which article, when and where; says if the attribution is doubtful. */
const asText = ({article, quotation}: QuotationItem, words: CitationWords): string => {
	const {speaker, relay} = quotation;
	const who = speaker === null ? words.unknownSpeaker : [speaker.name, speaker.role].filter(part => part !== null).join(', ');
	const work = [`“${article.title}”`, article.source, article.date ?? words.undated, placeOf(article, quotation.outer.start)]
		.filter(part => part !== null)
		.join(', ');
	const doubt = certaintyOf(quotation) === 'doubtful' ? ` [${words.doubtful(Math.round(speaker!.confidence * 100))}]` : '';
	return `${article.text.slice(quotation.outer.start, quotation.outer.end)}\n— ${who}${relay === null ? '' : ` (${words.via(relay)})`}, ${words.in} ${work}${doubt}\n`;
};

const stream = (layout: Layout<QuotationItem>, items: readonly QuotationItem[]): string => [
	layout.head?.() ?? '',
	...items.map((item, index) => layout.item(item, items[index - 1], {columns: undefined, color: false})),
	layout.foot?.(items.length) ?? '',
].join('');

/**
Makes citations to copy or to write to a file.

@param items - quotations with their articles, in the order wanted.
@param format - what to cite as.
@param words - what text and Markdown say beside the article's words; the others are data, and speak English.
@returns text that ends with a line feed; all of it is safe for a terminal.
*/
export const cite = (items: readonly QuotationItem[], format: CitationFormat, words: CitationWords = englishCitation): string => {
	switch (format) {
		case 'text': {
			return items.map(item => asText(item, words)).join('\n');
		}

		case 'markdown': {
			return items.map(item => quotationBlock(item, 'alone', words)).join('\n');
		}

		case 'bibtex': {
			return stream(bibtex.quotations, items);
		}

		case 'csl': {
			return stream(csl.quotations, items);
		}

		case 'json': {
			return `[${items.map(item => `\n${safeJson(quotationRecord(item))}`).join(',')}\n]\n`;
		}
	}
};
