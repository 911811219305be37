/** So many words a generation of a memory holds, and a memory has two: a long archive takes no more room. */
const mostRemembered = 10_000;

/** A copy of a piece of a text that does not keep the whole text in memory, as pieces made by `slice` do. */
export const copyOf = (piece: string): string => ` ${piece}`.slice(1);

/**
Remembers what a function of one word gave: articles use the same words again and again, and to look a word up is cheaper than to fold or to match it.

@param find - always gives the same for the same word, and something that nobody changes.
@returns the same function, with a memory of bounded size.
*/
export const remembered = <Value extends string | number | boolean | object>(find: (word: string) => Value): ((word: string) => Value) => {
	let newest = new Map<string, Value>();
	let former = new Map<string, Value>();
	const keep = (word: string): Value => {
		const own = copyOf(word);
		// What is asked for again passes over to the newest generation.
		const value = former.get(word) ?? find(own);
		if (newest.size >= mostRemembered) {
			former = newest;
			newest = new Map();
		}

		newest.set(own, value);
		return value;
	};

	return word => newest.get(word) ?? keep(word);
};
