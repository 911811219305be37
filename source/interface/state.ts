import type {Archive} from '../archive/archive.js';
import type {Reading} from '../archive/memory.js';
import type {Variants} from '../archive/variants.js';
import {articlesList, type ArticleSort} from './lists/articles.js';
import {flat, type Grouped} from './lists/grouped.js';
import {quotationsList, type Grouping, type QuotationSort} from './lists/quotations.js';
import {type Binding, type Command, commandsByKey} from './keymap.js';
import {layout, measures, paneHead, type Layout, type Pane} from './layout.js';
import type {OpenArticle} from './lists/cached.js';

/** A list as it is shown: the row under the cursor and the first row on the screen. */
export type View = {readonly list: Grouped; readonly row: number; readonly top: number};

/** What is looked for in a list, and what was found. */
export type Search = {
	readonly query: string;
	/** The query that `found` answers. */
	readonly foundQuery: string;
	/** Numbers, best first; null where nothing is looked for. */
	readonly found: Uint32Array | null;
	/** Whether nothing found holds what was typed: all are near misses. */
	readonly isNear: boolean;
};

/** What is typed into a field. The cursor counts UTF-16 code units. */
export type Field = 'articles' | 'quotations' | 'find' | 'help' | 'file';
export type Input = {
	readonly field: Field;
	readonly text: string;
	readonly cursor: number;
	/** How far back in the former queries one is; -1 for none. */
	readonly recalled: number;
};

/** The article that is open. */
export type Reader = OpenArticle & {
	readonly number: number;
	/** An offset on the first line on the screen: what stands there stays there when the width changes. */
	readonly top: number;
	/** Number of the quotation under the cursor, -1 for none. */
	readonly quotation: number;
	/** What is looked for in the text, and where the last match found begins (-1: none). */
	readonly find: string;
	readonly match: number;
};

/** A panel over the panes. */
export type Overlay =
	| {readonly kind: 'help'; readonly top: number; readonly query: string}
	| {readonly kind: 'why'; readonly top: number; readonly quotation: number}
	| {readonly kind: 'about'; readonly top: number; readonly article: number}
	| {readonly kind: 'problems'; readonly top: number}
	| {readonly kind: 'formats'; readonly index: number};

export type CopyFormat = 'text' | 'markdown' | 'bibtex' | 'csl' | 'json';

/** Something to do outside the state; carried out, in order, after the update that wished it. */
export type Effect =
	| {
		readonly type: 'search';
		readonly field: 'articles' | 'quotations';
		readonly query: string;
		/** Whether the query is an old one, asked again of a newer archive. */ readonly isAgain: boolean;
	}
	/** A query is about to come. */
	| {readonly type: 'readySearch'}
	| {readonly type: 'rank'; readonly sort: 'title' | 'source'}
	| {readonly type: 'remember'; readonly path: string; readonly change: Partial<Reading>}
	| {readonly type: 'keepQuery'; readonly field: 'articles' | 'quotations'; readonly query: string}
	| {readonly type: 'keepSetting'; readonly name: string; readonly value: unknown}
	| {readonly type: 'copy'; readonly quotations: readonly number[]; readonly format: CopyFormat}
	| {readonly type: 'write'; readonly quotations: Uint32Array; readonly path: string}
	| {readonly type: 'edit'; readonly article: number; readonly offset: number}
	| {readonly type: 'openSource'; readonly article: number}
	| {readonly type: 'refresh'}
	| {readonly type: 'redraw'}
	| {readonly type: 'suspend'}
	| {readonly type: 'quit'; readonly code: number};

/** One line of words for the status line: a name of `words.messages` and its arguments, so that the state knows no language. */
export type Message =
	| 'noQuotation'
	| 'lastQuotation'
	| 'firstQuotation'
	| 'noMatch'
	| 'lastArticle'
	| 'firstArticle'
	| 'nothingToCopy'
	| 'refreshed'
	| 'sorting'
	| 'noEditor'
	| 'wrapped'
	| {readonly type: 'copied'; readonly count: number}
	| {readonly type: 'match'; readonly index: number; readonly count: number}
	| {readonly type: 'starred' | 'markedRead'; readonly is: boolean}
	| {readonly type: 'wrote' | 'failed'; readonly text: string}
	/** `code` is the system's, such as EEXIST. */
	| {readonly type: 'notWritten'; readonly path: string; readonly code: string}
	/** `more` others stand in the panel of what could not be read. */
	| {readonly type: 'notice'; readonly text: string; readonly more: number};

