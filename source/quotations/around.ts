import type {Past, Place, Recent} from './place.js';
import type {Cue} from './cue.js';
import type {Ground} from './ground.js';
import type {Distances} from './distances.js';
import {numbersOf, situations, subjects} from './features.js';
import type {Meanings} from './meanings/meanings.js';
import type {Mention} from './mentions/mention.js';
import {isPerson} from './speakers/entity.js';
import type {Registry} from './speakers/registry.js';
import {cueReach, ranked, slotNumbers, type Slot, type SurroundingCues} from './surrounding-cues.js';
import type {TokenOrder} from './token-order.js';
import {kinds} from './tokens.js';
import {answer, question} from './guest.js';
import type {Turns} from './turns.js';

/** What is known of an article when it is asked who says its quotations. */
export type Background = {
	readonly ground: Ground;
	readonly cues: readonly Cue[];
	readonly registry: Registry;
	/** The mentions as they stand in the text. */
	readonly order: TokenOrder;
	readonly distances: Distances;
	readonly surrounding: SurroundingCues;
	readonly turns: Turns;
	readonly meanings: Meanings;
	/** By mention its number in the families `mention is` and `subject of the likeliest cue is`. */
	readonly mentionKinds: Uint8Array;
	/** How often each entity is, by name or description, the subject of a cue. */
	readonly speaks: Uint16Array;
};

/** What is known of a quotation before anybody is considered. */
export type Around = {
	readonly place: Place;
	readonly past: Past;
	readonly recent: Recent;
	/** The numbers of its sentence and its line. */
	readonly sentence: number;
	readonly line: number;
	/** A number of `situations`. */
	readonly situation: number;
	/** Nothing else stands in its line. */
	readonly bareLine: boolean;
	/** A cue with a subject touches it or nearly so. */
	readonly isNear: boolean;
	/** The colon that leads to it, or -1. */
	readonly colon: number;
	readonly slots: readonly Slot[];
	/** The likeliest cue, with a subject or without. */
	readonly likeliest: Slot | undefined;
	/** The likeliest cue that has a subject, and the second. */
	readonly main: Slot | undefined;
	readonly second: Slot | undefined;
	/** The subject of the likeliest cue, or -1. */
	readonly mainSubject: number;
	readonly mainMention: Mention | undefined;
	/** How surely the likeliest cue governs it, a number of `ranks`; and that together with a number of `subjects`, what its subject is. */
	readonly mainRank: number;
	readonly mainRankAndSubject: number;
	/** Another cue than that of a source has its subject: « Kim a promis “…”, selon l’agence ». */
	readonly speaksOtherwise: boolean;
	/** Who is named first in the entry of a live blog; -1 elsewhere. */
	readonly topic: number;
	/** The sentence goes on with what somebody said before: „Er habe nichts gewusst“. */
	readonly isReported: boolean;
	/** The mentions that cues around it have for subjects. */
	readonly governors: readonly number[];
	/** The mentions within reach before it and after it, the nearest first. */
	readonly before: readonly number[];
	readonly after: readonly number[];
	/**
	The mention that opens the narrator's aside in dialogue, where no verb of speech stands in it: “— Tomorrow. — The barber puts the towel down. — Or today.”
	-1 if there is none.
	*/
	readonly opensAside: number;
};

/** How many words of a sentence are looked at on either side, how many mentions before and after, and how many sentences. Bounds the time for one quotation. */
const reach = {tokens: cueReach, mentions: 24, mentionsAfter: 8, sentencesBefore: 4, entry: 4};

const situationNumbers = numbersOf(situations);

/** The number in `ranks` of how a cue was ranked. */
const rankOf = (rank: number): number => rank >= 95 ? 0 : (rank >= 84 ? 1 : (rank >= 62 ? 2 : (rank >= ranked.likely ? 3 : 4)));

/** The number in `subjects` of what a mention is. */
const subjectKind = ({ground, registry}: Background, number: number): number => {
	const {kind, definite} = ground.mentions[number]!;
	if (kind === 'phrase') {
		return registry.references[number]?.own.some(entity => entity.named) ? 1 : (definite === 'indefinite' || definite === 'bare' ? 3 : 2);
	}

	return kind === 'name' ? 0 : (kind === 'pronoun' || kind === 'owner' ? 4 : 5);
};

const situationOf = ({isHeadline, isDialogue}: Place, bareLine: boolean, bareSentence: boolean, isNear: boolean): number => {
	if (isHeadline) {
		return situationNumbers.headline;
	}

	if (isDialogue) {
		return situationNumbers.dialogue;
	}

	if (bareLine) {
		return situationNumbers['alone in its line'];
	}

	return bareSentence ? situationNumbers['a sentence of its own'] : (isNear ? situationNumbers.announced : situationNumbers['within a sentence']);
};

