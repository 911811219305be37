import type {Ground} from './ground.js';
import {G, L, type Language} from './languages/language.js';
import {readDashes} from './dash-interview.js';
import {answer, guestOf, interviewerOf, question} from './guest.js';
import type {Entity} from './speakers/entity.js';
import type {Registry} from './speakers/registry.js';
import type {Layout} from './layout.js';
import {isWord, kinds, type Tokens} from './tokens.js';
import {foldedWords} from './vocabulary.js';
import {int32s, uint8s} from './rows.js';

/** Who has the word in each line of an interview. Lines are numbered as in `Layout`. */
export type Turns = {
	/** The entity whose turn a line is, or -1. */
	readonly owners: Int32Array;
	/** What a line is: 0 neither, 1 a question, 2 an answer. */
	readonly parts: Uint8Array;
	/** Whose answers they are: the entity that owns most of them, or -1. */
	guest: number;
	/** Whether any line has a label. */
	labelled: boolean;
	/** The token behind the label of a line (“Q:”, “MARTA OLSEN:”), or the first of the line. */
	readonly labelEnds: Int32Array;
};

/** Whether a span of tokens is the label of its line. */
export const isLabel = ({labelEnds}: Turns, {lines}: Layout, {from, to}: {readonly from: number; readonly to: number}): boolean =>
	to <= labelEnds[lines[from]!]!;

/** So many labelled lines make an interview; so many questions do where there is no label. */
const enough = {labels: 4, questions: 3};
const longestLabel = 5;
const longestQuestion = 70;
const longestStatement = 40;

type Label = {readonly key: string; readonly from: number; readonly to: number; readonly meaning: number; readonly initials: boolean};

