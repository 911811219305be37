import type {Span} from './article.js';
import {monthOf, weekdayOf} from './months.js';

/** A date found in a line, with where it stands in that line. */
export type FoundDate = Span & {
	/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `--MM-DD` where the year is left out. */
	readonly date: string;
	/** The weekday written before it, 0 (Sunday) to 6. */
	readonly weekday: number | undefined;
};

/** Which number comes first in `03/04/2024`. */
export type NumericOrder = 'day' | 'month';

const pad = (number: number): string => String(number).padStart(2, '0');

/** Newspapers before this are not in text files; nothing is from beyond next year. */
const earliestYear = 1800;

const isYear = (year: number): boolean => year >= earliestYear && year <= new Date().getUTCFullYear() + 1;
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const dayDate = (year: number, month: number, day: number): string | undefined =>
	isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? `${year}-${pad(month)}-${pad(day)}` : undefined;

const gap = String.raw`\s{0,3}`;
const word = String.raw`(?<month>\p{Letter}{3,14})`;
const ofYear = String.raw`(?<year>(?:18|19|20)\d\d)(?!\d|[,.]\d)`;
const ordinal = String.raw`(?:er|st|nd|rd|th|\.?º|ª|°)?`;
const of = `(?:(?:de|del|di|of|d['’])${gap})?`;
const start = String.raw`(?<![\d\p{Letter},\-.\/:])`;

type Groups = Readonly<Record<string, string | undefined>>;
type Reading = (groups: Groups, language: string, order: NumericOrder) => string | undefined;

const numeric: Reading = ({one, two, mark, year}, _language, order) => {
	const [first, second] = [Number(one), Number(two)];
	const dayFirst = first > 12 || mark === '.' || (second <= 12 && order === 'day');
	return dayFirst ? dayDate(Number(year), second, first) : dayDate(Number(year), first, second);
};

const isoDay: Reading = ({year, month, day}) => dayDate(Number(year), Number(month), Number(day));

const named: Reading = ({year, month: name, day}, language) => {
	const month = monthOf(name!, language);
	if (month === undefined || !isYear(Number(year))) {
		return undefined;
	}

	return day === undefined ? `${year}-${pad(month)}` : dayDate(Number(year), month, Number(day));
};

const yearless: Reading = ({month: name, day}, language) => {
	const month = monthOf(name!, language);
	// A leap year, so that a 29th of February passes.
	return month === undefined || Number(day) < 1 || Number(day) > daysIn(2024, month) ? undefined : `--${pad(month)}-${pad(Number(day))}`;
};

/** Every way in which a date is written; bounded repetitions only, so that no line can take long. Tried in this order at each place. */
const forms: ReadonlyArray<readonly [RegExp, Reading]> = [
	// 2024-05-21, 2024-05-21T07:15, 2024/05/21, 2024.05.21
	[new RegExp(String.raw`${start}(?<year>(?:18|19|20)\d\d)(?<mark>[\-.\/])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)`, 'gv'), isoDay],
	// 21.05.2024, 21/5/2024, 05/21/2024, 21-05-2024, 12. 6. 2024
	[new RegExp(String.raw`${start}(?<one>\d{1,2})(?<mark>[\-.\/]) ?(?<two>\d{1,2})\k<mark> ?(?<year>(?:19|20)\d\d)(?!\d)`, 'gv'), numeric],
	// 21 mai 2024, le 1er juin 2024, 21. Mai 2024, 8.nov.2023, 3 de marzo de 2025, 21st of May, 2024
	[new RegExp(String.raw`${start}(?<day>\d{1,2})${ordinal}[,.]?${gap}[\-\/]?${of}${word}\.?${gap}[,\-\/]?${gap}${of}${ofYear}`, 'giv'), named],
	// May 21, 2024; Nov. 14th 2023
	[new RegExp(String.raw`(?<!\p{Letter})${word}\.?${gap}(?<day>\d{1,2})${ordinal}${gap},?${gap}${ofYear}`, 'giv'), named],
	// 2024 May 21
	[new RegExp(String.raw`${start}(?<year>(?:18|19|20)\d\d)${gap}${word}\.?${gap}(?<day>\d{1,2})(?!\d)`, 'giv'), named],
	// May 2024, septembre 2022, marzo de 2025
	[new RegExp(String.raw`(?<![\d\p{Letter}])${word}\.?${gap},?${gap}${of}${ofYear}`, 'giv'), named],
	// 2024-05
	[new RegExp(String.raw`${start}(?<year>(?:18|19|20)\d\d)-(?<month>0[1-9]|1[0-2])(?![\d\-])`, 'gv'), ({year, month}) => isYear(Number(year)) ? `${year}-${month}` : undefined],
	// 3 mar, 14 NOV, 17 мая
	[new RegExp(String.raw`${start}(?<day>\d{1,2})${ordinal}\.?${gap}${of}${word}(?!\p{Letter})`, 'giv'), yearless],
	// February 9, Nov. 14
	[new RegExp(String.raw`(?<!\p{Letter})${word}\.?${gap}(?<day>\d{1,2})${ordinal}(?![\d\p{Letter}]|[.:]\d)`, 'giv'), yearless],
];

/** The weekday named in the one or two words before an offset: « Mercredi 3 », "Wed, 3". */
const weekdayBefore = (line: string, offset: number, language: string): number | undefined => {
	const found = /(?<weekday>[\p{Letter}\-]{2,14})\.?,?(?:\s(?:le|the|den|der|el|il|dia|día))?\s{0,2}$/v.exec(line.slice(Math.max(0, offset - 24), offset));
	return found === null ? undefined : weekdayOf(found.groups!.weekday!, language);
};

/**
Whether a full date falls on a weekday.

@param date - `YYYY-MM-DD`.
@param weekday - 0 (Sunday) to 6.
*/
export const fallsOn = (date: string, weekday: number): boolean => date.length === 10 && new Date(`${date}T00:00:00Z`).getUTCDay() === weekday;

/**
Finds the dates in a line.

@param line - at most a few hundred characters.
@param language - of the article, ISO 639-1.
@param order - how `03/04/2024` is read; where the weekday before it decides, that is believed instead.
@returns them in the order of the line, none overlapping. Days that no calendar has and years out of reach are left out.
*/
export const datesIn = (line: string, language: string, order: NumericOrder): FoundDate[] => {
	if (!/\d/v.test(line)) {
		return [];
	}

	const found: FoundDate[] = [];
	for (const [pattern, read] of forms) {
		for (const match of line.matchAll(pattern)) {
			const end = match.index + match[0].length;
			if (found.some(other => match.index < other.end && end > other.start)) {
				continue;
			}

			const weekday = weekdayBefore(line, match.index, language);
			let date = read(match.groups!, language, order);
			if (date !== undefined && weekday !== undefined && !fallsOn(date, weekday)) {
				const swapped = read(match.groups!, language, order === 'day' ? 'month' : 'day');
				date = swapped !== undefined && fallsOn(swapped, weekday) ? swapped : date;
			}

			if (date !== undefined) {
				found.push({start: match.index, end, date, weekday});
			}
		}
	}

	return found.toSorted((one, other) => one.start - other.start);
};
