import type {Archive} from '../../archive/archive.js';
import type {CopyFormat} from '../state.js';
import {dateLabel, certaintyOf} from '../rows/row.js';
import {english} from '../words/en.js';

/** Quotations with who said them and where, as text. */
export const cite = (archive: Archive, quotations: Iterable<number>, _format: CopyFormat): string => Array.from(quotations, number => {
	const {quotation, article} = archive.quotationRow(number);
	const row = archive.articleRow(article);
	return `« ${quotation.text} » – ${quotation.speaker?.name ?? english.unknown}${certaintyOf(quotation) === 'doubtful' ? ` (${english.why.doubtful})` : ''}, “${row.title}”, ${dateLabel(row.date, english)}, ${row.path}`;
}).join('\n');
