import {L, thingBits} from '../languages/language.js';

/** Somebody or something that the article mentions, under all its names. */
export type Entity = {
	readonly number: number;
	/** Fullest form first. Empty while only a description is known. */
	names: string[];
	/** Folded words of every name. */
	readonly nameWords: string[][];
	/** The same without particles. */
	readonly plainNames: Array<readonly string[]>;
	/** The longest description. */
	role: string | null;
	/** The description with which a nameless entity is shown. */
	label: string | null;
	/** Folded head nouns by which it was described. */
	heads: ReadonlySet<string>;
	/** The groups of kindred nouns to which its descriptions belong: bits of `Language.kindred`. */
	kindred: number;
	/** Folded nationality words of its descriptions. */
	details: ReadonlySet<string>;
	/** Beginnings of the words that follow its nouns: “porte-parole du ministère”. */
	complements: ReadonlySet<string>;
	masculine: number;
	feminine: number;
	plural: boolean;
	/** Bits of `L`. */
	type: number;
	/** Mentions, in order. */
	mentions: number;
	/** First tokens of its mentions, in order. */
	readonly tokens: number[];
	lastToken: number;
	/** Described only by an indefinite phrase or a name: may be taken up by a definite one. */
	named: boolean;
	/** Told of first with an indefinite article, and no name is known: “a young father”. */
	introduced: boolean;
	/** How often it stands where a place stands (“à Lyon”) or behind an article (“la Russie”). */
	places: number;
	/** Bears an honorific, or an office. */
	human: boolean;
	/** Its first name is a frequent given name. */
	given: boolean;
	/** Its number in the families `speaker is` and `meant is`, and in those of how often somebody is mentioned: once all mentions are known. */
	kind: number;
	salience: number;
};

/** What is known of most entities: a set is made only where there is something to hold. */
const noWords: ReadonlySet<string> = new Set();

/** An entity of which nothing is known yet. */
export const newEntity = (number: number): Entity => ({
	number,
	names: [],
	nameWords: [],
	plainNames: [],
	role: null,
	label: null,
	heads: noWords,
	kindred: 0,
	details: noWords,
	complements: noWords,
	masculine: 0,
	feminine: 0,
	plural: false,
	type: 0,
	mentions: 0,
	tokens: [],
	lastToken: -1,
	named: false,
	introduced: false,
	places: 0,
	human: false,
	given: false,
	kind: 0,
	salience: 0,
});

/** A set of words of an entity with one word more. */
export const withWord = (words: ReadonlySet<string>, word: string): ReadonlySet<string> =>
	(words === noWords ? new Set<string>() : words as Set<string>).add(word);

/** Whether an entity surely is somebody: by an honorific, a given name, a noun for people. */
export const isHuman = ({type, human, given}: Entity): boolean => human || given || (type & (L.person | L.kin)) !== 0;

/** Whether an entity is, or by its name may well be, one person. */
export const isPerson = (entity: Entity): boolean => {
	const {type, plural, named, nameWords, places} = entity;
	if (plural) {
		return false;
	}

	if (isHuman(entity)) {
		return true;
	}

	return named && (type & thingBits) === 0 && places === 0 && nameWords.some(words => words.length > 1);
};

/** Whether an entity is rather a place or a thing. */
export const isThing = (entity: Entity): boolean => !isHuman(entity) && ((entity.type & thingBits) !== 0 || entity.places > 0);

/** The number in the families `mentioned in the article` and `meant is mentioned` of how often an entity is mentioned. */
const salienceOf = ({mentions}: Entity): number => mentions <= 1 ? 0 : (mentions === 2 ? 1 : (mentions <= 5 ? 2 : 3));

/** The number of an entity's kind in the feature families `speaker is` and `meant is`. */
const kindOf = (entity: Entity): number => {
	const {type, human, named, nameWords} = entity;
	if (human || (type & (L.person | L.kin)) !== 0) {
		return 0;
	}

	if ((type & thingBits) !== 0) {
		return (type & L.group) === 0 ? ((type & L.institution) === 0 ? ((type & L.document) === 0 ? 4 : 3) : 2) : 1;
	}

	return isThing(entity) ? 5 : (named && nameWords.some(words => words.length > 1) ? 6 : 7);
};

/** Says what an entity is and how often it is mentioned, once all mentions are known: that is asked for every quotation near. */
export const settle = (entity: Entity) => {
	entity.kind = kindOf(entity);
	entity.salience = salienceOf(entity);
};

const blanksIn = (name: string): number => {
	let count = 0;
	for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
		count++;
	}

	return count;
};

const isInitials = (name: string): boolean => name.includes('.') && /^(?:\p{Letter}\.[ \-]?)+$/v.test(name);

/** The form to show: the fullest name, else the longest description. */
export const nameOf = ({names, label, role}: Entity): string => {
	if (names.length === 0) {
		return label ?? role ?? '';
	}

	let [best] = names as [string];
	for (const name of names) {
		if ((blanksIn(name) > blanksIn(best) && !isInitials(name)) || (isInitials(best) && blanksIn(name) === blanksIn(best))) {
			best = name;
		}
	}

	return best;
};
