import {cleanLine} from './clean.js';
import type {PageLine, Page} from './page.js';
import {countWords} from './line.js';
import {wordsOf} from './phrases.js';

/** A title made of a sentence is cut at a word before this many UTF-16 code units. */
const longestTitle = 140;

/** A section in capitals before the headline on its line: « VOIRIE – Le pont… ». */
const kickerPrefix = /^\p{Uppercase_Letter}[\s\p{Uppercase_Letter}'.\/’]{2,30}\s[\-\|–—•]\s(?=\S)/v;

/** After an initial or one of these a point ends no sentence. */
const shortForms = `Mr Mrs Ms Dr St Jr Sr Gov Sen Rep Gen Col Prof Mme Mlle MM Dra Sra Fr Hr Nr bzw ca vs No Sgt Lt Capt Hon Rev Ing Lic Avv Dott On
	им ул гг млн млрд тыс`.split(/\s+/v);
const unfinished = new RegExp(String.raw`(?:^|[\s\(.])(?:\p{Uppercase_Letter}|${shortForms.join('|')})$`, 'v');
const sentenceEnd = /[!.?…]\s?["'\)»’”]{0,2}(?=\s{1,9}["\(«–—“„]?\s?[\d\p{Uppercase_Letter}]|$)/gv;

/** No sentence that is to be a title ends sooner than this. In UTF-16 code units. */
const shortestSentence = 15;

/** The first sentence: to a point, question mark or exclamation mark after which a new one begins. */
const firstSentence = (text: string): string => {
	for (const match of text.slice(0, 1000).matchAll(sentenceEnd)) {
		const before = text.slice(0, match.index);
		if (before.length >= shortestSentence && !(match[0].startsWith('.') && unfinished.test(before))) {
			return text.slice(0, match.index + match[0].length);
		}
	}

	return text;
};

/** Cuts at the end of a word and says so by an ellipsis. */
const cutAtWord = (text: string, limit: number): string => {
	if (text.length <= limit) {
		return text;
	}

	const head = text.slice(0, limit);
	const blank = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\u{A0}'));
	const cut = (blank > limit / 2 ? head.slice(0, blank) : head).toWellFormed().replaceAll('\u{FFFD}', '');
	return cut.replace(/[\s"\(,\-:;«–—“]{1,9}$/v, '') + '…';
};

const tidy = (string: string): string => cleanLine(string).split(' ').filter(Boolean).join(' ');

/** What says of a headline that somebody's opinion follows, where it stands alone above it: it changes how the headline is read. */
const opinionLabels = new Set(`
	tribune opinion opinions editorial edito chronique billet
	oped comment
	gastbeitrag kommentar leitartikel meinung kolumne
	tribuna columna
	editoriale commento opinione
	opiniao cronica
	мнение колонка`.split(/\s+/v).filter(word => word !== ''));

/** « TRIBUNE » alone on the line before a headline, as it is printed before it: « Tribune. »; '' where there is none. */
const opinionBefore = (head: readonly PageLine[], headline: PageLine): string => {
	const words = wordsOf(head[head.indexOf(headline) - 1]?.text ?? '');
	const [word] = words;
	if (words.length !== 1 || !opinionLabels.has(word!)) {
		return '';
	}

	const [label] = /\p{Letter}+/v.exec(head[head.indexOf(headline) - 1]!.text.toLowerCase())!;
	return `${label.charAt(0).toUpperCase()}${label.slice(1)}. `;
};

/** The headline in the lines before the running text; several lines of one sentence are joined. */
const headlineOf = (head: readonly PageLine[]): string | undefined => {
	const candidates = head.filter(line => line.kind === 'candidate');
	const chosen = candidates.find(line => countWords(line.text) >= 3) ?? candidates[0] ?? head.find(line => line.kind === 'kicker' && countWords(line.text) >= 3);
	if (chosen === undefined) {
		return undefined;
	}

	let title = chosen.text.slice(chosen.headline.start, chosen.headline.end);
	for (const next of head.slice(head.indexOf(chosen) + 1)) {
		if (next.block !== chosen.block || next.kind !== 'candidate' || !/^\p{Lowercase_Letter}/v.test(next.text) || title.length + next.text.length > 250) {
			break;
		}

		title += ' ' + next.text;
	}

	// Emphasis and headings of Markdown are no part of it.
	const headline = title.replace(/^(?:#{1,6}\s)?[*_]{0,3}/v, '').replace(/[*_]{1,3}$/v, '').replace(kickerPrefix, '');
	return opinionBefore(head, chosen) + headline;
};

/**
The title that a reader would give.

@param text - the article's text, cleaned.
@param page - its lines, as `readPage` tells them.
@returns the headline, or the first sentence without its dateline, cut at a word; one clean line, empty only if the text has nothing to see.
*/
export const titleOf = (text: string, page: Page): string => {
	const headline = headlineOf(page.head);
	// A line that nothing follows is the text itself rather than its headline.
	if (headline !== undefined && (page.lead !== undefined || page.head.length > 1)) {
		return cutAtWord(tidy(headline), 260);
	}

	const lead = page.lead ?? page.head.find(line => ['candidate', 'kicker', 'other', 'byline'].includes(line.kind));
	if (lead === undefined) {
		return cutAtWord(tidy(text.slice(0, 1000)), longestTitle);
	}

	// A hard-wrapped paragraph goes on after the line.
	const paragraph = text.slice(lead.start, lead.start + 1500).split(/\n\s*\n/v, 1)[0]!;
	const words = paragraph.slice(page.dateline?.end ?? 0);
	return cutAtWord(tidy(firstSentence(tidy(words.trim() === '' ? paragraph : words))), longestTitle);
};
