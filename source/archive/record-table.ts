import {Buffer} from 'node:buffer';
import {Growing} from './growing.js';
import {printLength} from './prints.js';
import type {ArticleRecord, LocalSpeaker} from './record.js';

/** Records of many articles, kept as columns: a hundred thousand take a fifth of the memory that as many objects would. */
export type RecordTable = {
	/** How many rows there are. */
	readonly count: number;
	/** Keeps a record and gives its row; the path is not kept. */
	add(record: ArticleRecord): number;
	/** The record of a row, read when it is asked for; `path` is the caller's. */
	at(row: number, path: string): ArticleRecord;
};

/** Things that repeat, each once, by numbers in the order met. */
type Pool<Item> = {
	readonly items: readonly Item[];
	/** The number of the item with this key; it is made where there is none yet. */
	numberOf(key: string, make: () => Item): number;
};

const createPool = <Item>(): Pool<Item> => {
	const items: Item[] = [];
	const numbers = new Map<string, number>();
	return {
		items,
		numberOf(key, make) {
			let number = numbers.get(key);
			if (number === undefined) {
				number = items.length;
				numbers.set(key, number);
				items.push(make());
			}

			return number;
		},
	};
};

/** Where a row's part of a column of many numbers is: from where the row before ends. */
const partOf = <Kind extends Uint8Array | Uint32Array | Int32Array>({values}: Growing<Kind>, {values: ends}: Growing, row: number, each = 1): Kind =>
	values.subarray((row === 0 ? 0 : ends[row - 1]!) * each, ends[row]! * each) as Kind;

const nothing = new Uint32Array();

// So many rows stand together. Longer columns would be copied whole again and again while they grow.
const pageBits = 12;
const pageRows = 1 << pageBits;

/** Some rows, as columns. */
type Page = ReturnType<typeof createPage>;

const createPage = () => ({
	dates: new Growing(Uint32Array),
	sources: new Growing(Uint32Array),
	languages: new Growing(Uint32Array),
	words: new Growing(Uint32Array),
	titles: new Growing(Uint8Array),
	titleEnds: new Growing(Uint32Array),
	speakers: new Growing(Uint32Array),
	speakerEnds: new Growing(Uint32Array),
	saidBy: new Growing(Int32Array),
	confidences: new Growing(Uint8Array),
	prints: new Growing(Uint32Array),
	quotationEnds: new Growing(Uint32Array),
});

/** No records yet. Their prints, a third of what they take, are kept only where nobody else keeps them. */
export const createRecordTable = (withPrints = true): RecordTable => {
	const pages: Page[] = [];
	let count = 0;
	// Equal speakers of different articles are one object: there are many times fewer than mentions of them, and what is found out about their
	// names is remembered by it.
	const texts = createPool<string | null>();
	const cast = createPool<LocalSpeaker>();
	const numberOf = (text: string | null): number => texts.numberOf(text ?? '\0', () => text);
	const textOf = (number: number): string => texts.items[number]!;

	const numberOfSpeaker = ({kind, role, name, names}: LocalSpeaker): number => {
		const numbers = [numberOf(role), numberOf(name), ...names.map(each => numberOf(each))];
		return cast.numberOf(`${kind} ${numbers.join(' ')}`, () => {
			const [ofRole, ofName, ...ofNames] = numbers as [number, number, ...number[]];
			return {kind, role: texts.items[ofRole]!, name: textOf(ofName), names: ofNames.map(number => textOf(number))};
		});
	};

	/** Reads a record where it stands. */
	class Row implements ArticleRecord {
		readonly #page: Page;
		readonly #row: number;
		readonly path: string;

		constructor(row: number, path: string) {
			this.#page = pages[row >>> pageBits]!;
			this.#row = row & (pageRows - 1);
			this.path = path;
		}

		get title(): string {
			const {buffer, byteOffset, byteLength} = partOf(this.#page.titles, this.#page.titleEnds, this.#row);
			return Buffer.from(buffer, byteOffset, byteLength).toString();
		}

		get date(): string | null {
			return texts.items[this.#page.dates.values[this.#row]!]!;
		}

		get source(): string | null {
			return texts.items[this.#page.sources.values[this.#row]!]!;
		}

		get language(): string {
			return textOf(this.#page.languages.values[this.#row]!);
		}

		get words(): number {
			return this.#page.words.values[this.#row]!;
		}

		get speakers(): readonly LocalSpeaker[] {
			return Array.from(partOf(this.#page.speakers, this.#page.speakerEnds, this.#row), number => cast.items[number]!);
		}

		get saidBy(): Int32Array {
			return partOf(this.#page.saidBy, this.#page.quotationEnds, this.#row);
		}

		get confidences(): Uint8Array {
			return partOf(this.#page.confidences, this.#page.quotationEnds, this.#row);
		}

		get prints(): Uint32Array {
			return withPrints ? partOf(this.#page.prints, this.#page.quotationEnds, this.#row, printLength) : nothing;
		}
	}

	/** The page that has room for another row. */
	const pageWithRoom = (): Page => {
		if (count % pageRows === 0) {
			for (const column of Object.values(pages.at(-1) ?? {})) {
				column.trim();
			}

			pages.push(createPage());
		}

		return pages.at(-1)!;
	};

	return {
		get count() {
			return count;
		},
		add(record) {
			const page = pageWithRoom();
			page.dates.push(numberOf(record.date));
			page.sources.push(numberOf(record.source));
			page.languages.push(numberOf(record.language));
			page.words.push(record.words);
			page.titles.append(Buffer.from(record.title));
			page.titleEnds.push(page.titles.length);
			page.speakers.append(record.speakers.map(speaker => numberOfSpeaker(speaker)));
			page.speakerEnds.push(page.speakers.length);
			page.saidBy.append(record.saidBy);
			page.confidences.append(record.confidences);
			page.prints.append(withPrints ? record.prints : nothing);
			page.quotationEnds.push(page.saidBy.length);
			count++;
			return count - 1;
		},
		at: (row, path) => new Row(row, path),
	};
};
