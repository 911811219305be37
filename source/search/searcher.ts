import type {Archive} from '../archive/archive.js';
import type {Span} from '../articles/article.js';

/** What a row on the screen shows: the text of a quotation or article, a speaker's name, a title, a source. */
export type ShownPart = 'text' | 'speaker' | 'title' | 'source';

/**
Searches an archive. Numbers are those of the version it was last given: let it `follow` when there is a newer one, then ask again.
A search that a newer one of the same kind, or a newer version, overtakes resolves to null.
*/
export type Searcher = {
	/** Numbers of the quotations that match, best first; all of them, in the archive's order, for an empty query. */
	quotations(query: string): Promise<Uint32Array | null>;
	/** Numbers of the articles whose title, source, date or text match, best first. */
	articles(query: string): Promise<Uint32Array | null>;
	/**
	How many of the rows that the last search found, the first ones, hold what was typed: the others are near misses. Null for any query but
	the last one answered.
	*/
	asTyped(field: 'quotations' | 'articles', query: string): number | null;
	/**
	Which characters of a text shown on the screen the query matched: in order, not overlapping. Synchronous: for the rows on the screen
	only. `part` says what the text is (`text` unless told): `speaker:vallon` is marked in names only.
	*/
	marks(query: string, text: string, part?: ShownPart): Span[];
	/** Searches this version of the same archive from now on. */
	follow(archive: Archive): void;
	/** Calls `listener` when the last queries may be answered better, more having been read: ask again then. Returns what ends it. */
	subscribe(listener: () => void): () => void;
	close(): Promise<void>;
};
