import {isOblique, isDirect, isObliqueForm, isObliqueName} from './cases.js';
import {anybodyBit, determinerBits, formBits, cueBits, G, L, nounBits, type Language} from './languages/language.js';
import {phraseAt} from './phrases.js';
import {findNames, type Names, type NameSpan} from './names.js';
import {datelineAt, type Layout} from './layout.js';
import {kinds, type Tokens} from './tokens.js';
import {S} from './vocabulary.js';

/** A span of the narrator's text that names or describes somebody. */
export type Mention = {
	readonly kind: 'name' | 'phrase' | 'pronoun' | 'owner' | 'first' | 'impersonal';
	/** Tokens, article and role included: `from` inclusive, `to` exclusive. */
	readonly from: number;
	readonly to: number;
	/** The noun, the family name or the pronoun. */
	readonly head: number;
	/** Tokens of the bare name, for `name`. */
	readonly nameFrom: number;
	readonly nameTo: number;
	/** Bits of `G`: masculine, feminine (both or none: not known). */
	readonly gender: number;
	readonly plural: boolean;
	/** Bits of `L`: person, group, institution, document, kin, media, nationality. */
	readonly type: number;
	readonly definite: 'definite' | 'indefinite' | 'possessive' | 'bare';
	/** A description beside the name: “le ministre de la Défense, Anton Varga”. Tokens, or -1. */
	readonly roleFrom: number;
	readonly roleTo: number;
	readonly roleHead: number;
	/** Several as one: “Marie Lefort et les syndicats”. */
	readonly joint?: boolean;
	/** The word before is a preposition, or the case says that it is no subject. */
	readonly prepositional: boolean;
};

const isWord = (tokens: Tokens, index: number) => index >= 0 && index < tokens.count && tokens.kinds[index] === kinds.word;
const functionBits = determinerBits | G.pronoun | G.relative | G.preposition | G.conjunction | G.that | G.have | G.be | G.first | G.impersonal;

/** Gender and number that a determiner and a noun tell. */
const genderOf = (tokens: Tokens, head: number, determiner: number, language: Language): {gender: number; plural: boolean} => {
	const meaning = tokens.meaning[head]!;
	let gender = ((meaning & L.nounMasculine) === 0 ? 0 : G.masculine) | ((meaning & L.nounFeminine) === 0 ? 0 : G.feminine);
	let plural = (meaning & L.nounPlural) !== 0;
	if (determiner >= 0) {
		const grammar = tokens.grammar[determiner]!;
		const told = grammar & (G.masculine | G.feminine);
		// The article decides where the noun leaves it open: “la ministre”.
		if (told !== 0 && (gender === 0 || gender === (G.masculine | G.feminine))) {
			gender = told;
		}

		plural = (grammar & G.plural) !== 0 || (plural && (grammar & G.definite) !== 0 && language.code === 'en');
	}

	if (gender === 0) {
		for (const [ending, told] of language.personEndings) {
			if (told !== 0 && tokens.words[head]!.endsWith(ending)) {
				gender = told;
				break;
			}
		}
	}

	return {gender: gender === (G.masculine | G.feminine) ? 0 : gender, plural};
};

const isAdjective = (tokens: Tokens, index: number, language: Language): boolean => {
	if (!isWord(tokens, index) || (tokens.grammar[index]! & functionBits) !== 0) {
		return false;
	}

	if ((tokens.meaning[index]! & L.nationality) !== 0) {
		return true;
	}

	const word = tokens.words[index]!;
	if (tokens.capitals[index] !== 0 || (tokens.meaning[index]! & cueBits) !== 0 || (tokens.grammar[index]! & (G.common | G.adverb)) !== 0 || word.length < 4 || (tokens.shapes[index]! & S.adjective) === 0) {
		return false;
	}

	// « un vendeur ambulant propose », « un homme portant une veste »: a participle has its object behind it.
	const next = index + 1;
	return language.code !== 'fr' || !/ante?s?$/v.test(word) || !isWord(tokens, next) || ((tokens.grammar[next]! & (determinerBits | G.preposition | G.oblique | G.that)) === 0 && tokens.capitals[next] === 0);
};

/** Whether an adjective may belong to a noun: behind several people it stands in the plural (“i cittadini gridano” has none). */
const agrees = (tokens: Tokens, head: number, adjective: number, language: Language): boolean => {
	if ((tokens.meaning[head]! & L.nounPlural) === 0 || (tokens.meaning[adjective]! & L.nationality) !== 0) {
		return true;
	}

	const word = tokens.words[adjective]!;
	return language.code === 'it' ? /[ei]$/v.test(word) : !language.pluralS || language.code === 'en' || /[sx]$/v.test(word);
};

/** How a noun in the genitive may end, where the language marks it. */
const genitiveEnding = /(?:[аиыя]|[еоё]в|ей|ий)$/v;

/** How an adjective that has become a noun may end. */
const adjectiveEnding = /(?:[иоы]й|[ая]я|[ую]ю|[ео]го|[ео]му|[иы]е|[иы]х|[ео]м|[иы]ми?|ей)$/v;

/** How verbs of the past end, of one woman and of several people: no noun in the genitive after such a noun. */
const pastEnding = {feminine: /[аеиоуыя]л(?:а|ась)$/v, plural: /[аеиоуыя]ли(?:сь)?$/v};

/** How a noun ends in the dative, accusative, instrumental or prepositional, and never in the genitive. */
const notGenitive = /(?:[аеоя]м|[ая]ми|[ая]х|[еую])$/v;

