import {calendarNames} from './calendar-names.js';
import {fold} from './fold.js';

/** Names and their numbers. */
type Names = ReadonlyMap<string, number>;

const none: Names = new Map();

/**
Adds every beginning of a name that no other has: papers shorten as they like (“Sept.”, « févr. »).

@param full - whole names.
@param least - no shorter beginning counts.
*/
const withShortForms = (full: Names, least: number): Names => {
	// Each beginning and whose it is; undefined where it is of several.
	const owners = new Map<string, number | undefined>();
	for (const [name, number] of full) {
		for (let length = least; length < name.length; length++) {
			const short = name.slice(0, length);
			owners.set(short, owners.has(short) && owners.get(short) !== number ? undefined : number);
		}
	}

	const names = new Map(full);
	for (const [short, number] of owners) {
		// A whole name is also the beginning of those that begin with it: it stays its own.
		if (number !== undefined && !names.has(short)) {
			names.set(short, number);
		}
	}

	return names;
};

/** Names from the Unicode locale data (CLDR) that come with Node; `none` for a language it does not know. */
const read = (
	language: string,
	forms: readonly Intl.DateTimeFormatOptions[],
	days: readonly Date[],
	type: 'month' | 'weekday',
	number: (date: Date) => number,
): Names => {
	const names = new Map<string, number>();
	try {
		const [locale] = Intl.DateTimeFormat.supportedLocalesOf(language);
		for (const options of locale === undefined ? [] : forms) {
			const format = new Intl.DateTimeFormat(locale, {...options, timeZone: 'UTC', calendar: 'gregory'});
			for (const day of days) {
				const name = format.formatToParts(day).find(part => part.type === type)?.value ?? '';
				names.set(fold(name).split(/[^\p{Letter}\-]/v, 1)[0]!, number(day));
			}
		}
	} catch {
		// Not a language code at all.
		return none;
	}

	names.delete('');
	return names;
};

/** Remembers what a function made for a language. */
const once = (make: (language: string) => Names): ((language: string) => Names) => {
	const made = new Map<string, Names>();
	return language => {
		let names = made.get(language);
		if (names === undefined) {
			names = make(language);
			made.set(language, names);
		}

		return names;
	};
};

const firsts = Array.from({length: 12}, (_, month) => new Date(Date.UTC(2001, month, 1)));
// The 7th of January 2001 was a Sunday.
const week = Array.from({length: 7}, (_, day) => new Date(Date.UTC(2001, 0, 7 + day)));

/** Whole names of the months in a language by the locale data. */
export const localeMonths = (language: string): Names =>
	// Beside a day some languages put the name into another case.
	read(language, [{month: 'long'}, {month: 'long', day: 'numeric'}], firsts, 'month', date => date.getUTCMonth() + 1);

/** Whole names of the weekdays likewise. */
export const localeWeekdays = (language: string): Names => read(language, [{weekday: 'long'}], week, 'weekday', date => date.getUTCDay());

/** Names written in rows, each with its place in its row, counted from `first`. */
const numbered = (rows: readonly string[], first: number): Names =>
	new Map(rows.flatMap(row => row.split(' ').map((name, index) => [name, index + first] as const)));

/** Whole names of the months in a language (ISO 639-1), folded, with their numbers from 1. */
export const monthNames = (language: string): Names => {
	const known = calendarNames.get(language);
	return known ? numbered(known.months, 1) : localeMonths(language);
};

/** Whole names of the weekdays likewise, Sunday 0. */
export const weekdayNames = (language: string): Names => {
	const known = calendarNames.get(language);
	return known ? numbered([known.weekdays], 0) : localeWeekdays(language);
};

const months = once(language => withShortForms(monthNames(language), 3));
const weekdays = once(language => withShortForms(weekdayNames(language), 2));

/**
Tells the months by their names and short forms.

@param word - a word as it stands in the text, without a point.
@param language - of the article (ISO 639-1); English is tried after it.
@returns 1 to 12, or undefined if it is no month.
*/
export const monthOf = (word: string, language: string): number | undefined => {
	const folded = fold(word);
	return folded.length < 3 || folded.length > 14 ? undefined : months(language).get(folded) ?? months('en').get(folded);
};

/**
Tells the days of the week by their names and short forms.

@param word - a word as it stands in the text.
@param language - of the article (ISO 639-1).
@returns 0 (Sunday) to 6, or undefined if it is no weekday in that language.
*/
export const weekdayOf = (word: string, language: string): number | undefined => {
	const folded = fold(word);
	return folded.length < 2 || folded.length > 14 ? undefined : weekdays(language).get(folded);
};