/** A colon before a row, perhaps at the end of the line before; -1 if there is none. */
const colonBefore = ({tokens}: Ground, first: number): number => {
	let before = first - 1;
	while (before >= 0 && tokens.kinds[before] === kinds.line) {
		before--;
	}

	return before >= 0 && tokens.words[before] === ':' ? before : -1;
};

/** Whether one of some words stands between two tokens. */
const holdsWord = ({tokens}: Ground, from: number, to: number, words: ReadonlySet<string>): boolean => {
	for (let token = from; token < to; token++) {
		if (words.has(tokens.words[token]!)) {
			return true;
		}
	}

	return false;
};

/** The mentions before a row and behind it, the nearest first. */
const mentionsAround = ({ground, order}: Background, {first, last}: Place): {before: number[]; after: number[]} => {
	const {layout, mentions, tokens} = ground;
	const from = Math.max(first - (reach.tokens * 2), layout.sentenceStarts[Math.max(0, layout.sentences[first]! - reach.sentencesBefore)]!);
	const before: number[] = [];
	const next = order.before[first]!;
	for (let position = next - 1; position >= 0 && before.length < reach.mentions && mentions[order.numbers[position]!]!.from >= from; position--) {
		before.push(order.numbers[position]!);
	}

	const until = Math.min(last + reach.tokens, layout.sentenceStarts[layout.sentences[last]! + 2] ?? tokens.count);
	const after: number[] = [];
	const end = Math.min(order.numbers.length, next + reach.mentionsAfter);
	for (let position = next; position < end && mentions[order.numbers[position]!]!.from < until; position++) {
		after.push(order.numbers[position]!);
	}

	return {before, after};
};

/** All mentions within reach: first those that a cue points at. */
export const mentionsWithin = ({governors, before, after}: Pick<Around, 'governors' | 'before' | 'after'>): number[] => {
	const found = [...governors];
	for (const list of [before, after]) {
		for (const number of list) {
			if (!governors.includes(number)) {
				found.push(number);
			}
		}
	}

	return found;
};

/** Who spoke just before, and whose turn it is. */
const recentOf = ({ground, distances, turns}: Background, {first, named, isDialogue}: Place, {speakers, rows, dashed, said}: Past): Recent => {
	const {layout} = ground;
	const line = layout.lines[first]!;
	const sentence = layout.sentences[first]!;
	// A sign that is read out, or words quoted in between, are no turn in a dialogue.
	const isAmongLines = isDialogue && dashed.includes(true);
	const counts = (index: number): boolean => !isAmongLines || dashed[index]!;
	// Who spoke in one entry of a live blog does not go on in the next.
	const isOver = (index: number): boolean => !isAmongLines && layout.scenes[layout.lines[rows[index]!]!] !== layout.scenes[line];
	let lastIndex = speakers.length > 0 && isOver(speakers.length - 1) ? -1 : speakers.length - 1;
	while (lastIndex >= 0 && !counts(lastIndex)) {
		lastIndex--;
	}

	const lastSpeaker = lastIndex < 0 ? -1 : speakers[lastIndex]!;
	const lastRow = lastIndex < 0 ? -1 : rows[lastIndex]!;
	const lastLine = lastRow >= 0 ? layout.lines[lastRow]! : -10;
	const lastSentence = lastRow >= 0 ? layout.sentences[lastRow]! : -10;
	let sinceLast = lastLine === line - 1 ? 1 : 2;
	if (lastLine === line) {
		const goesOn = lastSentence === sentence || distances.words(lastRow, layout.sentenceStarts[sentence]!) === 0;
		sinceLast = goesOn ? 3 : (lastSentence === sentence - 1 ? 4 : 0);
	}

	let other = lastIndex - 1;
	while (other >= 0 && !isOver(other) && (speakers[other] === lastSpeaker || speakers[other]! < 0 || !counts(other))) {
		other--;
	}

	if (other >= 0 && isOver(other)) {
		other = -1;
	}

	const start = layout.lineStarts[line]!;
	const answers = said?.opensLine && layout.lines[said.row] === line - 1 && distances.words(start, first) + distances.quotations(start, first) === 0;
	return {
		lastSpeaker,
		otherSpeaker: other < 0 ? -1 : speakers[other]!,
		exchange: answers
			? {kind: isDialogue ? 0 : 1, asked: said.asks, called: said.called, inTurn: other >= 0 && layout.lines[rows[other]!] === line - 2}
			: undefined,
		sinceLast,
		named,
		isDialogue,
		turn: turns.owners[line]!,
		fillsTurn: distances.words(turns.labelEnds[line]!, first) === 0 ? 0 : (turns.parts[line] === question ? 2 : 1),
		// Outside the answers of an interview, the narrator and who asks speak of the guest.
		guest: turns.parts[line] === answer ? -1 : turns.guest,
	};
};

