import {articleRow, quotationRow} from '../lists/cached.js';
import type {State} from '../state.js';
import {differences} from '../text/difference.js';
import {cut, printable} from '../text/cut.js';
import {wrap} from '../text/wrap.js';
import {paintLayers, Style} from '../theme.js';
import {compose, dateLabel, nameOf, nameStyle, titleOf, type Look} from './row.js';

const linesEach = 3;

/** Where else the words of a quotation stand, and other versions of them with the words that differ marked; empty until they have been looked for. */
export const variantRows = (state: State, look: Look, quotation: number, width: number, most: number): string[] => {
	const {words, paint} = look;
	if (state.variants?.quotation !== quotation) {
		return [];
	}

	const {same, near} = state.variants;
	const place = (number: number) => {
		const {article} = quotationRow(state.archive, number);
		return `${dateLabel(articleRow(state.archive, article).date, words)} · ${titleOf(state, article)}`;
	};

	const rows: string[] = [];
	if (same.length > 0) {
		rows.push('', paint(Style.faint, `${words.places} ${words.countArticles(new Set(same.map(number => quotationRow(state.archive, number).article)).size)}`));
		for (const number of same.slice(0, most)) {
			rows.push(cut(place(number), width));
		}

		if (same.length > most) {
			rows.push(paint(Style.faint, `+${words.number(same.length - most)}`));
		}
	}

	if (near.length > 0) {
		rows.push('', paint(Style.faint, words.variants));
		const {text: base} = quotationRow(state.archive, quotation).quotation;
		for (const number of near.slice(0, most)) {
			const {quotation: other} = quotationRow(state.archive, number);
			const text = printable(other.text.slice(0, 2000));
			const layers = differences(text, base).map(span => ({...span, style: Style.different}));
			const lines = wrap(text, 0, text.length, width);
			for (let index = 0; index < Math.min(lines.length, linesEach * 2); index += 2) {
				rows.push(paintLayers(paint, text, lines[index]!, lines[index + 1]!, layers));
			}

			rows.push(compose(paint, width, [[nameStyle(other), nameOf(other, words, 30)], [Style.faint, `  ${place(number)}`]]));
		}

		if (near.length > most) {
			rows.push(paint(Style.faint, `+${words.number(near.length - most)}`));
		}
	}

	return rows;
};
