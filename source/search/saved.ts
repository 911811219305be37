import {decodeTable, encodeTable, packStrings, stringAt, type Strings, type Table} from '../archive/table.js';
import {Growing} from '../archive/growing.js';
import {ArchiveIndex} from './archive-index.js';
import {Heads} from './heads.js';
import {WordIndex, type WordIndexTable} from './postings.js';

/** Changes whenever words are folded or cut in another way, or something is saved in another way. What was saved before is then read anew. */
export const savedLayout = 1;

const none = 0xFF_FF_FF_FF;

const named = (prefix: string, {codes, starts, tokens, ends, firsts, postings, sealed}: WordIndexTable): Table => ({
	[`${prefix} codes`]: new Uint8Array(codes.buffer, codes.byteOffset, codes.byteLength),
	[`${prefix} starts`]: starts,
	[`${prefix} tokens`]: tokens,
	[`${prefix} ends`]: ends,
	[`${prefix} firsts`]: firsts,
	[`${prefix} postings`]: postings,
	[`${prefix} sealed`]: sealed,
});

const column = (table: Table, name: string): Uint32Array => {
	const found = table[name];
	if (!(found instanceof Uint32Array)) {
		throw new RangeError(`no column ${name}`);
	}

	return found;
};

const bytesOf = (table: Table, name: string): Uint8Array => {
	const found = table[name];
	if (!(found instanceof Uint8Array)) {
		throw new RangeError(`no column ${name}`);
	}

	return found;
};

const wordIndexFrom = (table: Table, prefix: string, inOrder: boolean): WordIndex => {
	const codes = bytesOf(table, `${prefix} codes`);
	return new WordIndex(inOrder, {
		codes: new Uint16Array(codes.buffer, codes.byteOffset, codes.byteLength / 2),
		starts: column(table, `${prefix} starts`),
		tokens: column(table, `${prefix} tokens`),
		ends: column(table, `${prefix} ends`),
		firsts: column(table, `${prefix} firsts`),
		postings: column(table, `${prefix} postings`),
		sealed: column(table, `${prefix} sealed`),
	});
};

/** Each string once, and which of them stands where. */
const label = (values: ReadonlyArray<string | null>): {strings: Strings; numbers: Uint32Array} => {
	const numbers = new Map<string, number>();
	const of = Uint32Array.from(values, value => {
		if (value === null) {
			return none;
		}

		const number = numbers.get(value) ?? numbers.size;
		numbers.set(value, number);
		return number;
	});
	return {strings: packStrings(numbers.keys().toArray()), numbers: of};
};

const unlabel = (table: Table, name: string): Array<string | null> => {
	const strings = {bytes: bytesOf(table, `${name} bytes`), offsets: column(table, `${name} offsets`)};
	const texts = Array.from({length: Math.max(0, strings.offsets.length - 1)}, (_, index) => stringAt(strings, index));
	return Array.from(column(table, name), number => number === none ? null : texts[number]!);
};

/** Packs what an index has learnt of heads and quotations into one block. */
export const encodeQuotations = ({heads, quotations, firstQuotations, fragments}: ArchiveIndex): Uint8Array => {
	const dates = label(heads.dates);
	const languages = label(heads.languages);
	return encodeTable({
		layout: Uint32Array.of(savedLayout),
		keys: Uint32Array.from(heads.keys),
		dates: dates.numbers,
		'dates bytes': dates.strings.bytes,
		'dates offsets': dates.strings.offsets,
		languages: languages.numbers,
		'languages bytes': languages.strings.bytes,
		'languages offsets': languages.strings.offsets,
		firstQuotations: firstQuotations.all,
		fragments: Uint8Array.from(fragments.all),
		...named('titles', heads.titles.table),
		...named('sources', heads.sources.table),
		...named('quotations', quotations.table),
	});
};

/** Packs what an index has learnt of the texts of articles into one block. */
export const encodeArticles = ({heads, articles, articleHeads}: ArchiveIndex): Uint8Array => encodeTable({
	layout: Uint32Array.of(savedLayout),
	keys: Uint32Array.from(articleHeads.all, head => heads.keys[head]!),
	...named('articles', articles.table),
});

const tableFrom = (block: Uint8Array): Table => {
	// Numbers of four and eight bytes must stand at their multiples.
	const aligned = block.byteOffset % 8 === 0 ? block : Uint8Array.from(block);
	const table = decodeTable(aligned);
	if (column(table, 'layout')[0] !== savedLayout) {
		throw new RangeError('another layout');
	}

	return table;
};

/** Unpacks `encodeQuotations`; undefined where the block is damaged or of another layout. */
export const decodeQuotations = (block: Uint8Array): ArchiveIndex | undefined => {
	try {
		const table = tableFrom(block);
		const heads = new Heads({
			keys: column(table, 'keys'),
			dates: unlabel(table, 'dates'),
			languages: unlabel(table, 'languages').map(String),
			titles: wordIndexFrom(table, 'titles', true),
			sources: wordIndexFrom(table, 'sources', true),
		});
		return new ArchiveIndex({
			heads,
			quotations: wordIndexFrom(table, 'quotations', true),
			firstQuotations: new Growing(Uint32Array, column(table, 'firstQuotations')),
			fragments: new Growing(Uint32Array, Uint32Array.from(bytesOf(table, 'fragments'))),
		});
	} catch {
		return undefined;
	}
};

/**
Unpacks `encodeArticles` into an index that has the heads of these articles; where the block is damaged, of another layout or of unknown
articles, nothing is done.
*/
export const decodeArticles = (index: ArchiveIndex, block: Uint8Array): void => {
	try {
		const table = tableFrom(block);
		const heads = Array.from(column(table, 'keys'), key => index.heads.find(key));
		if (heads.every(head => head !== undefined)) {
			index.takeTexts(wordIndexFrom(table, 'articles', false), heads);
		}
	} catch {
		// They are read anew.
	}
};
