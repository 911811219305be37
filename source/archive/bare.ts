import type {Article} from '../articles/article.js';
import {extractQuotations} from '../quotations/index.js';
import type {Quotation} from '../quotations/quotation.js';
import type {Archive} from './archive.js';
import {decodeColumns, layColumns} from './columns.js';
import {recordOf} from './record.js';
import {resolveSpeakers} from './speakers.js';
import {archiveOf} from './view.js';

/** An archive of articles that are at hand, in the order given; `extract` finds their quotations. Pure; for tests and for few articles. */
export const bareArchive = (articles: readonly Article[], extract: (article: Article) => readonly Quotation[] = extractQuotations): Archive => {
	const extracted = articles.map(article => extract(article));
	const records = articles.map((article, index) => recordOf(article, extracted[index]!));
	return archiveOf({
		version: 1,
		progress: {done: articles.length, total: articles.length},
		problems: [],
		columns: decodeColumns(layColumns(records.map((record, key) => ({key, record})), resolveSpeakers(records))),
		contents: {
			article: key => articles[key]!,
			quotations: key => extracted[key]!,
		},
	});
};
