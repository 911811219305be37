import {type FoundDate, type NumericOrder, datesIn, fallsOn} from './calendar-date.js';
import {segmentsOf} from './chrome.js';
import {dateLabel, isAboutDate, isDateInfo, labelledDates} from './date-line.js';
import {readDateline} from './dateline.js';
import {countWords} from './line.js';
import {weekdayOf} from './months.js';
import type {PageLine, Page} from './page.js';
import {wordsOf} from './phrases.js';

/** A date line glued to the text by whoever saved it: ` date 2024-03 OSLO …`, ` fecha 04.03.2024 OSLO …`, at the start or after the site's own lines. */
const glued =
	/(?:^|\n)[\t ]*(?:date|datum|fecha|data|дата)[ :] ?(?:(?<date>(?:18|19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)|(?<day>0[1-9]|[12]\d|3[01])\.(?<month>0[1-9]|1[0-2])\.(?<year>(?:18|19|20)\d\d))(?![\d\-])\s{0,9}/iv;

/** How far down such a line is looked for. In UTF-16 code units. */
const gluedWithin = 1000;

/**
Takes the glued date line off a text.

@param text - cleaned.
@returns the date, and the text without it: its own words follow each other.
*/
export const takeGluedDate = (text: string): {readonly date: string | null; readonly rest: string} => {
	const start = text.slice(0, 200).search(/\S/v);
	const found = glued.exec(text.slice(Math.max(0, start), gluedWithin));
	if (found === null) {
		return {date: null, rest: text};
	}

	const at = Math.max(0, start) + found.index;
	const {date, day, month, year} = found.groups!;
	return {date: date ?? `${year}-${month}-${day}`, rest: text.slice(0, at) + (found.index === 0 ? '' : '\n') + text.slice(at + found[0].length)};
};

/** Languages whose papers write the month before the day; English ones do or do not. */
const monthFirstSigns = /\b(?:EDT|EST|CDT|CST|PDT|PST|MDT|MST|ET|PT|AM|PM)\b|\b[ap]\.m\.|\bU\.S\./v;
const dayFirstSigns = /\b(?:GMT|BST|IST|AEST|AEDT|AWST|NZST|NZDT|SAST|WAT|EAT|CET|CEST)\b|£|\bUK\b|\.co\.uk|\.com\.au/v;

/**
How `03/04/2024` is to be read in a text.

@param head - its first lines.
@param language - of the article.
*/
export const numericOrderOf = (head: string, language: string): NumericOrder =>
	language === 'en' && (monthFirstSigns.test(head) || !dayFirstSigns.test(head)) ? 'month' : 'day';

/** Completes a date without a year from another date of the same page. */
const withYear = (date: string, others: readonly string[]): string | undefined => {
	if (!date.startsWith('--')) {
		return date;
	}

	const month = date.slice(2, 4);
	const near = others.find(other => /^\d{4}/v.test(other) && (other.length === 4 || other.slice(5, 7) === month));
	return near === undefined ? undefined : near.slice(0, 4) + date.slice(1);
};

/** How far into a text a year is looked for, and how much before it a date may begin. In UTF-16 code units. */
const yearWithin = 20_000;
const dateLength = 28;

/**
The year of a dateline that leaves it out: of the dates of the same month that the text tells with their year (under a picture, say),
one whose year makes the dateline's day
the weekday that the first words name (« OSLO, 4 mars — Le pont fermera, a annoncé lundi… »).
*/
const yearFromText = (text: string, {lead, dateline}: Page, language: string, order: NumericOrder): string | undefined => {
	const date = dateline?.date;
	if (!date?.startsWith('--')) {
		return undefined;
	}

	const weekday = wordsOf(lead!.text.slice(dateline!.end, dateline!.end + 300)).map(word => weekdayOf(word, language)).find(day => day !== undefined);
	for (const {index} of weekday === undefined ? [] : text.slice(0, yearWithin).matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gv)) {
		const told = datesIn(text.slice(Math.max(0, index - dateLength), index + 4), language, order).at(-1)?.date ?? '';
		const whole = `${told.slice(0, 4)}${date.slice(1)}`;
		if (told.length >= 7 && told.slice(5, 7) === date.slice(2, 4) && fallsOn(whole, weekday!)) {
			return whole;
		}
	}

	return undefined;
};

/**
The date of the dateline, where it tells the day of a month, and only the month is known otherwise (` date 2024-03 OSLO, 4 March 2024 (ABC) — `).

@returns undefined where it does not.
*/
export const dayFromDateline = ({dateline}: Page, month: string): string | undefined =>
	month.length === 7 && dateline?.date?.length === 10 && dateline.date.startsWith(month) ? dateline.date : undefined;

type Rank = 'published' | 'dateline' | 'line' | 'kicker' | 'updated' | 'headline' | 'lead';
const ranks: readonly Rank[] = ['published', 'dateline', 'line', 'kicker', 'updated', 'headline', 'lead'];

/** The dates of a line that is about the page, each with what is said of it. */
const fromInfo = (text: string, language: string, order: NumericOrder): Array<readonly [Rank, string]> =>
	labelledDates(text, language, order).map(({label, date}) => [label ?? 'line', date] as const);

/** How much of the first paragraph may tell the article's own day. In UTF-16 code units. */
const leadWithin = 300;

