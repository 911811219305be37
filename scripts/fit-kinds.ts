// Fits the weights that tell a quotation from a title, a term or a scare quote, prints how well each article is read by weights fitted without it,
// and writes the table.
// Usage: npm run fit:kinds -- [--dry] [--misses] [folder …]     (default: test/gold)
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {kindFeatureNames} from '../source/quotations/kind-feature-names.js';
import {chanceOf, kindFeaturesOf, readKindModel, type KindWeights} from '../source/quotations/kinds.js';
import {findStretches} from '../source/quotations/stretches.js';
import {fold, markFor, readGold, type Gold} from './gold.js';

type Example = {readonly features: readonly number[]; readonly right: boolean; readonly place: string};

/**
What a reader expects of features that the articles show seldom: weights are drawn towards this, towards 0 where nothing stands here. “The union called the
plan “reckless””, “described him as “unfit””, “says that the “cartel” is afraid” give words that somebody used.
*/
const expected: Readonly<Record<string, number>> = {
	'a verb of calling and its object before': 1.5,
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

const examplesOf = (gold: Gold): Array<Example & {readonly key: string}> => {
	const stretches = findStretches(gold.text, gold.language);
	return kindFeaturesOf(gold.text, stretches, gold.language).map((features, index) => {
		const {inner, outer} = stretches[index]!;
		return {
			features,
			right: markFor(gold, inner.start, inner.end)?.isQuotation ?? false,
			place: `${gold.text.slice(Math.max(0, outer.start - 50), outer.start)}[${gold.text.slice(outer.start, outer.end)}]${gold.text.slice(outer.end, outer.end + 40)}`.replaceAll('\n', '⏎'),
			key: fold(gold.text.slice(inner.start, inner.end)),
		};
	});
};

/** Logistic regression by gradient descent with momentum, from zero: the same examples give the same weights. */
const fit = (examples: readonly Example[]): KindWeights => {
	const seen = [...new Set(examples.flatMap(({features}) => features))];
	const names = seen.map(feature => kindFeatureNames[feature]!);
	const numbers = new Map(seen.map((feature, number) => [feature, number]));
	// The last column is the bias: it holds for every example, and is not penalised.
	const rows = examples.map(({features}) => Int32Array.from([...features.map(feature => numbers.get(feature)!), names.length]));
	const weights = new Float64Array(names.length + 1);
	const speed = new Float64Array(names.length + 1);
	for (let step = 0; step < steps; step++) {
		const gradient = weights.map((weight, number) => number === names.length ? 0 : penalty * (weight - (expected[names[number]!] ?? 0)));
		for (const [index, row] of rows.entries()) {
			let sum = 0;
			for (const number of row) {
				sum += weights[number]!;
			}

			const error = (1 / (1 + Math.exp(-sum))) - (examples[index]!.right ? 1 : 0);
			for (const number of row) {
				gradient[number]! += error;
			}
		}

		for (const [number, slope] of gradient.entries()) {
			speed[number] = (momentum * speed[number]!) - (rate * slope);
			weights[number]! += speed[number];
		}
	}

	return {bias: weights[names.length]!, weights: Object.fromEntries(names.map((name, number) => [name, weights[number]!]))};
};

const flags = new Set(process.argv.slice(2).filter(argument => argument.startsWith('--')));
const places = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const golds = readGold(places.length > 0 ? places : ['test/gold']);
const examples = golds.map(gold => examplesOf(gold));

type Count = {articles: number; gold: number; found: number; right: number; terms: number};
const counts = new Map<string, Count>();
for (const [index, gold] of golds.entries()) {
	const model = readKindModel(fit(examples.flatMap((own, other) => other === index ? [] : own)));
	const judged = examples[index]!.map(example => ({...example, chance: chanceOf(example.features, model)}));
	const found = judged.filter(({chance}) => chance >= 0.5);
	for (const group of [gold.language, 'all']) {
		const count = counts.get(group) ?? {articles: 0, gold: 0, found: 0, right: 0, terms: 0};
		count.articles++;
		count.gold += gold.marked.filter(({isQuotation}) => isQuotation).length;
		count.terms += gold.marked.filter(({isQuotation}) => !isQuotation).length;
		count.found += found.length;
		count.right += found.filter(({right}) => right).length;
		counts.set(group, count);
	}

	for (const {chance, right, place} of flags.has('--misses') ? judged : []) {
		if ((chance >= 0.5) !== right) {
			console.log(`${path.basename(gold.file)} ${chance.toFixed(2)} ${right ? 'lost' : 'kept'}: ${place}`);
		}
	}
}

console.log('Each article by weights fitted without it:');
console.table(Object.fromEntries([...counts].map(([group, {articles, gold, found, right, terms}]) => [group, {
	articles, quotations: gold, terms, found,
	precision: Number((right / found).toFixed(3)), recall: Number((right / gold).toFixed(3)), f1: Number((2 * right / (gold + found)).toFixed(3)),
}])));

if (!flags.has('--dry')) {
	const {bias, weights} = fit(examples.flat());
	const table = Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Number(weight.toFixed(2))] as const).toSorted(([one], [other]) => one < other ? -1 : 1));
	writeFileSync('source/quotations/kind-weights.json', `${JSON.stringify({bias: Number(bias.toFixed(2)), weights: table}, undefined, '\t')}\n`);
}
