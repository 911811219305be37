// Prints how well the engine reads articles marked by hand, beside a baseline that takes every marked stretch for a quotation of the nearest name.
// Usage: npm run score -- [folder …]     (default: test/gold). For figures on articles left out of the fit: npm run fit -- --dry
import process from 'node:process';
import {extractQuotations} from '../source/quotations/index.js';
import {findStretches} from '../source/quotations/stretches.js';
import {isRight, markFor, readGold, type Gold} from './gold.js';

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
for (const [title, answer] of [['engine (its weights were fitted on test/gold too)', engine], ['nearest name', nearestName]] as const) {
	console.log(title);
	console.table(Object.fromEntries(languages.map(language => [language, figures(count(golds.filter(gold => language === 'all' || gold.language === language), answer))])));
}
