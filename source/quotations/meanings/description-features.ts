// Why a description means nobody that is named, or somebody.
import {features} from '../features.js';
import {firstAt} from '../first-at.js';
import {areKindred, isOffice, kindsOf, meansAnybody} from '../kindred.js';
import {cueBits, G, L} from '../languages/language.js';
import type {Mention} from '../mentions/mention.js';
import type {Past} from '../place.js';
import type {Entity} from '../speakers/entity.js';
import {isWord, kinds} from '../tokens.js';
import {genderClash, mayMean} from './agreement.js';
import {isTaker, peopleBefore, takenBefore, type Knowledge} from './knowledge.js';

/** Whether somebody kindred was named before whom a description may mean. */
const hasKindred = ({registry, kindred}: Knowledge, number: number, mention: Mention): boolean => {
	if (kindred[number] === 0) {
		const isKnown = registry.kindredBefore.of(number).some(one => mayMean(mention, one) && registry.descriptions.complementsFit(mention, one) >= 0);
		kindred[number] = isKnown ? 2 : 1;
	}

	return kindred[number] === 2;
};

/** How many tokens may stand between a quotation and the one who says it. */
const tagReach = 4;

/** “…”, says the keeper; “…”, the keeper says: whether a description stands in the few words that give a quotation to somebody. */
const isInTag = ({ground: {tokens}}: Knowledge, {from, to}: Mention): boolean => {
	let at = from - 1;
	let isVerb = false;
	for (const end = from - tagReach; at >= end && at >= 0 && tokens.kinds[at] !== kinds.quotation; at--) {
		if (tokens.kinds[at] === kinds.line || '.!?:;'.includes(tokens.words[at]!)) {
			return false;
		}

		isVerb ||= (tokens.meaning[at]! & cueBits) !== 0;
	}

	return at >= 0 && tokens.kinds[at] === kinds.quotation && (isVerb || (isWord(tokens, to) && (tokens.meaning[to]! & cueBits) !== 0));
};

/** Adds what stands beside the noun: a name (“of the Harbour Board”), a nationality. */
const addComplement = (list: number[], {ground: {tokens, language}}: Knowledge, {from, to, head}: Mention) => {
	const {itself} = features;
	for (let index = from; index < to; index++) {
		if (index !== head && (tokens.meaning[index]! & L.nationality) !== 0) {
			list.push(itself['with a nationality']);
			return;
		}

		if (index > head && tokens.capitals[index]! > 0 && !language.data.capitalNouns) {
			list.push(itself['with a name in its complement']);
			return;
		}
	}
};

/**
Adds why a description means one that no name is known of.

@param list - takes the features
@param knowledge
@param number - of the mention
@param entity - the nameless one
@param kindred - bits of `Language.kindred`: what its noun is
*/
export const addItself = (list: number[], knowledge: Knowledge, number: number, entity: Entity, kindred: number) => {
	const {itself} = features;
	const mention = knowledge.ground.mentions[number]!;
	const {from, to, head, definite} = mention;
	// “My husband”, in an answer, is somebody new as a rule.
	const isOwn = definite === 'possessive' && (knowledge.ground.tokens.grammar[from]! & (G.owner | G.ownerMasculine | G.ownerFeminine)) === 0;
	if (definite === 'possessive') {
		list.push(isOwn ? itself['possessive, of the one who speaks'] : itself.possessive);
	} else {
		list.push(to > head + 1 ? itself['with a complement'] : (from < head - 1 ? itself['with an adjective'] : itself['noun alone']));
	}

	addComplement(list, knowledge, mention);
	const isNew = entity.tokens[0]! >= from;
	if (entity.tokens[0]! < from) {
		list.push(itself['introduced before']);
	}

	if (meansAnybody(kindred)) {
		list.push(itself['says no more than man or woman']);
	}

	if (isNew) {
		// Told of for the first time: an office may be new, a diplomat was spoken of before.
		list.push(
			isOffice(kindred)
				? itself['new, by a noun for an office']
				: kindsOf(kindred) === 0
					? itself['new, by another noun']
					: itself['new, by a noun for a trade'],
		);
		if (peopleBefore(knowledge, from) === 0) {
			list.push(itself['new, and nobody is named before']);
		}

		if (isInTag(knowledge, mention)) {
			list.push(itself['new, in the tag of a quotation']);
		}
	}

	if (isTaker(knowledge, head)) {
		list.push(itself['by a noun that only takes somebody up']);
	}

	if (takenBefore(knowledge, head) >= 0) {
		list.push(itself['though the noun meant somebody before']);
	}

	if (hasKindred(knowledge, number, mention)) {
		list.push(isOffice(kindred) ? itself['though a kindred noun is known'] : itself['though somebody of a trade alike is known']);
	}
};

