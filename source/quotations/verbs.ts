import {cueBits, determinerBits, formBits, G, L, nounBits, type Language} from './languages/language.js';
import type {Cue} from './cues.js';
import {kinds, type Tokens} from './tokens.js';
import {S} from './vocabulary.js';

const isWord = (tokens: Tokens, index: number) => index >= 0 && index < tokens.count && tokens.kinds[index] === kinds.word;

/** Looks back over adverbs and clitics for the auxiliary of a participle. */
const auxiliaryBefore = (tokens: Tokens, index: number): {from: number; bits: number} => {
	for (let before = index - 1; before >= 0 && index - before <= 4; before--) {
		if (!isWord(tokens, before)) {
			break;
		}

		const grammar = tokens.grammar[before]!;
		if ((grammar & (G.have | G.be)) !== 0) {
			// “has been called”, “a été jugé”: the passive decides.
			const more = isWord(tokens, before - 1) ? tokens.grammar[before - 1]! & (G.have | G.be) : 0;
			const passive = (grammar & G.be) !== 0;
			const from = more === 0 ? before : before - 1;
			const reflexive = isWord(tokens, from - 1) && (tokens.grammar[from - 1]! & G.oblique) !== 0 && /^(?:s'|se|si)$/v.test(tokens.words[from - 1]!);
			return {from: reflexive ? from - 1 : from, bits: passive && !reflexive ? G.be : G.have};
		}

		if ((grammar & (G.adverb | G.oblique | G.pronoun | G.impersonal)) === 0 && (tokens.shapes[before]! & S.adverb) === 0) {
			break;
		}
	}

	return {from: index, bits: 0};
};

/** What a verb of speech does, by its meaning. */
export const kindOf = (meaning: number): Cue['kind'] => (meaning & L.say) === 0 ? ((meaning & L.judge) === 0 ? ((meaning & L.write) === 0 ? 'manner' : 'write') : 'judge') : 'say';

/** The verb group at a token, or undefined where the word is a noun or part of another verb. */
export const verbAt = (tokens: Tokens, index: number, language: Language): Cue | undefined => {
	const meaning = tokens.meaning[index]!;
	if ((meaning & cueBits) === 0 || (meaning & formBits) === 0) {
		return undefined;
	}

	const before = index - 1;
	const beforeGrammar = isWord(tokens, before) ? tokens.grammar[before]! : 0;
	if (tokens.capitals[index]! > 0 && language.data.capitalNouns && isWord(tokens, before)) {
		return undefined;
	}

	if ((beforeGrammar & determinerBits) !== 0) {
		const mayBeObject = (beforeGrammar & G.oblique) !== 0;
		const next = index + 1;
		const quotes = next < tokens.count && tokens.kinds[next] === kinds.quotation;
		if (!mayBeObject || ((meaning & nounBits) !== 0 && !quotes)) {
			return undefined;
		}
	} else if ((meaning & (nounBits | L.speech)) !== 0 && isWord(tokens, before) && (beforeGrammar & (G.preposition)) !== 0 && (meaning & L.infinitive) === 0) {
		return undefined;
	}

	if (language.code === 'en' && (beforeGrammar & G.preposition) !== 0 && (beforeGrammar & (G.conjunction | G.have | G.be)) === 0 && (meaning & (L.gerund | L.infinitive)) === 0) {
		// “in hopes that”
		return undefined;
	}

	const {from, bits} = auxiliaryBefore(tokens, index);
	let form: Cue['form'] = 'none';
	let passive = false;
	if (bits !== 0 && (meaning & L.participle) !== 0) {
		form = 'finite';
		passive = bits === G.be;
	} else if ((meaning & L.finite) !== 0 && !((meaning & L.infinitive) !== 0 && beforeGrammar !== 0 && tokens.words[before] === 'to')) {
		form = 'finite';
	} else if ((meaning & L.participle) !== 0) {
		form = 'participle';
		passive = true;
		if (language.data.capitalNouns) {
			// „hat … gesagt“: the auxiliary stands far before.
			for (let far = index - 1; far >= 0 && index - far < 24 && tokens.words[far] !== '.'; far--) {
				if (isWord(tokens, far) && (tokens.grammar[far]! & (G.have | G.be)) !== 0) {
					return {from: far, to: far + 1, head: index, kind: kindOf(meaning), form: 'finite', passive: (tokens.grammar[far]! & G.be) !== 0, subject: -1, stance: 'none', object: -1};
				}
			}
		}
	} else if ((meaning & L.gerund) === 0) {
		form = 'infinitive';
	} else {
		form = 'gerund';
	}

	return {from: form === 'finite' ? from : index, to: index + 1, head: index, kind: kindOf(meaning), form, passive, subject: -1, stance: 'none', object: -1};
};
