import table from './weights.json' with {type: 'json'};
import type {Candidate} from './candidates.js';
import {featureNames} from './features.js';

/** The weights by feature number, and the temperature that makes chances of scores. */
export type Model = {readonly weights: Float64Array; readonly temperature: number};

/** Reads a table of weights; features it does not name weigh nothing. */
export const readModel = ({weights, temperature}: {readonly weights: Readonly<Record<string, number>>; readonly temperature: number}): Model => ({
	weights: Float64Array.from(featureNames, name => weights[name] ?? 0),
	temperature,
});

export const defaultModel: Model = readModel(table);

/** The sum of a candidate's weights. */
export const scoreOf = ({features}: Candidate, {weights}: Model): number => {
	let sum = 0;
	for (const feature of features) {
		sum += weights[feature]!;
	}

	return sum;
};

const cueFactor = 10;

/** What the candidates come to: the chance of each entity (-1: nobody), and its best candidate. */
export type Choice = {readonly entity: number; readonly chance: number; readonly best: Candidate};

/**
Weighs candidates: a conditional logit over candidates, summed by entity.

@param candidates - at least one
@param model
@returns one choice for each entity, the likeliest first
*/
export const weigh = (candidates: readonly Candidate[], model: Model): Choice[] => {
	const scores = candidates.map(candidate => scoreOf(candidate, model) / model.temperature);
	const highest = Math.max(...scores);
	const byEntity = new Map<number, {sum: number; best: Candidate; bestScore: number}>();
	let total = 0;
	for (const [index, candidate] of candidates.entries()) {
		const value = Math.exp(scores[index]! - highest);
		total += value;
		const known = byEntity.get(candidate.entity);
		if (!known) {
			byEntity.set(candidate.entity, {sum: value, best: candidate, bestScore: value});
			continue;
		}

		known.sum += value;
		// A mention that a cue points at explains the choice better than one that merely stands near, unless it weighs next to nothing.
		const [more, less] = [candidate.cue >= 0 ? value * cueFactor : value, known.best.cue >= 0 ? known.bestScore * cueFactor : known.bestScore];
		if (!(more > less)) {
			continue;
		}

		known.best = candidate;
		known.bestScore = value;
	}

	return [...byEntity].map(([entity, {sum, best}]) => ({entity, chance: sum / total, best})).toSorted((one, other) => other.chance - one.chance);
};
