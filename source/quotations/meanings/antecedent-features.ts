import {features} from '../features.js';
import {L} from '../languages/language.js';
import type {Mention} from '../mentions/mention.js';
import type {Past} from '../place.js';
import {things, type Entity} from '../speakers/entity.js';
import type {Antecedent} from './antecedents.js';
import {peopleBefore, type Knowledge} from './knowledge.js';

/** How many sentences stand between a mention and its antecedent: a place in the family `meant was named last`. */
const distanceOf = (sentences: number): number => sentences < 3 ? sentences : (sentences < 6 ? 3 : 4);

/** Adds how far from the mention somebody is named; where that is behind it, whether at the head of the article. */
const addDistance = (list: number[], knowledge: Knowledge, mention: Mention, {via, ahead}: Antecedent) => {
	const {ground: {layout, mentions}} = knowledge;
	if (ahead < 0) {
		list.push(features.linkDistance + (via < 0 ? 5 : distanceOf(layout.sentences[mention.from]! - layout.sentences[mentions[via]!.from]!)));
		return;
	}

	list.push(features.linkDistance + 6, features.ahead + ahead);
	if (layout.lines[mention.from]! <= 2) {
		list.push(features.ahead + 2);
	}

	if (peopleBefore(knowledge, mentions[via]!.from) === 0) {
		list.push(features.ahead + 3);
	}
};

/** Adds what the name of somebody tells. */
const addName = (list: number[], {speaks}: Knowledge, {number, given, named, human, nameWords}: Entity) => {
	if (given) {
		list.push(features.antecedent + 17);
	} else if (named && !human && speaks[number] === 0 && nameWords.every(words => words.length === 1)) {
		list.push(features.antecedent + 18);
	}
};

/** Adds how somebody named before the mention stands in his sentence. */
const addClause = (list: number[], {ground: {layout, mentions}, openers}: Knowledge, mention: Mention, via: number) => {
	const {antecedent} = features;
	const {from, prepositional} = mentions[via]!;
	const back = layout.sentences[mention.from]! - layout.sentences[from]!;
	if (back === 0) {
		list.push(antecedent + (openers.has(via) ? 1 : 2));
	} else if (back === 1 && openers.has(via)) {
		list.push(antecedent);
	}

	if (prepositional) {
		list.push(antecedent + 9);
	}
};

/** Adds what somebody is, and which part he has in the article so far. */
const addPart = (list: number[], {ground, topics}: Knowledge, mention: number, {number, type, named}: Entity, {speakers, rows, main}: Past) => {
	const {mentions, layout} = ground;
	const {antecedent} = features;
	if ((type & (L.person | L.kin)) === 0) {
		list.push(antecedent + ((type & things) === 0 ? 8 : 7));
	}

	if (speakers.at(-1) === number) {
		list.push(antecedent + 10);
	}

	if (topics.same[mention] === number) {
		list.push(antecedent + 14);
	} else if (topics.any[mention] === number) {
		list.push(antecedent + 15);
	}

	list.push(antecedent + (named ? 11 : 12));
	if (number === main) {
		list.push(antecedent + 13);
	}

	const start = layout.lineStarts[layout.lines[mentions[mention]!.from]!]!;
	for (let position = speakers.length - 1; position >= 0 && rows[position]! >= start; position--) {
		if (speakers[position] === number) {
			list.push(antecedent + 6);
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
	const {text} = features;
	const {type, human, given} = registry.entities[entity]!;
	const isHuman = human || given || (type & (L.person | L.kin)) !== 0;
	list.push(
		text + (isHuman ? 3 : ((type & L.document) === 0 ? ((type & L.media) === 0 ? ((type & L.institution) === 0 ? 4 : 2) : 1) : 0)),
		text + (rank === 0 ? 5 : 6),
	);
	if (via >= 0 && layout.sentences[mention.from]! - layout.sentences[mentions[via]!.from]! === 1) {
		list.push(text + 7);
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
	list.push(features.antecedent + (rank === 0 ? 3 : (rank === 1 ? 4 : 5)));
	addDistance(list, knowledge, mention, found);
	addName(list, knowledge, entity);
	if (found.via >= 0 && found.ahead < 0) {
		addClause(list, knowledge, mention, found.via);
	}

	addPart(list, knowledge, number, entity, past);
};
