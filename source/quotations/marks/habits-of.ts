import type {Habits} from './habits.js';

const dashes: Readonly<Record<string, readonly string[]>> = {
	fr: ['—', '–', '-'], es: ['—', '–', '-'], it: ['—', '–', '-'], pt: ['—', '–', '-'], ru: ['—', '–', '-'],
};

/** The habits of a language. */
export const habitsOf = (code: string): Habits => ({
	dashes: dashes[code] ?? [],
	shortened: new Set(['em', 'tis', 'twas', 'til', 'cause', 'bout', 'n']),
	announces: () => false,
	addresses: () => false,
});
