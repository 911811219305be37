import type {Blobs} from '../archive/blobs.js';

/** Blocks are saved in pieces of so many bytes, so that no write keeps a search waiting for long. */
const piece = 8 << 20;

const sizeName = (name: string): string => `${name} size`;
const pieceName = (name: string, index: number): string => `${name} ${index}`;

/** Reads a block that was saved in pieces, of whatever generation it is: keys are never given again, so that what it knows still holds. Undefined where it is not there whole. */
export const readPieces = (blobs: Blobs, name: string): Uint8Array | undefined => {
	const generation = blobs.generation(sizeName(name));
	const size = generation === undefined ? undefined : blobs.read(sizeName(name), generation);
	if (generation === undefined || size?.byteLength !== 8) {
		return undefined;
	}

	const length = new DataView(size.buffer, size.byteOffset).getFloat64(0);
	const block = new Uint8Array(new SharedArrayBuffer(length));
	for (let start = 0, index = 0; start < length; start += piece, index++) {
		const part = blobs.read(pieceName(name, index), generation);
		if (part?.length !== Math.min(piece, length - start)) {
			return undefined;
		}

		block.set(part, start);
	}

	return block;
};

/**
Saves a block piece by piece; where it stops early nothing is there.

@param pause - awaited between pieces; false ends the saving.
@returns whether the whole block is saved.
*/
export const writePieces = async (blobs: Blobs, name: string, generation: number, block: Uint8Array, pause: () => Promise<boolean>): Promise<boolean> => {
	const size = new Uint8Array(8);
	// What is being overwritten is not whole.
	if (!blobs.write(sizeName(name), generation, new Uint8Array())) {
		return false;
	}

	for (let start = 0, index = 0; start < block.length; start += piece, index++) {
		if (!blobs.write(pieceName(name, index), generation, block.subarray(start, start + piece)) || !await pause()) {
			return false;
		}
	}

	new DataView(size.buffer).setFloat64(0, block.length);
	return blobs.write(sizeName(name), generation, size);
};
