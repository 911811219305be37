import {cueBits, determinerBits, formBits, G, L, languageData, languageOf, listWords} from '../languages/language.js';
import {WordTable} from '../word-table.js';
import type {Habits, HabitWord} from './habits.js';
import {anyDash} from './dialogue.js';
import {asWritten} from './words.js';

/** A language without data: its words say nothing. */
const unknown: Habits = {
	dashes: anyDash,
	subjectFirst: false,
	apostrophes: {shortened: new Set(), clipped: new Set(), clippedEndings: []},
	words: new WordTable<HabitWord>(written => ({
		written,
		announces: false,
		finite: false,
		leads: false,
		attributes: false,
		determines: false,
		helps: false,
		exists: false,
		clings: false,
		addresses: false,
	})),
};

const readHabits = (code: string): Habits => {
	const {data: {marks}, words} = languageOf(code);
	const clipped = listWords(marks.clipped);
	const attributes = new Set(listWords(marks.attributes));
	const address = new Set(listWords(marks.address));
	return {
		dashes: listWords(marks.dashes),
		subjectFirst: marks.subjectFirst,
		apostrophes: {
			shortened: new Set(listWords(marks.shortened)),
			clipped: new Set(clipped.filter(word => !word.startsWith('*'))),
			clippedEndings: clipped.filter(word => word.startsWith('*')).map(word => word.slice(1)),
		},
		words: new WordTable<HabitWord>(written => {
			const word = asWritten(written);
			const meaning = words.get(word)?.meaning ?? 0;
			// An elided article stands in the data with its apostrophe.
			const grammar = (words.get(word) ?? words.get(`${word}'`))?.grammar ?? 0;
			return {
				written,
				finite: (meaning & L.finite) !== 0 || (meaning & formBits) === 0,
				leads: (grammar & (G.definite | G.indefinite | G.possessive | G.pronoun | G.have)) !== 0,
				attributes: attributes.has(word),
				announces: (meaning & cueBits) !== 0 && ((meaning & (L.finite | L.participle)) !== 0 || (meaning & formBits) === 0),
				determines: (grammar & (G.definite | G.indefinite | G.possessive)) !== 0,
				helps: (grammar & G.have) !== 0,
				exists: (grammar & G.be) !== 0,
				clings: (grammar & G.oblique) !== 0 && (grammar & (determinerBits | G.pronoun | G.first)) === 0 && !address.has(word),
				addresses: address.has(word) || (grammar & G.first) !== 0,
			};
		}),
	};
};

const known = new Map<string, Habits>();

/**
What finding stretches needs to know of a language, from its data.

@param code - ISO 639-1; a language without data gets what most languages share.
*/
export const habitsOf = (code: string): Habits => {
	if (!Object.hasOwn(languageData, code)) {
		return unknown;
	}

	const habits = known.get(code) ?? readHabits(code);
	known.set(code, habits);
	return habits;
};
