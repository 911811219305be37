import {articleRow, quotationRow} from '../lists/cached.js';
import {keyLabel, type Command} from '../keymap.js';
import type {Pane} from '../layout.js';
import {focusOf, layoutOf, type Field, type Message, type Overlay, type State} from '../state.js';
import {printable} from '../text/cut.js';
import {Style} from '../theme.js';
import {currentArticle, currentQuotation, writtenQuotations} from '../update/act.js';
import type {Words} from '../words/index.js';
import {isReadingFiles} from './articles.js';
import {compose, dateLabel, nameOf, nameStyle, titleOf, widthOf, type Look, type Piece} from './row.js';

/** The keys that matter most, by what has the focus; as many are shown as fit. */
const hints: Record<Pane, readonly Command[]> = {
	articles: ['in', 'search', 'quotations', 'why', 'star', 'sort'],
	reader: ['nextQuotation', 'previousQuotation', 'why', 'copy', 'search', 'quotations', 'nextArticle'],
	quotations: ['in', 'search', 'why', 'copy', 'regroup', 'sort', 'select', 'review'],
};

/** The same over a panel. */
const overlayHints: Record<Overlay['kind'], readonly Command[]> = {
	help: ['down', 'up', 'search'],
	why: ['down', 'up', 'nextQuotation', 'previousQuotation'],
	about: ['down', 'up'],
	problems: ['down', 'up'],
	formats: ['down', 'up', 'in'],
};

/** How the first key of a command is written. */
const keyFor = (bindings: State['bindings'], command: Command): string => keyLabel(bindings.find(binding => binding.command === command)?.keys[0] ?? '');

/** A message in words. */
export const messageText = (message: Message, words: Words, bindings: State['bindings']): string => {
	if (typeof message === 'string') {
		return words.messages[message];
	}

	switch (message.type) {
		case 'copied': {
			return words.messages.copied(message.count);
		}

		case 'match': {
			return words.messages.match(message.index, message.count);
		}

		case 'starred': {
			return words.messages.starred(message.is);
		}

		case 'markedRead': {
			return words.messages.markedRead(message.is);
		}

		case 'wrote': {
			return words.messages.wrote(message.text);
		}

		case 'notWritten': {
			return words.messages.notWritten(message.path, message.code);
		}

		case 'notice': {
			return message.more === 0 ? message.text : `${message.text} · ${words.messages.more(message.more, keyFor(bindings, 'problems'))}`;
		}

		case 'failed': {
			return words.messages.failed(message.text);
		}
	}
};

const quotationPieces = (state: State, {words}: Look, number: number): Piece[] => {
	const {quotation} = quotationRow(state.archive, number);
	const {speaker, cue, relay} = quotation;
	const after = (style: number, text: string | null | undefined): Piece[] => text ? [[Style.faint, ' · '], [style, printable(text)]] : [];
	return [
		[nameStyle(quotation) | Style.strong, nameOf(quotation, words, 40)],
		...after(Style.plain, speaker?.role),
		...after(Style.cue, cue?.text),
		...after(Style.faint, relay === null ? null : `${words.why.relay} ${relay}`),
	];
};

const where = (state: State, look: Look): Piece[] => {
	const {words} = look;
	if (state.message !== null) {
		return [[Style.strong, printable(messageText(state.message, words, state.bindings))]];
	}

	const quotation = currentQuotation(state);
	if (quotation !== -1) {
		return quotationPieces(state, look, quotation);
	}

	const article = currentArticle(state);
	if (article === -1) {
		return [];
	}

	// Beside a glance at the article its title need not be said again.
	const {date, path} = articleRow(state.archive, article);
	const facts = `${dateLabel(date, words)} · ${printable(path)}`;
	return layoutOf(state).panes.reader ? [[Style.faint, facts]] : [[Style.plain, titleOf(state, article)], [Style.faint, ` · ${facts}`]];
};

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar as long as `share` of `width` columns, in steps of an eighth of a column; what is left is filled with blanks. */
export const bar = (share: number, width: number): string => {
	const filled = Math.max(0, Math.min(width * 8, Math.round(share * width * 8)));
	return ('█'.repeat(filled >> 3) + eighths[filled & 7]!).padEnd(width);
};

/** Columns of the bar, and how wide the screen must be to hold it beside what stands under the cursor. */
const barColumns = 16;
const barFrom = 100;

