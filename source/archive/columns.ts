import {Buffer} from 'node:buffer';
import type {ArticleRow, SpeakerRow} from './archive.js';
import {Growing} from './growing.js';
import {printLength} from './prints.js';
import type {ArticleRecord} from './record.js';
import {allocateTable, bytesOf, decodeTable, stringAt, writeStrings, type Strings} from './table.js';

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

/** Who is who over all articles. */
export type Resolution = {
	/** The numbers of the speakers of an article, in their order. */
	of(article: number): readonly number[] | Int32Array;
	/** The speakers, made as they are taken, which may be done once. */
	rows(): Iterable<SpeakerRow>;
};

/** Nobody, over no articles. */
export const nobody: Resolution = {of: () => [], rows: () => []};

/** Numbers for texts that repeat, in the order met. */
const createLabels = (): {texts: string[]; numberOf: (text: string | null) => number} => {
	const texts: string[] = [];
	const numbers = new Map<string, number>();
	return {
		texts,
		numberOf(text) {
			if (text === null) {
				return none;
			}

			let number = numbers.get(text);
			if (number === undefined) {
				number = texts.length;
				numbers.set(text, number);
				texts.push(text);
			}

			return number;
		},
	};
};

// Rows are put together so many at a time.
const rowsAtOnce = 1000;

/** Rows as JSON, one behind the other, in chunks; `ends` begins with 0. */
const packRows = (rows: Iterable<SpeakerRow>): {chunks: readonly Uint8Array[]; bytes: number; ends: Growing} => {
	const chunks: Uint8Array[] = [];
	const ends = new Growing(Uint32Array, Uint32Array.of(0));
	let bytes = 0;
	let texts: string[] = [];
	const put = (): void => {
		chunks.push(Buffer.from(texts.join('')));
		texts = [];
	};

	for (const row of rows) {
		const text = JSON.stringify(row);
		bytes += Buffer.byteLength(text);
		ends.push(bytes);
		texts.push(text);
		if (texts.length === rowsAtOnce) {
			put();
		}
	}

	put();
	return {chunks, bytes, ends};
};

type LayOptions = {
	readonly printsOf?: ((key: number) => Uint32Array | undefined) | undefined;
	readonly tidyUp?: () => void;
};

/**
Lays articles out as columns, straight into one block of shared memory that can be saved and handed to other threads; `decodeColumns` reads it.

@param articles - in the order of the archive.
@param resolution - the speakers over these articles, in the same order.
@param options.printsOf - gives the prints of an article by its key, undefined where it is gone; its record has them by default.
@param options.tidyUp - called before the block is made, when the rows of the speakers are no longer needed.
*/
export const layColumns = (articles: readonly Keyed[], resolution: Resolution, {printsOf, tidyUp}: LayOptions = {}): Uint8Array<SharedArrayBuffer> => {
	const count = articles.length;
	const {texts, numberOf} = createLabels();
	let total = 0;
	for (const {record} of articles) {
		total += record.saidBy.length;
		for (const text of [record.date, record.source, record.language]) {
			numberOf(text);
		}
	}

	const labels = Buffer.from(JSON.stringify(texts));
	const paths = (): Iterable<string> => articles.values().map(({record}) => record.path);
	const titles = (): Iterable<string> => articles.values().map(({record}) => record.title);
	const speakers = packRows(resolution.rows());
	tidyUp?.();
	const block = allocateTable({
		labels: ['Uint8Array', labels.length],
		keys: ['Uint32Array', count],
		dates: ['Uint32Array', count],
		sources: ['Uint32Array', count],
		languages: ['Uint32Array', count],
		words: ['Uint32Array', count],
		speakersIn: ['Uint32Array', count],
		first: ['Uint32Array', count + 1],
		quotationArticles: ['Uint32Array', total],
		quotationSpeakers: ['Int32Array', total],
		quotationConfidences: ['Uint8Array', total],
		'paths.bytes': ['Uint8Array', bytesOf(paths())],
		'paths.offsets': ['Uint32Array', count + 1],
		'titles.bytes': ['Uint8Array', bytesOf(titles())],
		'titles.offsets': ['Uint32Array', count + 1],
		'speakers.bytes': ['Uint8Array', speakers.bytes],
		'speakers.offsets': ['Uint32Array', speakers.ends.length],
		quotationPrints: ['Uint32Array', total * printLength],
	});
	decodeTable(block).labels!.set(labels);
	const columns = decodeColumns(block);
	let written = 0;
	for (const chunk of speakers.chunks) {
		columns.speakers.bytes.set(chunk, written);
		written += chunk.length;
	}

	columns.speakers.offsets.set(speakers.ends.all);
	writeStrings(paths(), columns.paths);
	writeStrings(titles(), columns.titles);
	let start = 0;
	for (const [index, {key, record}] of articles.entries()) {
		const numbers = resolution.of(index);
		columns.keys[index] = key;
		columns.dates[index] = numberOf(record.date);
		columns.sources[index] = numberOf(record.source);
		columns.languages[index] = numberOf(record.language);
		columns.words[index] = record.words;
		columns.speakersIn[index] = record.speakers.length < 2 ? record.speakers.length : new Set(numbers).size;
		columns.quotationPrints.set((printsOf ? printsOf(key) : record.prints) ?? [], start * printLength);
		for (const [quotation, local] of record.saidBy.entries()) {
			columns.quotationArticles[start + quotation] = index;
			columns.quotationSpeakers[start + quotation] = local === -1 ? -1 : numbers[local]!;
			columns.quotationConfidences[start + quotation] = record.confidences[quotation]!;
		}

		start += record.saidBy.length;
		columns.first[index + 1] = start;
	}

	return block;
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

/** Reads what `layColumns` wrote; the columns are views of the block. Throws where it is damaged. */
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

/**
Where in a block that `layColumns` wrote the prints begin, in bytes. They come last and take nearly half of it, and the lists need none.

@param block - its first part is enough.
@throws where it is damaged.
*/
export const printsStart = (block: Uint8Array): number => decodeTable(block).quotationPrints!.byteOffset - block.byteOffset;
