import type {Archive} from '../../archive/archive.js';
import {articleRow, openArticle, speakerRow} from '../lists/cached.js';
import {rowAt} from '../lists/grouped.js';
import type {Rect} from '../layout.js';
import type {State} from '../state.js';
import {printable} from '../text/cut.js';
import {wrap, wrapped} from '../text/wrap.js';
import {paintLayers, Style} from '../theme.js';
import type {Drawn} from './articles.js';
import {chromeLayers} from './reader.js';
import {compose, dateLabel, facts, fill, head, type Look} from './row.js';

const mostSpeakers = 6;
const titleLines = 3;
const leadLines = 3;
const widest = 72;

/** The speakers of quotations with how many each has, most first, nobody last; counted over a column, no quotation is read. */
export const countSpeakers = (archive: Archive, quotations: Iterable<number>): ReadonlyArray<readonly [speaker: number, count: number]> => {
	const counts = new Map<number, number>();
	for (const quotation of quotations) {
		const speaker = archive.quotationSpeakers[quotation]!;
		counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
	}

	return [...counts].toSorted(([a, countA], [b, countB]) => Number(a === -1) - Number(b === -1) || countB - countA || a - b);
};

/** The speakers of an article likewise. */
export const speakersOf = ({archive}: Pick<State, 'archive'>, article: number): ReturnType<typeof countSpeakers> => {
	const [from, to] = archive.quotationsOf(article);
	return countSpeakers(archive, Array.from({length: to - from}, (_, index) => from + index));
};

/** Rows that name speakers and how often each speaks; how many more there are where they are more than `most`. */
export const speakerLines = (state: State, {words, paint}: Look, speakers: ReturnType<typeof countSpeakers>, width: number, most = mostSpeakers): string[] => {
	const rows = speakers.slice(0, most).map(([speaker, count]) => {
		const row = speaker === -1 ? null : speakerRow(state.archive, speaker);
		return compose(paint, width, [
			[Style.faint, `  ${words.number(count).padStart(3)}  `],
			[row ? Style.accent : Style.faint, row ? printable(row.name) : `(${words.unknown})`],
			[Style.faint, row && row.roles.length > 0 ? `  ${printable(row.roles[0]!)}` : ''],
		]);
	});
	return speakers.length > most ? [...rows, paint(Style.faint, `       +${speakers.length - most}`)] : rows;
};

/** Beside the list of articles: the one under the cursor at a glance. */
export const glanceRows = (state: State, look: Look, rect: Rect): Drawn => {
	const {item} = rowAt(state.articles.list, state.articles.row);
	return item === -1 ? {rows: fill(head(look, rect.width, false, []), rect.height), cursor: null} : glanceOf(state, look, rect, item);
};

/** An article at a glance: title, facts, who speaks, how it begins. */
export const glanceOf = (state: State, look: Look, rect: Rect, article: number): Drawn => {
	const {words, paint} = look;
	const data = articleRow(state.archive, article);
	const width = Math.min(widest, rect.width - 4);
	const known = facts(dateLabel(data.date, words), data.source && printable(data.source), words.countWords(data.words));
	const rows = head(look, rect.width, false, [[Style.faint, known]]);
	const title = printable(data.title || data.path).slice(0, 600);
	rows.push(
		'',
		...wrapped(title, width, titleLines).map(line => `  ${paint(Style.strong, line)}`),
		'',
		...speakerLines(state, look, speakersOf(state, article), width + 2),
	);
	const opened = openArticle(state.archive, article);
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
