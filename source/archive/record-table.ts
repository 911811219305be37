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

/** No records yet. */
export const createRecordTable = (): RecordTable => {
	const dates = new Growing(Uint32Array);
	const sources = new Growing(Uint32Array);
	const languages = new Growing(Uint32Array);
	const words = new Growing(Uint32Array);
	const titles = new Growing(Uint8Array);
	const titleEnds = new Growing(Uint32Array);
	// Equal speakers of different articles are one object: there are many times fewer than mentions of them, and what is found out about their names is remembered by it.
	const speakers = new Growing(Uint32Array);
	const speakerEnds = new Growing(Uint32Array);
	const saidBy = new Growing(Int32Array);
	const confidences = new Growing(Uint8Array);
	const prints = new Growing(Uint32Array);
	const quotationEnds = new Growing(Uint32Array);
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
		readonly #row: number;
		readonly path: string;

		constructor(row: number, path: string) {
			this.#row = row;
			this.path = path;
		}

		get title(): string {
			const {buffer, byteOffset, byteLength} = partOf(titles, titleEnds, this.#row);
			return Buffer.from(buffer, byteOffset, byteLength).toString();
		}

		get date(): string | null {
			return texts.items[dates.values[this.#row]!]!;
		}

		get source(): string | null {
			return texts.items[sources.values[this.#row]!]!;
		}

		get language(): string {
			return textOf(languages.values[this.#row]!);
		}

		get words(): number {
			return words.values[this.#row]!;
		}

		get speakers(): readonly LocalSpeaker[] {
			return Array.from(partOf(speakers, speakerEnds, this.#row), number => cast.items[number]!);
		}

		get saidBy(): Int32Array {
			return partOf(saidBy, quotationEnds, this.#row);
		}

		get confidences(): Uint8Array {
			return partOf(confidences, quotationEnds, this.#row);
		}

		get prints(): Uint32Array {
			return partOf(prints, quotationEnds, this.#row, printLength);
		}
	}

	return {
		get count() {
			return words.length;
		},
		add(record) {
			dates.push(numberOf(record.date));
			sources.push(numberOf(record.source));
			languages.push(numberOf(record.language));
			words.push(record.words);
			titles.append(Buffer.from(record.title));
			titleEnds.push(titles.length);
			speakers.append(record.speakers.map(speaker => numberOfSpeaker(speaker)));
			speakerEnds.push(speakers.length);
			saidBy.append(record.saidBy);
			confidences.append(record.confidences);
			prints.append(record.prints);
			quotationEnds.push(saidBy.length);
			return words.length - 1;
		},
		at: (row, path) => new Row(row, path),
	};
};
