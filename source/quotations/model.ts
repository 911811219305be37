import table from './weights.json' with {type: 'json'};
import type {Candidate} from './candidate.js';
import {featureNames} from './features.js';

/** The weights by feature number, and the temperature that makes chances of scores. */
export type Model = {readonly weights: Float64Array; readonly temperature: number};

/** Reads a table of weights; features it does not name weigh nothing. */
export const readModel = ({weights, temperature}: {readonly weights: Readonly<Record<string, number>>; readonly temperature: number}): Model => ({
	weights: Float64Array.from(featureNames, name => weights[name] ?? 0),
	temperature,
});

export const defaultModel: Model = readModel(table);

const sumOf = (features: readonly number[] | Int32Array, weights: Float64Array): number => {
	let sum = 0;
	for (const feature of features) {
		sum += weights[feature]!;
	}

	return sum;
};

/** How much more a mention explains that a cue points at, and one that is the subject of the likeliest cue. */
const explains = {cue: 10, governing: 200};

const explained = ({cue, governs}: Candidate, chance: number): number => chance * (governs ? explains.governing : (cue >= 0 ? explains.cue : 1));

/** What the candidates come to: the chance of each entity (-1: nobody), and its best candidate. */
export type Choice = {readonly entity: number; readonly chance: number; readonly best: Candidate};

/** Adds the chance of each candidate in `[from, to)`, those of one mention, that the mention means it. */
const addMeanings = (chances: number[], candidates: readonly Candidate[], from: number, to: number, weights: Float64Array, temperature: number) => {
	if (to - from === 1) {
		chances.push(1);
		return;
	}

	let best = -Infinity;
	for (let index = from; index < to; index++) {
		const score = sumOf(candidates[index]!.link, weights) / temperature;
		chances.push(score);
		best = Math.max(best, score);
	}

	let total = 0;
	for (let index = from; index < to; index++) {
		chances[index] = Math.exp(chances[index]! - best);
		total += chances[index]!;
	}

	for (let index = from; index < to; index++) {
		chances[index]! /= total;
	}
};

/**
The chance of each candidate: that its mention tells the speaker (a conditional logit over mentions), times that the mention means this
entity (another over what it may mean).

@param candidates - those of one mention, which share their list of features, stand together
*/
export const chancesOf = (candidates: readonly Candidate[], {weights, temperature}: Model): number[] => {
	const chances: number[] = [];
	const scores: number[] = [];
	let highest = -Infinity;
	for (let from = 0; from < candidates.length;) {
		const {features} = candidates[from]!;
		let to = from + 1;
		while (to < candidates.length && candidates[to]!.features === features) {
			to++;
		}

		addMeanings(chances, candidates, from, to, weights, temperature);
		const score = sumOf(features, weights) / temperature;
		highest = Math.max(highest, score);
		scores.push(score);
		from = to;
	}

	let all = 0;
	for (let group = 0; group < scores.length; group++) {
		scores[group] = Math.exp(scores[group]! - highest);
		all += scores[group]!;
	}

	let group = -1;
	for (let index = 0; index < candidates.length; index++) {
		if (index === 0 || candidates[index]!.features !== candidates[index - 1]!.features) {
			group++;
		}

		chances[index]! *= scores[group]! / all;
	}

	return chances;
};

/** What the candidates of one entity come to so far. */
type Sum = {readonly entity: number; chance: number; best: Candidate; bestChance: number};

/**
Weighs candidates.

@param candidates - at least one
@returns a choice for each of the two likeliest entities, the likeliest first; one where there is but one
*/
export const weigh = (candidates: readonly Candidate[], model: Model): Choice[] => {
	const chances = chancesOf(candidates, model);
	const sums: Sum[] = [];
	for (let index = 0; index < candidates.length; index++) {
		const candidate = candidates[index]!;
		const chance = chances[index]!;
		const known = sumFor(sums, candidate.entity);
		if (!known) {
			sums.push({entity: candidate.entity, chance, best: candidate, bestChance: chance});
			continue;
		}

		known.chance += chance;
		// A mention that a cue points at explains the choice better than one that merely stands near, unless it weighs next to nothing.
		if (explained(candidate, chance) > explained(known.best, known.bestChance)) {
			known.best = candidate;
			known.bestChance = chance;
		}
	}

	let [first, second]: Array<Sum | undefined> = [];
	for (const sum of sums) {
		if (!first || sum.chance > first.chance) {
			second = first;
			first = sum;
		} else if (!second || sum.chance > second.chance) {
			second = sum;
		}
	}

	return second ? [choiceOf(first!), choiceOf(second)] : [choiceOf(first!)];
};

const choiceOf = ({entity, chance, best}: Sum): Choice => ({entity, chance, best});

/** The sum of an entity among a few. */
const sumFor = (sums: readonly Sum[], entity: number): Sum | undefined => {
	for (const sum of sums) {
		if (sum.entity === entity) {
			return sum;
		}
	}

	return undefined;
};
