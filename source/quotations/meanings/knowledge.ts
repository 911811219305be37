import type {Ground} from '../ground.js';
import {firstAt} from '../first-at.js';
import {uint8s} from '../rows.js';
import {isPerson} from '../speakers/entity.js';
import type {Registry} from '../speakers/registry.js';
import type {TokenOrder} from '../token-order.js';
import {findTopics, type Topics} from '../topics.js';
import {isLabel, type Turns} from '../turns.js';
import {SentenceOpeners} from './sentence-openers.js';

/** One answer to “whom does this mention mean?”: an entity, and the features that speak for it. */
export type Meaning = {readonly entity: number; readonly link: number[]};

/** What is known of an article when it is asked whom a mention means. */
export type Knowledge = {
	readonly ground: Ground;
	readonly registry: Registry;
	/** The mentions as they stand in the text. */
	readonly order: TokenOrder;
	/** Whose turn each line is. */
	readonly turns: Turns;
	/** How often each entity is the subject of a cue. */
	readonly speaks: Uint16Array;
	readonly topics: Topics;
	readonly openers: SentenceOpeners;
	/** Whom the nouns of descriptions were taken to mean. */
	readonly taken: Map<string, number>;
	/** Where the named people are first named, in order. */
	readonly firstNamed: Int32Array;
	/** By mention whether somebody kindred was named before it: 0 not yet known, 1 no, 2 yes. */
	readonly kindred: Uint8Array;
};

/** The tokens at which named people are first named, in order. */
const firstNamedOf = ({entities}: Registry): Int32Array => {
	const first: number[] = [];
	for (const entity of entities) {
		if (entity.named && isPerson(entity)) {
			first.push(entity.tokens[0] ?? 0);
		}
	}

	return Int32Array.from(first).toSorted();
};

/** Gathers what is known of an article before any description was taken to mean somebody. */
export const knowledgeOf = (ground: Ground, registry: Registry, order: TokenOrder, turns: Turns, speaks: Uint16Array): Knowledge => {
	const {mentions, layout} = ground;
	const narrated = turns.labelled ? order.numbers.filter(number => !isLabel(turns, layout, mentions[number]!)) : order.numbers;
	return {
		ground,
		registry,
		order,
		turns,
		speaks,
		topics: findTopics(mentions, narrated, registry, layout),
		openers: new SentenceOpeners(ground, order),
		taken: new Map(),
		firstNamed: firstNamedOf(registry),
		kindred: uint8s(mentions.length),
	};
};

/** How many people are named before a token. */
export const peopleBefore = ({firstNamed}: Knowledge, token: number): number => firstAt(firstNamed.length, token, place => firstNamed[place]!);

/** Whom the noun of a description was taken to mean before, or -1. */
export const takenBefore = ({ground, taken}: Knowledge, head: number): number => taken.get(ground.tokens.words[head]!) ?? -1;

/** Whether the noun at a token only takes up somebody who was spoken of: « l’intéressé ». */
export const isTaker = ({ground: {tokens, language}}: Knowledge, head: number): boolean => language.takers.has(tokens.words[head]!);
