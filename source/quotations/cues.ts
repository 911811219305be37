import {isAnswered} from './askers.js';
import type {Cue} from './cue.js';
import type {Ground} from './ground.js';
import {bodyBits, cueBits, determinerBits, G, L, type Language} from './languages/language.js';
import type {Mention} from './mentions/mention.js';
import {phraseAt} from './phrases.js';
import {
	addMention,
	authorOf,
	placeOf,
	resolveOther,
	thereOf,
	toldBy,
} from './sources.js';
import {resolveVerb} from './subjects.js';
import {isWord, kinds, type Tokens} from './tokens.js';
import {unknownVerbAt} from './unknown-verbs.js';
import {adverbEndingAt, kindOf, verbAt} from './verbs.js';

/**
Whether a word of a description is no cue: “la troisième note”, “un locale pubblico”. Participles may be.
*/
const isOfPhrase = ({meaning}: Tokens, {from, to, head, definite}: Mention, index: number, {code, data, caseEndings}: Language): boolean =>
	code !== 'en'
	&& !data.capitalNouns
	&& caseEndings.length === 0
	&& definite !== 'bare'
	&& index > from + 1
	&& index < to
	&& (meaning[index]! & (L.finite | L.speech)) !== 0
	&& (meaning[index]! & (L.participle | L.according | L.accordingAfter)) === 0
	&& (index === head ? (meaning[index]! & L.speech) === 0 : index > head);

/** „So der Minister“, „so auch Meyer“: whether a word that stands for a verb has somebody right behind it; not „so:“, „so hat er es gelernt“. */
const isParticleCue = ({tokens, cover, mentions}: Ground, index: number): boolean => {
	let next = index + 1;
	while (next < index + 3 && isWord(tokens, next) && cover[next] === -1 && (tokens.grammar[next]! & G.adverb) !== 0) {
		next++;
	}

	const mention = mentions[cover[next]!];
	const isUnknown = isWord(tokens, next + 1) && (tokens.grammar[next]! & G.definite) !== 0 && tokens.capitals[next + 1]! > 0;
	return mention?.from === next ? (tokens.grammar[mention.to]! & (G.have | G.be)) === 0 : isUnknown;
};

/** Finds all cues, in order. Subjects are not yet known. */
const findCues = (ground: Ground): Cue[] => {
	const {tokens, language, cover, mentions, layout} = ground;
	const cues: Cue[] = [];
	for (let index = 0; index < tokens.count; index++) {
		if (tokens.kinds[index] !== kinds.word) {
			continue;
		}

		const covering = cover[index]! >= 0 ? mentions[cover[index]!]! : undefined;
		if (covering?.kind === 'name' && index >= covering.nameFrom && index < covering.nameTo) {
			continue;
		}

		if (covering?.kind === 'phrase' && isOfPhrase(tokens, covering, index, language)) {
			continue;
		}

		const phrase = phraseAt(tokens, index);
		const opens = layout.sentenceStarts[layout.sentences[index]!] === index;
		if (phrase && ((phrase.meaning & (cueBits | L.according)) !== 0 || (opens && (phrase.meaning & L.accordingInitial) !== 0))) {
			const to = index + phrase.words.length;
			const according = (phrase.meaning & (L.according | L.accordingInitial)) !== 0;
			cues.push({
				from: index,
				to,
				head: to - 1,
				kind: according ? 'according' : kindOf(phrase.meaning),
				form: according ? 'none' : 'finite',
				passive: false,
				subject: -1,
				stance: 'none',
				object: -1,
			});
			index = to - 1;
			continue;
		}

		const meaning = tokens.meaning[index]!;
		const isParticle = (meaning & L.particleCue) !== 0 && isParticleCue(ground, index);
		if (isParticle || (meaning & (L.according | L.accordingAfter)) !== 0 || (opens && (meaning & L.accordingInitial) !== 0)) {
			cues.push({
				from: index,
				to: index + 1,
				head: index,
				kind: isParticle ? 'say' : 'according',
				form: isParticle ? 'finite' : 'none',
				passive: false,
				subject: -1,
				stance: 'none',
				object: -1,
			});
			continue;
		}

		const verb = verbAt(tokens, index, language) ?? unknownVerbAt(ground, index);
		if (verb) {
			cues.push(verb);
		} else if ((meaning & L.speech) !== 0 && adverbEndingAt(tokens, index) < 0 && !isAnswered(tokens, index, layout.sentenceStarts[layout.sentences[index]!]!)) {
			cues.push({from: index, to: index + 1, head: index, kind: 'noun', form: 'none', passive: false, subject: -1, stance: 'none', object: -1});
		}
	}

	return cues;
};

