import type {Span} from '../../articles/article.js';
import {announcesAt} from './asides.js';
import {holdsWords, isSpace, skipSpace, skipSpaceBack} from './characters.js';
import type {Habits} from './habits.js';
import {endsSentence, sentenceEnd, sentenceStart} from './sentences.js';
import {asWritten, wordsOf} from './words.js';

/** A stretch whose closing mark was lost ends within so many UTF-16 code units. */
const longestLost = 1500;

/** Where the narrator takes over after a comma, ? or ! (« A, a déclaré X. »): the place of the break, or -1. */
const narratorStart = (text: string, from: number, to: number, habits: Habits): number => {
	for (let index = from + 1; index < to; index++) {
		if (!',?!…'.includes(text[index]!) || !isSpace(text.charCodeAt(index + 1))) {
			continue;
		}

		const next = skipSpace(text, index + 1, to);
		if (announcesAt(text, next, to, habits) || wordsOf(text, next, Math.min(to, next + 50), habits.words, 3).some(({known}) => known.announces && !text.slice(next, next + 50).split(asWritten(known.written))[0]!.includes(','))) {
			return text[index] === ',' ? index : index + 1;
		}
	}

	return -1;
};

/**
Says where a stretch ends whose closing mark was lost.

Looks from after the opening mark to what cannot be passed: the end of the paragraph, or the next mark that opens. `whole` tells whether it may be all the rest
of the paragraph: the mark begins the paragraph, or the next paragraph goes on with it.
*/
export const lostEnd = (text: string, from: number, to: number, whole: boolean, habits: Habits): number => {
	const limit = Math.min(to, from + longestLost);
	const narrator = narratorStart(text, from, limit, habits);
	if (narrator !== -1 && holdsWords(text, from, narrator)) {
		return narrator;
	}

	if (whole && limit === to) {
		return skipSpaceBack(text, to, from);
	}

	const end = sentenceEnd(text, from, limit);
	return end === -1 ? skipSpaceBack(text, limit, from) : end;
};

/**
Says where a stretch begins whose opening mark was lost: with its sentence, if the words after the closing mark announce speech.

`from` is the end of what was read before in this paragraph.

@returns -1 where the mark is only a stray one.
*/
export const lostStart = (text: string, close: Span, from: number, paragraph: Span, habits: Habits): number => {
	let after = close.end;
	while (after < paragraph.end && (isSpace(text.charCodeAt(after)) || text[after] === ',')) {
		after++;
	}

	let stop = after;
	while (stop < paragraph.end && stop < after + 80 && !endsSentence(text, stop, after, paragraph.end) && !'«“„"‘,;:'.includes(text[stop]!)) {
		stop++;
	}

	if (wordsOf(text, after, stop, habits.words, 6).every(({known}) => !known.announces)) {
		return -1;
	}

	const start = sentenceStart(text, close.start, from);
	if (start === -1 || (start === skipSpace(text, from, close.start) && from !== paragraph.start && !endsSentence(text, skipSpaceBack(text, from, paragraph.start) - 1, paragraph.start, paragraph.end))) {
		return -1;
	}

	return holdsWords(text, start, close.start) ? start : -1;
};
