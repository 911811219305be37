import {determinerBits, G, L, listWords, nounBits} from '../languages/language.js';
import shared from '../languages/shared.json' with {type: 'json'};
import {isWord, kinds, type Tokens} from '../tokens.js';
import {hasInnerCapital} from './nameable.js';
import {isParticle} from './name-end.js';
import {blockingBits, opensSentence, type Writing} from './writing.js';

/** Particles that stand only behind others or behind a given name: “il deputato dem Carlo Neri” is not called dem. */
const inside: ReadonlySet<string> = new Set(listWords(shared.particlesInside));

/** “his sister”: whether a token is a relative of somebody. */
const isRelative = (tokens: Tokens, at: number): boolean =>
	(tokens.meaning[at]! & L.kin) !== 0 && isWord(tokens, at - 1) && ((tokens.grammar[at - 1]! & G.possessive) !== 0 || tokens.words[at - 1] === '\'s');

/** Whether a name, or one more honorific, follows an honorific. */
const isBeforeName = (writing: Writing, index: number): boolean => {
	const {tokens, language} = writing;
	const next = index + 1;
	if (!isWord(tokens, next) || tokens.starts[next]! - tokens.ends[index]! > 1 || opensSentence(writing, next)) {
		return false;
	}

	if (language.code === 'en' && (tokens.grammar[next]! & G.of) !== 0) {
		return false;
	}

	const isCapital = tokens.capitals[next]! > 0 && (tokens.grammar[next]! & ((determinerBits & ~G.quantifier) | G.pronoun)) === 0;
	if (tokens.capitals[index] === 0) {
		// “the union’s general secretary Tom Rudd”: a role, which may have more before it.
		if (language.code === 'en' && (tokens.meaning[index]! & L.person) !== 0 && isWord(tokens, index - 1) && (tokens.meaning[index - 1]! & L.person) !== 0) {
			return false;
		}

		return isCapital && tokens.words[index]!.length > 1 && (tokens.meaning[next]! & nounBits) === 0;
	}

	return isCapital || (tokens.grammar[next]! & (G.honorific | G.particle)) !== 0 || hasInnerCapital(tokens, next);
};

/**
Where the honorifics end that begin at a token, several if need be: “Sen. Dr.”; small ones only where a name follows (“don Celestino”).

@returns the token itself if there is none; “Son frère Moussa Sarr” is no monk
*/
export const honorificsEnd = (writing: Writing, from: number): number => {
	const {tokens} = writing;
	let index = from;
	while (isWord(tokens, index) && (tokens.grammar[index]! & G.honorific) !== 0 && isBeforeName(writing, index) && !isRelative(tokens, index)) {
		index++;
	}

	return index;
};

/** The gender that honorifics tell, the first that tells one: bits of `G`. */
export const genderOfHonorifics = (tokens: Tokens, from: number, to: number): number => {
	for (let index = from; index < to; index++) {
		const gender = tokens.grammar[index]! & (G.masculine | G.feminine);
		if (gender !== 0) {
			return gender;
		}
	}

	return 0;
};

/** „Von der Mühlen sagte“: where particles end that begin a sentence with a capital, if a name known from elsewhere follows; -1 if it does not. */
const openingParticlesEnd = ({tokens, behindParticles}: Writing, from: number): number => {
	if (!isWord(tokens, from) || tokens.capitals[from] !== 1 || (tokens.grammar[from]! & G.particle) === 0) {
		return -1;
	}

	let index = from + 1;
	while (index - from < 3 && isParticle(tokens, index)) {
		index++;
	}

	return isWord(tokens, index) && tokens.capitals[index] === 1 && behindParticles.has(tokens.words[index]!) ? index : -1;
};

/** Where the particles end that begin a name, behind its honorific or foreign to the language: “van der Meulen”, “von Allmen”. */
export const particlesEnd = (writing: Writing, from: number, honorific: boolean): number => {
	const {tokens, language} = writing;
	const opening = honorific ? -1 : openingParticlesEnd(writing, from);
	if (opening >= 0) {
		return opening;
	}

	const isForeign = isParticle(tokens, from) && !inside.has(tokens.words[from]!) && (tokens.grammar[from]! & (blockingBits & ~G.common)) === 0;
	const mayFollow = honorific && (language.code !== 'en' || !isWord(tokens, from) || (tokens.grammar[from]! & G.preposition) === 0);
	if (!isForeign && !mayFollow) {
		return from;
	}

	let index = from;
	while (index - from < 3 && isParticle(tokens, index)) {
		index++;
	}

	return index;
};

/** Whether a single letter is the label of a turn at the head of a line: “Q.”, “R :”. */
export const isLabel = ({tokens, language}: Writing, index: number): boolean => {
	const word = tokens.words[index]!;
	if (word.length > 2 || word.replace('.', '').length !== 1 || (index > 0 && tokens.kinds[index - 1] !== kinds.line)) {
		return false;
	}

	return ((language.words.get(word.replace('.', ''))?.meaning ?? 0) & (L.question | L.answer)) !== 0;
};
