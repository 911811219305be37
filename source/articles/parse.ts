import type {Article} from './article.js';
import {cleanLine, cleanText} from './clean.js';
import {dateOf, dayFromDateline, numericOrderOf, takeGluedDate} from './date.js';
import {type Document, formatOf} from './formats/index.js';
import {detectLanguage} from './language.js';
import {readPage} from './page.js';
import {sourceOf} from './source.js';
import {titleOf} from './title.js';

/**
Makes an article of what a file says.

@param path - as given or found.
@param document - the words and what the file's format tells beside them, not yet cleaned.
@param language - ISO 639-1 code to read it as; found out where it is undefined.
*/
export const articleOf = (path: string, document: Document, language?: string): Article => {
	const {date: gluedDate, rest} = takeGluedDate(cleanText(document.text));
	const text = rest.trim();
	const known = language ?? document.language ?? detectLanguage(text);
	const order = numericOrderOf(text.slice(0, 2000), known);
	const page = readPage(text, known, order);
	return {
		path,
		text,
		title: document.title === undefined ? titleOf(text, page) : cleanLine(document.title),
		date: (gluedDate === null ? undefined : dayFromDateline(page, gluedDate) ?? gluedDate) ?? document.date ?? dateOf(text, page, known, order),
		source: document.source === undefined ? sourceOf(page) : cleanLine(document.source),
		language: known,
		chrome: page.chrome,
	};
};

/**
Reads the bytes of a file as an article. Pure: the same bytes give the same article.

@param path - as given or found; its extension chooses the format. `-` for standard input.
@param bytes - the whole file.
@param language - ISO 639-1 code to read it as; found out where it is undefined.
@throws UnreadableError with a reason for the user if the bytes are no article.
*/
export const parseArticle = (path: string, bytes: Uint8Array, language?: string): Article => articleOf(path, formatOf(path, bytes).read(bytes), language);
