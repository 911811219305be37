// How somebody stands whom a mention may mean, whatever the mention.
import {addExchange} from '../exchange.js';
import {features} from '../features.js';
import type {Past, Recent} from '../place.js';
import type {Entity} from '../speakers/entity.js';
import type {Knowledge} from './knowledge.js';

/** The features of turns where a mention only means the entity. */
const linkTurns = {turn: features.linkTurn, guest: features.linkGuest, next: features.linkNext};

/**
Adds how an entity stands to the turns: whose turn it is, whose interview, and who speaks in the lines after.

@param list - takes the features
@param entity
@param past - what has been decided before this quotation
@param recent - whose turn it is
@param ids - the features to add: those of a mention, or of what it means
*/
export const addTurn = (
	list: number[],
	{number}: Entity,
	past: Past,
	{turn, fillsTurn, guest, isDialogue}: Recent,
	ids: Readonly<Record<'turn' | 'guest' | 'next', number>>,
) => {
	if (number === turn) {
		list.push(ids.turn + fillsTurn);
	} else if (number === guest) {
		list.push(ids.guest);
	}

	const inDialogue = isDialogue ? 2 : 0;
	if (number === past.next[0]) {
		list.push(ids.next + inDialogue);
	} else if (number === past.next[1]) {
		list.push(ids.next + inDialogue + 1);
	}
};

/** Adds what kind of entity it is, how often it is mentioned, and whether it has spoken. */
export const addStanding = (list: number[], {speaks}: Knowledge, entity: Entity, past: Past, recent: Recent) => {
	const {lastSpeaker, otherSpeaker, sinceLast, named} = recent;
	const {number} = entity;
	list.push(features.linkType + entity.kind, features.linkSalience + entity.salience);
	if (number === lastSpeaker) {
		list.push(features.linkLast + sinceLast);
	} else if (number === otherSpeaker) {
		list.push(features.linkOther + sinceLast);
	}

	addExchange(list, number, recent, recent.exchange, features.linkExchange);
	if (past.speakers.includes(number)) {
		list.push(features.linkSpoken);
	}

	if (speaks[number]! > 0) {
		list.push(features.linkSpeaks);
	}

	addTurn(list, entity, past, recent, linkTurns);
	if (named.size > 0 && named.has(number)) {
		list.push(features.linkInside);
	}
};
