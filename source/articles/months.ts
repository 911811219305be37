import {fold} from './fold.js';

/** Languages whose month names are known at once; the article's own is asked first. */
const usual = ['en', 'fr', 'de', 'es', 'it', 'pt', 'ru'] as const;

const tables = new Map<string, ReadonlyMap<string, number>>();
const noMonths: ReadonlyMap<string, number> = new Map();

/** All names and abbreviations of the months in a language, folded, from the Unicode locale data that come with Node (CLDR). */
const build = (language: string): ReadonlyMap<string, number> => {
	let locale: string | undefined;
	try {
		[locale] = Intl.DateTimeFormat.supportedLocalesOf(language);
	} catch {}

	if (locale === undefined) {
		return noMonths;
	}

	const names = new Map<string, number>();
	const forms: Intl.DateTimeFormatOptions[] = [{month: 'long'}, {month: 'short'}, {month: 'long', day: 'numeric'}, {month: 'short', day: 'numeric'}];
	for (const options of forms) {
		const format = new Intl.DateTimeFormat(locale, {...options, timeZone: 'UTC', calendar: 'gregory'});
		for (let month = 0; month < 12; month++) {
			const name = format.formatToParts(Date.UTC(2001, month, 7)).find(part => part.type === 'month')?.value ?? '';
			const folded = fold(name).replaceAll(/\P{Letter}/gv, '');
			if (folded !== '') {
				names.set(folded, month + 1);
			}
		}
	}

	// Papers shorten as they like (“Sept.”, « févr. »): every beginning from three letters on that only one month has.
	const full = [...names];
	for (const [name, month] of full) {
		for (let length = 3; length < name.length; length++) {
			const short = name.slice(0, length);
			if (!names.has(short) && full.every(([other, number]) => number === month || !other.startsWith(short))) {
				names.set(short, month);
			}
		}
	}

	return names;
};

const tableOf = (language: string): ReadonlyMap<string, number> => {
	let table = tables.get(language);
	if (table === undefined) {
		table = build(language);
		tables.set(language, table);
	}

	return table;
};

/**
Tells the months by their names in a language, Unicode's locale data.

@param word - a word as it stands in the text, without a point.
@param language - of the article (ISO 639-1); the other usual languages are tried after it.
@returns 1 to 12, or undefined if it is no name or abbreviation of a month.
*/
export const monthOf = (word: string, language: string): number | undefined => {
	const folded = fold(word);
	return folded.length < 3 || folded.length > 14 ? undefined : tableOf(language).get(folded) ?? usual.map(other => tableOf(other).get(folded)).find(month => month !== undefined);
};

const weekdayTables = new Map<string, ReadonlyMap<string, number>>();

/**
Tells the days of the week by their names.

@param word - a word as it stands in the text.
@param language - of the article (ISO 639-1).
@returns 0 (Sunday) to 6, or undefined if it is no weekday in that language.
*/
export const weekdayOf = (word: string, language: string): number | undefined => {
	let table = weekdayTables.get(language);
	if (table === undefined) {
		const names = new Map<string, number>();
		try {
			for (const weekday of ['long', 'short'] as const) {
				const format = new Intl.DateTimeFormat(language, {weekday, timeZone: 'UTC'});
				for (let day = 0; day < 7; day++) {
					// The 7th of January 2001 was a Sunday.
					names.set(fold(format.format(Date.UTC(2001, 0, 7 + day))).replaceAll(/[^\p{Letter}\-]/gv, ''), day);
				}
			}
		} catch {}

		table = names;
		weekdayTables.set(language, table);
	}

	return table.get(fold(word));
};
