import type {State} from '../state.js';
import {write} from './act.js';
import {goIn, move, moveByPage} from './move.js';
import {editInput, leaveInput} from './search.js';

/** What a key does while one types in a field. */
export const inInput = (state: State, key: string): State => {
	const {field} = (state.input!);
	switch (key) {
		case 'escape': {
			return leaveInput(state);
		}

		case 'enter': {
			const text = state.input!.text.trim();
			const left = leaveInput(state);
			if (field === 'file') {
				return text === '' ? left : write(left, text);
			}

			return field === 'find' || field === 'help' ? left : goIn(left, true);
		}

		case 'up':
		case 'ctrl-p': {
			return move(state, -1);
		}

		case 'down':
		case 'ctrl-n': {
			return move(state, 1);
		}

		case 'pageup': {
			return moveByPage(state, -1);
		}

		case 'pagedown': {
			return moveByPage(state, 1);
		}

		default: {
			return editInput(state, key) ?? state;
		}
	}
};
