import {functionBits} from '../languages/language.js';
import type {Layout} from '../layout.js';
import {uint8s} from '../rows.js';
import {kinds, type Tokens} from '../tokens.js';

/** Marks with 1 the tokens of lines in which every longer word has a capital: “Mayor Warns Of More Delays”. */
export const titleTokens = (tokens: Tokens, {lineStarts}: Layout): Uint8Array => {
	const found = uint8s(tokens.count);
	for (const [line, from] of lineStarts.entries()) {
		const to = lineStarts[line + 1] ?? tokens.count;
		let [words, long, small] = [0, 0, 0];
		for (let index = from; index < to; index++) {
			if (tokens.kinds[index] === kinds.word) {
				// Words of the grammar may be small in a title: “with”, “from”, “this”.
				const isLong = tokens.words[index]!.length > 3 && (tokens.grammar[index]! & functionBits) === 0;
				words++;
				long += isLong ? 1 : 0;
				small += isLong && tokens.capitals[index] === 0 ? 1 : 0;
			}
		}

		if (words >= 5 && long >= 4 && small * 10 <= long) {
			found.fill(1, from, to);
		}
	}

	return found;
};
