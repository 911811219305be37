import {editsForgiven, unitsOf} from './distance.js';
import {withEditCounter} from './edit-counter.js';
import {headLength, letterMask, separator, type Lexicon} from './lexicon.js';
import {exact, inside, noMatch, prefix, shortestFragment, twoEdits} from './match.js';
import {longestWord} from './words.js';

/** The words of a lexicon that answer a word typed. */
export type Candidates = {
	/** The words by how they answer, best first: `byClass[exact]` … `byClass[twoEdits]`. */
	readonly byClass: ReadonlyArray<readonly number[]>;
	/** For each word of the lexicon how it answers, `noMatch` where it does not. */
	readonly classes: Uint8Array;
};

const bits = (mask: number): number => {
	let count = mask - ((mask >>> 1) & 0x55_55_55_55);
	count = (count & 0x33_33_33_33) + ((count >>> 2) & 0x33_33_33_33);
	return Math.imul((count + (count >>> 4)) & 0x0F_0F_0F_0F, 0x01_01_01_01) >>> 24;
};

type Answer = (id: number, how: number) => void;

/** Words that begin with what is typed. */
const findBeginnings = ({codes, starts, count}: Lexicon, typed: Uint16Array, answer: Answer): void => {
	const first = typed[0];
	for (let id = 0; id < count; id++) {
		const start = starts[id]!;
		if (codes[start] === first) {
			let length = 1;
			while (length < typed.length && codes[start + length] === typed[length]) {
				length++;
			}

			if (length === typed.length) {
				answer(id, codes[start + length] === separator ? exact : prefix);
			}
		}
	}
};

/** Words that are, begin with or hold what is typed, among all. */
const findHolding = (lexicon: Lexicon, typed: string, answer: Answer): void => {
	const {joined, codes, starts} = lexicon;
	let id = 0;
	for (let at = joined.indexOf(typed); at >= 0; at = joined.indexOf(typed, starts[id + 1])) {
		while (starts[id + 1]! <= at) {
			id++;
		}

		answer(id, at > starts[id]! ? inside : (codes[at + typed.length] === separator ? exact : prefix));
	}
};

/** The same among words that hold all but the last letter. */
const findAmong = ({codes, starts}: Lexicon, typed: Uint16Array, earlier: Candidates, answer: Answer): void => {
	for (let how = exact; how <= inside; how++) {
		for (const id of earlier.byClass[how]!) {
			const start = starts[id]!;
			const last = starts[id + 1]! - 1 - typed.length;
			for (let at = start; at <= last; at++) {
				let length = 0;
				while (length < typed.length && codes[at + length] === typed[length]) {
					length++;
				}

				if (length === typed.length) {
					answer(id, at > start ? inside : (codes[at + length] === separator ? exact : prefix));
					break;
				}
			}
		}
	}
};

/**
Words that are some edits away from what is typed: first those with nearly the same letters, then the edits are counted.

@param earlier - what answers all but the last letter with typos forgiven, where it is known and as many are: no beginning comes nearer by another letter typed.
*/
const findNear = (
	{codes, starts, masks, heads, count}: Lexicon,
	units: Uint16Array,
	open: boolean,
	{classes, answer, earlier}: {classes: Uint8Array; answer: Answer; earlier: Candidates | undefined},
): void => {
	const limit = editsForgiven(units.length);
	if (limit === 0) {
		return;
	}

	const mask = letterMask(units, 0, units.length);
	// Of a beginning no more letters count.
	const others = open && units.length + limit <= headLength ? heads : masks;
	withEditCounter(units, limit, open, countEdits => {
		const look = (id: number): void => {
			const other = others[id]!;
			if (bits(mask & ~other) > limit || (!open && bits(other & ~mask) > limit) || classes[id] !== noMatch) {
				return;
			}

			const start = starts[id]!;
			const edits = countEdits(codes, start, starts[id + 1]! - 1 - start);
			if (edits <= limit) {
				answer(id, inside + edits);
			}
		};

		if (earlier) {
			for (const ids of earlier.byClass) {
				for (const id of ids) {
					look(id);
				}
			}
		} else {
			for (let id = 0; id < count; id++) {
				look(id);
			}
		}
	});
};

/**
Finds the words of a lexicon that answer a word typed.

@param lexicon - where to look.
@param typed - folded, not empty.
@param open - it is still being typed: beginnings are forgiven a typo too.
@param forgiving - whether typos count.
@param earlier - what answers `typed` without its last letter, as typed and forgiving, where it is known.
*/
export const findCandidates = (
	lexicon: Lexicon,
	typed: string,
	open: boolean,
	forgiving: boolean,
	earlier: {strict?: Candidates; forgiving?: Candidates} = {},
): Candidates => {
	const classes = new Uint8Array(lexicon.count).fill(noMatch);
	const byClass: number[][] = Array.from({length: twoEdits + 1}, () => []);
	if (typed.length > longestWord) {
		return {byClass, classes};
	}

	const answer: Answer = (id, how) => {
		classes[id] = how;
		byClass[how]!.push(id);
	};

	const units = unitsOf(typed);
	if (typed.length < shortestFragment) {
		findBeginnings(lexicon, units, answer);
	} else if (earlier.strict && typed.length > shortestFragment) {
		findAmong(lexicon, units, earlier.strict, answer);
	} else {
		findHolding(lexicon, typed, answer);
	}

	if (forgiving) {
		const asMany = open && editsForgiven(typed.length) === editsForgiven(typed.length - 1);
		findNear(lexicon, units, open, {classes, answer, earlier: asMany ? earlier.forgiving : undefined});
	}

	return {byClass, classes};
};

/** Remembers the candidates of the last words typed, as long as the lexicon does not grow. */
export const rememberCandidates = (lexicon: Lexicon, remembered = 24): ((typed: string, open: boolean, forgiving: boolean) => Candidates) => {
	const known = new Map<string, Candidates>();
	let {count} = lexicon;
	return (typed, open, forgiving) => {
		if (lexicon.count !== count) {
			known.clear();
			({count} = lexicon);
		}

		// As typed, what is open makes no difference.
		const key = `${forgiving ? (open ? '~…' : '~') : ''} ${typed}`;
		const shorter = typed.slice(0, -1);
		const found = known.get(key) ?? findCandidates(lexicon, typed, open, forgiving, {strict: known.get(` ${shorter}`), forgiving: known.get(`~… ${shorter}`)});
		known.delete(key);
		known.set(key, found);
		if (known.size > remembered) {
			known.delete(known.keys().next().value!);
		}

		return found;
	};
};
