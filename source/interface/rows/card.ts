import {speakerRow} from '../lists/cached.js';
import {monthOf, monthOfArticles, undated} from '../lists/months.js';
import type {Rect} from '../layout.js';
import type {State} from '../state.js';
import {cut, pad, printable} from '../text/cut.js';
import {textWidth} from '../text/width.js';
import {wrapped} from '../text/wrap.js';
import {Style} from '../theme.js';
import {dateLabel, head, monthLabel, type Look} from './row.js';

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

/**
Whether a description says nothing that another does not say, an article before one of them and capitals aside: « Le maire de Lyon », «
maire de Lyon », « maire ».
*/
const isSameRole = (one: string, other: string): boolean => {
	const [short, long] = [one, other].map(role => role.toLowerCase()).toSorted((a, b) => a.length - b.length) as [string, string];
	const at = ` ${long} `.indexOf(` ${short} `);
	return at !== -1 && at <= longestArticle;
};

/** “the ”, « une », „eine “: no article of the seven languages is longer, its blank included. */
const longestArticle = 5;

/** Descriptions without those that say the same again; the first met stands. */
export const distinctRoles = (roles: readonly string[]): string[] => {
	const kept: string[] = [];
	for (const role of roles) {
		if (kept.every(other => !isSameRole(role, other))) {
			kept.push(role);
		}
	}

	return kept;
};

const labelColumns = 16;
const linesEach = 4;

/** The card of a speaker: roles, all names met, number, first and last date, a timeline. In a low pane each fact stands beside its label, else below it. */
export const cardRows = (state: State, look: Look, rect: Rect, group: number): string[] => {
	const {words, paint} = look;
	const {list} = state.quotations;
	const speaker = speakerRow(state.archive, list.keys[group]!);
	const rows = head(look, rect.width, false, [[Style.strong | Style.accent, printable(speaker.name)]], [], words.countQuotations(speaker.quotations));
	const isLow = rect.height < 12;
	const room = Math.max(10, rect.width - 4 - (isLow ? labelColumns : 0));
	const fact = (label: string, lines: readonly string[]) => {
		if (isLow) {
			rows.push(...lines.map((line, index) => paint(Style.faint, `  ${pad(index === 0 ? label : '', labelColumns)}`) + line));
		} else {
			rows.push('', paint(Style.faint, `  ${label}`), ...lines.map(line => `  ${line}`));
		}
	};

	const lines = (text: string): string[] => wrapped(printable(text), room, isLow ? 2 : linesEach);
	if (speaker.roles.length > 0) {
		fact(words.card.roles, lines(distinctRoles(speaker.roles).join(' ; ')));
	}

	const others = speaker.names.filter(name => name !== speaker.name);
	if (others.length > 0) {
		fact(words.card.names, lines(others.join(' · ')));
	}

	const first = dateLabel(speaker.first, words);
	fact(words.card.dates, lines(speaker.first === speaker.last ? first : `${first} – ${dateLabel(speaker.last, words)}`));
	const months = monthOfArticles(state.archive);
	const counts = new Map<number, number>();
	for (const quotation of list.items.subarray(list.starts[group], list.starts[group + 1])) {
		const month = months[state.archive.quotationArticles[quotation]!]!;
		counts.set(month, (counts.get(month) ?? 0) + 1);
	}

	const line = timeline(counts, room);
	if (line && line.first !== line.last) {
		const from = monthLabel(line.first, words);
		const to = monthLabel(line.last, words);
		// The months stand below the ends of the bars, or side by side where these are shorter.
		const gap = Math.max(3, textWidth(line.bars) - textWidth(from) - textWidth(to));
		fact(words.card.timeline, [paint(Style.accent, line.bars), paint(Style.faint, cut(`${from}${gap === 3 ? ' – ' : ' '.repeat(gap)}${to}`, room))]);
	}

	return rows;
};
