import {cleanLine} from '../articles/clean.js';
import {explain} from '../quotations/explain.js';
import {certaintyOf} from '../quotations/certainty.js';
import {type ArticleItem, type QuotationItem, type SpeakerItem} from './item.js';
import type {Layout, Layouts} from './layout.js';

/** What a spreadsheet would compute instead of showing: a sign at the start, also behind blanks. */
const formula = /^\s*[+\-=@]/v;

/**
A cell as RFC 4180 wants it. Text that a spreadsheet would take for a formula gets the spreadsheet's own sign for text
before it, an apostrophe: the words after it are unchanged. Whoever needs them exact to the character reads JSON.
*/
export const cell = (value: string | number | boolean | null): string => {
	if (typeof value !== 'string') {
		return value === null ? '' : String(value);
	}

	const safe = formula.test(value) ? `'${value}` : value;
	return /[\n\r",]/v.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

type Columns<Item> = ReadonlyArray<readonly [name: string, value: (item: Item) => string | number | boolean | null]>;

const table = <Item>(columns: Columns<Item>): Layout<Item> => ({
	head: () => `${columns.map(([name]) => name).join(',')}\r\n`,
	item: item => `${columns.map(([, value]) => cell(value(item))).join(',')}\r\n`,
});

const list = (strings: readonly string[]): string => strings.join('; ');

const quotations = table<QuotationItem>([
	['id', ({quotation}) => quotation.id],
	['article', ({article}) => cleanLine(article.path)],
	['title', ({article}) => article.title],
	['date', ({article}) => article.date],
	['source', ({article}) => article.source],
	['language', ({article}) => article.language],
	['text', ({quotation}) => quotation.text],
	['start', ({quotation}) => quotation.start],
	['end', ({quotation}) => quotation.end],
	['kind', ({quotation}) => quotation.kind],
	['speaker', ({quotation}) => quotation.speaker?.name ?? null],
	['role', ({quotation}) => quotation.speaker?.role ?? null],
	['mention', ({quotation}) => quotation.speaker?.mention?.text ?? null],
	['confidence', ({quotation}) => quotation.speaker === null ? null : Number(quotation.speaker.confidence.toFixed(3))],
	['trust', ({quotation}) => certaintyOf(quotation)],
	['reason', ({article, quotation}) => explain(quotation)],
	['cue', ({quotation}) => quotation.cue?.text ?? null],
	['relay', ({quotation}) => quotation.relay],
	['corrected', ({corrected}) => corrected],
]);

const articles = table<ArticleItem>([
	['path', ({article}) => cleanLine(article.path)],
	['title', ({article}) => article.title],
	['date', ({article}) => article.date],
	['source', ({article}) => article.source],
	['language', ({article}) => article.language],
	['words', ({words}) => words],
	['quotations', item => item.quotations],
	['speakers', ({speakers}) => speakers],
	['text', ({article}) => article.text],
]);

const speakers = table<SpeakerItem>([
	['name', ({name}) => name],
	['names', ({names}) => list(names)],
	['roles', ({roles}) => list(roles)],
	['quotations', item => item.quotations],
	['articles', item => item.articles],
	['first', ({first}) => first],
	['last', ({last}) => last],
]);

/** Comma-separated values with a header row, lines ended by CR LF (RFC 4180), in UTF-8. */
export const csv: Layouts = {quotations, articles, speakers};
