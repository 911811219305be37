import type {Span} from './article.js';
import {fold} from './fold.js';
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

/** A number or a word of a line. */
type Token = Span & {
	readonly text: string;
	readonly isNumber: boolean;
	/** What stands between the token before and this one. */
	readonly gap: string;
};

/** A date read from some tokens, and the index of the token after them. */
type Reading = {readonly date: string; readonly next: number};

/** What stands before the number of an issue. */
const issueSign = /(?:№|(?<!\p{Letter})(?:n[.o°ºᵒ]{1,2}|nr\.?|núm\.?|num\.?|numéro|número|numero|vol\.?|вып\.?))\s*$/iv;

/** No sign before the number of an issue is longer, blanks included. In UTF-16 code units. */
const longestSign = 10;

const pad = (number: number): string => String(number).padStart(2, '0');

/** Newspapers before this are not in text files; nothing is from beyond next year. */
const earliestYear = 1800;

const isYear = (year: number): boolean => year >= earliestYear && year <= new Date().getUTCFullYear() + 1;
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const dayDate = (year: number, month: number, day: number): string | undefined =>
	isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? `${year}-${pad(month)}-${pad(day)}` : undefined;

/** A year in which there is a 29th of February. */
const leapYear = 2024;

const yearless = (month: number, day: number): string | undefined => {
	const date = dayDate(leapYear, month, day);
	return date === undefined ? undefined : `-${date.slice(4)}`;
};

const tokensOf = (line: string): Token[] => {
	let end = 0;
	return line.matchAll(/\d+|\p{Letter}+/gv).map(({0: text, index: start}) => {
		const token = {text, start, end: start + text.length, isNumber: text.codePointAt(0)! <= 0x39, gap: line.slice(end, start)};
		({end} = token);
		return token;
	}).toArray();
};

/** Words that stand between the parts of a date: « 1er », « 3 de marzo de 2025 », “21st of May”. */
const ordinals = new Set(['er', 'st', 'nd', 'rd', 'th', 'o', 'a']);
const links = new Set(['de', 'del', 'di', 'of', 'd']);

