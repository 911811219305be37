import {bodyBits, determinerBits, G, L, thingBits} from './languages/language.js';
import {antecedentOf, nearestBefore} from './clauses.js';
import type {Cue} from './cue.js';
import type {Ground} from './ground.js';
import type {Mention} from './mentions/mention.js';
import {isWord, kinds} from './tokens.js';

/** How many tokens before a noun of speech the one who made it is looked for. */
const reach = 60;

/** Adds a mention that no word bears: an owner (“son verdict”) or a subject that the verb alone tells (“ha ironizado”). */
export const addMention = (ground: Ground, kind: 'pronoun' | 'owner', index: number, gender: number, type = 0, plural = false): number => {
	ground.mentions.push({
		kind,
		from: index,
		to: index + 1,
		head: index,
		nameFrom: -1,
		nameTo: -1,
		gender,
		plural,
		type,
		definite: 'definite',
		roleFrom: -1,
		roleTo: -1,
		roleHead: -1,
		prepositional: false,
	});
	return ground.mentions.length - 1;
};

const ownerGender = (grammar: number) => ((grammar & G.ownerMasculine) === 0 ? 0 : G.masculine) | ((grammar & G.ownerFeminine) === 0 ? 0 : G.feminine);
const ownerBits = G.ownerMasculine | G.ownerFeminine | G.owner;

/** “According to information obtained by the correspondent from sources”: the one from whom it comes, where one who obtained it stands before. */
const giverOf = ({tokens, cover, mentions}: Ground, number: number, start: number): number => {
	const {from, to} = mentions[number]!;
	const at = (tokens.grammar[from]! & G.agent) === 0 ? from - 1 : from;
	if (at <= start || (tokens.grammar[at]! & G.agent) === 0 || (tokens.grammar[at]! & G.of) !== 0) {
		return number;
	}

	for (let index = to; index < to + 6 && isWord(tokens, index); index++) {
		const next = cover[index]!;
		if (next >= 0) {
			return mentions[next]!.prepositional ? next : number;
		}
	}

	return number;
};

/** Who stands with a noun of speech or behind “according to”. */
export const resolveOther = (ground: Ground, cue: Cue) => {
	const {tokens, cover, mentions, layout} = ground;
	if (cue.kind === 'according') {
		if ((tokens.meaning[cue.head]! & L.accordingAfter) !== 0) {
			const before = cover[cue.from - 1] ?? -1;
			if (before >= 0) {
				cue.subject = before;
				cue.stance = 'complement';
				return;
			}
		}

		for (let index = cue.from; index < cue.to; index++) {
			if ((tokens.grammar[index]! & ownerBits) !== 0) {
				// “a su juicio”
				cue.subject = addMention(ground, 'owner', index, ownerGender(tokens.grammar[index]!));
				cue.stance = 'complement';
				return;
			}
		}

		// “secondo il quale”, “según la cual”, « selon lequel »: the one named before.
		for (let index = cue.to; index < Math.min(tokens.count, cue.to + 2); index++) {
			if (isWord(tokens, index) && (tokens.grammar[index]! & G.relative) !== 0 && (tokens.grammar[index]! & (G.that | determinerBits)) === 0) {
				cue.subject = antecedentOf(ground, cue.from, layout.sentenceStarts[layout.sentences[cue.from]!]!);
				cue.stance = 'complement';
				return;
			}
		}

		for (let index = cue.to; index < cue.to + 7 && index < tokens.count; index++) {
			const number = cover[index]!;
			if (number >= 0) {
				if (index >= cue.to + 4 && !mentions[number]!.prepositional) {
					return;
				}

				cue.subject = giverOf(ground, number, cue.to);
				cue.stance = 'complement';
				return;
			}

			if (tokens.kinds[index] !== kinds.word) {
				return;
			}

			if (index < cue.to + 4 && (tokens.grammar[index]! & G.oblique) !== 0 && (tokens.grammar[index]! & determinerBits) === 0) {
				// “selon lui”, “according to her”
				cue.subject = addMention(ground, 'owner', index, tokens.grammar[index]! & (G.masculine | G.feminine));
				cue.stance = 'complement';
				return;
			}
		}

		return;
	}

	const before = cue.from - 1;
	if (isWord(tokens, before) && (tokens.grammar[before]! & ownerBits) !== 0) {
		cue.subject = addMention(ground, 'owner', before, ownerGender(tokens.grammar[before]!));
		cue.stance = 'owner';
		return;
	}

	if (tokens.words[before] === '\'s' || tokens.words[before - 1] === '\'s') {
		const owner = cover[tokens.words[before] === '\'s' ? before - 1 : before - 2] ?? -1;
		if (owner >= 0) {
			cue.subject = owner;
			cue.stance = 'owner';
			return;
		}
	}

	const sentence = layout.sentences[cue.from]!;
	const end = layout.sentenceStarts[sentence + 1] ?? tokens.count;
	if (isWord(tokens, cue.to) && (tokens.grammar[cue.to]! & G.be) !== 0 && isWord(tokens, cue.to + 1) && (tokens.grammar[cue.to + 1]! & G.of) !== 0) {
		// « Le mot est de Jeanne Morvan »
		const owner = cover[cue.to + 1]! >= 0 ? cover[cue.to + 1]! : cover[cue.to + 2] ?? -1;
		if (owner >= 0) {
			cue.subject = owner;
			cue.stance = 'owner';
			return;
		}
	}

	for (let index = cue.to; index < cue.to + 5 && index < end; index++) {
		const number = cover[index]!;
		if (number >= 0) {
			if (mentions[number]!.prepositional && (mentions[number]!.from === cue.to || (tokens.grammar[cue.to]! & G.of) !== 0)) {
				cue.subject = number;
				cue.stance = 'owner';
				return;
			}

			break;
		}
	}

	// “made a statement”, « a rendu un avis »: who did it.
	const doer = nearestBefore(ground, cue.from - 1, Math.max(layout.sentenceStarts[sentence]!, cue.from - reach));
	if (doer >= 0 && mentions[doer]!.to <= cue.from) {
		cue.subject = doer;
		cue.stance = 'distant';
	}
};

