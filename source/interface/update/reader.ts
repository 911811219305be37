import {articleRow, openArticle, quotationRow, quotationsIn} from '../lists/cached.js';
import {measureOf} from '../layout.js';
import {focusOf, heightOf, layoutOf, type Reader, type State} from '../state.js';
import {lastLine, lineAt, linesFrom, moveLine, spanOf, type Line} from '../text/blocks.js';
import {enterPane} from './panes.js';

/** Columns of a line of the text now. */
export const textColumns = (state: State): number => {
	const panes = layoutOf(state).panes.reader ?? layoutOf({...state, trail: ['reader']}).panes.reader;
	return measureOf(panes?.width ?? 60, state.measure).text;
};

const offsetOf = (reader: Reader, width: number, line: Line): number => spanOf(reader.blocks, width, line)[0];

/** Offset of the line that stands on top when the last one stands at the bottom. */
const furthestTop = (state: State, reader: Reader, width: number): number =>
	offsetOf(reader, width, moveLine(reader.blocks, width, lastLine(reader.blocks, width), 1 - heightOf(state, 'reader')));

/** The reader with a line on top, but no further down than that the last line stands at the bottom. */
const withTop = (state: State, reader: Reader, line: Line): Reader => {
	const width = textColumns(state);
	const top = Math.min(offsetOf(reader, width, line), furthestTop(state, reader, width));
	return top === reader.top ? reader : {...reader, top};
};

/** The reader with the same word on the top line as before, whatever the width is now: the place itself does not move, so that it never drifts. */
const withSameTop = (state: State, reader: Reader): Reader => {
	const width = textColumns(state);
	const furthest = furthestTop(state, reader, width);
	return offsetOf(reader, width, lineAt(reader.blocks, width, reader.top)) <= furthest ? reader : {...reader, top: furthest};
};

/** Start of the text on the screen and its end, exclusive. */
export const visibleSpan = (state: State, reader: Reader): readonly [number, number] => {
	const width = textColumns(state);
	const lines = linesFrom(reader.blocks, width, lineAt(reader.blocks, width, reader.top), heightOf(state, 'reader'));
	return [lines[0]?.[0] ?? 0, lines.at(-1)?.[1] ?? 0];
};

/** The reader with a quotation under the cursor that is in sight: the one chosen while it is, else the first that begins on the screen. */
export const withQuotationInSight = (state: State, reader: Reader): Reader => {
	const [start, end] = visibleSpan(state, reader);
	const numbers = quotationsIn(state.archive, reader.number, start, end);
	if (numbers.includes(reader.quotation)) {
		return reader;
	}

	const first = numbers.find(number => quotationRow(state.archive, number).quotation.outer.start >= start) ?? numbers[0] ?? -1;
	return first === reader.quotation ? reader : {...reader, quotation: first};
};

const withReader = (state: State, reader: Reader): State => reader === state.reader ? state : {...state, reader};

/** Puts the cursor on a quotation in sight, where it stands on none yet. */
export const withQuotation = (state: State): State => state.reader?.quotation === -1 ? withReader(state, withQuotationInSight(state, state.reader)) : state;

/** Scrolls by lines. */
export const scroll = (state: State, delta: number): State => {
	if (!state.reader) {
		return state;
	}

	const width = textColumns(state);
	const from = lineAt(state.reader.blocks, width, state.reader.top);
	return withReader(state, withQuotationInSight(state, withTop(state, state.reader, moveLine(state.reader.blocks, width, from, delta))));
};

/** Scrolls to the beginning of the text or to its end. */
export const scrollToEnd = (state: State, delta: number): State => {
	if (!state.reader) {
		return state;
	}

	const line = delta < 0 ? {block: 0, line: 0} : lastLine(state.reader.blocks, textColumns(state));
	return withReader(state, withQuotationInSight(state, withTop(state, state.reader, line)));
};

