import type {Span} from '../../articles/article.js';
import {announcesAt} from './asides.js';
import {holdsWords, isSpace, isUpper, skipSpace, skipSpaceBack} from './characters.js';
import type {Habits} from './habits.js';
import {endsSentence, sentenceEnd, sentenceStart} from './sentences.js';
import {wordsOf} from './words.js';

/** A stretch whose closing mark was lost ends within so many UTF-16 code units. */
const longestLost = 1500;

/** Whether the narrator's words begin at `from`: a verb of speech, turned round or after its subject, or a word that names the speaker without a verb. */
const narrates = (text: string, from: number, to: number, habits: Habits): boolean => {
	const words = wordsOf(text, from, Math.min(to, from + 50), habits.words, 3);
	const [first, second] = words;
	if (!first || !second) {
		return first?.known.finite === true && first.known.announces;
	}

	if (first.known.attributes && (second.known.determines || isUpper(text.charCodeAt(second.start)))) {
		return true;
	}

	if (first.known.announces ? first.known.finite : announcesAt(text, from, to, habits)) {
		return true;
	}

	const verb = words.findIndex(({known}) => known.announces);
	return verb > 0 && !text.slice(from, words[verb]!.start).includes(',') && (first.known.leads || isUpper(text.charCodeAt(first.start)));
};

/** Where the narrator takes over after a comma, ? or ! (« A, a déclaré X. »): the place of the break, or -1. */
const narratorStart = (text: string, from: number, to: number, habits: Habits): number => {
	for (let index = from + 1; index < to; index++) {
		if (!',?!…'.includes(text[index]!) || !isSpace(text.charCodeAt(index + 1))) {
			continue;
		}

		if (narrates(text, skipSpace(text, index + 1, to), to, habits)) {
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
	if (
		start === -1
		|| (start === skipSpace(text, from, close.start)
			&& from !== paragraph.start
			&& !endsSentence(text, skipSpaceBack(text, from, paragraph.start) - 1, paragraph.start, paragraph.end))
	) {
		return -1;
	}

	return holdsWords(text, start, close.start) ? start : -1;
};
