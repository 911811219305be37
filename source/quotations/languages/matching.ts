import type {Words} from './language.js';

/** Answers whether a word, or the last words before a place, stand in a list. */
export type Matcher = {
	/** Whether one word, in lower case, is in the list. */
	readonly word: (word: string) => boolean;
	/** How many of the words, nearest first, make an entry of the list; 0 if none do. */
	readonly before: (words: readonly string[]) => number;
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

	const before = (words: readonly string[]): number => {
		const [first] = words;
		if (first === undefined) {
			return 0;
		}

		const matches = (part: string, at: number) => part.endsWith('*') ? (words[at] ?? '').startsWith(part.slice(0, -1)) : words[at] === part;
		return phrases.get(first)?.find(entry => entry.every((part, at) => matches(part, at)))?.length ?? (word(first) ? 1 : 0);
	};

	return {word, before};
};
