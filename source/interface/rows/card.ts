import {speakerRow} from '../lists/cached.js';
import {monthOf, monthOfArticles, undated} from '../lists/months.js';
import type {Rect} from '../layout.js';
import type {State} from '../state.js';
import {printable} from '../text/cut.js';
import {wrap} from '../text/wrap.js';
import {Style} from '../theme.js';
import {compose, dateLabel, head, monthLabel, type Look} from './row.js';

const bars = ' ▁▂▃▄▅▆▇█';

/** Months from the first to the last as a row of block characters, one column a month, or more months a column where they do not fit. */
export const timeline = (counts: ReadonlyMap<number, number>, width: number): {bars: string; first: number; last: number; most: number} | null => {
	const months = counts.entries().filter(([key]) => key !== undated).map(([key, count]) => ({key, count})).toArray();
	if (months.length === 0 || width < 1) {
		return null;
	}

	// Months counted without gaps; where only the year is known, its January stands for it.
	const place = (key: number) => {
		const {year, month} = monthOf(key);
		return (year * 12) + Math.max(0, month - 1);
	};

	const first = months.reduce((least, {key}) => place(key) < place(least) ? key : least, months[0]!.key);
	const last = months.reduce((most, {key}) => place(key) > place(most) ? key : most, months[0]!.key);
	const span = place(last) - place(first) + 1;
	const each = Math.max(1, Math.ceil(span / width));
	const columns = new Uint32Array(Math.ceil(span / each));
	for (const {key, count} of months) {
		columns[Math.floor((place(key) - place(first)) / each)]! += count;
	}

	const most = Math.max(...columns);
	return {bars: Array.from(columns, count => bars[count === 0 ? 0 : Math.max(1, Math.round((count * 8) / most))]).join(''), first, last, most};
};

/** The card of a speaker: roles, all names met, number, first and last date, a timeline. */
export const cardRows = (state: State, look: Look, rect: Rect, group: number): string[] => {
	const {words, paint} = look;
	const {list} = state.quotations;
	const speaker = speakerRow(state.archive, list.keys[group]!);
	const room = Math.max(10, rect.width - 4);
	const rows = head(look, rect.width, false, [[Style.strong | Style.accent, printable(speaker.name)]], [], words.countQuotations(speaker.quotations));
	const isLow = rect.height < 12;
	const gap = () => {
		if (!isLow) {
			rows.push('');
		}
	};

	const paragraph = (label: string, text: string) => {
		const clean = printable(text);
		gap();
		rows.push(paint(Style.faint, `  ${label}`));
		const lines = wrap(clean, 0, clean.length, room);
		for (let index = 0; index < Math.min(lines.length, 8); index += 2) {
			rows.push(`  ${clean.slice(lines[index], lines[index + 1])}`);
		}
	};

	if (speaker.roles.length > 0) {
		paragraph(words.card.roles, speaker.roles.join(' ; '));
	}

	const others = speaker.names.filter(name => name !== speaker.name);
	if (others.length > 0) {
		paragraph(words.card.names, others.join(' · '));
	}

	const dated = speaker.first === null ? words.undated : (speaker.first === speaker.last ? dateLabel(speaker.first, words) : `${dateLabel(speaker.first, words)} – ${dateLabel(speaker.last, words)}`);
	const months = monthOfArticles(state.archive);
	const counts = new Map<number, number>();
	for (const quotation of list.items.subarray(list.starts[group], list.starts[group + 1])) {
		const month = months[state.archive.quotationArticles[quotation]!]!;
		counts.set(month, (counts.get(month) ?? 0) + 1);
	}

	paragraph(words.card.dates, dated);
	const line = timeline(counts, room);
	if (line && line.first !== line.last) {
		gap();
		rows.push(paint(Style.faint, `  ${words.card.timeline}`), '  ' + paint(Style.accent, line.bars), compose(paint, Math.min(rect.width, Math.max(24, line.bars.length + 2)), [[Style.faint, `  ${monthLabel(line.first, words)}`]], [[Style.faint, monthLabel(line.last, words)]]));
	}

	return rows;
};
