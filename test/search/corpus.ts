import type {Archive, SpeakerRow} from '../../source/archive/archive.js';
import type {Quotation} from '../../source/quotations/quotation.js';

/** What a test says of a quotation. */
export type Said = {
	text: string;
	names?: readonly string[];
	kind?: 'sentence' | 'fragment';
	confidence?: number;
};

/** What a test says of an article. */
export type Told = {
	title?: string;
	date?: string | null;
	source?: string | null;
	language?: string;
	text?: string;
	path?: string;
	key?: number;
	said?: readonly Said[];
};

/** An archive in memory of just these articles, in this order. */
export const archiveOf = (articles: readonly Told[], version = 1): Archive => {
	const speakers: SpeakerRow[] = [];
	const byName = new Map<string, number>();
	const speakerOf = (names: readonly string[]) => {
		const known = byName.get(names[0]!);
		if (known !== undefined) {
			return known;
		}

		byName.set(names[0]!, speakers.length);
		speakers.push({name: names[0]!, names, roles: [], quotations: 0, first: null, last: null});
		return speakers.length - 1;
	};

	const quotations = articles.flatMap((told, article) => (told.said ?? []).map((said, index) => {
		const speaker = said.names ? speakerOf(said.names) : -1;
		const confidence = said.confidence ?? 0.95;
		const quotation: Quotation = {
			id: `${told.path ?? article}#${index}`, text: said.text, start: 0, end: said.text.length, outer: {start: 0, end: said.text.length}, kind: said.kind ?? 'sentence',
			speaker: said.names ? {name: said.names[0]!, role: null, names: said.names, kind: 'person', mention: null, confidence} : null,
			cue: null, relay: null, evidence: [], alternative: null, continues: null,
		};
		return {quotation, article, speaker};
	}));
	const starts = articles.map((_, article) => {
		const first = quotations.findIndex(row => row.article >= article);
		return first === -1 ? quotations.length : first;
	});
	const head = (told: Told, article: number) => ({path: told.path ?? `${article}.txt`, title: told.title ?? '', date: told.date ?? null, source: told.source ?? null, language: told.language ?? 'fr'});
	return {
		version,
		progress: {done: articles.length, total: articles.length},
		problems: [],
		articleCount: articles.length,
		quotationCount: quotations.length,
		speakerCount: speakers.length,
		articleKey: article => articles[article]!.key ?? article,
		articleRow: article => ({...head(articles[article]!, article), words: 0, quotations: articles[article]!.said?.length ?? 0, speakers: 0}),
		article: article => ({...head(articles[article]!, article), text: articles[article]!.text ?? '', chrome: []}),
		quotationRow: quotation => quotations[quotation]!,
		speakerRow: speaker => speakers[speaker]!,
		quotationsOf: article => [starts[article]!, starts[article + 1] ?? quotations.length],
		quotationArticles: Uint32Array.from(quotations, row => row.article),
		quotationSpeakers: Int32Array.from(quotations, row => row.speaker),
		quotationConfidences: Uint8Array.from(quotations, row => row.speaker < 0 ? 0 : Math.round(100 * (row.quotation.speaker?.confidence ?? 0))),
	};
};