/** A headline or a lead may tell of another day; its date is the article's only where the weekday before it fits: news names the weekday of its own week. */
const hasOwnWeekday = (found: FoundDate): boolean => found.weekday !== undefined && fallsOn(found.date, found.weekday);

/** « LE POINT – Lundi 4 mars 2024 », « Varenne, le 4 mars 2024 »: few words and a date at their end or start. */
const isDateBeside = (line: string, found: FoundDate): boolean => {
	const rest = line.slice(0, found.start) + ' ' + line.slice(found.end);
	// « OSLO, 4 mars 2024Par notre correspondant »: a byline glued to it.
	const isGlued = /^\p{Uppercase_Letter}/v.test(line.slice(found.end));
	return (
		(rest.match(/\p{Letter}{2,}/gv)?.filter(word => weekdayOf(word, 'fr') === undefined).length ?? 0) <= 7
		&& (found.end >= line.length - 12 || found.start <= 2 || isGlued)
	);
};

/** Whether a line is only a place of few words and a day, as articles and columns are signed. */
const isSigned = (line: string, language: string, order: NumericOrder): boolean => {
	const [first, second] = line.length <= 60 ? datesIn(line, language, order) : [];
	return first?.date.length === 10 && second === undefined
		&& /^[\s\(]*\p{Uppercase_Letter}[\p{Letter}'\-’]*(?:\s\p{Uppercase_Letter}[\p{Letter}'\-’]*){0,2},\s(?:\p{Letter}{1,3}\s)?$/v.test(line.slice(0, first.start))
		&& /^[\s\).]*$/v.test(line.slice(first.end));
};

/** A line of so few words holds a place, a date and a source, and no headline. */
const shortLine = 12;

const fromHead = (line: PageLine, language: string, order: NumericOrder): Array<readonly [Rank, string]> => {
	if (line.text.length > 260) {
		return [];
	}

	switch (line.kind) {
		case 'byline':
		case 'date':
		case 'menu':
		case 'label':
		case 'notice': {
			return fromInfo(line.text, language, order);
		}

		case 'copyright':
		case 'list':
		case 'site': {
			return [];
		}

		case 'candidate':
		case 'kicker':
		case 'other': {
			const dates = datesIn(line.text, language, order);
			const labelled = dateLabel(line.text, language);
			if (labelled !== undefined && dates.length > 0 && line.text.length <= 100) {
				return [[labelled, dates[0]!.date]];
			}

			// « HARBOUR TOWN, 4 Mar. 2024 (ABC) – » in a line of its own, « Rédigé par A. B. | 4 mars 2024, 07h45 | 12 commentaires ».
			const alone = readDateline(`${line.text} `, language, order);
			if (alone?.date && alone.end >= line.text.length) {
				return [['dateline', alone.date]];
			}

			const segments = segmentsOf(line.text).map(({start, end}) => line.text.slice(start, end));
			const told = segments.length > 1 ? segments.filter(segment => isDateInfo(segment, language, order)) : [];
			if (told.length > 0) {
				return told.flatMap(segment => fromInfo(segment, language, order));
			}

			// « Oslo, 4 mars 2024 – Le pont restera fermé », « Oslo, 04.03.2024. La Gazette ».
			const [first] = dates;
			if (
				first?.date.length === 10
				&& readDateline(line.text, language, order)?.date === first.date
				&& (countWords(line.text) <= shortLine || /^\s[\-–—]\s/v.test(line.text.slice(first.end)))
			) {
				return [['kicker', first.date]];
			}

			return dates
				.filter(found => isDateBeside(line.text, found) || hasOwnWeekday(found))
				.map(found => [isDateBeside(line.text, found) ? 'kicker' : 'headline', found.date] as const);
		}

		case 'prose': {
			return [];
		}
	}
};

/**
When an article was published, as far as it tells: the label of the page, the dateline, a line with a date alone, in this
order; a date of the running text only where the lead tells it together with its weekday.

@param text - the article's text, cleaned.
@param page - its lines, as `readPage` tells them.
@param language - of the article.
@param order - how numeric dates are read.
@returns `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or null.
*/
export const dateOf = (text: string, page: Page, language: string, order: NumericOrder): string | null => {
	const found: Array<readonly [Rank, string]> = [...page.head, ...page.below].flatMap(line => fromHead(line, language, order));
	if (page.dateline?.date) {
		found.push(['dateline', page.dateline.date]);
	}

	// “entered its second week Monday, Nov. 6, 2023, with no talks scheduled”.
	const told = page.lead && datesIn(page.lead.text.slice(0, leadWithin), language, order).find(({date}) => date.length === 10);
	if (told && hasOwnWeekday(told)) {
		found.push(['lead', told.date]);
	}

	// At the foot only what is labelled or stands alone, a place before it at most: « (Varenne, 4 mars 2024) ».
	for (const {text: line} of page.tail) {
		if (line.length <= 120 && (dateLabel(line, language) !== undefined || isAboutDate(line, language, order))) {
			found.push(...fromInfo(line, language, order));
		} else if (isSigned(line, language, order)) {
			found.push(['line', datesIn(line, language, order)[0]!.date]);
		}
	}

	const dates = found.map(([, date]) => date);
	for (const rank of ranks) {
		for (const [own, date] of found) {
			const whole = own === rank ? withYear(date, dates) : undefined;
			if (whole !== undefined) {
				return whole;
			}
		}
	}

	return yearFromText(text, page, language, order) ?? null;
};