/** What may stand between the parts of a date: anything; signs and blanks; blanks; signs, blanks and apostrophes. */
const any = /^/v;
const near = /^[\s,\-.\/°]{0,4}$/v;
const blank = /^[\s,.]{0,4}$/v;
const apart = /^[\s',\-.\/’]{0,4}$/v;

/** The line of tokens from one on; what is out of reach is undefined. */
class Reader {
	readonly #line: string;
	readonly #tokens: readonly Token[];
	readonly #language: string;

	constructor(line: string, tokens: readonly Token[], language: string) {
		this.#line = line;
		this.#tokens = tokens;
		this.#language = language;
	}

	/** A number of so many digits, with only these signs before it. */
	number(index: number, least: number, most: number, gap: RegExp): number | undefined {
		const token = this.#tokens[index];
		return token?.isNumber && token.text.length >= least && token.text.length <= most && gap.test(token.gap) ? Number(token.text) : undefined;
	}

	/** A year that no other number goes on from, as 2,024.5 would. */
	year(index: number, gap: RegExp): number | undefined {
		const year = this.number(index, 4, 4, gap);
		const token = this.#tokens[index];
		return year !== undefined && isYear(year) && !/^[,.]\d/v.test(this.#line.slice(token!.end, token!.end + 2)) ? year : undefined;
	}

	month(index: number, gap: RegExp): number | undefined {
		const token = this.#tokens[index];
		return token === undefined || token.isNumber || !gap.test(token.gap) ? undefined : monthOf(token.text, this.#language);
	}

	/** The index after ordinals or links at this one. */
	skip(index: number, words: ReadonlySet<string>): number {
		const token = this.#tokens[index];
		return token !== undefined && !token.isNumber && token.gap.length <= 2 && words.has(fold(token.text)) ? index + 1 : index;
	}

	/** Whether the number counts the issue of a paper: « n° 12, février 2021 », “No. 12, May 2021”. */
	isIssue(index: number): boolean {
		const {start} = this.#tokens[index]!;
		return issueSign.test(this.#line.slice(Math.max(0, start - longestSign), start));
	}

	/** Whether a date may begin here: not in the middle of a longer number, a version or an address, nor with the number of an issue. */
	isStart(index: number): boolean {
		const {start, isNumber, gap} = this.#tokens[index]!;
		return !isNumber || (!this.isIssue(index) && (gap === '' ? start === 0 : !/[,\-.\/:]$/v.test(gap) || /\s[,\-.\/:]$/v.test(gap)));
	}

	/** Whether the number of a day stands before: a month after a day that it does not have is no date at all. */
	hasDayBefore(index: number): boolean {
		const before = this.#tokens[index - 1];
		const isLink = before !== undefined && !before.isNumber && (links.has(fold(before.text)) || ordinals.has(fold(before.text)));
		const number = isLink ? index - 2 : index - 1;
		return this.number(number, 1, 2, any) !== undefined && apart.test(this.gap(index)) && !this.isIssue(number);
	}

	/** What follows the token at once. */
	after(index: number, length: number): string {
		const token = this.#tokens[index]!;
		return this.#line.slice(token.end, token.end + length);
	}

	gap(index: number): string {
		return this.#tokens[index]?.gap ?? '';
	}
}

/** 2024-05-21, 2024/05/21, 21.05.2024, 05/21/2024, 12. 6. 2024, 2024-05 */
const readNumeric = (reader: Reader, at: number, order: NumericOrder): Reading | undefined => {
	const mark = reader.gap(at + 1);
	if (!/^[\-.\/] ?$/v.test(mark)) {
		return undefined;
	}

	const same = reader.gap(at + 2).trim() === mark.trim();
	const year = reader.year(at, any) ?? reader.number(at, 4, 4, any);
	if (year !== undefined) {
		const month = reader.number(at + 1, 1, 2, any);
		const day = same ? reader.number(at + 2, 1, 2, any) : undefined;
		const date = day === undefined || month === undefined ? undefined : dayDate(year, month, day);
		if (date !== undefined) {
			return {date, next: at + 3};
		}

		const isMonth = mark === '-' && month !== undefined && month >= 1 && month <= 12 && isYear(year) && reader.number(at + 1, 2, 2, any) !== undefined;
		return isMonth && !/^-\d/v.test(reader.after(at + 1, 2)) ? {date: `${year}-${pad(month)}`, next: at + 2} : undefined;
	}

	const [first, second] = [reader.number(at, 1, 2, any), reader.number(at + 1, 1, 2, any)];
	const last = same ? reader.year(at + 2, any) : undefined;
	if (first === undefined || second === undefined || last === undefined) {
		return undefined;
	}

	const dayFirst = first > 12 || mark.startsWith('.') || (second <= 12 && order === 'day');
	const date = dayFirst ? dayDate(last, second, first) : dayDate(last, first, second);
	return date === undefined ? undefined : {date, next: at + 3};
};

/** 21 mai 2024, 1er juin 2024, 21. Mai 2024, 8.nov.2023, 3 de marzo de 2025, 21st of May, 2024; 14 NOV */
const readDayFirst = (reader: Reader, at: number): Reading | undefined => {
	const day = reader.number(at, 1, 2, any);
	const monthAt = reader.skip(reader.skip(at + 1, ordinals), links);
	const month = day === undefined ? undefined : reader.month(monthAt, monthAt === at + 1 ? near : apart);
	if (day === undefined || month === undefined) {
		return undefined;
	}

	const yearAt = reader.skip(monthAt + 1, links);
	const year = reader.year(yearAt, near);
	const date = year === undefined ? yearless(month, day) : dayDate(year, month, day);
	return date === undefined ? undefined : {date, next: year === undefined ? monthAt + 1 : yearAt + 1};
};

/** May 21, 2024; Nov. 14th 2023; septembre 2022, marzo de 2025; February 9 */
const readMonthFirst = (reader: Reader, at: number): Reading | undefined => {
	const month = reader.month(at, any);
	if (month === undefined) {
		return undefined;
	}

	const day = reader.number(at + 1, 1, 2, blank);
	if (day !== undefined) {
		const yearAt = reader.skip(at + 2, ordinals);
		const year = reader.year(yearAt, blank);
		const isTime = /^[.:]\d/v.test(reader.after(at + 1, 2));
		const date = year === undefined ? (isTime ? undefined : yearless(month, day)) : dayDate(year, month, day);
		return date === undefined ? undefined : {date, next: year === undefined ? at + 2 : yearAt + 1};
	}

	const yearAt = reader.skip(at + 1, links);
	const year = reader.year(yearAt, blank);
	return year === undefined || reader.hasDayBefore(at) ? undefined : {date: `${year}-${pad(month)}`, next: yearAt + 1};
};

/** 2024 May 21 */
const readYearFirst = (reader: Reader, at: number): Reading | undefined => {
	const year = reader.year(at, any);
	const month = year === undefined ? undefined : reader.month(at + 1, blank);
	const day = month === undefined ? undefined : reader.number(at + 2, 1, 2, blank);
	const date = day === undefined ? undefined : dayDate(year!, month!, day);
	return date === undefined ? undefined : {date, next: at + 3};
};

/** The weekday named in the one or two words before: « Mercredi 3 », “Wed, 3”. */
const weekdayBefore = (tokens: readonly Token[], at: number, language: string): number | undefined => {
	for (const token of [tokens[at - 1], tokens[at - 2]]) {
		const weekday = token === undefined || token.isNumber ? undefined : weekdayOf(token.text, language);
		if (weekday !== undefined) {
			return weekday;
		}
	}

	return undefined;
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

	const tokens = tokensOf(line);
	const reader = new Reader(line, tokens, language);
	const found: FoundDate[] = [];
	for (let at = 0; at < tokens.length; at++) {
		if (!reader.isStart(at)) {
			continue;
		}

		const {isNumber} = (tokens[at]!);
		let reading = isNumber ? readNumeric(reader, at, order) ?? readDayFirst(reader, at) ?? readYearFirst(reader, at) : readMonthFirst(reader, at);
		if (reading === undefined) {
			continue;
		}

		const weekday = weekdayBefore(tokens, at, language);
		if (weekday !== undefined && !fallsOn(reading.date, weekday)) {
			const swapped = readNumeric(reader, at, order === 'day' ? 'month' : 'day');
			reading = swapped !== undefined && fallsOn(swapped.date, weekday) ? swapped : reading;
		}

		found.push({start: tokens[at]!.start, end: tokens[reading.next - 1]!.end, date: reading.date, weekday});
		at = reading.next - 1;
	}

	return found;
};
