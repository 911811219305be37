import {determinerBits, G, L, nounBits} from '../languages/language.js';
import {isWord, kinds, type Tokens} from '../tokens.js';
import {isNameable} from './nameable.js';
import {blockingBits, givenAt, type Writing} from './writing.js';

/** Longer quotations inside a name are no nicknames. UTF-16 code units. */
const longestNickname = 24;

/** Whether a token is a particle of names that is written small: van, dos, al. */
export const isParticle = (tokens: Tokens, index: number): boolean =>
	isWord(tokens, index) && tokens.capitals[index] === 0 && (tokens.grammar[index]! & G.particle) !== 0;

/** Whether what stands at a token is held by the name around it: a nickname between given and family name, “Marks & Spencer”. */
const isHeld = (writing: Writing, index: number): boolean => {
	const {tokens} = writing;
	const next = index + 1;
	if (tokens.kinds[index] === kinds.quotation) {
		return tokens.ends[index]! - tokens.starts[index]! < longestNickname && tokens.starts[index]! - tokens.ends[index - 1]! <= 1
			&& tokens.capitals[index - 1]! > 0 && isNameable(writing, next, true) && tokens.capitals[next]! > 0;
	}

	// “Navetteurs.be”
	if (tokens.words[index] === '.' && tokens.ends[index - 1] === tokens.starts[index] && tokens.starts[next] === tokens.ends[index]) {
		return isWord(tokens, next) && tokens.capitals[next] === 0 && tokens.words[next]!.length < 5;
	}

	return tokens.words[index] === '&' && tokens.capitals[index - 1]! > 0 && isNameable(writing, next, true) && tokens.starts[next]! - tokens.ends[index]! <= 1;
};

/** Whether a particle joins two family names. */
const isJoint = (word: string): boolean => /^(?:[eiy]|und)$/v.test(word);

/**
Where the second part of a name ends behind particles: “Noor van den Berghe”, “Marlene Aparecida dos Reis”.

@returns `to` itself if none belongs to the name
*/
const endBehindParticles = (writing: Writing, first: number, to: number): number => {
	const {tokens, language} = writing;
	let next = to;
	while (next < to + 3 && isParticle(tokens, next)) {
		next++;
	}

	// « ministro delle Infrastrutture e dei Trasporti »
	if (next - to > 1 && (tokens.grammar[to]! & G.conjunction) !== 0) {
		return to;
	}

	if (next === to || (language.data.capitalNouns && (tokens.grammar[to]! & determinerBits) !== 0)) {
		return to;
	}

	// „Littmann zu den Gründen“: only behind „von“ does „zu“ belong to a name.
	if (language.data.capitalNouns && /^zu[mr]?$/v.test(tokens.words[to]!)) {
		return to;
	}

	// “Puig i Cadell”, “Ortega y Luna”: what is “and” where the name comes from belongs to it where “and” is another word.
	const isAnd = next - to === 1 && isJoint(tokens.words[to]!) && (to - first < 2 || (tokens.grammar[to]! & G.conjunction) !== 0);
	const isPlace = to - first === 1 && isWord(tokens, first - 1) && (tokens.grammar[first - 1]! & G.locative) !== 0
		&& isWord(tokens, next + 1) && tokens.capitals[next + 1]! > 0;
	const isOther = isAnd || isPlace || !isNameable(writing, next, true) || (tokens.meaning[next]! & L.institution) !== 0
		|| (tokens.grammar[next]! & (blockingBits & ~G.common)) !== 0;
	return isOther ? to : next + 1;
};

/** Honours, degrees and seats behind English names. */
export const postnominals = /^(?:cbe|kbe|kc|mbe|md|mep|mla|mp|msp|obe|ph\.?d|qc|rn|td)\.?$/v;

/** Where a name ends that begins with `first`. */
export const nameEnd = (writing: Writing, first: number): number => {
	const {tokens} = writing;
	let to = first + 1;
	while (to < tokens.count) {
		if (isHeld(writing, to)) {
			to += 2;
			continue;
		}

		if (tokens.kinds[to] !== kinds.word || tokens.starts[to]! - tokens.ends[to - 1]! > 1) {
			break;
		}

		if (tokens.words[to] === 'jr.' || tokens.words[to] === 'sr.' || isNameable(writing, to, true)) {
			to++;
			continue;
		}

		const end = endBehindParticles(writing, first, to);
		if (end === to) {
			break;
		}

		to = end;
	}

	// “Tom Rudd MP”
	while (to > first + 2 && postnominals.test(tokens.words[to - 1]!) && tokens.capitals[to - 1] !== 0 && writing.language.code === 'en') {
		to--;
	}

	// Words that cannot end a name.
	while (to > first + 1 && (tokens.grammar[to - 1]! & (G.definite | G.preposition | G.conjunction)) !== 0 && isWord(tokens, to)) {
		to--;
	}

	return to;
};

/** “Joint Chiefs of Staff”, “Friends of the Earth”: where the name of a body ends that several make up. */
export const bodyEnd = (writing: Writing, first: number, to: number): number => {
	const {tokens, language} = writing;
	const last = tokens.words[to - 1]!;
	if (language.code !== 'en' || tokens.words[to] !== 'of' || last.length <= 4 || givenAt(writing, first) !== 0) {
		return to;
	}

	// “the International Committee of the Red Cross”
	const isBody = to - first > 1 && (tokens.meaning[to - 1]! & L.institution) !== 0 && (tokens.meaning[to - 1]! & L.person) === 0;
	if (!isBody && !last.endsWith('s')) {
		return to;
	}

	const one = language.words.get(last.slice(0, -1));
	if (!isBody && ((tokens.meaning[to - 1]! | (one?.meaning ?? 0)) & nounBits) === 0 && ((one?.grammar ?? 0) & G.honorific) === 0) {
		return to;
	}

	const next = to + (isWord(tokens, to + 1) && (tokens.grammar[to + 1]! & G.definite) !== 0 ? 2 : 1);
	return isWord(tokens, next) && tokens.capitals[next]! > 0 ? nameEnd(writing, next) : to;
};

/** “Lord Carne of Polruan”: where a name ends that an honorific opens, without an English complement. */
export const endBeforeComplement = ({tokens, language}: Writing, first: number, to: number): number => {
	if (language.code !== 'en') {
		return to;
	}

	for (let index = first + 1; index < to - 1; index++) {
		if (tokens.capitals[index] === 0 && (tokens.grammar[index]! & G.of) !== 0) {
			return index;
		}
	}

	return to;
};
