import {int32s} from './rows.js';

/** Things in the order of the tokens they begin at. */
export type TokenOrder = {
	/** Their numbers, in that order; those of one token by number. */
	readonly numbers: Int32Array;
	/** For each token, and the place behind the last, how many begin before it: the place in `numbers` of the first that begins there or later. */
	readonly before: Int32Array;
};

/**
Orders things by counting, in linear time.

@param count - how many things there are.
@param tokens - how many tokens there are.
@param tokenOf - gives the token of each thing by its number.
*/
export const orderByToken = (count: number, tokens: number, tokenOf: (number: number) => number): TokenOrder => {
	const before = int32s(tokens + 1);
	for (let number = 0; number < count; number++) {
		before[tokenOf(number) + 1]!++;
	}

	for (let token = 0; token < tokens; token++) {
		before[token + 1]! += before[token]!;
	}

	const next = int32s(tokens + 1);
	next.set(before);
	const numbers = int32s(count);
	for (let number = 0; number < count; number++) {
		numbers[next[tokenOf(number)]!++] = number;
	}

	return {numbers, before};
};
