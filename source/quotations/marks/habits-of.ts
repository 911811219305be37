import {cueBits, formBits, G, L, languageData, languageOf, listWords} from '../languages/language.js';
import type {Habits} from './habits.js';

const known = new Map<string, Habits>();

/** Dashes that begin dialogue wherever nobody wrote down which do. */
const anyDash = ['—', '–', '-'];

/**
What finding stretches needs to know of a language, from its data.

@param code - ISO 639-1; a language without data gets what most languages share.
*/
export const habitsOf = (code: string): Habits => {
	const key = Object.hasOwn(languageData, code) ? code : '';
	let habits = known.get(key);
	if (!habits) {
		const language = languageOf(key);
		const marks = key === '' ? undefined : language.data.marks;
		const address = new Set(listWords(marks?.address ?? ''));
		// An elided article stands in the data with its apostrophe.
		const grammarOf = (word: string): number => key === '' ? 0 : (language.words.get(word) ?? language.words.get(`${word}'`))?.grammar ?? 0;
		habits = {
			dashes: marks ? listWords(marks.dashes) : anyDash,
			shortened: new Set(listWords(marks?.shortened ?? '')),
			announces(word) {
				const meaning = key === '' ? 0 : language.words.get(word)?.meaning ?? 0;
				return (meaning & cueBits) !== 0 && ((meaning & (L.finite | L.participle)) !== 0 || (meaning & formBits) === 0);
			},
			determines: word => (grammarOf(word) & (G.definite | G.indefinite | G.possessive)) !== 0,
			helps: word => (grammarOf(word) & G.have) !== 0,
			addresses: word => key !== '' && (address.has(word) || (grammarOf(word) & G.first) !== 0),
		};
		known.set(key, habits);
	}

	return habits;
};