/** Whose voice or mouth it is: « par la voix de son avocat, qui a dit … », “the mayor’s own voice said”. A mention, or -1. */
const speakerOfVoice = ({tokens, cover, mentions, language}: Ground, number: number): number => {
	const {kind, head, from} = mentions[number]!;
	if (kind !== 'phrase' || !language.voices.has(tokens.words[head]!)) {
		return -1;
	}

	// Mentions stand in the order of the text: that of the complement is the next.
	const inner = mentions[number + 1];
	if (
		inner
		&& (inner.kind === 'name' || inner.kind === 'phrase')
		&& inner.from > head
		&& inner.from <= head + 3
		&& isWord(tokens, head + 1)
		&& (tokens.grammar[head + 1]! & G.of) !== 0
	) {
		return number + 1;
	}

	return tokens.words[from - 1] === '\'s' ? cover[from - 2] ?? -1 : -1;
};

/** Whose text it is that speaks: “his letter warned”, “the mayor’s note said”. A mention, or -1. */
export const authorOf = (ground: Ground, number: number): number => {
	const {tokens, cover, mentions} = ground;
	const {kind, type, from} = mentions[number]!;
	const speaker = speakerOfVoice(ground, number);
	if (speaker >= 0) {
		return speaker;
	}

	if (kind !== 'phrase' || (type & L.document) === 0 || (type & L.person) !== 0) {
		return -1;
	}

	// “Its website” speaks for itself.
	if ((tokens.grammar[from]! & (G.ownerMasculine | G.ownerFeminine)) !== 0) {
		return addMention(ground, 'owner', from, ownerGender(tokens.grammar[from]!));
	}

	return tokens.words[from - 1] === '\'s' ? cover[from - 2] ?? -1 : -1;
};

/** What a verb, or the auxiliary before it, tells of its unspoken subject: bits of `G`. */
export const toldBy = ({tokens, language}: Ground, {from, head}: Cue): number => {
	const word = tokens.words[(tokens.grammar[from]! & (G.have | G.be)) === 0 ? head : from]!;
	const [, grammar] = language.subjectEndings.find(([ending]) => word.endsWith(ending)) ?? [];
	return grammar ?? 0;
};

/** “There”, close to the verb, for a text just named: « on y lit », „dort steht“. A token, or -1. */
export const thereOf = ({tokens, layout, language}: Ground, cue: Cue): number => {
	for (
		let index = Math.max(layout.sentenceStarts[layout.sentences[cue.from]!]!, cue.from - 3);
		index < Math.min(tokens.count, cue.head + 4) && tokens.kinds[index] !== kinds.quotation;
		index++
	) {
		if (isWord(tokens, index) && language.there.has(tokens.words[index]!)) {
			return index;
		}
	}

	return -1;
};

