import type {Command} from '../keymap.js';
import type {State} from '../state.js';
import {copy, copyFormats, overlayHeight, scrollOverlay, why} from './act.js';
import {moveByQuotation} from './move.js';
import {rememberPlace} from './reader.js';

/** Ends the program; where one was reading is remembered. */
export const quit = (state: State, code: number): State => {
	const next = rememberPlace(state);
	return {...next, effects: [...next.effects, {type: 'quit', code}]};
};

/** What a command does while a panel lies over the panes. */
export const inOverlay = (state: State, command: Command | undefined): State => {
	const close = {...state, overlay: null};
	const page = Math.max(1, overlayHeight(state) - 1);
	switch (command) {
		case 'down':
		case 'nextMatch': {
			return scrollOverlay(state, 1);
		}

		case 'up':
		case 'previousMatch': {
			return scrollOverlay(state, -1);
		}

		case 'pageDown': {
			return scrollOverlay(state, page);
		}

		case 'pageUp': {
			return scrollOverlay(state, -page);
		}

		case 'halfDown': {
			return scrollOverlay(state, page >> 1);
		}

		case 'halfUp': {
			return scrollOverlay(state, -(page >> 1));
		}

		case 'first': {
			return scrollOverlay(state, Number.MIN_SAFE_INTEGER);
		}

		case 'last': {
			return scrollOverlay(state, 10_000);
		}

		case 'search': {
			const {overlay} = state;
			return overlay?.kind === 'help' ? {...state, input: {field: 'help', text: overlay.query, cursor: overlay.query.length, recalled: -1}} : state;
		}

		case 'in': {
			return state.overlay?.kind === 'formats' ? copy(close, copyFormats[state.overlay.index]!) : close;
		}

		case 'nextQuotation':
		case 'previousQuotation': {
			// Stepping on from one “why” to the next.
			return state.overlay?.kind === 'why' ? why(moveByQuotation(close, command === 'nextQuotation' ? 1 : -1)) : state;
		}

		case 'quit': {
			return quit(state, 0);
		}

		case 'help':
		case 'problems':
		case 'why':
		case 'out':
		case 'back':
		case 'cancel': {
			return close;
		}

		default: {
			return state;
		}
	}
};
