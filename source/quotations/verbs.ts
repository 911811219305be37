import {cueBits, determinerBits, formBits, G, L, nounBits, type Language} from './languages/language.js';
import type {Cue} from './cue.js';
import {expressionsFrom, standsAt} from './phrases.js';
import {isWord, kinds, type Tokens} from './tokens.js';
import {S} from './vocabulary.js';

/** The first word of an adverb of several words that ends at a token (“d’abord”), or -1. */
export const adverbEndingAt = (tokens: Tokens, index: number): number => {
	for (let from = index - 1; from >= Math.max(0, index - 3); from--) {
		for (const phrase of expressionsFrom(tokens, from)) {
			if ((phrase.grammar & G.adverb) !== 0 && phrase.words.length === index - from + 1 && standsAt(phrase, tokens, from)) {
				return from;
			}
		}
	}

	return -1;
};

/** Before what stands between two commas (“a, dans un communiqué, affirmé”): the word before the first of them, or -1. */
const beforeInsertion = (tokens: Tokens, comma: number): number => {
	for (let index = comma - 1; index > Math.max(0, comma - 14) && tokens.kinds[index] !== kinds.line && tokens.kinds[index] !== kinds.quotation; index--) {
		if (tokens.words[index] === ',') {
			return index - 1;
		}
	}

	return -1;
};

