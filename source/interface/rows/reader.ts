import type {QuotationRow} from '../../archive/archive.js';
import type {Article, Span} from '../../articles/article.js';
import {quotationRow, quotationsIn} from '../lists/cached.js';
import {measureOf, type Rect} from '../layout.js';
import {focusOf, hasFindField, heightOf, type Reader, type State} from '../state.js';
import {lineAt, linesFrom} from '../text/blocks.js';
import {cut, pad, printable} from '../text/cut.js';
import {paintLayers, Style, type Layer} from '../theme.js';
import {matchesOf} from '../update/find.js';
import type {Drawn} from './articles.js';
import {dateLabel, facts, field, fill, head, nameOf, nameStyle, titleStyle, type Look} from './row.js';

/** The layers of a quotation: its words, and for the one under the cursor also what tells who speaks. */
export const quotationLayers = ({quotation}: QuotationRow, isCurrent: boolean): Layer[] => {
	const layers: Layer[] = [{...quotation.outer, style: isCurrent ? Style.current | Style.quotation : Style.quotation}];
	if (isCurrent) {
		const {cue, speaker} = quotation;
		if (cue) {
			layers.push({start: cue.start, end: cue.end, style: Style.cue});
		}

		if (speaker?.mention) {
			layers.push({start: speaker.mention.start, end: speaker.mention.end, style: Style.mention | Style.strong});
		}
	}

	return layers;
};

/** What of an article belongs to its page, as layers. */
export const chromeLayers = (chrome: readonly Span[]): Layer[] => chrome.map(({start, end}) => ({start, end, style: Style.faint}));

/** Head of the text: its title, and on the rule date, source and length. */
export const articleHead = (state: State, look: Look, width: number, isFocused: boolean, article: Article, number: number, right = ''): string[] => {
	const {words} = look;
	const [from, to] = state.archive.quotationsOf(number);
	const known = facts(dateLabel(article.date, words), article.source && printable(article.source), words.countQuotations(to - from));
	return head(look, width, isFocused, [[titleStyle(isFocused), printable(article.title || article.path)]], right === '' ? [] : [[Style.faint, right]], known);
};

/** How far one has read, in percent. */
export const progressOf = (reader: Reader, end: number): number =>
	reader.article.text.length === 0 ? 100 : Math.round((100 * end) / reader.article.text.length);

/** The pane of the text. */
export const readerRows = (state: State, look: Look, rect: Rect): Drawn => {
	const {words, paint} = look;
	const reader = state.reader!;
	const isFocused = focusOf(state) === 'reader';
	const height = heightOf({...state, trail: isFocused ? state.trail : ['reader']}, 'reader');
	const {margin, left, text: columns} = measureOf(rect.width, state.measure);
	const {article, blocks} = reader;
	const lines = linesFrom(blocks, columns, lineAt(blocks, columns, reader.top), height);
	const begin = lines[0]?.[0] ?? 0;
	const end = lines.at(-1)?.[1] ?? 0;
	const numbers = quotationsIn(state.archive, reader.number, begin, end);
	const quotations = numbers.map(number => ({number, row: quotationRow(state.archive, number)}));
	const layers = [
		...chromeLayers(article.chrome.filter(span => span.end > begin && span.start < end)),
		...quotations.flatMap(({number, row}) => quotationLayers(row, number === reader.quotation)),
		...findLayers(reader, begin, end),
	];
	const rows = articleHead(state, look, rect.width, isFocused, article, reader.number, `${progressOf(reader, end)} %`);
	let cursor: Drawn['cursor'] = null;
	if (hasFindField(state)) {
		const input = state.input?.field === 'find' ? state.input : null;
		const matches = matchesOf(blocks, reader.find);
		const index = reader.match === -1 ? 0 : (matches.indexOf(reader.match) / 2) + 1;
		const count = reader.find === '' ? '' : `${words.number(Math.floor(index))}/${words.number(matches.length / 2)}`;
		const {row, column} = field(look, rect.width, input, reader.find, count, '');
		cursor = column === null ? null : {column, row: rows.length};
		rows.push(row);
	}

	for (const [start, stop] of lines) {
		const beginning = quotations.filter(({row}) => row.quotation.outer.start >= start && row.quotation.outer.start < Math.max(stop, start + 1));
		const covering = quotations.filter(({row}) => row.quotation.outer.start < stop && row.quotation.outer.end > start);
		const isCurrent = covering.some(({number}) => number === reader.quotation);
		const bar = covering.length === 0 ? ' ' : (isCurrent ? '┃' : '│');
		const name = tag(look, beginning, margin, reader.quotation);
		const painted = paintLayers(paint, blocks.text, start, stop, layers);
		rows.push(`${' '.repeat(left)}${name} ${paint(isCurrent ? Style.accent : Style.faint, bar)} ${painted}`);
	}

	return {rows: fill(rows, rect.height), cursor};
};

/** The speakers whose words begin on a line, in the margin; where several do, the one under the cursor or the first, and how many more. */
const tag = ({words, paint}: Look, beginning: ReadonlyArray<{number: number; row: QuotationRow}>, width: number, current: number): string => {
	const shown = beginning.find(({number}) => number === current) ?? beginning[0];
	if (!shown) {
		return ' '.repeat(width);
	}

	const {quotation} = shown.row;
	const others = beginning.filter(({row}) => row.quotation.speaker?.name !== quotation.speaker?.name).length;
	const more = others > 0 ? ` +${others}` : '';
	const name = nameOf(quotation, words, width - more.length);
	const style = nameStyle(quotation) | (shown.number === current ? Style.strong : Style.plain);
	return paint(style, pad(cut(name, width - more.length) + more, width, 'right'));
};

const findLayers = (reader: Reader, begin: number, end: number): Layer[] => {
	if (reader.find === '') {
		return [];
	}

	const matches = matchesOf(reader.blocks, reader.find);
	const layers: Layer[] = [];
	for (let index = 0; index < matches.length; index += 2) {
		if (matches[index]! >= end) {
			break;
		}

		if (matches[index + 1]! > begin) {
			layers.push({
				start: matches[index]!,
				end: matches[index + 1]!,
				style: matches[index] === reader.match ? Style.match | Style.strong | Style.chosen : Style.match,
			});
		}
	}

	return layers;
};
