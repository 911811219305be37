// Fits the weights that tell a quotation from a title, a term or a scare quote, prints how well each article is read by weights fitted without it,
// and writes the table.
// Usage: npm run fit:kinds -- [--dry] [--misses] [--quick] [folder …]     (default: test/gold; --quick leaves out a tenth at a time)
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {chanceOf, readKindModel} from '../source/quotations/kinds.js';
import {readGold} from './gold.js';
import {fittedWithout} from './left-out.js';
import {fitKinds, kindExamplesOf} from './training-kinds.js';

const flags = new Set(process.argv.slice(2).filter(argument => argument.startsWith('--')));
const places = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const golds = readGold(places.length > 0 ? places : ['test/gold']);
const examples = golds.map(gold => kindExamplesOf(gold));

type Count = {articles: number; gold: number; found: number; right: number; terms: number};
const counts = new Map<string, Count>();
const parts = flags.has('--quick') ? 10 : golds.length;
const models = fittedWithout(examples, parts, chosen => readKindModel(fitKinds(chosen)));
for (const [index, gold] of golds.entries()) {
	const model = models[index]!;
	const judged = examples[index]!.map(example => ({...example, chance: example.isDialogue ? 1 : chanceOf(example.features, model)}));
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
	const {bias, weights} = fitKinds(examples.flat());
	const table = Object.fromEntries(
		Object.entries(weights)
			.map(([name, weight]) => [name, Number(weight.toFixed(2))] as const)
			.toSorted(([one], [other]) => (one < other ? -1 : 1)),
	);
	writeFileSync(
		'source/quotations/kind-weights.json',
		`${JSON.stringify({bias: Number(bias.toFixed(2)), weights: table}, undefined, '\t')}\n`,
	);
}
