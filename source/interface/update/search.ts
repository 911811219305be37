import {articlesList} from '../lists/articles.js';
import {focusOf, freshQuotations, heightOf, type Effect, type Field, type Input, type State} from '../state.js';
import {graphemes} from '../text/graphemes.js';
import {firstItemRow, toRow, withList} from './view.js';
import {inSight} from './panes.js';
import {withFind} from './find.js';

const searchEffect = (field: 'articles' | 'quotations', query: string): Effect => ({type: 'search', field, query, isAgain: false});

/** The list of articles made anew after its order or what was found has changed. */
export const remakeArticles = (state: State, change: Partial<State['articles']>): State => {
	const order = {...state.articles, ...change};
	return {...state, articles: withList(order, articlesList(state.archive, order), heightOf(state, 'articles'))};
};

/** The list of quotations likewise. */
export const remakeQuotations = (state: State, change: Partial<State['quotations']>): State => {
	const order = {...state.quotations, ...change};
	return {...state, quotations: withList(order, freshQuotations(state.archive, order, state.quotations.list), heightOf(state, 'quotations'))};
};

/** Sets the query of a list. What it finds comes later, as a `found` action; an empty query shows everything at once. */
export const withQuery = (state: State, field: 'articles' | 'quotations', query: string): State => {
	const changed = {...state, [field]: {...state[field], query}};
	if (query.trim() === '') {
		const all = field === 'articles' ? remakeArticles(changed, {query, found: null}) : remakeQuotations(changed, {query, found: null});
		return inSight({...all, effects: [...all.effects, searchEffect(field, '')]});
	}

	return inSight({...changed, effects: [...changed.effects, searchEffect(field, query)]});
};

/** Takes in what a search found, unless the query has changed since: the best match comes under the cursor. */
export const found = (state: State, field: 'articles' | 'quotations', query: string, items: Uint32Array, isFirstTime: boolean, isNear = false): State => {
	if (state[field].query !== query || query.trim() === '') {
		return state;
	}

	const remade =
		field === 'articles'
			? remakeArticles(state, {found: items, foundQuery: query, isNear})
			: remakeQuotations(state, {found: items, foundQuery: query, isNear});
	if (!isFirstTime) {
		return remade;
	}

	const view = remade[field];
	return {...remade, [field]: toRow({...view, top: 0}, firstItemRow(view.list), heightOf(remade, field))};
};

/** Opens the search field of the pane in use. */
export const startSearch = (state: State): State => {
	const focus = focusOf(state);
	const field: Field = focus === 'reader' ? 'find' : focus;
	if (focus === 'reader' && !state.reader) {
		return state;
	}

	const text = field === 'find' ? state.reader!.find : state[focus as 'articles' | 'quotations'].query;
	const effects: Effect[] = field === 'find' ? [...state.effects] : [...state.effects, {type: 'readySearch'}];
	return inSight({...state, input: {field, text, cursor: text.length, recalled: -1}, effects});
};

/** Carries a change of the text typed on to what the field is for. */
const typed = (state: State, input: Input): State => {
	const next = {...state, input};
	switch (input.field) {
		case 'articles':
		case 'quotations': {
			return withQuery(next, input.field, input.text);
		}

		case 'find': {
			return withFind(next, input.text);
		}

		case 'help': {
			return next.overlay?.kind === 'help' ? {...next, overlay: {...next.overlay, query: input.text, top: 0}} : next;
		}

		case 'file': {
			return next;
		}
	}
};

const before = (text: string, cursor: number): number => {
	let last = 0;
	for (const {index} of graphemes.segment(text.slice(0, cursor))) {
		last = index;
	}

	return last;
};

const after = (text: string, cursor: number): number => {
	const [next] = graphemes.segment(text.slice(cursor));
	return cursor + (next?.segment.length ?? 0);
};

/** Start of the word before the cursor, as Ctrl-w of a shell sees it. */
const wordStart = (text: string, cursor: number): number => text.slice(0, cursor).trimEnd().lastIndexOf(' ') + 1;

const splice = (state: State, start: number, end: number, text = ''): State => {
	const input = state.input!;
	return start === end && text === ''
		? state
		: typed(state, {...input, text: input.text.slice(0, start) + text + input.text.slice(end), cursor: start + text.length});
};

/** Longest query that is kept: a pasted article is not one. */
const longest = 1000;

/** Puts text in at the cursor: what was typed or pasted, as one line. */
export const insert = (state: State, text: string): State => {
	const {cursor, text: present} = state.input!;
	const line = text.replaceAll(/[\p{Control}\u{2028}\u{2029}]+/gv, ' ').slice(0, Math.max(0, longest - present.length));
	return splice(state, cursor, cursor, line);
};

/** Brings back a former query: each call an older one. */
const recall = (state: State): State => {
	const input = state.input!;
	const queries = input.field === 'articles' || input.field === 'quotations' ? state.history[input.field] : [];
	if (queries.length === 0) {
		return state;
	}

	let recalled = (input.recalled + 1) % queries.length;
	if (queries[recalled] === input.text && queries.length > 1) {
		recalled = (recalled + 1) % queries.length;
	}

	const text = queries[recalled]!;
	return typed(state, {...input, text, cursor: text.length, recalled});
};

/** Leaves the field with what was typed kept. */
export const leaveInput = (state: State): State => {
	const {input} = state;
	const effects: Effect[] = (input?.field === 'articles' || input?.field === 'quotations') && input.text.trim() !== ''
		? [...state.effects, {type: 'keepQuery', field: input.field, query: input.text.trim()}]
		: [...state.effects];
	return inSight({...state, input: null, effects});
};

/** What a key does in a field; undefined for keys that are no editing (moving in the results, Enter, Esc). */
export const editInput = (state: State, key: string): State | undefined => {
	const {text, cursor} = state.input!;
	const move = (to: number): State => ({...state, input: {...state.input!, cursor: to}});
	switch (key) {
		case 'left':
		case 'ctrl-b': {
			return move(before(text, cursor));
		}

		case 'right':
		case 'ctrl-f': {
			return move(after(text, cursor));
		}

		case 'home':
		case 'ctrl-a': {
			return move(0);
		}

		case 'end':
		case 'ctrl-e': {
			return move(text.length);
		}

		case 'backspace':
		case 'ctrl-h': {
			return splice(state, before(text, cursor), cursor);
		}

		case 'delete':
		case 'ctrl-d': {
			return splice(state, cursor, after(text, cursor));
		}

		case 'ctrl-u': {
			return splice(state, 0, cursor);
		}

		case 'ctrl-k': {
			return splice(state, cursor, text.length);
		}

		case 'ctrl-w': {
			return splice(state, wordStart(text, cursor), cursor);
		}

		case 'ctrl-r': {
			return recall(state);
		}

		default: {
			return key.length > 1 && /^(?:ctrl-|alt-|up$|down$|enter$|escape$|tab$|shift-tab$|page)/v.test(key) ? undefined : insert(state, key);
		}
	}
};

/** Clears the query of the pane in use, if it has one; undefined if not. */
export const clearQuery = (state: State): State | undefined => {
	const focus = focusOf(state);
	if (focus === 'reader') {
		return state.reader && state.reader.find !== '' ? withFind(state, '') : undefined;
	}

	return state[focus].query === '' ? undefined : withQuery(state, focus, '');
};
