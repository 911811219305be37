// Where subjects stand in a clause, as far as one sees without a syntax tree: token numbers and numbers of mentions, -1 for none.
import {cueBits, determinerBits, G, L, nounBits} from './languages/language.js';
import type {Ground} from './ground.js';
import type {Mention} from './mentions/mention.js';
import {isWord, kinds, type Tokens} from './tokens.js';

/** „Der“ behind a verb and its pronouns is a subject, though it looks like the genitive: „so nannte ihn der Direktor“. */
const isGermanSubject = ({tokens, mentions, language}: Ground, number: number, from: number): boolean => {
	const mention = mentions[number]!;
	if (!language.data.capitalNouns || tokens.words[mention.from] !== 'der' || mention.gender !== G.masculine) {
		return false;
	}

	let index = from;
	while (index < mention.from && (tokens.grammar[index]! & G.oblique) !== 0) {
		index++;
	}

	return index === mention.from;
};

/** “рассказала «Вестнику» студентка”, “сообщил РИА Полюс источник”: whether somebody is told, because who tells stands right behind, and no case shows it. */
const isTold = ({mentions, cover, language}: Ground, {kind, type, to}: Mention): boolean => {
	if (language.caseEndings.length === 0 || kind !== 'name' || (type & (L.person | L.kin)) !== 0) {
		return false;
	}

	const next = mentions[cover[to]!];
	return next?.from === to && !next.prepositional && (next.type & L.person) !== 0;
};

/** “Рассказала «Волге» студентка”: where a name in marks ends that begins at a token, right behind a verb; -1 if none does. */
const closingOf = ({tokens, mentions, cover}: Ground, from: number, end: number): number => {
	if (tokens.kinds[from] === kinds.quotation) {
		return mentions[cover[from + 1]!]?.from === from + 1 ? from : -1;
	}

	if (tokens.kinds[from] !== kinds.mark || !'«„“"‘‹'.includes(tokens.words[from]!)) {
		return -1;
	}

	for (let index = from + 1; index < Math.min(end, from + 7); index++) {
		if (tokens.kinds[index] === kinds.mark && '»“”"’›'.includes(tokens.words[index]!)) {
			return index;
		}
	}

	return -1;
};

/**
“Racconta di aver trovato i ragazzi”: whether an infinitive stands behind a verb that needs no subject; what follows is its object. Not
“dijo al llegar el ministro”.
*/
const opensInfinitive = ({tokens, cover, language}: Ground, index: number, from: number): boolean =>
	language.data.dropsSubject && language.caseEndings.length === 0 && cover[index] === -1 && isWord(tokens, index) && tokens.capitals[index] === 0
	&& (index === from || (index === from + 1 && (tokens.grammar[from]! & G.of) !== 0 && (tokens.grammar[from]! & determinerBits) === 0))
	&& (tokens.grammar[index]! & ~(G.have | G.be)) === 0 && /.[aei]re?$/v.test(tokens.words[index]!);

/** The mention that begins soon after a verb: “a déclaré mardi le ministre”. -1 where something else comes first. */
export const mentionAfter = (ground: Ground, from: number, end: number): number => {
	const {tokens, cover, mentions} = ground;
	let steps = 0;
	for (let index = from; index < end && steps < 9; index++, steps++) {
		const number = cover[index]!;
		const closing = index === from ? closingOf(ground, index, end) : -1;
		if (closing >= 0) {
			index = closing;
			continue;
		}

		if (
			tokens.kinds[index] === kinds.line
			|| tokens.kinds[index] === kinds.mark
			|| (tokens.kinds[index] === kinds.quotation && number < 0)
			|| opensInfinitive(ground, index, from)
		) {
			return -1;
		}

		if (number >= 0) {
			const mention = mentions[number]!;
			if ((mention.prepositional && !isGermanSubject(ground, number, from)) || isTold(ground, mention)) {
				index = mention.to - 1;
				continue;
			}

			return mention.from >= from ? number : -1;
		}

		const grammar = tokens.grammar[index]!;
		if ((grammar & (G.that | G.relative)) !== 0 && (grammar & determinerBits) === 0) {
			return -1;
		}

		if ((tokens.meaning[index]! & cueBits) !== 0 && (tokens.meaning[index]! & L.finite) !== 0 && (tokens.meaning[index]! & nounBits) === 0) {
			return -1;
		}
	}

	return -1;
};

