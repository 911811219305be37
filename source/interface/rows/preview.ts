import {articleRow, openArticle, quotationRow} from '../lists/cached.js';
import {countOf, rowAt} from '../lists/grouped.js';
import type {Rect} from '../layout.js';
import type {State} from '../state.js';
import {blockAt, lineAt, linesOf} from '../text/blocks.js';
import {printable} from '../text/cut.js';
import {paintLayers, Style} from '../theme.js';
import type {Drawn} from './articles.js';
import {cardRows} from './card.js';
import {countSpeakers, glanceOf, speakerLines} from './glance.js';
import {chromeLayers, quotationLayers} from './reader.js';
import {variantRows} from './variants.js';
import {dateLabel, fill, head, monthLabel, nameOf, nameStyle, rolePiece, titleOf, type Look, type Piece} from './row.js';

/** So much of a paragraph is shown, in lines at least and in columns of text: a step from one quotation to the next then writes little. */
const leastLines = 6;
const mostText = 300;
const widest = 76;

/** Lines of the paragraph around a quotation, the quotation in the middle where the paragraph is longer than the room. */
export const paragraphRows = (state: State, {paint}: Look, quotation: number, width: number, height: number): string[] => {
	const row = quotationRow(state.archive, quotation);
	const opened = openArticle(state.archive, row.article);
	if (opened instanceof Error) {
		return [paint(Style.warning, printable(opened.message).slice(0, width))];
	}

	const {blocks, article} = opened;
	const {outer} = row.quotation;
	const block = blockAt(blocks, outer.start);
	const lines = linesOf(blocks, block, width);
	const count = lines.length / 2;
	const first = lineAt(blocks, width, outer.start).line;
	const last = outer.end <= lines.at(-1)! ? lineAt(blocks, width, Math.max(outer.start, outer.end - 1)).line : count - 1;
	const room = Math.min(height, Math.max(leastLines, Math.ceil(mostText / width)));
	const from = count <= room ? 0 : Math.max(0, Math.min(count - room, last - first >= room ? first : Math.floor((first + last + 1 - room) / 2)));
	const layers = [...chromeLayers(article.chrome.filter(span => span.start < lines.at(-1)! && span.end > lines[0]!)), ...quotationLayers(row, true)];
	return Array.from({length: Math.min(room, count - from)}, (_, index) => {
		const start = lines[(from + index) * 2]!;
		const end = lines[((from + index) * 2) + 1]!;
		return paintLayers(paint, blocks.text, start, end, layers);
	});
};

/** Beside a group's header: the card of its speaker, its article at a glance, or who speaks in its month. */
const groupRows = (state: State, look: Look, rect: Rect, group: number): Drawn => {
	const {list, grouping} = state.quotations;
	const key = list.keys[group]!;
	if (grouping === 'article') {
		return glanceOf(state, look, rect, key);
	}

	if (grouping === 'speaker' && key !== -1) {
		return {rows: fill(cardRows(state, look, rect, group), rect.height), cursor: null};
	}

	const {words, paint} = look;
	const title = grouping === 'date' ? monthLabel(key, words) : `(${words.unknown})`;
	const speakers = grouping === 'date' ? countSpeakers(state.archive, list.items.subarray(list.starts[group], list.starts[group + 1])) : [];
	return {
		rows: fill([
			...head(look, rect.width, false, [[Style.strong, title]], [], words.countQuotations(countOf(list, group))),
			'',
			...speakerLines(state, {words, paint}, speakers, Math.min(widest, rect.width), Math.max(1, rect.height - 4)),
		], rect.height),
		cursor: null,
	};
};

/** Beside the list of quotations: the one under the cursor in its paragraph, or the card of the speaker under it. */
export const previewRows = (state: State, look: Look, rect: Rect): Drawn => {
	const {words, paint} = look;
	const {list, row} = state.quotations;
	const {item, group} = rowAt(list, row);
	if (item === -1) {
		return group === -1 ? {rows: fill(head(look, rect.width, false, []), rect.height), cursor: null} : groupRows(state, look, rect, group);
	}

	const {quotation, article} = quotationRow(state.archive, item);
	const data = articleRow(state.archive, article);
	const title: Piece[] = [[nameStyle(quotation) | Style.strong, nameOf(quotation, words, rect.width - 2)], rolePiece(quotation)];
	const rows = head(look, rect.width, false, title, [], `${dateLabel(data.date, words)} · ${titleOf(state, article)}`);
	const width = Math.min(widest, rect.width - 4);
	const isLow = rect.height < 12;
	if (!isLow) {
		rows.push('');
	}

	for (const line of paragraphRows(state, look, item, width, rect.height - rows.length)) {
		rows.push(line === '' ? '' : `  ${line}`);
	}

	if (!isLow && quotation.relay) {
		rows.push('', paint(Style.faint, `  ${words.why.relay} ${printable(quotation.relay)}`));
	}

	if (!isLow) {
		rows.push(...variantRows(state, look, item, width, 3).map(line => `  ${line}`));
	}

	return {rows: fill(rows, rect.height), cursor: null};
};
