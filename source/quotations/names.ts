import {determinerBits, formBits, G, L, nounBits, type Language} from './languages/language.js';
import {kinds, type Tokens} from './tokens.js';

/** A name in the text, found by its capitals. Token numbers; `to` is exclusive. */
export type NameSpan = {
	/** Where the span begins with its honorific or role. */
	whole: number;
	from: number;
	to: number;
	/** From the honorific: bits of `G`, 0 if none tells. */
	gender: number;
	honorific: boolean;
	/** A role written with capitals before the name (“House Speaker”), or -1. */
	roleFrom: number;
	roleTo: number;
	roleHead: number;
};

const blocking = determinerBits | G.pronoun | G.relative | G.preposition | G.conjunction | G.that | G.have | G.be | G.first | G.impersonal | G.common | G.time;

/** “al-Harthi”, “el-Khalil”, “d’Ormont”: the capital comes after the particle. */
const hasInnerCapital = (tokens: Tokens, index: number): boolean => {
	const word = tokens.words[index]!;
	const hyphen = word.indexOf('-');
	return hyphen > 0 && hyphen < 4 && tokens.capitals[index] === 0 && /^(?:al|el|ad|as|ash|an|ar|at|az|ul|bin|ben)$/v.test(word.slice(0, hyphen));
};

/** What the article itself tells of its words: which ones it writes small, and which it writes with a capital inside a sentence. */
const habits = (tokens: Tokens, isStart: (index: number) => boolean) => {
	const small = new Set<string>();
	const capital = new Set<string>();
	for (let index = 0; index < tokens.count; index++) {
		if (tokens.kinds[index] !== kinds.word) {
			continue;
		}

		if (tokens.capitals[index] === 0) {
			small.add(tokens.words[index]!);
		} else if (tokens.capitals[index] === 1 && !isStart(index)) {
			capital.add(tokens.words[index]!);
		}
	}

	return {small, capital};
};

