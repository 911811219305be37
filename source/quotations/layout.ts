import {findScenes} from './scenes.js';
import {kinds, type Tokens} from './tokens.js';
import {int32s} from './rows.js';

/** Sentences and lines of the narrator's text, by token. */
export type Layout = {
	/** Number of the sentence and of the line (a paragraph, as a rule) each token stands in. */
	readonly sentences: Int32Array;
	readonly lines: Int32Array;
	/** First token of each sentence. */
	readonly sentenceStarts: number[];
	readonly lineStarts: number[];
	/** Places and dates at the head of a line (“NORVIK, 21 mai 2024 —”): the last token of each, by its first. */
	readonly datelines: ReadonlyMap<number, number>;
	/** The number of the entry of a live blog in which each line stands; 0 in other articles. */
	readonly scenes: Int32Array;
};

/** A place and a date have so many words and marks at most. */
const longestDate = 9;

/** Finds datelines: “NORVIK, 21 mai 2024 —”, “Bremerhaven (dpa) -”. */
const findDatelines = (tokens: Tokens): Map<number, number> => {
	const found = new Map<number, number>();
	for (let index = 0; index < tokens.count; index++) {
		if (index > 0 && tokens.kinds[index - 1] !== kinds.line) {
			continue;
		}

		let agency = false;
		let from = index;
		// “ date 2024-01 NORVIK, …”
		while (from < index + 4 && from < tokens.count && (tokens.kinds[from] === kinds.number || tokens.words[from] === 'date' || tokens.words[from] === '-')) {
			from++;
		}

		let hasComma = false;
		const shouts = tokens.capitals[from] === 2 || tokens.words[from] === '(';
		for (let end = from; end < Math.min(tokens.count, from + 18); end++) {
			if (tokens.kinds[end] === kinds.line || tokens.kinds[end] === kinds.quotation) {
				break;
			}

			if (tokens.kinds[end] !== kinds.mark) {
				continue;
			}

			const word = tokens.words[end]!;
			agency ||= word === '(' && tokens.kinds[end + 1] === kinds.word;
			const dashes = '—–-'.includes(word) || (word === '/' && end > from + 3 && tokens.words[end + 1] === '.');
			const endsDate = word === '.' && shouts && end - from > 3 && tokens.kinds[end - 1] === kinds.number;
			hasComma ||= word === ',';
			// “Castelo Branco, 28 nov 2024 —”: a place and the year before the dash.
			const isDated = hasComma && end - from <= longestDate && tokens.capitals[from]! > 0
				&& tokens.kinds[end - 1] === kinds.number && tokens.kinds[end + 1] === kinds.word;
			if (((dashes && (shouts || agency || isDated)) || endsDate) && end > from) {
				found.set(index, tokens.words[end + 1] === '.' ? end + 1 : end);
				break;
			}
		}
	}

	return found;
};

/** The last token of the dateline that begins at a token; undefined where none does, as nearly always. */
export const datelineAt = ({datelines}: Pick<Layout, 'datelines'>, token: number): number | undefined =>
	datelines.size === 0 ? undefined : datelines.get(token);

const isSentenceEnd = (word: string) => word === '.' || word === '!' || word === '?' || word === '…' || word === '。';

/**
Finds sentences and lines. A quotation that ends with a full stop inside its marks ends a sentence where a capital, another quotation or a dash follows.

@param tokens
@param text - the article's text, to see how quotations end
*/
export const layOut = (tokens: Tokens, text: string): Layout => {
	const {count, kinds: kind, words, capitals} = tokens;
	const sentences = int32s(count);
	const lines = int32s(count);
	const sentenceStarts = [0];
	const lineStarts = [0];
	const datelines = findDatelines(tokens);
	let datelineEnd = -1;
	let isNewSentence = false;
	let isNewLine = false;
	for (let index = 0; index < count; index++) {
		if (kind[index] === kinds.line) {
			// A single line end before a small letter is a wrapped line, not a new one.
			const wrapped = tokens.values[index] === 1 && index > 0 && index + 1 < count && kind[index + 1] === kinds.word && capitals[index + 1] === 0
				&& kind[index - 1] === kinds.word;
			if (!wrapped) {
				isNewLine = true;
			}

			sentences[index] = sentenceStarts.length - 1;
			lines[index] = lineStarts.length - 1;
			continue;
		}

		if (isNewLine) {
			lineStarts.push(index);
			sentenceStarts.push(index);
		} else if (isNewSentence) {
			sentenceStarts.push(index);
		}

		isNewLine = false;
		isNewSentence = false;
		sentences[index] = sentenceStarts.length - 1;
		lines[index] = lineStarts.length - 1;
		datelineEnd = datelineAt({datelines}, index) ?? datelineEnd;
		if (index === datelineEnd) {
			isNewSentence = true;
			continue;
		}

		const next = index + 1;
		const begins = next < count && (kind[next] === kinds.quotation || capitals[next]! > 0 || kind[next] === kinds.number
			|| (kind[next] === kinds.mark && '—–«“"([-'.includes(words[next]!)));
		if (kind[index] === kinds.mark && isSentenceEnd(words[index]!)) {
			isNewSentence = begins;
		} else if (kind[index] === kinds.quotation && begins) {
			const tail = text.slice(Math.max(tokens.starts[index]!, tokens.ends[index]! - 6), tokens.ends[index]);
			isNewSentence = /[!.?…][\s"'>«»‘’“”‹›]*$/v.test(tail) && kind[next] !== kinds.mark;
		}
	}

	return {sentences, lines, sentenceStarts, lineStarts, datelines, scenes: findScenes(text, tokens, lineStarts)};
};
