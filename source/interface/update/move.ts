import {quotationRow} from '../lists/cached.js';
import {standsFor} from '../lists/quotations.js';
import {rowAt, rowCount, rowOfItem, toggleGroup} from '../lists/grouped.js';
import {focusOf, heightOf, type State} from '../state.js';
import {enterPane} from './panes.js';
import {open, scroll, scrollByParagraph, scrollToEnd, stepQuotation} from './reader.js';
import {remakeQuotations} from './search.js';
import {blockRow, itemRow, toMiddle, toRow} from './view.js';

/** The pane whose rows the cursor keys move: a list while one types in its field. */
export const movedPane = (state: State): 'articles' | 'reader' | 'quotations' => {
	const field = state.input?.field;
	return field === 'articles' || field === 'quotations' ? field : focusOf(state);
};

/** Puts the cursor of the articles on a row that holds one; the month above comes into sight with its first article. */
const toArticleRow = (state: State, row: number, delta: number): State => {
	const height = heightOf(state, 'articles');
	const to = itemRow(state.articles.list, row, delta);
	const view = toRow(state.articles, to, height);
	return {...state, articles: view.top === to && to > 0 && height > 1 && rowAt(view.list, to - 1).item === -1 ? {...view, top: to - 1} : view};
};

/** Moves the cursor of a list by rows, or the text by lines. */
export const move = (state: State, delta: number): State => {
	const pane = movedPane(state);
	switch (pane) {
		case 'articles': {
			return toArticleRow(state, state.articles.row + delta, delta);
		}

		case 'quotations': {
			return {...state, quotations: toRow(state.quotations, state.quotations.row + delta, heightOf(state, 'quotations'))};
		}

		case 'reader': {
			return scroll(state, delta);
		}
	}
};

/** Moves by a share of a page; a line of the page before stays in sight. */
export const moveByPage = (state: State, share: number): State => {
	const height = heightOf(state, movedPane(state));
	const rows = Math.abs(share) === 1 ? Math.max(1, height - 1) : Math.max(1, Math.floor(height / 2));
	return move(state, Math.sign(share) * rows);
};

/** Goes to the beginning or the end. */
export const moveToEnd = (state: State, delta: number): State => {
	switch (movedPane(state)) {
		case 'articles': {
			const next = toArticleRow(state, delta < 0 ? 0 : rowCount(state.articles.list) - 1, delta < 0 ? 1 : -1);
			return delta < 0 ? {...next, articles: {...next.articles, top: 0}} : next;
		}

		case 'quotations': {
			return {...state, quotations: toRow(state.quotations, delta < 0 ? 0 : rowCount(state.quotations.list) - 1, heightOf(state, 'quotations'))};
		}

		case 'reader': {
			return scrollToEnd(state, delta);
		}
	}
};

/** Goes to the next block or the one before: a month, a speaker, a paragraph. */
export const moveByBlock = (state: State, delta: number): State => {
	switch (movedPane(state)) {
		case 'articles': {
			const {list, row} = state.articles;
			// The cursor stands on articles, never on a month: a month's first article is where it begins.
			const {group} = rowAt(list, row);
			const first = group === -1 || !list.hasHeaders ? 0 : list.rows[group]! + 1;
			const from = delta < 0 && row === first ? first - 1 : row;
			return toArticleRow(state, blockRow(list, from, delta), 1);
		}

		case 'quotations': {
			const {list, row} = state.quotations;
			return {...state, quotations: toRow(state.quotations, blockRow(list, row, delta), heightOf(state, 'quotations'))};
		}

		case 'reader': {
			return scrollByParagraph(state, delta);
		}
	}
};

