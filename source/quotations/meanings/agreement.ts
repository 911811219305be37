// Whether gender and number let a mention mean somebody.
import {features} from '../features.js';
import {G, L} from '../languages/language.js';
import type {Mention} from '../mentions/mention.js';
import type {Entity} from '../speakers/entity.js';

/** How much the gender of a mention speaks against an entity; below 0 where it speaks for it. */
export const genderClash = ({gender}: Mention, {masculine, feminine}: Entity): number =>
	gender === G.masculine ? feminine - masculine : (gender === G.feminine ? masculine - feminine : 0);

/** Whether a singular pronoun or description may mean an entity: not several people, and nobody whose gender is surely another. */
export const mayMean = (mention: Mention, entity: Entity): boolean => {
	const {kind, gender, plural, type} = mention;
	if (kind === 'pronoun' && type !== 0) {
		// “It” is never a person; “there” is a text or an institution.
		return ((type & L.group) !== 0 || (entity.type & type) !== 0) && !(entity.human || entity.given) && (entity.type & (L.person | L.kin)) === 0;
	}

	if (plural || (type & ~(L.person | L.kin | L.nationality)) !== 0) {
		return true;
	}

	return (!entity.plural || gender === 0) && genderClash(mention, entity) < 3;
};

/**
Adds how gender and number of a mention agree with an entity.

@param list - takes the features
@param mention
@param entity
*/
export const addAgreement = (list: number[], {gender, plural}: Mention, entity: Entity) => {
	const difference = entity.masculine - entity.feminine;
	const own = difference > 0 ? G.masculine : G.feminine;
	const {agree} = features;
	const clashes = (gender & own) === 0;
	const weakly = clashes ? agree['clashes by the ending of the name'] : agree['agrees by the ending of the name'];
	const surely = clashes ? agree.clashes : agree.agrees;
	list.push(
		gender === 0 || difference === 0 ? agree['not known'] : (Math.abs(difference) < 2 ? weakly : surely),
		plural === entity.plural ? features.number.agrees : features.number.clashes,
	);
};
