// Prints how well the engine reads articles marked by hand: by weights fitted without them, as it is, and beside a baseline that takes every
// marked stretch for a quotation of the nearest name. Then how much text it reads in a second.
// Usage: npm run score -- [folder …]     (default: test/gold). For calibration and misses: npm run fit -- --dry
import {Buffer} from 'node:buffer';
import process from 'node:process';
import {attribute} from '../source/quotations/attribution.js';
import {featureNames} from '../source/quotations/features.js';
import {extractQuotations} from '../source/quotations/index.js';
import {chanceOf, readKindModel} from '../source/quotations/kinds.js';
import {nameOf} from '../source/quotations/speakers/entity.js';
import {findStretches} from '../source/quotations/stretches.js';
import {isRight, markFor, readGold, type Gold} from './gold.js';
import {fittedWithout} from './left-out.js';
import {examplesOf, fitSpeakers} from './training.js';
import {fitKinds, kindExamplesOf} from './training-kinds.js';

type Answer = {readonly start: number; readonly end: number; readonly name: string | null; readonly confidence: number};
type Tally = {marked: number; found: number; spans: number; right: number; sure: number; sureRight: number};

const engine = ({text, language, file}: Gold): Answer[] => extractQuotations({path: file, text, language})
	.map(({start, end, speaker}) => ({start, end, name: speaker?.name ?? null, confidence: speaker?.confidence ?? 0}));

const name = /\p{Uppercase_Letter}[\p{Letter}'\-’]+(?: \p{Uppercase_Letter}[\p{Letter}'\-’]+)*/gv;
/** How far the baseline looks for a name, in UTF-16 code units. */
const reach = 300;

const nearestName = ({text, language}: Gold): Answer[] => findStretches(text, language).map(({inner, outer}) => {
	const before = text.slice(Math.max(0, outer.start - reach), outer.start).match(name)?.at(-1);
	const after = text.slice(outer.end, outer.end + reach).match(name)?.[0];
	return {start: inner.start, end: inner.end, name: before ?? after ?? null, confidence: 0};
});

const count = (golds: readonly Gold[], answer: (gold: Gold) => Answer[]): Tally => {
	const tally: Tally = {marked: 0, found: 0, spans: 0, right: 0, sure: 0, sureRight: 0};
	for (const gold of golds) {
		const answers = answer(gold);
		tally.marked += gold.marked.filter(({isQuotation}) => isQuotation).length;
		tally.found += answers.length;
		for (const {start, end, name: speaker, confidence} of answers) {
			const mark = markFor(gold, start, end);
			if (!mark?.isQuotation) {
				continue;
			}

			const right = isRight(mark, speaker);
			tally.spans++;
			tally.right += right ? 1 : 0;
			tally.sure += confidence >= 0.9 ? 1 : 0;
			tally.sureRight += confidence >= 0.9 && right ? 1 : 0;
		}
	}

	return tally;
};

/** So many parts the articles are put in; each part is read by weights fitted on the others. */
const parts = 5;

/** Answers by weights of both models fitted without an article. Their confidence is not calibrated here. */
const readLeftOut = (golds: readonly Gold[]): ((gold: Gold) => Answer[]) => {
	const kinds = golds.map(gold => kindExamplesOf(gold));
	const speakers = golds.map(gold => examplesOf(gold, {weights: new Float64Array(featureNames.length), temperature: 1}));
	const kindModels = fittedWithout(kinds, parts, chosen => readKindModel(fitKinds(chosen)));
	const models = fittedWithout(speakers, parts, chosen => ({weights: fitSpeakers(chosen), temperature: 1}));
	return gold => {
		const number = golds.indexOf(gold);
		const stretches = findStretches(gold.text, gold.language);
		const areQuotations = kinds[number]!.map(({features}) => chanceOf(features, kindModels[number]!) >= 0.5);
		const {attributed, registry} = attribute(gold.text, gold.language, stretches, areQuotations, models[number]!);
		return attributed.map(({stretch, choices}) => {
			const [first] = choices;
			const {start, end} = stretches[stretch]!.inner;
			return {start, end, name: first!.entity >= 0 ? nameOf(registry.entities[first!.entity]!) : null, confidence: 0};
		});
	};
};

const share = (part: number, whole: number): number => whole === 0 ? 0 : Number((part / whole).toFixed(3));

const figures = ({marked, found, spans, right, sure, sureRight}: Tally) => ({
	quotations: marked,
	extractionF1: share(2 * spans, marked + found),
	attribution: share(right, spans),
	endToEndF1: share(2 * right, marked + found),
	sure: share(sure, spans),
	sureRight: share(sureRight, sure),
});

const places = process.argv.slice(2);
const golds = readGold(places.length > 0 ? places : ['test/gold']);
const languages = [...new Set(golds.map(({language}) => language)), 'all'];
for (const [title, answer] of [
	['engine, each article by weights fitted without it', readLeftOut(golds)],
	['engine (its weights were fitted on test/gold too)', engine],
	['nearest name', nearestName],
] as const) {
	console.log(title);
	console.table(
		Object.fromEntries(
			languages.map(language => [
				language,
				figures(
					count(
						golds.filter(gold => language === 'all' || gold.language === language),
						answer,
					),
				),
			]),
		),
	);
}

// As long a run as makes the compiler's warming up small.
const megabytes = 20;
const size = golds.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0);
const began = process.cpuUsage();
for (let read = 0; read < megabytes * 1e6; read += size) {
	for (const gold of golds) {
		engine(gold);
	}
}

const {user, system} = process.cpuUsage(began);
console.log(`speed: ${(Math.ceil(megabytes * 1e6 / size) * size / (user + system)).toFixed(1)} MB of text in a second of processor time`);
