/** So many words are remembered; then a memory is begun anew, so that a long archive takes no more room. */
const mostRemembered = 20_000;

/** A copy of a piece of a text that does not keep the whole text in memory, as pieces made by `slice` do. */
export const copyOf = (piece: string): string => ` ${piece}`.slice(1);

/**
Remembers what a function of one word gave: articles use the same words again and again, and to look a word up is cheaper than to fold or to match it.

@param find - always gives the same for the same word, and something that nobody changes.
@returns the same function, with a memory of bounded size.
*/
export const remembered = <Value extends string | number | boolean | object>(find: (word: string) => Value): ((word: string) => Value) => {
	const known = new Map<string, Value>();
	return word => {
		let value = known.get(word);
		if (value === undefined) {
			const own = copyOf(word);
			value = find(own);
			if (known.size >= mostRemembered) {
				known.clear();
			}

			known.set(own, value);
		}

		return value;
	};
};