/** The label at the head of a line: a few words with a colon, or the letter for question or answer with its point. */
const labelOf = ({tokens, language}: Ground, start: number, end: number): Label | undefined => {
	let from = start;
	while (from < end && tokens.kinds[from] === kinds.mark && /^[#*\-_–—]+$/v.test(tokens.words[from]!)) {
		from++;
	}

	if (from >= end || tokens.kinds[from] !== kinds.word || tokens.capitals[from] === 0) {
		return undefined;
	}

	const words: string[] = [];
	let to = from;
	let initials = true;
	for (; to < end && words.length <= longestLabel; to++) {
		const word = tokens.words[to]!;
		if (tokens.kinds[to] === kinds.word) {
			const bare = word.endsWith('.') ? word.slice(0, -1) : word;
			words.push(bare);
			initials &&= bare.length === 1;
			const next = tokens.words[to + 1];
			const mayEnd = words.length === 1 && (word.endsWith('.') || next === '.' || next === ':');
			const known = mayEnd ? language.words.get(bare)?.meaning ?? 0 : 0;
			if ((known & (L.question | L.answer)) !== 0) {
				return {key: bare, from, to: word.endsWith('.') ? to + 1 : to + 2, meaning: known & (L.question | L.answer), initials: false};
			}
		} else if (word === '(') {
			while (to < end && tokens.words[to] !== ')') {
				to++;
			}
		} else if (word === ':') {
			return words.length <= longestLabel ? {key: words.join(' '), from, to: to + 1, meaning: 0, initials} : undefined;
		} else if (!/^[&*._]+$/v.test(word)) {
			return undefined;
		}
	}

	return undefined;
};

/** The person whose names begin with these letters. */
const byInitials = (key: string, registry: Registry): Entity | undefined => {
	const letters = key.replaceAll(' ', '');
	return registry.entities.find(entity =>
		entity.nameWords.some(
			words => words.length === letters.length && words.every((word, index) => word.length > 1 && word.startsWith(letters[index]!)),
		),
	);
};

const endsAsQuestion = (tokens: Tokens, start: number, end: number): boolean => {
	for (let index = end - 1; index >= start; index--) {
		if (tokens.kinds[index] !== kinds.line && !/^["'\)*\]_»”]+$/v.test(tokens.words[index]!)) {
			return tokens.words[index] === '?';
		}
	}

	return false;
};

/**
Whom a transcript names at the head of quoted words: “MORALES: I never said that.”

@param text
@param start - of the words, as `end` in code units
@param end
@param registry
@param language
@returns the entity, or -1 if none or several bear the name
*/
export const labelledInside = (text: string, start: number, end: number, registry: Registry, language: Language): number => {
	const head = text.slice(start, Math.min(end, start + 48));
	const label = head.includes(':') ? /^\s*(?<name>\p{Uppercase_Letter}[\p{Mark}\p{Uppercase_Letter} '\-.’]{1,40}):\s/v.exec(head)?.groups!.name : undefined;
	const [only, second] = label ? registry.familyNames.bearersIn(foldedWords(label, 0, label.length, language).slice(-1)) : [];
	return second === undefined ? only ?? -1 : -1;
};

/** Lines that a label opens, by the words of the label; only labels that come back. */
const findLabels = (ground: Ground): Map<string, Array<{line: number; label: Label}>> => {
	const {layout, tokens} = ground;
	const found = new Map<string, Array<{line: number; label: Label}>>();
	for (const [line, start] of layout.lineStarts.entries()) {
		const label = labelOf(ground, start, layout.lineStarts[line + 1] ?? tokens.count);
		if (label) {
			const known = found.get(label.key);
			if (known) {
				known.push({line, label});
			} else {
				found.set(label.key, [{line, label}]);
			}
		}
	}

	for (const [key, list] of found) {
		// “Question.” may be told once, and “Q.” from there on.
		if (list.length < 2 && list[0]!.label.meaning === 0) {
			found.delete(key);
		}
	}

	return found;
};

const readLabels = (ground: Ground, registry: Registry, labels: ReadonlyMap<string, ReadonlyArray<{line: number; label: Label}>>, turns: Turns) => {
	const {layout, tokens, cover} = ground;
	const speakers = labels
		.entries()
		.map(([key, list]) => {
			const [{label}] = list as [{line: number; label: Label}];
			const asked =
				list.filter(({line}) => endsAsQuestion(tokens, layout.lineStarts[line]!, layout.lineStarts[line + 1] ?? tokens.count)).length
				/ list.length;
			const mention = cover[label.from]!;
			const named =
				label.meaning === 0
					? ((label.initials ? byInitials(key, registry)?.number : undefined)
						?? (mention >= 0 ? registry.references[mention]?.own[0]?.number : undefined)
						?? -1)
					: -1;
			return {list, label, asked, named};
		})
		.toArray();
	const most = Math.max(...speakers.map(({asked}) => asked));
	const asks = ({label, asked}: {readonly label: Label; readonly asked: number}) =>
		label.meaning === 0 ? asked > 0.3 && (asked === most || asked > 0.6) : (label.meaning & L.question) !== 0;
	const askers = new Set(speakers.filter(speaker => asks(speaker)).map(({named}) => named)).add(interviewerOf(ground, registry));
	const opening = layout.lineStarts[Math.min(...speakers.map(({list}) => list[0]!.line))]!;
	for (const speaker of speakers) {
		const {list, label, named} = speaker;
		const isAsker = asks(speaker);
		const owner = label.meaning === 0 ? named : (isAsker ? -1 : guestOf(registry, askers, opening));
		for (const one of list) {
			turns.owners[one.line] = owner;
			turns.parts[one.line] = isAsker ? question : answer;
			turns.labelEnds[one.line] = one.label.to;
		}
	}
};

/** Whom questions call by name at their head: “Mr Lee, do you …?” */
const addressedIn = ({layout, tokens, mentions, cover}: Ground, registry: Registry, asked: readonly number[]): number | undefined => {
	for (const line of asked) {
		const number = cover[layout.lineStarts[line]!]!;
		const mention = mentions[number];
		if (mention?.kind === 'name' && mention.from < mention.nameFrom && tokens.words[mention.to] === ',') {
			return registry.referenceOf(number).own[0]?.number;
		}
	}

	return undefined;
};

/** Whether a line of the narrator's text holds a word that `is`. */
const lineHolds = ({layout, tokens}: Ground, line: number, is: (token: number) => boolean): boolean => {
	const end = Math.min(layout.lineStarts[line + 1] ?? tokens.count, layout.lineStarts[line]! + longestQuestion);
	for (let token = layout.lineStarts[line]!; token < end; token++) {
		if (isWord(tokens, token) && is(token)) {
			return true;
		}
	}

	return false;
};

/** Between questions in lines of their own, who asks may also state something: “You never came back.” */
const readStatements = (ground: Ground, turns: Turns, owner: number, first: number, last: number) => {
	const {layout, tokens, language} = ground;
	const lengthOf = (line: number) => (layout.lineStarts[line + 1] ?? tokens.count) - layout.lineStarts[line]!;
	for (let line = first + 2; line < last; line++) {
		if (
			turns.parts[line] !== 0
			|| turns.parts[line + 1] !== 0
			|| lengthOf(line) > longestStatement
			|| tokens.kinds[layout.lineStarts[line]!] === kinds.quotation
		) {
			continue;
		}

		const speaksTo = lineHolds(ground, line, token => language.second.has(tokens.words[token]!) || (language.data.capitalNouns && isFormal(ground, token)));
		if (speaksTo && !lineHolds(ground, line, token => (tokens.grammar[token]! & G.first) !== 0)) {
			turns.parts[line] = question;
			turns.parts[line + 1] = answer;
			turns.owners[line + 1] = owner;
		}
	}
};

/** „Haben Sie“: a capital in mid-sentence. */
const isFormal = ({layout, tokens}: Ground, token: number): boolean =>
	/^(?:sie|ihnen|ihre?[mnrs]?)$/v.test(tokens.words[token]!) && tokens.capitals[token] === 1 && layout.sentenceStarts[layout.sentences[token]!] !== token;

/** Interviews without labels: questions in lines of their own, answers in the lines after. */
const readQuestions = (ground: Ground, registry: Registry, turns: Turns) => {
	const {layout, tokens} = ground;
	const ends = (line: number) => layout.lineStarts[line + 1] ?? tokens.count;
	const asked: number[] = [];
	const isBare = (line: number): boolean => {
		const start = layout.lineStarts[line]!;
		return (
			tokens.kinds[start] === kinds.quotation
			&& tokens.kinds.subarray(start, ends(line)).every(kind => kind === kinds.quotation || kind === kinds.line || kind === kinds.mark)
		);
	};

	const isQuestion = (line: number): boolean => {
		const start = layout.lineStarts[line]!;
		return tokens.kinds[start] !== kinds.quotation && ends(line) - start <= longestQuestion && !/^[\-–—]$/v.test(tokens.words[start]!)
			&& (endsAsQuestion(tokens, start, ends(line)) || (tokens.words[start] === '**' && layout.lines[start] !== 0));
	};

	for (let line = 1; line + 1 < layout.lineStarts.length; line++) {
		if (isQuestion(line) && !isQuestion(line + 1)) {
			asked.push(line);
		}
	}

	if (asked.length < enough.questions) {
		return;
	}

	const bareAnswers = asked.filter(line => isBare(line + 1)).length;
	const [first, last] = [asked[0]!, asked.at(-1)! + 1];
	const isQuoted = bareAnswers > asked.length / 2;
	if (!isQuoted && asked.length * 2 < (last - first) * 0.6) {
		return;
	}

	const owner = addressedIn(ground, registry, asked) ?? guestOf(registry, new Set([interviewerOf(ground, registry)]), layout.lineStarts[first]!);
	for (let line = first; line <= last; line++) {
		const isAnswer = isQuoted ? isBare(line) : turns.parts[line - 1] === question;
		if (isAnswer) {
			turns.parts[line] = answer;
			turns.owners[line] = owner;
		} else if (isQuoted ? isBare(line + 1) : isQuestion(line)) {
			turns.parts[line] = question;
		}
	}

	if (!isQuoted) {
		readStatements(ground, turns, owner, first, last);
	}
};

/**
Reads an interview: labelled lines, questions that stand in lines of their own, or lines with dashes of which every other asks.

@param ground
@param registry
@param spoken - by line what is said in it behind a dash; none, and no interview is looked for there
@returns for each line whose turn it is; nobody's in an article that is no interview
*/
export const findTurns = (ground: Ground, registry: Registry, spoken?: Uint8Array): Turns => {
	const {lineStarts}: Layout = ground.layout;
	const turns: Turns = {
		guest: -1,
		labelled: false,
		owners: int32s(lineStarts.length).fill(-1),
		parts: uint8s(lineStarts.length),
		labelEnds: int32s(lineStarts.length),
	};
	turns.labelEnds.set(lineStarts);
	const labels = findLabels(ground);
	let lines = 0;
	for (const list of labels.values()) {
		lines += list.length;
	}

	if (labels.size >= 2 && lines >= enough.labels) {
		turns.labelled = true;
		readLabels(ground, registry, labels, turns);
	} else {
		readQuestions(ground, registry, turns);
		if (spoken && !turns.parts.includes(answer)) {
			readDashes(ground, registry, spoken, turns);
		}
	}

	turns.guest = mostOf(turns);
	return turns;
};

/** The one who answers most lines. */
const mostOf = ({owners, parts}: Turns): number => {
	const counts = new Map<number, number>();
	for (const [line, owner] of owners.entries()) {
		if (owner >= 0 && parts[line] === answer) {
			counts.set(owner, (counts.get(owner) ?? 0) + 1);
		}
	}

	let best = -1;
	for (const [owner, count] of counts) {
		if (best === -1 || count > counts.get(best)!) {
			best = owner;
		}
	}

	return best;
};
