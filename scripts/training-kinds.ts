// What marked articles teach about telling a quotation from a title, a term or a scare quote: a logistic regression over the features of stretches.
import {kindFeatureNames} from '../source/quotations/kind-feature-names.js';
import {kindFeaturesOf, type KindWeights} from '../source/quotations/kinds.js';
import {findStretches} from '../source/quotations/stretches.js';
import {fold, markFor, type Gold} from './gold.js';

/** A stretch to learn from. */
export type KindExample = {readonly features: readonly number[]; readonly right: boolean; readonly place: string; readonly isDialogue: boolean};

/**
What a reader expects of features that the articles show seldom: weights are drawn towards this, towards 0 where nothing stands here. “The union called the
plan “reckless””, “described him as “unfit””, “says that the “cartel” is afraid” give words that somebody used.
*/
const expected: Readonly<Record<string, number>> = {
	'a verb of calling and its object before': 2.2,
	'judged as': 1.5,
	'a verb of judging just before': 1,
	'in a reported clause': 1,
	'according to somebody': 1,
	'colon before, capital': 1,
	'between two names': -3,
	'a bracket after': -1,
	'a work or thing in apposition': -1.5,
	'calling after': -2,
	'called so, with as': -2,
};

/** The penalty on the squared distance of the weights from what is expected. */
const penalty = 0.5;
const steps = 400;
const rate = 0.002;
const momentum = 0.9;

/** The stretches of an article, with whether each is marked as a quotation, and where it stands. */
export const kindExamplesOf = (gold: Gold): Array<KindExample & {readonly key: string}> => {
	const stretches = findStretches(gold.text, gold.language);
	return kindFeaturesOf(gold.text, stretches, gold.language).map((features, index) => {
		const {inner, outer, style} = stretches[index]!;
		return {
			features,
			isDialogue: style === 'dash',
			right: markFor(gold, inner.start, inner.end)?.isQuotation ?? false,
			place:
				`${gold.text.slice(Math.max(0, outer.start - 50), outer.start)}[${gold.text.slice(outer.start, outer.end)}]${gold.text.slice(outer.end, outer.end + 40)}`.replaceAll(
					'\n',
					'⏎',
				),
			key: fold(gold.text.slice(inner.start, inner.end)),
		};
	});
};

/** Logistic regression by gradient descent with momentum, from zero: the same examples give the same weights. */
export const fitKinds = (examples: readonly KindExample[]): KindWeights => {
	const seen = [...new Set(examples.flatMap(({features}) => features))];
	const names = seen.map(feature => kindFeatureNames[feature]!);
	const numbers = new Map(seen.map((feature, number) => [feature, number]));
	// The last column is the bias: it holds for every example, and is not penalised. All rows stand one after the other; `ends` tells where each ends.
	const columns = Int32Array.from(examples.flatMap(({features}) => [...features.map(feature => numbers.get(feature)!), names.length]));
	const ends = new Int32Array(examples.length);
	const right = Uint8Array.from(examples, example => example.right ? 1 : 0);
	let length = 0;
	for (const [index, {features}] of examples.entries()) {
		length += features.length + 1;
		ends[index] = length;
	}

	const drawn = Float64Array.from(names, name => expected[name] ?? 0);
	const weights = new Float64Array(names.length + 1);
	const speed = new Float64Array(names.length + 1);
	const gradient = new Float64Array(names.length + 1);
	for (let step = 0; step < steps; step++) {
		for (let number = 0; number < names.length; number++) {
			gradient[number] = penalty * (weights[number]! - drawn[number]!);
		}

		gradient[names.length] = 0;
		for (let index = 0, start = 0; index < ends.length; start = ends[index]!, index++) {
			const end = ends[index]!;
			let sum = 0;
			for (let place = start; place < end; place++) {
				sum += weights[columns[place]!]!;
			}

			const error = (1 / (1 + Math.exp(-sum))) - right[index]!;
			for (let place = start; place < end; place++) {
				gradient[columns[place]!]! += error;
			}
		}

		for (let number = 0; number <= names.length; number++) {
			speed[number] = (momentum * speed[number]!) - (rate * gradient[number]!);
			weights[number]! += speed[number]!;
		}
	}

	return {bias: weights[names.length]!, weights: Object.fromEntries(names.map((name, number) => [name, weights[number]!]))};
};
