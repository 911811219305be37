import type {Archive} from '../../archive/archive.js';
import type {Reading} from '../../archive/memory.js';
import type {Command} from '../keymap.js';
import type {MouseEvent} from '../keys.js';
import {focusOf, type Message, type State} from '../state.js';
import {chosenQuotations, copy, edit, openSource, select, star, startWriting, toggleRead, why, widen, write, zoom} from './act.js';
import {openingFirst, withArchive, type Found} from './archive.js';
import {stepMatch} from './find.js';
import {mouse} from './mouse.js';
import {goIn, goOutInList, move, moveByArticle, moveByBlock, moveByPage, moveByQuotation, moveToEnd} from './move.js';
import {ranked, regroup, reverse, review, sort} from './order.js';
import {inInput} from './input.js';
import {inOverlay, quit} from './overlay.js';
import {enterPane, inSight, leavePane, neighbour} from './panes.js';
import {relaid, rememberPlace} from './reader.js';
import {clearQuery, found, insert, startSearch, withQuery} from './search.js';

/** Everything that can happen. */
export type Action =
	| {readonly type: 'key'; readonly key: string}
	| {readonly type: 'command'; readonly command: Command}
	| {readonly type: 'paste'; readonly text: string}
	| {readonly type: 'mouse'; readonly event: MouseEvent}
	| {readonly type: 'resized'; readonly size: State['size']}
	| {readonly type: 'archive'; readonly archive: Archive; readonly found?: Found; /** See `State`. */ readonly remaining?: number | null}
	| {
		readonly type: 'found';
		readonly field: 'articles' | 'quotations';
		readonly query: string;
		readonly items: Uint32Array;
		readonly isFirstTime: boolean;
		readonly isNear?: boolean;
	}
	| {readonly type: 'ranked'; readonly sort: 'title' | 'source'; readonly ranks: Uint32Array}
	| {readonly type: 'remembered'; readonly reading: (path: string) => Reading; readonly history: State['history']}
	| {readonly type: 'message'; readonly message: Message | null}
	| {readonly type: 'variants'; readonly variants: State['variants']}
	/** The first action: opens what the program was called for. */
	| {readonly type: 'start'; readonly query: string}
	/** The system asks the program to end. */
	| {readonly type: 'ended'; readonly code: number};

/** Leaving the text remembers where one was. */
const leaving = (state: State): State => focusOf(state) === 'reader' ? rememberPlace(state) : state;

const go = (state: State, pane: 'articles' | 'reader' | 'quotations'): State =>
	pane === 'reader' && !state.reader
		? focusOf(state) === 'articles'
			? goIn(state, true)
			: state
		: relaid(enterPane(focusOf(state) === pane ? state : leaving(state), pane));

const out = (state: State): State => {
	const inList = goOutInList(state);
	if (inList) {
		return inList;
	}

	const left = leavePane(leaving(state));
	if (left) {
		return relaid(left);
	}

	// Opened on one article, going out leads to the list it stands in.
	return focusOf(state) === 'articles' ? state : go(state, 'articles');
};

