import {isPerson, type Entity} from './entity.js';

/** Of those who share a family name, so many are gathered. */
const mostRelatives = 8;

const nobody: ReadonlySet<number> = new Set();

/** Who bears a family name: the last word of a name. */
export class FamilyNames {
	readonly #entities: readonly Entity[];
	/** The numbers of the entities that bear a name with this word at its end. */
	readonly #byLastWord = new Map<string, number[]>();
	#relatives: readonly Entity[] | undefined;

	constructor(entities: readonly Entity[]) {
		this.#entities = entities;
		for (const {number, nameWords} of entities) {
			for (const words of nameWords) {
				const last = words.at(-1)!;
				const numbers = this.#byLastWord.get(last);
				if (!numbers) {
					this.#byLastWord.set(last, [number]);
				} else if (numbers.at(-1) !== number) {
					numbers.push(number);
				}
			}
		}
	}

	/** The numbers of the entities that folded words name. */
	bearersIn(words: readonly string[]): ReadonlySet<number> {
		let found: Set<number> | undefined;
		for (const word of words) {
			const numbers = this.#byLastWord.get(word);
			if (numbers) {
				found ??= new Set();
				for (const number of numbers) {
					found.add(number);
				}
			}
		}

		return found ?? nobody;
	}

	/** People who share a family name with somebody else of the article: the first few. */
	get relatives(): readonly Entity[] {
		this.#relatives ??= this.#findRelatives();
		return this.#relatives;
	}

	#findRelatives(): readonly Entity[] {
		const found: Entity[] = [];
		for (const numbers of this.#byLastWord.values()) {
			for (const number of numbers.length > 1 && found.length < mostRelatives ? numbers : []) {
				found.push(this.#entities[number]!);
			}
		}

		return found.filter(entity => isPerson(entity));
	}
}
