/** A stretch of a text: `start` inclusive, `end` exclusive, in UTF-16 code units. */
export type Span = {
	readonly start: number;
	readonly end: number;
};

/** One text with what is known about it. Offsets everywhere count UTF-16 code units of `text`. */
export type Article = {
	/** The path as given or found; `-` for standard input. */
	readonly path: string;
	/** The words of the file, decoded and cleaned: no control character, no bidi override, `\n` ends lines. */
	readonly text: string;
	/** The headline, or the first sentence cut at a word. Never empty unless the text is. */
	readonly title: string;
	/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as the article tells it; null where it does not. */
	readonly date: string | null;
	/** The agency, paper or site that published it; null where it is not told. */
	readonly source: string | null;
	/** ISO 639-1 code. */
	readonly language: string;
	/** Stretches that belong to the page rather than to the article (menus, share buttons): dimmed, never dropped. In order. */
	readonly chrome: readonly Span[];
};

/** Something that could not be read, and why, in words for the user. */
export type Problem = {
	readonly path: string;
	readonly reason: string;
};
