import type {Archive} from '../../source/archive/archive.js';
import type {Reading} from '../../source/archive/memory.js';
import {createLocalSearcher} from '../../source/search/local.js';
import {defaultBindings} from '../../source/interface/keymap.js';
import type {Drawing} from '../../source/interface/rows/screen.js';
import {initialState, type Start, type State} from '../../source/interface/state.js';
import {painterOf} from '../../source/interface/theme.js';
import {update} from '../../source/interface/update/update.js';
import {english} from '../../source/interface/words/en.js';

/*
The interface without a terminal: a state, keys pressed, and what the screen is drawn with.
*/

/** Nothing was ever read. */
export const unread: Reading = {read: false, starred: false, position: 0};

/** The state before the first key, on a screen of this size. */
export const begin = (archive: Archive, columns = 120, rows = 40, start: Partial<Start> = {}): State =>
	initialState({archive, reading: () => unread, bindings: defaultBindings, size: {columns, rows}, ...start});

/** The state after keys, given one by one and parted by blanks; the blank itself is called `space`. Searches are not answered. */
export const pressed = (state: State, keys: string): State => {
	let next = state;
	for (const key of keys.split(' ')) {
		next = key === '' ? next : update(next, {type: 'key', key: key === 'space' ? ' ' : key});
	}

	return next;
};

/** What the screen of an archive is drawn with. */
export const drawingFor = (archive: Archive, words = english, hasColor = false): Drawing => ({
	words,
	paint: painterOf('terminal', hasColor),
	marks: createLocalSearcher(archive).marks,
	explain: quotation => quotation.evidence.join(', '),
});
