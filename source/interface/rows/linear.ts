import {stripVTControlCharacters} from 'node:util';
import {certaintyOf} from '../../quotations/certainty.js';
import {articleRow, quotationRow, quotationsIn, speakerRow} from '../lists/cached.js';
import {countOf, isGroupFolded, rowAt, totalOf} from '../lists/grouped.js';
import {focusOf, type State, type View} from '../state.js';
import {printable} from '../text/cut.js';
import {currentQuotation} from '../update/act.js';
import {visibleSpan} from '../update/reader.js';
import {messageText} from './footer.js';
import {dateLabel, monthLabel, titleOf} from './row.js';
import {drawScreen, type Drawing} from './screen.js';

/*
The screen for those who listen to it: what has the focus, in sentences, from top to bottom; no columns, no rules, no bars.
*/

const speakerWords = (state: State, number: number, {words}: Drawing): string => {
	const {quotation} = quotationRow(state.archive, number);
	const certainty = certaintyOf(quotation);
	if (!quotation.speaker) {
		return words.unknown;
	}

	const role = quotation.speaker.role === null ? '' : `, ${quotation.speaker.role}`;
	return printable(`${quotation.speaker.name}${role}${certainty === 'doubtful' ? `, ${words.why.doubtful}` : ''}`);
};

/** Which one of how many is under the cursor: of the groups on a group's header, else of the items of its group; articles are counted over all months. */
const position = ({list, row}: View, isOverall: boolean): string => {
	const {group, item, place} = rowAt(list, row);
	if (item === -1) {
		return `${group + 1}/${list.keys.length}`;
	}

	return isOverall ? `${place + 1}/${list.items.length}` : `${place - list.starts[group]! + 1}/${list.starts[group + 1]! - list.starts[group]!}`;
};

const articleLines = (state: State, {words}: Drawing): string[] => {
	const {list, row, sort} = state.articles;
	const {item, key} = rowAt(list, row);
	const lines = [`${words.articles}, ${words.number(list.items.length)}, ${words.sorts[sort]}`];
	if (item === -1) {
		return [...lines, words.noArticles];
	}

	const data = articleRow(state.archive, item);
	const reading = state.reading(data.path);
	return [
		...lines,
		...(list.hasHeaders ? [monthLabel(key, words)] : []),
		`${position(state.articles, true)}: ${titleOf(state, item)}`,
		[
			dateLabel(data.date, words),
			printable(data.source ?? ''),
			words.countQuotations(data.quotations),
			words.countSpeakers(data.speakers),
			words.messages.markedRead(reading.read),
			reading.starred ? words.messages.starred(true) : '',
		]
			.filter(part => part !== '')
			.join(', '),
	];
};

const quotationLines = (state: State, drawing: Drawing): string[] => {
	const {words} = drawing;
	const {list, row, grouping} = state.quotations;
	const {item, key, group} = rowAt(list, row);
	const lines = [`${words.quotations}, ${words.number(totalOf(list))}/${words.number(state.archive.quotationCount)}, ${words.groupings[grouping]}`];
	if (group === -1) {
		return [...lines, words.noQuotations];
	}

	if (item === -1) {
		const count = words.countQuotations(countOf(list, group));
		const name = {
			speaker: () => key === -1 ? words.unknown : [speakerRow(state.archive, key).name, ...speakerRow(state.archive, key).roles.slice(0, 1)].join(', '),
			date: () => monthLabel(key, words),
			article: () => titleOf(state, key),
			flat: () => '',
		}[grouping]();
		return [...lines, `${position(state.quotations, false)}: ${printable(name)}, ${count}, ${isGroupFolded(list, group) ? words.folded : words.unfolded}`];
	}

	const {quotation, article} = quotationRow(state.archive, item);
	return [
		...lines,
		`${position(state.quotations, false)}: ${speakerWords(state, item, drawing)}: « ${printable(quotation.text)} »`,
		`${titleOf(state, article)}, ${dateLabel(articleRow(state.archive, article).date, words)}${state.selected.has(item) ? `, ${words.selected(1)}` : ''}`,
	];
};

const readerLines = (state: State, drawing: Drawing): string[] => {
	const {words} = drawing;
	const reader = state.reader!;
	const [start, end] = visibleSpan(state, reader);
	const numbers = quotationsIn(state.archive, reader.number, start, end);
	// Each quotation is followed by who said it.
	let text = '';
	let at = start;
	for (const number of numbers) {
		const {outer} = quotationRow(state.archive, number).quotation;
		const stop = Math.min(outer.end, end);
		text += `${reader.article.text.slice(at, Math.max(at, stop))}${outer.end <= end ? ` (${speakerWords(state, number, drawing)})` : ''}`;
		at = Math.max(at, stop);
	}

	text += reader.article.text.slice(at, end);
	const current = currentQuotation(state);
	return [
		`${titleOf(state, reader.number)}, ${dateLabel(reader.article.date, words)}`,
		...text.split('\n').map(line => printable(line).trim()).filter(line => line !== ''),
		...(current === -1 ? [] : [`${words.whoSpeaks}: ${speakerWords(state, current, drawing)}`]),
	];
};

/** The lines to be read out, without any sequence of the terminal. */
export const linearLines = (state: State, drawing: Drawing): string[] => {
	if (state.overlay) {
		const {parts} = drawScreen({...state, size: {columns: Math.max(80, state.size.columns), rows: Math.max(24, state.size.rows)}}, drawing);
		return parts
			.filter(({name}) => name === 'overlay')
			.flatMap(({rows}) => rows.map(row => stripVTControlCharacters(row).replaceAll(/[─▌]+/gv, ' ').trim()))
			.filter(row => row !== '');
	}

	const focus = focusOf(state);
	const lines = {articles: articleLines, quotations: quotationLines, reader: state.reader ? readerLines : articleLines}[focus](state, drawing);
	return [
		...(state.message === null ? [] : [printable(messageText(state.message, drawing.words, state.bindings))]),
		...(state.input ? [`${drawing.words.hints.search}: ${printable(state.input.text)}`] : []),
		...lines,
		...(state.isFirstRun ? drawing.words.firstRun : []),
	];
};
