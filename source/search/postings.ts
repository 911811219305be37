import {Growing} from '../archive/growing.js';
import {Lexicon, type LexiconTable} from './lexicon.js';

/** What a saved index consists of. */
export type WordIndexTable = LexiconTable & {
	/** The words of text `i` go from `ends[i - 1]` (0 for the first) to before `ends[i]` in `tokens`. */
	readonly tokens: Uint32Array;
	readonly ends: Uint32Array;
	/** The texts with word `i` go from `firsts[i]` to before `firsts[i + 1]` in `postings`. */
	readonly firsts: Uint32Array;
	readonly postings: Uint32Array;
	/** One number: how many texts the postings cover. */
	readonly sealed: Uint32Array;
};

const none = new Uint32Array();

/**
Which texts hold which words. Texts are numbered as they come and never change. The last ones, not yet entered into the postings, are found by their
words alone: `sealed` tells where they begin.
*/
export class WordIndex {
	readonly #tokens: Growing;
	readonly #ends: Growing;
	/** How many texts there are whose words are forgotten, being in the postings. */
	#forgotten = 0;
	#seen = new Uint32Array(1 << 10);

	readonly lexicon: Lexicon;
	/** Whether the words of each text are kept in their order, for phrases; otherwise only which words there are, which takes half the memory. */
	readonly inOrder: boolean;
	/** How many texts the postings cover. */
	sealed = 0;
	/** See `WordIndexTable`; they cover the texts before `sealed`. */
	firsts: Uint32Array = Uint32Array.of(0);
	postings: Uint32Array = none;

	constructor(inOrder: boolean, table?: WordIndexTable) {
		this.inOrder = inOrder;
		this.lexicon = new Lexicon(table);
		this.#tokens = new Growing(Uint32Array, table?.tokens);
		this.#ends = new Growing(Uint32Array, table?.ends);
		if (!table) {
			return;
		}

		this.#tokens.length = table.tokens.length;
		this.#ends.length = table.ends.length;
		this.firsts = table.firsts;
		this.postings = table.postings;
		this.sealed = table.sealed[0]!;
		this.#forgotten = inOrder ? 0 : this.sealed;
	}

	/** How many texts there are. */
	get count(): number {
		return this.#forgotten + this.#ends.length;
	}

	/** The numbers of words: with `tokensEnd`, the words of text `i` go from `tokensStart(i)` to before `tokensEnd(i)`. */
	get tokens(): Uint32Array {
		return this.#tokens.values;
	}

	/** Whether the words of a text are at hand. */
	hasTokens(text: number): boolean {
		return text >= this.#forgotten;
	}

	tokensStart(text: number): number {
		const index = text - this.#forgotten;
		return index > 0 ? this.#ends.values[index - 1]! : 0;
	}

	tokensEnd(text: number): number {
		return this.#ends.values[text - this.#forgotten]!;
	}

	/** The words of a text whose words are at hand. */
	words(text: number): string[] {
		return Array.from(this.tokens.subarray(this.tokensStart(text), this.tokensEnd(text)), id => this.lexicon.word(id));
	}

	/** How many texts of the postings hold a word. */
	frequency(id: number): number {
		return id + 1 < this.firsts.length ? this.firsts[id + 1]! - this.firsts[id]! : 0;
	}

	/** Adds a text and gives its number. */
	add(text: string): number {
		const number = this.count;
		const stamp = number + 1;
		this.lexicon.read(text, id => {
			if (!this.inOrder) {
				if (id >= this.#seen.length) {
					const seen = new Uint32Array(id * 2);
					seen.set(this.#seen);
					this.#seen = seen;
				}

				if (this.#seen[id] === stamp) {
					return;
				}

				this.#seen[id] = stamp;
			}

			this.#tokens.push(id);
		});
		this.#ends.push(this.#tokens.length);
		return number;
	}

	/** Enters the last texts into the postings: linear in all there are. */
	seal(): void {
		const {count} = this;
		if (this.sealed === count && this.firsts.length === this.lexicon.count + 1) {
			return;
		}

		const words = this.lexicon.count;
		const firsts = new Uint32Array(words + 1);
		const lastText = new Uint32Array(words);
		const eachNew = (visit: (id: number, text: number) => void): void => {
			lastText.fill(0);
			for (let text = this.sealed; text < count; text++) {
				const end = this.tokensEnd(text);
				for (let at = this.tokensStart(text); at < end; at++) {
					const id = this.tokens[at]!;
					if (lastText[id] === text + 1) {
						continue;
					}

					lastText[id] = text + 1;
					visit(id, text);
				}
			}
		};

		eachNew(id => {
			firsts[id + 1]!++;
		});
		for (let id = 0; id < words; id++) {
			firsts[id + 1]! += firsts[id]! + this.frequency(id);
		}

		const postings = new Uint32Array(firsts[words]!);
		const next = firsts.slice(0, words);
		for (let id = 0; id + 1 < this.firsts.length; id++) {
			const from = this.firsts[id]!;
			const to = this.firsts[id + 1]!;
			postings.set(this.postings.subarray(from, to), next[id]);
			next[id]! += to - from;
		}

		eachNew((id, text) => {
			postings[next[id]!] = text;
			next[id]!++;
		});
		this.firsts = firsts;
		this.postings = postings;
		this.sealed = count;
		if (this.inOrder) {
			return;
		}

		this.#forgotten = count;
		this.#tokens.length = 0;
		this.#ends.length = 0;
	}

	/** What is to be saved, sealed; it holds until the next text is added. */
	get table(): WordIndexTable {
		this.seal();
		return {
			...this.lexicon.table,
			tokens: this.#tokens.all,
			ends: this.#ends.all,
			firsts: this.firsts,
			postings: this.postings,
			sealed: Uint32Array.of(this.sealed),
		};
	}
}