/** How far the reading of files has come: a bar where there is room, the share, the time left where it can be told. */
const progressPieces = (state: State, {words}: Look): Piece[] => {
	const {done, total} = state.archive.progress;
	if (done === 0) {
		// A few files are read before an empty bar would be seen.
		return [[Style.faint, words.readingFiles]];
	}

	const share = Math.floor((100 * done) / Math.max(1, total));
	const left = state.remaining === null ? `${words.number(done)}/${words.number(total)}` : words.timeLeft(state.remaining);
	return [
		...(state.size.columns >= barFrom
			? ([
				[Style.faint, `${words.readingFiles} ▕`],
				[Style.accent, bar(done / Math.max(1, total), barColumns)],
				[Style.faint, '▏'],
			] as const)
			: []),
		[Style.faint, `${share} % · ${left}`],
	];
};

/** What stands at the right of the status line: how far one is, or how much there is. */
const position = (state: State, look: Look): Piece[] => {
	const {words} = look;
	const focus = focusOf(state);
	const {reader} = state;
	if (isReadingFiles(state)) {
		return progressPieces(state, look);
	}

	if (focus === 'reader' && reader) {
		const [from, to] = state.archive.quotationsOf(reader.number);
		return to === from ? [] : [[Style.faint, `${reader.quotation === -1 ? '–' : words.number(reader.quotation - from + 1)}/${words.number(to - from)}`]];
	}

	const {articleCount, quotationCount, problems} = state.archive;
	// The list of quotations has their number in its own head; what stands here is written again with every move of the cursor.
	const counts = focus === 'quotations' ? [] : [words.countArticles(articleCount), words.countQuotations(quotationCount)];
	const facts = [...counts, ...(problems.length > 0 ? [words.messages.problems(problems.length, keyFor(state.bindings, 'problems'))] : [])];
	return facts.length === 0 ? [] : [[Style.faint, facts.join(' · ')]];
};

const hint = (state: State, {words}: Look, command: Command): Piece[] => {
	const key = keyFor(state.bindings, command);
	// Going in is copying, where a format is chosen.
	const text = words.hints[command === 'in' && state.overlay?.kind === 'formats' ? 'copy' : command];
	return key === '' ? [] : [[Style.strong, key], [Style.faint, ` ${text}`]];
};

const gap: Piece = [Style.plain, ' '.repeat(3)];

/** What the keys of a field do. */
const fieldHints = (field: Field, words: Words): Piece[] => {
	const told = (keys: string, text: string): Piece[] => [[Style.strong, keys], [Style.faint, ` ${text}`], gap];
	const leave = told(keyLabel('escape'), words.leaveField);
	switch (field) {
		case 'articles':
		case 'quotations': {
			return [...told('Enter', words.hints.in), ...told('↑ ↓', words.inResults), ...told('Ctrl-r', words.formerQuery), ...leave];
		}

		case 'find':
		case 'help': {
			return [...told('Enter', words.leaveField), ...told('↑ ↓', words.scroll)];
		}

		case 'file': {
			return [
				...told('Enter', words.hints.write),
				...told(keyLabel('escape'), words.hints.cancel),
				[Style.faint, `${words.formatByEnding} .md .txt .bib .json .csl.json`],
			];
		}
	}
};

/** The keys that matter here, as many as fit; how to get help and how to leave always stand at the right. */
const hintRow = (state: State, look: Look, width: number): string => {
	const {words, paint} = look;
	if (state.input) {
		return compose(paint, width, [[Style.plain, ' '], ...fieldHints(state.input.field, words)]);
	}

	const right = [...(state.overlay ? [] : hint(state, look, 'help')), gap, ...hint(state, look, 'back')];
	let room = width - 2 - widthOf(right);
	const left: Piece[] = [[Style.plain, ' ']];
	for (const command of state.overlay ? overlayHints[state.overlay.kind] : hints[focusOf(state)]) {
		const pieces = [...hint(state, look, command), gap];
		room -= widthOf(pieces);
		if (room < 0) {
			break;
		}

		left.push(...pieces);
	}

	return compose(paint, width, left, [...right, [Style.plain, ' ']]);
};

/** Before the name of the file to write: what will be written. */
export const filePrompt = (state: State, words: Words): string => ` ${words.writeTo(words.countQuotations(writtenQuotations(state).length))} `;

/** The two rows at the bottom: where one is and what stands under the cursor; the keys that matter here. */
export const footerRows = (state: State, look: Look, width: number): string[] => {
	if (state.input?.field === 'file') {
		return [
			compose(look.paint, width, [[Style.accent, filePrompt(state, look.words)], [Style.plain, printable(state.input.text)]]),
			hintRow(state, look, width),
		];
	}

	const left = where(state, look);
	const counts = position(state, look);
	// What one is told comes before what always stands there.
	const right = state.message !== null && widthOf(left) + widthOf(counts) + 3 > width ? [] : counts;
	return [
		compose(look.paint, width, [[Style.plain, ' '], ...left], right.length === 0 ? [] : [...right, [Style.plain, ' ']]),
		hintRow(state, look, width),
	];
};
