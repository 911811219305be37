import {cueBits, determinerBits, G, L, nounBits} from './languages/language.js';
import type {Cue, Ground, Stance} from './cues.js';
import type {Mention} from './mentions.js';
import {kinds, type Tokens} from './tokens.js';
import {S} from './vocabulary.js';

const isWord = (tokens: Tokens, index: number) => index >= 0 && index < tokens.count && tokens.kinds[index] === kinds.word;

/** The mention that begins soon after a verb: “a déclaré mardi le ministre”. -1 where something else comes first. */
const mentionAfter = ({tokens, cover, mentions}: Ground, from: number, end: number): number => {
	let steps = 0;
	for (let index = from; index < end && steps < 9; index++, steps++) {
		if (tokens.kinds[index] === kinds.quotation || tokens.kinds[index] === kinds.line) {
			return -1;
		}

		if (tokens.kinds[index] === kinds.mark) {
			return -1;
		}

		const number = cover[index]!;
		if (number >= 0) {
			const mention = mentions[number]!;
			if (mention.prepositional) {
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

/** A verb group in its sentence. */
type Site = {
	readonly ground: Ground;
	readonly cue: Cue;
	/** First token of the sentence, and the one behind its last. */
	readonly first: number;
	readonly end: number;
	/** What stands before the verb, adverbs and clitics apart. */
	readonly left: number;
	/** Number of the mention soon after the verb, or -1. */
	readonly after: number;
};

const isMark = ({tokens}: Ground, index: number, marks: string) => tokens.kinds[index] === kinds.mark && marks.includes(tokens.words[index]!);

/** Whether a mention is the object of an infinitive or a gerund right before it: “chargé de surveiller les sanctions”, “killing four people”. */
const isObject = ({tokens, cover, mentions, language}: Ground, mention: Mention): boolean => {
	const before = mention.from - 1;
	return isWord(tokens, before) && mentions[cover[before]!]?.head !== before && tokens.grammar[before] === 0 && (tokens.meaning[before]! & nounBits) === 0 && tokens.capitals[before] === 0
		&& language.nonfiniteEndings.some(ending => tokens.words[before]!.endsWith(ending) && tokens.words[before]!.length > ending.length + 1);
};

/** Whether a preposition governs a mention, perhaps one before “and”: “zwischen Vorstand und Betriebsrat”. */
const isGoverned = ({tokens, cover, mentions}: Ground, mention: Mention): boolean => {
	if (mention.prepositional) {
		return true;
	}

	// “the ministers of Uganda, Ethiopia and Tanzania”: back through the list.
	let {from} = mention;
	for (let steps = 0; steps < 6 && from >= 2 && mention.kind !== 'pronoun'; steps++) {
		const isAnd = isWord(tokens, from - 1) && (tokens.grammar[from - 1]! & G.conjunction) !== 0;
		const other = (isAnd || tokens.words[from - 1] === ',') && cover[from - 2]! >= 0 ? mentions[cover[from - 2]!]! : undefined;
		if (!other || other.to !== from - 1 || (steps === 0 && !isAnd)) {
			return false;
		}

		if (other.prepositional) {
			return isAnd || (isWord(tokens, other.from - 1) && (tokens.grammar[other.from - 1]! & G.of) !== 0);
		}

		from = other.from;
	}

	return false;
};

/** The relative pronoun in whose clause a mention stands as the object (“the man who owns the shop”), or -1. */
const relativeOver = ({tokens, cover}: Ground, mention: Mention, first: number): number => {
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

/** The nearest mention at or before a token that may be a subject, -1 if a colon or a semicolon comes first. */
const nearestBefore = (ground: Ground, from: number, first: number): number => {
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
		if (!isGoverned(ground, mention) && !isObject(ground, mention)) {
			const relative = relativeOver(ground, mention, first);
			if (relative < 0) {
				return number;
			}

			index = relative;
			continue;
		}

		index = Math.min(index, mention.from);
	}

	return -1;
};

/** The first mention from a token on that no preposition governs and that ends before the verb. */
const firstMention = ({cover, mentions}: Ground, from: number, until: number): number => {
	for (let index = from; index < until; index++) {
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
		const isComplement = isInside ? (grammar & (G.conjunction | G.relative | G.have | G.be | G.pronoun)) === 0 && ((tokens.meaning[next]! & cueBits) === 0 || (tokens.meaning[next]! & L.participle) !== 0) : (grammar & determinerBits) !== 0 || tokens.kinds[next] === kinds.number;
		if (!isComplement && !(cover[next]! >= 0 && mentions[cover[next]!]!.prepositional)) {
			break;
		}
	}

	return next;
};

/** The first mention that a comma follows, complements apart: “X, qui dirige la coalition, a déclaré”. */
const mentionBeforeComma = (ground: Ground, from: number, until: number): number => {
	const {tokens, cover, mentions} = ground;
	let isFirst = true;
	for (let index = from; index < until; index++) {
		const number = cover[index]!;
		if (!(number >= 0)) {
			continue;
		}

		const mention = mentions[number]!;
		index = mention.to - 1;
		if (mention.prepositional || mention.kind === 'owner') {
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
const isSpeaker = ({tokens, mentions}: Ground, number: number): boolean => {
	const mention = mentions[number];
	return mention !== undefined && (mention.kind === 'name' || ((mention.type & (L.person | L.kin | L.institution | L.group | L.media)) !== 0 && (tokens.meaning[mention.head]! & nounBits) !== 0));
};

/** The subject where nothing but a quotation, a mark or the beginning of the sentence stands before the verb. */
const subjectOfOpening = ({ground, cue, first, left, after, end}: Site, previous: Cue | undefined): readonly [number, Stance] | undefined => {
	const {tokens, mentions, language} = ground;
	const isStart = left < first;
	const behindQuotation = !isStart && (tokens.kinds[left] === kinds.quotation || (left - 1 >= first && tokens.kinds[left - 1] === kinds.quotation));
	if (after >= 0 && (behindQuotation || (isStart && (language.code !== 'en' || mentions[after]!.from === cue.to)))) {
		return [after, 'inverted'];
	}

	const isNext = isSpeaker(ground, after) && mentions[after]!.from - cue.to <= 1;
	if (!isStart && !behindQuotation && isMark(ground, left, '),-–—')) {
		if (language.data.dropsSubject && after < 0 && isMark(ground, cue.to, ',') && isMark(ground, left, ',') && (tokens.grammar[cue.to + 1]! & (G.that | G.relative | G.preposition)) === 0 && !tokens.words.slice(Math.max(first, left - 24), left).includes(',')) {
			// “Il governo, ha assicurato, lavora …”
			return undefined;
		}

		const inverts = language.code !== 'en' || cue.kind === 'say';
		const {to} = isNext ? mentions[after]! : {to: 0};
		if (isNext && inverts && cue.kind === 'say' && (to >= end || tokens.kinds[to] !== kinds.word)) {
			return [after, 'inverted'];
		}

		let clause = first;
		for (let index = cue.from - 1; index > first; index--) {
			if (tokens.kinds[index] === kinds.quotation || isMark(ground, index, ';:')) {
				clause = index;
				break;
			}
		}

		const apposed = mentionBeforeComma(ground, clause, left);
		if (apposed >= 0) {
			return [apposed, 'apposed'];
		}

		if (isNext && inverts) {
			return [after, 'inverted'];
		}

		if (previous && previous.subject >= 0 && previous.head > clause && previous.form === 'finite' && previous.kind !== 'noun' && previous.kind !== 'according') {
			// “Schnelle Hilfe versprach sie, wollte aber …”
			return [previous.subject, 'coordinated'];
		}

		const start = firstMention(ground, clause, cue.from);
		if (start >= 0) {
			return [start, 'apposed'];
		}
	}

	if (after >= 0 && (language.code !== 'en' || isNext)) {
		return [after, 'inverted'];
	}

	const start = behindQuotation ? -1 : firstMention(ground, first, cue.from);
	return start >= 0 ? [start, 'distant'] : undefined;
};

/** The one of whom a relative clause tells: the mention right before it, else the nearest. */
const antecedentOf = (ground: Ground, relative: number, first: number): number => {
	const {tokens, cover} = ground;
	const before = relative - 1 >= first && isMark(ground, relative - 1, ',') ? relative - 2 : relative - 1;
	return before >= first && isWord(tokens, before) && cover[before]! >= 0 ? cover[before]! : nearestBefore(ground, before, first);
};

/** The subject of a verb behind “and”: that of the verb before, or of the relative clause in which both stand. */
const subjectOfSecond = (ground: Ground, cue: Cue, left: number, first: number, previous: Cue | undefined): number => {
	const {tokens, layout} = ground;
	for (let index = left - 1; index >= first && isWord(tokens, index); index--) {
		const grammar = tokens.grammar[index]!;
		if ((grammar & G.relative) !== 0 && (grammar & (G.that | determinerBits)) === 0) {
			return antecedentOf(ground, index, first);
		}
	}

	if (previous && previous.subject >= 0 && layout.sentences[previous.from] === layout.sentences[cue.from] && previous.stance !== 'inverted' && previous.kind !== 'according') {
		return previous.subject;
	}

	return firstMention(ground, first, cue.from);
};

/** The subject of a finite verb, and how it stands to it. */
const subjectOfFinite = (site: Site, previous: Cue | undefined): readonly [number, Stance] | undefined => {
	const {ground, cue, first, left, after} = site;
	const {tokens, mentions, cover, language} = ground;
	const opens = left < first || tokens.kinds[left] === kinds.quotation || tokens.kinds[left] === kinds.mark;
	const covering = opens ? -1 : cover[left]!;
	// “a-t-il déclaré”, „hat sie gesagt“: the subject stands inside the group; but „der Arzt hat sie angeschaut und gesagt“.
	const isFilled = covering >= 0 && !mentions[covering]!.prepositional && isSpeaker(ground, covering) && language.data.capitalNouns;
	if (!isFilled) {
		for (let index = cue.from + 1; index < cue.head; index++) {
			const inside = cover[index]!;
			if (inside >= 0 && !mentions[inside]!.prepositional && (mentions[inside]!.kind === 'pronoun' || mentions[inside]!.kind === 'impersonal')) {
				return [inside, 'inverted'];
			}
		}
	}

	if (after >= 0 && mentions[after]!.kind === 'pronoun' && mentions[after]!.from === cue.to && (language.code !== 'en' || opens)) {
		return [after, 'inverted'];
	}

	if (opens) {
		return subjectOfOpening(site, previous && tokens.kinds[previous.head] !== undefined && previous.head >= first ? previous : undefined);
	}

	if (covering >= 0 && !isGoverned(ground, mentions[covering]!) && !isObject(ground, mentions[covering]!)) {
		const relative = mentions[covering]!.kind === 'name' || mentions[covering]!.kind === 'phrase' ? relativeOver(ground, mentions[covering]!, first) : -1;
		const antecedent = relative >= 0 ? antecedentOf(ground, relative, first) : -1;
		return antecedent >= 0 ? [antecedent, 'distant'] : [covering, 'adjacent'];
	}

	const grammar = tokens.grammar[left]!;
	if ((grammar & G.relative) !== 0) {
		if ((grammar & G.that) !== 0 && language.code !== 'en' && isSpeaker(ground, after) && mentions[after]!.from === cue.to) {
			// “une phrase que lui avait dite la veuve”
			return [after, 'inverted'];
		}

		const antecedent = antecedentOf(ground, left, first);
		if ((grammar & G.that) !== 0 && previous && previous.head >= first && previous.subject >= 0 && previous.kind === 'say' && (antecedent < 0 || previous.subject === antecedent || mentions[antecedent]!.prepositional || isMark(ground, left - 1, ','))) {
			// “han explicado a la agencia que se trata de …”: one goes on speaking.
			return [previous.subject, 'coordinated'];
		}

		if (antecedent >= 0) {
			return [antecedent, 'relative'];
		}
	}

	if ((grammar & G.conjunction) !== 0) {
		const second = subjectOfSecond(ground, cue, left, first, previous);
		if (second >= 0) {
			return [second, 'coordinated'];
		}
	}

	const near = nearestBefore(ground, left, first);
	if (near >= 0) {
		return [near, 'distant'];
	}

	// A word that is nothing known may be the subject itself.
	return after >= 0 && language.code !== 'en' && (cover[left]! >= 0 || grammar !== 0) ? [after, 'inverted'] : undefined;
};

/** The one by whom something is said: “jugé … par X”. */
const agentOf = ({tokens, cover}: Ground, cue: Cue, end: number): number => {
	for (let index = cue.head + 1; index < end && index < cue.head + 16; index++) {
		if (isWord(tokens, index) && (tokens.grammar[index]! & G.agent) !== 0) {
			return cover[index + 1] ?? -1;
		}
	}

	return -1;
};

/** Whether a first person is the object: « il m’a dit ». */
const isClitic = ({tokens, cover, mentions}: Ground, index: number): boolean =>
	mentions[cover[index]!]?.kind === 'first' && ((tokens.grammar[index]! & G.oblique) !== 0 || (cover[index - 1]! >= 0 && mentions[cover[index - 1]!]!.kind === 'pronoun'));

/** Sets who is the subject of a verb, and how it stands to it. */
export const resolveVerb = (ground: Ground, cue: Cue, previous: Cue | undefined) => {
	const {tokens, layout, mentions, cover, language} = ground;
	const sentence = layout.sentences[cue.from]!;
	const first = layout.sentenceStarts[sentence]!;
	const end = layout.sentenceStarts[sentence + 1] ?? tokens.count;
	const set = (subject: number, stance: Stance) => {
		cue.subject = subject;
		cue.stance = stance;
	};

	if (cue.passive) {
		const agent = agentOf(ground, cue, end);
		if (agent >= 0) {
			set(agent, 'agent');
		}

		return;
	}

	let left = cue.from - 1;
	while (left >= first && isWord(tokens, left) && (cover[left] === -1 || isClitic(ground, left)) && !language.neuter.has(tokens.words[left]!) && ((tokens.grammar[left]! & (G.adverb | G.oblique | G.first)) !== 0 || (tokens.shapes[left]! & S.adverb) !== 0
		|| tokens.words[left] === 'ne' || tokens.words[left] === 'n\'' || tokens.words[left] === 'не')) {
		left--;
	}

	const after = mentionAfter(ground, cue.to, end);
	if (cue.form === 'finite') {
		if (left >= first && language.neuter.has(tokens.words[left]!)) {
			set(addMention(ground, 'pronoun', left, 0, L.institution | L.document | L.group | L.media), 'adjacent');
		} else {
			const found = subjectOfFinite({ground, cue, first, end, left, after}, previous);
			if (found) {
				set(...found);
			}
		}

		if (after >= 0 && cue.subject >= 0 && cue.subject !== after && mentions[after]!.from === cue.to) {
			cue.object = after;
		}

		return;
	}

	// Gerunds and infinitives share the subject of the sentence.
	if (previous && previous.subject >= 0 && layout.sentences[previous.from] === sentence && cue.from - previous.to < 12 && previous.kind !== 'according' && previous.kind !== 'noun') {
		set(previous.subject, 'coordinated');
		return;
	}

	const covering = left >= first ? cover[left]! : -1;
	if (covering >= 0 && !mentions[covering]!.prepositional && cue.form === 'gerund') {
		set(covering, 'adjacent');
		return;
	}

	const start = firstMention(ground, first, cue.from);
	if (start >= 0) {
		set(start, 'coordinated');
	}
};

/** Adds a mention that no word bears: an owner (“son verdict”) or a subject that the verb alone tells (“ha ironizado”). */
export const addMention = (ground: Ground, kind: 'pronoun' | 'owner', index: number, gender: number, type = 0): number => {
	ground.mentions.push({
		kind, from: index, to: index + 1, head: index, nameFrom: -1, nameTo: -1, gender, plural: false, type, definite: 'definite', roleFrom: -1, roleTo: -1, roleHead: -1, prepositional: false,
	});
	return ground.mentions.length - 1;
};

const ownerGender = (grammar: number) => ((grammar & G.ownerMasculine) === 0 ? 0 : G.masculine) | ((grammar & G.ownerFeminine) === 0 ? 0 : G.feminine);
const ownerBits = G.ownerMasculine | G.ownerFeminine | G.owner;

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

		for (let index = cue.to; index < cue.to + 4 && index < tokens.count; index++) {
			const number = cover[index]!;
			if (number >= 0) {
				cue.subject = number;
				cue.stance = 'complement';
				return;
			}

			if (tokens.kinds[index] !== kinds.word) {
				return;
			}

			if ((tokens.grammar[index]! & G.oblique) !== 0 && (tokens.grammar[index]! & determinerBits) === 0) {
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
	const doer = nearestBefore(ground, cue.from - 1, layout.sentenceStarts[sentence]!);
	if (doer >= 0 && mentions[doer]!.to <= cue.from) {
		cue.subject = doer;
		cue.stance = 'distant';
	}
};

/** Whose text it is that speaks: “his letter warned”, “the mayor’s note said”. A mention, or -1. */
export const authorOf = (ground: Ground, number: number): number => {
	const {tokens, cover, mentions} = ground;
	const {kind, type, from} = mentions[number]!;
	if (kind !== 'phrase' || (type & L.document) === 0 || (type & L.person) !== 0) {
		return -1;
	}

	if ((tokens.grammar[from]! & ownerBits) !== 0) {
		return addMention(ground, 'owner', from, ownerGender(tokens.grammar[from]!));
	}

	return tokens.words[from - 1] === '\'s' ? cover[from - 2] ?? -1 : -1;
};

/** “There”, close to the verb, for a text just named: « on y lit », „dort steht“. A token, or -1. */
export const thereOf = ({tokens, layout, language}: Ground, cue: Cue): number => {
	for (let index = Math.max(layout.sentenceStarts[layout.sentences[cue.from]!]!, cue.from - 3); index < Math.min(tokens.count, cue.head + 4) && tokens.kinds[index] !== kinds.quotation; index++) {
		if (isWord(tokens, index) && language.there.has(tokens.words[index]!)) {
			return index;
		}
	}

	return -1;
};

/** Where no subject says it, the place does: “В МЧС ответили”, “si legge in una nota”. The first such place of the sentence, or the next behind the verb; -1 if there is none. */
export const placeOf = (ground: Ground, cue: Cue): number => {
	const {tokens, layout, mentions, cover, language} = ground;
	// Where a person need not be named, only what is written speaks so: “disse in un’intervista alla radio”.
	const speaks = language.data.dropsSubject && language.caseEndings.length === 0 ? L.document : (L.institution | L.document | L.group | L.media);
	const isPlace = (number: number): boolean => {
		const mention = mentions[number];
		return mention !== undefined && mention.prepositional && (mention.type & speaks) !== 0 && (mention.type & L.person) === 0
			&& ((tokens.grammar[mention.from]! & G.locative) !== 0 || (isWord(tokens, mention.from - 1) && (tokens.grammar[mention.from - 1]! & G.locative) !== 0));
	};

	const sentence = layout.sentences[cue.from]!;
	for (let index = Math.max(layout.sentenceStarts[sentence]!, cue.from - 24); index < cue.from; index++) {
		if (isPlace(cover[index]!)) {
			return cover[index]!;
		}
	}

	const there = thereOf(ground, cue);
	if (there >= 0) {
		return addMention(ground, 'pronoun', there, 0, L.institution | L.document | L.media);
	}

	const end = Math.min(layout.sentenceStarts[sentence + 1] ?? tokens.count, cue.to + 8);
	for (let index = cue.to; index < end && (tokens.kinds[index] === kinds.word || tokens.kinds[index] === kinds.number); index++) {
		if (isPlace(cover[index]!)) {
			return cover[index]!;
		}
	}

	return -1;
};
