import {castOf} from './cast.js';
import type {Resolution} from './columns.js';
import type {ArticleRecord} from './record.js';

const fold = (name: string): string => name.normalize('NFKD').replaceAll(/\p{Mark}/gv, '').toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gv, ' ').trim();

/** Finds out which speakers of different articles are one. */
export const resolveSpeakers = (articles: readonly ArticleRecord[]): Resolution => {
	const numbers = new Map<string, number>();
	return castOf(articles, articles.map(({speakers, path}) => speakers.map(({name, kind}) => {
		const key = kind === 'role' ? `${path}\0${name}` : fold(name);
		let number = numbers.get(key);
		if (number === undefined) {
			number = numbers.size;
			numbers.set(key, number);
		}

		return number;
	})));
};
