// Fits the weights of the attribution model: a conditional logit over candidates, several of which may be right.
import {attribute, type Reading} from '../source/quotations/attribution.js';
import {featureNames} from '../source/quotations/features.js';
import type {Model} from '../source/quotations/model.js';
import {nameOf} from '../source/quotations/speakers/entity.js';
import type {Registry} from '../source/quotations/speakers/registry.js';
import {findStretches} from '../source/quotations/stretches.js';
import type {Candidate} from '../source/quotations/candidate.js';
import {foldName, isRight, markFor, type Gold, type Marked} from './gold.js';

/** One quotation to learn from: its mentions, what each may mean, and which answers are right. */
export type Example = ReadonlyArray<{readonly features: Int32Array; readonly options: ReadonlyArray<{readonly link: Int32Array; readonly right: boolean}>}>;

/** Whether an entity answers a mark: by the name shown, else by any of its names. */
export const isEntityRight = (mark: Marked, entity: number, registry: Registry, strict: boolean): boolean => {
	if (entity === -1) {
		return mark.accepted === null;
	}

	const found = registry.entities[entity]!;
	return (
		isRight(mark, nameOf(found))
		|| (!strict && mark.accepted !== null && [...found.names, found.role ?? ''].some(name => mark.accepted!.includes(foldName(name))))
	);
};

/** The entity among the candidates that a mark means. */
const rightEntity = (mark: Marked | undefined, entities: readonly number[], registry: Registry): number | undefined =>
	mark?.isQuotation
		? (entities.find(entity => isEntityRight(mark, entity, registry, true))
			?? entities.find(entity => isEntityRight(mark, entity, registry, false)))
		: undefined;

/** Reads a marked article with the quotations that the marks give, and what is known of each. */
export const readMarked = (gold: Gold, model: Model, taught: boolean): {reading: Reading; marks: ReadonlyArray<Marked | undefined>} => {
	const stretches = findStretches(gold.text, gold.language);
	const marks = stretches.map(({inner}) => markFor(gold, inner.start, inner.end));
	const reading = attribute(gold.text, gold.language, stretches, marks.map(mark => mark?.isQuotation ?? false), model, {
		teacher: taught
			? (stretch, candidates, registry) => rightEntity(marks[stretch], [...new Set(candidates.map(({entity}) => entity))], registry)
			: undefined,
	});
	return {reading, marks: reading.attributed.map(({stretch}) => marks[stretch])};
};

/** Gathers the candidates of each mention. */
const exampleOf = (candidates: readonly Candidate[], right: readonly boolean[]): Example => {
	const groups: Array<{features: Int32Array; options: Array<{link: Int32Array; right: boolean}>}> = [];
	for (const [index, {features, link}] of candidates.entries()) {
		if (index === 0 || candidates[index - 1]!.features !== features) {
			groups.push({features: Int32Array.from(features), options: []});
		}

		groups.at(-1)!.options.push({link: Int32Array.from(link), right: right[index]!});
	}

	return groups;
};

/** What an article teaches. */
export const examplesOf = (gold: Gold, model: Model, taught = true): Example[] => {
	const {reading, marks} = readMarked(gold, model, taught);
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

		return right.includes(true) ? [exampleOf(candidates, right)] : [];
	});
};