/** “of about nine”, « de 15 ans »: where an age ends that begins at a token; the token itself if none does. */
const ageEnd = (tokens: Tokens, from: number, language: Language): number => {
	let at = from;
	if (language.code === 'en' && isWord(tokens, at) && (tokens.grammar[at]! & G.preposition) !== 0) {
		at++;
	}

	const isNumber = tokens.kinds[at] === kinds.number;
	if (!isNumber && !(isWord(tokens, at) && (tokens.grammar[at]! & G.quantifier) !== 0 && tokens.words[at]!.length > 2)) {
		return from;
	}

	at++;
	if (language.code === 'en') {
		return isWord(tokens, at) && (tokens.grammar[at]! & (functionBits | G.adverb)) === 0 && (tokens.meaning[at]! & formBits) === 0 ? from : at;
	}

	return language.years.has(tokens.words[at]!) ? at + 1 : from;
};

/** Whether a small word behind a noun in the genitive is only by its ending an adjective. */
const isLoneAdjective = (tokens: Tokens, index: number, language: Language): boolean =>
	isWord(tokens, index) && tokens.capitals[index] === 0 && (tokens.meaning[index]! & (nounBits | L.nounDirect | L.nounOblique)) === 0 && isAdjective(tokens, index, language) && (tokens.meaning[index - 1]! & (nounBits | L.nounOblique)) !== 0;

/** How many words the noun has that begins at a token: « cahier des charges ». */
export const nounLength = (tokens: Tokens, head: number, language: Language): number => {
	const phrase = (tokens.shapes[head]! & S.noun) === 0 ? undefined : phraseAt(tokens, head, language);
	return phrase && (phrase.meaning & nounBits) !== 0 ? phrase.words.length : 1;
};

/** How far a noun phrase reaches to the right of its noun: adjectives, “de …” and “of …”. */
const phraseEnd = (tokens: Tokens, head: number, language: Language, names: Names): number => {
	let end = head + nounLength(tokens, head, language);
	const isProper = (noun: number) => tokens.capitals[noun] === 1 && !language.data.capitalNouns && (tokens.meaning[noun]! & (L.institution | L.media | L.document | L.group)) !== 0 && (tokens.meaning[noun]! & L.person) === 0;
	while ((language.caseEndings.length === 0 && isAdjective(tokens, end, language) && agrees(tokens, head, end, language)) || (end === head + 1 && isWord(tokens, end) && language.code !== 'en' && language.caseEndings.length === 0 && !language.data.capitalNouns && tokens.capitals[end] === 0 && !names.has(end + 1)
		&& (tokens.meaning[end]! & L.person) !== 0 && (tokens.meaning[head]! & L.person) !== 0 && (tokens.meaning[end]! & formBits) === 0 && (tokens.grammar[end]! & functionBits) === 0) || (isProper(head) && isWord(tokens, end) && tokens.capitals[end] === 1 && ((tokens.grammar[end]! & functionBits) === 0 || end > head + 1))) {
		end++;
	}

	const isThing = (tokens.meaning[head]! & (L.group | L.institution | L.document | L.media)) !== 0 && (tokens.meaning[head]! & L.person) === 0;
	if (end > head + 1 && isAnd(tokens, end) && isAdjective(tokens, end + 1, language)) {
		// “le comité social et économique”
		end += 2;
	}

	if (language.data.capitalNouns && isThing && names.has(end)) {
		// „Polizei Flensburg“
		end = names.get(end)!.to;
	}

	const genitive = language.caseEndings.length > 0;
	for (let complements = 0; complements < 3; complements++) {
		let index = end;
		if (isWord(tokens, index) && (tokens.grammar[index]! & G.of) !== 0) {
			index++;
			const aged = complements === 0 && (tokens.meaning[head]! & L.person) !== 0 ? ageEnd(tokens, index, language) : index;
			if (aged > index) {
				return aged;
			}
		} else if (!genitive || !isWord(tokens, index) || names.has(index) || (tokens.grammar[index]! & functionBits) !== 0 || (tokens.meaning[index]! & formBits) !== 0) {
			break;
		}

		while (isWord(tokens, index) && (tokens.grammar[index]! & determinerBits) !== 0) {
			index++;
		}

		if (language.code === 'en' && isWord(tokens, index) && tokens.words[index]!.endsWith('ing') && tokens.capitals[index] === 0) {
			// “accused the governor of negotiating”
			break;
		}

		const start = index;
		let holdsOrganisation = false;
		// “the Department for Business and Trade”
		let hasJoined = false;
		// One noun or a run of capitals, adjectives around it.
		while (isWord(tokens, index) && index - start < 6) {
			const grammar = tokens.grammar[index]!;
			const isCapital = tokens.capitals[index]! > 0;
			const isFirst = index === start;
			const joins = !isFirst && (grammar & G.conjunction) !== 0 && tokens.capitals[index - 1]! > 0 && isWord(tokens, index + 1) && tokens.capitals[index + 1]! > 0;
			hasJoined ||= joins;
			if (!joins && (((grammar & (functionBits | G.adverb)) !== 0 && (!isCapital || isFirst)) || (!isFirst && !isCapital && (tokens.meaning[index]! & formBits) !== 0))) {
				break;
			}

			if (genitive && !isCapital && (isDirect(tokens.meaning[index]!) || !(isAdjective(tokens, index, language) || ((tokens.meaning[index]! & L.nounOblique) !== 0 && !notGenitive.test(tokens.words[index]!)) || genitiveEnding.test(tokens.words[index]!)))) {
				break;
			}

			const noun = tokens.meaning[head]!;
			if (genitive && isFirst && (tokens.meaning[index]! & nounBits) === 0 && !isCapital && (((noun & L.nounFeminine) !== 0 && pastEnding.feminine.test(tokens.words[index]!)) || ((noun & L.nounPlural) !== 0 && pastEnding.plural.test(tokens.words[index]!)))) {
				// “одна зрительница встала”
				break;
			}

			const name = names.get(index);
			if (name) {
				// Somebody's name ends the phrase: “l’entourage de Marie Vallon”, but not “la ministre de la Science Han So-min”.
				// “un médecin de l’hôpital Kenyatta”: the name of the place, not of the doctor.
				if (isFirst || ((isThing || holdsOrganisation) && !genitive) || hasJoined || (tokens.words[name.to] === ',' && names.has(name.to + 1))) {
					// “the Department for Business and Trade” goes on; “the chair of Acme and Ms Reed” does not.
					const second = isWord(tokens, start - 2) && tokens.capitals[start - 2]! > 0 && (tokens.meaning[start - 2]! & L.institution) !== 0 && isWord(tokens, name.to) && (tokens.grammar[name.to]! & G.conjunction) !== 0
						? names.get(name.to + 1)
						: undefined;
					index = second && !second.honorific ? second.to : name.to;
					while (isAdjective(tokens, index, language)) {
						index++;
					}
				}

				break;
			}

			holdsOrganisation ||= !isCapital && (tokens.meaning[index]! & (L.institution | L.group | L.media | L.document)) !== 0;
			// “de la Première ministre”, “del giovane pilota”: an adjective before the noun.
			const followsAdjective = index === start + 1 && (tokens.meaning[start]! & nounBits) === 0 && (tokens.meaning[index]! & nounBits) !== 0;
			if (!joins && !isFirst && !isCapital && language.code !== 'en' && !followsAdjective && !isAdjective(tokens, index, language)) {
				break;
			}

			index++;
		}

		if (index - start > 1 && endsInVerb(tokens, index, language)) {
			// “an old man of the village clicked his tongue”
			index--;
		}

		if (genitive && index - start > (complements === 0 ? 1 : 0) && isLoneAdjective(tokens, index - 1, language)) {
			// « в пресс-службе завода причиной назвали …»
			index--;
		}

		if (index === start) {
			break;
		}

		end = index;
	}

	if (end > head + 2 && isThing && language.pluralS && language.code !== 'en' && isAnd(tokens, end) && isBareNoun(tokens, end - 1) && (tokens.grammar[end - 2]! & G.of) !== 0 && isBareNoun(tokens, end + 1)) {
		// “la Fédération des ports et quais”: a noun that stands without an article is no new one.
		return end + 2;
	}

	return end > head + 1 ? joinedEnd(tokens, head, end, names) : end;
};

