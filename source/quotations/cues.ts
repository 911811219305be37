import {cueBits, determinerBits, formBits, G, L, nounBits, type Language} from './languages/language.js';
import type {Mention} from './mentions.js';
import {phraseAt} from './phrases.js';
import type {Layout} from './layout.js';
import {kinds, type Tokens} from './tokens.js';

/** How the one who speaks stands to the words that announce it. */
export type Stance = 'adjacent' | 'inverted' | 'relative' | 'coordinated' | 'apposed' | 'distant' | 'agent' | 'complement' | 'owner' | 'dropped' | 'place' | 'none';

/** Words that announce speech, and who is their subject. Token numbers. */
export type Cue = {
	readonly from: number;
	readonly to: number;
	/** The verb or noun itself. */
	readonly head: number;
	readonly kind: 'say' | 'judge' | 'manner' | 'write' | 'noun' | 'according';
	readonly form: 'finite' | 'participle' | 'gerund' | 'infinitive' | 'none';
	readonly passive: boolean;
	/** Number of the mention that is the subject, or -1. */
	subject: number;
	stance: Stance;
};

/** Mentions by token, for quick looks. */
export type Ground = {
	readonly tokens: Tokens;
	readonly layout: Layout;
	readonly language: Language;
	readonly mentions: Mention[];
	/** Number of the mention that covers a token, or -1. */
	readonly cover: Int32Array;
};

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

		if ((grammar & (G.adverb | G.oblique | G.pronoun | G.impersonal)) === 0 && !/(?:ment|mente|ly)$/v.test(tokens.words[before]!)) {
			break;
		}
	}

	return {from: index, bits: 0};
};

const kindOf = (meaning: number): Cue['kind'] => (meaning & L.say) === 0 ? ((meaning & L.judge) === 0 ? ((meaning & L.write) === 0 ? 'manner' : 'write') : 'judge') : 'say';

/** The verb group at a token, or undefined where the word is a noun or part of another verb. */
const verbAt = (tokens: Tokens, index: number, language: Language): Cue | undefined => {
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
					return {from: far, to: far + 1, head: index, kind: kindOf(meaning), form: 'finite', passive: (tokens.grammar[far]! & G.be) !== 0, subject: -1, stance: 'none'};
				}
			}
		}
	} else if ((meaning & L.gerund) === 0) {
		form = 'infinitive';
	} else {
		form = 'gerund';
	}

	return {from: form === 'finite' ? from : index, to: index + 1, head: index, kind: kindOf(meaning), form, passive, subject: -1, stance: 'none'};
};

/** Finds all cues, in order. Subjects are not yet known. */
const findCues = ({tokens, language, cover, mentions, layout}: Ground): Cue[] => {
	const cues: Cue[] = [];
	for (let index = 0; index < tokens.count; index++) {
		if (tokens.kinds[index] !== kinds.word) {
			continue;
		}

		const covering = cover[index]! >= 0 ? mentions[cover[index]!]! : undefined;
		if (covering?.kind === 'name' && index >= covering.nameFrom && index < covering.nameTo) {
			continue;
		}

		const phrase = language.phrases.has(tokens.words[index]!) ? phraseAt(tokens, index, language) : undefined;
		const opens = layout.sentenceStarts[layout.sentences[index]!] === index;
		if (phrase && ((phrase.meaning & (cueBits | L.according)) !== 0 || (opens && (phrase.meaning & L.accordingInitial) !== 0))) {
			const to = index + phrase.words.length;
			const according = (phrase.meaning & (L.according | L.accordingInitial)) !== 0;
			cues.push({
				from: index, to, head: to - 1, kind: according ? 'according' : kindOf(phrase.meaning), form: according ? 'none' : 'finite', passive: false, subject: -1, stance: 'none',
			});
			index = to - 1;
			continue;
		}

		const meaning = tokens.meaning[index]!;
		if ((meaning & (L.according | L.accordingAfter | L.particleCue)) !== 0 || (opens && (meaning & L.accordingInitial) !== 0)) {
			cues.push({from: index, to: index + 1, head: index, kind: (meaning & L.particleCue) === 0 ? 'according' : 'say', form: (meaning & L.particleCue) === 0 ? 'none' : 'finite', passive: false, subject: -1, stance: 'none'});
			continue;
		}

		const verb = verbAt(tokens, index, language);
		if (verb) {
			cues.push(verb);
		} else if ((meaning & L.speech) !== 0) {
			cues.push({from: index, to: index + 1, head: index, kind: 'noun', form: 'none', passive: false, subject: -1, stance: 'none'});
		}
	}

	return cues;
};

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

