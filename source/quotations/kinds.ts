import table from './kind-weights.json' with {type: 'json'};
import {kindFeatureNames} from './kind-feature-names.js';
import {kindFeatures} from './kind-features.js';
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
};

/** Weights by the name of a feature; what is not named weighs nothing. */
export type KindWeights = {readonly bias: number; readonly weights: Readonly<Record<string, number>>};

/** The same by the numbers of features. */
export type KindModel = {readonly bias: number; readonly weights: Float64Array};

/** Reads a table of weights. */
export const readKindModel = ({bias, weights}: KindWeights): KindModel => ({bias, weights: Float64Array.from(kindFeatureNames, name => weights[name] ?? 0)});

const defaultModel = readKindModel(table);

/** The chance that features, numbers of `kindFeatureNames`, weighed so make a quotation: a logistic model. */
export const chanceOf = (features: readonly number[], {bias, weights}: KindModel): number => {
	let sum = bias;
	for (const feature of features) {
		sum += weights[feature]!;
	}

	return 1 / (1 + Math.exp(-sum));
};

/** Dialogue is told from lists when stretches are found; no title or term stands alone after a dash: nothing more is looked at. */
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
Gives the features of each stretch of a text: what `kindsOf` weighs.

@param text - the text that the stretches were found in.
@param stretches - all of them, from `findStretches`.
@param language - ISO 639-1 code.
@returns for each stretch the numbers of `kindFeatureNames` that hold.
*/
export const kindFeaturesOf = (text: string, stretches: readonly Stretch[], language: string): ReadonlyArray<readonly number[]> => {
	const paragraphs = paragraphsOf(text);
	const book = wordBookOf(language);
	return stretches.map(({paragraph}, index) => kindFeatures(text, stretches, index, paragraphs[paragraph]!, book));
};

/**
Says of each stretch of a text whether it is a quotation.

@param text - the text that the stretches were found in.
@param stretches - all of them, from `findStretches`.
@param language - ISO 639-1 code.
@returns one answer for each stretch, in the same order. A stretch that goes on with another shares its answer.
*/
export const kindsOf = (text: string, stretches: readonly Stretch[], language: string): Kind[] => {
	const paragraphs = paragraphsOf(text);
	const book = wordBookOf(language);
	const kinds: Kind[] = [];
	for (let index = 0; index < stretches.length; index++) {
		const stretch = stretches[index]!;
		const paragraph = paragraphs[stretch.paragraph]!;
		const chance = stretch.continues === null
			? (stretch.style === 'dash' ? dialogueChance : chanceOf(kindFeatures(text, stretches, index, paragraph, book), defaultModel))
			: kinds[stretch.continues]!.chance;
		kinds.push({quotation: chance >= 0.5, chance, kind: isSentence(text, stretch, paragraph.start) ? 'sentence' : 'fragment'});
	}

	return kinds;
};