const isAnd = (tokens: Tokens, index: number) => isWord(tokens, index) && (tokens.grammar[index]! & G.conjunction) !== 0 && tokens.words[index]!.length < 4;

const isBareNoun = (tokens: Tokens, index: number) => isWord(tokens, index) && tokens.capitals[index] === 0 && tokens.words[index]!.endsWith('s') && (tokens.grammar[index]! & (functionBits | G.adverb)) === 0 && (tokens.meaning[index]! & formBits) === 0;

/** “le ministère de l’Économie et des Finances”, “the Department for Business and Trade”: what else an institution is for. */
const joinedEnd = (tokens: Tokens, head: number, end: number, names: Names): number => {
	if (!isWord(tokens, end) || (tokens.grammar[end]! & G.conjunction) === 0 || tokens.capitals[end - 1] !== 1) {
		return end;
	}

	// “une fonctionnaire des Phares et Balises”
	let holdsInstitution = isWord(tokens, head + 2) && tokens.capitals[head + 2] === 1 && (tokens.grammar[head + 1]! & G.of) !== 0 && (tokens.grammar[head + 1]! & G.plural) !== 0;
	for (let index = head; index < end - 1; index++) {
		holdsInstitution ||= (tokens.meaning[index]! & L.institution) !== 0;
	}

	let index = end + 1;
	while (index < end + 4 && isWord(tokens, index) && tokens.capitals[index] === 0 && (tokens.grammar[index]! & (G.of | determinerBits)) !== 0) {
		index++;
	}

	const name = names.get(index);
	// Two words are rather somebody’s name.
	return holdsInstitution && isWord(tokens, index) && tokens.capitals[index] === 1 && (name === undefined || (name.to === index + 1 && !name.honorific)) ? index + 1 : end;
};

