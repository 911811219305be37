import {certaintyOf} from '../../quotations/certainty.js';
import type {Quotation} from '../../quotations/quotation.js';
import {articleRow} from '../lists/cached.js';
import {monthOf, undated} from '../lists/months.js';
import {paneHead, type Rect} from '../layout.js';
import type {Overlay, State} from '../state.js';
import {cut, printable} from '../text/cut.js';
import {textWidth} from '../text/width.js';
import {Style, type Painter} from '../theme.js';
import {noteTop} from '../update/act.js';
import type {Words} from '../words/index.js';

/** What every row is drawn with. */
export type Look = {readonly words: Words; readonly paint: Painter};

/** A piece of a row: what it says and how it looks. */
export type Piece = readonly [style: number, text: string];

/** Columns of several pieces together. */
export const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, [, text]) => sum + textWidth(text), 0);

const cutPieces = (pieces: readonly Piece[], width: number): readonly Piece[] => {
	const fitting: Piece[] = [];
	let room = width;
	for (const [style, text] of pieces) {
		const short = cut(text, room);
		room -= textWidth(short);
		if (short !== '') {
			fitting.push([style, short]);
		}

		if (short !== text) {
			// One ellipsis says it all.
			break;
		}
	}

	return fitting;
};

/** Paints a row of exactly fitting pieces: what is left is cut with an ellipsis, what is right stands at the right edge. Never wider than `width`. */
export const compose = (paint: Painter, width: number, left: readonly Piece[], right: readonly Piece[] = []): string => {
	const end = cutPieces(right, width);
	const endWidth = widthOf(end);
	const start = cutPieces(left, Math.max(0, width - endWidth - (endWidth > 0 ? 1 : 0)));
	const gap = endWidth > 0 ? ' '.repeat(Math.max(0, width - widthOf(start) - endWidth)) : '';
	return start.map(([style, text]) => paint(style, text)).join('') + gap + end.map(([style, text]) => paint(style, text)).join('');
};

/** The mark before the row under the cursor; it needs no colour. */
export const pointer = (isUnderCursor: boolean, isFocused: boolean): Piece => {
	if (!isUnderCursor) {
		return [Style.plain, ' '];
	}

	return isFocused ? [Style.accent, '▌'] : [Style.faint, '▏'];
};

/** Head of a pane: its title and, below, a rule that may carry words. */
export const head = ({paint}: Look, width: number, isFocused: boolean, title: readonly Piece[], right: readonly Piece[] = [], onRule = ''): string[] => {
	const label = onRule === '' ? '' : ` ${cut(onRule, width - 6)} `;
	const rule = label === '' ? '─'.repeat(width) : '──' + label + '─'.repeat(Math.max(0, width - 2 - textWidth(label)));
	return [
		compose(paint, width, title, right),
		paint(isFocused ? Style.accent : Style.faint, rule),
	];
};

/** What is known, side by side; what is not known is left out. */
export const facts = (...known: ReadonlyArray<string | null>): string => known.filter(fact => fact !== null && fact !== '').join(' · ');

/** The role of a quotation's speaker behind the name; nothing where none is told. */
export const rolePiece = ({speaker}: Pick<Quotation, 'speaker'>): Piece => [Style.faint, speaker?.role ? `  ${printable(speaker.role)}` : ''];

/** Style of a pane's title. */
export const titleStyle = (isFocused: boolean): number => isFocused ? Style.strong | Style.accent : Style.faint;

/** A speaker's name with what marks doubt: `Name`, `Name ?`, `(unknown)`; told apart without colour. */
export const nameOf = (quotation: Pick<Quotation, 'speaker'>, words: Words, width: number): string => {
	const name = printable(quotation.speaker?.name ?? '');
	switch (certaintyOf(quotation)) {
		case 'sure': {
			return cut(name, width);
		}

		case 'doubtful': {
			return `${cut(name, width - 2)} ?`;
		}

		case 'unknown': {
			return cut(`(${words.unknown})`, width);
		}
	}
};