/** Whether a mark, one of some, stands at a token. */
export const isMark = ({tokens}: Pick<Ground, 'tokens'>, index: number, marks: string) =>
	tokens.kinds[index] === kinds.mark && marks.includes(tokens.words[index]!);

/** Whether a mention is the object of an infinitive or a gerund right before it: “chargé de surveiller les sanctions”, “killing four people”. */
export const isObject = ({tokens, cover, mentions, language}: Ground, mention: Mention): boolean => {
	const before = mention.from - 1;
	return (
		isWord(tokens, before)
		&& mentions[cover[before]!]?.head !== before
		&& tokens.grammar[before] === 0
		&& (tokens.meaning[before]! & nounBits) === 0
		&& tokens.capitals[before] === 0
		&& language.nonfiniteEndings.some(ending => tokens.words[before]!.endsWith(ending) && tokens.words[before]!.length > ending.length + 1)
	);
};

/**
Where that begins which a preposition governs together with a mention, perhaps through a list: “zwischen Vorstand und Betriebsrat”, “the
ministers of Uganda, Ethiopia and Tanzania”. A token, or -1 if none governs it.
*/
export const governedFrom = ({tokens, cover, mentions}: Ground, mention: Mention): number => {
	let {from} = mention;
	for (let steps = 0; !mention.prepositional && steps < 6 && from >= 2 && mention.kind !== 'pronoun'; steps++) {
		const isAnd = isWord(tokens, from - 1) && (tokens.grammar[from - 1]! & G.conjunction) !== 0;
		const other = (isAnd || (steps > 0 && tokens.words[from - 1] === ',')) ? mentions[cover[from - 2]!] : undefined;
		if (other?.to !== from - 1) {
			return -1;
		}

		if (other.prepositional) {
			return isAnd || (isWord(tokens, other.from - 1) && (tokens.grammar[other.from - 1]! & G.of) !== 0) ? other.from : -1;
		}

		if (other.kind === 'phrase') {
			// The list goes on from the complement of a noun, and the noun may be the subject.
			return other.plural && mention.kind === 'name' && tokens.capitals[from - 2]! > 0 ? from - 1 : -1;
		}

		from = other.from;
	}

	return mention.prepositional ? mention.from : -1;
};

/** The relative pronoun in whose clause a mention stands as the object (“the man who owns the shop”), or -1. */
export const relativeOver = ({tokens, cover}: Ground, mention: Mention, first: number): number => {
	let verbs = 0;
	for (let index = mention.from - 1; index >= Math.max(first, mention.from - 14) && isWord(tokens, index); index--) {
		const grammar = tokens.grammar[index]!;
		if ((grammar & G.relative) !== 0 && (grammar & (G.that | determinerBits)) === 0) {
			return verbs > 0 ? index : -1;
		}

		if ((grammar & G.that) !== 0) {
			return -1;
		}

		verbs += cover[index] === -1 && (grammar & (determinerBits | G.preposition)) === 0 ? 1 : 0;
	}

	return -1;
};

/** Whether a mention is the subject of a relative clause that is over: « un homme que je ne nommerai pas m’a dit ». */
const opensRelative = ({tokens, cover}: Ground, mention: Mention, until: number): boolean =>
	isWord(tokens, mention.from - 1)
	&& (tokens.grammar[mention.from - 1]! & G.relative) !== 0
	&& isWord(tokens, mention.from - 2)
	&& cover[mention.from - 2]! >= 0
	&& until > mention.to;

