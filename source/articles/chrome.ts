import type {Span} from './article.js';
import type {NumericOrder} from './calendar-date.js';
import * as phrases from './chrome-phrases.js';
import {isDateInfo} from './date-line.js';
import {fold} from './fold.js';
import {Phrases, wordsOf} from './phrases.js';

/** What a line of the page is when it is not the article's own. `list` is a header after which other articles are listed. */
export type ChromeKind = 'label' | 'notice' | 'list' | 'date' | 'menu' | 'copyright';

/** Lines longer than these are not looked at, outside and between the paragraphs. In UTF-16 code units. */
const longest = 320;
const longestBetween = 160;

const labels = new Phrases(phrases.labels);
const headers = new Phrases(phrases.headers);
const notices = new Phrases(phrases.notices);
const openings = new Phrases(phrases.openings);
const insides = new Phrases(phrases.insides);

/** « Voir les 38 commentaires », "14 comments", "3 min read", "5 Minuten Lesezeit". */
const counted = new RegExp(String.raw`^(?:${phrases.counted})(?!\p{Letter})`, 'v');
const partners = new RegExp(String.raw`(?<!\p{Letter})(?:${phrases.partners})(?!\p{Letter})`, 'v');

const copyright = /^(?:©|\(c\)|copyright(?: ©|\P{Letter}{0,6}\d{4}))/iv;
const rule = /^[\s#*\-=_~·–—•]{3,}$/v;

/** The parts of a menu or breadcrumb line. Guillemets part only where they do not quote. */
export const segmentsOf = (line: string): Span[] => {
	const separator = line.includes('«')
		? /\s{0,9}[\|·•›]\s{0,9}|\s{1,9}[\/>]\s{1,9}|(?<! ) {2,99}/gv
		: /\s{0,9}[\|·•›]\s{0,9}|\s{1,9}[\/>»]\s{1,9}|(?<! ) {2,99}/gv;
	const segments: Span[] = [];
	let start = 0;
	for (const match of line.matchAll(separator)) {
		if (match.index > start) {
			segments.push({start, end: match.index});
		}

		start = match.index + match[0].length;
	}

	if (start < line.length) {
		segments.push({start, end: line.length});
	}

	return segments;
};

/** The share of words that are labels, counting numbers beside a label as part of it. */
const labelShare = (words: readonly string[]): number => {
	let covered = 0;
	let numbers = 0;
	for (let at = 0; at < words.length;) {
		const length = labels.lengthAt(words, at);
		covered += length;
		if (length === 0 && /^\d+$/v.test(words[at]!)) {
			numbers++;
		}

		at += Math.max(1, length);
	}

	return covered === 0 ? 0 : (covered + numbers) / words.length;
};

/**
Buttons glued to the start of a paragraph (« Partager cet article OSLO … »).

@param line - a paragraph.
@returns how many UTF-16 code units they take with the blanks after them, 0 for none: single words, which may be the article's own,
count only beside longer phrases.
*/
export const gluedLabels = (line: string): number => {
	const head = line.slice(0, 120);
	const [first] = /[\p{Letter}\p{Number}]+/v.exec(head) ?? [];
	if (first === undefined || !labels.mayBegin(fold(first))) {
		return 0;
	}

	const places = head.matchAll(/[\p{Letter}\p{Number}]+/gv).toArray();
	const words = places.map(([word]) => fold(word));
	let taken = 0;
	let sure = false;
	for (let length = labels.lengthAt(words, 0); length > 0; length = labels.lengthAt(words, taken)) {
		taken += length;
		sure ||= length > 1;
	}

	return sure ? places[taken]?.index ?? 0 : 0;
};

/**
Says whether a line belongs to the page rather than to the article.

@param line - without the blanks around it.
@param language - of the article.
@param order - how numeric dates are read.
@param isOutside - whether the line stands before the first or after the last paragraph of running text; there less is needed.
@returns what it is, or undefined for the article's own words.
*/
export const chromeKindOf = (line: string, language: string, order: NumericOrder, isOutside: boolean): ChromeKind | undefined => {
	if (line.length > (isOutside ? longest : longestBetween)) {
		return undefined;
	}

	if (copyright.test(line)) {
		return 'copyright';
	}

	if (rule.test(line)) {
		return 'notice';
	}

	const words = wordsOf(line);
	if (words.length === 0) {
		return undefined;
	}

	if (headers.isWhole(words) || segmentsOf(line).every(({start, end}) => headers.isWhole(wordsOf(line.slice(start, end))))) {
		return 'list';
	}

	const key = words.join(' ');
	const [first] = line.split(/[:>\|]|\s[\-–—]\s/v, 1);
	if (
		notices.isWhole(words)
		|| (first !== line && headers.isWhole(wordsOf(first!)))
		|| openings.lengthAt(words, 0) > 0
		|| insides.isInside(words)
		|| partners.test(key)
	) {
		return 'notice';
	}

	if (counted.test(key) || (words.length <= 16 && labelShare(words) >= (isOutside ? 0.79 : 1))) {
		return 'label';
	}

	if (!isOutside || line.length > 200) {
		return undefined;
	}

	if (isDateInfo(line, language, order)) {
		return 'date';
	}

	const segments = segmentsOf(line).map(({start, end}) => line.slice(start, end));
	if (segments.length >= 2) {
		// Four short parts are a menu even where one of them asks or calls.
		const isShort = (segment: string): boolean =>
			segment.length <= 40 && wordsOf(segment).length <= 4 && (segments.length > 3 || !/[!.?…]$/v.test(segment));
		const isKnown = (segment: string): boolean =>
			isDateInfo(segment, language, order) || labelShare(wordsOf(segment)) >= 0.6 || counted.test(wordsOf(segment).join(' '));
		if (segments.every(segment => isShort(segment) || isKnown(segment))) {
			return segments.some(segment => isDateInfo(segment, language, order)) ? 'date' : 'menu';
		}

		const known = segments.filter(segment => isKnown(segment));
		if (known[0] === segments[0] && known.length >= segments.length / 2 && segments.every(segment => wordsOf(segment).length <= 8 || isKnown(segment))) {
			return 'menu';
		}
	}

	return undefined;
};
