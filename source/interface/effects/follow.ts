import type {LiveArchive} from '../../archive/archive.js';
import type {Store} from '../store.js';
import {createPace} from './pace.js';
import type {Effects} from './run.js';

/** Least time between two looks at a growing archive, in milliseconds. */
const pause = 100;
/** A look may take this share of the time, so that a large archive that grows leaves time for keys. */
const share = 8;

/** Takes newer archives into the state, the larger they are the more seldom. Gives what ends it. */
export const followArchive = (live: LiveArchive, store: Store, effects: Effects): () => void => {
	const pace = createPace();
	let timer: NodeJS.Timeout | undefined;
	let resting = 0;
	let isLooking = false;
	let isOver = false;
	const wait = () => {
		if (!isLooking && !isOver) {
			timer ??= setTimeout(() => {
				void look();
			}, Math.max(0, resting - performance.now()));
		}
	};

	const look = async () => {
		timer = undefined;
		if (live.current === store.current.archive) {
			return;
		}

		isLooking = true;
		const started = performance.now();
		try {
			const {current} = live;
			await effects.follow(current, store, pace.note(current.progress, started));
		} catch {
			// The search failed, not the archive; the next look tries again.
		}

		isLooking = false;
		const cost = performance.now() - started;
		resting = performance.now() + Math.max(pause, cost * share);
		if (live.current !== store.current.archive) {
			wait();
		}
	};

	const unsubscribe = live.subscribe(wait);
	void look();
	return () => {
		isOver = true;
		unsubscribe();
		clearTimeout(timer);
	};
};
