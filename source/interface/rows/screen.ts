import {smallest, type Pane, type Rect} from '../layout.js';
import {focusOf, layoutOf, type State} from '../state.js';
import {textWidth} from '../text/width.js';
import {Style, type Painter} from '../theme.js';
import {articlesRows, type Drawn} from './articles.js';
import {filePrompt, footerRows} from './footer.js';
import {glanceRows} from './glance.js';
import {helpRows} from './help.js';
import type {Mark} from './marks.js';
import {previewRows} from './preview.js';
import {problemsRows} from './problems.js';
import {besideRows, quotationsRows} from './quotations.js';
import {readerRows} from './reader.js';
import {fill, type Look} from './row.js';
import {aboutRows, formatsRows, whyRows, type Explain} from './why.js';

/** A part of the screen, ready to be given to Ink row by row. */
export type Part = {readonly name: Pane | 'overlay' | 'footer'; readonly rect: Rect; readonly rows: readonly string[]};

/** The whole screen. */
export type Screen = {
	readonly parts: readonly Part[];
	readonly rules: readonly number[];
	/** Where the terminal's own cursor stands: in the field one types in; null where none. */
	readonly cursor: {readonly x: number; readonly y: number} | null;
};

/** What drawing needs beside the state. */
export type Drawing = Look & {readonly marks: Mark; readonly explain: Explain};

/**
A rule between two panes, with the blank before it: in one style with what ends a row there, it is one sequence less to write again with
every row beside it.
*/
export const rulePart = (column: number, height: number, paint: Painter): Omit<Part, 'name'> =>
	({rect: {x: column - 1, y: 0, width: 2, height}, rows: Array.from({length: height}, () => paint(Style.faint, ' │'))});

/** A screen of so many rows as what a terminal is to be written. */
export const frameOf = ({parts, rules}: Screen, paint: Painter, height: number): string => {
	const lines = [...rules.map(column => rulePart(column, height - 2, paint)), ...parts]
		.flatMap(({rect, rows}) => rows.map((row, line) => row === '' ? '' : `\u{1B}[${rect.y + line + 1};${rect.x + 1}H${row}`));
	return `\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2026h\u{1B}[2J${lines.join('')}\u{1B}[H\u{1B}[?2026l`;
};

const drawPane = (state: State, drawing: Drawing, pane: Pane, rect: Rect): Drawn => {
	const focus = focusOf(state);
	switch (pane) {
		case 'articles': {
			return articlesRows(state, drawing, rect, drawing.marks);
		}

		case 'reader': {
			if (focus === 'articles' || !state.reader) {
				return focus === 'quotations' ? previewRows(state, drawing, rect) : glanceRows(state, drawing, rect);
			}

			return focus === 'quotations' ? previewRows(state, drawing, rect) : readerRows(state, drawing, rect);
		}

		case 'quotations': {
			return focus === 'reader' && state.reader ? besideRows(state, drawing, rect) : quotationsRows(state, drawing, rect, drawing.marks);
		}
	}
};

const drawOverlay = (state: State, drawing: Drawing, rect: Rect): Drawn | null => {
	switch (state.overlay?.kind) {
		case 'help': {
			return helpRows(state, drawing, rect);
		}

		case 'why': {
			return whyRows(state, drawing, rect, drawing.explain);
		}

		case 'about': {
			return aboutRows(state, drawing, rect);
		}

		case 'problems': {
			return problemsRows(state, drawing, rect);
		}

		case 'formats': {
			return formatsRows(state, drawing, rect);
		}

		case undefined: {
			return null;
		}
	}
};

/** Draws the screen: a pure function of the state. Every row fits its part. */
export const drawScreen = (state: State, drawing: Drawing): Screen => {
	const {columns, rows} = state.size;
	const {isTooSmall, panes, rules, footer} = layoutOf(state);
	if (isTooSmall) {
		const rect = {x: 0, y: 0, width: columns, height: rows};
		const lines = [drawing.words.tooSmall, `${columns}×${rows} < ${smallest.columns}×${smallest.rows}`].map(line => line.slice(0, columns));
		return {parts: [{name: 'overlay', rect, rows: fill(lines, rows)}], rules: [], cursor: null};
	}

	const body = {x: 0, y: 0, width: columns, height: rows - footer.height};
	const overlay = drawOverlay(state, drawing, body);
	const drawn = overlay
		? [{name: 'overlay' as const, rect: body, ...overlay}]
		: Object.entries(panes).map(([name, rect]) => ({name: name as Pane, rect, ...drawPane(state, drawing, name as Pane, rect)}));
	const parts: Part[] = [
		...drawn.map(({name, rect, rows: lines}) => ({name, rect, rows: lines})),
		{name: 'footer', rect: footer, rows: footerRows(state, drawing, columns)},
	];
	const typing = drawn.find(({cursor}) => cursor !== null);
	let cursor = typing ? {x: typing.rect.x + typing.cursor!.column, y: typing.rect.y + typing.cursor!.row} : null;
	if (state.input?.field === 'file') {
		cursor = {x: Math.min(columns - 1, textWidth(filePrompt(state, drawing.words) + state.input.text.slice(0, state.input.cursor))), y: footer.y};
	}

	return {parts, rules: overlay ? [] : rules, cursor};
};
