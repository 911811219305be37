import type {Span} from '../articles/article.js';
import {kindFeature as F, ofFewWords} from './kind-feature-names.js';
import {G, L} from './languages/language.js';
import {isDigit, isSpace, isUpper} from './marks/characters.js';
import {wordEnd, wordStart} from './marks/words.js';
import {R, type WordBook, type WordInfo} from './naming.js';
import type {Stretch} from './stretches.js';
import {surroundingsOf, type Near} from './surroundings.js';

/** So many words of a stretch are looked at, and so many UTF-16 code units: more change nothing. */
const mostWords = 24;
const mostUnits = 600;

/** So many UTF-16 code units of a stretch are looked at for marks and capitals. */
const mostLetters = 200;

/** A term or title hardly has more words. */
const fewWords = 4;

/** The numbers of the features that hold, in the order in which they were added. */
class Holding {
	readonly numbers: number[] = [];

	add(feature: number, holds: boolean) {
		if (holds) {
			this.numbers.push(feature);
		}
	}
}

const lengthFeature = (count: number): number => {
	if (count <= fewWords) {
		return count <= 1 ? F.oneWord : (count === 2 ? F.twoWords : F.threeOrFour);
	}

	return count <= 8 ? F.fiveToEight : F.nineOrMore;
};

const isBlank = (code: number): boolean => isSpace(code) || code === 0xFE_FF;

/** What the first letters of a stretch show besides its words. */
const lettersOf = (text: string, start: number, end: number): {sentences: boolean; comma: boolean; digit: boolean; small: boolean} => {
	let [comma, digit, small, stop] = [false, false, false, false];
	for (let index = start; index < end; index++) {
		const code = text.charCodeAt(index);
		if (code >= 97 && code <= 122) {
			small = true;
		} else if (isDigit(code)) {
			digit = true;
		} else if (code < 64 || code === 0x20_26) {
			const blankAfter = index + 1 < end && isBlank(text.charCodeAt(index + 1));
			comma ||= blankAfter && (code === 44 || code === 58 || code === 59);
			stop ||= blankAfter && (code === 33 || code === 46 || code === 63 || code === 0x20_26);
		}
	}

	const sentences = stop && /[!.?…]\s+\p{Uppercase_Letter}/v.test(text.slice(start, end));
	return {sentences, comma, digit, small};
};

const isShouted = (letters: string): boolean => letters === letters.toUpperCase() && letters !== letters.toLowerCase();

/** Features of the words inside the marks; says how many words there are, and the grammar of the first. */
const insideFeatures = (
	text: string,
	{inner, style}: Stretch,
	{words: table, capitalNouns}: WordBook,
	holding: Holding,
): {readonly count: number; readonly begins: number} => {
	const end = Math.min(inner.end, inner.start + mostUnits);
	let [count, capitals, unknown, grammar, begins, first] = [0, 0, 0, 0, 0, inner.start];
	let addresses = false;
	for (let start = wordStart(text, inner.start, end); start < end && count < mostWords;) {
		const to = wordEnd(text, start, end);
		const known = table.at(text, start, to);
		if (count === 0) {
			first = start;
			begins = known.grammar;
		}

		count++;
		capitals += isUpper(text.charCodeAt(start)) ? 1 : 0;
		unknown += known.grammar === 0 ? 1 : 0;
		grammar |= known.grammar;
		addresses ||= known.addresses;
		start = wordStart(text, to, end);
	}

	const code = text.charCodeAt(first);
	const final = text[inner.end - 1]!;
	const lettersEnd = Math.min(inner.end, inner.start + mostLetters);
	const letters = lettersOf(text, inner.start, lettersEnd);
	const several = count > 1;
	// Where every noun has one, the capital of a few words says nothing.
	const telling = !capitalNouns || count > fewWords;
	holding.add(lengthFeature(count), true);
	holding.add(F.beginsWithCapital, telling && isUpper(code));
	holding.add(F.beginsWithDigit, isDigit(code) || '#@'.includes(text[inner.start]!));
	holding.add(F.endsAsSentence, '.!?…'.includes(final));
	holding.add(F.commaBeforeClosing, final === ',');
	holding.add(F.severalSentences, letters.sentences);
	holding.add(F.commaInside, letters.comma);
	holding.add(F.everyCapital, !capitalNouns && capitals >= 2 && capitals >= count / 2 && capitals >= unknown);
	holding.add(F.oneWordWithCapital, telling && count === 1 && capitals === 1);
	holding.add(F.allCapitals, count > 0 && !letters.small && isShouted(text.slice(inner.start, lettersEnd)));
	holding.add(F.digitInside, count <= fewWords && letters.digit);
	holding.add(F.speaksOfI, addresses);
	holding.add(F.pronounInside, several && (grammar & (G.pronoun | G.impersonal | G.relative)) !== 0);
	holding.add(F.beInside, several && (grammar & (G.be | G.have)) !== 0);
	holding.add(F.beginsWithDefinite, (begins & G.definite) !== 0);
	holding.add(F.beginsWithIndefinite, (begins & G.indefinite) !== 0);
	holding.add(F.beginsWithPreposition, (begins & (G.preposition | G.conjunction | G.that | G.relative)) !== 0);
	holding.add(F.beginsSmall, telling && !isUpper(code) && !isDigit(code));
	holding.add(F.singleMarks, style === 'single');
	return {count, begins};
};