/** Goes to the next or previous quotation: in the text, or in the list. */
export const moveByQuotation = (state: State, delta: number): State => {
	if (movedPane(state) === 'reader') {
		return stepQuotation(state, delta);
	}

	if (movedPane(state) === 'articles') {
		return state;
	}

	const {list, row} = state.quotations;
	let to = row + delta;
	while (to >= 0 && to < rowCount(list) && rowAt(list, to).item === -1) {
		to += delta;
	}

	return to < 0 || to >= rowCount(list)
		? {...state, message: delta > 0 ? 'lastQuotation' : 'firstQuotation'}
		: {...state, quotations: toRow(state.quotations, to, heightOf(state, 'quotations'))};
};

/** Opens the next article of the list or the one before; while none is open, moves the cursor of the list. */
export const moveByArticle = (state: State, delta: number): State => {
	const {list, row} = state.articles;
	const at = state.reader ? rowOfItem(list, state.reader.number) : row;
	let to = at + delta;
	while (to >= 0 && to < rowCount(list) && rowAt(list, to).item === -1) {
		to += delta;
	}

	if (at === -1 || to < 0 || to >= rowCount(list)) {
		return {...state, message: delta > 0 ? 'lastArticle' : 'firstArticle'};
	}

	const moved = toArticleRow(state, to, delta);
	return focusOf(state) === 'reader' ? open(moved, rowAt(list, to).item) : moved;
};

const openQuotation = (state: State, quotation: number): State => open(state, quotationRow(state.archive, quotation).article, quotation);

/** Goes in one level: list → text → the quotation among all others; a folded group unfolds. */
export const goIn = (state: State, isEnter: boolean): State => {
	switch (movedPane(state)) {
		case 'articles': {
			const {item} = rowAt(state.articles.list, state.articles.row);
			return item === -1 ? state : open(state, item);
		}

		case 'quotations': {
			const {list, row} = state.quotations;
			const {group, item} = rowAt(list, row);
			if (item !== -1) {
				return openQuotation(state, item);
			}

			if (group === -1) {
				return state;
			}

			const isFolded = list.rows[group + 1]! - list.rows[group]! === 1;
			return isFolded || isEnter
				? {...state, quotations: toRow({...state.quotations, list: toggleGroup(list, group)}, row, heightOf(state, 'quotations'))}
				: move(state, 1);
		}

		case 'reader': {
			return state.reader && state.reader.quotation !== -1 ? showQuotation(state, state.reader.quotation) : state;
		}
	}
};

/** Shows a quotation in the list of all, or the one that stands there for it; a search that does not hold it is cleared, a folded group unfolded. */
const showQuotation = (state: State, wanted: number): State => {
	let next = enterPane(state, 'quotations');
	let quotation = wanted;
	if (!next.quotations.list.items.includes(quotation)) {
		quotation = standsFor(state.archive, wanted);
	}

	if (!next.quotations.list.items.includes(quotation)) {
		next = remakeQuotations({...next, quotations: {...next.quotations, query: ''}}, {query: '', found: null});
	}

	let {list} = next.quotations;
	let row = rowOfItem(list, quotation);
	const {group, item} = rowAt(list, row);
	if (item === -1 && group !== -1) {
		list = toggleGroup(list, group);
		row = rowOfItem(list, quotation);
	}

	return {...next, quotations: toMiddle({...next.quotations, list}, row, heightOf(next, 'quotations'))};
};

/** In the tree of quotations: from a quotation to its group, from an open group to a folded one; undefined where there is nothing to leave. */
export const goOutInList = (state: State): State | undefined => {
	if (focusOf(state) !== 'quotations') {
		return undefined;
	}

	const {list, row} = state.quotations;
	const {group, item} = rowAt(list, row);
	const height = heightOf(state, 'quotations');
	if (!list.hasHeaders || group === -1) {
		return undefined;
	}

	if (item !== -1) {
		return {...state, quotations: toRow(state.quotations, list.rows[group]!, height)};
	}

	return list.rows[group + 1]! - list.rows[group]! > 1
		? {...state, quotations: toRow({...state.quotations, list: toggleGroup(list, group)}, row, height)}
		: undefined;
};