/** Where a noun phrase begins, and its determiner (-1: none). */
const phraseStart = (tokens: Tokens, head: number, language: Language): {from: number; determiner: number} => {
	let from = head;
	for (let index = head - 1; index >= 0 && head - index <= 5; index--) {
		const numeric = tokens.kinds[index] === kinds.number;
		if (!numeric && !isWord(tokens, index)) {
			break;
		}

		const grammar = tokens.grammar[index]!;
		if (tokens.words[index] === '\'s') {
			return {from: index + 1, determiner: index};
		}

		if (language.code === 'en' && (grammar & G.indefinite) !== 0 && tokens.words[index]!.length < 3 && index < head - 1 && (tokens.meaning[head]! & L.nounPlural) !== 0) {
			// “a thing people walked across town to see”
			return {from: head, determiner: -1};
		}

		if ((grammar & determinerBits) !== 0 && (grammar & G.of) === 0) {
			// “les deux délégations”, “all the residents”
			const before = index - 1;
			return isWord(tokens, before) && (grammar & G.quantifier) !== 0 && (tokens.grammar[before]! & (G.definite | G.possessive)) !== 0 ? {from: before, determiner: before} : {from: index, determiner: index};
		}

		if ((grammar & determinerBits) !== 0) {
			// “du”, “des”: article and preposition in one.
			return {from: index, determiner: index};
		}

		// “La Tribune titre”: the article belongs to the name that stands between.
		const isNamed = tokens.capitals[index]! > 0 && (tokens.meaning[index]! & (L.institution | L.media | L.document)) !== 0 && language.code !== 'en' && language.code !== 'de' && tokens.capitals[head] === 0;
		// “the first catalogue”
		const isOrdinal = (grammar & G.adverb) !== 0 && isWord(tokens, index - 1) && (tokens.grammar[index - 1]! & determinerBits) !== 0 && (tokens.grammar[index - 1]! & G.preposition) === 0;
		if (isNamed || (grammar & (functionBits | G.time | G.oblique)) !== 0 || ((grammar & G.adverb) !== 0 && !isOrdinal) || (!numeric && (tokens.meaning[index]! & L.finite) !== 0 && (tokens.meaning[index]! & nounBits) === 0) || (language.code !== 'en' && language.code !== 'de' && head - index > 2)) {
			break;
		}

		from = index;
	}

	if (language.code === 'en' && tokens.capitals[head + 1]! > 0) {
		return {from, determiner: -1};
	}

	// Without an article only adjectives surely belong to the noun.
	let bare = head;
	while (bare > from && ((tokens.meaning[bare - 1]! & L.nationality) !== 0 || isAdjective(tokens, bare - 1, language))) {
		bare--;
	}

	while (language.code === 'en' && bare > from && tokens.capitals[bare - 1]! > 0) {
		bare--;
	}

	return {from: bare, determiner: -1};
};

/** “one of the doctors”, “l’un des médecins”, “один из матросов”: where the phrase begins that singles somebody out, or -1. */
const singledOut = (tokens: Tokens, from: number, language: Language): number => {
	const contracted = (tokens.grammar[from]! & G.of) === 0 ? from : from + 1;
	const of = contracted - 1;
	if (!isWord(tokens, of) || ((tokens.grammar[of]! & G.of) === 0 && tokens.words[of] !== 'из')) {
		return -1;
	}

	const one = of - 1;
	if (!isWord(tokens, one) || !language.oneOf.has(tokens.words[one]!)) {
		return -1;
	}

	return tokens.words[one - 1] === 'l\'' ? one - 1 : one;
};

/** Whether a finite form or a participle of a verb of speech stands at a token. */
const isSpeechVerb = (tokens: Tokens, at: number): boolean => isWord(tokens, at) && (tokens.meaning[at]! & L.say) !== 0 && (tokens.meaning[at]! & (L.finite | L.participle)) !== 0;

/** A noun without data, of which its ending or its place beside a verb of speech says that it is somebody: “prévient la romancière”. */
const isUnknownPerson = (tokens: Tokens, index: number, language: Language): boolean => {
	const word = tokens.words[index]!;
	if ((tokens.meaning[index]! & (nounBits | cueBits)) !== 0 || (tokens.grammar[index]! & (functionBits | G.common | G.time | G.adverb | G.oblique)) !== 0 || word.length < 4
		|| (language.data.capitalNouns ? tokens.capitals[index] !== 1 : tokens.capitals[index] !== 0)) {
		return false;
	}

	const after = index + 1;
	const relative = tokens.words[after] === ',' ? after + 1 : after;
	if (language.code === 'en' && tokens.words[relative] === 'who' && isWord(tokens, index - 1) && ((tokens.grammar[index - 1]! & determinerBits) !== 0 || (isWord(tokens, index - 2) && (tokens.grammar[index - 2]! & determinerBits) !== 0))) {
		// “the principal horn, who …”
		return true;
	}

	if (language.code === 'en' && isWord(tokens, after) && (tokens.grammar[after]! & (functionBits | G.adverb)) === 0 && (tokens.meaning[after]! & formBits) === 0) {
		return false;
	}

	if ((tokens.shapes[index]! & S.person) !== 0) {
		return true;
	}

	const before = index - 1;
	if (!isWord(tokens, before) || (tokens.grammar[before]! & determinerBits) === 0 || (tokens.grammar[before]! & G.preposition) !== 0 || (language.data.capitalNouns && obliqueArticle.test(tokens.words[before]!))) {
		return false;
	}

	if (isWord(tokens, before - 1) && (tokens.grammar[before - 1]! & G.preposition) !== 0 && (tokens.grammar[before - 1]! & (G.conjunction | G.that)) === 0) {
		// “a voice like a drain remarked”
		return false;
	}

	return (isSpeechVerb(tokens, before - 1) && followsQuotation(tokens, before - 1)) || isSpeechVerb(tokens, index + 1) || (isWord(tokens, index + 1) && (tokens.grammar[index + 1]! & G.have) !== 0 && isSpeechVerb(tokens, index + 2));
};

/** Whether the last of some English words before a token is rather the verb that follows them. */
const endsInVerb = (tokens: Tokens, to: number, language: Language): boolean => language.code === 'en' && tokens.capitals[to - 1] === 0 && (tokens.words[to - 1]!.endsWith('ed') || (tokens.grammar[to - 1]! & G.common) !== 0);

/** How many words tell what somebody wears or carries. */
const mostLooks = 3;

