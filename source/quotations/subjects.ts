import {isObliqueArticle} from './cases.js';
import {determinerBits, G, L, thingBits} from './languages/language.js';
import {
	antecedentOf,
	clauseSubject,
	firstMention,
	governedFrom,
	isMark,
	isObject,
	isSpeaker,
	mentionAfter,
	nearestBefore,
	relativeOver,
} from './clauses.js';
import {isAsker} from './askers.js';
import type {Cue, Stance} from './cue.js';
import type {Ground} from './ground.js';
import {isListItem, leaderOfList} from './listed-verbs.js';
import {subjectOfOpening, type Site} from './opening-verbs.js';
import {subjectOfSecond} from './second-verbs.js';
import {addMention} from './sources.js';
import {isWord, kinds} from './tokens.js';
import {S} from './vocabulary.js';

/** How many tokens before a verb its subject is looked for. Bounds the time where a sentence has no end. */
const reach = 240;

/**
„Der Kollege nennt sie …“: whether the pronoun behind a verb may as well be its object, and the one before it agrees with the verb. Not
„den Kollegen nennt sie“, „die Gegner nennt sie“.
*/
const isSheBehind = ({tokens, mentions}: Ground, {from}: Cue, before: number, after: number): boolean => {
	const {from: start, plural, kind, nameFrom, nameTo, roleHead} = mentions[before]!;
	return after >= 0 && (kind !== 'name' || nameTo > nameFrom + 1 || roleHead >= 0) && (tokens.grammar[mentions[after]!.from]! & G.eitherNumber) !== 0
		&& !isObliqueArticle(tokens.words[start]!) && (kind === 'first' || plural === tokens.words[from]!.endsWith('n'));
};

