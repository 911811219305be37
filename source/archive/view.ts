import type {Problem} from '../articles/article.js';
import type {Quotation} from '../quotations/quotation.js';
import type {Archive, Progress, SpeakerRow} from './archive.js';
import {articleRowOf, type Columns} from './columns.js';
import type {Contents} from './contents.js';
import {stringAt} from './table.js';

/** What an archive consists of: columns for the lists, contents read on demand. */
export type Parts = {
	readonly version: number;
	readonly progress: Progress;
	readonly problems: readonly Problem[];
	readonly columns: Columns;
	readonly contents: Contents;
	/** Called before the prints are given: they may still have to be read. */
	readonly beforePrints?: () => void;
};

// Stands for a quotation that another program took out of the index between two readings.
const gone: Quotation = {
	id: '',
	text: '',
	start: 0,
	end: 0,
	outer: {start: 0, end: 0},
	kind: 'fragment',
	speaker: null,
	cue: null,
	relay: null,
	evidence: [],
	alternative: null,
	continues: null,
};

/** Looks at columns and contents as one archive. Its functions throw a RangeError for a number that is not there. */
export const archiveOf = ({version, progress, problems, columns, contents, beforePrints}: Parts): Archive => {
	const {keys, first, quotationArticles, quotationSpeakers, quotationConfidences, quotationPrints} = columns;
	const articleCount = keys.length;
	const quotationCount = quotationArticles.length;
	const speakerCount = Math.max(0, columns.speakers.offsets.length - 1);
	const check = (number: number, count: number, what: string): void => {
		if (!(number >= 0 && number < count)) {
			throw new RangeError(`no ${what} ${number} among ${count}`);
		}
	};

	return {
		version,
		progress,
		problems,
		articleCount,
		quotationCount,
		speakerCount,
		quotationArticles,
		quotationSpeakers,
		quotationConfidences,
		get quotationPrints() {
			beforePrints?.();
			return quotationPrints;
		},
		articleRow: article => articleRowOf(columns, article),
		articleKey(article) {
			check(article, articleCount, 'article');
			return keys[article]!;
		},
		article(article) {
			check(article, articleCount, 'article');
			return contents.article(keys[article]!);
		},
		quotationRow(quotation) {
			check(quotation, quotationCount, 'quotation');
			const article = quotationArticles[quotation]!;
			return {
				quotation: contents.quotations(keys[article]!)[quotation - first[article]!] ?? gone,
				article,
				speaker: quotationSpeakers[quotation]!,
			};
		},
		speakerRow(speaker) {
			check(speaker, speakerCount, 'speaker');
			return JSON.parse(stringAt(columns.speakers, speaker)) as SpeakerRow;
		},
		quotationsOf(article) {
			check(article, articleCount, 'article');
			return [first[article]!, first[article + 1]!];
		},
	};
};
