// Rows of numbers as long as an article has tokens, lines or mentions: some thirty for each article. They are cut from larger pieces, as small buffers
// are in Node: with memory of its own for each, an article takes more time.

/** The bytes of a piece. Longer rows than a fourth of it have memory of their own. */
const pieceSize = 1 << 16;

let piece = new ArrayBuffer(pieceSize);
let taken = 0;

/** Takes room for so many bytes; gives where it begins in `piece`. */
const take = (bytes: number): number => {
	if (taken + bytes > pieceSize) {
		piece = new ArrayBuffer(pieceSize);
		taken = 0;
	}

	const start = taken;
	// The next row begins where a number of four bytes may.
	taken = (taken + bytes + 3) & ~3;
	return start;
};

/** A row of so many zeros. */
export const int32s = (length: number): Int32Array => {
	if (length * 16 > pieceSize) {
		return new Int32Array(length);
	}

	const start = take(length * 4);
	return new Int32Array(piece, start, length);
};

/** A row of so many zeros, each of which may become a number under 256. */
export const uint8s = (length: number): Uint8Array => {
	if (length * 4 > pieceSize) {
		return new Uint8Array(length);
	}

	const start = take(length);
	return new Uint8Array(piece, start, length);
};