/** “В ней говорится”, “en ella se lee”: the pronoun of a text just named, behind a preposition, close before the verb. A token, or -1. */
const inItBefore = ({tokens}: Ground, cue: Cue): number => {
	for (let index = cue.from - 1; index > Math.max(0, cue.from - 4) && isWord(tokens, index) && isWord(tokens, index - 1); index--) {
		const isPronoun = (tokens.grammar[index]! & (G.oblique | G.pronoun)) !== 0 && (tokens.grammar[index]! & (determinerBits | G.first | G.preposition)) === 0;
		if (isPronoun && (tokens.grammar[index - 1]! & G.locative) !== 0) {
			return index;
		}
	}

	return -1;
};

/**
Where no subject says it, the place does: “В МЧС ответили”, “si legge in una nota”. The first such place of the sentence, or the next
behind the verb; -1 if there is none. `isFar`: “there” may open the sentence, far from the verb.
*/
export const placeOf = (ground: Ground, cue: Cue, isFar: boolean): number => {
	const {tokens, layout, mentions, cover, language} = ground;
	// Where a person need not be named, only what is written speaks so: “disse in un’intervista alla radio”.
	const speaks = language.data.dropsSubject && language.caseEndings.length === 0 ? L.document : thingBits;
	// „Bei den Grünen hieß es“, “desde la Consejería aseguran”, “dal Colle fanno sapere”: no other subject is told.
	const mayBeFrom = language.spokenFrom.size > 0 && (language.data.capitalNouns ? cue.subject === -1 && !cue.passive : (toldBy(ground, cue) & G.plural) !== 0);
	const isSpokenFrom = ({kind, type, plural}: Mention): boolean => mayBeFrom && (language.data.capitalNouns
		? kind === 'phrase' && (type & (thingBits | L.person)) !== 0 && (plural || (type & L.person) === 0)
		: (type & (L.person | L.document)) === 0);
	const isPlace = (number: number): boolean => {
		const mention = mentions[number];
		if (!mention?.prepositional) {
			return false;
		}

		if (isSpokenFrom(mention) && [mention.from, mention.from - 1].some(index => isWord(tokens, index) && language.spokenFrom.has(tokens.words[index]!))) {
			return true;
		}

		if ((mention.type & L.person) !== 0) {
			return false;
		}

		// “В МЧС ответили”: capitals of a body of which nothing is known.
		const isBody =
			language.caseEndings.length > 0
			&& mention.kind === 'name'
			&& mention.type === 0
			&& tokens.capitals[mention.nameFrom] === 2
			&& cue.kind !== 'judge';
		if ((mention.type & speaks) === 0 && !isBody) {
			return false;
		}

		// “В краевом департаменте ответили”: an adjective may stand between.
		const before =
			mention.kind === 'phrase'
			&& language.caseEndings.length > 0
			&& isWord(tokens, mention.from - 1)
			&& tokens.words[mention.from - 1]!.endsWith('м')
				? mention.from - 2
				: mention.from - 1;
		return [mention.from, mention.from - 1, before].some(index => isWord(tokens, index) && (tokens.grammar[index]! & G.locative) !== 0);
	};

	const near = thereOf(ground, cue);
	if (near >= 0 && near === cue.from - 1) {
		// “На запрос там ответили”
		return addMention(ground, 'pronoun', near, 0, bodyBits);
	}

	const inIt = inItBefore(ground, cue);
	if (inIt >= 0) {
		return addMention(ground, 'pronoun', inIt, tokens.grammar[inIt]! & (G.masculine | G.feminine), bodyBits, (tokens.grammar[inIt]! & G.plural) !== 0);
	}

	const sentence = layout.sentences[cue.from]!;
	for (let index = Math.max(layout.sentenceStarts[sentence]!, cue.from - 24); index < cue.from; index++) {
		if (isPlace(cover[index]!)) {
			return cover[index]!;
		}
	}

	const start = layout.sentenceStarts[sentence]!;
	const there = isFar && language.there.has(tokens.words[start]!) ? start : near;
	if (there >= 0) {
		return addMention(ground, 'pronoun', there, 0, bodyBits);
	}

	const end = Math.min(layout.sentenceStarts[sentence + 1] ?? tokens.count, cue.to + 8);
	for (let index = cue.to; index < end && (tokens.kinds[index] === kinds.word || tokens.kinds[index] === kinds.number); index++) {
		if (isPlace(cover[index]!)) {
			return cover[index]!;
		}
	}

	return -1;
};
