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

const gap = String.raw`[\s\u{A0}\u{202F}]{0,3}`;
const word = String.raw`(?<month>\p{L}{3,14})`;
const year = String.raw`(?<year>(?:18|19|20)\d\d)(?!\d|[.,]\d)`;
const ordinal = String.raw`(?:er|st|nd|rd|th|º|ª|°|\.º)?`;
const of = String.raw`(?:(?:de|del|di|of|d['’])${gap})?`;
const start = String.raw`(?<![\d\p{L}.,:/-])`;

type Reading = (groups: Record<string, string | undefined>, language: string, order: NumericOrder) => string | undefined;

const number = (digits: string | undefined): number => Number.parseInt(digits ?? '', 10);

const named: Reading = (groups, language) => {
	const month = monthOf(groups.month!, language);
	return month === undefined ? undefined : (groups.day === undefined
		? (isYear(number(groups.year)) ? `${groups.year}-${pad(month)}` : undefined)
		: dayDate(number(groups.year), month, number(groups.day)));
};

const yearless: Reading = (groups, language) => {
	const month = monthOf(groups.month!, language);
	const day = number(groups.day);
	return month === undefined || day < 1 || day > daysIn(2024, month) ? undefined : `--${pad(month)}-${pad(day)}`;
};

/** Every way in which a date is written; bounded repetitions only, so that no line can take long. Tried in this order at each place. */
const forms: ReadonlyArray<readonly [RegExp, Reading]> = [
	// 2024-05-21, 2024-05-21T07:15, 2024/05/21, 2024.05.21
	[new RegExp(String.raw`${start}(?<year>(?:18|19|20)\d\d)(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)`, 'gu'), groups => dayDate(number(groups.year), number(groups.month), number(groups.day))],
	// 21.05.2024, 21/5/2024, 05/21/2024, 21-05-2024, 12. 6. 2024
	[new RegExp(String.raw`${start}(?<one>\d{1,2})(?<mark>[-/.]) ?(?<two>\d{1,2})\k<mark> ?(?<year>(?:19|20)\d\d)(?!\d)`, 'gu'), (groups, _language, order) => {
		const [one, two] = [number(groups.one), number(groups.two)];
		const dayFirst = one > 12 || groups.mark === '.' || (two <= 12 && order === 'day');
		return dayFirst ? dayDate(number(groups.year), two, one) : dayDate(number(groups.year), one, two);
	}],
	// 21 mai 2024, le 1er juin 2024, 21. Mai 2024, 8.nov.2023, 3 de marzo de 2025, 21st of May, 2024
	[new RegExp(String.raw`${start}(?<day>\d{1,2})${ordinal}[.,]?${gap}[-/]?${of}${word}\.?${gap}[,/-]?${gap}${of}${year}`, 'giu'), named],
	// May 21, 2024; Nov. 14th 2023
	[new RegExp(String.raw`(?<!\p{L})${word}\.?${gap}(?<day>\d{1,2})${ordinal}${gap},?${gap}${year}`, 'giu'), named],
	// 2024 May 21
	[new RegExp(String.raw`${start}${year}${gap}${word}\.?${gap}(?<day>\d{1,2})(?!\d)`, 'giu'), named],
	// May 2024, septembre 2022, marzo de 2025
	[new RegExp(String.raw`(?<![\p{L}\d])${word}\.?${gap},?${gap}${of}${year}`, 'giu'), named],
	// 2024-05
	[new RegExp(String.raw`${start}(?<year>(?:18|19|20)\d\d)-(?<month>\d\d)(?![\d-])`, 'gu'), groups => number(groups.month) >= 1 && number(groups.month) <= 12 && isYear(number(groups.year)) ? `${groups.year}-${groups.month}` : undefined],
	// 3 mar, 14 NOV, 17 мая
	[new RegExp(String.raw`${start}(?<day>\d{1,2})${ordinal}[.]?${gap}${of}${word}(?!\p{L})`, 'giu'), yearless],
	// February 9, Nov. 14
	[new RegExp(String.raw`(?<!\p{L})${word}\.?${gap}(?<day>\d{1,2})${ordinal}(?![\d\p{L}]|[.:]\d)`, 'giu'), yearless],
];

/** The weekday named in the one or two words before an offset: « Mercredi 3 », "Wed, 3". */
const weekdayBefore = (line: string, offset: number, language: string): number | undefined => {
	const found = /(?<weekday>[\p{L}-]{2,14})\.?,?(?:\s(?:le|the|den|der|el|il|dia|día))?\s{0,2}$/u.exec(line.slice(Math.max(0, offset - 24), offset));
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
	if (!/\d/.test(line)) {
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

	return found.sort((one, other) => one.start - other.start);
};
