import type {Reading} from './attribution.js';
import {firstAt} from './first-at.js';
import {L} from './languages/language.js';
import {nameOf} from './speakers/entity.js';

/** How many tokens away from the quotation a relay may be named. Bounds the time where a sentence has no end. */
const reach = 60;

/**
The medium through which the words of a quotation come, where the article names one beside the speaker: « selon Telpress », “Telpress reported”.

@param row - first and last token of the quotation.
@param speaker - the entity to which the words are given, -1 for nobody.
*/
export const relayOf = (
	{cues, layout, tokens, mentions, registry}: Reading,
	row: {readonly first: number; readonly last: number},
	speaker: number,
): string | null => {
	if (speaker < 0) {
		return null;
	}

	const start = Math.max(layout.sentenceStarts[layout.sentences[row.first]!]!, row.first - reach);
	const end = Math.min(layout.sentenceStarts[layout.sentences[row.last]! + 1] ?? tokens.count, row.last + reach);
	for (let number = firstAt(cues.length, start, place => cues[place]!.head); number < cues.length && cues[number]!.head < end; number++) {
		const {kind, subject} = cues[number]!;
		if (subject < 0 || mentions[subject]!.kind === 'pronoun') {
			continue;
		}

		const [entity] = registry.referenceOf(subject).own;
		// A person whose account is followed is a speaker of their own, not a medium.
		if (!entity || entity.number === speaker || (entity.type & (L.person | L.kin)) !== 0) {
			continue;
		}

		if (kind === 'according' || (entity.type & L.media) !== 0) {
			return nameOf(entity);
		}
	}

	return null;
};
