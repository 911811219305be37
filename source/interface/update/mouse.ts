import type {MouseEvent} from '../keys.js';
import {paneHead, type Pane} from '../layout.js';
import {hasSearchField, layoutOf, type State, focusOf, heightOf} from '../state.js';
import {goIn, move} from './move.js';
import {enterPane} from './panes.js';
import {relaid, scroll} from './reader.js';
import {itemRow, toRow} from './view.js';

const wheelRows = 3;

/** What a wheel or a click does: the wheel moves the pane under it, a click focuses and selects, a click on what is selected opens it. */
export const mouse = (state: State, {button, column, row}: MouseEvent): State => {
	const entry = Object.entries(layoutOf(state).panes).find(([, rect]) => column >= rect.x && column < rect.x + rect.width && row >= rect.y && row < rect.y + rect.height);
	if (!entry) {
		return state;
	}

	const pane = entry[0] as Pane;
	if (pane === 'reader' && !state.reader) {
		return state;
	}

	const focused = focusOf(state) === pane ? state : relaid(enterPane(state, pane));
	if (button !== 'left') {
		const delta = button === 'wheelDown' ? wheelRows : -wheelRows;
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

	return to === view.row ? goIn(focused, true) : {...focused, [pane]: toRow(view, pane === 'articles' ? itemRow(view.list, to, 1) : to, heightOf(focused, pane))};
};
