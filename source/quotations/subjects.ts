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
	lastOpener,
	mentionAfter,
	mentionBeforeComma,
	nearestBefore,
	relativeOver,
} from './clauses.js';
import {isAsker} from './askers.js';
import type {Cue, Stance} from './cue.js';
import type {Ground} from './ground.js';
import {addMention} from './sources.js';
import {isWord, kinds} from './tokens.js';
import {S} from './vocabulary.js';

/** How many tokens before a verb its subject is looked for. Bounds the time where a sentence has no end. */
const reach = 240;

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

/**
Where the clause begins in which a token stands: behind a colon, a semicolon or a quotation, but not behind a title in mid-clause (“who
runs the “Khadda” page”).
*/
const clauseStart = (ground: Ground, from: number, first: number): number => {
	const {tokens} = ground;
	for (let index = from; index > first; index--) {
		if (isMark(ground, index, ';:') || (tokens.kinds[index] === kinds.quotation && tokens.kinds[index + 1] !== kinds.word)) {
			return index;
		}
	}

	return first;
};

/**
“Il governo, ha assicurato, lavora …”, “…, ma nessuna legge, nota, obbliga …”: whether the comma before a verb is the first of its
clause, so that the verb stands in between.
*/
const isInserted = (ground: Ground, comma: number, from: number): boolean => {
	if (!isMark(ground, comma, ',')) {
		return false;
	}

	for (let index = comma - 1; index > from; index--) {
		if (isMark(ground, index, ',')) {
			return isWord(ground.tokens, index + 1) && (ground.tokens.grammar[index + 1]! & G.conjunction) !== 0;
		}
	}

	return true;
};

/** “The petition, signed by thousands, asks the council to …”: whether a mention behind an English verb is the one who shall do something. */
const isAskedToAct = ({tokens, mentions, language}: Ground, number: number): boolean => {
	const mention = mentions[number];
	return mention !== undefined && isWord(tokens, mention.to) && language.infinitive.has(tokens.words[mention.to]!);
};

/** „Der Minister, Jan Ott, nannte das Opfer …“: whether somebody opens a clause, and what stands beside between two commas ends right before the verb. */
const isApposition = ({tokens, cover, mentions}: Ground, clause: number, comma: number): boolean => {
	const start = isWord(tokens, clause) ? clause : clause + 1;
	const opener = mentions[cover[start]!];
	if (opener?.from === start && opener.to === comma && opener.kind === 'name' && opener.roleHead >= 0 && tokens.words.indexOf(',', start) < comma) {
		return true;
	}

	const beside = opener && mentions[cover[opener.to + 1]!];
	return (
		opener?.from === start
		&& !opener.prepositional
		&& tokens.words[opener.to] === ','
		&& tokens.words[comma] === ','
		&& beside?.from === opener.to + 1
		&& comma >= beside.to
	);
};

