import {layoutOf, focusOf, heightOf, type State} from '../state.js';
import type {Pane} from '../layout.js';
import {toRow} from './view.js';

/** Keeps the rows under the cursors in sight, after the height of a pane has changed. */
export const inSight = (state: State): State => ({
	...state,
	articles: toRow(state.articles, state.articles.row, heightOf(state, 'articles')),
	quotations: toRow(state.quotations, state.quotations.row, heightOf(state, 'quotations')),
});

/** Goes into a pane. The articles are where everything begins: going there forgets the way one came. */
export const enterPane = (state: State, pane: Pane): State => {
	const trail: readonly Pane[] = pane === 'articles' ? ['articles'] : [...state.trail.filter(other => other !== pane), pane];
	return inSight({...state, trail});
};

const order: readonly Pane[] = ['articles', 'reader', 'quotations'];

/** Goes to the pane beside this one, round about; the reader is passed over while no article is open. */
export const neighbour = (state: State, delta: number): State => {
	let index = order.indexOf(focusOf(state));
	do {
		index = (index + delta + order.length) % order.length;
	} while (order[index] === 'reader' && !state.reader);

	return enterPane(state, order[index]!);
};

/** Goes back the way one came; undefined at its beginning. */
export const leavePane = (state: State): State | undefined => state.trail.length > 1 ? inSight({...state, trail: state.trail.slice(0, -1)}) : undefined;

/** Whether a pane is on the screen. */
export const isShown = (state: State, pane: Pane): boolean => layoutOf(state).panes[pane] !== undefined;
