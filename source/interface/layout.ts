/** The three panes. */
export type Pane = 'articles' | 'reader' | 'quotations';

/** A rectangle of the screen, in columns and rows from 0; a pane's first two rows are its title and a rule. */
export type Rect = {readonly x: number; readonly y: number; readonly width: number; readonly height: number};

/** Where everything stands. Panes that are not named are not on the screen. */
export type Layout = {
	readonly isTooSmall: boolean;
	readonly panes: Readonly<Partial<Record<Pane, Rect>>>;
	/** Columns in which a rule parts two panes. */
	readonly rules: readonly number[];
	/** The two rows at the bottom. */
	readonly footer: Rect;
};

export const smallest = {columns: 60, rows: 15};

/** Rows of a pane that its title and rule take. */
export const paneHead = 2;

const threeFrom = 160;
const twoFrom = 100;
/** From so many rows on a single column shows the quotation's paragraph below the list. */
const previewFrom = 22;
const previewRows = 9;
/** Columns between two panes: a blank, the rule, a blank. */
const gap = 3;
const footerRows = 2;

const side = (columns: number, share: number, least: number, most: number) => Math.max(least, Math.min(most, Math.round(columns * share)));

/**
Lays the panes out: three side by side from 160 columns, two from 100 (the one in use and the one that goes with it), one below. Pure.
*/
export const layout = ({columns, rows}: {columns: number; rows: number}, focus: Pane, isZoomed: boolean): Layout => {
	const height = rows - footerRows;
	const footer = {x: 0, y: height, width: columns, height: footerRows};
	if (columns < smallest.columns || rows < smallest.rows) {
		return {isTooSmall: true, panes: {}, rules: [], footer};
	}

	const rect = (x: number, width: number) => ({x, y: 0, width, height});
	if (isZoomed) {
		return {isTooSmall: false, panes: {[focus]: rect(0, columns)}, rules: [], footer};
	}

	if (columns >= threeFrom) {
		const left = side(columns, 0.26, 40, 56);
		const right = side(columns, 0.29, 44, 64);
		return {
			isTooSmall: false,
			panes: {
				articles: rect(0, left),
				reader: rect(left + gap, columns - left - right - (2 * gap)),
				quotations: rect(columns - right, right),
			},
			rules: [left + 1, columns - right - 2],
			footer,
		};
	}

	if (columns >= twoFrom) {
		const left = {
			articles: side(columns, 0.46, 46, 70),
			reader: columns - gap - side(columns, 0.34, 34, 52),
			quotations: side(columns, 0.52, 52, 80),
		}[focus];
		const first = rect(0, left);
		const second = rect(left + gap, columns - left - gap);
		const rules = [left + 1];
		return {
			isTooSmall: false,
			panes: {
				articles: {articles: first, reader: second},
				reader: {reader: first, quotations: second},
				quotations: {quotations: first, reader: second},
			}[focus],
			rules,
			footer,
		};
	}

	if (focus === 'quotations' && rows >= previewFrom) {
		const list = height - previewRows;
		return {
			isTooSmall: false,
			// A blank row parts the two.
			panes: {quotations: {...rect(0, columns), height: list - 1}, reader: {x: 0, y: list, width: columns, height: previewRows}},
			rules: [],
			footer,
		};
	}

	return {isTooSmall: false, panes: {[focus]: rect(0, columns)}, rules: [], footer};
};

/** How the text stands in its pane: the speakers' names in the margin, a bar, then the words. */
export type Measure = {readonly margin: number; readonly left: number; readonly text: number};

/** Columns a line of text may have by the user's wish. */
export const measures = {least: 30, most: 120, usual: 72, step: 4};

/** Divides a pane's width into margin and text; `wish` is the width of text asked for. The block stands in the middle where there is room. */
export const measureOf = (width: number, wish: number): Measure => {
	const margin = Math.max(10, Math.min(20, Math.round(width * 0.22)));
	// Blank, bar, blank before the words, a blank behind them.
	const room = width - margin - 4;
	const text = Math.max(20, Math.min(wish, room));
	return {margin, left: Math.max(0, Math.floor((room - text) / 2)), text};
};
