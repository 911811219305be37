import {isByline} from './byline.js';
import {type NumericOrder, datesIn} from './calendar-date.js';
import * as phrases from './chrome-phrases.js';
import {weekdayOf} from './months.js';
import {wordsOf} from './phrases.js';

/** What is said of a date by the words beside it. */
export type DateLabel = 'published' | 'updated';

const {publishedLabels: published, updatedLabels: updated} = phrases;
const atStart = (labels: string): RegExp => new RegExp(String.raw`^(?:${labels})(?!\p{Letter})`, 'v');
const atEnd = (labels: string): RegExp => new RegExp(`(?:^| )(?:${labels})$`, 'v');
const labels: ReadonlyArray<{readonly label: DateLabel; readonly ends: RegExp; readonly begins: RegExp}> = [
	{label: 'updated', ends: atEnd(updated), begins: atStart(updated)},
	{label: 'published', ends: atEnd(published), begins: atStart(published)},
];
const anywhere = new RegExp(String.raw`(?<!\p{Letter})(?:${updated}|${published})(?!\p{Letter})`, 'gv');
const updatedFirst = atStart(updated);

/** "Updated 4 min ago", « il y a 3 heures ». */
const ago = new RegExp(`^(?:${phrases.ago})$`, 'v');

/** Words around a date and a time that say nothing else. */
const clockWords = new Set(`
	uhr h hs am pm a p m at as las le les den der el il em alle ore um de gmt utc cet cest bst est edt et pt
	pst pdt cst cdt ist aest aedt msk мск в г года год h00 on ce the date dia ha local time`.split(/\s/v));

/** Whether a word stands beside dates without saying anything of them. */
const isClockWord = (word: string, language: string): boolean =>
	/^\d/v.test(word) || word.length === 1 || clockWords.has(word) || weekdayOf(word, language) !== undefined;

/**
What is said of a date by the words before it.

@param before - the words between the date before, or the start of the line, and this one.
@param language - of the article.
*/
export const dateLabel = (before: string, language: string): DateLabel | undefined => {
	const words = wordsOf(before);
	const key = words.join(' ');
	const last = words.findLastIndex(word => !isClockWord(word, language));
	// The label that stands nearest before the date, prepositions and weekday aside, else the one at the start: “Updated by the desk on 4 March”.
	const near = words.slice(0, last + 1).join(' ');
	return (labels.find(({ends}) => ends.test(key) || ends.test(near)) ?? labels.find(({begins}) => begins.test(words.slice(0, 6).join(' '))))?.label;
};

/** A date of a line with what is said of it. */
export type LabelledDate = {
	readonly date: string;
	readonly label: DateLabel | undefined;
};

/** The dates of a line that is about the page, in order, each with what the words before it say. */
export const labelledDates = (line: string, language: string, order: NumericOrder): LabelledDate[] => {
	let from = 0;
	return datesIn(line, language, order).map(({start, end, date}) => {
		const label = dateLabel(line.slice(from, start), language);
		from = end;
		return {date, label};
	});
};

/** Whether a piece of a line beside a date says nothing but what dates are labelled with. */
const isOnlyLabel = (piece: string, language: string): boolean =>
	wordsOf(piece)
		.join(' ')
		.replaceAll(anywhere, ' ')
		.split(' ')
		.every(word => word === '' || isClockWord(word, language));

/** The pieces of a line between its dates; undefined where it has no date. */
const piecesOf = (line: string, language: string, order: NumericOrder): string[] | undefined => {
	const dates = datesIn(line, language, order);
	return dates.length === 0 ? undefined : [0, ...dates.map(({end}) => end)].map((from, index) => line.slice(from, dates[index]?.start));
};

/** Whether a line or a segment says when the page came out or changed, and little else. */
export const isDateInfo = (segment: string, language: string, order: NumericOrder): boolean => {
	const words = wordsOf(segment);
	const key = words.join(' ');
	if (ago.test(key)) {
		return true;
	}

	const pieces = piecesOf(segment, language, order);
	if (pieces === undefined) {
		return /^(?:\S+ )?\S+\s\d/v.test(segment) && updatedFirst.test(key) && words.length <= 8;
	}

	return pieces.every(piece => isOnlyLabel(piece, language)) || (labels.some(({begins}) => begins.test(key)) && words.length <= 14);
};

/** Two to four words that may be somebody's name. */
const isName = (words: string): boolean =>
	/^\p{Uppercase_Letter}[\p{Letter}\p{Mark}'\-.’]*(?: (?:\p{Letter}{1,3} )?\p{Uppercase_Letter}[\p{Letter}\p{Mark}'\-.’]*){1,3}$/v.test(
		words,
	);

/** « Par Anne Vidal - 4 mars 2024 à 18:22 | mis à jour le 5 mars 2024 »: who wrote it, then when, and nothing else. */
export const isDatedByline = (line: string, language: string, order: NumericOrder): boolean => {
	const [first, ...others] = line.length <= 160 ? piecesOf(line, language, order) ?? [] : [];
	if (first === undefined || others.some(piece => !isOnlyLabel(piece, language))) {
		return false;
	}

	const found = /^(?<name>.{4,80}?)\s?[\(,\-\|·–—•](?<label>[^,\-\|·–—•]*)$/v.exec(first)?.groups;
	return found !== undefined && isOnlyLabel(found.label!, language) && (isByline(found.name!) || isName(found.name!));
};

/** Whether a line is about when the page came out, and by whom, and nothing else. */
export const isAboutDate = (line: string, language: string, order: NumericOrder): boolean =>
	isDateInfo(line, language, order) || isDatedByline(line, language, order);
