import type {Mention} from '../mentions/mention.js';
import type {Tokens} from '../tokens.js';
import type {Entity} from './entity.js';

/** Of each group of kindred nouns so many people are kept, those spoken of last. */
const mostKept = 4;

const nobody: readonly Entity[] = [];

/**
Who was spoken of before a description by a noun kindred to its own: “le juge” before “la magistrate”.
Mentions are followed in the order of the text.
*/
export class KindredBefore {
	readonly #tokens: Tokens;
	/** For each group of kindred nouns, who was spoken of last. */
	readonly #recent: Array<readonly Entity[]> = [];
	readonly #found = new Map<number, readonly Entity[]>();

	/**
	Nobody has been spoken of yet.

	@param tokens
	@param groups - how many groups of kindred nouns the language has
	*/
	constructor(tokens: Tokens, groups: number) {
		this.#tokens = tokens;
		for (let group = 0; group < groups; group++) {
			this.#recent.push(nobody);
		}
	}

	/** Named people described by a noun kindred to that of a mention, before it; those of each group spoken of last. */
	of(mention: number): readonly Entity[] {
		return this.#found.get(mention) ?? nobody;
	}

	/** Finds who was spoken of before a mention, and keeps whom it means. */
	follow(number: number, {kind, head}: Mention, entity: Entity) {
		const bits = kind === 'phrase' ? (this.#tokens.forms[head]?.kindred ?? 0) : 0;
		const isFollowed = entity.named && entity.kindred !== 0;
		if (bits === 0 && !isFollowed) {
			return;
		}

		const alike: Entity[] = [];
		for (let group = 0; group < this.#recent.length; group++) {
			const list = this.#recent[group]!;
			for (const one of list) {
				if ((bits & (1 << group)) !== 0 && !alike.includes(one)) {
					alike.push(one);
				}
			}

			if (isFollowed && (entity.kindred & (1 << group)) !== 0 && list[0] !== entity) {
				this.#recent[group] = [entity, ...list.filter(one => one !== entity)].slice(0, mostKept);
			}
		}

		if (alike.length > 0) {
			this.#found.set(number, alike);
		}
	}
}
