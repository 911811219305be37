import type {Span} from './article.js';
import {isByline} from './byline.js';
import {type NumericOrder, datesIn} from './calendar-date.js';
import {type ChromeKind, chromeKindOf, gluedLabels, segmentsOf} from './chrome.js';
import {isAboutDate, isDatedByline} from './date-line.js';
import {type Dateline, readDateline} from './dateline.js';
import {type Line, countWords, isProse, linesOf} from './line.js';
import {wordsOf} from './phrases.js';

/** What a line before the running text is. */
export type PageLine = Line & {
	kind: ChromeKind | 'byline' | 'kicker' | 'site' | 'candidate' | 'prose' | 'other';
	/** The part of a candidate that is the headline, in the line: all of it but breadcrumbs and the site's name. */
	readonly headline: Span;
};

/** How a text is laid out as a page. */
export type Page = {
	/** The lines up to and with the first paragraph of running text. */
	readonly head: readonly PageLine[];
	/** The first paragraph of running text; undefined where there is none. */
	readonly lead: Line | undefined;
	/** Bylines and dates right below the first paragraph, where that one is a standfirst. */
	readonly below: readonly PageLine[];
	readonly dateline: Dateline | undefined;
	/** The last lines after the running text, at most a dozen. */
	readonly tail: readonly Line[];
	readonly chrome: readonly Span[];
};

/** No page has its first paragraph further down; in lines and in UTF-16 code units. */
const headLines = 60;
const headLength = 12_000;
const tailLines = 12;
/** How many lines below the first paragraph may still tell who wrote it and when. */
const linesBelow = 4;
const longestArticle = 1 << 20;

/** A few words in capitals above the headline: a section, a kind of article. */
const isKicker = (line: string): boolean => line.length <= 60 && countWords(line.split(/\s[\-\|–—]\s/v, 1)[0]!) <= 5
	&& /\p{Uppercase_Letter}{3}/v.test(line) && line.split(/\s[\-\|–—]\s/v, 1)[0]! === line.split(/\s[\-\|–—]\s/v, 1)[0]!.toUpperCase();

/** The long part of a line whose other parts are short, as in breadcrumbs or before a site's name. */
const headlineSpan = (line: string): Span => {
	const segments = segmentsOf(line);
	const long = segments.filter(({start, end}) => countWords(line.slice(start, end)) >= 5);
	return segments.length > 1 && long.length === 1 && segments.every(segment => segment === long[0] || countWords(line.slice(segment.start, segment.end)) <= 4)
		? long[0]!
		: {start: 0, end: line.length};
};

const isCandidate = (line: string): boolean => line.length >= 8 && line.length <= 260 && countWords(line) >= 2
	&& !/^[\-–—]\s?\p{Letter}/v.test(line) && !/^(?:\d+[\).]|[*\-ADFPQRВО–—•▪◦])[\s\).:]\s*\S+\s?$/v.test(line) && !/[,;]$/v.test(line);