/** The nearest mention at or before a token that may be a subject, -1 if a colon or a semicolon comes first. */
export const nearestBefore = (ground: Ground, from: number, first: number): number => {
	const {tokens, cover, mentions} = ground;
	for (let index = from; index >= first; index--) {
		if (isMark(ground, index, ':;')) {
			return -1;
		}

		const number = cover[index]!;
		if (!(number >= 0)) {
			continue;
		}

		const mention = mentions[number]!;
		const governed = governedFrom(ground, mention);
		if (governed < 0 && !isObject(ground, mention)) {
			const relative = opensRelative(ground, mention, from) ? mention.from - 1 : relativeOver(ground, mention, first);
			if (relative < 0) {
				return number;
			}

			index = relative;
			continue;
		}

		index = Math.min(index, governed < 0 ? mention.from : governed);
	}

	return -1;
};

/** The first mention from a token on that no preposition governs and that ends before the verb. */
export const firstMention = ({tokens, cover, mentions}: Ground, from: number, until: number): number => {
	let start = from;
	if ((tokens.meaning[from]! & L.according) !== 0) {
		// “Según recoge la emisora, el capitán reunió al equipo y dijo”: the source is no subject.
		while (start < until && tokens.words[start] !== ',') {
			start++;
		}

		start = start < until ? start : from;
	}

	for (let index = start; index < until; index++) {
		const number = cover[index]!;
		if (number >= 0) {
			const mention = mentions[number]!;
			if (!mention.prepositional && mention.to <= until) {
				return number;
			}

			index = mention.to - 1;
		}
	}

	return -1;
};

/** “O plenário riu, e o presidente, Rui Lima, ameaçou …”: where the last clause of several begins that a comma and “and” part, each with its subject. */
export const lastOpener = ({tokens, cover, mentions}: Ground, from: number, until: number): number => {
	for (let index = until - 2; index > from + 1; index--) {
		const isJoint = isMark({tokens}, index - 1, ',') && isWord(tokens, index) && (tokens.grammar[index]! & G.conjunction) !== 0;
		const mention = mentions[cover[index + 1]!];
		if (isJoint && mention?.from === index + 1 && !mention.prepositional && mention.to <= until) {
			return index;
		}
	}

	return from;
};

/** Where the complements of a noun end: “of the harbour”, “с рюкзаком”. */
const complementsEnd = ({tokens, cover, mentions}: Ground, from: number, until: number): number => {
	let next = from;
	let isInside = false;
	for (; next < Math.min(until, from + 12); next++) {
		if (tokens.kinds[next] !== kinds.word && tokens.kinds[next] !== kinds.number) {
			break;
		}

		const grammar = tokens.grammar[next]!;
		isInside ||= (grammar & (G.preposition | G.of)) !== 0 || (tokens.meaning[next]! & L.participle) !== 0;
		const isComplement = isInside
			? (grammar & (G.conjunction | G.relative | G.have | G.be | G.pronoun)) === 0
			&& ((tokens.meaning[next]! & cueBits) === 0 || (tokens.meaning[next]! & L.participle) !== 0)
			: (grammar & determinerBits) !== 0 || tokens.kinds[next] === kinds.number;
		if (!isComplement && !(cover[next]! >= 0 && mentions[cover[next]!]!.prepositional)) {
			break;
		}
	}

	return next;
};

/** Whether a clause may begin right behind a token: a mark, “and”, “that”, “who”. */
const opensClause = ({tokens}: Ground, index: number, first: number): boolean =>
	index < first
	|| tokens.kinds[index] === kinds.mark
	|| tokens.kinds[index] === kinds.quotation
	|| (isWord(tokens, index) && (tokens.grammar[index]! & (G.conjunction | G.that | G.relative | G.adverb)) !== 0);

