import {stemOf} from '../cases.js';
import type {Language} from '../languages/language.js';
import type {Entity} from './entity.js';
import {agreement, contradicts} from './gender.js';
import {
	initialsOf,
	isJunior,
	nameFit,
	soundOfName,
	type Sound,
} from './name-matching.js';

/** Of those who bear a name, or are described by a noun, so many are looked at, the ones found last. */
const mostBearers = 12;

/** Puts an entity under a word, unless it was put there not long before. */
export const putUnder = (map: Map<string, Entity[]>, word: string, entity: Entity) => {
	const list = map.get(word);
	if (!list) {
		map.set(word, [entity]);
	} else if (!list.includes(entity, Math.max(0, list.length - mostBearers))) {
		list.push(entity);
	}
};

/** Adds those who were put under a word, the ones named last. */
const addUnder = (map: ReadonlyMap<string, readonly Entity[]>, word: string, found: Entity[]) => {
	const bearers = map.get(word);
	if (!bearers) {
		return;
	}

	for (let index = Math.max(0, bearers.length - mostBearers); index < bearers.length; index++) {
		if (!found.includes(bearers[index]!)) {
			found.push(bearers[index]!);
		}
	}
};

/** Who bears a name: the entities of one article by the words of their names, and by their sound. */
export class Bearers {
	readonly #byWord = new Map<string, Entity[]>();
	/** By the initials of names of several words, and the names that are not yet among them: initials are seldom asked for. */
	readonly #byInitials = new Map<string, Entity[]>();
	readonly #waiting: Array<{readonly entity: Entity; readonly plain: readonly string[]}> = [];
	readonly #bySound = new Map<string, Entity[]>();
	readonly #language: Language;
	/** The name whose sound was asked for last: who is not found by it is added by it. */
	#heard: {readonly plain: readonly string[]; readonly sound: Sound} | undefined;

	constructor(language: Language) {
		this.#language = language;
	}

	/**
	Adds a bearer of a name.

	@param entity
	@param plain - folded words of the name, without particles
	*/
	add(entity: Entity, plain: readonly string[]) {
		if (plain.length > 1) {
			this.#waiting.push({entity, plain});
		}

		for (const word of plain) {
			putUnder(this.#byWord, stemOf(word, this.#language), entity);
			if (word.includes('-')) {
				for (const part of word.split('-')) {
					putUnder(this.#byWord, part, entity);
				}
			}
		}

		const {key, last} = this.#soundOf(plain);
		putUnder(this.#bySound, key, entity);
		putUnder(this.#bySound, last, entity);
	}

	/**
	Who may be meant by a name.

	@param words - its folded words
	@param plain - the same without particles
	@param gender - what stands beside it tells: bits of `G`
	@returns those it fits best; of several, those of the same gender first, then the one spoken of last, then the one who is only called so
	*/
	find(words: readonly string[], plain: readonly string[], gender: number): Entity[] {
		let best: Entity[] = [];
		let bestFit = 0;
		for (const entity of this.#sharing(plain)) {
			if (gender !== 0 && contradicts(entity, gender)) {
				continue;
			}

			let value = 0;
			for (let place = 0; place < entity.nameWords.length; place++) {
				value = Math.max(value, nameFit(words, plain, entity.nameWords[place]!, entity.plainNames[place]!, this.#language));
			}

			if (value > bestFit) {
				best = [entity];
				bestFit = value;
			} else if (value === bestFit && value > 0) {
				best.push(entity);
			}
		}

		if (best.length === 0) {
			const alike = this.#soundingLike(words, plain);
			return alike && (gender === 0 || !contradicts(alike, gender)) ? [alike] : best;
		}

		const byLikelihood = (one: Entity, other: Entity) => (agreement(other, gender) - agreement(one, gender)) || (other.lastToken - one.lastToken);
		return best.length === 1 ? best : best.toSorted(byLikelihood);
	}

	/** Those whose names share a word with a name, or whose initials it is. */
	#sharing(plain: readonly string[]): Entity[] {
		const found: Entity[] = [];
		if (plain.length > 1 && plain.every(word => word.length === 1)) {
			this.#readWaiting();
			addUnder(this.#byInitials, initialsOf(plain), found);
		}

		for (const word of plain) {
			addUnder(this.#byWord, stemOf(word, this.#language), found);
			for (const part of word.includes('-') ? word.split('-') : []) {
				addUnder(this.#byWord, part, found);
			}
		}

		return found;
	}

	#soundOf(plain: readonly string[]): Sound {
		if (this.#heard?.plain !== plain) {
			this.#heard = {plain, sound: soundOfName(plain)};
		}

		return this.#heard.sound;
	}

	#readWaiting() {
		for (const {entity, plain} of this.#waiting) {
			putUnder(this.#byInitials, initialsOf(plain), entity);
		}

		this.#waiting.length = 0;
	}

	/** The one named last whose name is written otherwise, but sounds the same. */
	#soundingLike(words: readonly string[], plain: readonly string[]): Entity | undefined {
		const {whole, key} = this.#soundOf(plain);
		const last = whole.length >= 4 ? this.#bySound.get(key)?.at(-1) : undefined;
		return last?.nameWords.some(known => isJunior(known) === isJunior(words)) ? last : undefined;
	}
}
