import {Buffer} from 'node:buffer';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {cyrillicSyllables, lexicons, syllables, type Lexicon} from './words.js';

/** A source of numbers that are the same for the same seed. */
export type Chance = {
	/** A whole number from 0 to before `limit`. */
	below(limit: number): number;
	/** A number from 0 to before 1. */
	next(): number;
};

/** Numbers by chance from two seeds (mulberry32, seeded by a multiply-xor mix). */
export const chanceOf = (seed: number, index: number): Chance => {
	let state = Math.imul(seed ^ 0x9E_37_79_B9, 0x85_EB_CA_6B) ^ Math.imul(index + 1, 0xC2_B2_AE_35);
	const next = (): number => {
		state = Math.imul(state + 0x6D_2B_79_F5, 1);
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};

	return {next, below: limit => Math.floor(next() * limit)};
};

/** Words of a language are as frequent as their rank tells (Zipf): the square root law of a uniform number is near enough. */
const pick = <Item>(chance: Chance, items: readonly Item[]): Item => items[Math.floor(items.length * (chance.next() ** 2))]!;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How many people speak in an archive. */
export const people = 4000;

const rareWord = (chance: Chance, {nouns, endings}: Lexicon): string => {
	const noun = nouns[chance.below(nouns.length)]!;
	return (
		noun.slice(0, Math.max(3, noun.length - 1 - chance.below(2)))
		+ endings[chance.below(endings.length)]!
		+ (chance.next() < 0.3 ? endings[chance.below(endings.length)]! : '')
	);
};

const noun = (chance: Chance, lexicon: Lexicon): string => chance.next() < 0.12 ? rareWord(chance, lexicon) : pick(chance, lexicon.nouns);

/** Words like those of a sentence, without capital or full stop. */
const clause = (chance: Chance, lexicon: Lexicon): string => {
	const part = (): string => `${pick(chance, lexicon.determiners)} ${noun(chance, lexicon)}${chance.next() < 0.5 ? ` ${pick(chance, lexicon.adjectives)}` : ''}`;
	let text = `${part()} ${pick(chance, lexicon.verbs)} ${part()}`;
	for (let more = chance.below(4); more > 0; more--) {
		text += ` ${pick(chance, lexicon.links)} ${part()}${chance.next() < 0.4 ? ` ${pick(chance, lexicon.verbs)} ${part()}` : ''}`;
	}

	return text;
};

/** The name of person `number`, in the letters of a language. */
export const personName = (seed: number, number: number, lexicon: Lexicon): string => {
	const chance = chanceOf(seed ^ 0x5E_ED, number);
	const indices = Array.from({length: 2 + chance.below(3)}, () => chance.below(syllables.length));
	const given = chance.below(lexicon.givenNames.length);
	const letters = lexicon.language === 'ru' ? cyrillicSyllables : syllables;
	return `${lexicon.givenNames[given]!} ${capital(indices.map(index => letters[index]!).join(''))}`;
};

/** A quotation with who said it, made for measuring. */
export type MadeQuotation = {
	readonly article: number;
	readonly language: string;
	readonly date: string;
	readonly text: string;
	/** The number of the person. */
	readonly person: number;
	readonly speaker: string;
	readonly role: string;
	/** The sentence that holds it, marks and speaker included. */
	readonly sentence: string;
};

/** How many quotations an article has. */
export const perArticle = 10;

/** The language of an article: half French, a quarter English, the others share the rest. */
export const lexiconOf = (seed: number, article: number): Lexicon => {
	const draw = chanceOf(seed ^ 0x1A_46, article).next();
	return lexicons[draw < 0.5 ? 0 : (draw < 0.75 ? 1 : 2 + Math.floor((draw - 0.75) * 12))]!;
};

/** The day of an article, within ten years. */
export const dateOf = (seed: number, article: number): string => {
	const chance = chanceOf(seed ^ 0xDA_7E, article);
	const day = new Date(Date.UTC(2014, 0, 1 + chance.below(3650)));
	return day.toISOString().slice(0, 10);
};

/** Quotation `index` of an archive: always the same for the same seed, made when it is asked for. */
export const makeQuotation = (seed: number, index: number): MadeQuotation => {
	const article = Math.floor(index / perArticle);
	const lexicon = lexiconOf(seed, article);
	const chance = chanceOf(seed, index);
	// An article lets few people speak, a few people speak often.
	const cast = chanceOf(seed ^ 0xCA_57, article);
	const among = Array.from({length: 4}, () => Math.floor(people * (cast.next() ** 3)));
	const person = among[chance.below(among.length)]!;
	const speaker = personName(seed, person, lexicon);
	const role = lexicon.roles[person % lexicon.roles.length]!;
	// One in fifty says what somebody in another article said.
	const words = chance.next() < 0.02 ? chanceOf(seed ^ 0xE_C0, chance.below(2000)) : chance;
	const text = capital(clause(words, lexicon));
	const sentence = capital(pick(chance, lexicon.frames)
		.replace('%q', () => text)
		.replace('%s', () => clause(chance, lexicon))
		.replace('%n', () => speaker)
		.replace('%r', () => role));
	return {article, language: lexicon.language, date: dateOf(seed, article), text, person, speaker, role, sentence};
};

/** An article as a file: a line of date, a headline, paragraphs with ten quotations; some 4.5 kB in UTF-8. */
export const makeArticle = (seed: number, article: number): {name: string; text: string} => {
	const lexicon = lexiconOf(seed, article);
	const chance = chanceOf(seed ^ 0xA_27, article);
	const date = dateOf(seed, article);
	const [year, month, day] = date.split('-').map(Number) as [number, number, number];
	const sentence = (): string => `${capital(clause(chance, lexicon))}.`;
	const paragraphs = [capital(clause(chance, lexicon)), `${day} ${lexicon.months[month - 1]!} ${year}`];
	// Cyrillic letters take two bytes.
	const plain = lexicon.language === 'ru' ? 2 : 4;
	for (let number = 0; number < perArticle; number++) {
		const before = Array.from({length: chance.below(plain) + 1}, sentence);
		const after = Array.from({length: chance.below(plain)}, sentence);
		paragraphs.push([...before, makeQuotation(seed, (article * perArticle) + number).sentence, ...after].join(' '));
	}

	return {name: path.join(String(year), `${date}-${article}.txt`), text: `${paragraphs.join('\n\n')}\n`};
};

/** Writes an archive of generated articles into a folder, by year. Gives its size in bytes. */
export const writeArchive = (folder: string, count: number, seed = 1): number => {
	let bytes = 0;
	const made = new Set<string>();
	for (let article = 0; article < count; article++) {
		const {name, text} = makeArticle(seed, article);
		const file = path.join(folder, name);
		const year = path.dirname(file);
		if (!made.has(year)) {
			mkdirSync(year, {recursive: true});
			made.add(year);
		}

		writeFileSync(file, text);
		bytes += Buffer.byteLength(text);
	}

	return bytes;
};
