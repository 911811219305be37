// The subject of a verb with which its clause begins, or before which only a quotation or a mark stands.
import {isObliqueArticle} from './cases.js';
import {firstMention, isMark, isSpeaker, lastOpener, mentionBeforeComma} from './clauses.js';
import type {Cue, Stance} from './cue.js';
import type {Ground} from './ground.js';
import {G} from './languages/language.js';
import {isWord, kinds} from './tokens.js';

/** A verb group in its sentence. */
export type Site = {
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

/** Whether a comma stands among tokens. */
const holdsComma = (tokens: Ground['tokens'], from: number, to: number): boolean => {
	for (let index = from; index < to; index++) {
		if (tokens.words[index] === ',') {
			return true;
		}
	}

	return false;
};

/** „Der Minister, Jan Ott, nannte das Opfer …“: who opens a clause, where what stands beside between two commas ends right before the verb. A mention, or -1. */
const openerBeforeApposition = ({tokens, cover, mentions}: Ground, clause: number, comma: number): number => {
	const start = isWord(tokens, clause) ? clause : clause + 1;
	const number = cover[start] ?? -1;
	const opener = mentions[number];
	if (opener?.from !== start) {
		return -1;
	}

	if (opener.to === comma && opener.kind === 'name' && opener.roleHead >= 0 && holdsComma(tokens, start, comma)) {
		return number;
	}

	const beside = mentions[cover[opener.to + 1]!];
	return !opener.prepositional && tokens.words[opener.to] === ',' && tokens.words[comma] === ',' && beside?.from === opener.to + 1 && comma >= beside.to ? number : -1;
};

/** The subject where nothing but a quotation, a mark or the beginning of the sentence stands before the verb. */
export const subjectOfOpening = ({ground, cue, first, left, after, end}: Site, previous: Cue | undefined): readonly [number, Stance] | undefined => {
	const {tokens, mentions, language} = ground;
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
		const opener = language.data.capitalNouns ? openerBeforeApposition(ground, clause, left) : -1;
		if (opener >= 0) {
			return [opener, 'apposed'];
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
