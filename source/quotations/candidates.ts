import {lookAround, mentionsWithin, type Background} from './around.js';
import {addCarried, addNobody} from './carried.js';
import type {Cue, Ground} from './cues.js';
import {Distances} from './distances.js';
import type {Said} from './exchange.js';
import {Meanings} from './meanings.js';
import {addMentioned} from './mention-candidates.js';
import type {Registry} from './speakers/registry.js';
import {SurroundingCues} from './surrounding-cues.js';
import {orderByToken} from './token-order.js';
import {findTurns, isLabel} from './turns.js';

/** One answer to “who said it?”: an entity by way of a mention; entity -1 is nobody, mention -1 is nothing but what went before. */
export type Candidate = {
	readonly mention: number;
	readonly entity: number;
	/** Number of the cue that links them best, or -1. */
	readonly cue: number;
	/** Whether the mention is the subject of the likeliest cue. */
	readonly governs: boolean;
	/** Of the mention: how it stands to the quotation. The same list for all entities that one mention may mean. */
	readonly features: readonly number[];
	/** Of the entity: why the mention means it. */
	readonly link: readonly number[];
};

/** A quotation's place in the narrator's text. */
export type Place = {
	/** Its first and last row of `Tokens`. */
	readonly first: number;
	readonly last: number;
	readonly isDialogue: boolean;
	readonly isHeadline: boolean;
	/** The entity that a label at the head of the words names, or -1. */
	readonly label: number;
	/** The numbers of those who are called by name inside. */
	readonly called: ReadonlySet<number>;
	/** The numbers of the entities that are named inside. */
	readonly named: ReadonlySet<number>;
};

/** What has been decided before this quotation. */
export type Past = {
	/** Entities of the quotations before, the last one at the end; -1 for nobody. */
	readonly speakers: number[];
	/** Row at which each of them ended. */
	readonly rows: number[];
	/** Whether each of them is a line of dialogue behind a dash. */
	readonly dashed: boolean[];
	/** What was said last. */
	readonly said: Said | undefined;
	/** Mentions that a cue of their own gives a quotation to. */
	readonly claimed: ReadonlySet<number>;
	/** Who speaks the quotations of the lines after, by cues of their own: of the next line and of the one behind it; -1 where it is not told. */
	readonly next: readonly [number, number];
	/** An entity that says the same words elsewhere, or -1. */
	readonly sameWords: number;
	readonly firstSpeaker: number;
	/** The person most spoken of so far, or -1. */
	readonly main: number;
};

/** Lays out the candidates for each quotation of one article. */
export class Candidates {
	readonly #background: Background;

	constructor(ground: Ground, cues: readonly Cue[], registry: Registry) {
		const {tokens, mentions} = ground;
		const order = orderByToken(mentions.length, tokens.count, number => mentions[number]!.from);
		const turns = findTurns(ground, registry);
		const distances = new Distances(tokens);
		const speaks = new Uint16Array(registry.entities.length);
		for (const {subject, kind, stance} of cues) {
			const [entity] = subject >= 0 && kind !== 'noun' && kind !== 'according' && stance !== 'distant' && stance !== 'place' ? registry.references[subject]?.own ?? [] : [];
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
