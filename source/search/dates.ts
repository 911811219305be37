const iso = /^(\d{4})(?:[\-.\/](\d{1,2})(?:[\-.\/](\d{1,2}))?)?[\-.\/]?$/v;
const dayFirst = /^(?:(\d{1,2})[\-.\/])?(\d{1,2})[\-.\/](\d{4})$/v;

const compose = (year: string, month: string | undefined, day: string | undefined): string | null => {
	if (month === undefined) {
		return year;
	}

	const m = Number(month);
	if (m < 1 || m > 12) {
		return null;
	}

	const withMonth = `${year}-${String(m).padStart(2, '0')}`;
	if (day === undefined) {
		return withMonth;
	}

	const d = Number(day);
	const last = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
	return d < 1 || d > last ? null : `${withMonth}-${String(d).padStart(2, '0')}`;
};

/**
Reads a date as typed in a query: `2023`, `2023-10`, `2023-10-18`, with `/` or `.` as well, or the day first (`18/10/2023`, `10/2023`).

@returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where it is no date.
*/
export const parseDate = (text: string): string | null => {
	const yearFirst = iso.exec(text);
	if (yearFirst) {
		return compose(yearFirst[1]!, yearFirst[2], yearFirst[3]);
	}

	const yearLast = dayFirst.exec(text);
	return yearLast ? compose(yearLast[3]!, yearLast[2], yearLast[1]) : null;
};

/**
Reads a date that is still being typed: as much of it as is certain. `2023-1` may become any of four months and stands for `2023`.

@returns as `parseDate`; null while there is no year yet, or where it is no date.
*/
export const parseUnfinishedDate = (text: string): string | null => {
	const yearFirst = /^(\d{4})(?:[\-.\/](?:(\d\d)(?:[\-.\/](\d\d)?)?)?)?/v.exec(text);
	return yearFirst ? compose(yearFirst[1]!, yearFirst[2], yearFirst[3]) ?? parseDate(text) : parseDate(text);
};

/**
Tells whether an article's date lies between two others, whatever the precision of each: a date that is a year or a month lies there if any day of it does.

@param date - `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or null: an undated article lies between no dates.
@param since - the first day, month or year wanted; null for no limit.
@param until - the last one wanted, all of it included; null for no limit.
*/
export const isWithin = (date: string | null, since: string | null, until: string | null): boolean => {
	if (since === null && until === null) {
		return true;
	}

	if (date === null) {
		return false;
	}

	const common = (other: string) => Math.min(date.length, other.length);
	return (since === null || date.slice(0, common(since)) >= since.slice(0, common(since)))
		&& (until === null || date.slice(0, common(until)) <= until.slice(0, common(until)));
};
