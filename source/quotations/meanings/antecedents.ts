// The search of those whom a pronoun or a description may mean.
import {areKindred, meansAnybody} from '../kindred.js';
import {L} from '../languages/language.js';
import type {Mention} from '../mentions/mention.js';
import type {Past} from '../place.js';
import {answer} from '../guest.js';
import {isPerson, isThing, type Entity} from '../speakers/entity.js';
import {isLabel} from '../turns.js';
import {mayMean} from './agreement.js';
import {isTaker, takenBefore, type Knowledge} from './knowledge.js';

/** Somebody whom a pronoun or a description may mean. */
export type Antecedent = {
	readonly entity: number;
	/** The mention near by that names him, or -1. */
	readonly via: number;
	/** Where he is named only after the mention: 0 the next one, 1 the one after; else -1. */
	readonly ahead: number;
};

/** How many mentions, tokens and lines are looked at in search of somebody, how many people are weighed, and how many speakers before. */
const reach = {mentions: 32, tokens: 400, lines: 3, people: 6, ahead: 16, peopleAhead: 2, speakers: 12};

const holds = (found: readonly Antecedent[], entity: number): boolean => {
	for (const one of found) {
		if (one.entity === entity) {
			return true;
		}
	}

	return false;
};

/** Whether a mention means a person, nobody else. */
const isPersonal = ({ground: {language}}: Knowledge, {kind, gender, type}: Mention): boolean =>
	kind === 'phrase' || (language.data.pronouns.meanPeople && gender !== 0 && type === 0);

/** “The man” may be a worker told of before, “the nun” a sister: whether a description may mean one of whom no name is known. */
export const mayTakeUp = ({ground: {tokens}}: Knowledge, {head}: Mention, {kindred, type, plural}: Entity): boolean => {
	const own = tokens.forms[head]?.kindred ?? 0;
	return !plural && (type & (L.person | L.kin)) !== 0 && (meansAnybody(own) || areKindred(own, kindred));
};

/** Those named before a mention, the nearest first. */
const namedBefore = (knowledge: Knowledge, mention: Mention): Antecedent[] => {
	const {ground: {mentions, layout}, registry, order, turns} = knowledge;
	const found: Antecedent[] = [];
	const line = layout.lines[mention.from]!;
	const isNarrated = turns.parts[line] === 0;
	const isForPeople = isPersonal(knowledge, mention);
	const first = Math.max(0, order.before[mention.from]! - reach.mentions);
	for (let position = order.before[mention.from]! - 1; position >= first && found.length < reach.people; position--) {
		const near = order.numbers[position]!;
		const other = mentions[near]!;
		const otherLine = layout.lines[other.from]!;
		if (other.from < mention.from - reach.tokens || otherLine < line - reach.lines || layout.scenes[otherLine] !== layout.scenes[line]) {
			break;
		}

		if ((other.kind !== 'name' && other.kind !== 'phrase') || isLabel(turns, layout, other) || (isNarrated && turns.parts[otherLine] !== 0)) {
			continue;
		}

		if (other.kind === 'phrase' && isTaker(knowledge, other.head)) {
			continue;
		}

		const entity = registry.referenceOf(near).own[0]!;
		const isEligible = !(isForPeople && isThing(entity)) && (mention.kind !== 'phrase' || entity.named || mayTakeUp(knowledge, mention, entity));
		if (isEligible && !holds(found, entity.number) && mayMean(mention, entity)) {
			found.push({entity: entity.number, via: near, ahead: -1});
		}
	}

	return found;
};

/** Adds an entity that is not named near, unless it is -1. */
const addFar = (found: Antecedent[], {registry}: Knowledge, mention: Mention, entity: number) => {
	if (entity >= 0 && !holds(found, entity) && mayMean(mention, registry.entities[entity]!)) {
		found.push({entity, via: -1, ahead: -1});
	}
};

/** Adds those who need not be named near: the guest of an interview, who spoke before, whom the text is about. */
const addKnown = (found: Antecedent[], knowledge: Knowledge, number: number, mention: Mention, {speakers, rows, main}: Past) => {
	const {ground: {layout}, turns, topics} = knowledge;
	const isSameScene = speakers.length > 0 && layout.scenes[layout.lines[rows.at(-1)!]!] === layout.scenes[layout.lines[mention.from]!];
	const last = isSameScene ? speakers.at(-1)! : -1;
	addFar(found, knowledge, mention, turns.parts[layout.lines[mention.from]!] === answer ? -1 : turns.guest);
	addFar(found, knowledge, mention, last);
	addFar(found, knowledge, mention, isSameScene ? speakers.findLast(one => one !== last) ?? -1 : -1);
	addFar(found, knowledge, mention, main);
	addFar(found, knowledge, mention, topics.same[number]!);
	addFar(found, knowledge, mention, topics.any[number]!);
	if (mention.kind === 'phrase') {
		for (let index = Math.max(0, speakers.length - reach.speakers); index < speakers.length; index++) {
			addFar(found, knowledge, mention, speakers[index]!);
		}
	}
};