/**
Finds names by their capitals, particles and honorifics; no list of names is needed. A capital at the head of a sentence counts only if the article never writes the word small and it is no common word.

@returns names by their first token (honorific or capital role included)
*/
export const findNames = (tokens: Tokens, language: Language, sentenceStarts: readonly number[]): Map<number, NameSpan> => {
	const names = new Map<number, NameSpan>();
	const starts = new Set(sentenceStarts);
	const {capitalNouns} = language.data;
	const isStart = (index: number): boolean => {
		if (starts.has(index)) {
			return true;
		}

		const before = index - 1;
		return before < 0 || tokens.kinds[before] === kinds.quotation || tokens.kinds[before] === kinds.line ? true : tokens.kinds[before] === kinds.mark && (starts.has(before) || ':—–•*|/>»”"“„'.includes(tokens.words[before]!));
	};

	const {small, capital} = habits(tokens, isStart);
	const endsLikeNoun = (word: string) => capitalNouns && /(?:ung|heit|keit|schaft|tion|tät|ismus|ment|nis|tum|ling|chen|lein|ik|ei|ie|enz|anz|ur)(?:en|s|es)?$/v.test(word);
	const isNameable = (index: number, inside: boolean): boolean => {
		if (index >= tokens.count || tokens.kinds[index] !== kinds.word) {
			return false;
		}

		if (hasInnerCapital(tokens, index)) {
			return true;
		}

		const isCapital = tokens.capitals[index]!;
		if (isCapital === 0) {
			return false;
		}

		const word = tokens.words[index]!;
		const grammar = tokens.grammar[index]!;
		const meaning = tokens.meaning[index]!;
		if ((grammar & blocking) !== 0) {
			// Inside a name a capitalised article or particle belongs to it: “Le Dréau”, “Van Hoecke”.
			return inside && (grammar & G.time) === 0;
		}

		if (word.endsWith('\'') && (grammar & G.particle) === 0) {
			return false;
		}

		if (inside) {
			return !capitalNouns || (meaning & nounBits) === 0;
		}

		if (((meaning & (L.nationality | L.pointer)) !== 0) || ((meaning & nounBits) !== 0)) {
			return false;
		}

		if (capitalNouns) {
			const before = index - 1;
			if (before >= 0 && tokens.kinds[before] === kinds.word && !isStart(index)
				&& ((tokens.grammar[before]! & determinerBits) !== 0 || (tokens.capitals[before] === 0 && /(?:e|en|er|es|em)$/v.test(tokens.words[before]!)
					&& (tokens.grammar[before]! & blocking) === 0 && (tokens.meaning[before]! & formBits) === 0))) {
				return false;
			}

			return !endsLikeNoun(word) && !small.has(word);
		}

		if (isStart(index)) {
			return (meaning & formBits) === 0 ? !small.has(word) || capital.has(word) : capital.has(word);
		}

		return true;
	};

	for (let index = 0; index < tokens.count; index++) {
		if (tokens.kinds[index] !== kinds.word) {
			continue;
		}

		const grammar = tokens.grammar[index]!;
		const meaning = tokens.meaning[index]!;
		let from = index;
		let honorific = false;
		let gender = 0;
		// Honorifics, several if need be: “Sen. Dr.”; small ones only where a name follows (“don Celestino”).
		while (from < tokens.count && (tokens.grammar[from]! & G.honorific) !== 0 && tokens.kinds[from] === kinds.word
			&& isWordAt(tokens, from + 1) && (tokens.capitals[from + 1]! > 0 || (tokens.grammar[from + 1]! & G.honorific) !== 0 || (tokens.grammar[from + 1]! & G.particle) !== 0)
			&& (tokens.capitals[from]! > 0 || (tokens.words[from]!.length > 1 && tokens.capitals[from + 1]! > 0))) {
			gender ||= tokens.grammar[from]! & (G.masculine | G.feminine);
			honorific = true;
			from++;
		}

		// A foreign particle may begin a name: “van der Meulen”, “von Allmen”.
		let first = from;
		const isParticle = (at: number) => isWordAt(tokens, at) && tokens.capitals[at] === 0 && (tokens.grammar[at]! & G.particle) !== 0;
		if (honorific || (isParticle(from) && (tokens.grammar[from]! & (blocking & ~G.common)) === 0)) {
			while (first - from < 3 && isParticle(first)) {
				first++;
			}
		}

		if ((!honorific && first === from && !isNameable(from, false) && !((meaning & (L.person)) !== 0 && tokens.capitals[index]! > 0 && !capitalNouns && isNameable(index + 1, true))) || (!isNameable(first, honorific || first > from) && ((meaning & L.person) === 0 || !(tokens.capitals[first]! > 0))) || ((tokens.grammar[first]! & blocking) !== 0 && !honorific) || ((grammar & G.honorific) === 0 && honorific)) {
			continue;
		}

		let to = first + 1;
		while (to < tokens.count) {
			if (tokens.kinds[to] === kinds.word && tokens.starts[to]! - tokens.ends[to - 1]! <= 1) {
				if (tokens.words[to] === 'jr.' || tokens.words[to] === 'sr.' || isNameable(to, true)) {
					to++;
					continue;
				}

				// Particles between two parts: “Noor van den Berghe”, “Marlene Aparecida dos Reis”.
				let next = to;
				while (next < to + 3 && isWordAt(tokens, next) && tokens.capitals[next] === 0 && (tokens.grammar[next]! & G.particle) !== 0) {
					next++;
				}

				if (next > to && isNameable(next, true) && (tokens.meaning[next]! & L.institution) === 0 && (tokens.grammar[next]! & blocking) === 0
					&& !/^(?:[eiy]|und|la|le|las|los|den|op|af)$/v.test(tokens.words[next - 1]!.length > 2 || next - to > 1 ? '' : tokens.words[to]!)) {
					to = next + 1;
					continue;
				}
			}

			break;
		}

		// Trailing words that cannot end a name.
		while (to > first + 1 && (tokens.grammar[to - 1]! & (determinerBits | G.preposition | G.conjunction)) !== 0 && (tokens.grammar[to - 1]! & G.particle) === 0) {
			to--;
		}

		let roleHead = -1;
		for (let last = to - 2; last >= first; last--) {
			if ((tokens.meaning[last]! & L.person) !== 0 || (tokens.grammar[last]! & G.honorific) !== 0) {
				roleHead = last;
				break;
			}
		}

		const whole = index;
		const nameFrom = roleHead >= 0 ? roleHead + 1 : first;
		// Particles that open the name belong to it.
		const start = roleHead >= 0 ? nameFrom : (Math.min(first, from));
		names.set(whole, {
			whole, from: start, to, gender: gender || (roleHead >= 0 ? tokens.grammar[roleHead]! & (G.masculine | G.feminine) : 0), honorific,
			roleFrom: roleHead >= 0 ? first : -1, roleTo: roleHead >= 0 ? roleHead + 1 : -1, roleHead,
		});
		index = to - 1;
	}

	return names;
};

const isWordAt = (tokens: Tokens, index: number) => index >= 0 && index < tokens.count && tokens.kinds[index] === kinds.word;
