import {isBreakingSpace} from './breaks.js';
import {wrap} from './wrap.js';

/**
A text cut into blocks that are wrapped one by one: its paragraphs, and of a paragraph longer than some 8,000 units its pieces, so that a
file of one 50 MB line is laid out only where it is looked at.
*/
export type Blocks = {
	readonly text: string;
	/** First unit of each block, then the text's length. */
	readonly starts: Uint32Array;
};

const pieceLength = 8192;

/** The first place from `at` on where a piece may end: behind a blank, else between two characters. */
const pieceEnd = (text: string, at: number, limit: number): number => {
	const furthest = Math.min(limit, at + 1024);
	for (let index = at; index < furthest; index++) {
		if (isBreakingSpace(text.charCodeAt(index))) {
			return index + 1;
		}
	}

	const code = text.charCodeAt(furthest);
	return code >= 0xDC_00 && code <= 0xDF_FF ? furthest + 1 : furthest;
};

/** Cuts a text into blocks; offsets are UTF-16 code units. Linear, and allocates only the offsets. */
export const blocksOf = (text: string): Blocks => {
	const starts: number[] = [];
	let start = 0;
	while (start <= text.length) {
		starts.push(start);
		const newline = text.indexOf('\n', start);
		const end = newline === -1 ? text.length : newline;
		let piece = start;
		while (end - piece > pieceLength + 1024) {
			piece = pieceEnd(text, piece + pieceLength, end);
			starts.push(piece);
		}

		if (newline === -1) {
			break;
		}

		start = newline + 1;
	}

	starts.push(text.length);
	return {text, starts: Uint32Array.from(starts)};
};

/** Number of blocks. */
export const blockCount = (blocks: Blocks): number => blocks.starts.length - 1;

/** The block in which an offset lies. Offsets outside the text are taken to its ends. */
export const blockAt = (blocks: Blocks, offset: number): number => {
	let low = 0;
	let high = blockCount(blocks) - 1;
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if (blocks.starts[middle]! <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}

	return low;
};

/** End of a block without its newline. */
const blockEnd = ({text, starts}: Blocks, block: number): number => {
	const end = starts[block + 1]!;
	return end > starts[block]! && text.charCodeAt(end - 1) === 0x0A ? end - 1 : end;
};

const caches = new WeakMap<Blocks, {width: number; lines: Map<number, readonly number[]>}>();
const cachedBlocks = 400;

/** The lines of one block at a width, as `wrap` gives them; remembered for the blocks used last. */
export const linesOf = (blocks: Blocks, block: number, width: number): readonly number[] => {
	let cache = caches.get(blocks);
	if (cache?.width !== width) {
		cache = {width, lines: new Map()};
		caches.set(blocks, cache);
	}

	let lines = cache.lines.get(block);
	if (lines === undefined) {
		lines = wrap(blocks.text, blocks.starts[block]!, blockEnd(blocks, block), width);
		if (cache.lines.size >= cachedBlocks) {
			cache.lines.delete(cache.lines.keys().next().value!);
		}

		cache.lines.set(block, lines);
	}

	return lines;
};

/** A line of the laid-out text: the block and the line's number in it. */
export type Line = {readonly block: number; readonly line: number};

/** The line on which an offset of the text stands. */
export const lineAt = (blocks: Blocks, width: number, offset: number): Line => {
	const block = blockAt(blocks, offset);
	const lines = linesOf(blocks, block, width);
	let low = 0;
	let high = (lines.length / 2) - 1;
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if (lines[middle * 2]! <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}

	return {block, line: low};
};

/** Start and end of a line in the text. */
export const spanOf = (blocks: Blocks, width: number, {block, line}: Line): readonly [number, number] => {
	const lines = linesOf(blocks, block, width);
	return [lines[line * 2]!, lines[(line * 2) + 1]!];
};

/** The line `delta` lines further down (or up, where negative), stopping at the ends of the text. Lays out only the blocks on the way. */
export const moveLine = (blocks: Blocks, width: number, from: Line, delta: number): Line => {
	let {block, line} = from;
	line += delta;
	while (line < 0 && block > 0) {
		block--;
		line += linesOf(blocks, block, width).length / 2;
	}

	while (block < blockCount(blocks) - 1) {
		const count = linesOf(blocks, block, width).length / 2;
		if (line < count) {
			break;
		}

		line -= count;
		block++;
	}

	return {block, line: Math.max(0, Math.min(line, (linesOf(blocks, block, width).length / 2) - 1))};
};

/** The last line of the text. */
export const lastLine = (blocks: Blocks, width: number): Line => {
	const block = blockCount(blocks) - 1;
	return {block, line: (linesOf(blocks, block, width).length / 2) - 1};
};

/** At most `count` lines from a line on, as start and end of each. */
export const linesFrom = (blocks: Blocks, width: number, from: Line, count: number): Array<readonly [number, number]> => {
	const spans: Array<readonly [number, number]> = [];
	for (let {block, line} = from; block < blockCount(blocks) && spans.length < count; block++, line = 0) {
		const lines = linesOf(blocks, block, width);
		for (; line * 2 < lines.length && spans.length < count; line++) {
			spans.push([lines[line * 2]!, lines[(line * 2) + 1]!]);
		}
	}

	return spans;
};
