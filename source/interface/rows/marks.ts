import type {Span} from '../../articles/article.js';
import type {ShownPart} from '../../search/searcher.js';

/** Which characters of a text a query matched: `Searcher.marks`, or nothing while there is no searcher. */
export type Mark = (query: string, text: string, part?: ShownPart) => readonly Span[];

/** Marks nothing. */
export const noMarks: Mark = () => [];
