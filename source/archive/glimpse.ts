import type {Article, Problem} from '../articles/article.js';
import {findArticles, isProblem, type Found} from '../articles/find.js';
import {formatOf} from '../articles/formats/index.js';
import {compareArticles} from '../articles/order.js';
import {parseArticle} from '../articles/parse.js';
import {readBytes} from '../articles/read.js';
import {problemOf} from '../articles/unreadable.js';
import {fewBytes, fewFiles} from './few.js';

/** What one look at files tells, before anything is indexed. */
export type Glimpse = {
	/** Whether one file, at least, can be read. */
	readonly isReadable: boolean;
	/** What cannot be read, as far as was looked. */
	readonly problems: readonly Problem[];
	/** All articles in the order of the archive, without their quotations, where they are few; null where they are many, or stand on standard input. */
	readonly articles: readonly Article[] | null;
};

/** How much of a file is read to see whether it is an article at all, in bytes. */
const head = 1 << 16;

/**
Looks whether there is anything to read and, where the files are few, reads them: a list of them can then be shown at once, while
quotations are still looked for.

@param paths - files and folders as the user gave them; `-` is standard input, which is not read here.
@param language - ISO 639-1 code to read every article as; found out for each where it is undefined.
*/
export const glimpse = async (paths: readonly string[], language?: string): Promise<Glimpse> => {
	const problems: Problem[] = [];
	const isArticle = ({path}: Found): boolean => {
		try {
			const content = readBytes(path, head);
			formatOf(path, content).read(content);
			return true;
		} catch (error) {
			problems.push(problemOf(path, error));
			return false;
		}
	};

	const found: Found[] = [];
	let isFew = true;
	for await (const item of findArticles(paths)) {
		if (isProblem(item)) {
			problems.push(item);
		} else if (item.path === '-') {
			return {isReadable: true, problems, articles: null};
		} else if (isFew) {
			found.push(item);
			isFew = found.length <= fewFiles;
			if (!isFew && found.some(each => isArticle(each))) {
				return {isReadable: true, problems, articles: null};
			}
		} else if (isArticle(item)) {
			return {isReadable: true, problems, articles: null};
		}
	}

	return isFew ? readFew(found, problems, paths, language) : {isReadable: false, problems, articles: null};
};

/** Reads files that are few; where they are too large for that, goes no further than to see whether one can be read. */
const readFew = (found: readonly Found[], before: readonly Problem[], paths: readonly string[], language: string | undefined): Glimpse => {
	const problems = [...before];
	const read: Array<{readonly place: number; readonly article: Article}> = [];
	let bytes = 0;
	for (const {path, folder} of found) {
		try {
			const content = readBytes(path, fewBytes + 1);
			bytes += content.length;
			if (bytes > fewBytes) {
				formatOf(path, content).read(content.subarray(0, head));
				return {isReadable: true, problems, articles: null};
			}

			read.push({place: paths.indexOf(folder ?? path), article: parseArticle(path, content, language)});
		} catch (error) {
			problems.push(problemOf(path, error));
		}
	}

	if (bytes > fewBytes) {
		return {isReadable: read.length > 0, problems, articles: null};
	}

	const articles = read.toSorted((a, b) => (a.place - b.place) || compareArticles(a.article, b.article)).map(({article}) => article);
	return {isReadable: articles.length > 0, problems, articles};
};
