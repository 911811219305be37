import {lookAround, mentionsWithin, type Background} from './around.js';
import {addCarried, addNobody} from './carried.js';
import type {Candidate} from './candidate.js';
import type {Cue} from './cue.js';
import type {Ground} from './ground.js';
import {Distances} from './distances.js';
import {Meanings} from './meanings/meanings.js';
import {addMentioned, mentionKindsOf} from './mention-candidates.js';
import type {Past, Place} from './place.js';
import type {Registry} from './speakers/registry.js';
import {SurroundingCues} from './surrounding-cues.js';
import {orderByToken} from './token-order.js';
import {findTurns, isLabel} from './turns.js';

/** Lays out the candidates for each quotation of one article. */
export class Candidates {
	readonly #background: Background;

	/**
	Reads whose turn each line is, and gathers what is known around each quotation.

	@param ground
	@param cues
	@param registry
	@param spoken - by line what is said in it behind a dash
	*/
	constructor(ground: Ground, cues: readonly Cue[], registry: Registry, spoken: Uint8Array) {
		const {tokens, mentions} = ground;
		const order = orderByToken(mentions.length, tokens.count, number => mentions[number]!.from);
		const turns = findTurns(ground, registry, spoken);
		const distances = new Distances(tokens);
		const speaks = new Uint16Array(registry.entities.length);
		for (const {subject, kind, stance} of cues) {
			const isSpoken = kind !== 'noun' && kind !== 'according' && stance !== 'distant' && stance !== 'place';
			const entity = isSpoken && subject >= 0 ? registry.references[subject]?.own[0] : undefined;
			if (entity) {
				speaks[entity.number]!++;
			}
		}

		this.#background = {
			ground,
			cues,
			registry,
			order,
			distances,
			surrounding: new SurroundingCues(ground, cues, registry, distances),
			turns,
			meanings: new Meanings(ground, registry, order, turns, speaks),
			mentionKinds: mentionKindsOf(ground),
			speaks,
		};
	}

	/** Remembers whom the subject of the likeliest cue was taken to mean, for descriptions that come after. */
	learn(candidates: readonly Candidate[], entity: number, isSure: boolean) {
		const told = candidates.find(candidate => candidate.governs && candidate.entity === entity);
		if (told && entity >= 0) {
			this.#background.meanings.learn(told.mention, entity, isSure);
		}
	}

	/** All candidates for one quotation. */
	of(place: Place, past: Past): Candidate[] {
		const background = this.#background;
		const {ground: {layout, mentions}, turns} = background;
		const around = lookAround(background, place, past);
		const candidates: Candidate[] = [];
		for (const number of mentionsWithin(around)) {
			const mention = mentions[number]!;
			// A label only says whose turn it is.
			const isOwnLabel = around.recent.turn >= 0 && layout.lines[mention.from] === around.line && isLabel(turns, layout, mention);
			if (!isOwnLabel) {
				addMentioned(candidates, background, around, number);
			}
		}

		addCarried(candidates, background, around);
		addNobody(candidates, background, around);
		return candidates;
	}

	/** The mention that a cue which touches a quotation gives it to; -1 where none does. */
	claimOf(row: Pick<Place, 'first' | 'last'>): number {
		return this.#background.surrounding.claimOf(row);
	}

	/** Whom a mention means by itself: -1 where only the context tells. */
	speakerOf(mention: number): number {
		return mention >= 0 ? this.#background.registry.references[mention]?.own[0]?.number ?? -1 : -1;
	}
}
