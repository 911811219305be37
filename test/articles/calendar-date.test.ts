import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {datesIn, fallsOn} from '../../source/articles/calendar-date.js';
import {calendarNames} from '../../source/articles/calendar-names.js';
import {localeMonths, localeWeekdays, monthNames, weekdayNames} from '../../source/articles/months.js';

const cases: ReadonlyArray<readonly [line: string, language: string, date: string | undefined]> = [
	['2024-05-21', 'en', '2024-05-21'],
	['2024-05-21T07:15:00Z', 'en', '2024-05-21'],
	['2024/5/21', 'en', '2024-05-21'],
	['2024-05', 'en', '2024-05'],
	['18 novembre 2022', 'fr', '2022-11-18'],
	['Paris, le 1er juin 2024', 'fr', '2024-06-01'],
	['févr. 2023', 'fr', '2023-02'],
	['March 3, 2024', 'en', '2024-03-03'],
	['Nov. 14, 2023', 'en', '2023-11-14'],
	['21st of May, 2024', 'en', '2024-05-21'],
	['Sept. 2nd 2019', 'en', '2019-09-02'],
	['12.06.2024 - 14:38 Uhr', 'de', '2024-06-12'],
	['12. Juni 2024', 'de', '2024-06-12'],
	['Mittwoch, 3. März 2021', 'de', '2021-03-03'],
	['8.nov.2023 às 16h20', 'pt', '2023-11-08'],
	['3 de março de 2025', 'pt', '2025-03-03'],
	['3 de marzo de 2025', 'es', '2025-03-03'],
	['14 settembre 2023', 'it', '2023-09-14'],
	['17 мая 2024, 09:14', 'ru', '2024-05-17'],
	['май 2024', 'ru', '2024-05'],
	['27.09.2024, 13:48', 'ru', '2024-09-27'],
	['2 JUN 2023', 'en', '2023-06-02'],
	['3 mar (ABC)', 'es', '--03-03'],
	['February 9', 'en', '--02-09'],
	['29 février', 'fr', '--02-29'],
	['Cahiers du port, n° 12, février 2021', 'fr', '2021-02'],
	['The Harbour Quarterly, No. 41, May 2021', 'en', '2021-05'],
	// No days that do not exist, no numbers that are no dates.
	['31 février 2023', 'fr', undefined],
	['2023-02-29', 'en', undefined],
	['32.01.2024', 'de', undefined],
	['May 3:15', 'en', undefined],
	['version 1.2.2024.5', 'en', undefined],
	['12 Minuten 2024', 'de', undefined],
	['10.1234/5678', 'en', undefined],
	['3 January 2,024', 'en', '--01-03'],
	['17 May 1723', 'en', '--05-17'],
];

for (const [line, language, date] of cases) {
	test(`${language}: ${line} is ${date ?? 'no date'}`, () => {
		assert.equal(datesIn(line, language, 'day')[0]?.date, date);
	});
}

test('the order of day and month follows the caller, the numbers, and above both the weekday', () => {
	assert.equal(datesIn('03/04/2024', 'en', 'day')[0]?.date, '2024-04-03');
	assert.equal(datesIn('03/04/2024', 'en', 'month')[0]?.date, '2024-03-04');
	assert.equal(datesIn('03/25/2024', 'en', 'day')[0]?.date, '2024-03-25');
	// The 3rd of April 2024 was a Wednesday, the 4th of March a Monday.
	assert.equal(datesIn('Monday 03/04/2024', 'en', 'day')[0]?.date, '2024-03-04');
	assert.equal(datesIn('Wed, 03/04/2024', 'en', 'month')[0]?.date, '2024-04-03');
});

test('several dates of a line come in order', () => {
	const line = 'Publié le 23 mai 2024 à 6h02, mis à jour le 24 mai 2024';
	assert.deepEqual(datesIn(line, 'fr', 'day').map(({start, end}) => line.slice(start, end)), ['23 mai 2024', '24 mai 2024']);
});

test('the names written down are those of the locale data', () => {
	for (const language of [...calendarNames.keys(), 'nl']) {
		assert.deepEqual(monthNames(language), localeMonths(language));
		assert.deepEqual(weekdayNames(language), localeWeekdays(language));
	}
});

test('any day written out in any of the languages is read back', () => {
	const languages = ['fr', 'en', 'de', 'es', 'it', 'pt', 'ru'];
	fc.assert(fc.property(fc.date({min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true}), fc.constantFrom(...languages), (day, language) => {
		const iso = day.toISOString().slice(0, 10);
		const written = new Intl.DateTimeFormat(language, {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'}).format(day);
		assert.equal(datesIn(written, language, 'day')[0]?.date, iso, written);
		const weekday = new Intl.DateTimeFormat(language, {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'}).format(day);
		const [found] = datesIn(weekday, language, 'day');
		assert.equal(found?.date, iso, weekday);
		assert.ok(found?.weekday !== undefined && fallsOn(iso, found.weekday), weekday);
	}), {numRuns: 300});
});

test('any line is read without an error, into dates that stand in it', () => {
	fc.assert(fc.property(fc.string({unit: fc.constantFrom('2', '0', '24', '1', '.', '/', '-', ' ', 'mai', 'May', 'de', ',', 'é', '\n')}), line => {
		let end = 0;
		for (const found of datesIn(line, 'fr', 'day')) {
			assert.ok(found.start >= end && found.end > found.start && found.end <= line.length);
			assert.match(found.date, /^(?:\d{4}(?:-\d\d){0,2}|--\d\d-\d\d)$/v);
			({end} = found);
		}
	}));
});
