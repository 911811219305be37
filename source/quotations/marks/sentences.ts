import {isDigit, isLetter, isSpace, isUpper, skipSpace} from './characters.js';

const closers = new Set('»”"\'’)]›“');

const abbreviations = new Set([
	'm',
	'mm',
	'mr',
	'mrs',
	'ms',
	'mme',
	'mlle',
	'dr',
	'st',
	'sr',
	'sra',
	'prof',
	'sen',
	'gov',
	'gen',
	'rep',
	'sig',
	'dott',
	'no',
	'vs',
	'ca',
	'bzw',
	'usw',
	'etc',
]);

/** Whether a full stop at `index` ends an abbreviation or an initial (M., Dr., J.) or stands in a number. */
const abbreviates = (text: string, index: number, start: number): boolean => {
	let from = index;
	while (from > start && index - from < 6 && isLetter(text.charCodeAt(from - 1))) {
		from--;
	}

	return from === index
		? isDigit(text.charCodeAt(index - 1)) && isDigit(text.charCodeAt(index + 1))
		: (index - from === 1 && isUpper(text.charCodeAt(from))) || abbreviations.has(text.slice(from, index).toLowerCase());
};

/** Whether the code unit is one of . ! ? … 。 ！ ？ */
const isStop = (code: number): boolean =>
	code < 128 ? code === 46 || code === 33 || code === 63 : code === 0x20_26 || code === 0x30_02 || code === 0xFF_01 || code === 0xFF_1F;

/** Whether a sentence ends with the character at `index`: . ! ? … before white space and anything but a small letter. */
export const endsSentence = (text: string, index: number, start: number, end: number): boolean => {
	if (!isStop(text.charCodeAt(index))) {
		return false;
	}

	let next = index + 1;
	while (next < end && closers.has(text[next]!)) {
		next++;
	}

	if (next >= end) {
		return true;
	}

	const character = text[index]!;
	if (!isSpace(text.charCodeAt(next)) && !'。！？'.includes(character)) {
		return false;
	}

	const after = skipSpace(text, next, end);
	return after < end
		&& isLetter(text.charCodeAt(after))
		&& !isUpper(text.charCodeAt(after))
		&& text[after]!.toLowerCase() !== text[after]!.toUpperCase()
		? false
		: character !== '.' || !abbreviates(text, index, start);
};

/** The index after the first sentence that ends in `[from, to)`; -1 if none ends there. */
export const sentenceEnd = (text: string, from: number, to: number): number => {
	for (let index = from; index < to; index++) {
		if (endsSentence(text, index, from, to)) {
			return index + 1;
		}
	}

	return -1;
};

/**
Where the sentence that holds `index` begins, not before `from`: after the last stop, else `from`. Looks back at most `reach` code
units; -1 if no beginning is within reach.
*/
export const sentenceStart = (text: string, index: number, from: number, reach = 600): number => {
	for (let at = index - 2; at >= from; at--) {
		if (index - at > reach) {
			return -1;
		}

		if (isSpace(text.charCodeAt(at + 1)) && endsSentence(text, at, Math.max(from, at - 4), index)) {
			return skipSpace(text, at + 1, index);
		}
	}

	return skipSpace(text, from, index);
};
