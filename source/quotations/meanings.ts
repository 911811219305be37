import type {Past} from './candidates.js';
import type {Ground} from './cues.js';
import {addExchange, type Exchange} from './exchange.js';
import {features} from './features.js';
import {firstAt} from './first-at.js';
import {areKindred, isOffice, kindsOf, meansAnybody} from './kindred.js';
import {G, L} from './languages/language.js';
import type {Mention} from './mentions/mention.js';
import {isPerson, isThing, typeOf, type Entity} from './speakers/entity.js';
import {learnGender} from './speakers/gender.js';
import type {Registry} from './speakers/registry.js';
import type {TokenOrder} from './token-order.js';
import {findTopics, type Topics} from './topics.js';
import {answer, isLabel, type Turns} from './turns.js';

/** One answer to “whom does this mention mean?”: an entity, and the features that speak for it. */
export type Meaning = {readonly entity: number; readonly link: number[]};

/** Who spoke just before. */
export type Recent = {
	readonly lastSpeaker: number;
	readonly otherSpeaker: number;
	/** Whether the quotation is a line of dialogue. */
	readonly isDialogue: boolean;
	/** How it answers what was said in the line before, if it does. */
	readonly exchange: Exchange | undefined;
	/** In which way the last speaker's words are near: a value of the family `last speaker`. */
	readonly sinceLast: number;
	/** Whose turn it is in an interview, or -1; and a value of the family `whose turn it is`. */
	readonly turn: number;
	readonly fillsTurn: number;
	/** Whose interview it is, where the narrator speaks; or -1. */
	readonly guest: number;
	/** The numbers of the entities that are named inside the quotation. */
	readonly named: ReadonlySet<number>;
};

/** Somebody near a pronoun or a description, and the mention that names him (-1: none near). */
type Near = {readonly entity: number; readonly via: number; /** Named only after the mention: 0 the next, 1 the one after. */ readonly ahead: number};

/** How many mentions are looked at in search of somebody, and how many are weighed. */
const reach = {mentions: 32, tokens: 400, lines: 3, people: 6, ahead: 16, houses: 4};

const houses = L.institution | L.media | L.group;

/** Whether a singular pronoun or description may mean an entity: not several people, and nobody whose gender is surely another. */
const mayMean = ({kind, gender, plural, type}: Mention, entity: Entity): boolean => {
	if (kind === 'pronoun' && type !== 0) {
		// “It” is never a person; “there” is a text or an institution.
		return ((type & L.group) !== 0 || (entity.type & type) !== 0) && !(entity.human || entity.given) && (entity.type & (L.person | L.kin)) === 0;
	}

	if (plural || (type & ~(L.person | L.kin | L.nationality)) !== 0) {
		return true;
	}

	const clash = gender === G.masculine ? entity.feminine - entity.masculine : (gender === G.feminine ? entity.masculine - entity.feminine : 0);
	return (!entity.plural || gender === 0) && clash < 3;
};