/** What each command does to the panes. */
const commands: Record<Command, (state: State, key?: string) => State> = {
	down: state => move(state, 1),
	up: state => move(state, -1),
	pageDown: state => moveByPage(state, 1),
	pageUp: state => moveByPage(state, -1),
	halfDown: state => moveByPage(state, 0.5),
	halfUp: state => moveByPage(state, -0.5),
	first: state => moveToEnd(state, -1),
	last: state => moveToEnd(state, 1),
	in: (state, key) => goIn(state, key === undefined || key === 'enter'),
	out,
	nextPane: state => relaid(neighbour(leaving(state), 1)),
	previousPane: state => relaid(neighbour(leaving(state), -1)),
	articles: state => go(state, 'articles'),
	reader: state => go(state, 'reader'),
	quotations: state => go(state, 'quotations'),
	nextArticle: state => moveByArticle(state, 1),
	previousArticle: state => moveByArticle(state, -1),
	nextQuotation: state => moveByQuotation(state, 1),
	previousQuotation: state => moveByQuotation(state, -1),
	nextBlock: state => moveByBlock(state, 1),
	previousBlock: state => moveByBlock(state, -1),
	search: startSearch,
	nextMatch: state => focusOf(state) === 'reader' ? stepMatch(state, 1) : move(state, 1),
	previousMatch: state => focusOf(state) === 'reader' ? stepMatch(state, -1) : move(state, -1),
	regroup,
	sort,
	reverse,
	why,
	copy: state => copy(state, 'text'),
	copyAs: state => chosenQuotations(state).length === 0 ? {...state, message: 'nothingToCopy'} : {...state, overlay: {kind: 'formats', index: 0}},
	write: startWriting,
	star,
	select,
	toggleRead,
	review,
	source: openSource,
	edit,
	zoom,
	narrower: state => widen(state, -1),
	wider: state => widen(state, 1),
	refresh: state => ({...state, message: 'refreshed', effects: [...state.effects, {type: 'refresh'}]}),
	redraw: state => ({...state, effects: [...state.effects, {type: 'redraw'}]}),
	help: state => ({...state, overlay: {kind: 'help', top: 0, query: ''}}),
	problems: state => ({...state, overlay: {kind: 'problems', top: 0}}),
	cancel: state => clearQuery(state) ?? (state.selected.size > 0 ? {...state, selected: new Set()} : state),
	back(state) {
		const left = leavePane(leaving(state));
		return left ? relaid(left) : quit(state, 0);
	},
	quit: state => quit(state, 0),
	interrupt: state => quit(state, 130),
	suspend: state => ({...state, effects: [...state.effects, {type: 'suspend'}]}),
};

/** Commands that mean the same wherever one is: over a panel and in a field too. */
const everywhere = new Set<Command>(['interrupt', 'suspend', 'redraw']);

const pressed = (before: State, key: string): State => {
	const state: State =
		before.message === null && !before.isFirstRun && !before.isUntouched
			? before
			: {...before, message: null, isFirstRun: false, isUntouched: false};
	const command = state.keys.get(key);
	if (command !== undefined && everywhere.has(command)) {
		return commands[command](state);
	}

	if (state.input) {
		return inInput(state, key);
	}

	if (state.overlay) {
		return inOverlay(state, command);
	}

	return command === undefined ? state : commands[command](state, key);
};

const start = (state: State, query: string): State => {
	if (query !== '') {
		return withQuery(enterPane(state, 'quotations'), 'quotations', query);
	}

	return openingFirst(state);
};

/** The next state. Pure: what is to be done outside stands in `effects`, which holds the wishes of this action alone. */
export const update = (before: State, action: Action): State => {
	const state = before.effects.length === 0 ? before : {...before, effects: []};
	switch (action.type) {
		case 'key': {
			return pressed(state, action.key);
		}

		case 'command': {
			return commands[action.command](state);
		}

		case 'paste': {
			return state.input ? insert(state, action.text) : state;
		}

		case 'mouse': {
			return mouse({...state, isUntouched: false}, action.event);
		}

		case 'resized': {
			return relaid(inSight({...state, size: action.size}));
		}

		case 'archive': {
			return withArchive({...state, remaining: action.remaining ?? null}, action.archive, action.found ?? {});
		}

		case 'found': {
			return found(state, action.field, action.query, action.items, action.isFirstTime, action.isNear ?? false);
		}

		case 'ranked': {
			return ranked(state, action.sort, action.ranks);
		}

		case 'remembered': {
			return {...state, reading: action.reading, history: action.history};
		}

		case 'message': {
			return {...state, message: action.message};
		}

		case 'variants': {
			return {...state, variants: action.variants};
		}

		case 'start': {
			return start(state, action.query);
		}

		case 'ended': {
			return quit(state, action.code);
		}
	}
};