/** What a reader expects before any article is seen: weights are drawn towards these, not towards nothing. */
const expected: Readonly<Record<string, number>> = {
	'subject of the likeliest cue: aside': 3,
	'subject of the likeliest cue: after': 3,
	'subject of the likeliest cue: before': 3,
	'subject of the likeliest cue: earlier': 2,
	'subject of the likeliest cue: according before': 2,
	'subject of the likeliest cue: according after': 1.5,
	'subject of the likeliest cue: noun before': 1.5,
	'subject of the likeliest cue: lead': 1,
	'subject of the likeliest cue: next': 1,
	'last speaker, quotation a sentence of its own: same line': 3,
	'last speaker, quotation a sentence of its own: goes on': 3,
	'last speaker, quotation within a sentence: goes on': 1.5,
	'speaker before the last, quotation dialogue: line before': 1,
	'speaker before the last, quotation alone in its line: line before': 0.5,
	'description means: clashing detail': -2.5,
	'gender: agrees': 0.5,
	'gender: clashes': -1.5,
	'number: clashes': -1.5,
	'pronoun means: the topic': 1,
	'pronoun means: subject of the sentence before': 1,
	'pronoun means: only a description': -1,
	'word for a text just named means: a document': 3,
	'word for a text just named means: a medium': 2,
	'word for a text just named means: an institution': 1,
	'word for a text just named means: a person': -3,
	'word for a text just named means: further off': -1,
	'description means: the same noun': 2,
	'description means: somebody with an office alike': 2,
	'description means: somebody of a trade alike': 2.5,
	'description means itself: introduced before': 1.5,
	'description means itself: says no more than man or woman': -1,
	'description means itself: though a kindred noun is known': -1,
	'description means itself: though somebody of a trade alike is known': -1.5,
	'description means itself: by a noun that only takes somebody up': -4,
	'description means itself: noun alone': -0.5,
	'description means itself: with a complement': 0.5,
	'description means somebody: the topic': 1,
	'description means somebody: of another gender': -1.5,
	'description means somebody: nowhere near': -1,
	'description means somebody: by a noun with a complement': -0.5,
	'description means somebody: by a complement it has': 1,
	'description means somebody: the only person named so far': 1.5,
	'description means somebody: by a noun that meant it before': 2,
	'description means itself: though the noun meant somebody before': -1,
	'meant is named only later: the first person of the article': 1.5,
	'description means somebody: by a noun of another kind': -1.5,
	'description means somebody: by another complement than its own': -4,
	'description means somebody: by a noun for kin, and it shares its family name': 1.5,
	'noun for an institution means somebody named: a place': -1.5,
	'noun for an institution means somebody named: in the sentence before': 1,
	'noun for an institution means somebody named: who speaks elsewhere': 1,
	'noun for an institution means itself: noun alone': -0.5,
	'description means itself: new, by another noun': -0.5,
	'description means itself: new, by a noun for a trade': -1.5,
	'description means itself: new, in the tag of a quotation': -0.5,
	'mention after a preposition': -1,
	'another quotation between mention and quotation': -1,
	'same words elsewhere in the article': 2,
	'whose turn it is: all quoted': 4,
	'whose turn it is: part of an answer': -1,
	'meant is whose turn it is: part of an answer': -1.5,
	'first person of the one interviewed': 3,
	'first person where nobody is interviewed is: the last speaker': 1,
	'subject of the likeliest cue is: first person': 1.5,
	'subject of the likeliest cue is: someone': 2,
	'speaks by a cue: in the next line': -1.5,
	'speaks by a cue: in the next line, dialogue': -3,
	'speaks by a cue: in the line behind the next, dialogue': 1.5,
	'speaks by a cue: in the line behind the next': 1,
	'meant speaks by a cue: in the next line': -1.5,
	'meant speaks by a cue: in the next line, dialogue': -3,
	'meant speaks by a cue: in the line behind the next, dialogue': 1.5,
	'meant speaks by a cue: in the line behind the next': 1,
	'no mention: in the scene: named last, dialogue': 1,
	'label at the head of the quoted words': 6,
	'the one interviewed, outside the turns': 1,
	'meant is the one interviewed, outside the turns': 2,
	'subject of the cue that closes the sentence': 2,
	'subject of the cue on which “and that” hangs': 3,
	'a text: whose cue touches the quotation': 1,
	'a text: that reads so': 2,
	'a text: before the colon, complements between': 1,
	'subject of a cue that says these very words are somebody’s': 3,
	'the subject of the likeliest cue is a pronoun, and this: is its object': -2,
	'no mention: no person: dialogue': -2,
	'mention has a quotation of its own, quotation: dialogue': -1,
	'meant is the subject of a cue somewhere': 0.5,
	'opens the narrator’s aside in dialogue': 3,
	'is called by name inside the quotation': -2,
	'answers the line before, dialogue: one called by name in it': 2,
	'answers the line before, quoted lines: one called by name in it': 2,
	'answers the line before, dialogue: the last speaker': -1.5,
	'answers the line before, dialogue: the last speaker, who asked': -2,
	'answers the line before, quoted lines: the last speaker, who asked': -1,
	'answers the line before, dialogue: the speaker before the last, in turn': 1,
	'subject of the likeliest cue names: unknown': -2,
	'not the subject of the likeliest cue, which stands: inside it, pronoun of another gender': -1.5,
	'not the subject of the likeliest cue, which stands: inside it, kin of another gender': -1.5,
	'not the subject of the likeliest cue, which stands: touching it, pronoun of another gender': -1.5,
	'not the subject of the likeliest cue, which stands: touching it, kin of another gender': -1.5,
};