/** The last mention before a verb that stands where subjects do: a clause begins with it and another verb follows. -1 if there is none. */
export const clauseSubject = (ground: Ground, first: number, until: number): number => {
	const {tokens, cover, mentions, layout} = ground;
	// What stands right behind a verb is its object.
	const start = layout.sentenceStarts[layout.sentences[first]!] === first ? first : first + 1;
	for (let index = until - 1; index >= start; index--) {
		const mention = mentions[cover[index]!];
		if (!mention) {
			continue;
		}

		index = mention.from;
		if (mention.from < start || mention.prepositional || mention.kind === 'owner' || mention.to >= until) {
			continue;
		}

		let next = mention.to;
		while (next < until && isWord(tokens, next) && cover[next]! < 0 && (tokens.grammar[next]! & (G.oblique | G.adverb)) !== 0) {
			next++;
		}

		const isPronoun = mention.kind === 'pronoun' || mention.kind === 'first' || mention.kind === 'impersonal';
		const isVerb = next < until && isWord(tokens, next) && (cover[next]! < 0 || mentions[cover[next]!]!.kind === 'first')
			&& (tokens.grammar[next]! & (G.preposition | G.conjunction | G.that | G.relative | G.of | determinerBits)) === 0;
		const isNominative = isPronoun && (tokens.grammar[mention.from]! & G.oblique) === 0;
		if (isVerb && (isNominative || opensClause(ground, mention.from - 1, first))) {
			return cover[mention.head]!;
		}
	}

	return -1;
};

/** The first mention that a comma follows, complements apart: “X, qui dirige la coalition, a déclaré”. */
export const mentionBeforeComma = (ground: Ground, from: number, until: number): number => {
	const {tokens, cover, mentions} = ground;
	let isFirst = true;
	for (let index = from; index < until; index++) {
		const number = cover[index]!;
		if (!(number >= 0)) {
			continue;
		}

		const mention = mentions[number]!;
		index = mention.to - 1;
		const isBare =
			mention.kind === 'phrase'
			&& mention.definite === 'bare'
			&& mention.to === mention.from + 1
			&& (tokens.meaning[mention.head]! & nounBits) === 0;
		if (mention.prepositional || mention.kind === 'owner' || isBare) {
			continue;
		}

		const next = complementsEnd(ground, mention.to, until);
		// A comma right before the verb closes what stands beside the first mention only: “His aide, Ann Lee, said”.
		if (isMark(ground, next, ',(–—') && (next < until || (next === until && isFirst))) {
			return number;
		}

		isFirst = false;
	}

	return -1;
};

/** Whether a mention may well be one who speaks. */
export const isSpeaker = ({tokens, mentions}: Ground, number: number): boolean => {
	const mention = mentions[number];
	return (
		mention !== undefined
		&& (mention.kind === 'name'
			|| ((mention.type & (L.person | L.kin | L.institution | L.group | L.media)) !== 0
				&& (tokens.meaning[mention.head]! & nounBits) !== 0))
	);
};

/** The one of whom a relative clause tells: the mention right before it, else the nearest. */
export const antecedentOf = (ground: Ground, relative: number, first: number): number => {
	const {tokens, cover, mentions} = ground;
	const before = relative - 1 >= first && isMark(ground, relative - 1, ',') ? relative - 2 : relative - 1;
	const number = before >= first && isWord(tokens, before) ? cover[before]! : -1;
	if (number < 0) {
		return nearestBefore(ground, before, first);
	}

	// “Tom Hurley of Kansas, who warned …”: the place belongs to the name before.
	const {from, kind, type, prepositional} = mentions[number]!;
	const at = (tokens.grammar[from]! & G.of) === 0 ? from - 1 : from;
	const holder = cover[at - 1] ?? -1;
	const isOfName =
		kind === 'name'
		&& prepositional
		&& (type & L.person) === 0
		&& at - 1 >= first
		&& (tokens.grammar[at]! & G.of) !== 0
		&& mentions[holder]?.kind === 'name'
		&& mentions[holder].to === at;
	return isOfName && before < relative - 1 ? holder : number;
};
