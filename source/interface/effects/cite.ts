import type {Archive} from '../../archive/archive.js';
import {cite as citeItems} from '../../print/cite.js';
import type {CopyFormat} from '../state.js';

/** Quotations with their citations, to be copied or written to a file. Throws an Error with words for the user if an article can no longer be read. */
export const cite = (archive: Archive, quotations: Iterable<number>, format: CopyFormat): string => citeItems(Array.from(quotations, number => {
	const {quotation, article} = archive.quotationRow(number);
	return {article: archive.article(article), quotation, corrected: false};
}), format);
