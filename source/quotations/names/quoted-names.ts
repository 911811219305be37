// Names that stand in marks: “компания «Ветвь»”, „schreibt der «Seebote»“.
import type {ByToken} from '../by-token.js';
import {determinerBits, formBits, G, L, type Language} from '../languages/language.js';
import {uint8s} from '../rows.js';
import type {Stretch} from '../stretches.js';
import {isWord, kinds, type Tokens} from '../tokens.js';
import type {NameSpan} from './name-span.js';

/** What of an article stands in marks and may be a name: its text, and by token 1 where such a row stands. */
export type QuotedRows = {readonly text: string; readonly rows: Uint8Array};

/** Longer titles are names of works, or sentences. UTF-16 code units, and words. */
const longest = {length: 48, words: 6};

const opensWithCapital = /^[\p{Number}\p{Uppercase_Letter}]/v;

/**
Finds the rows of stretches that are no quotations and may be names by their form: a few words, a capital first.

@param tokens
@param first - by stretch the token of its first row, or -1
@param text - the article
@param stretches - all of it, in order
@param isQuotation - by stretch
@returns by token 1 where such a row stands
*/
export const titleRows = (tokens: Tokens, first: Int32Array, text: string, stretches: readonly Stretch[], isQuotation: readonly boolean[]): Uint8Array => {
	const rows = uint8s(tokens.count);
	for (let number = 0; number < stretches.length; number++) {
		const {inner: {start, end}, asides} = stretches[number]!;
		if (first[number]! < 0 || isQuotation[number] || asides.length > 0 || end - start > longest.length) {
			continue;
		}

		const words = text.slice(start, end);
		rows[first[number]!] = opensWithCapital.test(words) && words.split(/\s+/v).length <= longest.words && !/[!,.;?]$/v.test(words) ? 1 : 0;
	}

	return rows;
};

const bodies = L.institution | L.media | L.group;

/** Whether a finite verb of speech stands at a token. */
const isVerbOfSpeech = (tokens: Tokens, index: number): boolean => isWord(tokens, index)
	&& (tokens.meaning[index]! & (L.say | L.judge | L.write)) !== 0 && (tokens.meaning[index]! & L.finite) !== 0
	&& (tokens.meaning[index]! & (L.person | L.speech)) === 0;

/** What the words around a row in marks tell of whom it names: bits of `L`; 0 if it is no name of one who may speak. */
const typeBy = (tokens: Tokens, row: number, hasArticles: boolean): number => {
	if (isVerbOfSpeech(tokens, row + 1)) {
		return L.media;
	}

	let before = row - 1;
	if (!isWord(tokens, before)) {
		return 0;
	}

	const meaning = tokens.meaning[before]!;
	if ((meaning & bodies) !== 0 && (meaning & (L.person | formBits)) === 0) {
		return meaning & bodies;
	}

	if (tokens.capitals[before] === 2) {
		return L.institution;
	}

	const hasArticle = (tokens.grammar[before]! & determinerBits & G.definite) !== 0;
	before -= hasArticle ? 1 : 0;
	before -= hasArticle && isWord(tokens, before) && (tokens.meaning[before]! & formBits) === 0 && isVerbOfSpeech(tokens, before - 1) ? 1 : 0;
	const isAnnounced = isWord(tokens, before) && ((tokens.meaning[before]! & (L.according | L.accordingAfter)) !== 0
		|| (hasArticle && isVerbOfSpeech(tokens, before) && (tokens.kinds[row + 1] !== kinds.word || (tokens.grammar[row + 1]! & G.conjunction) !== 0))
		// “сообщил «Вестник»”, “рассказал «Вестнику» директор”
		|| (!hasArticles && isVerbOfSpeech(tokens, before)));
	return isAnnounced ? L.media : 0;
};

/**
Adds the names that stand in marks to those found by their capitals: of bodies, of media, of whoever reports. What is named so once is named so everywhere.

@param tokens
@param language
@param quoted - the article and its rows in marks
@param names - takes them
*/
export const addQuotedNames = (tokens: Tokens, language: Language, {text, rows}: QuotedRows, names: ByToken<NameSpan>) => {
	const types = new Map<string, number>();
	const wordsAt = (row: number) => text.slice(tokens.starts[row]! + 1, tokens.ends[row]! - 1);
	for (let row = rows.indexOf(1); row >= 0; row = rows.indexOf(1, row + 1)) {
		const type = typeBy(tokens, row, language.caseEndings.length === 0);
		if (type !== 0) {
			types.set(wordsAt(row), type);
		}
	}

	if (types.size === 0) {
		return;
	}

	for (let row = rows.indexOf(1); row >= 0; row = rows.indexOf(1, row + 1)) {
		const type = types.get(wordsAt(row));
		if (type !== undefined) {
			names.set(row, {whole: row, from: row, to: row + 1, gender: 0, honorific: false, type, roleFrom: -1, roleTo: -1, roleHead: -1});
		}
	}
};
