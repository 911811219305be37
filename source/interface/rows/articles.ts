import {articleRow} from '../lists/cached.js';
import {rowAt, rowCount} from '../lists/grouped.js';
import {paneHead, type Rect} from '../layout.js';
import {focusOf, hasSearchField, heightOf, type State} from '../state.js';
import {pad, printable, windowAround} from '../text/cut.js';
import {paintLayers, Style} from '../theme.js';
import {textWidth} from '../text/width.js';
import {wrapped} from '../text/wrap.js';
import {compose, fill, field, foundCount, head, monthLabel, pointer, titleStyle, titleOf, type Look, type Piece} from './row.js';
import type {Mark} from './marks.js';

/** What a pane draws: its rows and, where one types in it, the cursor's place in the pane. */
export type Drawn = {readonly rows: readonly string[]; readonly cursor: {readonly column: number; readonly row: number} | null};

/** Below so many columns the captions of the numbers would leave too little of the pane's own head. */
const captionFrom = 46;

const sourceColumns = (width: number): number => width >= 64 ? 12 : 0;

const articleLine = (state: State, look: Look, width: number, row: number, article: number, marks: Mark): string => {
	const {words, paint} = look;
	const {list, row: cursor} = state.articles;
	const data = articleRow(state.archive, article);
	const reading = state.reading(data.path);
	const isUnder = row === cursor;
	const isOpen = state.reader?.number === article;
	const sourceWidth = sourceColumns(width);
	// Its quotations may still be looked for.
	const isUnread = data.quotations === 0 && isReadingFiles(state);
	const right: Piece[] = [
		[Style.faint, list.hasHeaders ? '' : pad(data.date ?? words.undated, 10) + ' '],
		[Style.faint, sourceWidth > 0 ? pad(printable(data.source ?? ''), sourceWidth) + ' ' : ''],
		[isUnread ? Style.faint : (isUnder ? Style.strong : Style.plain), pad(isUnread ? '·' : words.number(data.quotations), 5, 'right')],
		[isUnread ? Style.faint : Style.plain, pad(isUnread ? '·' : words.number(data.speakers), 4, 'right')],
	];
	const lead: Piece[] = [
		pointer(isUnder, focusOf(state) === 'articles'),
		[Style.plain, reading.read ? ' ' : '•'],
		[Style.accent, reading.starred ? '*' : ' '],
		[Style.plain, ' '],
	];
	const titleRoom = Math.max(8, width - 4 - right.reduce((sum, [, text]) => sum + textWidth(text), 0) - 1);
	const title = titleOf(state, article);
	const style = isUnder || isOpen ? Style.strong : Style.plain;
	const spans = state.articles.found === null ? [] : marks(state.articles.foundQuery, title, 'title');
	const shown = windowAround(title, spans[0]?.start ?? 0, titleRoom);
	const painted = paintLayers(paint, title, shown.start, shown.end, [
		{start: 0, end: title.length, style},
		...spans.map(span => ({...span, style: Style.match})),
	]);
	const used = textWidth(shown.before + title.slice(shown.start, shown.end) + shown.after);
	const gap = ' '.repeat(Math.max(0, titleRoom - used + 1));
	const numbers = right.map(([piece, text]) => paint(piece, text)).join('');
	return compose(paint, 4, lead) + paint(style, shown.before) + painted + paint(style, shown.after) + gap + numbers;
};

/** The pane of articles. */
export const articlesRows = (state: State, look: Look, rect: Rect, marks: Mark): Drawn => {
	const {words, paint} = look;
	const {width} = rect;
	const {list, top, query, sort, isReversed} = state.articles;
	const isFocused = focusOf(state) === 'articles';
	const total = state.archive.articleCount;
	const order = state.articles.found ? '' : words.sorts[sort] + (isReversed ? `, ${words.reversed}` : '');
	const caption = width >= captionFrom ? words.quotationsShort + pad(words.speakersShort, 4, 'right') : '';
	const rows = head(
		look,
		width,
		isFocused,
		[
			[titleStyle(isFocused), words.articles],
			[Style.faint, `  ${words.number(total)}${order === '' ? '' : ` · ${order}`}`],
		],
		[[Style.faint, caption]],
	);
	let cursor: Drawn['cursor'] = null;
	if (hasSearchField(state, 'articles')) {
		const input = state.input?.field === 'articles' ? state.input : null;
		const {row, column} = field(look, width, input, query, foundCount(state.articles, list.items.length, total, words), words.searchPrompt);
		cursor = column === null ? null : {column, row: rows.length};
		rows.push(row);
	}

	const height = heightOf(state, 'articles');
	if (rowCount(list) === 0) {
		rows.push(
			'',
			compose(paint, width, [
				[Style.faint, `  ${query === '' ? (isReadingFiles(state) ? words.readingFiles : words.noArticles) : words.nothingFound}`],
			]),
		);
	}

	for (let row = top; row < Math.min(top + height, rowCount(list)); row++) {
		const {key, item, group} = rowAt(list, row);
		rows.push(item === -1
			? compose(paint, width, [[Style.faint, ` ${monthLabel(key, words)} · ${words.countArticles(list.starts[group + 1]! - list.starts[group]!)}`]])
			: articleLine(state, look, width, row, item, marks));
	}

	const filled = fill(rows, rect.height);
	return {rows: state.isFirstRun ? withFirstRun(filled, look, width) : filled, cursor};
};

/** Whether files are still being read; where nothing has been told of any yet, they are. */
export const isReadingFiles = ({archive: {progress, problems}}: Pick<State, 'archive'>): boolean =>
	progress.done < progress.total || (progress.total === 0 && problems.length === 0);

const linesEach = 3;

/** Three lines that suffice to begin, at the foot of the list, until the first key. */
const withFirstRun = (rows: readonly string[], {words, paint}: Look, width: number): string[] => {
	const lines = [
		'',
		...words.firstRun
			.flatMap(line => wrapped(line, width - 4, linesEach))
			.map(line =>
				compose(paint, width, [
					[Style.accent, ' ▏ '],
					[Style.plain, line],
				]),
			),
	];
	return rows.length < lines.length + paneHead + 3 ? [...rows] : [...rows.slice(0, rows.length - lines.length), ...lines];
};