/** Whether a mention is “one”, nobody in particular; not “someone”. */
export const isGeneric = ({tokens, mentions, language}: Ground, number: number): boolean => {
	const {kind, from, to} = mentions[number]!;
	return kind === 'impersonal' && !language.someone.has(tokens.words.slice(from, to).join(''));
};

/** „Hieß es“, „heißt es“: those speak who did before. */
const isSaidByNobody = ({tokens, language}: Ground, {head, from}: Cue): boolean =>
	language.data.capitalNouns && /^h(?:ieß|iess|eißt|eisst)$/v.test(tokens.words[head]!) && (tokens.words[head + 1] === 'es' || tokens.words[from - 1] === 'es');

/** „Im Bericht ist von „Mängeln“ die Rede“: nobody is the subject, the place tells who says it. */
const isTalk = ({tokens, language}: Ground, {from, to}: Cue): boolean =>
	language.data.capitalNouns && to === from + 2 && (tokens.grammar[from]! & determinerBits) !== 0;

/** Whether a verb is reflexive where it may stand for “one”: “si legge”, “se lee”, “lê-se”. */
const isReflexive = ({tokens, language}: Ground, {from, head}: Cue): boolean => language.data.dropsSubject && language.caseEndings.length === 0
	&& (/^s[ei]$/v.test(tokens.words[from]!) || /^s[ei]$/v.test(tokens.words[from - 1] ?? '') || tokens.words[head + 1] === 'se');

/** Whether the place may say who speaks: nobody does it (“it is said in a note”, « peut-on lire dans un avis »), or the language need not say who. */
const mayHavePlace = (ground: Ground, cue: Cue): boolean => {
	const {language} = ground;
	if (cue.form === 'infinitive') {
		const before = ground.cover[cue.from - 1]!;
		return cue.from > 0 && before >= 0 && isGeneric(ground, before);
	}

	if (cue.form !== 'finite') {
		// “В лиге отказались отвечать, пообещав …”
		return cue.form === 'gerund' && cue.subject === -1 && language.caseEndings.length > 0;
	}

	if (language.spokenFrom.size > 0 && language.data.dropsSubject && cue.subject === -1 && (toldBy(ground, cue) & G.plural) !== 0) {
		return true;
	}

	// Where a subject need not be named, the place says who speaks only if the verb has none: “se lee en un cartel”, not “en una nota dijo”.
	// “On which someone had written “…””: the thing says it.
	const {kind} = cue.subject === -1 ? {kind: undefined} : ground.mentions[cue.subject]!;
	if (kind === 'impersonal' && !isGeneric(ground, cue.subject)) {
		const place = placeOf(ground, cue, false);
		return place >= 0 && (ground.mentions[place]!.type & L.document) !== 0 && ground.mentions[place]!.kind === 'phrase';
	}

	return cue.subject === -1
		? cue.passive || language.data.capitalNouns || isReflexive(ground, cue) || language.caseEndings.length > 0 || thereOf(ground, cue) >= 0
		: isGeneric(ground, cue.subject);
};

/** “La decisione, si legge in una nota, è …”: whether it is read in what stands right behind the verb, and what stands before is no subject. */
const isReadSomewhere = (ground: Ground, cue: Cue): boolean => {
	const {tokens, cover, mentions} = ground;
	const behind = tokens.words[cue.head + 1] === 'se' ? cue.head + 2 : cue.head + 1;
	const place = mentions[cover[behind]!] ?? mentions[cover[behind + 1]!];
	return (cue.stance === 'apposed' || cue.stance === 'distant' || cue.stance === 'coordinated') && isReflexive(ground, cue)
		&& place?.prepositional === true && (place.type & L.document) !== 0 && (place.type & L.person) === 0;
};

