import {keyLabel, type Chapter} from '../keymap.js';
import {paneHead, type Rect} from '../layout.js';
import type {State} from '../state.js';
import {foldQuery, foldText} from '../text/fold.js';
import {pad} from '../text/cut.js';
import {Style} from '../theme.js';
import type {Drawn} from './articles.js';
import {compose, field, panelRows, type Look} from './row.js';

const chapters: readonly Chapter[] = ['move', 'panes', 'find', 'act', 'program'];

/** The help: every binding of the live table whose key or explanation holds the query. */
export const helpRows = (state: State, look: Look, rect: Rect): Drawn => {
	const {words, paint} = look;
	const {overlay} = state;
	if (overlay?.kind !== 'help') {
		return {rows: [], cursor: null};
	}

	const {query} = overlay;
	const input = state.input?.field === 'help' ? state.input : null;
	const rows: string[] = [];
	let cursor: Drawn['cursor'] = null;
	const wanted = foldQuery(query);
	const found = chapters.map(chapter => ({
		chapter,
		lines: state.bindings.filter(binding => binding.chapter === chapter && binding.keys.length > 0)
			.map(({command, keys}) => ({labels: keys.map(key => keyLabel(key)).join('  '), text: words.commands[command]}))
			.filter(({labels, text}) => wanted === '' || foldText(`${labels} ${text}`).text.includes(wanted)),
	})).filter(({lines}) => lines.length > 0);
	const body = found.flatMap(({chapter, lines}) => [
		paint(Style.accent, `  ${words.chapters[chapter]}`),
		...lines.map(({labels, text}) => compose(paint, rect.width, [[Style.strong, `  ${pad(labels, 26)}`], [Style.plain, text]])),
		'',
	]);
	const count = found.reduce((sum, {lines}) => sum + lines.length, 0);

	if (input || query !== '') {
		const {row, column} = field(look, rect.width, input, query, String(count), '');
		cursor = column === null ? null : {column, row: paneHead};
		rows.push(row);
	}

	return {rows: panelRows(look, rect, {overlay, title: [[Style.strong | Style.accent, words.help]], keys: '/ · Esc', staying: rows, body}), cursor};
};
