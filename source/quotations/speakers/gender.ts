import {givenGender} from '../languages/given-names.js';
import {G, thingBits, type Language} from '../languages/language.js';
import type {Mention} from '../mentions/mention.js';
import type {Tokens} from '../tokens.js';
import type {Entity} from './entity.js';

const add = (entity: Entity, gender: number, weight: number) => {
	entity[gender === G.feminine ? 'feminine' : 'masculine'] += weight;
};

/** Learns from a pronoun that was taken to mean an entity, where nothing surer is known. */
export const learnGender = (entity: Entity, gender: number) => {
	if (Math.abs(entity.masculine - entity.feminine) < 2 && (gender === G.masculine || gender === G.feminine)) {
		add(entity, gender, 2);
	}
};

/** Learns what an honorific or an office beside the name says of the gender. */
export const learnFromTitle = (entity: Entity, {gender, from, nameFrom}: Mention, tokens: Tokens) => {
	if (gender !== G.masculine && gender !== G.feminine) {
		return;
	}

	let isAddressed = false;
	for (let index = from; index < nameFrom; index++) {
		isAddressed ||= (tokens.grammar[index]! & (G.honorific | gender)) === (G.honorific | gender);
	}

	const clash = gender === G.feminine ? entity.masculine - entity.feminine : entity.feminine - entity.masculine;
	// “Депутат Анна Белова”: the noun has its own gender, whoever holds the office.
	if (isAddressed || !entity.given || clash <= 0) {
		add(entity, gender, isAddressed ? 5 : 3);
	}
};

/**
Learns the gender of a given name: surely if it is a frequent one, else weakly by its ending.

@param entity
@param words - folded words of its name
@param language
*/
export const learnFromGivenName = (entity: Entity, words: readonly string[], language: Language) => {
	if (entity.given) {
		return;
	}

	const [given] = words as [string];
	const known = (entity.type & thingBits) === 0 ? givenGender(given) : 0;
	if (known !== 0) {
		entity.given = true;
		add(entity, known, 3);
	} else if (words.length > 1 && entity.masculine === 0 && entity.feminine === 0) {
		const [, gender] = language.nameEndings.find(([ending]) => given.endsWith(ending)) ?? [];
		if (gender !== undefined) {
			add(entity, gender, 1);
		}
	}
};

/** Whether what is known of an entity speaks against a gender, `G.masculine` or `G.feminine`. */
export const contradicts = ({masculine, feminine}: Entity, gender: number): boolean =>
	gender === G.masculine ? feminine > masculine + 1 : masculine > feminine + 1;

/** Whether the gender of a mention agrees with an entity: 1, 0 where nothing tells, -1 where it does not. */
export const agreement = ({masculine, feminine}: Entity, gender: number): number =>
	gender === 0 ? 0 : Math.sign(gender === G.feminine ? feminine - masculine : masculine - feminine);
