// Speech that answers speech: lines that open with somebody's words, one after the other.
import type {features} from './features.js';
import type {Language} from './languages/language.js';
import {isUpper} from './marks/characters.js';
import {isPerson, type Entity} from './speakers/entity.js';
import {foldedWords} from './vocabulary.js';

/** What was said in the line before, or so far in the same line. */
export type Said = {
	/** The row at which it ended. */
	readonly row: number;
	/** Whether its line opens with it, or with words that it goes on with. */
	readonly opensLine: boolean;
	/** Whether it ends with a question. */
	readonly asks: boolean;
	/** The numbers of those who are called by name in it. */
	readonly called: ReadonlySet<number>;
};

/** How a quotation answers what was said in the line before. */
export type Exchange = {
	/** A number of `exchanges`. */
	readonly kind: number;
	readonly asked: boolean;
	readonly called: ReadonlySet<number>;
	/** Whether the speaker before the last spoke in the line before the last: the two take turns. */
	readonly inTurn: boolean;
};

/**
Adds what an exchange says for or against somebody: who spoke last rarely speaks again, who was asked or called by name answers.

@param list - takes the features
@param number - of the entity
@param speakers - the last speaker, and the one before
@param exchange - undefined where the quotation answers nothing
@param ids - the features to add: those of a mention, or of what it means
*/
export const addExchange = (
	list: number[],
	number: number,
	{lastSpeaker, otherSpeaker}: {readonly lastSpeaker: number; readonly otherSpeaker: number},
	exchange: Exchange | undefined,
	ids: typeof features.exchange,
) => {
	if (!exchange) {
		return;
	}

	const own = ids[exchange.kind]!;
	if (number === lastSpeaker) {
		list.push(own + (exchange.asked ? 1 : 0));
	} else if (number === otherSpeaker) {
		list.push(own + (exchange.inTurn ? 3 : 2));
	}

	if (number !== lastSpeaker && exchange.called.has(number)) {
		list.push(own + 4);
	}
};

/** A word or two with capitals between marks, where one who speaks calls another: “Come, Mara!” */
const vocative =
	/(?<=^|[\s!"'\),.;?«–—“„…])(?<name>\p{Uppercase_Letter}[\p{Letter}\p{Mark}'\-’]+(?: \p{Uppercase_Letter}[\p{Letter}\p{Mark}'\-’]+){0,2}) ?(?=[!",.;?»–—”…]|$)/vy;

/** Whether a code unit may begin a name: a capital, or half of one. The pattern is tried nowhere else. */
const mayOpen = (code: number): boolean => isUpper(code) || (code >= 0xD8_00 && code < 0xDC_00);

/** How much of a quotation is searched for names that are called. */
const vocativeReach = 400;

/** The numbers of those called where nobody is. */
export const nobody: ReadonlySet<number> = new Set();

/** Finds who is called by name in what somebody says, by any word of a name. */
export class Calls {
	#byWord: Map<string, number[]> | undefined;
	readonly #text: string;
	readonly #entities: readonly Entity[];
	readonly #language: Language;

	/**
	Takes an article.

	@param text - its text
	@param entities - all that the article names
	@param language
	*/
	constructor(text: string, entities: readonly Entity[], language: Language) {
		this.#text = text;
		this.#entities = entities;
		this.#language = language;
	}

	/** The numbers of those called by name between two offsets, in code units. */
	between(start: number, end: number): ReadonlySet<number> {
		const said = this.#text.slice(start, Math.min(end, start + vocativeReach));
		let found: Set<number> | undefined;
		for (let index = 0; index < said.length; index++) {
			if (!mayOpen(said.charCodeAt(index))) {
				continue;
			}

			vocative.lastIndex = index;
			const name = vocative.exec(said)?.groups!.name;
			if (name === undefined) {
				continue;
			}

			const isSetOff = index === 0 || /[!"'\),.;?«–—“„…] ?$/v.test(said.slice(Math.max(0, index - 2), index));
			for (const number of isSetOff ? this.#namedBy(name) : []) {
				found ??= new Set();
				found.add(number);
			}

			index = vocative.lastIndex - 1;
		}

		return found ?? nobody;
	}

	#namedBy(name: string): readonly number[] {
		this.#byWord ??= this.#words();
		const words = foldedWords(name, 0, name.length, this.#language);
		return this.#byWord.get(words.at(-1) ?? '') ?? this.#byWord.get(words[0] ?? '') ?? [];
	}

	#words(): Map<string, number[]> {
		const found = new Map<string, number[]>();
		for (const entity of this.#entities) {
			for (const word of entity.named && isPerson(entity) ? new Set(entity.nameWords.flat()) : []) {
				found.set(word, [...found.get(word) ?? [], entity.number]);
			}
		}

		return found;
	}
}
