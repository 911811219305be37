import {cleanLine} from '../articles/clean.js';
import type {Article} from '../articles/article.js';

/**
Says where an offset stands, as editors do.

@param article - its `path` and `text`.
@param offset - in UTF-16 code units of the text.
@returns `path:line`, lines counted from 1; standard input is called so.
*/
export const placeOf = ({path, text}: Pick<Article, 'path' | 'text'>, offset: number): string => {
	let line = 1;
	for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
		line++;
	}

	return `${path === '-' ? 'standard input' : cleanLine(path)}:${line}`;
};
