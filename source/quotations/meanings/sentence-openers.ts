import type {Ground} from '../ground.js';
import {uint8s} from '../rows.js';
import type {TokenOrder} from '../token-order.js';

/** Tells which mentions open their sentences: the first of them that no preposition governs. */
export class SentenceOpeners {
	readonly #ground: Ground;
	readonly #order: TokenOrder;
	/** By mention: 0 not yet known, 1 no, 2 yes. */
	readonly #known: Uint8Array;

	constructor(ground: Ground, order: TokenOrder) {
		this.#ground = ground;
		this.#order = order;
		this.#known = uint8s(ground.mentions.length);
	}

	/** Whether a mention opens its sentence. */
	has(number: number): boolean {
		if (this.#known[number] === 0) {
			this.#known[number] = this.#find(number) ? 2 : 1;
		}

		return this.#known[number] === 2;
	}

	#find(number: number): boolean {
		const {mentions, layout} = this.#ground;
		const {numbers, before} = this.#order;
		const mention = mentions[number]!;
		if (mention.prepositional) {
			return false;
		}

		const start = layout.sentenceStarts[layout.sentences[mention.from]!]!;
		for (let position = before[start]!; position < numbers.length; position++) {
			const other = mentions[numbers[position]!]!;
			if (other === mention) {
				return true;
			}

			if (!other.prepositional || other.from >= mention.from) {
				return other.from >= mention.from;
			}
		}

		return false;
	}
}
