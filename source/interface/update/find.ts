import type {Blocks} from '../text/blocks.js';
import {foldQuery, foldText, type Folded} from '../text/fold.js';
import type {State} from '../state.js';
import {reveal, withQuotationInSight} from './reader.js';

/** Of a longer text only so much of its beginning is searched, so that a key never waits. */
const searchable = 4 * 1024 * 1024;
/** Most matches that are counted. */
const mostMatches = 10_000;

const foldedTexts = new WeakMap<Blocks, Folded>();
const knownMatches = new WeakMap<Blocks, {query: string; matches: Uint32Array}>();

const foldedOf = (blocks: Blocks): Folded => {
	let folded = foldedTexts.get(blocks);
	if (folded === undefined) {
		folded = foldText(blocks.text.slice(0, searchable));
		foldedTexts.set(blocks, folded);
	}

	return folded;
};

/**
All places of a query in a text, flat `[start0, end0, start1, end1, …]` in units of the text; case, accents and line ends make no difference.
Remembered for the last query of each text.
*/
export const matchesOf = (blocks: Blocks, query: string): Uint32Array => {
	const known = knownMatches.get(blocks);
	if (known?.query === query) {
		return known.matches;
	}

	const wanted = foldQuery(query);
	const places: number[] = [];
	if (wanted !== '') {
		const folded = foldedOf(blocks);
		for (let at = folded.text.indexOf(wanted); at !== -1 && places.length < mostMatches * 2; at = folded.text.indexOf(wanted, at + wanted.length)) {
			places.push(folded.places[at]!, folded.places[at + wanted.length]!);
		}
	}

	const matches = Uint32Array.from(places);
	knownMatches.set(blocks, {query, matches});
	return matches;
};

const withMatch = (state: State, index: number, matches: Uint32Array): State => {
	const start = matches[index * 2]!;
	const reader = withQuotationInSight(state, reveal(state, state.reader!, start, matches[(index * 2) + 1]!));
	return {...state, reader: {...reader, match: start}, message: {type: 'match', index: index + 1, count: matches.length / 2}};
};

/** Looks for something else in the text; goes to the first match at or below the top of the screen. */
export const withFind = (state: State, query: string): State => {
	const {reader} = state;
	if (!reader) {
		return state;
	}

	const searched = {...state, reader: {...reader, find: query, match: -1}};
	const matches = matchesOf(reader.blocks, query);
	if (matches.length === 0) {
		return {...searched, message: query.trim() === '' ? null : 'noMatch'};
	}

	let index = 0;
	while (index < matches.length / 2 && matches[index * 2]! < reader.top) {
		index++;
	}

	return withMatch(searched, index === matches.length / 2 ? 0 : index, matches);
};

/** Goes to the next match or the one before, round about. */
export const stepMatch = (state: State, delta: number): State => {
	const {reader} = state;
	if (!reader || reader.find === '') {
		return {...state, message: 'noMatch'};
	}

	const matches = matchesOf(reader.blocks, reader.find);
	const count = matches.length / 2;
	if (count === 0) {
		return {...state, message: 'noMatch'};
	}

	let index = delta > 0 ? count : -1;
	for (let at = 0; at < count; at++) {
		const start = matches[at * 2]!;
		if (delta > 0 && start > reader.match) {
			index = at;
			break;
		}

		if (delta < 0 && start < (reader.match === -1 ? reader.top : reader.match)) {
			index = at;
		}
	}

	return withMatch(state, (index + count) % count, matches);
};
