import {articleRow, openArticle, speakerRow} from '../lists/cached.js';
import {rowAt} from '../lists/grouped.js';
import type {Rect} from '../layout.js';
import type {State} from '../state.js';
import {printable} from '../text/cut.js';
import {wrap} from '../text/wrap.js';
import {paintLayers, Style} from '../theme.js';
import type {Drawn} from './articles.js';
import {chromeLayers} from './reader.js';
import {compose, dateLabel, fill, head, type Look} from './row.js';

const mostSpeakers = 6;
const leadLines = 3;
const widest = 72;

/** The speakers of an article with their numbers of quotations, most first; counted over columns, no quotation is read. */
export const speakersOf = (state: Pick<State, 'archive'>, article: number): ReadonlyArray<readonly [speaker: number, count: number]> => {
	const {archive} = state;
	const [from, to] = archive.quotationsOf(article);
	const counts = new Map<number, number>();
	for (const speaker of archive.quotationSpeakers.subarray(from, to)) {
		counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
	}

	return [...counts].toSorted(([a, countA], [b, countB]) => Number(a === -1) - Number(b === -1) || countB - countA || a - b);
};

/** Beside the list of articles: the one under the cursor at a glance – title, facts, who speaks, how it begins. */
export const glanceRows = (state: State, look: Look, rect: Rect): Drawn => {
	const {words, paint} = look;
	const {item} = rowAt(state.articles.list, state.articles.row);
	if (item === -1) {
		return {rows: fill(head(look, rect.width, false, []), rect.height), cursor: null};
	}

	const data = articleRow(state.archive, item);
	const width = Math.min(widest, rect.width - 4);
	const facts = [dateLabel(data.date, words), data.source === null ? '' : printable(data.source), words.countWords(data.words)].filter(fact => fact !== '').join(' · ');
	const rows = head(look, rect.width, false, [[Style.faint, facts]]);
	const paragraph = (text: string, style: number, most: number) => {
		const lines = wrap(text, 0, text.length, width);
		for (let index = 0; index < Math.min(lines.length, most * 2); index += 2) {
			rows.push('  ' + paint(style, text.slice(lines[index], lines[index + 1])));
		}
	};

	rows.push('');
	paragraph(printable(data.title || data.path).slice(0, 600), Style.strong, 3);
	rows.push('');
	const speakers = speakersOf(state, item);
	for (const [speaker, count] of speakers.slice(0, mostSpeakers)) {
		const row = speaker === -1 ? null : speakerRow(state.archive, speaker);
		rows.push(compose(paint, width + 2, [
			[Style.faint, `  ${words.number(count).padStart(3)}  `],
			[row ? Style.accent : Style.faint, row ? printable(row.name) : `(${words.unknown})`],
			[Style.faint, row && row.roles.length > 0 ? `  ${printable(row.roles[0]!)}` : ''],
		]));
	}

	if (speakers.length > mostSpeakers) {
		rows.push(paint(Style.faint, `       +${speakers.length - mostSpeakers}`));
	}

	const opened = openArticle(state.archive, item);
	if (opened instanceof Error) {
		rows.push('', paint(Style.warning, '  ' + printable(opened.message).slice(0, width)));
	} else if (rect.height - rows.length > leadLines + 2) {
		rows.push('', ...leadRows(opened.article.text, opened.article.chrome, look, width).map(line => `  ${line}`));
	}

	return {rows: fill(rows, rect.height), cursor: null};
};

/** How the article begins: the first paragraph that has words of its own. */
const leadRows = (text: string, chrome: ReadonlyArray<{start: number; end: number}>, {paint}: Look, width: number): string[] => {
	let start = 0;
	for (const span of chrome) {
		if (text.slice(start, span.start).trim() === '') {
			start = span.end;
		}
	}

	while (start < text.length && /\s/v.test(text[start]!)) {
		start++;
	}

	const newline = text.indexOf('\n', start);
	const end = Math.min(newline === -1 ? text.length : newline, start + (width * leadLines * 2));
	const lines = wrap(text, start, end, width);
	const layers = [{start, end, style: Style.faint}, ...chromeLayers(chrome)];
	return Array.from({length: Math.min(leadLines, lines.length / 2)}, (_, index) => paintLayers(paint, text, lines[index * 2]!, lines[(index * 2) + 1]!, layers));
};
