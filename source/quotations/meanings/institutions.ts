// What a noun for an institution means: “the company”, « le quotidien ».
import {features} from '../features.js';
import {G, L} from '../languages/language.js';
import type {Mention} from '../mentions/mention.js';
import type {Past} from '../place.js';
import type {Entity} from '../speakers/entity.js';
import {isWord} from '../tokens.js';
import type {Knowledge, Meaning} from './knowledge.js';

/** How many mentions, tokens and lines before a noun are looked at, and how many institutions are weighed. */
const reach = {mentions: 32, tokens: 400, lines: 3, institutions: 4};

/** Bits of `L`: what may be called by such a noun. */
export const institutions = L.institution | L.media | L.group;

/** Adds why the noun means one that no name is known of. */
const addItself = (found: readonly Meaning[], {registry}: Knowledge, {from, to, head}: Mention) => {
	const {houseItself} = features;
	for (const {entity, link} of found) {
		link.push(houseItself[to > head + 1 ? 'with a complement' : (from < head - 1 ? 'with an adjective' : 'noun alone')]);
		if (registry.entities[entity]!.tokens[0]! < from) {
			link.push(houseItself['introduced before']);
		}
	}
};

/** The entity that a mention names, if it may be an institution. */
const institutionAt = ({ground: {mentions, tokens}, registry}: Knowledge, number: number): Entity | undefined => {
	const {kind, head} = mentions[number]!;
	const entity = kind === 'name' || (kind === 'phrase' && tokens.capitals[head]! > 0) ? registry.referenceOf(number).own[0] : undefined;
	return !entity || entity.human || entity.given || entity.plural || (entity.type & (L.person | L.kin)) !== 0 ? undefined : entity;
};

/** “El Diario del Noroeste”: whether a mention, by its place in the text, stands inside a description that is a title itself. */
const isInsideTitle = ({ground: {mentions, tokens}, order: {numbers}}: Knowledge, position: number): boolean => {
	const outer = position > 0 ? mentions[numbers[position - 1]!]! : undefined;
	return outer?.kind === 'phrase' && tokens.capitals[outer.head]! > 0 && outer.to >= mentions[numbers[position]!]!.to;
};

/** Why a noun means an institution that was named before. */
const linkOf = (knowledge: Knowledge, mention: Mention, near: number, entity: Entity, isNearest: boolean, past: Past): number[] => {
	const {ground: {mentions, layout, tokens}, openers, speaks} = knowledge;
	const {house} = features;
	const other = mentions[near]!;
	const back = layout.sentences[mention.from]! - layout.sentences[other.from]!;
	const link = [
		entity.places > 0
			? house['a place']
			: (entity.type & institutions) === 0
				? house['of unknown kind']
				: (entity.type & mention.type) === 0
					? house['of another kind']
					: house['of the same kind'],
		layout.lines[other.from] === layout.lines[mention.from]
			? back === 0
				? house['in this sentence']
				: back === 1
					? house['in the sentence before']
					: house['further before']
			: house['in the lines before'],
		isNearest ? house.nearest : house['further off'],
	];
	if (openers.has(near)) {
		link.push(house['who opens a sentence']);
	}

	if (past.speakers.at(-1) === entity.number) {
		link.push(house['the last speaker']);
	}

	if (speaks[entity.number]! > 0) {
		link.push(house['who speaks elsewhere']);
	}

	if (other.kind === 'name' && other.nameTo === other.nameFrom + 1) {
		link.push(tokens.capitals[other.nameFrom] === 2 ? house['in capitals'] : house['by one word']);
	}

	const article = other.kind === 'name' ? other.nameFrom - 1 : other.from;
	if (article > 0 && isWord(tokens, article - 1) && isWord(tokens, article) && tokens.capitals[article]! > 0 && (tokens.grammar[article]! & G.definite) !== 0) {
		// “in La Tribuna”: an article in mid-sentence has a capital where it belongs to a title.
		link.push(house['with an article in capitals']);
	}

	if (entity.mentions > 2) {
		link.push(house['most spoken of']);
	}

	return link;
};

/**
Adds the institutions named before a description by a noun that may mean them.

@param found - what the description may mean already; takes the others
@param knowledge
@param number - of the mention
@param past - what has been decided before this quotation
*/
export const addInstitutions = (found: Meaning[], knowledge: Knowledge, number: number, past: Past) => {
	const {ground: {mentions, layout}, order} = knowledge;
	const mention = mentions[number]!;
	addItself(found, knowledge, mention);
	const line = layout.lines[mention.from]!;
	const first = Math.max(0, order.before[mention.from]! - reach.mentions);
	let seen = 0;
	for (let position = order.before[mention.from]! - 1; position >= first && seen < reach.institutions; position--) {
		const near = order.numbers[position]!;
		const {from} = mentions[near]!;
		if (from < mention.from - reach.tokens || layout.lines[from]! < line - reach.lines) {
			break;
		}

		const entity = isInsideTitle(knowledge, position) ? undefined : institutionAt(knowledge, near);
		if (entity && found.every(known => known.entity !== entity.number)) {
			found.push({entity: entity.number, link: linkOf(knowledge, mention, near, entity, seen === 0, past)});
			seen++;
		}
	}
};