const holds = (found: readonly Near[], entity: number): boolean => {
	for (const one of found) {
		if (one.entity === entity) {
			return true;
		}
	}

	return false;
};

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
export const addTurn = (list: number[], {number}: Entity, past: Past, {turn, fillsTurn, guest, isDialogue}: Recent, ids: Readonly<Record<'turn' | 'guest' | 'next', number>>) => {
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

/** Says whom the mentions of one article may mean. */
export class Meanings {
	readonly topics: Topics;
	readonly #ground: Ground;
	readonly #registry: Registry;
	readonly #order: Int32Array;
	/** Whom the nouns of descriptions were taken to mean. */
	readonly #taken = new Map<string, number>();
	/** Where the named people are first named. */
	readonly #firstTokens: Int32Array;
	readonly #mentionsBefore: Int32Array;
	/** By mention whether it opens its sentence: 0 not yet known, 1 no, 2 yes. */
	readonly #opens: Uint8Array;
	/** Likewise whether somebody kindred was named before it. */
	readonly #kindred: Uint8Array;
	readonly #turns: Turns;
	readonly #speaks: Uint16Array;

	/**
	Follows the topics of an article.

	@param ground - the article's tokens and mentions
	@param registry - its entities
	@param order - the mentions as they stand in the text
	@param turns - whose turn each line is
	@param speaks - how often each entity is the subject of a cue
	*/
	constructor(ground: Ground, registry: Registry, order: TokenOrder, turns: Turns, speaks: Uint16Array) {
		this.#ground = ground;
		this.#registry = registry;
		this.#order = order.numbers;
		this.#mentionsBefore = order.before;
		this.#opens = new Uint8Array(ground.mentions.length);
		this.#kindred = new Uint8Array(ground.mentions.length);
		this.#turns = turns;
		this.#speaks = speaks;
		const first: number[] = [];
		for (const entity of registry.entities) {
			if (entity.named && isPerson(entity)) {
				first.push(entity.tokens[0] ?? 0);
			}
		}

		this.#firstTokens = Int32Array.from(first).toSorted();
		this.topics = findTopics(ground.mentions, order.numbers.filter(number => !isLabel(turns, ground.layout, ground.mentions[number]!)), registry, ground.layout);
	}

	/**
	Remembers whom a description was taken to mean: the same noun, or a kindred one, may mean the same one again.

	@param number - of the mention
	@param entity - its number; one that no name is known of teaches nothing
	@param isSure - whether a pronoun may teach its gender
	*/
	learn(number: number, entity: number, isSure: boolean) {
		const mention = this.#ground.mentions[number]!;
		const meant = this.#registry.entities[entity]!;
		if (isSure && mention.kind === 'pronoun') {
			learnGender(meant, mention.gender);
		}

		if (mention.kind === 'phrase' && meant.named) {
			const {tokens} = this.#ground;
			this.#taken.set(tokens.words[mention.head]!, entity);
			meant.kindred |= kindsOf(tokens.forms[mention.head]?.kindred ?? 0);
		}
	}

	/** Whether a mention is the first of its sentence that no preposition governs. */
	opensSentence(number: number): boolean {
		if (this.#opens[number] === 0) {
			this.#opens[number] = this.#findWhetherOpens(number) ? 2 : 1;
		}

		return this.#opens[number] === 2;
	}

	#findWhetherOpens(number: number): boolean {
		const {mentions, layout} = this.#ground;
		const mention = mentions[number]!;
		if (mention.prepositional) {
			return false;
		}

		const start = layout.sentenceStarts[layout.sentences[mention.from]!]!;
		for (let position = this.#mentionAt(start); position < this.#order.length; position++) {
			const other = mentions[this.#order[position]!]!;
			if (other === mention) {
				return true;
			}

			if (!other.prepositional || other.from >= mention.from) {
				return other.from >= mention.from;
			}
		}

		return false;
	}

	/**
	Whom a name, a description, a pronoun or an owner may mean.

	@param number - of the mention
	@param past - what has been decided before this quotation
	@param recent
	@param isWorth - whether the mention matters enough to look for somebody near
	@returns at least its own entity for a name or a description
	*/
	of(number: number, past: Past, recent: Recent, isWorth: boolean): Meaning[] {
		const mention = this.#ground.mentions[number]!;
		const {own, ambiguous} = this.#registry.referenceOf(number);
		const found: Meaning[] = [];
		if (mention.kind === 'name') {
			for (let rank = 0; rank < own.length && rank < 3; rank++) {
				const entity = own[rank]!;
				const link: number[] = [];
				if (ambiguous) {
					link.push(features.antecedent + (rank === 0 ? 3 : 4));
					this.#addEntity(link, entity, past, recent);
				}

				found.push({entity: entity.number, link});
			}

			return found;
		}

		const isPhrase = mention.kind === 'phrase';
		const isKnown = own.some(entity => entity.named && (!isPhrase || this.#registry.descriptions.complementsFit(mention, entity) >= 0));
		const kindred = isPhrase ? (this.#ground.tokens.forms[mention.head]?.kindred ?? 0) : 0;
		if (isPhrase) {
			for (let rank = 0; rank < own.length; rank++) {
				const entity = own[rank]!;
				const link = [features.role + (entity.named ? 0 : (isKnown ? 6 : 1)), features.antecedent + (rank === 0 ? 3 : 4)];
				if (entity.named) {
					this.#addAgreement(link, mention, entity);
					this.#addWhom(link, number, entity, past, kindred);
				} else {
					this.#addItself(link, number, mention, entity);
				}

				const shared = entity.named ? this.#registry.descriptions.detailsShared(mention, entity) : 0;
				if (shared !== 0) {
					link.push(features.role + (shared > 0 ? 4 : 5));
				}

				this.#addEntity(link, entity, past, recent);
				found.push({entity: entity.number, link});
			}

			if (mention.definite === 'indefinite' || mention.definite === 'bare' || mention.plural) {
				return found;
			}

			if ((mention.type & (L.person | L.kin | L.nationality)) === 0) {
				if (isWorth && !isKnown && mention.definite === 'definite' && (mention.type & houses) !== 0) {
					this.#addHouses(found, number, past);
				}

				return found;
			}
		}

		if (!isWorth) {
			return found;
		}

		let rank = 0;
		for (const {entity: entityNumber, via, ahead} of this.#near(number, past)) {
			const entity = this.#registry.entities[entityNumber]!;
			if (own.includes(entity) || (isPhrase && !entity.named)) {
				continue;
			}

			const link: number[] = isPhrase ? [features.role + (isKnown ? 7 : 2)] : [];
			if (isPhrase && areKindred(kindred, entity.kindred)) {
				link.push(features.role + 8);
			}

			this.#addAgreement(link, mention, entity);
			this.#addAntecedent(link, number, entity, {via, rank, ahead}, past);
			if (isPhrase) {
				this.#addWhom(link, number, entity, past, kindred);
			}

			this.#addEntity(link, entity, past, recent);
			found.push({entity: entityNumber, link});
			rank++;
		}

		return found;
	}

	/** “The company”, « le quotidien »: an institution named before may be meant. */
	#addHouses(found: Meaning[], number: number, past: Past) {
		const {mentions, layout, tokens} = this.#ground;
		const mention = mentions[number]!;
		const {house, houseItself} = features;
		for (const {entity, link} of found) {
			link.push(houseItself + (mention.to > mention.head + 1 ? 2 : (mention.from < mention.head - 1 ? 1 : 0)));
			if (this.#registry.entities[entity]!.tokens[0]! < mention.from) {
				link.push(houseItself + 4);
			}
		}

		const line = layout.lines[mention.from]!;
		const sentence = layout.sentences[mention.from]!;
		const seen: Entity[] = [];
		for (let position = this.#mentionAt(mention.from) - 1, looked = 0; position >= 0 && looked < reach.mentions && seen.length < reach.houses; position--, looked++) {
			const near = this.#order[position]!;
			const other = mentions[near]!;
			if (other.from < mention.from - reach.tokens || layout.lines[other.from]! < line - reach.lines) {
				break;
			}

			const [entity] = other.kind === 'name' || (other.kind === 'phrase' && tokens.capitals[other.head]! > 0) ? this.#registry.referenceOf(near).own : [];
			if (!entity || seen.includes(entity) || entity.human || entity.given || entity.plural || (entity.type & (L.person | L.kin)) !== 0 || found.some(({entity: known}) => known === entity.number)) {
				continue;
			}

			const back = sentence - layout.sentences[other.from]!;
			const link = [
				house + (entity.places > 0 ? 3 : ((entity.type & houses) === 0 ? 1 : ((entity.type & mention.type) === 0 ? 2 : 0))),
				house + (layout.lines[other.from] === line ? (back === 0 ? 4 : (back === 1 ? 5 : 6)) : 7),
				house + (seen.length === 0 ? 11 : 12),
			];
			if (this.opensSentence(near)) {
				link.push(house + 8);
			}

			if (past.speakers.at(-1) === entity.number) {
				link.push(house + 9);
			}

			if (this.#speaks[entity.number]! > 0) {
				link.push(house + 10);
			}

			if (other.kind === 'name' && other.nameTo === other.nameFrom + 1) {
				link.push(house + (tokens.capitals[other.nameFrom] === 2 ? 14 : 13));
			}

			if (entity.mentions > 2) {
				link.push(house + 15);
			}

			seen.push(entity);
			found.push({entity: entity.number, link});
		}
	}

	/** The place in `order` of the first mention that begins at or after a token. */
	#mentionAt(token: number): number {
		return this.#mentionsBefore[token]!;
	}

	/** How many people are named before a token. */
	#peopleBefore(token: number): number {
		return firstAt(this.#firstTokens.length, token, place => this.#firstTokens[place]!);
	}

	/** Persons near a pronoun or a description, the nearest first, as they stand in the text; then those who spoke. */
	#near(number: number, past: Past): Near[] {
		const {mentions, layout, language} = this.#ground;
		const mention = mentions[number]!;
		const found: Near[] = [];
		const line = layout.lines[mention.from]!;
		const isNarrated = this.#turns.parts[line] === 0;
		const isPersonal = mention.kind === 'phrase' || (language.data.pronouns.meanPeople && mention.gender !== 0);
		for (let position = this.#mentionAt(mention.from) - 1, seen = 0; position >= 0 && seen < reach.mentions && found.length < reach.people; position--, seen++) {
			const near = this.#order[position]!;
			const other = mentions[near]!;
			if (other.from < mention.from - reach.tokens || layout.lines[other.from]! < line - reach.lines) {
				break;
			}

			if ((other.kind !== 'name' && other.kind !== 'phrase') || isLabel(this.#turns, layout, other) || (isNarrated && this.#turns.parts[layout.lines[other.from]!] !== 0)) {
				continue;
			}

			const entity = this.#registry.referenceOf(near).own[0]!;
			const isEligible = !(isPersonal && isThing(entity)) && (mention.kind !== 'phrase' || entity.named);
			if (isEligible && !holds(found, entity.number) && mayMean(mention, entity)) {
				found.push({entity: entity.number, via: near, ahead: -1});
			}
		}

		const last = past.speakers.at(-1) ?? -1;
		this.#addFar(found, mention, isNarrated ? this.#turns.guest : -1);
		this.#addFar(found, mention, last);
		this.#addFar(found, mention, past.speakers.findLast(one => one !== last) ?? -1);
		this.#addFar(found, mention, past.main);
		this.#addFar(found, mention, this.topics.same[number]!);
		this.#addFar(found, mention, this.topics.any[number]!);
		for (let index = Math.max(0, past.speakers.length - 12); mention.kind === 'phrase' && index < past.speakers.length; index++) {
			this.#addFar(found, mention, past.speakers[index]!);
		}

		for (const entity of this.#registry.kindredBefore.of(number)) {
			this.#addFar(found, mention, entity.number);
		}

		if ((mention.type & L.kin) !== 0) {
			for (const entity of this.#registry.familyNames.relatives) {
				this.#addFar(found, mention, entity.number);
			}
		}

		const taken = mention.kind === 'phrase' ? this.#taken.get(this.#ground.tokens.words[mention.head]!) ?? -1 : -1;
		this.#addFar(found, mention, taken);

		// Who answers says “I” of himself: the third person of an answer is somebody else.
		const answerer = this.#turns.parts[line] === answer ? this.#turns.owners[line]! : -1;
		const self = this.#registry.referenceOf(number).own.find(one => !one.named);
		if (mention.kind === 'phrase' ? self?.tokens[0] === mention.from : found.length === 0) {
			this.#addAhead(found, mention);
		}

		if (mention.kind === 'phrase') {
			const others = this.#namedWith(number);
			return found.filter(({entity}) => entity !== answerer && !others.includes(entity) && !isThing(this.#registry.entities[entity]!));
		}

		return isPersonal || answerer >= 0 ? found.filter(({entity}) => entity !== answerer && !(isPersonal && isThing(this.#registry.entities[entity]!))) : found;
	}

	/** Adds an entity that is not named near, unless it is -1. */
	#addFar(found: Near[], mention: Mention, entity: number) {
		if (entity >= 0 && !holds(found, entity) && mayMean(mention, this.#registry.entities[entity]!)) {
			found.push({entity, via: -1, ahead: -1});
		}
	}

	/** Who stands in a description is not the one described: “Quill’s aide”, “the aide of Marta Quill”. */
	#namedWith(number: number): number[] {
		const {mentions, tokens} = this.#ground;
		const {from, to} = mentions[number]!;
		const found: number[] = [];
		const add = (position: number) => {
			const [entity] = this.#registry.referenceOf(this.#order[position]!).own;
			if (entity?.named) {
				found.push(entity.number);
			}
		};

		const first = this.#mentionAt(from);
		if (tokens.words[from - 1] === '\'s' && first > 0 && mentions[this.#order[first - 1]!]!.to === from - 1) {
			add(first - 1);
		}

		for (let position = first; position < this.#order.length && mentions[this.#order[position]!]!.from < to; position++) {
			add(position);
		}

		return found;
	}

	/** “La romancière” at the head of an article is named only later. */
	#addAhead(found: Near[], mention: Mention) {
		const {mentions, layout} = this.#ground;
		const line = layout.lines[mention.from]!;
		let taken = 0;
		for (let position = this.#mentionAt(mention.to), seen = 0; position < this.#order.length && seen < reach.ahead && taken < 2; position++, seen++) {
			const next = this.#order[position]!;
			const other = mentions[next]!;
			if (layout.lines[other.from]! > line + reach.lines) {
				return;
			}

			const [entity] = other.kind === 'name' ? this.#registry.referenceOf(next).own : [];
			if (entity && isPerson(entity) && entity.tokens[0]! > mention.from && mayMean(mention, entity) && !holds(found, entity.number)) {
				found.push({entity: entity.number, via: next, ahead: taken++});
			}
		}
	}

	/** Why a description means nobody that is named. */
	#addItself(list: number[], number: number, mention: Mention, entity: Entity) {
		const {itself} = features;
		list.push(itself + (mention.definite === 'possessive' ? 3 : (mention.to > mention.head + 1 ? 2 : (mention.from < mention.head - 1 ? 1 : 0))));
		if (entity.tokens[0]! < mention.from) {
			list.push(itself + 4);
		}

		const kindred = this.#ground.tokens.forms[mention.head]?.kindred ?? 0;
		if (meansAnybody(kindred)) {
			list.push(itself + 5);
		}

		if (entity.tokens[0]! >= mention.from) {
			// Told of for the first time: an office may be new, a diplomat was spoken of before.
			list.push(itself + (isOffice(kindred) ? 8 : 9));
			if (this.#peopleBefore(mention.from) === 0) {
				list.push(itself + 10);
			}
		}

		if (this.#taken.has(this.#ground.tokens.words[mention.head]!)) {
			list.push(itself + 7);
		}

		if (this.#hasKindred(number, mention)) {
			list.push(itself + 6);
		}
	}

	/** Whether somebody kindred was named before whom a description may mean. */
	#hasKindred(number: number, mention: Mention): boolean {
		if (this.#kindred[number] === 0) {
			this.#kindred[number] = this.#registry.kindredBefore.of(number).some(one => mayMean(mention, one) && this.#registry.descriptions.complementsFit(mention, one) >= 0) ? 2 : 1;
		}

		return this.#kindred[number] === 2;
	}

	/** Why a description means somebody that is named. */
	#addWhom(list: number[], number: number, entity: Entity, past: Past, kindred: number) {
		const {mentions, layout} = this.#ground;
		const mention = mentions[number]!;
		const {whom} = features;
		if (this.topics.same[number] === entity.number) {
			list.push(whom);
		} else if (this.topics.any[number] === entity.number) {
			list.push(whom + 1);
		}

		if (past.speakers.at(-1) === entity.number) {
			list.push(whom + 2);
		}

		if (past.main === entity.number) {
			list.push(whom + 3);
		}

		const leaning = mention.gender === G.masculine ? entity.masculine - entity.feminine : (mention.gender === G.feminine ? entity.feminine - entity.masculine : 0);
		list.push(whom + (leaning > 0 ? 4 : (leaning < 0 ? 5 : 6)));
		// Where it was spoken of last before this.
		const place = firstAt(entity.tokens.length, mention.from, index => entity.tokens[index]!) - 1;
		if (place < 0) {
			list.push(whom + 11);
		} else {
			const back = layout.sentences[mention.from]! - layout.sentences[entity.tokens[place]!]!;
			list.push(whom + (back > 6 ? 10 : (back > 1 ? 9 : (back === 1 ? 8 : 7))));
		}

		if (place >= 0 && this.#peopleBefore(mention.from) === 1) {
			list.push(whom + 17);
		}

		if (this.#taken.get(this.#ground.tokens.words[mention.head]!) === entity.number) {
			list.push(whom + 18);
		}

		if (meansAnybody(kindred)) {
			list.push(whom + 12);
		} else if (kindsOf(kindred) !== 0 && kindsOf(entity.kindred) !== 0 && !areKindred(kindred, entity.kindred)) {
			list.push(whom + 16);
		} else if (kindsOf(entity.kindred) === 0) {
			list.push(whom + 19);
		}

		if (entity.tokens.length > 0 && layout.sentences[entity.tokens[0]!] === layout.sentences[mention.from]! - 1) {
			list.push(whom + 20);
		}

		if ((mention.type & L.kin) !== 0 && this.#registry.familyNames.relatives.includes(entity)) {
			list.push(whom + 21);
		}

		if (mention.to > mention.head + 1) {
			const fit = this.#registry.descriptions.complementsFit(mention, entity);
			list.push(whom + (fit === 0 ? 13 : (fit > 0 ? 14 : 15)));
		}
	}

	/** What kind of entity it is, and whether it has spoken. */
	#addEntity(list: number[], entity: Entity, past: Past, recent: Recent) {
		const {lastSpeaker, otherSpeaker, sinceLast, named} = recent;
		list.push(features.linkType + typeOf(entity), features.linkSalience + (entity.mentions <= 1 ? 0 : (entity.mentions === 2 ? 1 : (entity.mentions <= 5 ? 2 : 3))));
		if (entity.number === lastSpeaker) {
			list.push(features.linkLast + sinceLast);
		} else if (entity.number === otherSpeaker) {
			list.push(features.linkOther + sinceLast);
		}

		addExchange(list, entity.number, recent, recent.exchange, features.linkExchange);
		if (past.speakers.includes(entity.number)) {
			list.push(features.linkSpoken);
		}

		if (this.#speaks[entity.number]! > 0) {
			list.push(features.linkSpeaks);
		}

		addTurn(list, entity, past, recent, linkTurns);
		if (named.has(entity.number)) {
			list.push(features.linkInside);
		}
	}

	#addAgreement(list: number[], mention: Mention, entity: Entity) {
		const isMasculine = entity.masculine > entity.feminine;
		const isKnown = entity.masculine !== entity.feminine;
		const weakly = Math.abs(entity.masculine - entity.feminine) < 2 ? 3 : 0;
		list.push(features.agree + (mention.gender === 0 || !isKnown ? 2 : ((mention.gender & (isMasculine ? G.masculine : G.feminine)) === 0 ? 1 : 0) + weakly), features.number + (mention.plural === entity.plural ? 0 : 1));
	}

	#addAntecedent(list: number[], number: number, entity: Entity, {via, rank, ahead}: {readonly via: number; readonly rank: number; readonly ahead: number}, past: Past) {
		const {layout, mentions} = this.#ground;
		const mention = mentions[number]!;
		const {antecedent} = features;
		list.push(antecedent + (rank === 0 ? 3 : (rank === 1 ? 4 : 5)));
		const sentence = layout.sentences[mention.from]!;
		const back = via < 0 ? 100 : sentence - layout.sentences[mentions[via]!.from]!;
		list.push(features.linkDistance + (ahead >= 0 ? 6 : (back < 3 ? back : (back < 6 ? 3 : (back < 100 ? 4 : 5)))));
		if (ahead >= 0) {
			list.push(features.ahead + ahead);
			if (layout.lines[mention.from]! <= 2) {
				list.push(features.ahead + 2);
			}

			if (this.#peopleBefore(mentions[via]!.from) === 0) {
				list.push(features.ahead + 3);
			}
		}

		if (entity.given) {
			list.push(antecedent + 17);
		} else if (entity.named && !entity.human && this.#speaks[entity.number] === 0 && entity.nameWords.every(words => words.length === 1)) {
			list.push(antecedent + 18);
		}

		if (via >= 0 && ahead < 0) {
			const other = layout.sentences[mentions[via]!.from]!;
			if (other === sentence) {
				list.push(antecedent + (this.opensSentence(via) ? 1 : 2));
			} else if (other === sentence - 1 && this.opensSentence(via)) {
				list.push(antecedent);
			}

			if (mentions[via]!.prepositional) {
				list.push(antecedent + 9);
			}
		}

		if ((entity.type & (L.person | L.kin)) === 0) {
			list.push(antecedent + ((entity.type & (L.institution | L.document | L.media | L.group)) === 0 ? 8 : 7));
		}

		if (past.speakers.at(-1) === entity.number) {
			list.push(antecedent + 10);
		}

		if (this.topics.same[number] === entity.number) {
			list.push(antecedent + 14);
		} else if (this.topics.any[number] === entity.number) {
			list.push(antecedent + 15);
		}

		list.push(antecedent + (entity.named ? 11 : 12));
		if (entity.number === past.main) {
			list.push(antecedent + 13);
		}

		const line = layout.lines[mention.from]!;
		for (let position = past.speakers.length - 1; position >= 0 && past.rows[position]! >= layout.lineStarts[line]!; position--) {
			if (past.speakers[position] === entity.number) {
				list.push(antecedent + 6);
				break;
			}
		}
	}
}
