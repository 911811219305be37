import type {Rect} from '../layout.js';
import type {State} from '../state.js';
import {cut, printable} from '../text/cut.js';
import {wrapped} from '../text/wrap.js';
import {Style} from '../theme.js';
import type {Drawn} from './articles.js';
import {panelRows, type Look} from './row.js';

const widest = 100;
const linesEach = 6;
/** So many are listed: nobody reads on, and a folder may hold a hundred thousand of them. */
const most = 1000;

/** What could not be read, and why: settings first, then files, each with its reason below it. */
export const problemsRows = (state: State, {words, paint}: Look, rect: Rect): Drawn => {
	const {overlay} = state;
	if (overlay?.kind !== 'problems') {
		return {rows: [], cursor: null};
	}

	const {archive: {problems}, notices} = state;
	const width = Math.min(widest, rect.width) - 4;
	const paragraph = (text: string, style: number): string[] => wrapped(text, width, linesEach).map(line => `  ${paint(style, line)}`);

	const files = problems.slice(0, most).flatMap(({path, reason}) => [
		'',
		`  ${paint(Style.strong, cut(printable(path), width))}`,
		...paragraph(printable(reason), Style.faint),
	]);
	const body = [
		...notices.flatMap(notice => ['', ...paragraph(printable(notice), Style.plain)]),
		...files,
		...(problems.length > most ? ['', paint(Style.faint, `  +${words.number(problems.length - most)}`)] : []),
	];
	return {
		rows: panelRows({words, paint}, rect, {
			overlay,
			title: [[Style.strong | Style.accent, words.problems.title], [Style.faint, `  ${words.number(problems.length + notices.length)}`]],
			body: body.length === 0 ? ['', paint(Style.faint, `  ${words.problems.none}`)] : body,
		}),
		cursor: null,
	};
};
