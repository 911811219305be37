import type {Archive} from '../source/archive/archive.js';
import type {Quotation} from '../source/quotations/quotation.js';
import {dateOf, lexiconOf, makeArticle, makeQuotation, people, perArticle, personName} from './generate.js';
import {lexicons} from './words.js';

/**
An archive of generated quotations that holds none of them: each is made when it is read, in some 3 µs, always the same.
What a search over it takes in memory is then the search's own.

@param count - how many quotations; a multiple of ten.
@param seed - another seed, another archive.
*/
export const madeArchive = (count: number, seed = 1): Archive => {
	const articleCount = Math.ceil(count / perArticle);
	const dates = Array.from({length: articleCount}, (_, article) => dateOf(seed, article));
	// Newest first; equals by number, as by path.
	const order = Uint32Array.from(
		Array.from({length: articleCount}, (_, article) => article).toSorted((a, b) =>
			dates[a] === dates[b] ? a - b : dates[a]! < dates[b]! ? 1 : -1,
		),
	);
	const made = (quotation: number) =>
		makeQuotation(seed, order[Math.floor(quotation / perArticle)]! * perArticle + (quotation % perArticle));
	const quotationArticles = new Uint32Array(count);
	const quotationSpeakers = new Int32Array(count);
	const tally = new Uint32Array(people);
	for (let quotation = 0; quotation < count; quotation++) {
		quotationArticles[quotation] = Math.floor(quotation / perArticle);
		const {person} = made(quotation);
		quotationSpeakers[quotation] = person;
		tally[person]!++;
	}

	const textOf = (article: number): string => makeArticle(seed, order[article]!).text;
	const head = (article: number) => {
		const original = order[article]!;
		const date = dates[original]!;
		return {
			path: `${date}-${original}.txt`,
			title: made(article * perArticle).text,
			date,
			source: null,
			language: lexiconOf(seed, original).language,
		};
	};

	const check = (number: number, limit: number): void => {
		if (!(number >= 0 && number < limit)) {
			throw new RangeError(`${number} is not among ${limit}`);
		}
	};

	return {
		version: 1,
		progress: {done: articleCount, total: articleCount},
		problems: [],
		articleCount,
		quotationCount: count,
		speakerCount: people,
		quotationArticles,
		quotationSpeakers,
		quotationConfidences: new Uint8Array(count).fill(97),
		articleKey: article => order[article]!,
		articleRow(article) {
			check(article, articleCount);
			return {...head(article), words: 700, quotations: perArticle, speakers: 4};
		},
		article(article) {
			check(article, articleCount);
			return {...head(article), text: textOf(article), chrome: []};
		},
		quotationRow(quotation) {
			check(quotation, count);
			const {text, speaker, role, person} = made(quotation);
			const row: Quotation = {
				id: `made-${quotation}`,
				text,
				start: 0,
				end: text.length,
				outer: {start: 0, end: text.length},
				kind: 'sentence',
				speaker: {name: speaker, role, names: [speaker], kind: 'person', mention: null, confidence: 0.97},
				cue: null,
				relay: null,
				evidence: [],
				alternative: null,
				continues: null,
			};
			return {quotation: row, article: quotationArticles[quotation]!, speaker: person};
		},
		speakerRow(speaker) {
			check(speaker, people);
			const names = [...new Set([lexicons[0]!, ...lexicons].map(lexicon => personName(seed, speaker, lexicon)))];
			return {name: names[0]!, names, roles: [], quotations: tally[speaker]!, first: null, last: null};
		},
		quotationsOf(article) {
			check(article, articleCount);
			return [article * perArticle, (article + 1) * perArticle];
		},
	};
};
