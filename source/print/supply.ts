import type {Article, Problem} from '../articles/article.js';
import {findArticles, isProblem, nothingSeen} from '../articles/find.js';
import {compareArticles} from '../articles/order.js';
import {parseArticle} from '../articles/parse.js';
import {readArticle} from '../articles/read.js';
import {problemOf} from '../articles/unreadable.js';

/** Where articles come from. */
export type Supply = {
	readonly paths: Iterable<string> | AsyncIterable<string>;
	/** Reads standard input to its end; called for `-` only. */
	standardInput(): Promise<Uint8Array>;
	readonly language: string | undefined;
	/** Whether to give the articles of a large folder as they are found instead of looking at all their dates first. */
	readonly streams?: boolean;
};

/** Articles of a folder that are kept from the first look to the printing; beyond it they are read twice. In UTF-16 code units. */
const keptLength = 32 * 1024 * 1024;

/** A folder with more files than this is large. */
const fewFiles = 500;

const read = (path: string, language: string | undefined): Article | Problem => {
	try {
		return readArticle(path, language);
	} catch (error) {
		return problemOf(path, error);
	}
};

/**
The files of one folder in the contract's order. Their dates must be known first: all are looked at, and only dates kept
once memory would grow.

@yields articles and problems.
*/
function * inOrder(paths: readonly string[], language: string | undefined): Generator<Article | Problem> {
	const seen: Array<{readonly path: string; readonly date: string | null; readonly article: Article | undefined}> = [];
	let kept = 0;
	for (const path of paths) {
		const article = read(path, language);
		if (isProblem(article)) {
			yield article;
			continue;
		}

		kept += article.text.length;
		seen.push({path, date: article.date, article: kept <= keptLength ? article : undefined});
	}

	for (const {path, article} of seen.toSorted(compareArticles)) {
		yield article ?? read(path, language);
	}
}

/**
Reads articles one after the other, in the contract's order: as given; those of a folder by date. In a stream the files of a large folder come by name.

@yields articles, and between them what could not be read.
*/
export async function * supplyArticles({paths, standardInput, language, streams = false}: Supply): AsyncGenerator<Article | Problem> {
	const seen = nothingSeen();
	for await (const given of paths) {
		const inFolder: string[] = [];
		let isLarge = false;
		for await (const found of findArticles([given], seen)) {
			if (isProblem(found)) {
				yield found;
			} else if (isLarge) {
				yield read(found.path, language);
			} else if (found.folder !== null) {
				inFolder.push(found.path);
				isLarge = streams && inFolder.length > fewFiles;
				if (isLarge) {
					yield * inFolder.splice(0).values().map(path => read(path, language));
				}
			} else if (found.path === '-') {
				try {
					yield parseArticle('-', await standardInput(), language);
				} catch (error) {
					yield problemOf('standard input', error);
				}
			} else {
				yield read(found.path, language);
			}
		}

		yield * inOrder(inFolder, language);
	}
}
