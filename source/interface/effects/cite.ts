import type {Archive} from '../../archive/archive.js';
import type {CitationWords} from '../../print/cite-words.js';
import type {CopyFormat} from '../state.js';

/** Quotations with their citations, to be copied or written to a file. Rejects with an Error with words for the user if an article can no longer be read. */
export const cite = async (archive: Archive, quotations: Iterable<number>, format: CopyFormat, words: CitationWords): Promise<string> => {
	// Loaded here: the first frame needs none of it.
	const {cite: citeItems} = await import('../../print/cite.js');
	return citeItems(Array.from(quotations, number => {
		const {quotation, article} = archive.quotationRow(number);
		return {article: archive.article(article), quotation, corrected: false};
	}), format, words);
};
