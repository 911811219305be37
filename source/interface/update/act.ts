import {articleRow, quotationRow} from '../lists/cached.js';
import {rowAt} from '../lists/grouped.js';
import {expanded} from '../lists/quotations.js';
import {measures} from '../layout.js';
import {focusOf, heightOf, type CopyFormat, type Overlay, type State} from '../state.js';
import {move, movedPane} from './move.js';
import {relaid} from './reader.js';
import {inSight} from './panes.js';

/** The formats `Y` offers, in their order. */
export const copyFormats: readonly CopyFormat[] = ['text', 'markdown', 'bibtex', 'csl', 'json'];

/** The quotation under the cursor, in the text or in the list; -1 for none. */
export const currentQuotation = (state: State): number => {
	switch (movedPane(state)) {
		case 'quotations': {
			return rowAt(state.quotations.list, state.quotations.row).item;
		}

		case 'reader': {
			return state.reader?.quotation ?? -1;
		}

		case 'articles': {
			return -1;
		}
	}
};

/** The article under the cursor: of the list, the one that is open, or the quotation's; -1 for none. */
export const currentArticle = (state: State): number => {
	switch (focusOf(state)) {
		case 'articles': {
			return rowAt(state.articles.list, state.articles.row).item;
		}

		case 'reader': {
			return state.reader?.number ?? -1;
		}

		case 'quotations': {
			const quotation = currentQuotation(state);
			return quotation === -1 ? -1 : quotationRow(state.archive, quotation).article;
		}
	}
};

/** What an act is for: the quotations selected, else the one under the cursor, else those of the group whose header is under it. */
export const chosenQuotations = (state: State): readonly number[] => {
	if (state.selected.size > 0) {
		return [...state.selected].toSorted((a, b) => a - b);
	}

	const current = currentQuotation(state);
	if (current !== -1) {
		return [current];
	}

	const {list, row} = state.quotations;
	const {group} = rowAt(list, row);
	return movedPane(state) === 'quotations' && group !== -1 ? [...list.items.subarray(list.starts[group], list.starts[group + 1])].slice(0, mostCopied) : [];
};

/** A clipboard is no place for a whole archive. */
const mostCopied = 1000;

/** Wishes the chosen quotations copied. */
export const copy = (state: State, format: CopyFormat): State => {
	const quotations = chosenQuotations(state);
	return quotations.length === 0 ? {...state, message: 'nothingToCopy'} : {...state, effects: [...state.effects, {type: 'copy', quotations, format}]};
};

/** Opens the field for the name of a file to write quotations to: the selected ones, else all that are shown. */
export const startWriting = (state: State): State => {
	if (writtenQuotations(state).length === 0) {
		return {...state, message: 'nothingToCopy'};
	}

	const text = 'quotations.md';
	return {...state, input: {field: 'file', text, cursor: text.length, recalled: -1}};
};

/** Wishes the quotations written to the file named. */
export const write = (state: State, path: string): State => {
	const chosen = writtenQuotations(state);
	return chosen.length === 0 ? {...state, message: 'nothingToCopy'} : {...state, effects: [...state.effects, {type: 'write', quotations: chosen, path}]};
};

/** What would be written to a file: the quotations selected, else all that are shown. */
export const writtenQuotations = (state: State): Uint32Array =>
	state.selected.size > 0 ? Uint32Array.from([...state.selected].toSorted((a, b) => a - b)) : shownQuotations(state);

const shownQuotations = (state: State): Uint32Array => {
	if (focusOf(state) === 'quotations') {
		return expanded(state.archive, state.quotations.list.items, state.quotations.found);
	}

	const article = currentArticle(state);
	if (article === -1) {
		return new Uint32Array();
	}

	const [from, to] = state.archive.quotationsOf(article);
	return Uint32Array.from({length: to - from}, (_, index) => from + index);
};

/** Selects the quotation under the cursor, or unselects it, and goes on to the next. */
export const select = (state: State): State => {
	const quotation = currentQuotation(state);
	if (quotation === -1) {
		return state;
	}

	const selected = new Set(state.selected);
	if (!selected.delete(quotation)) {
		selected.add(quotation);
	}

	const next = {...state, selected};
	return movedPane(state) === 'quotations' ? move(next, 1) : next;
};

const changeReading = (state: State, name: 'read' | 'starred'): State => {
	const article = currentArticle(state);
	if (article === -1) {
		return state;
	}

	const {path} = articleRow(state.archive, article);
	const is = !state.reading(path)[name];
	return {
		...state,
		message: {type: name === 'read' ? 'markedRead' : 'starred', is},
		effects: [...state.effects, {type: 'remember', path, change: {[name]: is}}],
	};
};

/** Stars the article under the cursor, or takes the star off. */
export const star = (state: State): State => changeReading(state, 'starred');

/** Marks the article under the cursor read or unread. */
export const toggleRead = (state: State): State => changeReading(state, 'read');

/** Opens “why” for the quotation under the cursor, or what is known of the article where none is. */
export const why = (state: State): State => {
	const quotation = currentQuotation(state);
	if (quotation !== -1) {
		return {...state, overlay: {kind: 'why', top: 0, quotation}};
	}

	const article = currentArticle(state);
	return article === -1 ? state : {...state, overlay: {kind: 'about', top: 0, article}};
};

/** Wishes the article opened in the editor, at the quotation under the cursor or at the line on top. */
export const edit = (state: State): State => {
	const article = currentArticle(state);
	if (article === -1) {
		return state;
	}

	const quotation = currentQuotation(state);
	const offset = quotation === -1 ? (focusOf(state) === 'reader' ? state.reader!.top : 0) : quotationRow(state.archive, quotation).quotation.start;
	return {...state, effects: [...state.effects, {type: 'edit', article, offset}]};
};

/** Wishes the article's file opened by the desktop. */
export const openSource = (state: State): State => {
	const article = currentArticle(state);
	return article === -1 ? state : {...state, effects: [...state.effects, {type: 'openSource', article}]};
};

/** Makes the lines of text narrower or wider. */
export const widen = (state: State, delta: number): State => {
	const measure = Math.max(measures.least, Math.min(measures.most, state.measure + (delta * measures.step)));
	return measure === state.measure ? state : relaid({...state, measure, effects: [...state.effects, {type: 'keepSetting', name: 'measure', value: measure}]});
};

/** Shows only the pane in use, or all again. */
export const zoom = (state: State): State => relaid(inSight({...state, isZoomed: !state.isZoomed}));

/** Where a panel was drawn the last time: only then it is known how long it is. */
const drawnTops = new WeakMap<Overlay, number>();

/** Notes from which of its rows on a panel is shown, so that scrolling goes on from there and not from beyond its end. */
export const noteTop = (overlay: Overlay, top: number): void => {
	drawnTops.set(overlay, top);
};

/** Scrolls a panel. */
export const scrollOverlay = (state: State, delta: number): State => {
	const {overlay} = state;
	if (!overlay) {
		return state;
	}

	return overlay.kind === 'formats'
		? {...state, overlay: {...overlay, index: Math.max(0, Math.min(copyFormats.length - 1, overlay.index + delta))}}
		: {...state, overlay: {...overlay, top: Math.max(0, (drawnTops.get(overlay) ?? overlay.top) + delta)}};
};

/** Rows of a panel. */
export const overlayHeight = (state: State): number =>
	heightOf({...state, trail: ['articles'], articles: {...state.articles, query: ''}, input: null}, 'articles');