/** More words than are ever looked at. */
const everywhere = 99;

/** Whether one of the words in `[from, to)` has one of the roles, bits of `R`. */
const some = (near: readonly Near[], from: number, to: number, roles: number): boolean => {
	const end = Math.min(to, near.length);
	for (let place = from; place < end; place++) {
		if ((near[place]!.known.roles & roles) !== 0) {
			return true;
		}
	}

	return false;
};

/** How many words next to the stretch have nothing but blanks, a hyphen or an apostrophe between, at most `most`. */
const touching = (near: readonly Near[], most: number): number => {
	let count = 0;
	while (count < most && count < near.length) {
		const {gap} = near[count]!;
		if (gap !== '' && gap !== '-' && gap !== '\'' && gap !== '’') {
			break;
		}

		count++;
	}

	return count;
};

/** Whether a naming word stands up to seven words back in the same clause: « surnommée par la presse locale « X » ». */
const introducesNear = (before: readonly Near[]): boolean => {
	for (let place = 0; place < before.length && place < 7; place++) {
		const {known, gap} = before[place]!;
		if (gap !== '' && /[!.;?¶…]/v.test(gap)) {
			return false;
		}

		if ((place > 0 || gap !== '') && (known.roles & R.introduces) !== 0) {
			return true;
		}
	}

	return false;
};

/** Features of the words right before: articles, nouns and verbs that give names. */
const namingFeatures = (before: readonly Near[], {row, small, begins}: {row: number; small: boolean; begins: number}, book: WordBook, holding: Holding) => {
	const close: WordInfo[] = [];
	const count = touching(before, 5);
	let unbound = -1;
	for (let place = 0; place < count; place++) {
		const {known, gap} = before[place]!;
		close.push(known);
		if (unbound === -1 && gap === '' && (known.grammar & (G.definite | G.indefinite | G.preposition | G.of)) === 0) {
			unbound = place;
		}
	}

	const [first, second] = close;
	const determiner = first?.grammar ?? 0;
	const preposition = (determiner & G.preposition) !== 0;
	const definite = (determiner & G.definite) !== 0;
	const article = (determiner & (G.definite | G.indefinite)) !== 0;
	// “what they call the “X””, « qu’on appelle « X » »: the name follows the verb, or its article does.
	const called =
		first !== undefined
		&& ((first.roles & R.calls) !== 0
			|| (second !== undefined && (second.roles & R.calls) !== 0 && (article || (first.roles & R.as) !== 0)));
	// « a seulement dit » says, « la loi dite » names.
	// « elle dit », « s’est dit » likewise.
	const said =
		first !== undefined
		&& (first.meaning & L.say) !== 0
		&& (some(before, 0, Math.min(count, 4), R.helps) || (second !== undefined && (second.grammar & (G.pronoun | G.be)) !== 0));
	const callsFurther = some(before, 1, 7, R.calls);
	const introduced = !said && (book.introduces(close, 0) || (unbound > 0 && unbound <= 2 && book.introduces(close, unbound)));
	holding.add(F.namingBefore, introduced);
	holding.add(F.namingNear, !introduced && !said && introducesNear(before));
	const named = called || callsFurther;
	holding.add(F.calledDefinite, named && (begins & G.definite) !== 0);
	holding.add(F.saidOfIt, (determiner & G.be) !== 0);
	const colon = before.length > 0 && before[0]!.gap === ':';
	holding.add(F.wordsColon, colon && some(before, 0, 2, R.words));
	// “known to the staff as “X””
	holding.add(F.calledAs, first !== undefined && (first.roles & R.as) !== 0 && callsFurther && !called);
	holding.add(F.callingBeforeSmall, called && small);
	holding.add(F.callingBeforeCapital, called && !small);
	// “called the plan “reckless””: with its object between, the verb passes judgement.
	holding.add(F.callingObjectBefore, !called && callsFurther);
	holding.add(F.wordsBefore, some(before, 0, Math.min(count, 2), R.words));
	const noun = (determiner & G.of) === 0 ? 0 : 1;
	// « tachó la obra de “capricho” »: the noun is what the verdict is about.
	const verdict = noun === 1 && some(before, 1, 6, R.judges);
	const right = !verdict && book.names(close, noun);
	holding.add(F.workBeforeCapital, right && !small);
	holding.add(F.workBeforeSmall, right && small);
	holding.add(F.workNearBefore, !right && !verdict && (book.names(close, noun + 1) || book.names(close, noun + 2)));
	holding.add(F.chargeBefore, (row > 0 || preposition) && some(before, 0, 12, R.charges));
	const calledWithArticle = article && second !== undefined && (second.roles & R.calls) !== 0;
	holding.add(F.calledWithArticle, calledWithArticle);
	const announced = article && !calledWithArticle && some(before, 1, 5, R.speaks);
	holding.add(definite ? F.definiteBefore : F.indefiniteBefore, article && !announced);
	holding.add(definite ? F.definiteAfterSpeech : F.indefiniteAfterSpeech, announced);
	holding.add(F.possessiveBefore, (determiner & G.possessive) !== 0);
	holding.add(F.prepositionBefore, preposition && !definite);
	holding.add(F.thatBefore, (determiner & G.that) !== 0);
	holding.add(F.conjunctionBefore, (determiner & G.conjunction) !== 0);
	holding.add(F.nameBefore, before.length > 1 && first !== undefined && before[0]!.capital);
};

