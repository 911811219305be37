import type {Archive} from '../source/archive/archive.js';
import {fold} from '../source/search/fold.js';
import {wordsOf} from '../source/search/words.js';
import type {Chance} from './generate.js';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const cyrillic = 'абвгдежзиклмнопрстуфхцчшя';

/** A word with one letter left out, added, changed, or swapped with the next; never the word itself. */
export const mistype = (chance: Chance, word: string): string => {
	for (;;) {
		const at = chance.below(word.length);
		const alphabet = /[\u{400}-\u{4FF}]/v.test(word) ? cyrillic : letters;
		const letter = alphabet[chance.below(alphabet.length)]!;
		const typed = [
			word.slice(0, at) + word.slice(at + 1),
			word.slice(0, at) + letter + word.slice(at),
			word.slice(0, at) + letter + word.slice(at + 1),
			word.slice(0, at) + word.slice(at + 1, at + 2) + word.charAt(at) + word.slice(at + 2),
		][chance.below(4)]!;
		if (typed !== word) {
			return typed;
		}
	}
};

/** A quotation that somebody remembers by its most telling words. */
export type KnownItem = {
	readonly number: number;
	/** The two rarest words of five letters or more, which few quotations share. */
	readonly rare: readonly [string, string];
	/** Two words that stand side by side. */
	readonly neighbours: readonly [string, string];
	/** The last name of the speaker, who said little else with the first rare word. */
	readonly speaker: string;
	/** A word of some other quotation. */
	readonly wrong: string;
};

/** What somebody who remembers a quotation types, without accents; null where this quotation is not suited. */
export type Mistake = (chance: Chance, item: KnownItem) => string | null;

const are = (length: number, words: readonly string[]): boolean => words.every(word => word.length >= length);

const either = (chance: Chance, [first, second]: readonly [string, string], change: (word: string) => string): string => chance.below(2) === 0
	? `${change(first)} ${second}`
	: `${first} ${change(second)}`;

/** The ways to remember wrongly that are measured. */
export const mistakes: Readonly<Record<string, Mistake>> = {
	'one typo': (chance, {rare}) => either(chance, rare, word => mistype(chance, word)),
	'two edits': (chance, {rare}) => are(7, rare) ? either(chance, rare, word => mistype(chance, mistype(chance, word))) : null,
	'half-typed word with a typo': (chance, {rare}) => are(7, rare) ? `${rare[0]} ${mistype(chance, rare[1].slice(0, -2))}` : null,
	'words run together': (_, {rare, neighbours}) => neighbours.includes(rare[0]) ? null : `${rare[0]} ${neighbours.join('')}`,
	'a word split': (chance, {rare}) => are(6, rare)
		? either(chance, rare, word => {
			const cut = 2 + chance.below(word.length - 3);
			return `${word.slice(0, cut)} ${word.slice(cut)}`;
		})
		: null,
	'one wrong word': (chance, {rare, wrong}) => [[wrong, ...rare], [rare[0], wrong, rare[1]], [...rare, wrong]][chance.below(3)]!.join(' '),
	'a fragment from inside a word': (chance, {rare}) => are(7, rare) ? either(chance, rare, word => word.slice(1 + chance.below(2), -1)) : null,
	'a typo in the speaker': (chance, {rare, speaker}) => speaker.length < 5 ? null : `${mistype(chance, speaker)} ${rare[0]}`,
};

/** Chooses quotations that somebody may remember: two of their words together stand in few others. */
export const chooseItems = (archive: Archive, chance: Chance, count: number): KnownItem[] => {
	const few = 3;
	const wordsAt = (number: number): string[] => wordsOf(fold(archive.quotationRow(number).quotation.text));
	const places = new Map<string, number[]>();
	for (let number = 0; number < archive.quotationCount; number++) {
		for (const word of new Set(wordsAt(number))) {
			const list = places.get(word) ?? [];
			list.push(number);
			places.set(word, list);
		}
	}

	const items: KnownItem[] = [];
	for (let tries = 0; items.length < count && tries < 40 * count; tries++) {
		const number = chance.below(archive.quotationCount);
		const words = wordsAt(number);
		const [first, second] = [...new Set(words)].filter(word => word.length >= 5).toSorted((a, b) => places.get(a)!.length - places.get(b)!.length);
		const at = chance.below(Math.max(1, words.length - 1));
		const [left, right] = [words[at], words[at + 1]];
		const other = wordsAt(chance.below(archive.quotationCount)).filter(word => word.length >= 4);
		const {speaker} = archive.quotationRow(number).quotation;
		if (!first || !second || !left || !right || other.length === 0 || !speaker) {
			continue;
		}

		const together = new Set(places.get(first));
		const by = archive.quotationSpeakers[number];
		if (
			places.get(second)!.filter(place => together.has(place)).length <= few
			&& places.get(first)!.filter(place => archive.quotationSpeakers[place] === by).length <= few
		) {
			items.push({
				number,
				rare: [first, second],
				neighbours: [left, right],
				speaker: wordsOf(fold(speaker.name)).at(-1)!,
				wrong: other[chance.below(other.length)]!,
			});
		}
	}

	return items;
};
