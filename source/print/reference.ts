import {createHash} from 'node:crypto';
import type {Article} from '../articles/article.js';
import {certaintyOf} from '../quotations/certainty.js';
import {englishCitation} from './cite-words.js';
import {type QuotationItem} from './item.js';
import {placeOf} from './place.js';

/** A key for a reference manager: stable, ASCII. */
export const articleKey = ({path}: Article): string => `dixit-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`;
export const quotationKey = ({quotation}: QuotationItem): string => `dixit-${quotation.id.replaceAll(/[^\dA-Za-z]/gv, '')}`;

/** A text without its line breaks and doubled blanks. */
export const onOneLine = (text: string): string => text.split(/\s/v).filter(Boolean).join(' ');

/** The words as a reference's note says them: on one line, with who spoke, where, and how sure that is. */
export const noteOf = (item: QuotationItem): string => {
	const {article, quotation} = item;
	const words = onOneLine(article.text.slice(quotation.outer.start, quotation.outer.end));
	const {speaker, relay} = quotation;
	const trust = certaintyOf(quotation);
	return [
		words,
		speaker === null ? englishCitation.unknownSpeaker : [speaker.name, speaker.role].filter(part => part !== null).join(', '),
		relay === null ? undefined : englishCitation.via(relay),
		trust === 'doubtful' ? `attribution doubtful (${Math.round(speaker!.confidence * 100)} %)` : undefined,
		placeOf(article, quotation.outer.start),
	].filter(part => part !== undefined).join(' — ');
};

/** Year, month and day as numbers, as many as are known; undefined for an undated article. */
export const datePartsOf = (date: string | null): number[] | undefined => date === null ? undefined : date.split('-').map(Number);
