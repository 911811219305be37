import {explain} from '../quotations/explain.js';
import type {ArticleItem, QuotationItem, SpeakerItem} from './item.js';
import type {Layout, Layouts} from './layout.js';

/** What JSON lets through and a terminal or a line reader would not: DEL, C1, format characters, line and paragraph separators. */
const unsafe = /[\p{Format}\p{Line_Separator}\p{Paragraph_Separator}\u{7F}-\u{9F}]/gv;

const escape = (character: string): string => Array.from({length: character.length}, (_, index) => character.charCodeAt(index))
	.map(unit => String.raw`\u` + unit.toString(16).padStart(4, '0')).join('');

/** JSON that holds no character a terminal would obey: the value is the same, only escaped. */
export const safeJson = (value: unknown): string => JSON.stringify(value).replaceAll(unsafe, character => escape(character));

/** A quotation as the contract of `--json` has it. */
export const quotationRecord = ({article, quotation, corrected}: QuotationItem) => {
	const {id, text, start, end, kind, speaker, cue, relay, continues, alternative} = quotation;
	const reason = explain(quotation);
	return {
		id,
		article: article.path,
		title: article.title,
		date: article.date,
		source: article.source,
		language: article.language,
		text,
		start,
		end,
		kind,
		speaker: speaker === null
			? null
			: {
				name: speaker.name,
				role: speaker.role,
				kind: speaker.kind,
				names: speaker.names,
				mention: speaker.mention === null ? null : {text: speaker.mention.text, start: speaker.mention.start, end: speaker.mention.end},
				confidence: Number(speaker.confidence.toFixed(3)),
				reason,
			},
		...((speaker === null) && {reason}),
		cue: cue === null ? null : {text: cue.text, start: cue.start, end: cue.end},
		relay,
		alternative: alternative === null ? null : {name: alternative.name, confidence: Number(alternative.confidence.toFixed(3))},
		continues,
		corrected,
	};
};

/** An article as `--print articles --json` has it. */
export const articleRecord = ({article, words, quotations, speakers}: ArticleItem) => {
	const {path, title, date, source, language, text, chrome} = article;
	return {path, title, date, source, language, words, quotations, speakers, text, chrome};
};

export const speakerRecord = ({name, names, roles, quotations, articles, first, last}: SpeakerItem) => ({
	name,
	names,
	roles,
	quotations,
	articles,
	first,
	last,
});

const array = <Item>(record: (item: Item) => unknown): Layout<Item> => ({
	head: () => '[',
	item: (item, previous) => `${previous === undefined ? '\n' : ',\n'}${safeJson(record(item))}`,
	foot: count => count === 0 ? ']\n' : '\n]\n',
});

const lines = <Item>(record: (item: Item) => unknown): Layout<Item> => ({
	item: item => `${safeJson(record(item))}\n`,
});

/** One array, an element a line. */
export const json: Layouts = {quotations: array(quotationRecord), articles: array(articleRecord), speakers: array(speakerRecord)};

/** One object a line, as they are found. */
export const ndjson: Layouts = {streams: true, quotations: lines(quotationRecord), articles: lines(articleRecord), speakers: lines(speakerRecord)};
