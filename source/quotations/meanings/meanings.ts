import type {Ground} from '../ground.js';
import {features} from '../features.js';
import {areKindred, isOffice, kindsOf} from '../kindred.js';
import {L} from '../languages/language.js';
import type {Mention} from '../mentions/mention.js';
import type {Past, Recent} from '../place.js';
import {learnGender} from '../speakers/gender.js';
import type {Entity} from '../speakers/entity.js';
import type {Registry} from '../speakers/registry.js';
import type {TokenOrder} from '../token-order.js';
import type {Topics} from '../topics.js';
import type {Turns} from '../turns.js';
import {addAgreement} from './agreement.js';
import {addAntecedent, addText} from './antecedent-features.js';
import {antecedentsOf, mayTakeUp} from './antecedents.js';
import {addItself, addWhom} from './description-features.js';
import {addInstitutions, institutions} from './institutions.js';
import {knowledgeOf, type Knowledge, type Meaning} from './knowledge.js';
import {addStanding} from './standing.js';

/** Of those who bear one name so many are weighed. */
const mostBearers = 3;

/** Says whom the mentions of one article may mean. */
export class Meanings {
	readonly #knowledge: Knowledge;

	/**
	Follows the topics of an article.

	@param ground - the article's tokens and mentions
	@param registry - its entities
	@param order - the mentions as they stand in the text
	@param turns - whose turn each line is
	@param speaks - how often each entity is the subject of a cue
	*/
	constructor(ground: Ground, registry: Registry, order: TokenOrder, turns: Turns, speaks: Uint16Array) {
		this.#knowledge = knowledgeOf(ground, registry, order, turns, speaks);
	}

	/** Whom the text is about at each mention. */
	get topics(): Topics {
		return this.#knowledge.topics;
	}

	/**
	Remembers whom a description was taken to mean: the same noun, or a kindred one, may mean the same one again.

	@param number - of the mention
	@param entity - its number; one that no name is known of teaches nothing
	@param isSure - whether a pronoun may teach its gender
	*/
	learn(number: number, entity: number, isSure: boolean) {
		const {ground: {mentions, tokens}, registry, taken} = this.#knowledge;
		const mention = mentions[number]!;
		const meant = registry.entities[entity]!;
		if (isSure && mention.kind === 'pronoun') {
			learnGender(meant, mention.gender);
		}

		if (mention.kind === 'phrase' && meant.named) {
			taken.set(tokens.words[mention.head]!, entity);
			meant.kindred |= kindsOf(tokens.forms[mention.head]?.kindred ?? 0);
		}
	}

	/** Whether a mention is the first of its sentence that no preposition governs. */
	opensSentence(number: number): boolean {
		return this.#knowledge.openers.has(number);
	}

