import {readFileSync, statSync} from 'node:fs';
import {problemOf} from '../articles/unreadable.js';
import type {Problem} from '../articles/article.js';
import {parseArticle} from '../articles/parse.js';
import {readBytes} from '../articles/read.js';
import {extractQuotations} from '../quotations/index.js';
import {packContent, type PackedContent} from './contents.js';
import {digest} from './digest.js';
import {recordOf, type ArticleRecord} from './record.js';
import {stampOf, type Stamp} from './stamp.js';

/** A file to read. */
export type Task = {
	readonly path: string;
	/** ISO 639-1 code to read it as; found out where it is undefined. */
	readonly language?: string;
	/** The digest of what was read last time: if it is still the same, nothing more is done. */
	readonly known?: string;
	/** Its stamp, where it was looked at already. */
	readonly stamp?: Stamp;
};

/** What reading a file gave. */
export type Extracted = {
	readonly path: string;
	readonly stamp: Stamp;
} & (
	| {readonly outcome: 'read'; readonly hash: string; readonly record: ArticleRecord; readonly packed: PackedContent}
	| {readonly outcome: 'same'}
	| {readonly outcome: 'problem'; readonly problem: Problem}
);

/** What a file gives that could not be read, and why. */
export const unread = ({path}: Task, reason: string): Extracted => ({path, stamp: noStamp, outcome: 'problem', problem: {path, reason}});

const noStamp: Stamp = {size: -1, modified: -1, changed: -1};

/** Reads a file, finds its quotations and packs both. Never throws: what cannot be read comes back as a problem. */
export const extractFile = ({path, language, known, stamp: given}: Task): Extracted => {
	let stamp = given ?? noStamp;
	try {
		// Looked at before it is read: a change in between then shows at the next look.
		stamp = given ?? (path === '-' ? noStamp : stampOf(statSync(path), Date.now()));
		const bytes = path === '-' ? readFileSync(0) : readBytes(path);
		const hash = digest(bytes);
		if (hash === known) {
			return {path, stamp, outcome: 'same'};
		}

		const article = parseArticle(path, bytes, language);
		const quotations = extractQuotations(article);
		return {path, stamp, outcome: 'read', hash, record: recordOf(article, quotations), packed: packContent(article, quotations)};
	} catch (error) {
		return {path, stamp, outcome: 'problem', problem: problemOf(path, error)};
	}
};