/** What is expected of all features that begin so. */
const expectedOfAll: ReadonlyArray<readonly [string, number]> = [
	['another mention is the subject of the likeliest cue, which stands: inside it', -3],
	['another mention is the subject of the likeliest cue, which stands: touching it', -2.5],
	['another mention is the subject of the likeliest cue, which stands: leading to it', -2],
	['another mention is the subject of the likeliest cue, which stands: within a few words', -1],
];

const priors = Float64Array.from(featureNames, name => expected[name] ?? expectedOfAll.find(([start]) => name.startsWith(start))?.[1] ?? 0);

/** The loss and its gradient: minus the log of the chance of the right candidates, and a penalty on large weights. */
const lossOf = (examples: readonly Example[], weights: Float64Array, penalty: number, gradient: Float64Array, towards: Float64Array): number => {
	let loss = 0;
	gradient.fill(0);
	const sum = (features: Int32Array) => {
		let total = 0;
		for (const feature of features) {
			total += weights[feature]!;
		}

		return total;
	};

	const push = (features: Int32Array, change: number) => {
		if (change !== 0) {
			for (const feature of features) {
				gradient[feature]! += change;
			}
		}
	};

	for (const groups of examples) {
		const scores = groups.map(({features}) => sum(features));
		const highest = Math.max(...scores);
		let all = 0;
		for (const [index, score] of scores.entries()) {
			scores[index] = Math.exp(score - highest);
			all += scores[index];
		}

		let good = 0;
		const links = groups.map(({options}) => {
			const values = options.map(({link}) => sum(link));
			const best = Math.max(...values);
			const exps = values.map(value => Math.exp(value - best));
			const total = exps.reduce((one, other) => one + other, 0);
			return exps.map(value => value / total);
		});
		const rights = groups.map(({options}, index) => {
			let chance = 0;
			for (const [option, {right}] of options.entries()) {
				chance += right ? links[index]![option]! : 0;
			}

			const value = chance * scores[index]! / all;
			good += value;
			return value;
		});
		good = Math.max(good, 1e-300);
		loss -= Math.log(good);
		for (const [index, {features, options}] of groups.entries()) {
			const share = rights[index]! / good;
			push(features, (scores[index]! / all) - share);
			if (share > 0 && options.length > 1) {
				for (const [option, {link, right}] of options.entries()) {
					const chance = links[index]![option]!;
					push(link, (share * chance) - (right ? chance * (scores[index]! / all) / good : 0));
				}
			}
		}
	}

	for (const [index, weight] of weights.entries()) {
		const away = weight - towards[index]!;
		loss += penalty * away * away / 2;
		gradient[index]! += penalty * away;
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
	const expectedWeights = size === featureNames.length ? priors : new Float64Array(size);
	let weights: Float64Array = Float64Array.from(expectedWeights);
	let gradient: Float64Array = new Float64Array(size);
	let loss = lossOf(examples, weights, penalty, gradient, expectedWeights);
	const history: Array<{moved: Float64Array; turned: Float64Array; rho: number}> = [];
	// One short step proves nothing: only several in a row end the search.
	let small = 0;
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
			nextLoss = lossOf(examples, next, penalty, nextGradient, expectedWeights);
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
		small = gained < 1e-5 * Math.max(1, loss) ? small + 1 : 0;
		if (small === enoughSmall) {
			break;
		}
	}

	return weights;
};

const penalty = 0.8;

/** After so many steps in a row that gain next to nothing a fit ends. With one, what was left out was read by luck 20 of 5,520 better or worse. */
const enoughSmall = 5;

/** How many steps a fit takes at most. */
export const steps = 300;

/**
Weights of the attribution model.

@param examples - what articles teach
@param most - steps at most
*/
export const fitSpeakers = (examples: readonly Example[], most = steps): Float64Array => fit(examples, penalty, most);
