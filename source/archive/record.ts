import type {Article} from '../articles/article.js';
import type {Quotation, Speaker} from '../quotations/quotation.js';
import {printLength, writePrint} from './prints.js';
import {countWords} from './units.js';

/** A speaker as one article knows it. */
export type LocalSpeaker = Pick<Speaker, 'name' | 'role' | 'names' | 'kind'>;

/** What the lists need of an article: everything but its text and the words of its quotations. */
export type ArticleRecord = Pick<Article, 'path' | 'title' | 'date' | 'source' | 'language'> & {
	readonly words: number;
	/** The speakers of this article, each once, in the order of their first words. */
	readonly speakers: readonly LocalSpeaker[];
	/** For each quotation the index of its speaker in `speakers`, -1 where nobody is found. */
	readonly saidBy: readonly number[] | Int32Array;
	/** For each quotation the confidence of its attribution in percent, 0 where nobody is found. */
	readonly confidences: readonly number[] | Uint8Array;
	/** The prints of the quotations, `printLength` numbers each. */
	readonly prints: Uint32Array;
};

/** Equal for speakers of whom all the same is known. No clean string holds the signs between. */
const keyOf = ({name, role, names, kind}: LocalSpeaker): string => `${kind}\u{1}${role ?? '\0'}\u{1}${name}\u{1}${names.join('\u{1}')}`;

/** Draws from an article and its quotations what the lists need. */
export const recordOf = (article: Article, quotations: readonly Quotation[]): ArticleRecord => {
	const speakers: LocalSpeaker[] = [];
	const known = new Map<string, number>();
	const saidBy: number[] = [];
	const confidences: number[] = [];
	for (const {speaker} of quotations) {
		if (!speaker) {
			saidBy.push(-1);
			confidences.push(0);
			continue;
		}

		const {name, role, names, kind} = speaker;
		const key = keyOf(speaker);
		let index = known.get(key);
		if (index === undefined) {
			index = speakers.length;
			known.set(key, index);
			speakers.push({name, role, names, kind});
		}

		saidBy.push(index);
		confidences.push(Math.round(Math.min(1, Math.max(0, speaker.confidence)) * 100));
	}

	const {path, title, date, source, language} = article;
	const prints = new Uint32Array(quotations.length * printLength);
	for (const [index, {text}] of quotations.entries()) {
		writePrint(text, prints, index * printLength);
	}

	return {path, title, date, source, language, words: countWords(article.text), speakers, saidBy, confidences, prints};
};