/**
“a young man in a rugby shirt”, « une dame en imperméable »: where the words end that tell how somebody looks who has no name and no office.

@returns the end of the description where nothing of the kind follows
*/
export const looksEnd = ({to, head, definite, kind, type}: Pick<Mention, 'to' | 'head' | 'definite' | 'kind' | 'type'>, tokens: Tokens, language: Language): number => {
	const isAnybody = kind === 'phrase' && definite === 'indefinite' && (type & L.person) !== 0 && ((tokens.forms[head]?.kindred ?? 0) & anybodyBit) !== 0;
	if (!isAnybody || !isWord(tokens, to) || !language.looks.has(tokens.words[to]!)) {
		return to;
	}

	let at = to + 1;
	while (isWord(tokens, at) && (tokens.grammar[at]! & determinerBits) !== 0 && at < to + 3) {
		at++;
	}

	const first = at;
	for (; isWord(tokens, at) && (tokens.grammar[at]! & (functionBits | G.adverb | G.time)) === 0 && (tokens.meaning[at]! & (formBits | nounBits)) === 0; at++) {
		const isCapital = tokens.capitals[at]! > 0;
		if (language.data.capitalNouns ? isCapital : at > first && language.code !== 'en' && !isAdjective(tokens, at, language)) {
			return language.data.capitalNouns ? at + 1 : at;
		}

		if (isCapital || at - first >= mostLooks) {
			return to;
		}
	}

	if (at - first > 1 && endsInVerb(tokens, at, language)) {
		// “a woman in the second row grabbed my sleeve”
		at--;
	}

	return at > first && !language.data.capitalNouns ? at : to;
};

/** Articles that stand before no subject: des, dem, einen. */
const obliqueArticle = /^(?:de[mns]|[dkms]?eine[mns]|ihre[mns]|unsere[mns]|diese[mns])$/v;

/** “…”, prévient la romancière: whether only the rest of the verb stands between a quotation and a verb. */
const followsQuotation = (tokens: Tokens, verb: number): boolean => {
	for (let at = verb - 1; at >= Math.max(0, verb - 4); at--) {
		if (tokens.kinds[at] === kinds.quotation) {
			return true;
		}

		if (isWord(tokens, at) ? (tokens.grammar[at]! & (G.have | G.be | G.oblique | G.adverb)) === 0 : !',–—-'.includes(tokens.words[at]!)) {
			return false;
		}
	}

	return false;
};

