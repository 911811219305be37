import type {LiveArchive} from '../../archive/archive.js';
import type {Store} from '../store.js';

/** Least time between two looks at a growing archive, in milliseconds. */
const pause = 100;
/** A look may take this share of the time, so that a large archive that grows leaves time for keys. */
const share = 8;

/** Takes newer archives into the state, the larger they are the more seldom. Gives what ends it. */
export const followArchive = (live: LiveArchive, store: Store): () => void => {
	let timer: NodeJS.Timeout | undefined;
	let resting = 0;
	const look = () => {
		timer = undefined;
		if (live.current === store.current.archive) {
			return;
		}

		const started = performance.now();
		store.dispatch({type: 'archive', archive: live.current});
		const cost = performance.now() - started;
		resting = performance.now() + Math.max(pause, cost * share);
	};

	const unsubscribe = live.subscribe(() => {
		timer ??= setTimeout(look, Math.max(0, resting - performance.now()));
	});
	look();
	return () => {
		unsubscribe();
		clearTimeout(timer);
	};
};
