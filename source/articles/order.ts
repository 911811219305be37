import type {Article} from './article.js';

const compare = (one: string, other: string): number => one < other ? -1 : (one > other ? 1 : 0);

/**
The contract's order of a folder's articles: newest date first, undated last, then by path. A day comes before its
month, as the more precise of two that may be the same.

@returns below 0 if `one` comes first; for `toSorted`.
*/
export const compareArticles = (one: Pick<Article, 'path' | 'date'>, other: Pick<Article, 'path' | 'date'>): number =>
	compare(other.date ?? '', one.date ?? '') || compare(one.path, other.path);
