import {soundsOf} from '../archive/spelling.js';
import type {Lexicon} from './lexicon.js';

/** Shorter sounds are common to too many names. */
const shortest = 3;

const remembered = 4000;
const known = new Map<string, readonly string[]>();

/** How a folded word of a name may sound; none where it is too short to be known by it. */
export const listen = (word: string): readonly string[] => {
	let sounds = known.get(word);
	if (!sounds) {
		sounds = soundsOf(word).filter(sound => sound.length >= shortest);
		if (known.size >= remembered) {
			known.clear();
		}

		known.set(word, sounds);
	}

	return sounds;
};

/** Whether a word typed sounds like a word of a name, « петров » like "Petrov"; while it is still being typed, whether it may become one that does. */
export const soundsLike = (typed: string, word: string, open: boolean): boolean => {
	const wanted = listen(typed);
	return wanted.length > 0 && listen(word).some(sound => wanted.some(one => open ? sound.startsWith(one) : sound === one));
};

/** The words of a lexicon of names by their sounds. */
export class Sounds {
	/** Sorted; each with the number of its word. */
	readonly #entries: ReadonlyArray<readonly [sound: string, id: number]>;

	/** Listens to all words of a lexicon, in some ten microseconds each. */
	constructor(lexicon: Lexicon) {
		const entries = Array.from({length: lexicon.count}, (_, id) => listen(lexicon.word(id)).map(sound => [sound, id] as const)).flat();
		this.#entries = entries.toSorted(([a], [b]) => a < b ? -1 : (a > b ? 1 : 0));
	}

	/** Visits the words that sound like a word typed; see `soundsLike`. */
	find(typed: string, open: boolean, visit: (id: number) => void): void {
		for (const sound of listen(typed)) {
			let low = 0;
			let high = this.#entries.length;
			while (low < high) {
				const middle = (low + high) >>> 1;
				if (this.#entries[middle]![0] < sound) {
					low = middle + 1;
				} else {
					high = middle;
				}
			}

			for (; low < this.#entries.length; low++) {
				const [other, id] = this.#entries[low]!;
				if (!(open ? other.startsWith(sound) : other === sound)) {
					break;
				}

				visit(id);
			}
		}
	}
}
