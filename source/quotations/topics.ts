import {G} from './languages/language.js';
import type {Mention} from './mentions/mention.js';
import {isPerson} from './speakers/entity.js';
import type {Registry} from './speakers/registry.js';
import type {Layout} from './layout.js';
import {int32s} from './rows.js';

/** Whom the text is about at each mention: the last person to open a sentence before it. Entities by mention number, -1 for nobody. */
export type Topics = {
	/** Of the gender of the mention. */
	readonly same: Int32Array;
	/** Of whichever gender. */
	readonly any: Int32Array;
};

/**
Follows the text's topic from mention to mention.

@param order - the numbers of the mentions as they stand in the text
*/
export const findTopics = (mentions: readonly Mention[], order: Int32Array, registry: Registry, layout: Layout): Topics => {
	const same = int32s(mentions.length).fill(-1);
	const any = int32s(mentions.length).fill(-1);
	let [masculine, feminine, latest] = [-1, -1, -1];
	let opened = -1;
	let scene = 0;
	for (const number of order) {
		const mention = mentions[number]!;
		const sentence = layout.sentences[mention.from]!;
		const own = layout.scenes[layout.lines[mention.from]!]!;
		if (own !== scene) {
			// Another entry of a live blog is about somebody else.
			[masculine, feminine, latest] = [-1, -1, -1];
			scene = own;
		}

		same[number] = mention.gender === G.masculine ? masculine : (mention.gender === G.feminine ? feminine : latest);
		any[number] = latest;
		if (mention.kind !== 'name' && mention.kind !== 'phrase') {
			opened = mention.prepositional ? opened : sentence;
			continue;
		}

		const [entity] = registry.referenceOf(number).own;
		if (!entity || mention.prepositional || mention.plural || !isPerson(entity)) {
			opened = mention.prepositional ? opened : sentence;
			continue;
		}

		const opens = opened !== sentence;
		opened = sentence;
		const mayBeMan = entity.masculine >= entity.feminine;
		const mayBeWoman = entity.feminine >= entity.masculine;
		if (mayBeMan && (opens || masculine === -1)) {
			masculine = entity.number;
		}

		if (mayBeWoman && (opens || feminine === -1)) {
			feminine = entity.number;
		}

		if (opens || latest === -1) {
			latest = entity.number;
		}
	}

	return {same, any};
};