/** Everything the screen shows and every key depends on. Never changed in place. */
export type State = {
	readonly archive: Archive;
	readonly reading: (path: string) => Reading;
	readonly history: Readonly<Record<'articles' | 'quotations', readonly string[]>>;
	readonly keys: ReadonlyMap<string, Command>;
	readonly bindings: readonly Binding[];
	readonly size: {readonly columns: number; readonly rows: number};
	/** The panes one went through, the one in use last. */
	readonly trail: readonly Pane[];
	readonly isZoomed: boolean;
	/** Columns of text wished for. */
	readonly measure: number;
	readonly articles: View & Search & {readonly sort: ArticleSort; readonly isReversed: boolean; readonly ranks: Uint32Array | null};
	readonly quotations: View & Search & {readonly grouping: Grouping; readonly sort: QuotationSort; readonly isReversed: boolean};
	readonly reader: Reader | null;
	readonly selected: ReadonlySet<number>;
	/** Other versions of a quotation, once they have been looked for. */
	readonly variants: (Variants & {readonly quotation: number}) | null;
	readonly input: Input | null;
	readonly overlay: Overlay | null;
	readonly message: Message | null;
	/** The path of the article to be opened once it is there; null where none is. */
	readonly opensFirst: string | null;
	/** How much longer the reading of files will take, in seconds; null where that cannot be told. */
	readonly remaining: number | null;
	/** What else than files could not be read as it should, such as settings, in words for the user. */
	readonly notices: readonly string[];
	readonly isFirstRun: boolean;
	/** Whether no key was pressed yet: until then the cursor stays on top, whatever comes above. */
	readonly isUntouched: boolean;
	/** What the last action wishes done outside. */
	readonly effects: readonly Effect[];
};

/** What a state starts from. */
export type Start = {
	readonly archive: Archive;
	readonly reading: (path: string) => Reading;
	readonly bindings: readonly Binding[];
	readonly size: {readonly columns: number; readonly rows: number};
	readonly history?: State['history'];
	readonly measure?: number;
	readonly sort?: ArticleSort;
	readonly grouping?: Grouping;
	readonly isFirstRun?: boolean;
	readonly opensFirst?: string | null;
	readonly notices?: readonly string[];
};

/** Groups are folded at first where they are many; what a search found is always shown. */
const foldedFrom = 3;

/** The list of quotations made anew from its order; `exceptions` are kept where asked. */
export const freshQuotations = (archive: Archive, order: Omit<State['quotations'], keyof View>, before?: Grouped): Grouped => {
	const isFolded = order.found === null && order.grouping !== 'flat' && archive.quotationCount > foldedFrom;
	const exceptions = before?.isFolded === isFolded ? before.exceptions : new Set<number>();
	return quotationsList(archive, {...order, isFolded, exceptions});
};

/** The pane in use. */
export const focusOf = (state: Pick<State, 'trail'>): Pane => state.trail.at(-1) ?? 'articles';

/** Where the panes stand now. */
export const layoutOf = (state: Pick<State, 'size' | 'trail' | 'isZoomed'>): Layout => layout(state.size, focusOf(state), state.isZoomed);

/** Rows of a pane below its head, as if it had the focus where it is not on the screen; at least one. A search field takes a row of a list. */
export const heightOf = (state: State, pane: Pane): number => {
	const rect = layoutOf(state).panes[pane] ?? layout(state.size, pane, state.isZoomed).panes[pane];
	const field = pane === 'reader' ? hasFindField(state) : hasSearchField(state, pane);
	return Math.max(1, (rect?.height ?? 3) - paneHead - (field ? 1 : 0));
};

/** Whether a list shows its search field: while one types, and while a query is kept. */
export const hasSearchField = (state: Pick<State, 'input' | 'articles' | 'quotations'>, pane: 'articles' | 'quotations'): boolean =>
	state.input?.field === pane || state[pane].query !== '';

/** The same for the reader. */
export const hasFindField = (state: Pick<State, 'input' | 'reader'>): boolean => state.input?.field === 'find' || (state.reader?.find ?? '') !== '';

/** The state before the first key. */
export const initialState = (start: Start): State => {
	const {archive} = start;
	const articles = {query: '', foundQuery: '', found: null, isNear: false, sort: start.sort ?? 'date', isReversed: false, ranks: null} as const;
	const quotations = {query: '', foundQuery: '', found: null, isNear: false, grouping: start.grouping ?? 'speaker', sort: 'number', isReversed: false} as const;
	const list = archive.articleCount > 0 ? articlesList(archive, articles) : flat(new Uint32Array());
	return {
		archive,
		reading: start.reading,
		history: start.history ?? {articles: [], quotations: []},
		keys: commandsByKey(start.bindings),
		bindings: start.bindings,
		size: start.size,
		trail: ['articles'],
		isZoomed: false,
		measure: start.measure ?? measures.usual,
		articles: {...articles, list, row: list.hasHeaders ? 1 : 0, top: 0},
		quotations: {...quotations, list: freshQuotations(archive, quotations), row: 0, top: 0},
		reader: null,
		selected: new Set(),
		variants: null,
		input: null,
		overlay: null,
		message: null,
		opensFirst: start.opensFirst ?? null,
		remaining: null,
		notices: start.notices ?? [],
		isFirstRun: start.isFirstRun ?? false,
		isUntouched: true,
		effects: [],
	};
};
