import {certaintyOf} from '../../quotations/certainty.js';
import {quotationRow, speakerRow, articleRow} from '../lists/cached.js';
import {countOf, isGroupFolded, rowAt, rowCount, totalOf, weightAt, type Row} from '../lists/grouped.js';
import type {Rect} from '../layout.js';
import {focusOf, hasSearchField, type State} from '../state.js';
import {cut, pad, printable, windowAround} from '../text/cut.js';
import {textWidth} from '../text/width.js';
import {wrapped} from '../text/wrap.js';
import {paintLayers, Style} from '../theme.js';
import {isReadingFiles, type Drawn} from './articles.js';
import type {Mark} from './marks.js';
import {compose, field, fill, foundCount, head, monthLabel, nameOf, nameStyle, pointer, rolePiece, titleOf, titleStyle, type Look, type Piece} from './row.js';

/** A name with the characters a search matched. */
const markedName = (state: State, name: string, style: number, marks: Mark): Piece[] => {
	const {found, foundQuery} = state.quotations;
	const spans = found === null ? [] : marks(foundQuery, name, 'speaker');
	const pieces: Piece[] = [];
	let end = 0;
	for (const span of spans) {
		pieces.push([style, name.slice(end, span.start)], [style | Style.match, name.slice(span.start, span.end)]);
		end = span.end;
	}

	return [...pieces, [style, name.slice(end)]];
};

/** What a group's header says. */
const groupTitle = (state: State, {words}: Look, key: number, style: number, marks: Mark): Piece[] => {
	switch (state.quotations.grouping) {
		case 'speaker': {
			if (key === -1) {
				return [[style, `(${words.unknown})`]];
			}

			const {name, roles} = speakerRow(state.archive, key);
			return [...markedName(state, printable(name), style, marks), [Style.faint, roles.length === 0 ? '' : `  ${printable(roles[0]!)}`]];
		}

		case 'date': {
			return [[style, monthLabel(key, words)]];
		}

		case 'article': {
			return [[style, titleOf(state, key)], [Style.faint, `  ${articleRow(state.archive, key).date ?? words.undated}`]];
		}

		case 'flat': {
			return [];
		}
	}
};

const nameColumns = (width: number): number => Math.max(12, Math.min(20, Math.round(width * 0.25)));

/** A quotation's words on one line, the first character a search matched in sight. */
const quotationWords = (state: State, {paint}: Look, text: string, width: number, style: number, marks: Mark): string => {
	const clean = printable(text.length > 4000 ? text.slice(0, 4000) : text);
	const spans = state.quotations.found === null ? [] : marks(state.quotations.foundQuery, clean);
	const shown = windowAround(clean, spans[0]?.start ?? 0, width);
	const painted = paintLayers(paint, clean, shown.start, shown.end, [
		{start: 0, end: clean.length, style},
		...spans.map(span => ({...span, style: Style.match})),
	]);
	const used = textWidth(shown.before + clean.slice(shown.start, shown.end) + shown.after);
	return paint(style, shown.before) + painted + paint(style, shown.after) + ' '.repeat(Math.max(0, width - used));
};

const quotationLine = (state: State, look: Look, width: number, row: number, {item, place}: Row, marks: Mark): string => {
	const {words, paint} = look;
	const {quotation, article} = quotationRow(state.archive, item);
	const isUnder = row === state.quotations.row;
	const isFocused = focusOf(state) === 'quotations';
	const isSelected = state.selected.has(item);
	const style = isUnder ? Style.strong : Style.plain;
	const lead: Piece[] = [pointer(isUnder, isFocused), [Style.accent, isSelected ? '✓ ' : '  ']];
	const bySpeaker = state.quotations.grouping === 'speaker';
	const names = bySpeaker ? 0 : nameColumns(width);
	const name = nameOf(quotation, words, names);
	// Inside a speaker's group the name is known; doubt is shown still.
	const doubt = bySpeaker ? (certaintyOf(quotation) === 'doubtful' ? '? ' : '  ') : '';
	const weight = weightAt(state.quotations.list, place);
	const times = weight > 1 ? ` ×${weight}` : '';
	const date = width >= 56 && state.quotations.grouping !== 'date' ? pad(articleRow(state.archive, article).date ?? words.undated, 10, 'right') : '';
	const room = Math.max(8, width - 3 - textWidth(doubt) - (names > 0 ? names + 1 : 0) - times.length - (date === '' ? 0 : textWidth(date) + 1));
	return compose(paint, 3, lead)
		+ paint(Style.warning, doubt)
		+ (names > 0 ? compose(paint, names, markedName(state, name, nameStyle(quotation), marks)) + ' '.repeat(1 + names - textWidth(name)) : '')
		+ quotationWords(state, look, quotation.text, room, style, marks)
		+ paint(Style.accent, times)
		+ (date === '' ? '' : ' ' + paint(Style.faint, date));
};

