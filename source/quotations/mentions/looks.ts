import {anybodyBit, determinerBits, formBits, functionBits, G, L, nounBits, type Language} from '../languages/language.js';
import {isWord, type Tokens} from '../tokens.js';
import {endsInVerb, isAdjective} from './adjectives.js';
import type {Mention} from './mention.js';

/** How many words tell what somebody wears or carries. */
const mostLooks = 3;

/** Whether a description is of somebody who has no name and no office: « une dame ». */
const isAnybody = ({head, definite, kind, type}: Pick<Mention, 'head' | 'definite' | 'kind' | 'type'>, tokens: Tokens): boolean =>
	kind === 'phrase' && definite === 'indefinite' && (type & L.person) !== 0 && ((tokens.forms[head]?.kindred ?? 0) & anybodyBit) !== 0;

/** Whether a word may be one of those that tell what somebody wears or carries. */
const mayTellLooks = (tokens: Tokens, at: number): boolean =>
	isWord(tokens, at) && (tokens.grammar[at]! & (functionBits | G.adverb | G.time)) === 0 && (tokens.meaning[at]! & (formBits | nounBits)) === 0;

/**
“a young man in a rugby shirt”, « une dame en imperméable »: where the words end that tell how somebody looks who has no name and no office.

@returns the end of the description where nothing of the kind follows
*/
export const looksEnd = (mention: Pick<Mention, 'to' | 'head' | 'definite' | 'kind' | 'type'>, tokens: Tokens, language: Language): number => {
	const {to} = mention;
	if (!isAnybody(mention, tokens) || !isWord(tokens, to) || !language.looks.has(tokens.words[to]!)) {
		return to;
	}

	let at = to + 1;
	while (isWord(tokens, at) && (tokens.grammar[at]! & determinerBits) !== 0 && at < to + 3) {
		at++;
	}

	const first = at;
	for (; mayTellLooks(tokens, at); at++) {
		const isCapital = tokens.capitals[at]! > 0;
		if (language.data.capitalNouns ? isCapital : at > first && language.code !== 'en' && !isAdjective(tokens, at, language)) {
			return language.data.capitalNouns ? at + 1 : at;
		}

		if (isCapital || at - first >= mostLooks) {
			return to;
		}
	}

	if (at - first > 1 && endsInVerb(tokens, at, language)) {
		// “a woman in the second row grabbed my sleeve”
		at--;
	}

	return at > first && !language.data.capitalNouns ? at : to;
};
