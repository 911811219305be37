import {countUnitEdits, editsForgiven, unitsOf} from './distance.js';
import {letterMask, separator, type Lexicon} from './lexicon.js';
import {exact, inside, noMatch, prefix, shortestFragment, twoEdits} from './match.js';
import {longestWord} from './words.js';

/** The words of a lexicon that answer a word typed. */
export type Candidates = {
	/** The words by how they answer, best first: `byClass[exact]` … `byClass[twoEdits]`. */
	readonly byClass: readonly Uint32Array[];
	/** For each word of the lexicon how it answers, `noMatch` where it does not. */
	readonly classes: Uint8Array;
};

const bits = (mask: number): number => {
	let count = mask - ((mask >>> 1) & 0x55_55_55_55);
	count = (count & 0x33_33_33_33) + ((count >>> 2) & 0x33_33_33_33);
	return Math.imul((count + (count >>> 4)) & 0x0F_0F_0F_0F, 0x01_01_01_01) >>> 24;
};

/** Words that are, begin with or hold what is typed. */
const findAsTyped = (lexicon: Lexicon, typed: string, classes: Uint8Array): void => {
	const {codes, starts, count} = lexicon;
	if (typed.length < shortestFragment) {
		const first = typed.charCodeAt(0);
		const second = typed.charCodeAt(1);
		for (let id = 0; id < count; id++) {
			const start = starts[id]!;
			if (codes[start] === first && (typed.length === 1 || codes[start + 1] === second)) {
				classes[id] = codes[start + typed.length] === separator ? exact : prefix;
			}
		}

		return;
	}

	const {joined} = lexicon;
	let id = 0;
	for (let at = joined.indexOf(typed); at >= 0; at = joined.indexOf(typed, starts[id + 1])) {
		while (starts[id + 1]! <= at) {
			id++;
		}

		classes[id] = at > starts[id]! ? inside : (codes[at + typed.length] === separator ? exact : prefix);
	}
};

/** Words that are some edits away from what is typed: first those with nearly the same letters, then the edits are counted. */
const findNear = (lexicon: Lexicon, typed: string, open: boolean, classes: Uint8Array): void => {
	const limit = editsForgiven(typed.length);
	if (limit === 0) {
		return;
	}

	const units = unitsOf(typed);
	const mask = letterMask(units, 0, units.length);
	const {codes, starts, masks, count} = lexicon;
	for (let id = 0; id < count; id++) {
		const other = masks[id]!;
		if (bits(mask & ~other) > limit || (!open && bits(other & ~mask) > limit) || classes[id] !== noMatch) {
			continue;
		}

		const start = starts[id]!;
		const edits = countUnitEdits(units, codes, start, starts[id + 1]! - 1 - start, limit, open);
		if (edits <= limit) {
			classes[id] = inside + edits;
		}
	}
};

/**
Finds the words of a lexicon that answer a word typed.

`lexicon`: the words there are.
`typed`: folded, not empty.
`open`: it is still being typed: beginnings are forgiven a typo too.
`forgiving`: whether typos count.
*/
export const findCandidates = (lexicon: Lexicon, typed: string, open: boolean, forgiving: boolean): Candidates => {
	const classes = new Uint8Array(lexicon.count).fill(noMatch);
	if (typed.length <= longestWord) {
		findAsTyped(lexicon, typed, classes);
		if (forgiving) {
			findNear(lexicon, typed, open, classes);
		}
	}

	const lists: number[][] = Array.from({length: twoEdits + 1}, () => []);
	for (const [id, class_] of classes.entries()) {
		if (class_ !== noMatch) {
			lists[class_]!.push(id);
		}
	}

	return {byClass: lists.map(list => Uint32Array.from(list)), classes};
};

/** Remembers the candidates of the last words typed, as long as the lexicon does not grow. */
export const rememberCandidates = (lexicon: Lexicon, remembered = 24): ((typed: string, open: boolean, forgiving: boolean) => Candidates) => {
	const known = new Map<string, Candidates>();
	let {count} = lexicon;
	return (typed, open, forgiving) => {
		if (lexicon.count !== count) {
			known.clear();
			count = lexicon.count;
		}

		const key = `${forgiving ? (open ? '~…' : '~') : ''} ${typed}`;
		const found = known.get(key) ?? findCandidates(lexicon, typed, open, forgiving);
		known.delete(key);
		known.set(key, found);
		if (known.size > remembered) {
			known.delete(known.keys().next().value!);
		}

		return found;
	};
};
