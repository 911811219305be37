import type {Progress} from '../../archive/archive.js';

/** Tells from how fast files were read lately how much longer the reading will take. */
export type Pace = {
	/** Takes in how far it has come at a time in milliseconds; gives the seconds left, or null where nothing can be told yet. */
	note(progress: Progress, now: number): number | null;
};

/** Over how long the pace is taken, and how long it must have been watched before anything is told, in milliseconds. */
const span = 20_000;
const least = 2000;

/** Makes a pace; it begins anew with every reading. */
export const createPace = (): Pace => {
	let seen: Array<{readonly done: number; readonly now: number}> = [];
	return {
		note({done, total}, now) {
			if (done >= total || done < (seen.at(-1)?.done ?? 0)) {
				seen = [];
			}

			if (done >= total) {
				return null;
			}

			seen.push({done, now});
			// The first one kept is the last before the span.
			const first = Math.max(0, seen.findIndex(each => now - each.now <= span) - 1);
			seen = seen.slice(first);
			const before = seen[0]!;
			const elapsed = now - before.now;
			return elapsed < least || done === before.done ? null : Math.max(1, Math.round((total - done) * elapsed / (done - before.done) / 1000));
		},
	};
};