/** The subject where nothing but a quotation, a mark or the beginning of the sentence stands before the verb. */
const subjectOfOpening = ({ground, cue, first, left, after, end}: Site, previous: Cue | undefined): readonly [number, Stance] | undefined => {
	const {tokens, mentions, cover, language} = ground;
	const isStart = left < first;
	// “… ‘Mr Flush’, told the clerk”: this English verb has its object behind it.
	const takesObject = language.code === 'en' && /^t(?:ell|old)/v.test(tokens.words[cue.head]!);
	const behindQuotation =
		!isStart
		&& !takesObject
		&& (tokens.kinds[left] === kinds.quotation || (left - 1 >= first && tokens.kinds[left - 1] === kinds.quotation));
	if (after >= 0 && (behindQuotation || (isStart && (language.code !== 'en' || mentions[after]!.from === cue.to)))) {
		return [after, 'inverted'];
	}

	const isNext = isSpeaker(ground, after) && mentions[after]!.from - cue.to <= 1;
	if (!isStart && !behindQuotation && isMark(ground, left, '),-–—')) {
		if (
			language.data.dropsSubject
			&& after < 0
			&& isMark(ground, cue.to, ',')
			&& (tokens.grammar[cue.to + 1]! & (G.that | G.relative | G.preposition)) === 0
			&& isInserted(ground, left, Math.max(clauseStart(ground, left, first), left - 24))
		) {
			return undefined;
		}

		// “…, said the mayor”, not “…, had told the mayor”.
		const inverts = language.code !== 'en' || (cue.kind === 'say' && cue.from === cue.head && !takesObject && !isAskedToAct(ground, after));
		const {to} = isNext ? mentions[after]! : {to: 0};
		const isDative = language.data.capitalNouns && isNext && isObliqueArticle(tokens.words[mentions[after]!.from]!);
		// “the council, host of the talks, urged the parties “to …””: what stands between a verb and the words is its object.
		const isFollowed = tokens.kinds[to] === kinds.quotation && to < end;
		if (isNext && inverts && cue.kind === 'say' && !isFollowed && !isDative && (to >= end || tokens.kinds[to] !== kinds.word)) {
			return [after, 'inverted'];
		}

		const clause = lastOpener(ground, clauseStart(ground, cue.from - 1, first), left);
		if (language.data.capitalNouns && isApposition(ground, clause, left)) {
			return [cover[isWord(tokens, clause) ? clause : clause + 1]!, 'apposed'];
		}

		if (language.data.capitalNouns && after >= 0 && mentions[after]!.from === cue.to && !isObliqueArticle(tokens.words[mentions[after]!.from]!)) {
			// „…, räumt der Trainer ein“: a German verb that opens its clause has its subject behind it.
			return [after, 'inverted'];
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

	if (after >= 0 && !takesObject && (language.code !== 'en' || isNext)) {
		return [after, 'inverted'];
	}

	const start = behindQuotation ? -1 : firstMention(ground, first, cue.from);
	return start >= 0 ? [start, 'distant'] : undefined;
};

/** With so many words between a mention and “and”, one of them is a verb, though complements come first. */
const complemented = 5;

const wordsOnly = (tokens: Ground['tokens'], from: number, to: number): boolean => {
	for (let index = from; index < to; index++) {
		if (!isWord(tokens, index)) {
			return false;
		}
	}

	return true;
};

/** The mention that opens the clause in which a conjunction stands: right behind a comma, with a verb behind it. -1 if none does. */
const clauseOpener = (ground: Ground, from: number, conjunction: number): number => {
	const {tokens, cover, mentions} = ground;
	for (let index = conjunction - 2; index > from; index--) {
		if (tokens.kinds[index] === kinds.quotation || tokens.kinds[index] === kinds.line) {
			return -1;
		}

		const mention = mentions[cover[index + 1]!];
		if (tokens.words[index] !== ',' || mention?.from !== index + 1 || mention.prepositional || mention.to >= conjunction) {
			continue;
		}

		// “…, the officer at the desk counted the notes and asked”: complements may stand between.
		const {to} = mention;
		const hasComplement = isWord(tokens, to) && (tokens.grammar[to]! & (G.preposition | G.of)) !== 0 && conjunction - to >= complemented;
		if (
			hasComplement
				? wordsOnly(tokens, to, conjunction)
				: tokens.kinds[to] === kinds.word && (tokens.grammar[to]! & (G.conjunction | G.preposition | G.relative | G.of)) === 0
		) {
			return cover[index + 1]!;
		}
	}

	return -1;
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

	const isSame = previous && previous.subject >= 0 && layout.sentences[previous.from] === layout.sentences[cue.from];
	// “When the judges asked, he checked his phone and said”: the clause of this verb has a subject of its own.
	const opener = clauseOpener(ground, isSame ? previous.to - 1 : first, left);
	if (opener >= 0) {
		return opener;
	}

	if (isSame && previous.stance !== 'inverted' && previous.kind !== 'according') {
		return previous.subject;
	}

	const own = clauseSubject(ground, first, cue.from);
	return own >= 0 ? own : firstMention(ground, first, cue.from);
};

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

/** How many lines a list has at most. */
const longestList = 12;

/** Whether a verb is the first word of a line behind a dash or a bullet: “- demands …”. */
const isListItem = ({tokens, layout}: Ground, {from}: Cue): boolean =>
	from > 1
	&& tokens.capitals[from] === 0
	&& tokens.kinds[from - 1] === kinds.mark
	&& '-–—•*·'.includes(tokens.words[from - 1]!)
	&& layout.lineStarts[layout.lines[from]!] === from - 1;

/** The one of whom a list tells, who stands before the colon that opens it: “The union:⏎- demands …”. A mention, or -1. */
const leaderOfList = ({tokens, cover, mentions, layout}: Ground, {from}: Cue): number => {
	const {lines, lineStarts} = layout;
	for (let line = lines[from]! - 1; line >= Math.max(0, lines[from]! - longestList); line--) {
		let last = lineStarts[line + 1]! - 1;
		while (last > lineStarts[line]! && tokens.kinds[last] === kinds.line) {
			last--;
		}

		if (tokens.words[last] === ':') {
			const number = cover[last - 1] ?? -1;
			return number >= 0 && !mentions[number]!.prepositional && mentions[number]!.to === last ? number : -1;
		}
	}

	return -1;
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
