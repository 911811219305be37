import table from './kind-weights.json' with {type: 'json'};
import {kindFeatures, type Features} from './kind-features.js';
import {isDigit, isUpper, skipSpaceBack} from './marks/characters.js';
import {paragraphsOf} from './marks/paragraphs.js';
import {wordBookOf} from './naming.js';
import type {Stretch} from './stretches.js';

/** Whether a stretch gives somebody's words, and how. */
export type Kind = {
	/** False for titles, names, terms, words as words, scare quotes. */
	readonly quotation: boolean;
	/** The chance that it is a quotation, 0 to 1. */
	readonly chance: number;
	readonly kind: 'sentence' | 'fragment';
	/** What spoke for and against it, as in the table of weights. */
	readonly features: Features;
};

/** Weights by the name of a feature; what is not named weighs nothing. */
export type KindWeights = {readonly bias: number; readonly weights: Readonly<Record<string, number>>};

/** The table that the repository's fit writes. */
export const kindWeights: KindWeights = table;

/** The chance that features weighed so make a quotation: a logistic model. */
export const chanceOf = (features: Features, {bias, weights}: KindWeights): number => {
	let sum = bias;
	for (const feature of features) {
		sum += weights[feature] ?? 0;
	}

	return 1 / (1 + Math.exp(-sum));
};

/** Dialogue is told from lists when stretches are found; no title or term stands alone after a dash. */
const dialogueChance = 0.95;

const openers = new Set('¿¡…([—–-');

/** Whether a stretch says a whole sentence, or a clause that stands by itself: it begins as one does, and does not go on with the sentence around it. */
const isSentence = (text: string, {inner, outer, style, continues}: Stretch, paragraphStart: number): boolean => {
	let first = inner.start;
	while (first < inner.end && openers.has(text[first]!)) {
		first++;
	}

	const code = text.charCodeAt(first);
	if (style === 'dash' || continues !== null) {
		return true;
	}

	if (!isUpper(code) && !isDigit(code)) {
		return false;
	}

	// A capital in the middle of a sentence may be a name's: « Nord libre ».
	const before = text[skipSpaceBack(text, outer.start, paragraphStart) - 1] ?? '';
	const last = text[inner.end - 1]!;
	return outer.start === paragraphStart || '.!?…:;»”"—–-'.includes(before) || '.!?…,'.includes(last);
};

/**
Says of each stretch of a text whether it is a quotation.

@param text - the text that the stretches were found in.
@param stretches - all of them, from `findStretches`.
@param language - ISO 639-1 code.
@param model - the weights, if not those of the repository.
@returns one answer for each stretch, in the same order. A stretch that goes on with another shares its answer.
*/
export const kindsOf = (text: string, stretches: readonly Stretch[], language: string, model: KindWeights = kindWeights): Kind[] => {
	const paragraphs = paragraphsOf(text);
	const book = wordBookOf(language);
	const kinds: Kind[] = [];
	for (const [index, stretch] of stretches.entries()) {
		const paragraph = paragraphs[stretch.paragraph]!;
		const features = kindFeatures(text, stretches, index, paragraph, book);
		const own = stretch.style === 'dash' ? Math.max(chanceOf(features, model), dialogueChance) : chanceOf(features, model);
		const chance = stretch.continues === null ? own : kinds[stretch.continues]!.chance;
		kinds.push({quotation: chance >= 0.5, chance, kind: isSentence(text, stretch, paragraph.start) ? 'sentence' : 'fragment', features});
	}

	return kinds;
};
