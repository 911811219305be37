// When two names are one name.
import {stemOf} from '../cases.js';
import type {Language} from '../languages/language.js';
import {remembered} from '../remembered.js';

/** The sound of a name across transliterations: “Jouravliov”, “Zhuravlyov”. */
const soundOf = remembered((word: string): string => word
	.replaceAll(/tch|sch|tsch|sh|ch|tj|cz/gv, 'S').replaceAll(/ou|oo|uh/gv, 'u').replaceAll('ph', 'f').replaceAll(/[jy]/gv, 'i').replaceAll('w', 'v')
	.replaceAll(/[ckq]+h?/gv, 'k').replaceAll('z', 's').replaceAll(/ee|ie/gv, 'i').replaceAll(/(.)\1+/gv, '$1').replaceAll(/[\-h]/gv, ''));

const consonantsOf = (sound: string): string => sound.replaceAll(/[aeiou]/gv, '');

/** How a name sounds. */
export type Sound = {
	readonly whole: string;
	/** By what names are found that sound alike: one word by its sound, several by the sound of the first and the consonants of all. */
	readonly key: string;
	/** The sound of its last word. */
	readonly last: string;
};

const soundOfAll = remembered((name: string): Sound => {
	const plain = name.split('\n');
	const whole = soundOf(plain.join(''));
	return {whole, key: plain.length === 1 ? whole : `${soundOf(plain[0]!)}|${consonantsOf(whole)}`, last: soundOf(plain.at(-1)!)};
});

/** How a name sounds, as folded words without particles. */
export const soundOfName = (plain: readonly string[]): Sound => soundOfAll(plain.length === 1 ? plain[0]! : plain.join('\n'));

const particles = new Set([
	...'de del della di da do dos das du des d y e van von der den ten ter le la el al bin ben ibn jr sr'.split(' '),
	...'баба дядя тетя дед бабушка тетка'.split(' '),
]);

/** The words of a name without particles; all of them where nothing else is left. */
export const plainWords = (words: readonly string[]): readonly string[] => {
	const plain: string[] = [];
	for (const word of words) {
		const own = word.startsWith('al-') || word.startsWith('el-') ? word.slice(3) : word;
		if (!particles.has(own)) {
			plain.push(own);
		}
	}

	return plain.length > 0 ? plain : words;
};

/** “Т. Б.” labels the lines of Тамара Белова. */
export const initialsOf = (words: readonly string[]): string => words.map(word => `${word[0]!}.`).join('');

/** Whether a name, as folded words, is that of a son with his father's name. */
export const isJunior = (words: readonly string[]): boolean => words.includes('jr');

/** Whether two words of a name are the same: equal, an initial, or, where names change with the case, the same stem. */
const sameWord = (one: string, other: string, language: Language): boolean => {
	if (one === other) {
		return true;
	}

	if (one.length === 1 || other.length === 1) {
		return one.startsWith(other[0]!);
	}

	return language.caseEndings.length === 0 ? false : stemOf(one, language) === stemOf(other, language);
};

/** How well a single word fits a name: better as its last word than as its first, and least elsewhere. */
const wordFit = (word: string, long: readonly string[], sameAge: boolean, language: Language): number => {
	if (word.length === 1) {
		return 0;
	}

	if (sameWord(word, long.at(-1)!, language)) {
		// “Орлова” is rather Анна Орлова than Пётр Орлов.
		// And “Mr. Quennell” rather Walter Quennell than Walter Quennell Jr.
		return (word === long.at(-1) ? 3.5 : 3) - (sameAge ? 0 : 0.25);
	}

	if (sameWord(word, long[0]!, language)) {
		return 2;
	}

	return long.some(part => sameWord(word, part, language)) || long.some(part => part.includes('-') && part.split('-').includes(word)) ? 1 : 0;
};

/** Whether every word of a shorter name stands in a longer one, in order. */
const standsIn = (short: readonly string[], long: readonly string[], language: Language): boolean => {
	let position = 0;
	for (const word of short) {
		while (position < long.length && !sameWord(word, long[position]!, language)) {
			position++;
		}

		if (position === long.length) {
			return false;
		}

		position++;
	}

	return true;
};

/**
How well a name fits one already known.

@param words - folded words of the one
@param plain - the same without particles
@param knownWords - folded words of the other
@param knownPlain - the same without particles
@param language
@returns 0 not at all; higher is better
*/
export const nameFit = (
	words: readonly string[],
	plain: readonly string[],
	knownWords: readonly string[],
	knownPlain: readonly string[],
	language: Language,
): number => {
	const sameAge = isJunior(words) === isJunior(knownWords);
	if (plain.length > 1 && knownPlain.length > 1 && !sameAge) {
		return 0;
	}

	const isShorter = plain.length <= knownPlain.length;
	const short = isShorter ? plain : knownPlain;
	const long = isShorter ? knownPlain : plain;
	return short.length === 1 ? wordFit(short[0]!, long, sameAge, language) : (standsIn(short, long, language) ? 4 : 0);
};
