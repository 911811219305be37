import {areForms} from './given-names.js';
import {comesFirst, nameTokens, surnameLength} from './name-key.js';
import {consonantsOf, soundsOf, unmark} from './spelling.js';

/** A person's name taken apart. */
export type Name = {
	/** The folded words, joined by spaces: equal for equal names. */
	readonly key: string;
	readonly tokens: readonly string[];
	/** The possible sounds of each word. */
	readonly sounds: ReadonlyArray<readonly string[]>;
	/** How many of the last words are the family name. */
	readonly surname: number;
	/** Whether the family name stands first. */
	readonly inverted: boolean;
	readonly script: 'latin' | 'cyrillic' | 'other';
};

const scriptOf = (key: string): Name['script'] => /\p{Script=Cyrillic}/v.test(key) ? 'cyrillic' : (/\p{Script=Latin}/v.test(key) ? 'latin' : 'other');

const heard = new Map<string, readonly string[]>();
const mostHeard = 50_000;

/** What `soundsOf` gives, made and held once for each word: names share most of theirs, and many names are held at once. */
const soundsOnce = (word: string): readonly string[] => {
	let sounds = heard.get(word);
	if (!sounds) {
		sounds = soundsOf(word);
		if (heard.size >= mostHeard) {
			heard.clear();
		}

		heard.set(word, sounds);
	}

	return sounds;
};

/** Takes a name apart. */
export const readName = (name: string): Name => {
	const tokens = nameTokens(name);
	const unmarked = nameTokens(unmark(name));
	const key = tokens.join(' ');
	return {
		key,
		tokens,
		sounds: (unmarked.length === tokens.length ? unmarked : tokens).map(token => soundsOnce(token)),
		surname: tokens.length === 0 ? 0 : surnameLength(tokens),
		inverted: tokens.length > 1 && comesFirst(tokens[0]!) && !comesFirst(tokens.at(-1)!),
		script: scriptOf(key),
	};
};

/** Whether a name is a family name alone: one word, or particles and one word. */
export const isBare = (tokens: readonly string[]): boolean => tokens.length === surnameLength(tokens);

/** The word by which a person is filed: the family name without particles. */
export const fileTokenIndex = ({tokens, inverted}: Name): number => inverted ? 0 : tokens.length - 1;

const share = (a: readonly string[], b: readonly string[]): boolean => a.some(sound => b.includes(sound));

/** Whether two words may be one word of a name, spelled by other habits. */
export const soundAlike = (a: Name, i: number, b: Name, j: number): boolean => a.tokens[i] === b.tokens[j] || share(a.sounds[i]!, b.sounds[j]!);

const isInitial = (token: string): boolean => token.length === 1;

/** How well the given names of two full names go together. */
export type GivenFit = 'same' | 'spelling' | 'vowels' | 'part' | 'no';

const fitToken = (a: Name, i: number, b: Name, j: number): GivenFit => {
	const [one, other] = [a.tokens[i]!, b.tokens[j]!];
	if (one === other) {
		return 'same';
	}

	if (isInitial(one) || isInitial(other)) {
		return a.sounds[i]!.some(sound => b.sounds[j]!.some(with_ => sound.startsWith(with_.charAt(0)))) ? 'part' : 'no';
	}

	if (share(a.sounds[i]!, b.sounds[j]!) || areForms(one, other)) {
		return 'spelling';
	}

	return one.length >= 3
		&& other.length >= 3
		&& a.sounds[i]!.some(sound => b.sounds[j]!.some(with_ => consonantsOf(sound) === consonantsOf(with_) && consonantsOf(sound).length > 0))
		? 'vowels'
		: 'no';
};

const worst = (a: GivenFit, b: GivenFit): GivenFit => {
	const order: GivenFit[] = ['same', 'spelling', 'vowels', 'part', 'no'];
	return order[Math.max(order.indexOf(a), order.indexOf(b))]!;
};

/**
Compares what stands beside the family names of two full names that are filed under words that sound alike: « S. » may be a part of
« Anton », « Luis Vega » of « Luis Romero Vega ».
*/
export const fitGiven = (a: Name, b: Name): GivenFit => {
	const given = (name: Name): number[] => name.tokens.keys().filter(index => index !== fileTokenIndex(name)).toArray();
	const [shorter, longer, x, y] = a.tokens.length <= b.tokens.length ? [given(a), given(b), a, b] : [given(b), given(a), b, a];
	let fit: GivenFit = shorter.length === longer.length ? 'same' : 'part';
	// The first given names must go together; further ones may be left out, in order.
	let next = 0;
	for (const [position, i] of shorter.entries()) {
		let found: GivenFit = 'no';
		while (next < longer.length) {
			found = fitToken(x, i, y, longer[next]!);
			next++;
			if (found !== 'no' || position === 0) {
				break;
			}
		}

		fit = worst(fit, found);
		if (fit === 'no') {
			return fit;
		}
	}

	return fit;
};

/** Whether two names are the same words in another order, or run together or apart. */
export const isReordered = (a: Name, b: Name): boolean =>
	a.key !== b.key && (a.tokens.join('') === b.tokens.join('') || a.tokens.toSorted().join(' ') === b.tokens.toSorted().join(' '));

/** Whether a family name alone can stand for a full name: it is its end, or its beginning where family names stand first. */
export const isSurnameOf = (bare: Name, full: Name): boolean => {
	const {length} = bare.tokens;
	if (length >= full.tokens.length) {
		return false;
	}

	const matches = (offset: number): boolean => bare.tokens.keys().every(index => soundAlike(bare, index, full, offset + index));
	return (full.inverted ? false : matches(full.tokens.length - length)) || (length === 1 && comesFirst(full.tokens[0]!) && matches(0));
};
