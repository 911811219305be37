import {stemOf} from '../cases.js';
import {determinerBits, G, L} from '../languages/language.js';
import type {Mention} from '../mentions/mention.js';
import {putUnder} from './bearers.js';
import {withWord, type Entity} from './entity.js';
import {roleOf} from './roles.js';
import type {Written} from './written.js';

/** So many letters of a word of a description are compared: endings do not matter. */
const compared = 6;

/** So many of those described by one noun are looked at, the ones found last. */
const mostDescribed = 6;

/** “Gov.” stands for a noun that begins so. */
const abbreviationKey = (word: string): string => `${word}.`;

/** By what nouns and with what details the entities of one article are described. */
export class Descriptions {
	readonly #written: Written;
	readonly #byHead = new Map<string, Entity[]>();
	#hasAbbreviations = false;

	constructor(written: Written) {
		this.#written = written;
	}

	/**
	Learns from a description of an entity.

	@param entity
	@param from - first token of the description
	@param to - the token behind its last one
	@param head - its noun
	*/
	add(entity: Entity, from: number, to: number, head: number) {
		const {tokens} = this.#written;
		const role = roleOf(this.#written, from, to, head);
		if (!entity.role || role.length > entity.role.length) {
			entity.role = role;
		}

		this.addNoun(entity, head);
		entity.kindred |= tokens.forms[head]?.kindred ?? 0;
		for (const word of this.#complementsOf(head, to)) {
			entity.complements = withWord(entity.complements, word);
		}

		for (let index = from; index < to; index++) {
			const isPerson = (tokens.meaning[index]! & L.person) !== 0;
			if (isPerson || (tokens.meaning[index]! & L.nationality) !== 0 || (tokens.capitals[index]! > 0 && index !== head)) {
				entity.details = withWord(entity.details, this.#comparedOf(index));
			}

			if (isPerson && index !== head) {
				this.addNoun(entity, index);
			}
		}
	}

	/** Learns the nationality words of a description by which an entity is taken up again. */
	addNationality(entity: Entity, {from, to}: Mention) {
		const {tokens} = this.#written;
		for (let index = from; index < to; index++) {
			if ((tokens.meaning[index]! & L.nationality) !== 0) {
				entity.details = withWord(entity.details, tokens.words[index]!.slice(0, compared));
			}
		}
	}

	/** Adds the noun at a token to those by which an entity is described. */
	addNoun(entity: Entity, head: number) {
		this.#addHead(entity, this.#headKey(head));
	}

	/** Adds a noun that only its first letters tell: “Gov. Reed” is the governor. */
	addAbbreviation(entity: Entity, letters: string) {
		this.#hasAbbreviations = true;
		this.#addHead(entity, abbreviationKey(letters));
	}

	/** Entities described with the noun at a token, the last one spoken of first. */
	byNoun(head: number): Entity[] {
		const word = this.#written.tokens.words[head]!;
		const found = (this.#byHead.get(this.#headKey(head)) ?? []).slice(-mostDescribed);
		for (const length of this.#hasAbbreviations ? [3, 4] : []) {
			const bearers = word.length > length + 1 ? this.#byHead.get(abbreviationKey(word.slice(0, length))) : undefined;
			found.push(...(bearers ?? []).slice(-mostDescribed).filter(entity => !found.includes(entity)));
		}

		return found.length > 1 ? found.toSorted((one, other) => other.lastToken - one.lastToken) : found;
	}

	/**
	How what follows the noun of a description fits what is known of an entity: “le porte-parole du ministère” is not that of the coast guard.

	@returns 1 where they share a word, -1 where they share only the noun, 0 where nothing tells
	*/
	complementsFit({head, to}: Mention, {complements, heads}: Entity): number {
		const own = this.#complementsOf(head, to);
		if (own.length === 0 || complements.size === 0) {
			return 0;
		}

		return own.some(word => complements.has(word)) ? 1 : (heads.has(this.#headKey(head)) ? -1 : 0);
	}

	/** How many details of a description an entity shares (nationality, capitals), less those it contradicts. */
	detailsShared({from, to, head}: Mention, {details}: Entity): number {
		const {tokens} = this.#written;
		let shared = 0;
		for (let index = from; index < to; index++) {
			const isDetail = (tokens.meaning[index]! & L.nationality) !== 0 || (tokens.capitals[index]! > 0 && tokens.words[index]!.length > 3);
			if (index !== head && isDetail) {
				shared += details.has(this.#comparedOf(index)) ? 1 : -1;
			}
		}

		return shared;
	}

	#addHead(entity: Entity, key: string) {
		entity.heads = withWord(entity.heads, key);
		putUnder(this.#byHead, key, entity);
	}

	#headKey(head: number): string {
		return this.#written.tokens.forms[head]?.noun ?? '';
	}

	/** What of a word is compared. */
	#comparedOf(index: number): string {
		return stemOf(this.#written.tokens.words[index]!, this.#written.language).slice(0, compared);
	}

	/** The words that follow the noun of a description, as far as they are compared. */
	#complementsOf(head: number, to: number): string[] {
		const {tokens} = this.#written;
		const found: string[] = [];
		for (let index = head + 1; index < to; index++) {
			if (tokens.words[index]!.length > 2 && (tokens.grammar[index]! & (determinerBits | G.preposition | G.conjunction | G.of)) === 0) {
				found.push(this.#comparedOf(index));
			}
		}

		return found;
	}
}