/**
Finds all mentions in the narrator's text, in order of their first token.
*/
export const findMentions = (tokens: Tokens, language: Language, layout: Layout): {mentions: Mention[]; names: Names} => {
	const names = findNames(tokens, language, layout);
	const isInflected = language.caseEndings.length > 0;
	const found: Mention[] = [];
	const isPrepositional = (from: number) => isWord(tokens, from - 1) && (tokens.grammar[from - 1]! & G.preposition) !== 0 && (tokens.grammar[from - 1]! & G.conjunction) === 0;
	/** “en première page”, “на весь зал”: whether a preposition governs a noun without an article over what describes it. */
	const isPrepositionalOver = (from: number): boolean => {
		let index = from - 1;
		for (; index > from - 3 && isWord(tokens, index) && tokens.capitals[index] === 0 && (tokens.grammar[index]! & (functionBits | G.adverb | G.oblique)) === 0 && (tokens.meaning[index]! & formBits) === 0; index--) {
			if (isPrepositional(index)) {
				return true;
			}
		}

		return false;
	};

	/** Whether article and preposition are one word here: “du”, “nella”; not “des” or „der“ where they are but articles. */
	const contracted = (from: number): boolean => {
		const grammar = tokens.grammar[from]!;
		if ((grammar & G.preposition) === 0 || (grammar & determinerBits) === 0 || (tokens.words[from]!.length < 2 && tokens.words[from] !== 'à')) {
			return false;
		}

		if ((grammar & G.of) === 0 || (grammar & (G.agent | G.locative)) !== 0) {
			return true;
		}

		const before = from - 1;
		return isWord(tokens, before) && layout.sentences[before] === layout.sentences[from] && (tokens.grammar[before]! & (functionBits | G.adverb | G.time)) === 0
			&& ((tokens.meaning[before]! & formBits) === 0 || (tokens.meaning[before]! & nounBits) !== 0 || tokens.capitals[before]! > 0);
	};

	/** “Mr Penrose's sister”, “the miners' union”: what follows is spoken of, not its owner. */
	const isOwner = (to: number) => (tokens.words[to] === '\'s' || (tokens.words[to] === '\'' && tokens.words[to - 1]!.endsWith('s'))) && isWord(tokens, to + 1) && (tokens.grammar[to + 1]! & (functionBits | G.adverb)) === 0 && !tokens.words[to + 1]!.endsWith('ing');

	const addName = (name: NameSpan, roleFrom: number, roleTo: number, roleHead: number, from: number, to: number, isComplement = false) => {
		let {gender} = name;
		let {type} = name;
		if (roleHead >= 0) {
			const {determiner} = phraseStart(tokens, roleHead, language);
			const told = genderOf(tokens, roleHead, determiner >= roleFrom ? determiner : -1, language);
			gender ||= told.gender;
			type |= tokens.meaning[roleHead]! & (nounBits | L.speech);
			if ((type & nounBits) === 0) {
				type = L.person;
			}
		}

		found.push({
			kind: 'name', from, to, head: name.to - 1, nameFrom: name.from, nameTo: name.to, gender, plural: false, type: type | (name.honorific ? L.person : 0),
			definite: 'definite', roleFrom, roleTo, roleHead, prepositional: isComplement || isPrepositional(from) || (roleHead < 0 && isWord(tokens, from - 1) && (tokens.grammar[from - 1]! & G.definite) !== 0 && tokens.capitals[from - 1] === 0 && isPrepositional(from - 1)) || (roleFrom === from && contracted(from)) || (isInflected && (roleHead >= from && roleHead < name.from ? isOblique(tokens.meaning[roleHead]!) : isObliqueName(tokens, from) || isObliqueForm(tokens, name.from, name.to, language))) || isOwner(to),
		});
	};

	/** A description after the name: “Paul Morin, porte-parole du …”, “Marie Vallon, 71 ans, …”. */
	const roleAfter = (name: NameSpan): {from: number; to: number; head: number} | undefined => {
		let index = name.to;
		const isTheThing = language.code === 'en' && isWord(tokens, name.whole - 1) && (tokens.grammar[name.whole - 1]! & G.definite) !== 0;
		if (tokens.words[index] !== ',' || isTheThing) {
			return undefined;
		}

		index++;
		if (tokens.kinds[index] === kinds.number) {
			// An age.
			for (let step = 0; step < 4 && index < tokens.count && tokens.words[index] !== ','; step++) {
				index++;
			}

			if (tokens.words[index] !== ',') {
				return undefined;
			}

			index++;
		}

		for (let head = index; head < index + 5 && isWord(tokens, head); head++) {
			if ((names.get(head)?.roleHead ?? -1) >= 0) {
				// “in Kilmore, Cabinet Secretary Amina Noor accused …”
				return undefined;
			}

			if ((tokens.meaning[head]! & L.person) !== 0 || isUnknownPerson(tokens, head, language)) {
				if (names.has(head)) {
					return undefined;
				}

				// The noun, not a modifier of the next noun: “defense lawyer”.
				while (language.code === 'en' && isWord(tokens, head + 1) && (tokens.meaning[head + 1]! & L.person) !== 0) {
					head++;
				}

				const to = phraseEnd(tokens, head, language, names);
				// “Near Lerwick, a woman in the second row grabbed my sleeve”: another one, who acts.
				return names.has(to) || isNextSubject(tokens, name, index, to) || ((tokens.grammar[name.whole - 1]! & (G.locative | G.of)) !== 0 && isOther(tokens, name, to, layout.sentenceStarts[layout.sentences[name.whole]!]!)) ? undefined : {from: index, to, head};
			}

			const isModifier = (tokens.grammar[head]! & determinerBits) !== 0 || tokens.capitals[head]! > 0 || language.code === 'en' || language.code === 'de' || isAdjective(tokens, head, language) || head <= index + 1;
			if (!isModifier || ((tokens.grammar[head]! & (G.preposition | G.conjunction | G.pronoun | G.relative | G.be | G.have)) !== 0 && (tokens.grammar[head]! & determinerBits) === 0)) {
				return undefined;
			}

			if ((tokens.meaning[head]! & (formBits & ~L.participle)) !== 0 && (tokens.grammar[head]! & determinerBits) === 0 && (tokens.meaning[head]! & nounBits) === 0) {
				return undefined;
			}
		}

		return undefined;
	};

	/** Last words of names of several words. */
	const familyNames = new Set<string>();
	for (const {from, to} of names.values()) {
		if (to - from > 1) {
			familyNames.add(tokens.words[to - 1]!);
		}
	}

	/** “un fleuriste de la place Broglie” is not called Broglie, unless somebody of the article is: a single name behind a complement belongs to it. */
	const isOfComplement = (head: number, to: number): boolean => {
		const name = names.get(to);
		if (!name || name.to - name.from > 1 || name.honorific || name.roleHead >= 0 || familyNames.has(tokens.words[name.from]!)) {
			return false;
		}

		for (let index = head + 1; index < to; index++) {
			if ((tokens.grammar[index]! & G.of) !== 0) {
				return true;
			}
		}

		return false;
	};

	for (let index = 0; index < tokens.count; index++) {
		if (tokens.kinds[index] !== kinds.word) {
			continue;
		}

		const dateline = datelineAt(layout, index);
		if (dateline !== undefined) {
			index = dateline;
			continue;
		}

		const phrase = phraseAt(tokens, index, language);
		if (phrase && (phrase.meaning & L.according) !== 0) {
			// The nouns of “de l’avis de” describe nobody.
			index += phrase.words.length - 1;
			continue;
		}

		const name = names.get(index);
		if (name) {
			const after = roleAfter(name);
			const roleHead = name.roleHead >= 0 ? name.roleHead : (after?.head ?? -1);
			addName(name, name.roleHead >= 0 ? name.roleFrom : (after?.from ?? -1), name.roleHead >= 0 ? name.roleTo : (after?.to ?? -1), roleHead, name.whole, name.to);
			index = (after?.to ?? name.to) - 1;
			continue;
		}

		const grammar = tokens.grammar[index]!;
		const meaning = tokens.meaning[index]!;
		// « ce dernier », “the latter”: a pronoun of several words.
		const expression = phrase && (phrase.grammar & G.pronoun) !== 0 ? phrase : undefined;
		if (expression || ((grammar & G.pronoun) !== 0 && (grammar & determinerBits) === 0)) {
			const told = expression?.grammar ?? grammar;
			found.push({
				kind: 'pronoun', from: index, to: index + (expression?.words.length ?? 1), head: index, nameFrom: -1, nameTo: -1, gender: told & (G.masculine | G.feminine), plural: (told & G.plural) !== 0,
				type: 0, definite: 'definite', roleFrom: -1, roleTo: -1, roleHead: -1, prepositional: isPrepositional(index),
			});
			index += (expression?.words.length ?? 1) - 1;
			continue;
		}

		if (((phrase?.grammar ?? grammar) & G.impersonal) !== 0) {
			found.push({
				kind: 'impersonal', from: index, to: index + (phrase?.words.length ?? 1), head: index, nameFrom: -1, nameTo: -1, gender: 0, plural: false,
				type: 0, definite: 'definite', roleFrom: -1, roleTo: -1, roleHead: -1, prepositional: isPrepositional(index),
			});
			continue;
		}

		// « il nous a dit »: no subject.
		if ((grammar & G.first) !== 0 && (!isWord(tokens, index - 1) || (tokens.grammar[index - 1]! & G.pronoun) === 0)) {
			found.push({
				kind: 'first', from: index, to: index + 1, head: index, nameFrom: -1, nameTo: -1, gender: 0, plural: false,
				type: 0, definite: 'definite', roleFrom: -1, roleTo: -1, roleHead: -1, prepositional: false,
			});
			continue;
		}

		const isNoun = ((meaning & (nounBits | L.nationality)) !== 0 || isUnknownPerson(tokens, index, language)) && (grammar & functionBits & ~G.conjunction) === 0;
		if (isNoun) {
			const start = phraseStart(tokens, index, language);
			const one = singledOut(tokens, start.from, language);
			const {from, determiner} = one >= 0 ? {from: one, determiner: one} : start;
			const isBareNationality = (meaning & nounBits) === 0 && (meaning & L.nationality) !== 0;
			// An adjective of nationality speaks only with an article and no noun: “la Belge”.
			if (isBareNationality && (determiner < 0 || (isWord(tokens, index + 1) && tokens.capitals[index] === 0 && (tokens.meaning[index + 1]! & formBits) === 0 && (tokens.grammar[index + 1]! & functionBits) === 0))) {
				continue;
			}

			// The last of several nouns is the head: “state department spokesman”.
			if (language.code === 'en' || language.code === 'de') {
				let last = index;
				while (isWord(tokens, last + 1) && !names.has(last + 1) && ((tokens.meaning[last + 1]! & nounBits) !== 0 || (language.code === 'en' && isUnknownPerson(tokens, last + 1, language))) && (tokens.grammar[last + 1]! & functionBits) === 0
					&& ((tokens.meaning[last + 1]! & L.finite) === 0 || (tokens.meaning[last + 1]! & L.person) !== 0)) {
					last++;
				}

				if (last > index) {
					index = last - 1;
					continue;
				}
			}

			// “Police Chief Dana Whitlow”
			const titled = language.code === 'en' && tokens.capitals[index]! > 0 ? names.get(index + 1) : undefined;
			if (titled && (titled.honorific || titled.roleHead >= 0)) {
				continue;
			}

			// “управляющая компания”: a noun that ends like an adjective is one before another noun.
			if (isInflected && isWord(tokens, index + 1) && !names.has(index + 1) && (tokens.meaning[index + 1]! & nounBits) !== 0 && (tokens.meaning[index]! & L.person) !== 0 && adjectiveEnding.test(tokens.words[index]!)) {
				continue;
			}

			// “les jeunes manifestants”, not “les députés socialistes”: a common adjective describes the noun after it.
			if (language.code !== 'en' && !language.data.capitalNouns && !isInflected && (meaning & L.nounPlural) !== 0 && isWord(tokens, index + 1) && (tokens.meaning[index + 1]! & L.nounPlural) !== 0
				&& (tokens.meaning[index + 1]! & (L.person | L.group)) !== 0 && (tokens.meaning[index + 1]! & formBits) === 0 && ((language.words.get(tokens.words[index]!.slice(0, -1))?.grammar ?? 0) & G.common) !== 0) {
				continue;
			}

			// “a accusé”: a participle is a noun only with an article.
			if (determiner < 0 && (meaning & formBits) !== 0 && (meaning & L.nounPlural) === 0 && tokens.capitals[index] === 0) {
				continue;
			}

			let to = phraseEnd(tokens, index, language, names);
			if (isOfComplement(index, to)) {
				to = names.get(to)!.to;
			}

			const mayApposeByComma = (determiner >= 0 || isInflected) && !isPrepositional(from) && !contracted(from) && ((meaning & (L.document | L.media | L.group)) === 0 || (meaning & L.person) !== 0);
			const direct = names.get(to) ?? (tokens.words[to] === ',' && mayApposeByComma ? names.get(to + 1) : undefined);
			const told = genderOf(tokens, index, determiner, language);
			const {gender} = told;
			const plural = told.plural && !(one >= 0 && (tokens.grammar[one]! & G.plural) === 0);
			const closes = direct && (names.get(to) || isApposition(tokens, direct.to));
			// “eine Studie der TU Dresden” is not called Dresden.
			// Nor is “ein Bewohner des Viertels Altona” called Altona.
			const isOfPlace = direct?.to === to + 1 && to > index + 1 && language.places.has(tokens.words[to - 1]!);
			const mayBearName = ((meaning & L.document) === 0 || (meaning & L.person) !== 0 || to === index + 1) && !isOfPlace;
			if (direct && closes && mayBearName && !plural && direct.roleHead < 0) {
				const after = roleAfter(direct);
				addName(direct, from, to, index, from, direct.to);
				index = (after?.to ?? direct.to) - 1;
				continue;
			}

			const determinerGrammar = determiner < 0 ? 0 : tokens.grammar[determiner]!;
			found.push({
				kind: 'phrase', from, to, head: index, nameFrom: -1, nameTo: -1, gender, plural,
				type: (meaning & (nounBits | L.nationality)) || L.person,
				definite: determiner < 0 ? (isInflected ? 'definite' : 'bare') : tokens.words[determiner] === '\'s' ? 'possessive' : ((determinerGrammar & G.possessive) === 0 ? ((determinerGrammar & G.definite) === 0 ? 'indefinite' : 'definite') : 'possessive'),
				roleFrom: -1, roleTo: -1, roleHead: -1, prepositional: isPrepositional(from) || (determiner < 0 && isPrepositionalOver(from)) || contracted(from) || (one < 0 && isOblique(meaning)) || isOwner(to),
			});
			index = Math.max(index, to - 1);
			// Names inside the complement are mentions too: “le directeur d’Aérovia”.
			for (let inner = found.at(-1)!.head + 1; inner < to; inner++) {
				const named = names.get(inner);
				if (!named) {
					continue;
				}

				addName(named, -1, -1, -1, named.whole, named.to, true);
				inner = named.to - 1;
			}
		}
	}

	return {mentions: joined(found, tokens, language), names};
};

