import type {Archive} from '../archive/archive.js';
import {Growing} from '../archive/growing.js';
import {Heads} from './heads.js';
import {WordIndex} from './postings.js';
import {articleWords} from './rows.js';

/**
The words of all articles and quotations met so far, by the keys of the articles, whatever their numbers in one version of the archive: when an archive grows or
changes only what is new is read.
*/
export class ArchiveIndex {
	readonly heads: Heads;
	/** The words of each quotation, in their order. */
	readonly quotations: WordIndex;
	/** The words of each article with its title, source and date. */
	articles = new WordIndex(false);
	/** For each article of `heads` the first of its quotations in `quotations`; one more number tells where the last ones end. */
	readonly firstQuotations: Growing;
	/** For each quotation 1 where it is a fragment. */
	readonly fragments: Growing;
	/** For each article of `articles` its number in `heads`. */
	articleHeads = new Growing(Uint32Array);
	/** For each article of `heads` 1 where its text is read. */
	readonly textsRead: Growing;

	/** Begins with what was saved, and with nothing without it. */
	constructor(saved?: Pick<ArchiveIndex, 'heads' | 'quotations' | 'firstQuotations' | 'fragments'>) {
		this.heads = saved?.heads ?? new Heads();
		this.quotations = saved?.quotations ?? new WordIndex(true);
		this.firstQuotations = saved?.firstQuotations ?? new Growing(Uint32Array, Uint32Array.of(0));
		this.fragments = saved?.fragments ?? new Growing(Uint32Array);
		this.textsRead = new Growing(Uint32Array, saved ? new Uint32Array(saved.heads.count) : undefined);
	}

	/** Reads the quotations of an article unless they are known. */
	learn(archive: Archive, article: number): void {
		const key = archive.articleKey(article);
		if (this.heads.find(key) !== undefined) {
			return;
		}

		// All is read before anything is noted: reading may throw.
		const {title, source, date, language} = archive.articleRow(article);
		const [first, end] = archive.quotationsOf(article);
		const said = Array.from({length: end - first}, (_, index) => archive.quotationRow(first + index).quotation);
		this.heads.add({key, title, source, date, language});
		for (const {text, kind} of said) {
			this.quotations.add(text);
			this.fragments.push(kind === 'fragment' ? 1 : 0);
		}

		this.firstQuotations.push(this.quotations.count);
		this.textsRead.push(0);
	}

	/** Reads the text of an article unless it is read; first `learn` it. */
	learnText(archive: Archive, article: number): void {
		const head = this.heads.find(archive.articleKey(article));
		if (head === undefined || this.textsRead.values[head] === 1) {
			return;
		}

		this.articles.add(articleWords(archive, article));
		this.articleHeads.push(head);
		this.textsRead.values[head] = 1;
	}

	/** Takes over saved words of texts, of the articles with these numbers in `heads`; those read before are forgotten. */
	takeTexts(articles: WordIndex, heads: readonly number[]): void {
		this.articles = articles;
		this.articleHeads = new Growing(Uint32Array, Uint32Array.from(heads));
		this.textsRead.values.fill(0);
		for (const head of heads) {
			this.textsRead.values[head] = 1;
		}
	}
}
