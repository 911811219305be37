import type {Effect, State} from './state.js';
import {update, type Action} from './update/update.js';

/** Holds the state and tells who listens. */
export type Store = {
	readonly current: State;
	dispatch(action: Action): void;
	/** Gives what ends the subscription. */
	subscribe(listener: () => void): () => void;
};

/** Makes a store; `run` carries out what each action wishes done outside, and may dispatch in turn. */
export const createStore = (initial: State, run: (effect: Effect, store: Store) => void): Store => {
	let state = initial;
	const listeners = new Set<() => void>();
	const store: Store = {
		get current() {
			return state;
		},
		dispatch(action) {
			const before = state;
			state = update(state, action);
			if (state === before) {
				return;
			}

			for (const effect of state.effects) {
				run(effect, store);
			}

			for (const listener of listeners) {
				listener();
			}
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
	};
	return store;
};