/** The pane of the quotations of all articles. */
export const quotationsRows = (state: State, look: Look, rect: Rect, marks: Mark): Drawn => {
	const {words, paint} = look;
	const {width} = rect;
	const {list, top, query, grouping, sort, isReversed} = state.quotations;
	const isFocused = focusOf(state) === 'quotations';
	const total = state.archive.quotationCount;
	const order = [words.groupings[grouping], sort === 'number' ? '' : words.sorts[sort], isReversed ? words.reversed : ''].filter(part => part !== '').join(', ');
	const chosen = state.selected.size > 0 ? words.selected(state.selected.size) : '';
	const rows = head(
		look,
		width,
		isFocused,
		[
			[titleStyle(isFocused), words.quotations],
			[Style.faint, `  ${words.number(total)} · ${order}`],
		],
		[[Style.accent, chosen]],
	);
	let cursor: Drawn['cursor'] = null;
	if (hasSearchField(state, 'quotations')) {
		const input = state.input?.field === 'quotations' ? state.input : null;
		const {row, column} = field(look, width, input, query, foundCount(state.quotations, totalOf(list), total, words), words.searchPrompt);
		cursor = column === null ? null : {column, row: rows.length};
		rows.push(row);
	}

	if (rowCount(list) === 0) {
		const nothing = query === '' ? words.noQuotations : words.nothingFound;
		rows.push('', compose(paint, width, [[Style.faint, `  ${isReadingFiles(state) ? words.readingFiles : nothing}`]]));
	}

	const height = Math.max(0, rect.height - rows.length);
	for (let row = top; row < Math.min(top + height, rowCount(list)); row++) {
		const at = rowAt(list, row);
		const {key, item, group} = at;
		if (item !== -1) {
			rows.push(quotationLine(state, look, width, row, at, marks));
			continue;
		}

		const isUnder = row === state.quotations.row;
		const title = groupTitle(state, look, key, isUnder ? Style.strong | Style.accent : Style.strong, marks);
		rows.push(compose(
			paint,
			width,
			[pointer(isUnder, isFocused), [Style.faint, isGroupFolded(list, group) ? '▸ ' : '▾ '], ...title],
			[[Style.plain, words.number(countOf(list, group))]],
		));
	}

	return {rows: fill(rows, rect.height), cursor};
};

/** Lines of words of each quotation beside the text, where there is room for all of them. */
const mostLines = 3;

/** Beside the text: the quotations of the open article in their order, in step with the reading: who speaks, and as many lines of what is said as fit. */
export const besideRows = (state: State, look: Look, rect: Rect): Drawn => {
	const {words, paint} = look;
	const reader = state.reader!;
	const [from, to] = state.archive.quotationsOf(reader.number);
	const rows = head(look, rect.width, false, [[Style.faint, `${words.quotations} ${words.ofThisArticle}  ${words.number(to - from)}`]]);
	if (from === to) {
		return {rows: fill([...rows, '', paint(Style.faint, `  ${words.noneInArticle}`)], rect.height), cursor: null};
	}

	const room = rect.height - rows.length;
	// A name, the words, a blank.
	const linesEach = Math.max(1, Math.min(mostLines, Math.floor(room / (to - from)) - 2));
	const fitting = Math.max(1, Math.floor(room / (linesEach + 2)));
	const current = reader.quotation === -1 ? from : reader.quotation;
	const first = Math.max(from, Math.min(current - Math.floor(fitting / 2), to - fitting));
	for (let number = first; number < Math.min(to, first + fitting); number++) {
		const {quotation} = quotationRow(state.archive, number);
		const isCurrent = number === reader.quotation;
		const style = nameStyle(quotation) | (isCurrent ? Style.strong : 0);
		const bar: Piece = isCurrent ? [Style.accent, '┃ '] : [Style.plain, '  '];
		const said = linesCut(printable(quotation.text.slice(0, 400)), rect.width - 2, linesEach);
		rows.push(
			compose(paint, rect.width, [bar, [style, nameOf(quotation, words, Math.max(8, rect.width - 4))], rolePiece(quotation)]),
			...said.map(line => compose(paint, rect.width, [bar, [isCurrent ? Style.plain : Style.faint, line]])),
			'',
		);
	}

	return {rows: fill(rows, rect.height), cursor: null};
};

/** The first lines of a text; the last of them with an ellipsis where the text goes on. */
const linesCut = (text: string, width: number, most: number): string[] => {
	const lines = wrapped(text, width, most + 1);
	return lines.length <= most
		? lines
		: [
			...lines.slice(0, most - 1),
			cut(text.slice(lines.slice(0, most - 1).reduce((end, line) => text.indexOf(line, end) + line.length, 0)).trimStart(), width),
		];
};
