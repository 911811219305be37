import type {Quotation} from '../../quotations/quotation.js';

/** The reason of an attribution. */
export const explain = (quotation: Quotation): string => quotation.evidence.join(', ');
