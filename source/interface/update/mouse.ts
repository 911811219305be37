import type {MouseEvent} from '../keys.js';
import {paneHead, type Pane} from '../layout.js';
import {hasSearchField, layoutOf, type State, focusOf, heightOf} from '../state.js';
import {scrollOverlay} from './act.js';
import {goIn, move} from './move.js';
import {enterPane} from './panes.js';
import {relaid, scroll} from './reader.js';
import {leaveInput} from './search.js';
import {itemRow, toRow} from './view.js';

const wheelRows = 3;

/**
What a wheel or a click does: the wheel moves the panel, or the pane under it; a click leaves a search field, focuses and selects; a
click on what is selected opens it.
*/
export const mouse = (before: State, event: MouseEvent): State => {
	const {button, column, row} = event;
	const delta = {left: 0, wheelDown: wheelRows, wheelUp: -wheelRows}[button];
	const field = before.input?.field;
	if (before.overlay || field === 'file') {
		return delta === 0 ? before : scrollOverlay(before, delta);
	}

	const state = before.input && button === 'left' ? leaveInput(before) : before;
	const entry = Object.entries(layoutOf(state).panes).find(
		([, rect]) => column >= rect.x && column < rect.x + rect.width && row >= rect.y && row < rect.y + rect.height,
	);
	if (!entry) {
		return state;
	}

	const pane = entry[0] as Pane;
	if (pane === 'reader' && !state.reader) {
		return state;
	}

	const focused = focusOf(state) === pane ? state : relaid(enterPane(state, pane));
	if (delta !== 0) {
		return pane === 'reader' ? scroll(focused, delta) : move(focused, delta);
	}

	if (pane === 'reader' || focusOf(state) !== pane) {
		return focused;
	}

	const line = row - entry[1].y - paneHead - (hasSearchField(state, pane) ? 1 : 0);
	const view = state[pane];
	const to = view.top + line;
	if (line < 0 || line >= heightOf(state, pane)) {
		return focused;
	}

	return to === view.row
		? goIn(focused, true)
		: {...focused, [pane]: toRow(view, pane === 'articles' ? itemRow(view.list, to, 1) : to, heightOf(focused, pane))};
};
