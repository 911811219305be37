/** What the user made of an article. Kept by path in the state folder, apart from the index, which may be deleted. */
export type Reading = {
	readonly read: boolean;
	readonly starred: boolean;
	/** Where reading stopped, in UTF-16 code units of the article's text. */
	readonly position: number;
};

/** What is remembered between runs. Reading is from memory, writing is safe with several programs open at once. */
export type Memory = {
	/** Why what is remembered now ends with the program, in words for the user; null where it is kept. */
	readonly notice: string | null;
	reading(path: string): Reading;
	setReading(path: string, change: Partial<Reading>): void;
	/** Former queries of a search field, newest first. */
	queries(field: 'articles' | 'quotations'): readonly string[];
	addQuery(field: 'articles' | 'quotations', query: string): void;
	/** Small settings of the interface (last order, grouping, width), as JSON values. */
	setting(name: string): unknown;
	setSetting(name: string, value: unknown): void;
	close(): void;
};