/** “В порту решение назвали …”: whether what looks like the subject cannot be it, because the verb tells another number or gender. */
const disagrees = (ground: Ground, cue: Cue): boolean => {
	const {tokens, mentions, language} = ground;
	const mention = mentions[cue.subject];
	if (language.caseEndings.length === 0 || !mention || cue.form !== 'finite' || cue.passive || mention.plural) {
		return false;
	}

	const told = toldBy(ground, cue);
	if (mention.kind !== 'phrase' && mention.kind !== 'name') {
		// “В порту это называют …”
		return mention.kind === 'pronoun' && mention.type !== 0 && (told & G.plural) !== 0;
	}

	const gender = told & (G.masculine | G.feminine);
	// One of several who do it together, “большинство”, and names of peoples go with several.
	const isOneOfSeveral = (tokens.grammar[mention.from - 1]! & G.conjunction) !== 0 || (tokens.grammar[mention.to]! & G.conjunction) !== 0;
	return (told & G.plural) === 0
		? gender !== 0 && mention.gender !== 0 && gender !== mention.gender && (mention.type & L.person) === 0 && mention.kind === 'phrase'
		: !isOneOfSeveral && (mention.type & L.group) === 0;
};

/** “Судья переспросила”: where the verb tells what the noun or the name does not, its subject is known to be a woman or a man. */
const takeGender = (ground: Ground, cue: Cue) => {
	const mention = ground.mentions[cue.subject];
	if (
		!mention
		|| cue.form !== 'finite'
		|| mention.plural
		|| (cue.stance !== 'adjacent' && cue.stance !== 'inverted')
		|| (mention.kind !== 'phrase' && mention.kind !== 'name')
	) {
		return;
	}

	const gender = toldBy(ground, cue) & (G.masculine | G.feminine);
	const isPerson = (mention.type & ~(L.person | L.kin | L.nationality)) === 0;
	if (gender !== 0 && (mention.gender === 0 || gender === G.feminine) && isPerson) {
		ground.mentions[cue.subject] = {...mention, gender};
	}
};

/**
Finds the words that announce speech and, for each, the mention that is its subject. Adds to `ground.mentions` the owners and unspoken subjects it meets.

@returns cues in the order of the text
*/
export const resolveCues = (ground: Ground): Cue[] => {
	const cues = findCues(ground);
	let previous: Cue | undefined;
	for (const cue of cues) {
		if (cue.kind === 'noun' || cue.kind === 'according') {
			resolveOther(ground, cue);
			continue;
		}

		if (!isTalk(ground, cue) && !isSaidByNobody(ground, cue)) {
			resolveVerb(ground, cue, previous);
		}

		if (disagrees(ground, cue)) {
			cue.subject = -1;
			cue.stance = 'none';
		}

		if (isReadSomewhere(ground, cue)) {
			cue.subject = -1;
			cue.stance = 'none';
		}

		if (mayHavePlace(ground, cue)) {
			const place = placeOf(ground, cue, isTalk(ground, cue));
			if (place >= 0) {
				cue.subject = place;
				cue.stance = 'place';
			}
		}

		if (cue.subject === -1 && cue.kind !== 'judge' && isSaidByNobody(ground, cue)) {
			cue.subject = addMention(ground, 'pronoun', cue.head, 0, bodyBits);
			cue.stance = 'dropped';
		}

		const author = cue.subject >= 0 ? authorOf(ground, cue.subject) : -1;
		if (author >= 0) {
			cue.subject = author;
			cue.stance = 'owner';
		}

		if (cue.subject === -1 && cue.form === 'finite' && !cue.passive && ground.language.data.dropsSubject) {
			const told = toldBy(ground, cue);
			cue.subject = addMention(ground, 'pronoun', cue.head, told & (G.masculine | G.feminine), 0, (told & G.plural) !== 0);
			cue.stance = 'dropped';
		}

		takeGender(ground, cue);
		if (cue.form !== 'participle') {
			previous = cue;
		}
	}

	return cues;
};
