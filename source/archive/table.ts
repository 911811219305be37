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

/**
Packs strings into UTF-8.

@throws RangeError where they take 4 GiB or more.
*/
export const packStrings = (strings: readonly string[]): Strings => {
	const offsets = new Uint32Array(strings.length + 1);
	let room = 0;
	for (const string of strings) {
		// A UTF-16 code unit takes at most three bytes.
		room += string.length * 3;
	}

	let bytes = Buffer.allocUnsafe(Math.min(room, Math.max(1024, Math.ceil(room / 2))));
	let end = 0;
	for (const [index, string] of strings.entries()) {
		if (end + (string.length * 3) > bytes.length) {
			const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, end + (string.length * 3)));
			bytes.copy(larger, 0, 0, end);
			bytes = larger;
		}

		end += bytes.write(string, end);
		if (end > 0xFF_FF_FF_FF) {
			throw new RangeError('more than 4 GiB of strings');
		}

		offsets[index + 1] = end;
	}

	return {bytes: bytes.subarray(0, end), offsets};
};

/** The string at `index`; '' where there is none. */
export const stringAt = ({bytes, offsets}: Strings, index: number): string => {
	const start = offsets[index] ?? 0;
	const end = offsets[index + 1] ?? start;
	return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
};

/** Puts a table into one block of shared memory: a magic number, the length of a JSON header, the header, the columns aligned to 8 bytes. */
export const encodeTable = (table: Table): Uint8Array<SharedArrayBuffer> => {
	let size = 0;
	const entries = Object.entries(table).map(([name, column]) => {
		const entry = {name, type: column.constructor === Buffer ? 'Uint8Array' : column.constructor.name, offset: size, length: column.length};
		size = align(size + column.byteLength);
		return entry;
	});
	const header = Buffer.from(JSON.stringify(entries));
	const start = align(8 + header.length);
	const block = new Uint8Array(new SharedArrayBuffer(start + size));
	const sign = Uint32Array.of(magic, header.length);
	block.set(new Uint8Array(sign.buffer, sign.byteOffset, sign.byteLength));
	block.set(header, 8);
	for (const {name, offset} of entries) {
		const column = table[name]!;
		block.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), start + offset);
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

	const header = JSON.parse(Buffer.from(block.buffer, block.byteOffset + 8, length).toString()) as Array<{name: string; type: keyof typeof types; offset: number; length: number}>;
	const start = block.byteOffset + align(8 + length!);
	return Object.fromEntries(header.map(({name, type, offset, length: count}) => {
		const Column = types[type];
		if (start + offset + (count * Column.BYTES_PER_ELEMENT) > block.byteOffset + block.byteLength) {
			throw new RangeError('a table cut short');
		}

		return [name, new Column(block.buffer as ArrayBuffer, start + offset, count)];
	}));
};
