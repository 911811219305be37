import {sureFrom} from '../quotations/certainty.js';
import type {Archive} from '../archive/archive.js';
import {isWithin} from './dates.js';
import {fold} from './fold.js';
import type {Confidence, Query} from './query.js';
import {wordsOf} from './words.js';

/** What a query is compared with: one quotation, or one article. All words folded. */
export type SearchRow = {
	readonly words: readonly string[];
	/** Each name of the speaker as its words. */
	readonly names: ReadonlyArray<readonly string[]>;
	readonly title: readonly string[];
	readonly source: readonly string[];
	readonly date: string | null;
	readonly language: string;
	/** Null for an article. */
	readonly kind: 'sentence' | 'fragment' | null;
	readonly confidence: Confidence | null;
};

/** What a percentage of confidence is called in a query; 0 is an unknown speaker. */
export const confidenceOf = (percent: number, known: boolean): Confidence => known ? (percent >= sureFrom * 100 ? 'sure' : 'doubtful') : 'unknown';

/** Folds a text and gives its words. */
export const foldedWords = (text: string): string[] => wordsOf(fold(text));

/**
Tells whether a row passes what a query says beside its words: dates, kind, language, confidence.
*/
export const passes = (query: Query, row: Pick<SearchRow, 'date' | 'kind' | 'language' | 'confidence'>): boolean => isWithin(row.date, query.since, query.until)
	&& (query.kinds.length === 0 || row.kind === null || query.kinds.includes(row.kind))
	&& (query.languages.length === 0 || query.languages.includes(row.language))
	&& (query.confidences.length === 0 || row.confidence === null || query.confidences.includes(row.confidence));

/** The row of a quotation of an archive. */
export const quotationSearchRow = (archive: Archive, number: number): SearchRow => {
	const {quotation, article, speaker} = archive.quotationRow(number);
	const {title, source, date, language} = archive.articleRow(article);
	return {
		words: foldedWords(quotation.text),
		names: speaker < 0 ? [] : archive.speakerRow(speaker).names.map(name => foldedWords(name)),
		title: foldedWords(title),
		source: foldedWords(source ?? ''),
		date,
		language,
		kind: quotation.kind,
		confidence: confidenceOf(archive.quotationConfidences[number]!, speaker >= 0),
	};
};

/** All that an article is found by: its title, source, date and text; without the text where its file can no longer be read. */
export const articleWords = (archive: Archive, number: number): string => {
	const {title, source, date} = archive.articleRow(number);
	let text = '';
	try {
		({text} = archive.article(number));
	} catch {
		// The list tells that the file is gone; here there is just nothing to find in it.
	}

	return `${title}\n${source ?? ''}\n${date ?? ''}\n${text}`;
};

/** The row of an article of an archive, its speakers those of its quotations. */
export const articleSearchRow = (archive: Archive, number: number): SearchRow => {
	const {title, source, date, language} = archive.articleRow(number);
	const speakers = new Set(archive.quotationSpeakers.subarray(...archive.quotationsOf(number)));
	speakers.delete(-1);
	return {
		words: foldedWords(articleWords(archive, number)),
		names: [...speakers].flatMap(speaker => archive.speakerRow(speaker).names.map(name => foldedWords(name))),
		title: foldedWords(title),
		source: foldedWords(source ?? ''),
		date,
		language,
		kind: null,
		confidence: null,
	};
};
