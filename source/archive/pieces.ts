import type {Blobs} from './blobs.js';

/**
Blocks are saved in pieces of so many bytes: no write keeps others waiting for long, and SQLite copies each piece, not the whole. Each
piece is copied twice on its way; 52 MB in
pieces of 1 MB, which stay in the processor's cache meanwhile, are read in 31 ms, in pieces of 8 MB in 58.
*/
const piece = 1 << 20;

const sizeName = (name: string): string => `${name} size`;
const pieceName = (name: string, index: number): string => `${name} ${index}`;

/** A block that is being read piece by piece. */
export type BlockReading = {
	/** In shared memory; what has not been read is zero. */
	readonly block: Uint8Array<SharedArrayBuffer>;
	/** How many of its bytes have been read, from the beginning. */
	readonly read: number;
	/** Reads one more piece. Gives whether there was one. */
	next(): boolean;
};

/**
Begins to read a block that was saved in pieces.

@param wanted - the generation it must be of; any by default.
@returns undefined where there is none.
*/
export const beginPieces = (blobs: Blobs, name: string, wanted?: number): BlockReading | undefined => {
	const generation = blobs.generation(sizeName(name));
	const size = generation === undefined || (wanted !== undefined && wanted !== generation) ? undefined : blobs.read(sizeName(name), generation);
	if (generation === undefined || size?.byteLength !== 8) {
		return undefined;
	}

	const length = new DataView(size.buffer, size.byteOffset).getFloat64(0);
	const block = new Uint8Array(new SharedArrayBuffer(length));
	let read = 0;
	return {
		block,
		get read() {
			return read;
		},
		next() {
			const part = read < length ? blobs.read(pieceName(name, read / piece), generation) : undefined;
			if (part?.length !== Math.min(piece, length - read)) {
				return false;
			}

			block.set(part, read);
			read += part.length;
			// Given back now, so that the next piece takes its room: pieces are too few for V8 to look for them.
			part.buffer.transfer(0);
			return true;
		},
	};
};

/**
Reads a block on, piece by piece.

@param end - so many bytes of it are needed; all by default.
@returns whether they are there.
*/
export const readTo = (reading: BlockReading, end = reading.block.length): boolean => {
	while (reading.read < end) {
		if (!reading.next()) {
			return false;
		}
	}

	return true;
};

/**
Reads a block that was saved in pieces.

@param wanted - the generation it must be of; any by default.
@returns the block in shared memory; undefined where it is not there whole.
*/
export const readPieces = (blobs: Blobs, name: string, wanted?: number): Uint8Array<SharedArrayBuffer> | undefined => {
	const reading = beginPieces(blobs, name, wanted);
	return reading && readTo(reading) ? reading.block : undefined;
};

/**
Writes piece after piece, and stops after each.

@returns whether the whole block is saved; where it stops early nothing is there.
*/
function * write(blobs: Blobs, name: string, generation: number, block: Uint8Array): Generator<void, boolean> {
	// What is being overwritten is not whole.
	if (!blobs.write(sizeName(name), generation, new Uint8Array())) {
		return false;
	}

	for (let start = 0, index = 0; start < block.length; start += piece, index++) {
		if (!blobs.write(pieceName(name, index), generation, block.subarray(start, start + piece))) {
			return false;
		}

		yield;
	}

	const size = new Uint8Array(8);
	new DataView(size.buffer).setFloat64(0, block.length);
	return blobs.write(sizeName(name), generation, size);
}

/**
Saves a block piece by piece.

@param pause - awaited between pieces; false ends the saving.
@returns whether the whole block is saved.
*/
export const writePieces = async (blobs: Blobs, name: string, generation: number, block: Uint8Array, pause: () => Promise<boolean>): Promise<boolean> => {
	const writing = write(blobs, name, generation, block);
	let step = writing.next();
	while (!step.done) {
		if (!await pause()) {
			return false;
		}

		step = writing.next();
	}

	return step.value;
};

/** Saves a block without a pause. Gives whether the whole is saved. */
export const writeWhole = (blobs: Blobs, name: string, generation: number, block: Uint8Array): boolean => {
	const writing = write(blobs, name, generation, block);
	let step = writing.next();
	while (!step.done) {
		step = writing.next();
	}

	return step.value;
};