/**
“Marie Lefort et les syndicats ont exprimé …”: two that open a clause together and share its verb speak as one. Both stay, and both together stand before the second.
*/
const joined = (found: readonly Mention[], tokens: Tokens, language: Language): Mention[] => {
	const mayJoin = ({kind, prepositional, type}: Mention) => (kind === 'name' || kind === 'phrase') && !prepositional && (type & L.document) === 0;
	return found.flatMap((second, number) => {
		const first = found[number - 1];
		if (first?.to !== second.from - 1 || !isAnd(tokens, first.to) || !mayJoin(first) || !mayJoin(second)) {
			return [second];
		}

		const before = first.from - 1;
		// “The ministers of Norland, Estmark and Sudria”: the end of a list.
		const isList = tokens.words[before] === ',' && found.slice(Math.max(0, number - 4), number - 1).some(({to}) => to === before);
		const opens = before < 0 || (!isWord(tokens, before) && !isList) || (tokens.grammar[before]! & (G.that | G.conjunction)) !== 0;
		let verb = second.to;
		while (isWord(tokens, verb) && (tokens.grammar[verb]! & (G.adverb | G.oblique)) !== 0) {
			verb++;
		}

		const isVerb = isWord(tokens, verb) && ((tokens.grammar[verb]! & (G.have | G.be)) !== 0 || ((tokens.meaning[verb]! & L.finite) !== 0 && ((tokens.meaning[verb]! & L.participle) === 0 || language.code === 'en')));
		return opens && isVerb
			? [{
				...second, kind: 'phrase' as const, from: first.from, nameFrom: -1, nameTo: -1, gender: 0, plural: true, joint: true, type: L.group, definite: 'definite' as const, roleFrom: -1, roleTo: -1, roleHead: -1,
			}, second]
			: [second];
	});
};

