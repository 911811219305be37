/** Months from January on, once more where another case is written beside a day; weekdays from Sunday on. Folded, parted by blanks. */
type CalendarNames = {readonly months: readonly string[]; readonly weekdays: string};

/**
The names of the languages that are read most, as the Unicode locale data that come with Node have them (a test compares the two). Those
data serve for every other
language; loading them takes longer than reading a few articles, and the first screen waits for it.
*/
export const calendarNames: ReadonlyMap<string, CalendarNames> = new Map(Object.entries({
	de: {
		months: ['januar februar marz april mai juni juli august september oktober november dezember'],
		weekdays: 'sonntag montag dienstag mittwoch donnerstag freitag samstag',
	},
	en: {
		months: ['january february march april may june july august september october november december'],
		weekdays: 'sunday monday tuesday wednesday thursday friday saturday',
	},
	es: {
		months: ['enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'],
		weekdays: 'domingo lunes martes miercoles jueves viernes sabado',
	},
	fr: {
		months: ['janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'],
		weekdays: 'dimanche lundi mardi mercredi jeudi vendredi samedi',
	},
	it: {
		months: ['gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'],
		weekdays: 'domenica lunedi martedi mercoledi giovedi venerdi sabato',
	},
	pt: {
		months: ['janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro'],
		weekdays: 'domingo segunda-feira terca-feira quarta-feira quinta-feira sexta-feira sabado',
	},
	ru: {
		months: [
			'январь февраль март апрель маи июнь июль август сентябрь октябрь ноябрь декабрь',
			'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
		],
		weekdays: 'воскресенье понедельник вторник среда четверг пятница суббота',
	},
}));
