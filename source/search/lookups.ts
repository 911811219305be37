import type {rememberCandidates} from './candidates.js';
import {isWithin} from './dates.js';
import type {Lookup} from './find.js';
import {nowhere} from './collection.js';
import type {Numbering} from './numbering.js';
import {createPhraseReader, type Patience} from './patience.js';
import type {People} from './people.js';
import type {Query, Term} from './query.js';
import {articleWords, confidenceOf, foldedWords} from './rows.js';

type Remembered = ReturnType<typeof rememberCandidates>;

const nothing = new Uint8Array();

/** Whether an article passes the dates and languages of a query; null where it asks for none. */
const articlePasses = ({index, heads}: Numbering, {since, until, languages}: Query): ((article: number) => boolean) | null => {
	if (since === null && until === null && languages.length === 0) {
		return null;
	}

	const {dates, languages: languageOf} = index.heads;
	const known = new Map<string | null, boolean>();
	return article => {
		const head = heads[article]!;
		if (head < 0) {
			return false;
		}

		const date = dates[head]!;
		let within = known.get(date);
		if (within === undefined) {
			within = isWithin(date, since, until);
			known.set(date, within);
		}

		return within && (languages.length === 0 || languages.includes(languageOf[head]!));
	};
};

/** What a `title:` or `source:` term costs with an article. */
const headCost = ({index, heads}: Numbering, term: Term, forgiving: boolean): (article: number) => number => {
	const costs = index.heads.costs(term.field === 'title' ? 'title' : 'source', term, forgiving);
	return article => costs[heads[article]!] ?? -1;
};

/** What a search among quotations looks up; their speakers answer as well as their text. */
export const quotationLookup = (numbering: Numbering, candidates: Remembered, people: People): Lookup => {
	const {archive, index: {fragments, quotations}, quotations: {textOf}} = numbering;
	return {
		candidates,
		sharedClasses: (typed, open, forgiving) => people.classes(typed, open, forgiving),
		sharedPhrase: (words, open) => people.withPhrase(words, open),
		fieldCost(term, forgiving) {
			if (term.field === 'speaker') {
				const costs = people.costs(term, forgiving);
				return row => costs[archive.quotationSpeakers[row]!] ?? -1;
			}

			const cost = headCost(numbering, term, forgiving);
			return row => cost(archive.quotationArticles[row]!);
		},
		passes(query) {
			const passes = articlePasses(numbering, query);
			const {kinds, confidences} = query;
			if (!passes && kinds.length === 0 && confidences.length === 0) {
				return null;
			}

			return row => (passes?.(archive.quotationArticles[row]!) ?? true)
				&& (kinds.length === 0 || (textOf[row] !== nowhere && kinds.includes(fragments.values[textOf[row]!] === 1 ? 'fragment' : 'sentence')))
				&& (confidences.length === 0 || confidences.includes(confidenceOf(archive.quotationConfidences[row]!, archive.quotationSpeakers[row]! >= 0)));
		},
		read(row) {
			const text = textOf[row]!;
			return text === nowhere ? [] : quotations.words(text);
		},
		readPhrase: () => false,
	};
};

/** What a search among articles looks up; those whose text is not read yet are found by their title. */
export const articleLookup = (numbering: Numbering, candidates: Remembered, people: () => People, patience: Patience): Lookup => {
	const {archive, index: {heads}, heads: known, articles: {shared}} = numbering;
	const allRead = shared.firsts.length === 1;
	return {
		candidates,
		sharedClasses: (typed, open, forgiving) => allRead ? nothing : heads.classes('title', typed, open, forgiving),
		sharedPhrase: () => allRead ? nothing : new Uint8Array(heads.count),
		fieldCost(term, forgiving) {
			if (term.field !== 'speaker') {
				return headCost(numbering, term, forgiving);
			}

			// An article matches by the speaker of any of its quotations.
			const costs = people().costs(term, forgiving);
			const least = new Int16Array(archive.articleCount).fill(-1);
			for (let quotation = 0; quotation < archive.quotationCount; quotation++) {
				const cost = costs[archive.quotationSpeakers[quotation]!] ?? -1;
				const article = archive.quotationArticles[quotation]!;
				if (cost >= 0 && (least[article]! < 0 || cost < least[article]!)) {
					least[article] = cost;
				}
			}

			return article => least[article]!;
		},
		passes: query => articlePasses(numbering, query),
		read: row => known[row]! < 0 ? [] : heads.titles.words(known[row]!),
		readPhrase: createPhraseReader(archive.articleCount, row => foldedWords(articleWords(archive, row)), patience),
	};
};