/** Whether a finite verb stands behind a description, pronouns and adverbs apart: what it describes acts. */
const goesOnToVerb = (tokens: Tokens, to: number): boolean => {
	let verb = to;
	while (verb < to + 3 && isWord(tokens, verb) && (tokens.grammar[verb]! & (G.oblique | G.adverb)) !== 0 && (tokens.grammar[verb]! & (G.have | G.be)) === 0) {
		verb++;
	}

	return isWord(tokens, verb) && ((tokens.grammar[verb]! & (G.have | G.be)) !== 0 || (tokens.meaning[verb]! & (L.finite | L.participle)) === L.finite);
};

/** “Cuando llegó a Filología, su maestro le aconsejó …”: whether a description with an article goes on to its own verb without a comma behind a single word that names nobody. */
const isNextSubject = (tokens: Tokens, name: NameSpan, from: number, to: number): boolean => {
	if (name.to - name.from > 1 || name.honorific || name.roleHead >= 0 || (tokens.forms[name.from]?.given ?? 0) !== 0 || (tokens.grammar[from]! & G.possessive) === 0) {
		return false;
	}

	return goesOnToVerb(tokens, to);
};

/** “Near Lerwick, a woman in the second row grabbed my sleeve”: whether what follows a name at the head of a sentence is another one, who acts. */
const isOther = (tokens: Tokens, {whole, to: nameTo}: NameSpan, to: number, start: number): boolean => {
	if (whole - start > 12) {
		return false;
	}

	for (let index = start; index < whole; index++) {
		if (isWord(tokens, index) && ((tokens.grammar[index]! & (G.have | G.be)) !== 0 || (tokens.meaning[index]! & (L.finite | L.participle)) === L.finite)) {
			return false;
		}
	}

	if (goesOnToVerb(tokens, to)) {
		return true;
	}

	if (isWord(tokens, start) && (tokens.grammar[start]! & G.preposition) !== 0 && (tokens.meaning[start]! & (L.according | L.accordingInitial)) === 0) {
		// « Près de l’école de Lormont, un gamin ouvrit la fenêtre, … »
		return isWord(tokens, to) && (tokens.grammar[to]! & (G.relative | G.preposition | G.conjunction)) === 0;
	}

	let index = to;
	while (index < nameTo + 12 && isWord(tokens, index) && (tokens.grammar[index]! & G.relative) === 0) {
		index++;
	}

	return index > to && (isWord(tokens, index) ? (tokens.grammar[index]! & G.relative) === 0 : tokens.words[index] === '.');
};

/** Whether what follows a name closes an apposition: “le ministre, X, a dit”; not an enumeration. */
const isApposition = (tokens: Tokens, index: number): boolean => index >= tokens.count || tokens.kinds[index] !== kinds.word ? true : (tokens.grammar[index]! & (G.have | G.be | G.relative)) !== 0 || (tokens.meaning[index]! & formBits) !== 0 || (tokens.grammar[index]! & G.preposition) !== 0;