/** Whether a verb of speech stands before a “that”, one of the next three words back. */
const isReported = (before: readonly Near[]): boolean => {
	for (let place = 0; place < before.length; place++) {
		if ((before[place]!.known.grammar & G.that) !== 0 && some(before, place + 1, place + 4, R.speaks)) {
			return true;
		}
	}

	return false;
};

/** Whether a verb of calling follows an “as” (“as the locals call it”). */
const callsAs = (after: readonly Near[]): boolean => {
	for (let place = 0; place < after.length && place < 8; place++) {
		if ((after[place]!.known.roles & R.as) !== 0 && some(after, place + 1, place + 7, R.calls)) {
			return true;
		}
	}

	return false;
};

/** Features of the verbs and nouns of speech in the sentence. */
const speechFeatures = (before: readonly Near[], after: readonly Near[], book: WordBook, holding: Holding) => {
	holding.add(F.speechFirstAfter, some(after, 0, 1, R.speaks) || (some(after, 0, 1, R.helps) && some(after, 1, 4, R.speaks)));
	holding.add(F.impersonalBefore, some(before, 0, 5, R.impersonal));
	const justBefore = some(before, 0, 3, R.speaks);
	const earlier = some(before, 3, everywhere, R.speaks);
	const justAfter = some(after, 0, 5, R.speaks);
	const later = some(after, 5, everywhere, R.speaks);
	holding.add(F.judgingBefore, some(before, 0, 5, R.judges));
	holding.add(F.judgedAs, some(before, 0, touching(before, 2), R.as) && some(before, 1, 9, R.judgesOrSays));
	holding.add(F.speechJustBefore, justBefore);
	holding.add(F.speechBefore, earlier);
	holding.add(F.reported, (justBefore || earlier) && isReported(before));
	holding.add(F.speechNounBefore, some(before, 0, 6, R.speech));
	holding.add(F.speechNounRightBefore, some(before, 0, 2, R.speech));
	holding.add(F.speechJustAfter, justAfter);
	holding.add(F.speechAfter, !justAfter && later);
	holding.add(F.according, some(before, 0, everywhere, R.according) || some(after, 0, everywhere, R.according));
	holding.add(F.noSpeech, book.known && !justBefore && !earlier && !justAfter && !later && !some(before, 1, everywhere, R.calls));
	holding.add(F.wordsInSentence, some(before, 0, everywhere, R.words) || some(after, 0, everywhere, R.words));
	holding.add(F.callingAfter, some(after, 0, 4, R.calls));
	holding.add(F.callingAsAfter, callsAs(after));
};

