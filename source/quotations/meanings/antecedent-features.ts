import {features} from '../features.js';
import {answer} from '../guest.js';
import {L, thingBits} from '../languages/language.js';
import type {Mention} from '../mentions/mention.js';
import type {Past} from '../place.js';
import {isHuman, type Entity} from '../speakers/entity.js';
import type {Antecedent} from './antecedents.js';
import {peopleBefore, type Knowledge} from './knowledge.js';

const {linkDistance} = features;
const nearest = [linkDistance['in this sentence'], linkDistance['in the sentence before'], linkDistance['two sentences before']];

/** The feature that tells how many sentences stand between a mention and its antecedent. */
const distanceOf = (sentences: number): number =>
	nearest[sentences] ?? (sentences < 6 ? linkDistance['3 to 5 sentences before'] : linkDistance['further before']);

/** Adds how far from the mention somebody is named; where that is behind it, whether at the head of the article. */
const addDistance = (list: number[], knowledge: Knowledge, mention: Mention, {via, ahead}: Antecedent) => {
	const {ground: {layout, mentions}} = knowledge;
	if (ahead < 0) {
		list.push(via < 0 ? linkDistance['nowhere near'] : distanceOf(layout.sentences[mention.from]! - layout.sentences[mentions[via]!.from]!));
		return;
	}

	list.push(linkDistance['after it'], ahead === 0 ? features.ahead.next : features.ahead.second);
	if (layout.lines[mention.from]! <= 2) {
		list.push(features.ahead['in the lead']);
	}

	if (peopleBefore(knowledge, mentions[via]!.from) === 0) {
		list.push(features.ahead['the first person of the article']);
	}
};

/** Adds what the name of somebody tells. */
const addName = (list: number[], {speaks}: Knowledge, {number, given, named, human, nameWords}: Entity) => {
	if (given) {
		list.push(features.antecedent['a frequent given name']);
	} else if (named && !human && speaks[number] === 0 && nameWords.every(words => words.length === 1)) {
		list.push(features.antecedent['one word without a role']);
	}
};

/** Adds how somebody named before the mention stands in his sentence. */
const addClause = (list: number[], {ground: {layout, mentions}, openers}: Knowledge, mention: Mention, via: number) => {
	const {antecedent} = features;
	const {from, prepositional} = mentions[via]!;
	const back = layout.sentences[mention.from]! - layout.sentences[from]!;
	if (back === 0) {
		list.push(openers.has(via) ? antecedent['subject of this sentence'] : antecedent['somebody of this sentence']);
	} else if (back === 1 && openers.has(via)) {
		list.push(antecedent['subject of the sentence before']);
	}

	if (prepositional) {
		list.push(antecedent['after a preposition']);
	}
};

/** Adds where somebody is named whom an answer of an interview speaks of. */
const addInAnswer = (list: number[], {ground: {layout, mentions}, turns}: Knowledge, mention: Mention, {named}: Entity, via: number) => {
	const line = layout.lines[mention.from]!;
	if (turns.parts[line] !== answer) {
		return;
	}

	const near = via < 0 ? -2 : layout.lines[mentions[via]!.from]! - line;
	const {inAnswer} = features;
	if (named) {
		list.push(inAnswer[near === 0 ? 'named in it' : (near === -1 ? 'named in the question' : 'named elsewhere')]);
	} else {
		list.push(inAnswer[near === 0 ? 'only described, in it' : (near === -1 ? 'only described, in the question' : 'only described, elsewhere')]);
	}
};

/** Adds what somebody is, and which part he has in the article so far. */
const addPart = (list: number[], {ground, topics}: Knowledge, mention: number, {number, type, named}: Entity, {speakers, rows, main}: Past) => {
	const {mentions, layout} = ground;
	const {antecedent} = features;
	if ((type & (L.person | L.kin)) === 0) {
		list.push((type & thingBits) === 0 ? antecedent['a name without a role'] : antecedent['an institution']);
	}

	if (speakers.at(-1) === number) {
		list.push(antecedent['the last speaker']);
	}

	if (topics.same[mention] === number) {
		list.push(antecedent['the topic']);
	} else if (topics.any[mention] === number) {
		list.push(antecedent['the topic of either gender']);
	}

	list.push(named ? antecedent['a name'] : antecedent['only a description']);
	if (number === main) {
		list.push(antecedent['the one most spoken of']);
	}

	const start = layout.lineStarts[layout.lines[mentions[mention]!.from]!]!;
	for (let position = speakers.length - 1; position >= 0 && rows[position]! >= start; position--) {
		if (speakers[position] === number) {
			list.push(antecedent['a speaker of this line']);
			break;
		}
	}
};

/**
Adds why a word that stands for a text just named (“on y lit”, „heißt es darin“) may mean something near.

@param list - takes the features
@param knowledge
@param mention - the word
@param found - what it may mean
@param rank - how many others stand nearer
*/
export const addText = (list: number[], {ground: {layout, mentions}, registry}: Knowledge, mention: Mention, {entity, via}: Antecedent, rank: number) => {
	const {textMeans: text} = features;
	const meant = registry.entities[entity]!;
	const {type} = meant;
	list.push(
		isHuman(meant)
			? text['a person']
			: (type & L.document) === 0
				? (type & L.media) === 0
					? (type & L.institution) === 0
						? text['something else']
						: text['an institution']
					: text['a medium']
				: text['a document'],
		rank === 0 ? text.nearest : text['further off'],
	);
	if (via >= 0 && layout.sentences[mention.from]! - layout.sentences[mentions[via]!.from]! === 1) {
		list.push(text['in the sentence before']);
	}
};

/**
Adds why a pronoun or a description may mean somebody near.

@param list - takes the features
@param knowledge
@param number - of the mention
@param found - whom it may mean
@param rank - how many others stand nearer
@param past - what has been decided before this quotation
*/
export const addAntecedent = (list: number[], knowledge: Knowledge, number: number, found: Antecedent, rank: number, past: Past) => {
	const {ground: {mentions}, registry} = knowledge;
	const mention = mentions[number]!;
	const entity = registry.entities[found.entity]!;
	list.push(rank === 0 ? features.antecedent['nearest before'] : (rank === 1 ? features.antecedent['second nearest'] : features.antecedent.further));
	addDistance(list, knowledge, mention, found);
	addName(list, knowledge, entity);
	addInAnswer(list, knowledge, mention, entity, found.via);
	if (found.via >= 0 && found.ahead < 0) {
		addClause(list, knowledge, mention, found.via);
	}

	addPart(list, knowledge, number, entity, past);
};
