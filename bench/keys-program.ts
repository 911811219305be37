// Opens the interface on a generated archive of 10,000 articles and 100,000 quotations. Run by `keys.bench.ts`.
import process from 'node:process';
import type {Archive, QuotationRow} from '../source/archive/archive.js';
import {openMemory} from '../source/archive/remember.js';
import {createPlainSearcher} from '../source/search/plain.js';
import {openInterface} from '../source/interface/open.js';
import {madeArchive} from './made-archive.js';

/** Generated quotations with their true places in the generated text, which the search does not need and the reader does. */
const placed = (archive: Archive): Archive => {
	const texts = new Map<number, string>();
	const textOf = (article: number): string => {
		let text = texts.get(article);
		if (text === undefined) {
			({text} = archive.article(article));
			if (texts.size > 100) {
				texts.clear();
			}

			texts.set(article, text);
		}

		return text;
	};

	return Object.create(archive, {
		quotationRow: {
			value(number: number): QuotationRow {
				const row = archive.quotationRow(number);
				const start = Math.max(0, textOf(row.article).indexOf(row.quotation.text));
				const end = start + row.quotation.text.length;
				return {...row, quotation: {...row.quotation, start, end, outer: {start: Math.max(0, start - 1), end: end + 1}}};
			},
		},
	}) as Archive;
};

const made = madeArchive(Number(process.argv[2] ?? 100_000));
const current = placed(made);
// The searcher has read everything before the first key is measured; in the program that is done by another thread.
const searcher = createPlainSearcher(made);
if (process.argv[3] !== 'bare') {
	await searcher.quotations('a');
}

process.exitCode = await openInterface({
	archive: {
		current,
		subscribe: () => () => undefined,
		refresh() {
			// A generated archive does not change.
		},
		async close() {
			// Nothing is open.
		},
	},
	memory: openMemory(null),
	createSearcher: () => searcher,
});
