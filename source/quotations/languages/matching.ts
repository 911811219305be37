import type {Words} from './language-data.js';

/** Answers whether a word, or the last words before a place, stand in a list. Words are in lower case. */
export type Matcher = {
	/** Whether one word is in the list. */
	readonly word: (word: string) => boolean;
	/** How many of the words from `from` on, nearest first, make an entry of several words; 0 if none do. */
	readonly expression: (words: ReadonlyArray<{readonly word: string}>, from: number) => number;
};

const shortestStem = 2;

/** The words of an entry, as texts are cut: at blanks, hyphens and apostrophes. */
const partsOf = (entry: string): string[] => entry.split(/[\s'\-’]+/v).filter(Boolean);

/**
 Makes a matcher of a list of words and expressions. `surnomm*` stands for every word that begins so, `*schiff` for every word that ends so;
a plural in -s need not be written.
*/
export const matcherOf = (list: Words): Matcher => {
	const whole = new Set<string>();
	const stems = new Set<string>();
	const tails = new Set<string>();
	const phrases = new Map<string, string[][]>();
	let longest = 0;
	for (const entry of (typeof list === 'string' ? list : list.join(',')).toLowerCase().replaceAll('ё', 'е').split(',')) {
		const parts = partsOf(entry);
		const last = parts.at(-1);
		if (last === undefined) {
			continue;
		}

		if (parts.length > 1) {
			phrases.set(last, [...(phrases.get(last) ?? []), parts.toReversed()]);
		} else if (last.endsWith('*')) {
			stems.add(last.slice(0, -1));
			longest = Math.max(longest, last.length - 1);
		} else if (last.startsWith('*')) {
			tails.add(last.slice(1));
			longest = Math.max(longest, last.length - 1);
		} else {
			whole.add(last);
		}
	}

	const word = (one: string): boolean => {
		if (whole.has(one)) {
			return true;
		}

		for (let length = Math.min(one.length, longest); length >= shortestStem; length--) {
			if (stems.has(one.slice(0, length)) || (length < one.length && tails.has(one.slice(-length)))) {
				return true;
			}
		}

		return false;
	};

	const expression = (words: ReadonlyArray<{readonly word: string}>, from: number): number => {
		const entries = from < words.length ? phrases.get(words[from]!.word) : undefined;
		if (!entries) {
			return 0;
		}

		const matches = (part: string, one: string) => part.endsWith('*') ? one.startsWith(part.slice(0, -1)) : one === part;
		return entries.find(entry => entry.every((part, at) => matches(part, words[from + at]?.word ?? '')))?.length ?? 0;
	};

	return {word, expression};
};