/** « Varenne, le 4 mars 2024 »: a place and a date, the opening of a letter or communiqué, not its headline. */
const isPlaceAndDate = (line: string, language: string, order: NumericOrder): boolean => {
	const dates = line.length <= 80 ? datesIn(line, language, order) : [];
	const place = line.slice(0, dates[0]?.start ?? 0);
	return /^\p{Uppercase_Letter}[\s\p{Letter}',\-.\/’]*$/v.test(place) && countWords(place) <= 4 && line.length - dates[0]!.end <= 2;
};

/** Words of a hard-wrapped paragraph go on in the next line without a capital. */
const goesOn = (line: Line, next: Line | undefined): boolean => next?.block === line.block && line.text.length >= 40
	&& /^[\d\p{Lowercase_Letter}"\(«“„]/v.test(next.text) && !/[!.:?\|…]["»”]?$/v.test(line.text) && next.text.length >= 20;

const kindOf = (line: Line, next: Line | undefined, language: string, order: NumericOrder): PageLine['kind'] => {
	const kind = chromeKindOf(line.text, language, order, true);
	if (kind !== undefined) {
		return kind;
	}

	if (isByline(line.text) || isDatedByline(line.text, language, order)) {
		return 'byline';
	}

	if (
		isProse(line.text)
		|| (goesOn(line, next) && !isAboutDate(next!.text, language, order) && chromeKindOf(next!.text, language, order, true) === undefined)
		|| (line.text.length >= 40 && readDateline(line.text, language, order)?.agency)
	) {
		return 'prose';
	}

	if (isKicker(line.text)) {
		return 'kicker';
	}

	return isCandidate(line.text) && !isPlaceAndDate(line.text, language, order) ? 'candidate' : 'other';
};

/** « Faits divers - Insolite »: sections, the narrower after the wider. */
const areSections = (line: string): boolean => {
	const parts = line.split(/\s[\-–—]\s/v);
	return parts.length > 1 && parts.every(part => wordsOf(part).length <= 2);
};

const classifyHead = (lines: readonly Line[], language: string, order: NumericOrder): PageLine[] => {
	const head: PageLine[] = [];
	let listBlock = -1;
	for (const [index, line] of lines.entries()) {
		const taken = gluedLabels(line.text);
		const own: Line = {...line, start: line.start + taken, text: line.text.slice(taken)};
		if (taken > 0 && kindOf(own, lines[index + 1], language, order) === 'prose') {
			head.push(
				{...line, end: own.start, text: line.text.slice(0, taken), kind: 'label', headline: {start: 0, end: taken}},
				{...own, kind: 'prose', headline: {start: 0, end: own.text.length}},
			);
			break;
		}

		const kind = kindOf(line, lines[index + 1], language, order);
		const isListed = line.block === listBlock && ['candidate', 'kicker', 'other'].includes(kind);
		head.push({...line, kind: isListed ? 'notice' : kind, headline: kind === 'candidate' ? headlineSpan(line.text) : {start: 0, end: line.text.length}});
		if (kind === 'prose') {
			break;
		}

		listBlock = kind === 'list' || isListed ? line.block : -1;
	}

	// A short line among menus is the site's name, two short names with a dash between are sections, if a better headline follows.
	for (const [index, line] of head.entries()) {
		if (line.kind === 'candidate' && wordsOf(line.text).length <= 4
			&& (areSections(line.text) || head.some(other => other.block === line.block && other !== line && ['label', 'menu', 'notice'].includes(other.kind)))
			&& head.slice(index + 1).some(other => other.kind === 'candidate' && wordsOf(other.text).length > 4)) {
			line.kind = 'site';
		}
	}

	return head;
};

const isDimmed = (line: PageLine): boolean => !['byline', 'kicker', 'candidate', 'prose', 'other'].includes(line.kind);

/**
Tells the page from the article: what stands before and after the running text, and which stretches are menus, buttons and lists.

@param text - cleaned.
@param language - of the article.
@param order - how numeric dates are read.
*/
export const readPage = (text: string, language: string, order: NumericOrder): Page => {
	const early: Line[] = [];
	for (const line of linesOf(text, 0, Math.min(text.length, headLength))) {
		early.push(line);
		if (early.length >= headLines) {
			break;
		}
	}

	const head = classifyHead(early, language, order);
	const last = head.at(-1);
	const lead = last?.kind === 'prose' ? last : undefined;
	const below: PageLine[] = [];
	for (const line of early.slice(head.length, head.length + linesBelow)) {
		const isDate = line.text.length <= 160 && isAboutDate(line.text, language, order);
		if (isDate || isByline(line.text)) {
			below.push({...line, kind: isDate ? 'date' : 'byline', headline: {start: 0, end: line.text.length}});
		} else if (isProse(line.text)) {
			break;
		}
	}

	const chrome: Span[] = [];
	for (const line of head) {
		if (isDimmed(line)) {
			chrome.push({start: line.start, end: line.end});
		} else if (line.kind === 'candidate' && line.headline.end - line.headline.start < line.text.length) {
			chrome.push({start: line.start, end: line.start + line.headline.start}, {start: line.start + line.headline.end, end: line.end});
		}
	}

	// The rest: within the running text only what is certain, after its last paragraph also what is likely.
	let listBlock = -1;
	let tail: Line[] = [];
	const from = last?.end ?? 0;
	// What is longer is no article; of a collection only the end is looked at.
	const start = text.length > longestArticle ? Math.max(from, text.lastIndexOf('\n', text.length - headLength)) : from;
	for (const line of linesOf(text, start)) {
		const kind = chromeKindOf(line.text, language, order, false);
		if (kind !== undefined || (line.block === listBlock && !isProse(line.text))) {
			listBlock = kind === 'list' || kind === undefined ? line.block : -1;
			chrome.push({start: line.start, end: line.end});
			tail.push(line);
		} else if (isProse(line.text)) {
			tail = [];
		} else {
			tail.push(line);
		}

		if (tail.length > 4 * tailLines) {
			tail = tail.slice(-tailLines);
		}
	}

	tail = tail.slice(-tailLines);
	for (const line of tail) {
		if (chrome.every(span => span.start !== line.start) && chromeKindOf(line.text, language, order, true) !== undefined) {
			chrome.push({start: line.start, end: line.end});
		}
	}

	return {
		head,
		lead,
		below,
		dateline: lead === undefined ? undefined : readDateline(lead.text, language, order),
		tail,
		chrome: chrome.filter(span => span.end > span.start).toSorted((one, other) => one.start - other.start),
	};
};