/** The person named first in the entry of a live blog that a line belongs to, where its first lines name one; -1 in other articles. */
const topicOf = ({ground: {layout, mentions}, registry, order}: Background, line: number): number => {
	const scene = layout.scenes[line]!;
	if (scene === 0) {
		return -1;
	}

	let first = line;
	while (first > line - reach.entry && layout.scenes[first - 1] === scene) {
		first--;
	}

	if (layout.scenes[first - 1] === scene) {
		return -1;
	}

	const end = layout.lineStarts[first + reach.entry] ?? Infinity;
	for (let position = order.before[layout.lineStarts[first]!]!; position < order.numbers.length; position++) {
		const number = order.numbers[position]!;
		const {kind, from} = mentions[number]!;
		if (from >= end || layout.scenes[layout.lines[from]!] !== scene) {
			break;
		}

		const entity = kind === 'name' ? registry.referenceOf(number).own[0] : undefined;
		if (entity && isPerson(entity)) {
			return entity.number;
		}
	}

	return -1;
};

/** Whether a mention that no preposition governs stands inside a row. */
const isInside = ({mentions}: Ground, {first, last}: Place, number: number): boolean => {
	const {from, prepositional} = mentions[number]!;
	return !prepositional && from > first && from < last;
};

/** Looks at what stands around a quotation. */
export const lookAround = (background: Background, place: Place, past: Past): Around => {
	const {ground, cues, distances, surrounding} = background;
	const {tokens, layout, language} = ground;
	const {first, last} = place;
	const sentence = layout.sentences[first]!;
	const line = layout.lines[first]!;
	const start = layout.sentenceStarts[sentence]!;
	const end = layout.sentenceStarts[layout.sentences[last]! + 1] ?? tokens.count;
	const bareSentence = distances.words(start, first) + distances.words(last, end) + distances.words(first, last) === 0;
	const bareLine = distances.words(layout.lineStarts[line]!, layout.lineStarts[line + 1] ?? tokens.count) === 0;
	const slots = surrounding.around(place);
	const governors: number[] = [];
	let isNear = false;
	let speaksOtherwise = false;
	for (const {slot, cue, gap, crossed} of slots) {
		const {subject, passive, kind} = cues[cue]!;
		if (subject < 0) {
			continue;
		}

		if (!governors.includes(subject)) {
			governors.push(subject);
		}

		isNear ||= gap <= 2 && !crossed && (slot <= slotNumbers.before || slot >= slotNumbers['according before']);
		speaksOtherwise ||= slot <= slotNumbers.earlier && !passive && kind !== 'noun' && !surrounding.isMedium(subject);
	}

	const colon = colonBefore(ground, first);
	const best = surrounding.ranked(slots, colon >= 0, bareSentence);
	const [main, second] = best.filter(({cue}) => cues[cue]!.subject >= 0);
	const mainSubject = main ? cues[main.cue]!.subject : -1;
	const {before, after} = mentionsAround(background, place);
	const hasAside = !place.isDialogue || slots.some(({slot}) => slot === slotNumbers.aside);
	const mainRank = main ? rankOf(main.rank) : 0;
	const isReported = language.reported.size > 0 && !(main && main.rank >= ranked.surely)
		&& holdsWord(ground, start, Math.min(end, first + reach.tokens), language.reported);
	return {
		place,
		past,
		recent: recentOf(background, place, past),
		sentence,
		line,
		situation: situationOf(place, bareLine, bareSentence, isNear),
		bareLine,
		isNear,
		colon,
		slots,
		likeliest: best[0],
		main,
		second,
		mainSubject,
		mainMention: ground.mentions[mainSubject],
		mainRank,
		mainRankAndSubject: main ? (mainRank * subjects.length) + subjectKind(background, mainSubject) : 0,
		speaksOtherwise,
		isReported,
		topic: bareLine || layout.scenes[line] !== layout.scenes[line - 1] ? topicOf(background, line) : -1,
		governors,
		before,
		after,
		opensAside: hasAside ? -1 : mentionsWithin({governors, before, after}).find(number => isInside(ground, place, number)) ?? -1,
	};
};
