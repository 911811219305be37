import {kinds, type Tokens} from './tokens.js';
import {int32s} from './rows.js';

/** How much stands between two places of one article, told without looking at what is between. */
export class Distances {
	readonly #words: Int32Array;
	readonly #quotations: Int32Array;

	constructor({count, kinds: kindsOf}: Tokens) {
		this.#words = int32s(count + 1);
		this.#quotations = int32s(count + 1);
		for (let token = 0; token < count; token++) {
			const kind = kindsOf[token]!;
			this.#words[token + 1] = this.#words[token]! + (kind === kinds.word || kind === kinds.number ? 1 : 0);
			this.#quotations[token + 1] = this.#quotations[token]! + (kind === kinds.quotation ? 1 : 0);
		}
	}

	/** How many words and numbers of the narrator's stand in `[from, to)`. */
	words(from: number, to: number): number {
		return to <= from ? 0 : this.#words[to]! - this.#words[from]!;
	}

	/** How many rows of quotations stand in `[from, to)`. */
	quotations(from: number, to: number): number {
		return to <= from ? 0 : this.#quotations[to]! - this.#quotations[from]!;
	}
}
