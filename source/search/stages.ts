import {isPlainWord, type Query, type Term} from './query.js';

/** Rows that match a query, best first, and what each costs. */
export type Found = {
	readonly rows: Uint32Array;
	cost(row: number): number;
};

/** Where fewer rows than this are found as typed, near misses are added below them. */
export const enough = 10;

/** So many rows that lack one word are shown at most. */
export const mostIncomplete = 50;

const shortestPart = 2;

/** The query with two neighbouring words run together, and with one word cut in two that stand side by side, in every way. */
const respaced = (query: Query, isKnown: (word: string) => boolean): Query[] => {
	const variants: Query[] = [];
	const {terms} = query;
	for (const [index, term] of terms.entries()) {
		if (!isPlainWord(term)) {
			continue;
		}

		const word = term.words[0]!;
		const next = terms[index + 1];
		if (next && isPlainWord(next)) {
			const together = word + next.words[0]!;
			variants.push({...query, terms: terms.toSpliced(index, 2, {...next, words: [together], typed: together})});
		}

		for (let cut = shortestPart; cut <= word.length - shortestPart; cut++) {
			const words = [word.slice(0, cut), word.slice(cut)];
			if (isKnown(words[0]!) && (term.open || isKnown(words[1]!))) {
				variants.push({...query, terms: terms.with(index, {...term, words, phrase: true, typed: words.join(' ')})});
			}
		}
	}

	return variants;
};

/** Adds the rows that are not there yet, those that cost least first, then in their order. */
const add = (rows: number[], found: ReadonlyMap<number, number>, most = Infinity): void => {
	const known = new Set(rows);
	const fresh = [...found].filter(([row]) => !known.has(row)).toSorted((a, b) => a[1] - b[1] || a[0] - b[0]);
	for (const [row] of fresh.slice(0, most)) {
		rows.push(row);
	}
};

const collect = (all: Map<number, number>, {rows, cost}: Found, most = Infinity): void => {
	for (const row of rows.subarray(0, Math.min(rows.length, most))) {
		all.set(row, Math.min(all.get(row) ?? Infinity, cost(row)));
	}
};

/** What a search gives. */
export type Answer = {
	/** Best first. */
	readonly rows: Uint32Array;
	/** How many of them, the first ones, hold what was typed; the others are near misses. */
	readonly asTyped: number;
	/** Whether near misses may be among them. */
	readonly near: boolean;
};

/** What a search in stages is made of. */
export type Stages = {
	/** Finds what matches all terms; what it gives holds until it is called again. */
	find(query: Query, forgiving: boolean): Found;
	/** Whether a text holds just this word. */
	isKnown(word: string): boolean;
	/** How many rows answer a term. */
	frequency(term: Term): number;
	/** Puts rows found by forgiving typos into a better order. */
	rerank(query: Query, found: Found): Uint32Array;
};

/**
Searches as typed; while fewer than `enough` rows are found, then also forgives typos, then spaces left out or put in, and at last one
word of three or more (of two
where nothing at all is found). What a later stage finds stands below.

*/
export const searchInStages = (stages: Stages, query: Query): Answer => {
	const asTyped = stages.find(query, false).rows;
	const words = query.terms.filter(term => isPlainWord(term));
	if (asTyped.length >= enough || query.terms.every(term => term.phrase || term.negated)) {
		return {rows: asTyped, asTyped: asTyped.length, near: false};
	}

	const strict = new Set(asTyped);
	const near = stages.find(query, true);
	const forgiven = stages.rerank(query, {...near, rows: near.rows.filter(row => !strict.has(row))});
	const both = new Uint32Array(asTyped.length + forgiven.length);
	both.set(asTyped);
	both.set(forgiven, asTyped.length);
	if (both.length >= enough || words.length === 0) {
		return {rows: both, asTyped: asTyped.length, near: forgiven.length > 0};
	}

	const rows = [...both];
	if (rows.length < enough) {
		const found = new Map<number, number>();
		for (const variant of respaced(query, stages.isKnown)) {
			collect(found, stages.find(variant, false));
		}

		add(rows, found);
	}

	if (words.length > 2 ? rows.length < enough : (words.length === 2 && rows.length === 0)) {
		// The commonest word is left out first: who remembers the rare ones rather remembers right.
		const byFrequency = words.map(word => ({word, frequency: stages.frequency(word)})).toSorted((a, b) => b.frequency - a.frequency);
		const room = rows.length + mostIncomplete;
		for (const {word} of byFrequency) {
			const found = new Map<number, number>();
			collect(found, stages.find({...query, terms: query.terms.filter(term => term !== word)}, false), mostIncomplete + rows.length);
			add(rows, found, room - rows.length);
		}
	}

	return {rows: Uint32Array.from(rows), asTyped: asTyped.length, near: true};
};
