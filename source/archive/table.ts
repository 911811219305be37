// Columns of numbers and of strings that fit into one block of memory: saved as they are, shared between threads without copying.
import {Buffer} from 'node:buffer';

const types = {Uint8Array, Uint32Array, Int32Array, Float64Array};
type TypedArray = Uint8Array | Uint32Array | Int32Array | Float64Array;

/** Named columns. */
export type Table = Readonly<Record<string, TypedArray>>;

/** Strings as UTF-8, one behind the other: string `i` stands from `offsets[i]` to before `offsets[i + 1]`. */
export type Strings = {
	readonly bytes: Uint8Array;
	readonly offsets: Uint32Array;
};

const magic = 0x44_58_54_31;
const align = (size: number): number => Math.ceil(size / 8) * 8;

/** How many bytes strings take in UTF-8. */
export const bytesOf = (strings: Iterable<string>): number => {
	let bytes = 0;
	for (const string of strings) {
		bytes += Buffer.byteLength(string);
	}

	return bytes;
};

/**
Writes strings as UTF-8 into columns of the right size.

@param strings - as many as `offsets` has room for but one, of as many bytes as `bytes` has.
@param into - what is written.
*/
export const writeStrings = (strings: Iterable<string>, {bytes, offsets}: Strings): void => {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = 0;
	let index = 0;
	for (const string of strings) {
		end += buffer.write(string, end);
		index++;
		offsets[index] = end;
	}
};

/**
Packs strings into UTF-8.

@throws RangeError where they take 4 GiB or more.
*/
export const packStrings = (strings: readonly string[]): Strings => {
	const size = bytesOf(strings);
	if (size > 0xFF_FF_FF_FF) {
		throw new RangeError('more than 4 GiB of strings');
	}

	const packed = {bytes: new Uint8Array(size), offsets: new Uint32Array(strings.length + 1)};
	writeStrings(strings, packed);
	return packed;
};

/** The string at `index`; '' where there is none. */
export const stringAt = ({bytes, offsets}: Strings, index: number): string => {
	const start = offsets[index] ?? 0;
	const end = offsets[index + 1] ?? start;
	return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
};

/** The shape of a table: type and length of each column. */
export type Shape = Readonly<Record<string, readonly [type: keyof typeof types, length: number]>>;

/** Makes room for a table in one block of shared memory: a magic number, the length of a JSON header, the header, the columns aligned to 8 bytes, all zero. */
export const allocateTable = (shape: Shape): Uint8Array<SharedArrayBuffer> => {
	let size = 0;
	const entries = Object.entries(shape).map(([name, [type, length]]) => {
		const entry = {name, type, offset: size, length};
		size = align(size + (length * types[type].BYTES_PER_ELEMENT));
		return entry;
	});
	const header = Buffer.from(JSON.stringify(entries));
	const start = align(8 + header.length);
	const block = new Uint8Array(new SharedArrayBuffer(start + size));
	const sign = Uint32Array.of(magic, header.length);
	block.set(new Uint8Array(sign.buffer, sign.byteOffset, sign.byteLength));
	block.set(header, 8);
	return block;
};

/** Puts a table into one block of shared memory. */
export const encodeTable = (table: Table): Uint8Array<SharedArrayBuffer> => {
	const block = allocateTable(Object.fromEntries(Object.entries(table).map(([name, column]) => {
		const type = column instanceof Uint8Array ? 'Uint8Array' : (column.constructor.name as keyof typeof types);
		return [name, [type, column.length] as const];
	})));
	for (const [name, column] of Object.entries(decodeTable(block))) {
		column.set(table[name]!);
	}

	return block;
};

/**
Reads a block that `encodeTable` wrote. The columns are views of it, nothing is copied.

@throws RangeError or SyntaxError where the block is no such table or is cut short.
*/
export const decodeTable = (block: Uint8Array): Table => {
	const [sign, length] = new Uint32Array(block.buffer, block.byteOffset, 2);
	if (sign !== magic || length! > block.length - 8) {
		throw new RangeError('no table');
	}

	const header = JSON.parse(Buffer.from(block.buffer, block.byteOffset + 8, length).toString()) as Array<{
		name: string;
		type: keyof typeof types;
		offset: number;
		length: number;
	}>;
	const start = block.byteOffset + align(8 + length!);
	return Object.fromEntries(header.map(({name, type, offset, length: count}) => {
		const Column = types[type];
		if (start + offset + (count * Column.BYTES_PER_ELEMENT) > block.byteOffset + block.byteLength) {
			throw new RangeError('a table cut short');
		}

		return [name, new Column(block.buffer as ArrayBuffer, start + offset, count)];
	}));
};