/** The style of a speaker's name. */
export const nameStyle = (quotation: Pick<Quotation, 'speaker'>): number =>
	({sure: Style.accent, doubtful: Style.warning, unknown: Style.faint})[certaintyOf(quotation)];

/** A date as people write it: « octobre 2023 », “27 October 2023”; undated articles say so. */
export const dateLabel = (date: string | null, words: Words): string => {
	const groups = date === null ? undefined : /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?/v.exec(date)?.groups;
	if (!groups) {
		return words.undated;
	}

	const month = groups.month === undefined ? undefined : words.months[Number(groups.month) - 1];
	return [groups.day === undefined ? undefined : String(Number(groups.day)), month, groups.year].filter(Boolean).join(' ');
};

/** A month's number in words. */
export const monthLabel = (key: number, words: Words): string => {
	if (key === undated) {
		return words.undated;
	}

	const {year, month} = monthOf(key);
	return month === 0 ? String(year) : `${words.months[month - 1] ?? ''} ${year}`;
};

/** Title of an article as it may be shown; its path where it has none. */
export const titleOf = (state: Pick<State, 'archive'>, article: number): string => {
	const {title, path} = articleRow(state.archive, article);
	return printable(title || path);
};

/**
A panel that scrolls: its title, at the right of it arrows where there are more rows and how to leave; below it other rows that stay,
and of `body` what the height shows.
*/
export type Panel = {
	readonly overlay: Exclude<Overlay, {kind: 'formats'}>;
	readonly title: readonly Piece[];
	readonly onRule?: string;
	readonly keys?: string;
	readonly staying?: readonly string[];
	readonly body: readonly string[];
};

/** The rows of a panel, from its `top` on but no further down than its last row. */
export const panelRows = (look: Look, {width, height}: Rect, {overlay, title, onRule, keys = 'Esc', staying = [], body}: Panel): string[] => {
	const room = height - paneHead - staying.length;
	const first = Math.max(0, Math.min(overlay.top, body.length - room));
	noteTop(overlay, first);
	const arrows = (first > 0 ? '↑' : ' ') + (first + room < body.length ? '↓' : ' ');
	return fill([
		...head(look, width, true, title, [[Style.accent, arrows], [Style.faint, ` ${keys}`]], onRule),
		...staying,
		...body.slice(first, first + room),
	], height);
};

/** Fills rows up to a pane's height; rows beyond it fall away. */
export const fill = (rows: readonly string[], height: number): string[] => Array.from({length: height}, (_, index) => rows[index] ?? '');

/** What a search field tells of what was found: how many of how many; and that nothing holds what was typed, where all are near misses. */
export const foundCount = ({found, isNear}: Pick<State['articles'], 'found' | 'isNear'>, count: number, total: number, words: Words): string =>
	`${found !== null && isNear ? `${words.onlyNear} · ` : ''}${words.number(count)}/${words.number(total)}`;

/** The search field: prompt, text with the part around the cursor, count. The column of the cursor, from the row's start, is given with it. */
export const field = (
	{paint}: Look,
	width: number,
	input: {text: string; cursor: number} | null,
	query: string,
	count: string,
	placeholder: string,
): {row: string; column: number | null} => {
	const room = Math.max(4, width - 3 - textWidth(count) - 1);
	const text = input?.text ?? query;
	const cursor = input?.cursor ?? 0;
	let start = 0;
	while (textWidth(text.slice(start, cursor)) >= room) {
		start++;
	}

	const shown = text === '' ? placeholder : text.slice(start);
	const style = text === '' ? Style.faint : (input ? Style.plain : Style.strong);
	const row = compose(paint, width, [[Style.accent, '/ '], [style, printable(shown)]], [[Style.faint, count]]);
	return {row, column: input ? 2 + textWidth(text.slice(start, cursor)) : null};
};

export {pad} from '../text/cut.js';