/** Adds which part somebody has in the article so far. */
const addPart = (list: number[], {topics}: Knowledge, mention: number, entity: number, {speakers, main}: Past) => {
	const {whom} = features;
	if (topics.same[mention] === entity) {
		list.push(whom['the topic']);
	} else if (topics.any[mention] === entity) {
		list.push(whom['the topic of either gender']);
	}

	if (speakers.at(-1) === entity) {
		list.push(whom['the last speaker']);
	}

	if (main === entity) {
		list.push(whom['the one most spoken of']);
	}
};

/** Adds where somebody was spoken of last before a description. */
const addLastPlace = (list: number[], knowledge: Knowledge, from: number, {tokens}: Entity) => {
	const {whom} = features;
	const {sentences} = knowledge.ground.layout;
	const place = firstAt(tokens.length, from, index => tokens[index]!) - 1;
	if (place < 0) {
		list.push(whom['after it']);
		return;
	}

	const back = sentences[from]! - sentences[tokens[place]!]!;
	list.push(back > 6 ? whom['nowhere near'] : (back > 1 ? whom['further before'] : (back === 1 ? whom['in the sentence before'] : whom['in this sentence'])));
	if (peopleBefore(knowledge, from) === 1) {
		list.push(whom['the only person named so far']);
	}
};

/** Adds how the noun of a description fits those by which somebody is described. */
const addNoun = (list: number[], knowledge: Knowledge, head: number, entity: Entity, kindred: number) => {
	const {whom} = features;
	if (takenBefore(knowledge, head) === entity.number) {
		list.push(whom['by a noun that meant it before']);
	}

	if (isTaker(knowledge, head)) {
		list.push(whom['by a noun that only takes somebody up']);
	} else if (meansAnybody(kindred)) {
		list.push(whom['by a noun for anybody']);
	} else if (entity.heads.size === 0) {
		list.push(whom['without a role']);
	} else if (kindsOf(entity.kindred) === 0) {
		list.push(whom['of no kind known']);
	} else if (kindsOf(kindred) === 0) {
		list.push(whom['by a noun of no kind known']);
	} else if (!areKindred(kindred, entity.kindred)) {
		list.push(whom['by a noun of another kind']);
	}
};

/**
Adds why a description means somebody that is named.

@param list - takes the features
@param knowledge
@param number - of the mention
@param entity - whom it may mean
@param kindred - bits of `Language.kindred`: what its noun is
@param past - what has been decided before this quotation
*/
export const addWhom = (list: number[], knowledge: Knowledge, number: number, entity: Entity, kindred: number, past: Past) => {
	const {ground, registry} = knowledge;
	const {sentences} = ground.layout;
	const mention = ground.mentions[number]!;
	const {whom} = features;
	addPart(list, knowledge, number, entity.number, past);
	const clash = genderClash(mention, entity);
	list.push(clash < 0 ? whom['of its gender'] : (clash > 0 ? whom['of another gender'] : whom['of unknown gender']));
	addLastPlace(list, knowledge, mention.from, entity);
	addNoun(list, knowledge, mention.head, entity, kindred);
	if (entity.tokens.length > 0 && sentences[entity.tokens[0]!] === sentences[mention.from]! - 1) {
		list.push(whom['named first in the sentence before']);
	}

	if (entity.introduced && !entity.named) {
		list.push(whom['introduced with an indefinite article']);
	}

	if ((mention.type & L.kin) !== 0) {
		if (registry.familyNames.relatives.includes(entity)) {
			list.push(whom['by a noun for kin, and it shares its family name']);
		} else if ((entity.type & L.kin) === 0) {
			list.push(whom['by a noun for kin, and nothing tells of kin']);
		}
	}

	if (mention.to > mention.head + 1) {
		const fit = registry.descriptions.complementsFit(mention, entity);
		list.push(fit === 0 ? whom['by a noun with a complement'] : (fit > 0 ? whom['by a complement it has'] : whom['by another complement than its own']));
	}
};