/** Scrolls to the next or previous paragraph that is not empty. */
export const scrollByParagraph = (state: State, delta: number): State => {
	const {reader} = state;
	if (!reader) {
		return state;
	}

	const {text, starts} = reader.blocks;
	const top = lineAt(reader.blocks, textColumns(state), reader.top);
	let {block} = top;
	if (delta < 0 && top.line > 0) {
		return withReader(state, withQuotationInSight(state, withTop(state, reader, {block, line: 0})));
	}

	do {
		block += delta;
	} while (block > 0 && block < starts.length - 2 && text.charCodeAt(starts[block]!) === 0x0A);

	block = Math.max(0, Math.min(block, starts.length - 2));
	return withReader(state, withQuotationInSight(state, withTop(state, reader, {block, line: 0})));
};

/** Scrolls so that the stretch stands in the middle; where it is longer than the screen, its beginning on top. */
const centred = (state: State, reader: Reader, start: number, end: number): Reader => {
	const width = textColumns(state);
	const height = heightOf(state, 'reader');
	const first = lineAt(reader.blocks, width, start);
	let lines = 1;
	while (lines < height && spanOf(reader.blocks, width, moveLine(reader.blocks, width, first, lines))[0] < end && lines < 200) {
		lines++;
	}

	return withTop(state, reader, moveLine(reader.blocks, width, first, -Math.max(0, Math.floor((height - lines) / 2))));
};

/** Shows a stretch of the text, scrolling only where it is not wholly in sight. */
export const reveal = (state: State, reader: Reader, start: number, end: number): Reader => {
	const [from, to] = visibleSpan(state, reader);
	return start >= from && end <= to ? reader : centred(state, reader, start, end);
};

/** Goes to the next quotation of the open article or the one before. */
export const stepQuotation = (state: State, delta: number): State => {
	const {reader} = state;
	if (!reader) {
		return state;
	}

	const [from, to] = state.archive.quotationsOf(reader.number);
	if (from === to) {
		return {...state, message: 'noQuotation'};
	}

	const [start] = visibleSpan(state, reader);
	let number = reader.quotation === -1 ? -1 : reader.quotation + delta;
	if (number === -1 && from < to) {
		// None in sight: the first one below the top, or the last one above it.
		const below = quotationsIn(state.archive, reader.number, start, reader.article.text.length)[0] ?? to;
		number = delta > 0 ? below : below - 1;
	}

	if (number < from || number >= to) {
		return {...state, message: delta > 0 ? 'lastQuotation' : 'firstQuotation'};
	}

	const {outer} = quotationRow(state.archive, number).quotation;
	return {...state, reader: {...reveal(state, reader, outer.start, outer.end), quotation: number}};
};

/** What is to be remembered of the article that is open. */
export const rememberPlace = (state: State): State => state.reader
	? {...state, effects: [...state.effects, {type: 'remember', path: state.reader.article.path, change: {position: state.reader.top}}]}
	: state;

/** Opens an article: where reading stopped, or with a quotation in the middle. */
export const open = (before: State, number: number, quotation = -1): State => {
	const state = before.reader?.number === number ? before : rememberPlace(before);
	const opened = openArticle(state.archive, number);
	if (opened instanceof Error) {
		return {...state, message: {type: 'failed', text: opened.message}};
	}

	const {path} = articleRow(state.archive, number);
	const wasOpen = state.reader?.number === number;
	const isFocused = focusOf(state) === 'reader';
	const inReader = isFocused ? state : enterPane(state, 'reader');
	let reader: Reader = {...opened, number, top: wasOpen ? state.reader.top : 0, quotation: -1, find: wasOpen ? state.reader.find : '', match: -1};
	if (quotation === -1) {
		const position = wasOpen ? reader.top : Math.min(state.reading(path).position, reader.article.text.length);
		reader = withTop(inReader, reader, lineAt(reader.blocks, textColumns(inReader), position));
		reader = withQuotationInSight(inReader, {...reader, quotation: wasOpen ? state.reader.quotation : -1});
	} else {
		const {outer} = quotationRow(state.archive, quotation).quotation;
		reader = {...centred(inReader, reader, outer.start, outer.end), quotation};
	}

	const next: State = {...inReader, reader};
	return state.reading(path).read ? next : {...next, effects: [...next.effects, {type: 'remember', path, change: {read: true}}]};
};

/** After a change of size or measure: the same sentence stays on top. */
export const relaid = (state: State): State => state.reader ? withReader(state, withQuotationInSight(state, withSameTop(state, state.reader))) : state;
