import type {Span} from './article.js';
import {type NumericOrder, datesIn} from './calendar-date.js';

/** The opening of a newswire text: where, when and through whom it comes, as `OSLO, March 4, 2024 (ABC) —`. */
export type Dateline = {
	/** Where the words of the article begin, in the line. */
	readonly end: number;
	/** The agency in brackets or strokes. */
	readonly agency: string | null;
	/** The date in it; `--MM-DD` where it gives no year. */
	readonly date: string | null;
};

/** No dateline is longer. In UTF-16 code units. */
const longest = 140;

/** What closes a dateline: a dash between blanks, `.-`, `.—`, a point or a colon; nothing where the text is glued to the agency in brackets. */
const closings = /\s[\-–—―]{1,2}\s|\s?\.\s?[\-–—]{1,2}\s?|[—―]\s?|[.:]\s|(?<=\))(?=\p{Uppercase_Letter})/gv;

const agencyForm = /\((?<round>[^\d\(\)]{2,40})\)|\/(?<stroke>[^\d\/]{2,40})\//v;
const particles = new Set('de du des la le les di da do dos del della of the and et und am an der sur en on à den на el y e a corr'.split(' '));

/** Whether the words are those of a place: capitals first, particles between, few. */
const isPlace = (words: readonly string[]): boolean => words.length <= 8
	&& words.every(word => /^\p{Uppercase_Letter}/v.test(word) || particles.has(word.toLowerCase()) || /^[dl]['’]\p{Uppercase_Letter}/v.test(word));

const withoutSpans = (line: string, spans: readonly Span[]): string => {
	let rest = line;
	for (const span of spans.toReversed()) {
		rest = rest.slice(0, span.start) + ' ' + rest.slice(span.end);
	}

	return rest;
};

/**
Reads the dateline at the start of a paragraph.

@param line - the first paragraph of an article.
@param language - of the article.
@param order - how numeric dates are read.
@returns undefined where the paragraph begins with its own words.
*/
export const readDateline = (line: string, language: string, order: NumericOrder): Dateline | undefined => {
	const head = line.slice(0, longest);
	let best: Dateline | undefined;
	for (const closing of head.matchAll(closings)) {
		const opening = head.slice(0, closing.index);
		if (opening.length < 2) {
			continue;
		}

		const dates = datesIn(opening, language, order);
		const undated = withoutSpans(opening, dates);
		const agency = agencyForm.exec(undated);
		const words = undated.replace(agencyForm, ' ').match(/[\p{Letter}\p{Mark}'\-.’]+/gv)?.filter(word => /\p{Letter}/v.test(word)) ?? [];
		const places = words.map(word => word.replace(/[\-.]{1,3}$/v, '')).filter(word => !isDateWord(word));
		if (!isPlace(places) || places.join('').length > 60) {
			break;
		}

		const shouted = places.some(word => word.length >= 3 && word === word.toUpperCase());
		const dashed = /[\-–—―]/v.test(closing[0]);
		// A point or a colon closes many things; alone it is believed only after a date or an agency, a dash also after a few capitalised words.
		const told = agency !== null || dates.length > 0;
		if (!(told || (dashed && (shouted || places.length <= 3) && places.length > 0))) {
			continue;
		}

		best = {
			end: closing.index + closing[0].length,
			agency: (agency?.groups?.round ?? agency?.groups?.stroke)?.trim() ?? best?.agency ?? null,
			date: dates[0]?.date ?? best?.date ?? null,
		};
		if (dashed && told && places.length > 0) {
			break;
		}
	}

	return best;
};

/** Words that stand around a date and are no place. */
const isDateWord = (word: string): boolean => /^(?:le|el|il|den|dia|día|uhr|gmt|utc|est|edt|ore|hs|h|г|года|ce|am|um|as|às|alle)$/iv.test(word);
