import {certaintyOf} from '../../quotations/certainty.js';
import {articleRow, quotationRow, speakerRow} from '../lists/cached.js';
import type {Rect} from '../layout.js';
import type {State} from '../state.js';
import {pad, printable} from '../text/cut.js';
import {wrapped} from '../text/wrap.js';
import {Style} from '../theme.js';
import {copyFormats} from '../update/act.js';
import {variantRows} from './variants.js';
import type {Drawn} from './articles.js';
import {speakersOf} from './glance.js';
import {paragraphRows} from './preview.js';
import {compose, dateLabel, facts, fill, head, nameOf, nameStyle, panelRows, titleOf, type Look} from './row.js';

const labelColumns = 16;
const linesEach = 6;

/** A labelled fact, wrapped beside its label. */
const fact = ({paint}: Look, width: number, label: string, text: string, style: number = Style.plain): string[] => {
	const lines = wrapped(printable(text), Math.max(20, width - labelColumns - 4), linesEach);
	return lines.map((line, index) => paint(Style.faint, `  ${pad(index === 0 ? label : '', labelColumns)}`) + paint(style, line));
};

/** What puts an attribution's reason into words. */
export type Explain = (quotation: ReturnType<typeof quotationRow>['quotation'], locale: string) => string;

/** Why the quotation is given to its speaker: its sentence with cue and mention marked, the facts, the reason, who else it might be. */
export const whyRows = (state: State, look: Look, rect: Rect, explain: Explain): Drawn => {
	const {words} = look;
	const {overlay} = state;
	if (overlay?.kind !== 'why') {
		return {rows: [], cursor: null};
	}

	const {quotation, article} = quotationRow(state.archive, overlay.quotation);
	const {speaker, cue, relay, alternative} = quotation;
	const width = Math.min(100, rect.width);
	const certainty = certaintyOf(quotation);
	const body: string[] = [
		'',
		...paragraphRows(state, look, overlay.quotation, Math.min(76, width - 4), Math.max(4, rect.height - 16)).map(line => `  ${line}`),
		'',
	];
	const add = (label: string, text: string | null | undefined, style?: number) => {
		if (text) {
			body.push(...fact(look, width, label, text, style));
		}
	};

	add(words.why.speaker, speaker?.name ?? words.why.nobody, nameStyle(quotation) | Style.strong);
	add(words.why.role, speaker?.role);
	add(words.why.mention, speaker?.mention?.text, Style.mention | Style.strong);
	add(words.why.cue, cue?.text ?? words.why.noCue, cue ? Style.cue : Style.faint);
	add(words.why.relay, relay);
	if (speaker && certainty !== 'unknown') {
		add(words.why.confidence, `${Math.round(speaker.confidence * 100)} % · ${words.why[certainty]}`, certainty === 'doubtful' ? Style.warning : Style.plain);
	}

	add(words.why.reason, explain(quotation, words.locale));
	if (alternative) {
		add(words.why.alternative, `${alternative.name ?? words.why.nobody} · ${Math.round(alternative.confidence * 100)} %`);
	}

	body.push(
		...fact(look, width, '', words.why.kinds[quotation.kind], Style.faint),
		...variantRows(state, look, overlay.quotation, Math.min(76, width - 4), 8).map(row => `  ${row}`),
	);
	return {
		rows: panelRows(look, rect, {
			overlay,
			title: [[Style.strong | Style.accent, words.why.title], [Style.plain, '  '], [nameStyle(quotation) | Style.strong, nameOf(quotation, words, 50)]],
			onRule: facts(titleOf(state, article), dateLabel(articleRow(state.archive, article).date, words)),
			body,
		}),
		cursor: null,
	};
};

/** What is known of an article. */
export const aboutRows = (state: State, look: Look, rect: Rect): Drawn => {
	const {words} = look;
	const {overlay} = state;
	if (overlay?.kind !== 'about') {
		return {rows: [], cursor: null};
	}

	const data = articleRow(state.archive, overlay.article);
	const width = Math.min(100, rect.width);
	const speakers = speakersOf(state, overlay.article).map(([speaker, count]) => {
		const name = speaker === -1 ? `(${words.unknown})` : speakerRow(state.archive, speaker).name;
		return `${name} ${words.number(count)}`;
	});
	const body = [
		'',
		...fact(look, width, words.article.date, dateLabel(data.date, words)),
		...fact(look, width, words.article.source, data.source ?? words.noSource),
		...fact(look, width, words.article.language, `${data.language} · ${words.countWords(data.words)}`),
		...fact(look, width, words.article.path, data.path),
		...fact(look, width, words.article.speakers, speakers.join(' · ') || '–', Style.accent),
	];
	const title = titleOf(state, overlay.article);
	return {
		rows: panelRows(look, rect, {overlay, title: [[Style.strong | Style.accent, title]], onRule: words.countQuotations(data.quotations), body}),
		cursor: null,
	};
};

/** The choice of a format to copy in. */
export const formatsRows = (state: State, look: Look, rect: Rect): Drawn => {
	const {words, paint} = look;
	const index = state.overlay?.kind === 'formats' ? state.overlay.index : 0;
	const rows = head(look, rect.width, true, [[Style.strong | Style.accent, words.formats.title]], [[Style.faint, 'Enter · Esc']]);
	rows.push('');
	for (const [at, format] of copyFormats.entries()) {
		const isUnder = at === index;
		rows.push(compose(paint, rect.width, [[Style.accent, isUnder ? '▌ ' : '  '], [isUnder ? Style.strong : Style.plain, words.formats[format]]]));
	}

	return {rows: fill(rows, rect.height), cursor: null};
};
