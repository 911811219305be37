import type {Lexicon} from './lexicon.js';
import {soundOf} from './transliterate.js';

/** Words of names by their sound. */
export class Sounds {
	readonly #ids: Uint32Array;
	readonly #sounds: string[];

	/** Listens to all words of a lexicon, in a few microseconds each. */
	constructor(lexicon: Lexicon) {
		const sounds = Array.from({length: lexicon.count}, (_, id) => soundOf(lexicon.word(id)));
		this.#ids = Uint32Array.from(sounds.keys()).toSorted((a, b) => sounds[a]! < sounds[b]! ? -1 : (sounds[a]! > sounds[b]! ? 1 : 0));
		this.#sounds = Array.from(this.#ids, id => sounds[id]!);
	}

	/** Visits the words that sound like a word typed, or begin to where it is still being typed. */
	find(typed: string, open: boolean, visit: (id: number) => void): void {
		const sound = soundOf(typed);
		if (sound === '') {
			return;
		}

		let low = 0;
		let high = this.#sounds.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (this.#sounds[middle]! < sound) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}

		for (; low < this.#sounds.length && (open ? this.#sounds[low]!.startsWith(sound) : this.#sounds[low] === sound); low++) {
			visit(this.#ids[low]!);
		}
	}
}
