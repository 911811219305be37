import {int32s} from './rows.js';

/** What begins at some tokens of a text: a map by token, read as fast as an array because it is asked at every token. */
export class ByToken<Value> {
	/** The values, in the order in which they were set; the first place stands for none. */
	readonly #values: Array<Value | undefined> = [undefined];
	/** For each token the place of its value. */
	readonly #places: Int32Array;

	/** Takes how many tokens there are. */
	constructor(tokens: number) {
		this.#places = int32s(tokens);
	}

	/** Sets what begins at a token, one of those there are. */
	set(token: number, value: Value) {
		this.#places[token] = this.#values.length;
		this.#values.push(value);
	}

	/** What begins at a token; undefined where nothing does, and outside the text. */
	get(token: number): Value | undefined {
		return this.#values[this.#places[token] ?? 0];
	}

	/** Whether something begins at a token. */
	has(token: number): boolean {
		return (this.#places[token] ?? 0) > 0;
	}

	/** All values, in the order in which they were set. */
	values(): readonly Value[] {
		return this.#values.slice(1) as Value[];
	}
}
