import {Buffer} from 'node:buffer';
import type {ArticleRow, SpeakerRow} from './archive.js';
import {printLength} from './prints.js';
import type {ArticleRecord} from './record.js';
import {decodeTable, encodeTable, packStrings, stringAt, type Strings, type Table} from './table.js';

/** One version of an archive as columns: what the lists show, and where to find the rest. */
export type Columns = {
	/** For each article the key of its content. */
	readonly keys: Uint32Array;
	readonly paths: Strings;
	readonly titles: Strings;
	/** Dates, sources and languages repeat: each is an index into `labels`, `none` for null. */
	readonly labels: readonly string[];
	readonly dates: Uint32Array;
	readonly sources: Uint32Array;
	readonly languages: Uint32Array;
	readonly words: Uint32Array;
	readonly speakersIn: Uint32Array;
	/** The quotations of article `i` go from `first[i]` to before `first[i + 1]`. */
	readonly first: Uint32Array;
	readonly quotationArticles: Uint32Array;
	readonly quotationSpeakers: Int32Array;
	readonly quotationConfidences: Uint8Array;
	readonly quotationPrints: Uint32Array;
	/** Rows of the speakers as JSON. */
	readonly speakers: Strings;
};

/** What stands in a column of labels for null. */
export const none = 0xFF_FF_FF_FF;

/** A record and the key of its content. */
export type Keyed = {
	readonly key: number;
	readonly record: ArticleRecord;
};

/** Who is who over all articles: `of[i][j]` is the number of speaker `j` of article `i`. */
export type Resolution = {
	readonly of: ReadonlyArray<readonly number[] | Uint32Array>;
	readonly rows: readonly SpeakerRow[];
};

/**
Lays articles out as columns.

@param articles - in the order of the archive.
@param resolution - the speakers over these articles, in the same order.
*/
export const layColumns = (articles: readonly Keyed[], resolution: Resolution): Columns => {
	const count = articles.length;
	const labels: string[] = [];
	const labelNumbers = new Map<string, number>();
	const label = (text: string | null): number => {
		if (text === null) {
			return none;
		}

		let number = labelNumbers.get(text);
		if (number === undefined) {
			number = labels.length;
			labelNumbers.set(text, number);
			labels.push(text);
		}

		return number;
	};

	const first = new Uint32Array(count + 1);
	for (const [index, {record}] of articles.entries()) {
		first[index + 1] = first[index]! + record.saidBy.length;
	}

	const total = first[count]!;
	const columns = {
		keys: new Uint32Array(count),
		dates: new Uint32Array(count),
		sources: new Uint32Array(count),
		languages: new Uint32Array(count),
		words: new Uint32Array(count),
		speakersIn: new Uint32Array(count),
		quotationArticles: new Uint32Array(total),
		quotationSpeakers: new Int32Array(total),
		quotationConfidences: new Uint8Array(total),
		quotationPrints: new Uint32Array(total * printLength),
	};
	for (const [index, {key, record}] of articles.entries()) {
		columns.keys[index] = key;
		columns.dates[index] = label(record.date);
		columns.sources[index] = label(record.source);
		columns.languages[index] = label(record.language);
		columns.words[index] = record.words;
		const numbers = resolution.of[index]!;
		columns.speakersIn[index] = record.speakers.length < 2 ? record.speakers.length : new Set(numbers).size;
		const start = first[index]!;
		columns.quotationPrints.set(record.prints, start * printLength);
		columns.quotationArticles.fill(index, start, first[index + 1]);
		for (let quotation = 0; quotation < record.saidBy.length; quotation++) {
			const local = record.saidBy[quotation]!;
			columns.quotationSpeakers[start + quotation] = local === -1 ? -1 : numbers[local]!;
			columns.quotationConfidences[start + quotation] = record.confidences[quotation]!;
		}
	}

	return {
		...columns,
		first,
		labels,
		paths: packStrings(articles.map(({record}) => record.path)),
		titles: packStrings(articles.map(({record}) => record.title)),
		speakers: packStrings(resolution.rows.map(row => JSON.stringify(row))),
	};
};

/** The row of an article. Throws a RangeError where there is none. */
export const articleRowOf = (columns: Columns, article: number): ArticleRow => {
	if (!(article >= 0 && article < columns.keys.length)) {
		throw new RangeError(`no article ${article}`);
	}

	const label = (number: number): string | null => number === none ? null : columns.labels[number]!;
	return {
		path: stringAt(columns.paths, article),
		title: stringAt(columns.titles, article),
		date: label(columns.dates[article]!),
		source: label(columns.sources[article]!),
		language: label(columns.languages[article]!)!,
		words: columns.words[article]!,
		quotations: columns.first[article + 1]! - columns.first[article]!,
		speakers: columns.speakersIn[article]!,
	};
};

/** Puts columns into one block of shared memory, to be saved or handed to another thread. */
export const encodeColumns = (columns: Columns): Uint8Array<SharedArrayBuffer> => {
	const {labels, paths, titles, speakers, ...numbers} = columns;
	const table: Record<string, Table[string]> = {...numbers};
	for (const [name, strings] of Object.entries({paths, titles, speakers})) {
		table[`${name}.bytes`] = strings.bytes;
		table[`${name}.offsets`] = strings.offsets;
	}

	table.labels = Buffer.from(JSON.stringify(labels));
	return encodeTable(table);
};

/** Reads what `encodeColumns` wrote; the columns are views of the block. Throws where it is damaged. */
export const decodeColumns = (block: Uint8Array): Columns => {
	const {labels, ...table} = decodeTable(block);
	const columns: Record<string, unknown> = {};
	for (const [name, column] of Object.entries(table)) {
		const [of, part] = name.split('.') as [string, string?];
		columns[of] = part === undefined ? column : {...(columns[of] as object | undefined), [part]: column};
	}

	columns.labels = JSON.parse(Buffer.from(labels as Uint8Array).toString());
	return columns as unknown as Columns;
};
