import {cleanLine} from '../articles/clean.js';
import {certaintyOf} from '../quotations/certainty.js';
import {englishCitation, type CitationWords} from './cite-words.js';
import {type ArticleItem, type QuotationItem, type SpeakerItem} from './item.js';
import type {Layout, Layouts} from './layout.js';
import {placeOf} from './place.js';

/** Signs that mean something anywhere in Markdown (CommonMark and GitHub's tables, strikes, mentions and links). */
const signs = new Set('\\`*_[]<>~|#&@');

/** Signs that mean something at the start of a line: lists, headings underlined, rules. */
const lineStarts = /^(?<space>\s{0,3})(?:(?<sign>[+\-=])|(?<number>\d{1,9})(?<mark>[\).]))/v;

/** Text that Markdown shows as it is; a line break stays one. */
export const plain = (text: string): string => text.split('\n').map(line => line
	.replaceAll(/[\p{Punctuation}\p{Symbol}]/gv, sign => signs.has(sign) ? `\\${sign}` : sign)
	.replace(lineStarts, (_match, space: string, sign: string | undefined, number: string | undefined, mark: string | undefined) =>
		sign === undefined ? `${space}${number}\\${mark}` : `${space}\\${sign}`)).join('\n');

/** Code that no number of backticks in it can end. */
const code = (text: string): string => {
	const longest = Math.max(0, ...(text.match(/`+/gv) ?? []).map(run => run.length));
	const fence = '`'.repeat(longest + 1);
	const pad = /^[ `]|[ `]$/v.test(text) ? ' ' : '';
	return fence + pad + text + pad + fence;
};

const quoted = (text: string): string => text.split('\n').filter(line => line.trim() !== '').map(line => `> ${plain(line.trim())}`).join('\n>\n');

const joined = (parts: ReadonlyArray<string | null>): string => parts.filter(part => part !== null && part !== '').join(', ');
const plainOrNull = (text: string | null): string | null => text === null ? null : plain(text);

/** A quotation as a block, with who says it under it, and where the block stands alone in which article. */
export const quotationBlock = ({article, quotation}: QuotationItem, within: 'article' | 'alone', words: CitationWords = englishCitation): string => {
	const {speaker, relay, outer} = quotation;
	const attribution = joined([
		speaker === null ? `*${words.unknownSpeaker}*` : `**${plain(speaker.name)}**`,
		plainOrNull(speaker?.role ?? null),
		relay === null ? null : words.via(plain(relay)),
		...(within === 'article' ? [] : [`${words.in} *${plain(article.title)}*`, plainOrNull(article.source), article.date ?? words.undated]),
		code(placeOf(article, outer.start)),
	]);
	const doubt = certaintyOf(quotation) === 'doubtful' ? ` (${words.doubtful(Math.round(speaker!.confidence * 100))})` : '';
	return `${quoted(article.text.slice(outer.start, outer.end))}\n>\n> — ${attribution}${doubt}\n`;
};

const heading = ({title, path, date, source}: QuotationItem['article']): string =>
	`## ${plain(title === '' ? cleanLine(path) : title)}\n\n${joined([date ?? englishCitation.undated, plainOrNull(source)])}\n\n`;

const quotationLayout: Layout<QuotationItem> = {
	item: (item, previous) =>
		`${previous === undefined ? '' : '\n'}${previous?.article === item.article ? '' : heading(item.article)}${quotationBlock(item, 'article')}`,
};

const row = (cells: readonly string[]): string => `| ${cells.map(cell => plain(cell.replaceAll('\n', ' '))).join(' | ')} |\n`;

const articleLayout: Layout<ArticleItem> = {
	head: () => '| Date | Title | Source | Words | Quotations | Speakers | File |\n| --- | --- | --- | ---: | ---: | ---: | --- |\n',
	item: ({article: {date, title, source, path}, words, quotations, speakers}) =>
		row([date ?? englishCitation.undated, title, source ?? '', String(words), String(quotations), String(speakers), cleanLine(path)]),
};

const speakerLayout: Layout<SpeakerItem> = {
	head: () => '| Speaker | Role | Quotations | Articles | First | Last |\n| --- | --- | ---: | ---: | --- | --- |\n',
	item: ({name, roles, quotations, articles, first, last}) => row([name, roles[0] ?? '', String(quotations), String(articles), first ?? '', last ?? '']),
};

/** For notes and web pages: quotations as blocks under their articles, lists as tables. */
export const markdown: Layouts = {quotations: quotationLayout, articles: articleLayout, speakers: speakerLayout};