/** Looks back over adverbs, clitics and insertions for the auxiliary of a participle. */
const auxiliaryBefore = (tokens: Tokens, index: number): {from: number; bits: number} => {
	for (let before = index - 1, steps = 0; before >= 0 && steps < 4; before--, steps++) {
		if (tokens.words[before] === ',' && steps === 0) {
			const far = beforeInsertion(tokens, before);
			if (far < 0 || !isWord(tokens, far) || (tokens.grammar[far]! & (G.have | G.be)) === 0) {
				break;
			}

			before = far;
		}

		if (!isWord(tokens, before)) {
			break;
		}

		const adverb = adverbEndingAt(tokens, before);
		if (adverb >= 0) {
			before = adverb;
			continue;
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

/** Whether a participle behind “and” shares the auxiliary of one before it: « a nié toute faute et accusé … ». */
const sharesAuxiliary = (tokens: Tokens, index: number): boolean => {
	if (!isWord(tokens, index - 1) || (tokens.grammar[index - 1]! & G.conjunction) === 0) {
		return false;
	}

	for (let before = index - 2; before >= Math.max(0, index - 30) && tokens.kinds[before] !== kinds.line && tokens.words[before] !== '.'; before--) {
		if (isWord(tokens, before) && (tokens.grammar[before]! & (G.have | G.be)) !== 0) {
			return (tokens.grammar[before]! & G.be) === 0 && (tokens.grammar[before + 1]! & G.be) === 0;
		}
	}

	return false;
};

/** Whether an English form in -ed is no past tense: “called by”, “accused of”. */
const isEnglishParticiple = (tokens: Tokens, index: number): boolean => {
	const meaning = tokens.meaning[index]!;
	const next = tokens.words[index + 1];
	return (meaning & L.participle) !== 0 && (next === 'by' || (next === 'of' && (meaning & L.judge) !== 0));
};

/** Whether an English bare form is no verb: “worried about support”, “for her support of the bill”. */
const isEnglishNoun = (tokens: Tokens, index: number): boolean => {
	if ((tokens.meaning[index]! & (L.finite | L.infinitive)) !== (L.finite | L.infinitive)) {
		return false;
	}

	const isPure = (at: number) => isWord(tokens, at) && (tokens.grammar[at]! & G.preposition) !== 0 && tokens.words[at] !== 'to'
		&& (tokens.grammar[at]! & (G.conjunction | G.that | G.relative | G.have | G.be)) === 0;
	return isPure(index - 1) || (isWord(tokens, index - 1) && (tokens.grammar[index - 1]! & G.possessive) !== 0 && isPure(index - 2));
};

/** The auxiliary of a German participle at the end of its clause (“hat … gesagt”), or -1. */
const auxiliaryFarBefore = (tokens: Tokens, index: number): number => {
	for (let far = index - 1; far >= 0 && index - far < 24 && tokens.words[far] !== '.' && tokens.kinds[far] !== kinds.line; far--) {
		if (isWord(tokens, far) && (tokens.grammar[far]! & (G.have | G.be)) !== 0) {
			return far;
		}
	}

	return -1;
};

/** The modal verb of a German infinitive or perfect at the end of its clause („soll … gesagt haben“, „gesagt haben soll“), or -1. */
const modalOf = (tokens: Tokens, index: number, {modals}: Language): number => {
	const end = tokens.words[index + 1] === 'haben' ? index + 2 : index + 1;
	if (modals.has(tokens.words[end]!)) {
		return end;
	}

	if (end < tokens.count && tokens.kinds[end] === kinds.word && (tokens.grammar[end]! & (G.conjunction | G.preposition)) === 0) {
		return -1;
	}

	for (let far = index - 1; far >= 0 && index - far < 24 && isWord(tokens, far); far--) {
		if (modals.has(tokens.words[far]!)) {
			return far;
		}
	}

	return -1;
};

/** Whether a German verb ends its clause, as participles do. */
const endsClause = (tokens: Tokens, index: number): boolean =>
	index + 1 >= tokens.count
	|| tokens.kinds[index + 1] !== kinds.word
	|| (tokens.grammar[index + 1]! & (G.conjunction | G.have | G.be)) !== 0;

/** Whether a verb without an auxiliary is finite: not “to say”, „zu sagen“, “accused of”. */
const isPresentOrPast = (tokens: Tokens, index: number, {code, data}: Language): boolean => {
	const meaning = tokens.meaning[index]!;
	if ((meaning & L.finite) === 0 || (code === 'en' && isEnglishParticiple(tokens, index))) {
		return false;
	}

	return (meaning & L.infinitive) === 0 || !(tokens.words[index - 1] === 'to' || (tokens.words[index - 1] === 'zu' && data.capitalNouns));
};

/** What a verb of speech does, by its meaning. */
export const kindOf = (meaning: number): Cue['kind'] =>
	(meaning & L.say) === 0 ? ((meaning & L.judge) === 0 ? ((meaning & L.write) === 0 ? 'manner' : 'write') : 'judge') : 'say';

/** “En cuenta”, “a la espera de”, « par sa demande »: no finite verb of a Romance language stands right behind a preposition, nor behind one and an article. */
const isBehindPreposition = (tokens: Tokens, index: number, {code, data, caseEndings}: Language): boolean => {
	if (code === 'en' || data.capitalNouns || caseEndings.length > 0 || (tokens.meaning[index]! & (L.infinitive | L.participle | L.gerund)) !== 0) {
		return false;
	}

	const isPure = (at: number) =>
		isWord(tokens, at)
		&& (tokens.grammar[at]! & G.preposition) !== 0
		&& (tokens.grammar[at]! & (determinerBits | G.conjunction | G.that | G.relative | G.have | G.be | G.oblique | G.pronoun | G.adverb))
		=== 0
		&& (tokens.meaning[at]! & (L.according | L.accordingInitial)) === 0;
	return (
		isPure(index - 1)
		|| (isWord(tokens, index - 1) && (tokens.grammar[index - 1]! & (G.definite | G.possessive)) !== 0 && isPure(index - 2))
	);
};

/** A German verb that ends its clause, with the auxiliary or modal that stands second in it (or behind the verb: „gesagt haben soll“). */
const spread = (tokens: Tokens, second: number, head: number): Cue => ({
	from: Math.min(second, head),
	to: second + 1,
	head,
	kind: kindOf(tokens.meaning[head]!),
	form: 'finite',
	passive: (tokens.grammar[second]! & G.be) !== 0,
	subject: -1,
	stance: 'none',
	object: -1,
});

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

	if (isBehindPreposition(tokens, index, language)) {
		return undefined;
	}

	if ((beforeGrammar & determinerBits) !== 0) {
		// “в порту на это ответили”: where the verb is no noun, the word before stands alone.
		const mayBeObject = (beforeGrammar & G.oblique) !== 0 || language.caseEndings.length > 0;
		const next = index + 1;
		const quotes = next < tokens.count && tokens.kinds[next] === kinds.quotation;
		if (!mayBeObject || ((meaning & (nounBits | L.speech)) !== 0 && !quotes)) {
			return undefined;
		}
	} else if ((meaning & (nounBits | L.speech)) !== 0 && isWord(tokens, before) && (beforeGrammar & (G.preposition)) !== 0 && (meaning & L.infinitive) === 0) {
		return undefined;
	}

	if (
		language.data.capitalNouns
		&& /[^t]e$/v.test(tokens.words[index]!)
		&& (meaning & (L.participle | L.infinitive)) === 0
		&& tokens.words[before] !== 'ich'
		&& tokens.words[index + 1] !== 'ich'
	) {
		// „Das Land setze auf Regeln“: indirect speech tells what somebody said, not who.
		return undefined;
	}

	if (
		language.code === 'en'
		&& (beforeGrammar & G.preposition) !== 0
		&& (beforeGrammar & (G.conjunction | G.have | G.be)) === 0
		&& (meaning & (L.gerund | L.infinitive)) === 0
	) {
		// “in hopes that”
		return undefined;
	}

	if (language.code === 'en' && isEnglishNoun(tokens, index)) {
		return undefined;
	}

	if ((meaning & L.speech) !== 0 && tokens.words[before] === '\'s') {
		// “his sister’s answer”
		return undefined;
	}

	if (
		language.modals.size > 0
		&& tokens.words[before] !== 'zu'
		&& ((meaning & L.infinitive) !== 0 || ((meaning & L.participle) !== 0 && tokens.words[index + 1] === 'haben'))
	) {
		const modal = modalOf(tokens, index, language);
		if (modal >= 0) {
			return spread(tokens, modal, index);
		}
	}

	const {from, bits} = auxiliaryBefore(tokens, index);
	let form: Cue['form'] = 'none';
	let passive = false;
	if (bits !== 0 && (meaning & L.participle) !== 0) {
		form = 'finite';
		passive = bits === G.be;
	} else if (language.caseEndings.length > 0 && (meaning & L.participle) !== 0) {
		// “сказано”, “отмечается”: no auxiliary is needed.
		form = 'finite';
		passive = true;
	} else if (
		language.data.capitalNouns
		&& (meaning & L.participle) !== 0
		&& (meaning & L.finite) !== 0
		&& endsClause(tokens, index)
		&& auxiliaryFarBefore(tokens, index) >= 0
	) {
		// „hatte sie in einem Gespräch erklärt“: the form alone could be the present.
		const far = auxiliaryFarBefore(tokens, index);
		return spread(tokens, far, index);
	} else if (
		isPresentOrPast(tokens, index, language)
		|| ((meaning & L.participle) !== 0 && language.code !== 'en' && !language.data.capitalNouns && sharesAuxiliary(tokens, index))
	) {
		form = 'finite';
	} else if ((meaning & L.participle) !== 0) {
		form = 'participle';
		passive = true;
		if (language.data.capitalNouns) {
			const far = auxiliaryFarBefore(tokens, index);
			if (far >= 0) {
				return spread(tokens, far, index);
			}
		}
	} else if ((meaning & L.gerund) === 0) {
		form = 'infinitive';
	} else {
		form = 'gerund';
	}

	return {from: form === 'finite' ? from : index, to: index + 1, head: index, kind: kindOf(meaning), form, passive, subject: -1, stance: 'none', object: -1};
};