	/**
	Whom a name, a description, a pronoun or an owner may mean.

	@param number - of the mention
	@param past - what has been decided before this quotation
	@param recent - who spoke just before
	@param isWorth - whether the mention matters enough to look for somebody near
	@returns at least its own entity for a name or a description
	*/
	of(number: number, past: Past, recent: Recent, isWorth: boolean): Meaning[] {
		const {ground: {mentions, tokens}, registry} = this.#knowledge;
		const mention = mentions[number]!;
		const {own, ambiguous} = registry.referenceOf(number);
		if (mention.kind === 'name') {
			return this.#ofName(own, ambiguous, past, recent);
		}

		const found: Meaning[] = [];
		if (mention.kind !== 'phrase') {
			if (isWorth) {
				this.#addPeople(found, number, own, false, 0, past, recent);
			}

			return found;
		}

		const isKnown = own.some(entity => entity.named && registry.descriptions.complementsFit(mention, entity) >= 0);
		const kindred = tokens.forms[mention.head]?.kindred ?? 0;
		this.#addOwn(found, number, own, isKnown, kindred, past, recent);
		const {definite, plural, type} = mention;
		if (!isWorth || plural || definite === 'indefinite' || definite === 'bare') {
			return found;
		}

		if ((type & (L.person | L.kin | L.nationality)) !== 0) {
			this.#addPeople(found, number, own, isKnown, kindred, past, recent);
		} else if (!isKnown && definite === 'definite' && (type & institutions) !== 0) {
			addInstitutions(found, this.#knowledge, number, past);
		}

		return found;
	}

	/** Whom a name may mean: those who bear it. */
	#ofName(own: readonly Entity[], ambiguous: boolean, past: Past, recent: Recent): Meaning[] {
		const found: Meaning[] = [];
		for (let rank = 0; rank < own.length && rank < mostBearers; rank++) {
			const entity = own[rank]!;
			const link: number[] = [];
			if (ambiguous) {
				link.push(rank === 0 ? features.antecedent['nearest before'] : features.antecedent['second nearest']);
				addStanding(link, this.#knowledge, entity, past, recent);
			}

			found.push({entity: entity.number, link});
		}

		return found;
	}

	/** Adds those described by the same noun, and the one that the description introduces. */
	#addOwn(found: Meaning[], number: number, own: readonly Entity[], isKnown: boolean, kindred: number, past: Past, recent: Recent) {
		const knowledge = this.#knowledge;
		const mention = knowledge.ground.mentions[number]!;
		for (let rank = 0; rank < own.length; rank++) {
			const entity = own[rank]!;
			const link = [
				entity.named ? features.role['the same noun'] : isKnown ? features.role['itself, but the noun is known'] : features.role.itself,
				rank === 0 ? features.antecedent['nearest before'] : features.antecedent['second nearest'],
			];
			if (entity.named) {
				addAgreement(link, mention, entity);
				addWhom(link, knowledge, number, entity, kindred, past);
				this.#addDetails(link, mention, entity);
			} else {
				addItself(link, knowledge, number, entity, kindred);
			}

			addStanding(link, knowledge, entity, past, recent);
			found.push({entity: entity.number, link});
		}
	}

	#addDetails(link: number[], mention: Mention, entity: Entity) {
		const shared = this.#knowledge.registry.descriptions.detailsShared(mention, entity);
		if (shared !== 0) {
			link.push(shared > 0 ? features.role['shared detail'] : features.role['clashing detail']);
		}
	}

	/** Adds people near whom a pronoun or a description may mean. */
	#addPeople(found: Meaning[], number: number, own: readonly Entity[], isKnown: boolean, kindred: number, past: Past, recent: Recent) {
		const knowledge = this.#knowledge;
		const {ground: {mentions}, registry} = knowledge;
		const mention = mentions[number]!;
		const isPhrase = mention.kind === 'phrase';
		let rank = 0;
		for (const antecedent of antecedentsOf(knowledge, number, past)) {
			const entity = registry.entities[antecedent.entity]!;
			if (own.includes(entity) || (isPhrase && !entity.named && !mayTakeUp(knowledge, mention, entity))) {
				continue;
			}

			const link: number[] = isPhrase ? [isKnown ? features.role['somebody near, though the noun is known'] : features.role['somebody near']] : [];
			if (isPhrase && areKindred(kindred, entity.kindred)) {
				link.push(isOffice(kindred) ? features.role['somebody with an office alike'] : features.role['somebody of a trade alike']);
			}

			if (!isPhrase && mention.type !== 0) {
				addText(link, knowledge, mention, antecedent, rank);
				found.push({entity: entity.number, link});
				rank++;
				continue;
			}

			addAgreement(link, mention, entity);
			addAntecedent(link, knowledge, number, antecedent, rank, past);
			if (isPhrase) {
				addWhom(link, knowledge, number, entity, kindred, past);
			}

			addStanding(link, knowledge, entity, past, recent);
			found.push({entity: entity.number, link});
			rank++;
		}
	}
}