/** The subject of a finite verb, and how it stands to it. */
const subjectOfFinite = (site: Site, previous: Cue | undefined): readonly [number, Stance] | undefined => {
	const {ground, cue, first, left, after} = site;
	const {tokens, mentions, cover, language} = ground;
	const opens = left < first || (tokens.kinds[left] === kinds.quotation && cover[left] === -1) || tokens.kinds[left] === kinds.mark;
	const covering = opens ? -1 : cover[left]!;
	// “a-t-il déclaré”, „hat sie gesagt“: the subject stands inside the group; but „der Arzt hat sie angeschaut und gesagt“.
	const isFilled =
		covering >= 0
		&& !mentions[covering]!.prepositional
		&& (isSpeaker(ground, covering) || mentions[covering]!.kind === 'first' || mentions[covering]!.kind === 'pronoun')
		&& language.data.capitalNouns;
	if (!isFilled) {
		for (let index = cue.from + 1; index < cue.head; index++) {
			const inside = cover[index]!;
			if (inside >= 0 && !mentions[inside]!.prepositional && (mentions[inside]!.kind === 'pronoun' || mentions[inside]!.kind === 'impersonal')) {
				return [inside, 'inverted'];
			}
		}
	}

	// „Die CCE bestätigte das nicht und nannte sie …“
	const isSecond =
		!opens
		&& language.data.capitalNouns
		&& (tokens.grammar[left]! & G.conjunction) !== 0
		&& (tokens.grammar[left]! & G.that) === 0
		&& /^(?:aber|oder|und)$/v.test(tokens.words[left]!);
	const isObjectBehind = isSecond
		? (tokens.grammar[mentions[after]?.from ?? 0]! & G.eitherNumber) !== 0
		: isFilled && isSheBehind(ground, cue, covering, after);
	if (
		after >= 0
		&& mentions[after]!.kind === 'pronoun'
		&& mentions[after]!.from === cue.to
		&& (language.code !== 'en' || opens)
		&& !isObjectBehind
	) {
		return [after, 'inverted'];
	}

	if (opens) {
		return subjectOfOpening(site, previous && tokens.kinds[previous.head] !== undefined && previous.head >= first ? previous : undefined);
	}

	if (covering >= 0 && governedFrom(ground, mentions[covering]!) < 0 && !isObject(ground, mentions[covering]!)) {
		const relative = mentions[covering]!.kind === 'name' || mentions[covering]!.kind === 'phrase' ? relativeOver(ground, mentions[covering]!, first) : -1;
		const antecedent = relative >= 0 ? antecedentOf(ground, relative, first) : -1;
		return antecedent >= 0 ? [antecedent, 'distant'] : [covering, 'adjacent'];
	}

	const grammar = tokens.grammar[left]!;
	const preposition =
		isWord(tokens, left - 1) && (tokens.grammar[left - 1]! & determinerBits) !== 0 && (tokens.grammar[left - 1]! & G.preposition) === 0
			? left - 2
			: left - 1;
	if (
		(grammar & G.relative) !== 0
		&& preposition >= first
		&& isWord(tokens, preposition)
		&& (tokens.grammar[preposition]! & (G.preposition | G.conjunction)) === G.preposition
	) {
		// “una petición en la que exige …”: the one who made it demands, not the petition.
		const doer = firstMention(ground, first, preposition);
		return doer >= 0 ? [doer, 'coordinated'] : undefined;
	}

	if ((grammar & G.relative) !== 0) {
		if ((grammar & G.that) !== 0 && language.code !== 'en' && isSpeaker(ground, after) && mentions[after]!.from === cue.to) {
			// “une phrase que lui avait dite la veuve”
			return [after, 'inverted'];
		}

		const antecedent = antecedentOf(ground, left, first);
		const isOpen = isMark(ground, left - 1, ',');
		// “con el abuelo, que decía …”: the one named right before it speaks.
		const isTold = antecedent >= 0 && isOpen && mentions[antecedent]!.to === left - 1 && (mentions[antecedent]!.type & L.person) !== 0;
		const goesOn = antecedent < 0 || previous?.subject === antecedent || (!isTold && (isOpen || mentions[antecedent]!.prepositional));
		if (goesOn && (grammar & G.that) !== 0 && previous && previous.head >= first && previous.subject >= 0 && previous.kind === 'say') {
			// “han explicado a la agencia que se trata de …”: one goes on speaking.
			return [previous.subject, 'coordinated'];
		}

		if (antecedent >= 0 && isAsker(ground, antecedent, left, first)) {
			return [addMention(ground, 'pronoun', cue.head, 0), 'dropped'];
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

	// “— робко отвечает кассирша”, “На двери висит объявление”: two subjects would be one too many.
	if (
		language.data.dropsSubject
		&& after >= 0
		&& tokens.capitals[left] === 0
		&& mentions[after]!.from === cue.to
		&& (isSpeaker(ground, after) || cue.kind === 'write')
	) {
		return [after, 'inverted'];
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
	mentions[cover[index]!]?.kind === 'first'
	&& ((tokens.grammar[index]! & G.oblique) !== 0
		|| (tokens.words[index] === 'nous' && !/(?:ons|mes)$/v.test(tokens.words[index + 1]!))
		|| (cover[index - 1]! >= 0 && mentions[cover[index - 1]!]!.kind === 'pronoun'));

/** “the Institute (ICNF) said”: the token before what stands in brackets right before the verb. */
const beforeBrackets = (ground: Ground, left: number, first: number): number => {
	if (!isMark(ground, left, ')')) {
		return left;
	}

	for (let index = left - 1; index > Math.max(first, left - 12); index--) {
		if (isMark(ground, index, '(')) {
			return index - 1;
		}
	}

	return left;
};

/** The mention right behind the last comma that one stands behind, up to the end of a sentence; -1 if none does. */
const subjectBehindComma = ({tokens, cover, mentions}: Ground, from: number, end: number): number => {
	for (let index = from; index < Math.min(end - 1, from + reach); index++) {
		const isArticle = cover[index + 1]! < 0 && isWord(tokens, index + 1) && (tokens.grammar[index + 1]! & G.definite) !== 0;
		const at = isArticle ? index + 2 : index + 1;
		const mention = mentions[cover[at]!];
		if (tokens.words[index] === ',' && mention?.from === at && !mention.prepositional && tokens.kinds[mention.to] === kinds.word) {
			return cover[at]!;
		}
	}

	return -1;
};

/** How many tokens an insertion between a verb and its subject has at most. */
const insertion = 16;

/** The mention soon after a verb, perhaps behind an insertion: « …, a déclaré, devant la presse, le maire ». -1 if there is none. */
const subjectSoonAfter = (ground: Ground, cue: Cue, left: number, first: number, end: number): number => {
	const after = mentionAfter(ground, cue.to, end);
	const {tokens} = ground;
	const isBehindQuotation =
		tokens.kinds[left] === kinds.quotation
		|| (left > first
			&& tokens.kinds[left] === kinds.mark
			&& (tokens.kinds[left - 1] === kinds.quotation || tokens.kinds[left - 2] === kinds.quotation));
	if (after >= 0 || !isMark(ground, cue.to, ',') || !isBehindQuotation) {
		return after;
	}

	for (
		let index = cue.to + 1;
		index < Math.min(end, cue.to + insertion)
		&& (tokens.kinds[index] === kinds.word || tokens.kinds[index] === kinds.number || isMark(ground, index, ','));
		index++
	) {
		if (isMark(ground, index, ',')) {
			const number = mentionAfter(ground, index + 1, end);
			return number >= 0 && ground.mentions[number]!.from === index + 1 ? number : -1;
		}
	}

	return -1;
};

/**
« On a entendu un soldat crier », “oyeron a un vecino gritar”: whether somebody stands right before an infinitive, behind a verb that
has both for objects.
*/
const isHeard = ({tokens, mentions}: Ground, number: number): boolean => {
	const mention = mentions[number];
	if (!mention || (mention.kind !== 'name' && mention.kind !== 'phrase') || (mention.kind === 'phrase' && (mention.type & (L.person | L.kin | L.group)) === 0)) {
		return false;
	}

	const isDirect = !mention.prepositional || tokens.words[mention.from] === 'a' || tokens.words[mention.from - 1] === 'a' || tokens.words[mention.from] === 'al';
	const before = mention.from - 1;
	return isDirect && isWord(tokens, before) && (tokens.grammar[before]! & (G.conjunction | G.that | G.relative | G.adverb)) === 0;
};

/** Sets who is the subject of a verb, and how it stands to it. */
export const resolveVerb = (ground: Ground, cue: Cue, previous: Cue | undefined) => {
	const {tokens, layout, mentions, cover, language} = ground;
	const sentence = layout.sentences[cue.from]!;
	// Where a sentence has no end, what stands far before does not matter.
	const first = Math.max(layout.sentenceStarts[sentence]!, cue.from - reach);
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

	const listed = cue.form === 'finite' && isListItem(ground, cue) ? leaderOfList(ground, cue) : -1;
	if (listed >= 0) {
		set(listed, 'coordinated');
		return;
	}

	if (cue.form === 'finite' && language.quoting.has(tokens.words[cue.head]!)) {
		// “The paper quotes a clerk: “…””: the one quoted speaks.
		const quoted = mentionAfter(ground, cue.to, end);
		if (quoted >= 0 && mentions[quoted]!.from - cue.to <= 1 && isSpeaker(ground, quoted)) {
			set(quoted, 'inverted');
			return;
		}
	}

	let left = cue.from - 1;
	while (
		left >= first
		&& isWord(tokens, left)
		&& (cover[left] === -1 || isClitic(ground, left))
		&& !language.neuter.has(tokens.words[left]!)
		&& ((tokens.grammar[left]! & (G.adverb | G.oblique | G.first)) !== 0
			|| (tokens.shapes[left]! & S.adverb) !== 0
			|| tokens.words[left] === 'ne'
			|| tokens.words[left] === 'n\''
			|| tokens.words[left] === 'не')
	) {
		left--;
	}

	left = beforeBrackets(ground, left, first);
	const after = subjectSoonAfter(ground, cue, left, first, end);
	if (cue.form === 'finite') {
		if (left >= first && language.neuter.has(tokens.words[left]!)) {
			set(addMention(ground, 'pronoun', left, 0, thingBits), 'adjacent');
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

	if (cue.form === 'gerund' && (left < first || isMark(ground, left, ':–—-'))) {
		// “Noting that …, the court ordered”: the clause that follows names who does it.
		const subject = subjectBehindComma(ground, cue.to, end);
		if (subject >= 0) {
			set(subject, 'coordinated');
			return;
		}
	}

	if (cue.form === 'infinitive' && left >= first && isHeard(ground, cover[left]!)) {
		set(cover[left]!, 'adjacent');
		return;
	}

	// Gerunds and infinitives share the subject of the sentence.
	if (
		previous
		&& previous.subject >= 0
		&& layout.sentences[previous.from] === sentence
		&& cue.from - previous.to < 12
		&& previous.kind !== 'according'
		&& previous.kind !== 'noun'
	) {
		// “I laugh when a clerk passes, shouting”: another subject may have come between.
		const between = cue.form === 'gerund' ? clauseSubject(ground, previous.to, cue.from) : -1;
		set(between >= 0 ? between : previous.subject, 'coordinated');
		return;
	}

	const covering = left >= first ? cover[left]! : -1;
	if (covering >= 0 && !mentions[covering]!.prepositional && cue.form === 'gerund') {
		set(covering, 'adjacent');
		return;
	}

	const own = clauseSubject(ground, first, cue.from);
	const start = own >= 0 || language.data.dropsSubject ? own : firstMention(ground, first, cue.from);
	if (start >= 0) {
		set(start, 'coordinated');
	} else if (language.data.dropsSubject && firstMention(ground, first, cue.from) >= 0) {
		set(addMention(ground, 'pronoun', cue.head, 0), 'dropped');
	}
};
