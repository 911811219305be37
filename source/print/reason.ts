import type {Article} from '../articles/article.js';
import type {Quotation} from '../quotations/quotation.js';

/** Why the program thinks so, in English words. */
export const explain = (quotation: Quotation, _article: Article): string => quotation.evidence.join(', ');