/** Whether a capital here says that a sentence begins: a verb of speech or a colon leads to it. */
const isLedTo = (before: readonly Near[]): boolean => {
	for (let place = 0; place < before.length && place < 3; place++) {
		if ((before[place]!.known.roles & R.speaks) !== 0 || before[place]!.gap.includes(':')) {
			return true;
		}
	}

	return false;
};

const passesStretch = ({gap}: Near): boolean => gap.includes('¶');

/** A headline or a line of the page is hardly longer. In UTF-16 code units. */
const longestHeading = 160;

const endsAsSentence = (text: string, {start, end}: Span): boolean => '.!?…:;'.includes(text[end - 1]!) || (end - start > 1 && '.!?…'.includes(text[end - 2]!));

/** Features of what stands before and after. */
const aroundFeatures = (
	text: string,
	{stretches, index, begins}: {stretches: readonly Stretch[]; index: number; begins: number},
	paragraph: Span,
	book: WordBook,
	holding: Holding,
) => {
	const {inner, outer, closed, opened, continues, style} = stretches[index]!;
	const {before: own, after, beginsSentence, stop, row} = surroundingsOf(text, stretches, index, paragraph, book.words);
	// « A », « B » et « C »: what stands before the first of a row stands before all.
	const before = row === 0 ? own : own.slice(row);
	const small = !isUpper(text.charCodeAt(inner.start));
	const gap = before.length > 0 ? before[0]!.gap : '';
	const colon = gap.includes(':');
	namingFeatures(before, {row, small, begins}, book, holding);
	speechFeatures(before, after, book, holding);
	holding.add(
		F.attributed,
		after.length > 1 && after[0]!.known.attributes && (after[1]!.capital || (after[1]!.known.grammar & (G.definite | G.possessive)) !== 0),
	);
	holding.add(F.reportedMood, some(before, 0, 10, R.reported) || some(after, 0, 4, R.reported));
	holding.add(F.subject, beginsSentence && stop === '' && after.length > 0 && !some(after, 0, 5, R.speaks));
	holding.add(F.inHeading, !endsAsSentence(text, paragraph) && paragraph.end - paragraph.start < longestHeading);
	holding.add(F.colonBeforeCapital, !small && colon);
	holding.add(F.colonBeforeSmall, small && colon);
	holding.add(F.commaBefore, gap.includes(','));
	holding.add(F.workInApposition, stop.startsWith(',') && some(after, 0, 5, R.named));
	holding.add(F.bracketAfter, stop.startsWith('('));
	holding.add(F.betweenNames, stop === '' && gap === '' && before.length > 0 && before[0]!.capital && after.length > 0 && after[0]!.capital);
	holding.add(F.beginsItsSentence, beginsSentence);
	holding.add(F.capitalInSentence, !book.capitalNouns && !small && !beginsSentence && !isLedTo(before));
	holding.add(F.beginsParagraph, outer.start === paragraph.start);
	holding.add(F.isParagraph, outer.start === paragraph.start && outer.end >= paragraph.end - 1);
	holding.add(F.endsItsSentence, after.length === 0 || '.!?…'.includes(stop[0] ?? ' '));
	holding.add(F.commaAfter, stop.startsWith(','));
	holding.add(F.inRow, row > 0 || stop.startsWith(',¶') || stop.startsWith(';¶'));
	holding.add(F.anotherStretch, before.some(near => passesStretch(near)) || after.some(near => passesStretch(near)));
	holding.add(F.lostMark, !closed || !opened);
	holding.add(F.goesOn, continues !== null);
	holding.add(F.dialogue, style === 'dash');
};

/**
Finds what is true of a stretch that tells whether it gives somebody's words: what stands inside, what stands around it.

@returns numbers of `kindFeatureNames`, without doubles, in a fixed order. `paragraph` is the one of the stretch.
*/
export const kindFeatures = (text: string, stretches: readonly Stretch[], index: number, paragraph: Span, book: WordBook): readonly number[] => {
	const holding = new Holding();
	const {count, begins} = insideFeatures(text, stretches[index]!, book, holding);
	aroundFeatures(text, {stretches, index, begins}, paragraph, book, holding);
	if (count <= fewWords) {
		for (const feature of holding.numbers) {
			holding.add(ofFewWords[feature]!, ofFewWords[feature]! >= 0);
		}
	}

	return holding.numbers;
};
