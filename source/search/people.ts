import type {Archive} from '../archive/archive.js';
import {rememberCandidates} from './candidates.js';
import {fold} from './fold.js';
import {costs, findPhrase, noMatch, prefix} from './match.js';
import {WordIndex} from './postings.js';
import type {Term} from './query.js';
import {Sounds} from './sounds.js';
import {wordsOf} from './words.js';

/** So many words typed are remembered. */
const remembered = 24;

/** The names of all speakers of one archive version, found by word, by sound or as phrases. */
export class People {
	readonly #archive: Archive;
	readonly #index = new WordIndex(false);
	readonly #sounds: Sounds;
	readonly #remembered;
	readonly #known = new Map<string, Uint8Array>();

	/** Reads the names of all speakers. */
	constructor(archive: Archive) {
		this.#archive = archive;
		for (let speaker = 0; speaker < archive.speakerCount; speaker++) {
			this.#index.add(archive.speakerRow(speaker).names.join('\n'));
		}

		this.#index.seal();
		this.#sounds = new Sounds(this.#index.lexicon);
		this.#remembered = rememberCandidates(this.#index.lexicon);
	}

	#findClasses(typed: string, open: boolean, forgiving: boolean): Uint8Array {
		const {firsts, postings} = this.#index;
		const best = new Uint8Array(this.#archive.speakerCount).fill(noMatch);
		const note = (id: number, answer: number): void => {
			for (let at = firsts[id]!; at < firsts[id + 1]!; at++) {
				const speaker = postings[at]!;
				best[speaker] = Math.min(best[speaker]!, answer);
			}
		};

		const {byClass} = this.#remembered(typed, open, forgiving);
		for (const [answer, ids] of byClass.entries()) {
			for (const id of ids) {
				note(id, answer);
			}
		}

		this.#sounds.find(typed, open, id => {
			note(id, prefix);
		});
		return best;
	}

	/** How each speaker answers a word typed: by the name that answers best. */
	classes(typed: string, open: boolean, forgiving: boolean): Uint8Array {
		const key = `${open ? '…' : ' '}${forgiving ? '~' : ' '}${typed}`;
		const classes = this.#known.get(key) ?? this.#findClasses(typed, open, forgiving);
		this.#known.delete(key);
		this.#known.set(key, classes);
		if (this.#known.size > remembered) {
			this.#known.delete(this.#known.keys().next().value!);
		}

		return classes;
	}

	/** Which speakers have a phrase in one of their names: 1 where they do. */
	withPhrase(words: readonly string[], open: boolean): Uint8Array {
		const found = new Uint8Array(this.#archive.speakerCount);
		const first = this.classes(words[0]!, open && words.length === 1, false);
		for (const [speaker, answer] of first.entries()) {
			if (answer <= prefix) {
				found[speaker] = this.#archive.speakerRow(speaker).names.some(name => findPhrase(wordsOf(fold(name)), words, open) >= 0) ? 1 : 0;
			}
		}

		return found;
	}

	/** What a `speaker:` term costs with each speaker, -1 where it does not match. */
	costs(term: Term, forgiving: boolean): Int16Array {
		const sums = new Int16Array(this.#archive.speakerCount);
		for (const [index, typed] of term.words.entries()) {
			const answers = this.classes(typed, term.open && index === term.words.length - 1, forgiving && !term.negated);
			for (let speaker = 0; speaker < answers.length; speaker++) {
				const answer = answers[speaker]!;
				const fails = answer === noMatch || (term.negated && answer > prefix);
				sums[speaker] = fails || sums[speaker]! < 0 ? -1 : sums[speaker]! + costs[answer]!;
			}
		}

		return sums;
	}
}
