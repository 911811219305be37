import table from './confidence.json' with {type: 'json'};
import {featureNames} from './features.js';
import type {Reading} from './attribution.js';
import type {Choice} from './model.js';

/*
The chance that a softmax gives to its best answer is too bold where the articles it learnt from were few or of other kinds. So a second
small model, a logistic regression, learns from answers to left-out articles when to believe it: from the chance itself, in steps, and
from the features of the answer (Platt, “Probabilistic Outputs for Support Vector Machines”, 1999, with more than one input).
*/

/** Steps of the chance; each that is reached adds its weight. */
const steps = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.96, 0.98, 0.99, 0.995] as const;
/** How much less likely the second answer is, as a factor. */
const leads = [1.5, 3, 10, 30, 100] as const;

/** Steps of the chance of an answer before, on which this one rests; each that is not reached adds its weight. */
const supports = [0.97, 0.9, 0.8, 0.7, 0.6, 0.5, 0.35] as const;

/** The names of what confidence is weighed by: first the features of candidates, then the steps. */
export const confidenceNames: readonly string[] = [
	...featureNames,
	...steps.map(step => `chance at least ${step}`),
	...leads.map(lead => `at least ${lead} times likelier than the next`),
	'always',
	...supports.map(step => `rests on an answer whose chance is under ${step}`),
];

const always = featureNames.length + steps.length + leads.length;

/** An answer, and whether a name gives it. */
type Answer = {readonly choice: Choice; readonly isNamed: boolean};

/** The first choices of an article, and which of them a name gives. */
export const answersOf = ({mentions}: Pick<Reading, 'mentions'>, all: ReadonlyArray<readonly Choice[]>): Answer[] =>
	all.map(([choice]) => ({choice: choice!, isNamed: choice!.best.mention >= 0 && mentions[choice!.best.mention]!.kind === 'name'}));

/**
How sure the answers are on which others rest: one who goes on, or whom a pronoun means because he spoke last, is no surer than that he spoke last.

@param answers - of one article, as they stand in the text
@returns for each the chance of the answer it rests on, with those on which that one rests; 1 where it rests on none
*/
export const supportsOf = (answers: readonly Answer[]): number[] => {
	const found: number[] = [];
	let last: {entity: number; chance: number} | undefined;
	let other: typeof last;
	for (const {choice: {entity, chance}, isNamed} of answers) {
		const before = isNamed || entity < 0 ? undefined : (entity === last?.entity ? last : (entity === other?.entity ? other : undefined));
		const support = before?.chance ?? 1;
		found.push(support);
		if (entity !== last?.entity) {
			other = last;
		}

		last = {entity, chance: chance * support};
	}

	return found;
};

/**
What a first choice shows, as numbers of `confidenceNames`.

@param choices - the likeliest first
@param choices.0
@param choices.1
@param support - the chance of the answer it rests on
*/
export const confidenceFeatures = ([first, second]: readonly Choice[], support: number): number[] => {
	const {chance, best} = first!;
	const found = [...best.features];
	for (const feature of best.link) {
		if (!found.includes(feature)) {
			found.push(feature);
		}
	}

	for (let index = 0; index < steps.length && chance >= steps[index]!; index++) {
		found.push(featureNames.length + index);
	}

	const next = second?.chance ?? 0;
	for (let index = 0; index < leads.length && chance >= leads[index]! * next; index++) {
		found.push(featureNames.length + steps.length + index);
	}

	found.push(always);
	for (let index = 0; index < supports.length && support < supports[index]!; index++) {
		found.push(always + 1 + index);
	}

	return found;
};

/** The chance that features speak for, by weights. */
export const confidenceBy = (features: readonly number[], weights: Float64Array): number => {
	let sum = 0;
	for (const feature of features) {
		sum += weights[feature]!;
	}

	return 1 / (1 + Math.exp(-sum));
};

const fitted = Float64Array.from(confidenceNames, name => (table as Readonly<Record<string, number>>)[name] ?? 0);

/**
The chance that the first of these choices is right.

@param choices - the likeliest first, as `weigh` gives them
@param support - the chance of the answer it rests on, as `supportsOf` gives it
*/
export const confidenceOf = (choices: readonly Choice[], support: number): number => confidenceBy(confidenceFeatures(choices, support), fitted);
