// Fits the attribution weights on articles marked by hand, prints how well each article is read by weights fitted without it, and writes the table.
// Usage: npm run fit -- [--dry] [--misses] [--quick] [folder …]     (default: test/gold; --quick leaves a fifth of the articles out at a
// time, not each in turn)
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {answersOf, confidenceBy, confidenceFeatures, confidenceNames, supportsOf} from '../source/quotations/confidence.js';
import {featureNames} from '../source/quotations/features.js';
import {weigh, type Choice, type Model} from '../source/quotations/model.js';
import {nameOf} from '../source/quotations/speakers/entity.js';
import type {Registry} from '../source/quotations/speakers/registry.js';
import type {Attributed, Reading} from '../source/quotations/attribution.js';
import {readGold, type Gold, type Marked} from './gold.js';
import {fittedWithout} from './left-out.js';
import {
	examplesOf,
	fit,
	fitSpeakers,
	isEntityRight,
	readMarked,
	steps,
	type Example,
} from './training.js';

const flags = new Set(process.argv.slice(2).filter(argument => argument.startsWith('--')));
const places = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const golds = readGold(places.length > 0 ? places : ['test/gold']);

const untrained: Model = {weights: new Float64Array(featureNames.length), temperature: 1};
const examples: Example[][] = golds.map(gold => examplesOf(gold, untrained));
const asModel = (weights: Float64Array, temperature = 1): Model => ({weights, temperature});

type Guess = {
	readonly gold: Gold;
	readonly mark: Marked;
	readonly attributed: Attributed;
	readonly reading: Reading;
	readonly registry: Registry;
	readonly model: Model;
};

/** What is answered for each quotation by weights fitted without its article. */
const guesses: Guess[] = [];
const folds = flags.has('--quick') ? 5 : golds.length;
for (const [number, model] of fittedWithout(examples, folds, chosen => asModel(fitSpeakers(chosen))).entries()) {
	const gold = golds[number]!;
	const {reading, marks} = readMarked(gold, model, false);
	for (const [position, attributed] of reading.attributed.entries()) {
		guesses.push({gold, mark: marks[position]!, attributed, reading, registry: reading.registry, model});
	}
}

const isChoiceRight = ({mark, registry}: Guess, {entity}: Choice) => isEntityRight(mark, entity, registry, true);

/** The chances of a guess at a temperature. Pieces of one quotation keep what their chain decided. */
const choicesAt = ({attributed: {candidates, choices}, model: {weights}}: Guess, temperature: number): readonly Choice[] => {
	const own = weigh(candidates, {weights, temperature});
	return own[0]!.entity === choices[0]!.entity ? own : choices;
};

/** The mean of minus the log of the chance given to the first choice being right or wrong. */
const surprise = (temperature: number): number => {
	let sum = 0;
	for (const guess of guesses) {
		const [first] = choicesAt(guess, temperature) as [Choice];
		sum -= Math.log(Math.max(1e-6, isChoiceRight(guess, first) ? first.chance : 1 - first.chance));
	}

	return sum / guesses.length;
};

/** An answer to believe or not. */
const exampleOf = (features: readonly number[], right: boolean): Example => {
	const link = new Int32Array();
	return [{features: Int32Array.from(features), options: [{link, right}]}, {features: new Int32Array(), options: [{link, right: !right}]}];
};

/** The temperature at which the chances fit best what left-out articles show. */
const temperature = Array.from({length: 31}, (_, step) => 1 + (step / 10)).toSorted((one, other) => surprise(one) - surprise(other))[0]!;

/** For each guess, the chance of the one it rests on; those of an article stand together. */
const supports = Map.groupBy(guesses, ({reading}) => reading).entries()
	.flatMap(([reading, own]) => supportsOf(answersOf(reading, own.map(guess => choicesAt(guess, temperature))))).toArray();

/** An answer to a left-out article, and what its confidence is weighed by: as a choice between being right and being wrong. */
const answers = guesses.map((guess, index) => {
	const choices = choicesAt(guess, temperature);
	const right = isChoiceRight(guess, choices[0]!);
	const features = confidenceFeatures(choices, supports[index]!);
	return {guess, choice: choices[0]!, right, features, example: exampleOf(features, right)};
});
const doubt = 10;
const fitConfidence = (chosen: ReadonlyArray<(typeof answers)[number]>): Float64Array =>
	fit(
		chosen.filter(({choice}) => choice.entity >= 0).map(({example}) => example),
		doubt,
		steps,
		confidenceNames.length,
	);

type Result = {file: string; language: string; chance: number; right: boolean; named: boolean};
const results: Result[] = [];
// A tenth of the articles at a time is left out of the fit of confidence too.
const confidenceFolds = 10;
const byArticle = golds.map(gold => answers.filter(({guess}) => guess.gold === gold));
for (const [number, own] of fittedWithout(byArticle, confidenceFolds, fitConfidence).entries()) {
	for (const {guess, choice, right, features} of byArticle[number]!) {
		const {gold, mark, registry, attributed: {candidates}} = guess;
		const chance = confidenceBy(features, own);
		results.push({file: gold.file, language: gold.language, chance, right, named: choice.entity >= 0});
		if (!right && flags.has('--misses')) {
			const name = choice.entity >= 0 ? nameOf(registry.entities[choice.entity]!) : 'nobody';
			const possible = candidates.some(({entity}) => isEntityRight(mark, entity, registry, true));
			console.log(
				`${path.basename(gold.file)} ${chance.toFixed(2)} ${name} instead of ${mark.attribute}${possible ? '' : ' (no candidate)'}: ${gold.text
					.slice(Math.max(0, mark.start - 90), mark.end + 70)
					.replaceAll('\n', '⏎')
					.slice(0, 330)}`,
			);
		}
	}
}

const share = (part: number, whole: number) => whole === 0 ? '-' : (part / whole).toFixed(3);
for (const language of [...new Set(golds.map(gold => gold.language)), 'all']) {
	const own = results.filter(result => language === 'all' || result.language === language);
	const sure = own.filter(({chance, named}) => chance >= 0.9 && named);
	console.log(
		`${language}: ${own.length} quotations, right ${share(own.filter(({right}) => right).length, own.length)}, sure ${share(sure.length, own.length)}, right of these ${share(sure.filter(({right}) => right).length, sure.length)}`,
	);
}

console.log(`temperature ${temperature.toFixed(1)}`);
console.log('chance      quotations  right');
for (let from = 0; from < 1; from += 0.1) {
	const own = results.filter(({chance}) => chance >= from && (chance < from + 0.1 || from > 0.85));
	console.log(
		`${from.toFixed(1)}–${(from + 0.1).toFixed(1)}     ${String(own.length).padStart(6)}     ${share(own.filter(({right}) => right).length, own.length)}`,
	);
}

const asTable = (names: readonly string[], weights: Float64Array) =>
	Object.fromEntries(
		names
			.map((name, index) => [name, Number(weights[index]!.toFixed(3))] as const)
			.filter(([, weight]) => weight !== 0)
			.toSorted(([one], [other]) => (one < other ? -1 : 1)),
	);
const write = (file: string, value: unknown) => {
	writeFileSync(path.join('source/quotations', file), `${JSON.stringify(value, undefined, '\t')}\n`);
};

if (!flags.has('--dry')) {
	write('weights.json', {temperature: Number(temperature.toFixed(2)), weights: asTable(featureNames, fitSpeakers(examples.flat(), steps * 2))});
	write('confidence.json', asTable(confidenceNames, fitConfidence(answers)));
}
