// Fits the weights of the attribution model: a conditional logit over candidates, several of which may be right.
import {attribute, type Reading} from '../source/quotations/attribution.js';
import {featureNames} from '../source/quotations/features.js';
import type {Model} from '../source/quotations/model.js';
import {nameOf, type Registry} from '../source/quotations/speakers.js';
import {findStretches} from '../source/quotations/stretches.js';
import {foldName, isRight, markFor, type Gold, type Marked} from './gold.js';

/** One quotation to learn from: the features of each candidate, and which candidates are right. */
export type Example = {readonly candidates: readonly Int32Array[]; readonly right: readonly boolean[]};

/** Whether an entity answers a mark: by the name shown, else by any of its names. */
export const isEntityRight = (mark: Marked, entity: number, registry: Registry, strict: boolean): boolean => {
	if (entity === -1) {
		return mark.accepted === null;
	}

	const found = registry.entities[entity]!;
	return isRight(mark, nameOf(found)) || (!strict && mark.accepted !== null && [...found.names, found.role ?? ''].some(name => mark.accepted!.includes(foldName(name))));
};

/** The entity among the candidates that a mark means. */
const rightEntity = (mark: Marked | undefined, entities: readonly number[], registry: Registry): number | undefined => mark?.isQuotation ? entities.find(entity => isEntityRight(mark, entity, registry, true)) ?? entities.find(entity => isEntityRight(mark, entity, registry, false)) : undefined;

/** Reads a marked article with the quotations that the marks give, and what is known of each. */
export const readMarked = (gold: Gold, model: Model, taught: boolean): {reading: Reading; marks: ReadonlyArray<Marked | undefined>} => {
	const stretches = findStretches(gold.text, gold.language);
	const marks = stretches.map(({inner}) => markFor(gold, inner.start, inner.end));
	const reading = attribute(gold.text, gold.language, stretches, marks.map(mark => mark?.isQuotation ?? false), model, taught
		? (stretch, candidates, registry) => rightEntity(marks[stretch], [...new Set(candidates.map(({entity}) => entity))], registry)
		: undefined);
	return {reading, marks: reading.attributed.map(({stretch}) => marks[stretch])};
};

/** What an article teaches. */
export const examplesOf = (gold: Gold, model: Model): Example[] => {
	const {reading, marks} = readMarked(gold, model, true);
	const {registry} = reading;
	return reading.attributed.flatMap(({candidates}, index) => {
		const mark = marks[index];
		if (!mark) {
			return [];
		}

		let right = candidates.map(({entity}) => isEntityRight(mark, entity, registry, true));
		if (!right.includes(true)) {
			right = candidates.map(({entity}) => isEntityRight(mark, entity, registry, false));
		}

		return right.includes(true) ? [{candidates: candidates.map(({features}) => Int32Array.from(features)), right}] : [];
	});
};

/** The loss and its gradient: minus the log of the chance of the right candidates, and a penalty on large weights. */
const lossOf = (examples: readonly Example[], weights: Float64Array, penalty: number, gradient: Float64Array): number => {
	let loss = 0;
	gradient.fill(0);
	for (const {candidates, right} of examples) {
		const scores = candidates.map(features => {
			let sum = 0;
			for (const feature of features) {
				sum += weights[feature]!;
			}

			return sum;
		});
		const highest = Math.max(...scores);
		let all = 0;
		let good = 0;
		for (const [index, score] of scores.entries()) {
			const value = Math.exp(score - highest);
			scores[index] = value;
			all += value;
			good += right[index] ? value : 0;
		}

		loss += Math.log(all) - Math.log(Math.max(good, 1e-300));
		for (const [index, features] of candidates.entries()) {
			const change = (scores[index]! / all) - (right[index] ? scores[index]! / Math.max(good, 1e-300) : 0);
			if (change !== 0) {
				for (const feature of features) {
					gradient[feature]! += change;
				}
			}
		}
	}

	for (const [index, weight] of weights.entries()) {
		loss += penalty * weight * weight / 2;
		gradient[index]! += penalty * weight;
	}

	return loss;
};

const dot = (one: Float64Array, other: Float64Array): number => {
	let sum = 0;
	for (const [index, value] of one.entries()) {
		sum += value * other[index]!;
	}

	return sum;
};

/**
Finds the weights by L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.5) with backtracking. Deterministic.

@param examples
@param penalty - of the squared weights
@param steps
@param size - how many weights there are
*/
export const fit = (examples: readonly Example[], penalty: number, steps: number, size = featureNames.length): Float64Array => {
	let weights: Float64Array = new Float64Array(size);
	let gradient: Float64Array = new Float64Array(size);
	let loss = lossOf(examples, weights, penalty, gradient);
	const history: Array<{moved: Float64Array; turned: Float64Array; rho: number}> = [];
	for (let step = 0; step < steps; step++) {
		const direction = Float64Array.from(gradient);
		const alphas: number[] = [];
		for (const {moved, turned, rho} of history.toReversed()) {
			const alpha = rho * dot(moved, direction);
			alphas.push(alpha);
			for (let index = 0; index < size; index++) {
				direction[index]! -= alpha * turned[index]!;
			}
		}

		const last = history.at(-1);
		const scale = last ? 1 / (last.rho * dot(last.turned, last.turned)) : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)));
		for (let index = 0; index < size; index++) {
			direction[index]! *= scale;
		}

		for (const [position, {moved, turned, rho}] of history.entries()) {
			const beta = rho * dot(turned, direction);
			const alpha = alphas[history.length - 1 - position]!;
			for (let index = 0; index < size; index++) {
				direction[index]! += (alpha - beta) * moved[index]!;
			}
		}

		const slope = dot(direction, gradient);
		let length = 1;
		let next = weights;
		const nextGradient = new Float64Array(size);
		let nextLoss = Infinity;
		for (let attempt = 0; attempt < 20; attempt++, length /= 2) {
			next = weights.map((weight, index) => weight - (length * direction[index]!));
			nextLoss = lossOf(examples, next, penalty, nextGradient);
			if (nextLoss <= loss - (1e-4 * length * slope)) {
				break;
			}
		}

		if (!(nextLoss < loss)) {
			break;
		}

		const moved = next.map((weight, index) => weight - weights[index]!);
		const turned = nextGradient.map((value, index) => value - gradient[index]!);
		const curvature = dot(moved, turned);
		if (curvature > 1e-10) {
			history.push({moved, turned, rho: 1 / curvature});
			if (history.length > 8) {
				history.shift();
			}
		}

		const gained = loss - nextLoss;
		weights = next;
		gradient = nextGradient;
		loss = nextLoss;
		if (gained < 1e-5 * Math.max(1, loss)) {
			break;
		}
	}

	return weights;
};