/** Sets who is the subject of a verb, and how it stands to it. */
const resolveVerb = (ground: Ground, cue: Cue, previous: Cue | undefined) => {
	const {tokens, layout, mentions, cover, language} = ground;
	const {english = language.code === 'en'} = {};
	const sentence = layout.sentences[cue.from]!;
	const first = layout.sentenceStarts[sentence]!;
	const end = layout.sentenceStarts[sentence + 1] ?? tokens.count;
	const set = (subject: number, stance: Stance) => {
		cue.subject = subject;
		cue.stance = stance;
	};

	if (cue.passive) {
		for (let index = cue.head + 1; index < end && index < cue.head + 16; index++) {
			if (isWord(tokens, index) && (tokens.grammar[index]! & G.agent) !== 0) {
				const next = cover[index + 1] ?? -1;
				if (next >= 0) {
					set(next, 'agent');
				}

				break;
			}
		}

		return;
	}

	// What stands before the verb, adverbs and clitics apart.
	let left = cue.from - 1;
	while (left >= first && isWord(tokens, left) && cover[left] === -1 && ((tokens.grammar[left]! & (G.adverb | G.oblique)) !== 0 || /(?:ment|mente|ly)$/v.test(tokens.words[left]!)
		|| tokens.words[left] === 'ne' || tokens.words[left] === 'n\'' || tokens.words[left] === 'не')) {
		left--;
	}

	const opens = left < first || tokens.kinds[left] === kinds.quotation || tokens.kinds[left] === kinds.mark;
	const after = mentionAfter(ground, cue.to, end);
	const firstMention = (from: number): number => {
		for (let index = from; index < cue.from; index++) {
			const number = cover[index]!;
			if (number >= 0) {
				const mention = mentions[number]!;
				if (!mention.prepositional && mention.to <= cue.from) {
					return number;
				}

				index = mention.to - 1;
			}
		}

		return -1;
	};

	const nearest = (from: number): number => {
		for (let index = from; index >= first; index--) {
			const number = cover[index]!;
			if (!(number >= 0)) {
				continue;
			}

			if (!mentions[number]!.prepositional) {
				return number;
			}

			index = mentions[number]!.from;
		}

		return -1;
	};

	if (cue.form === 'finite') {
		// “a-t-il déclaré”, „hat sie gesagt“: the subject stands inside the group.
		for (let index = cue.from + 1; index < cue.head; index++) {
			const inside = cover[index]!;
			if (inside >= 0 && !mentions[inside]!.prepositional && (mentions[inside]!.kind === 'pronoun' || mentions[inside]!.kind === 'impersonal')) {
				set(inside, 'inverted');
				return;
			}
		}

		if (after >= 0 && mentions[after]!.kind === 'pronoun' && mentions[after]!.from === cue.to && (!english || opens)) {
			set(after, 'inverted');
			return;
		}

		if (opens) {
			const isComma = left >= first && tokens.kinds[left] === kinds.mark && '),-–—'.includes(tokens.words[left]!);
			const behindQuotation = left >= first && (tokens.kinds[left] === kinds.quotation || (left - 1 >= first && tokens.kinds[left - 1] === kinds.quotation));
			const isSpeaker = after >= 0 && (mentions[after]!.kind === 'name' || (mentions[after]!.type & (L.person | L.kin | L.institution | L.group | L.media)) !== 0);
			if (after >= 0 && (behindQuotation || left < first || (isSpeaker && mentions[after]!.from - cue.to <= 1))) {
				set(after, 'inverted');
				return;
			}

			if (isComma && !behindQuotation) {
				// “X, qui dirige la coalition, a déclaré”
				let clause = first;
				for (let index = cue.from - 1; index > first; index--) {
					if (tokens.kinds[index] === kinds.quotation || tokens.words[index] === ';' || tokens.words[index] === ':') {
						clause = index;
						break;
					}
				}

				const start = firstMention(clause);
				if (start >= 0) {
					set(start, 'apposed');
					return;
				}
			}

			if (after >= 0) {
				set(after, 'inverted');
				return;
			}

			const start = firstMention(first);
			if (start >= 0 && !behindQuotation) {
				set(start, 'distant');
			}

			return;
		}

		const covering = cover[left]!;
		if (covering >= 0 && !mentions[covering]!.prepositional) {
			set(covering, 'adjacent');
			return;
		}

		if ((tokens.grammar[left]! & G.relative) !== 0) {
			const before = nearest(left - 1);
			if (before >= 0) {
				set(before, 'relative');
				return;
			}
		}

		if ((tokens.grammar[left]! & G.conjunction) !== 0) {
			if (previous && previous.subject >= 0 && layout.sentences[previous.from] === sentence && previous.stance !== 'inverted' && previous.kind !== 'according') {
				set(previous.subject, 'coordinated');
				return;
			}

			const start = firstMention(first);
			if (start >= 0) {
				set(start, 'coordinated');
				return;
			}
		}

		const near = nearest(left);
		if (near >= 0) {
			set(near, 'distant');
			return;
		}

		if (after >= 0) {
			set(after, 'inverted');
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

	const start = firstMention(first);
	if (start >= 0) {
		set(start, 'coordinated');
	}
};

/** Adds a mention that no word bears: an owner (“son verdict”) or a subject that the verb alone tells (“ha ironizado”). */
const addMention = (ground: Ground, kind: 'pronoun' | 'owner', index: number, gender: number): number => {
	ground.mentions.push({
		kind, from: index, to: index + 1, head: index, nameFrom: -1, nameTo: -1, gender, plural: false, type: 0, definite: 'definite', roleFrom: -1, roleTo: -1, roleHead: -1, prepositional: false,
	});
	return ground.mentions.length - 1;
};

const ownerGender = (grammar: number) => ((grammar & G.ownerMasculine) === 0 ? 0 : G.masculine) | ((grammar & G.ownerFeminine) === 0 ? 0 : G.feminine);
const ownerBits = G.ownerMasculine | G.ownerFeminine | G.owner;

/** Who stands with a noun of speech or behind “according to”. */
const resolveOther = (ground: Ground, cue: Cue) => {
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
			if (mentions[number]!.prepositional) {
				cue.subject = number;
				cue.stance = 'owner';
			}

			return;
		}
	}
};

/** Where no subject says it, the place does: “В МЧС ответили”, “si legge in una nota”. The first such place of the sentence, or the next behind the verb; -1 if there is none. */
const placeOf = ({tokens, layout, mentions, cover, language}: Ground, cue: Cue): number => {
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

	const end = Math.min(layout.sentenceStarts[sentence + 1] ?? tokens.count, cue.to + 8);
	for (let index = cue.to; index < end && (tokens.kinds[index] === kinds.word || tokens.kinds[index] === kinds.number); index++) {
		if (isPlace(cover[index]!)) {
			return cover[index]!;
		}
	}

	return -1;
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

		resolveVerb(ground, cue, previous);
		if (cue.form === 'finite' && (cue.subject === -1 || ground.mentions[cue.subject]!.kind === 'impersonal')) {
			const place = placeOf(ground, cue);
			if (place >= 0) {
				cue.subject = place;
				cue.stance = 'place';
			}
		}

		if (cue.subject === -1 && cue.form === 'finite' && !cue.passive && ground.language.data.dropsSubject) {
			cue.subject = addMention(ground, 'pronoun', cue.head, 0);
			cue.stance = 'dropped';
		}

		previous = cue;
	}

	return cues;
};