/** Adds those whom the noun of a description may mean: by a kindred one, by kin, or because it meant them before. */
const addByNoun = (found: Antecedent[], knowledge: Knowledge, number: number, mention: Mention) => {
	const {registry} = knowledge;
	for (const entity of registry.kindredBefore.of(number)) {
		addFar(found, knowledge, mention, entity.number);
	}

	if ((mention.type & L.kin) !== 0) {
		for (const entity of registry.familyNames.relatives) {
			addFar(found, knowledge, mention, entity.number);
		}
	}

	if (mention.kind === 'phrase') {
		addFar(found, knowledge, mention, takenBefore(knowledge, mention.head));
	}
};

/** “La romancière” at the head of an article is named only later. */
const addAhead = (found: Antecedent[], {ground: {mentions, layout}, registry, order}: Knowledge, mention: Mention) => {
	const line = layout.lines[mention.from]!;
	const first = order.before[mention.to]!;
	const end = Math.min(order.numbers.length, first + reach.ahead);
	let ahead = 0;
	for (let position = first; position < end && ahead < reach.peopleAhead; position++) {
		const next = order.numbers[position]!;
		const other = mentions[next]!;
		if (layout.lines[other.from]! > line + reach.lines) {
			return;
		}

		if (mention.kind === 'phrase' && layout.sentences[other.from] === layout.sentences[mention.from] && other.from > mention.to + 1) {
			// “The strategist said in an interview with Ann Lee”: who is named further on in its sentence is another.
			continue;
		}

		const entity = other.kind === 'name' ? registry.referenceOf(next).own[0] : undefined;
		if (entity && isPerson(entity) && entity.tokens[0]! > mention.from && mayMean(mention, entity) && !holds(found, entity.number)) {
			found.push({entity: entity.number, via: next, ahead: ahead++});
		}
	}
};

/** Who stands in a description is not the one described: “Quill’s aide”, “the aide of Marta Quill”. */
const namedWithin = ({ground: {mentions, tokens}, registry, order: {numbers, before}}: Knowledge, {from, to}: Mention): number[] => {
	const found: number[] = [];
	const add = (position: number) => {
		const [entity] = registry.referenceOf(numbers[position]!).own;
		if (entity?.named) {
			found.push(entity.number);
		}
	};

	const first = before[from]!;
	if (tokens.words[from - 1] === '\'s' && first > 0 && mentions[numbers[first - 1]!]!.to === from - 1) {
		add(first - 1);
	}

	for (let position = first; position < numbers.length && mentions[numbers[position]!]!.from < to; position++) {
		add(position);
	}

	return found;
};

/**
Finds those whom a pronoun or a description may mean: persons near, the nearest first, as they stand in the text; then those who spoke.

@param knowledge
@param number - of the mention
@param past - what has been decided before this quotation
*/
export const antecedentsOf = (knowledge: Knowledge, number: number, past: Past): Antecedent[] => {
	const {ground: {mentions, layout}, registry, turns} = knowledge;
	const mention = mentions[number]!;
	const found = namedBefore(knowledge, mention);
	addKnown(found, knowledge, number, mention, past);
	addByNoun(found, knowledge, number, mention);
	const isPhrase = mention.kind === 'phrase';
	const isNew = isPhrase ? registry.referenceOf(number).own.find(one => !one.named)?.tokens[0] === mention.from : found.length === 0;
	if (isNew) {
		addAhead(found, knowledge, mention);
	}

	// Who answers says “I” of himself: the third person of an answer is somebody else.
	const line = layout.lines[mention.from]!;
	const answerer = turns.parts[line] === answer ? turns.owners[line]! : -1;
	const others = isPhrase ? namedWithin(knowledge, mention) : [];
	const isForPeople = isPersonal(knowledge, mention);
	return found.filter(({entity}) => entity !== answerer && !others.includes(entity) && !(isForPeople && isThing(registry.entities[entity]!)));
};
