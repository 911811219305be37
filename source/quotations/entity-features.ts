import type {Around} from './around.js';
import {addExchange} from './exchange.js';
import {features} from './features.js';
import {addTurn} from './meanings/standing.js';
import {typeOf, type Entity} from './speakers/entity.js';

/** The number in the families `mentioned in the article` and `meant is mentioned` of how often an entity is mentioned. */
export const salienceOf = ({mentions}: Entity): number => mentions <= 1 ? 0 : (mentions === 2 ? 1 : (mentions <= 5 ? 2 : 3));

/**
Adds how an entity stands to a quotation: what it is, how often it is mentioned, whether it spoke before.

@param list - takes the features
@param entity
@param around
@param governs - whether it is named by the subject of the likeliest cue
*/
export const addEntity = (list: number[], entity: Entity, {place, past, recent, situation, isNear, isReported}: Around, governs = false) => {
	const {number} = entity;
	list.push((governs ? features.typeMain : features.type) + typeOf(entity), features.salience + salienceOf(entity));
	if (number === recent.lastSpeaker) {
		if (isReported) {
			list.push(features.reported);
		}

		list.push(features.last[situation]! + recent.sinceLast);
		if (isNear) {
			list.push(features.lastOwnCue);
		}
	} else if (number === recent.otherSpeaker) {
		list.push(features.lastButOne[situation]! + recent.sinceLast);
	}

	addExchange(list, number, recent, recent.exchange, features.exchange);
	if (past.speakers.includes(number)) {
		list.push(features.spoken);
	}

	if (number === past.sameWords) {
		list.push(features.sameWords);
	}

	addTurn(list, entity, past, recent, features);
	if (place.isHeadline && number === past.firstSpeaker) {
		list.push(features.firstSpeaker);
	}

	if (place.called.has(number)) {
		list.push(features.called);
	}

	if (place.named.has(number)) {
		list.push(features.namedInside);
	}
};
