import type {Around} from './around.js';
import {addExchange} from './exchange.js';
import {besides, features, numbersOf} from './features.js';
import {G, L, thingBits} from './languages/language.js';
import {addTurn} from './meanings/standing.js';
import type {Entity} from './speakers/entity.js';

const besideNumbers = numbersOf(besides);

/** Adds whether an entity agrees with the subject of the likeliest cue, which is not said to mean it: “she said” is not said by a man named near. */
const addBeside = (list: number[], {masculine, feminine, plural, type, human}: Entity, {mainMention, mainRank}: Around) => {
	if (!mainMention || mainMention.kind === 'name' || mainMention.kind === 'first' || mainMention.kind === 'second' || mainMention.kind === 'impersonal') {
		return;
	}

	const first = features.beside + (mainRank * besides.length);
	const isPronoun = mainMention.kind !== 'phrase';
	const {gender} = mainMention;
	if (isPronoun && mainMention.type !== 0) {
		// “It said”, « on y lit »: no person does.
		if (human || (type & (L.person | L.kin)) !== 0) {
			list.push(first);
		}

		return;
	}

	const difference = masculine - feminine;
	// Other nouns may have a gender of their own: « la victime », „der Gast“.
	const isTold = (gender === G.masculine || gender === G.feminine) && (isPronoun || (mainMention.type & L.kin) !== 0);
	const agrees = (gender === G.masculine) === (difference > 0);
	// « Je l’ai vu », a-t-il raconté, selon un procès-verbal: that of a thing says nothing.
	const isOfThing = agrees && !human && (type & thingBits) !== 0 && (type & (L.person | L.kin)) === 0;
	if (isTold && Math.abs(difference) >= 2 && !isOfThing) {
		list.push(first + (isPronoun ? 0 : besideNumbers['kin of another gender']) + (agrees ? 1 : 0));
	}

	if (mainMention.plural ? !plural && (type & (L.group | L.institution)) === 0 : plural && (isTold || !isPronoun)) {
		list.push(first + besideNumbers['another number']);
	}
};

/**
Adds how an entity stands to a quotation: what it is, how often it is mentioned, whether it spoke before.

@param list - takes the features
@param entity
@param around
@param governs - whether it is named by the subject of the likeliest cue
*/
export const addEntity = (list: number[], entity: Entity, around: Around, governs = false) => {
	const {place, past, recent, situation, isNear, isReported, topic} = around;
	const {number} = entity;
	if (!governs) {
		addBeside(list, entity, around);
	}

	list.push((governs ? features.typeMain : features.type) + entity.kind, features.salience + entity.salience);
	if (number === recent.lastSpeaker) {
		if (isReported) {
			list.push(features.reported['the last speaker']);
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
	if (number === topic) {
		list.push(features.entryTopic);
	}

	if (place.isHeadline && number === past.firstSpeaker) {
		list.push(features.firstSpeaker);
	}

	if (place.called.size > 0 && place.called.has(number)) {
		list.push(features.called);
	}

	if (place.named.size > 0 && place.named.has(number)) {
		list.push(features.namedInside);
	}
};
