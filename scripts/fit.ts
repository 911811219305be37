// Fits the attribution weights on articles marked by hand, prints how well each article is read by weights fitted without it, and writes the table.
// Usage: npm run fit -- [--dry] [--misses] [folder …]     (default: test/gold)
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {featureNames} from '../source/quotations/features.js';
import type {Model} from '../source/quotations/model.js';
import {nameOf} from '../source/quotations/speakers.js';
import {readGold} from './gold.js';
import {
	examplesOf,
	fit,
	isEntityRight,
	readMarked,
	type Example,
} from './training.js';

const flags = new Set(process.argv.slice(2).filter(argument => argument.startsWith('--')));
const places = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const golds = readGold(places.length > 0 ? places : ['test/gold']);
const penalty = 0.25;
const steps = 120;

const untrained: Model = {weights: new Float64Array(featureNames.length), temperature: 1};
const examples: Example[][] = golds.map(gold => examplesOf(gold, untrained));
const asModel = (weights: Float64Array, temperature = 1): Model => ({weights, temperature});

type Result = {file: string; language: string; chance: number; right: boolean; named: boolean};
const results: Result[] = [];
for (const [index, gold] of golds.entries()) {
	const weights = fit(examples.filter((_, other) => other !== index).flat(), penalty, steps);
	const {reading, marks} = readMarked(gold, asModel(weights), false);
	for (const [position, {choices, candidates}] of reading.attributed.entries()) {
		const mark = marks[position]!;
		const [choice] = choices as [typeof choices[number]];
		const right = isEntityRight(mark, choice.entity, reading.registry, true);
		results.push({file: gold.file, language: gold.language, chance: choice.chance, right, named: choice.entity >= 0});
		if (!right && flags.has('--misses')) {
			const name = choice.entity >= 0 ? nameOf(reading.registry.entities[choice.entity]!) : 'nobody';
			const possible = candidates.some(({entity}) => isEntityRight(mark, entity, reading.registry, true));
			console.log(`${path.basename(gold.file)} ${choice.chance.toFixed(2)} ${name} instead of ${mark.attribute}${possible ? '' : ' (no candidate)'}: ${gold.text.slice(Math.max(0, mark.start - 90), mark.end + 70).replaceAll('\n', '⏎').slice(0, 330)}`);
		}
	}
}

const share = (part: number, whole: number) => whole === 0 ? '-' : (part / whole).toFixed(3);
for (const language of [...new Set(golds.map(gold => gold.language)), 'all']) {
	const own = results.filter(result => language === 'all' || result.language === language);
	const sure = own.filter(({chance, named}) => chance >= 0.9 && named);
	console.log(`${language}: ${own.length} quotations, right ${share(own.filter(({right}) => right).length, own.length)}, sure ${share(sure.length, own.length)}, right of these ${share(sure.filter(({right}) => right).length, sure.length)}`);
}

console.log('chance      quotations  right');
for (let from = 0; from < 1; from += 0.1) {
	const own = results.filter(({chance}) => chance >= from && (chance < from + 0.1 || from > 0.85));
	console.log(`${from.toFixed(1)}–${(from + 0.1).toFixed(1)}     ${String(own.length).padStart(6)}     ${share(own.filter(({right}) => right).length, own.length)}`);
}

const weights = fit(examples.flat(), penalty, steps * 2);
if (!flags.has('--dry')) {
	const table = Object.fromEntries(featureNames.map((name, index) => [name, Number(weights[index]!.toFixed(3))] as const).filter(([, weight]) => weight !== 0).toSorted(([one], [other]) => one < other ? -1 : 1));
	writeFileSync('source/quotations/weights.json', `${JSON.stringify({temperature: 1, weights: table}, undefined, '\t')}\n`);
}
