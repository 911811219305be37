// The features by which quotations are told from titles, terms and scare quotes. Each has a name that a person can read; the weights table is keyed by
// it. Numbers, not names, are used while an article is read.
const list: string[] = [];

const single = (name: string): number => {
	list.push(name);
	return list.length - 1;
};

/** The features, by their numbers. */
export const kindFeature = {
	oneWord: single('one word'),
	twoWords: single('two words'),
	threeOrFour: single('three or four words'),
	fiveToEight: single('five to eight words'),
	nineOrMore: single('nine words or more'),
	beginsWithCapital: single('begins with a capital'),
	beginsWithDigit: single('begins with a digit or sign'),
	endsAsSentence: single('ends as a sentence'),
	commaBeforeClosing: single('a comma before the closing mark'),
	severalSentences: single('more than one sentence inside'),
	commaInside: single('a comma or colon inside'),
	everyCapital: single('every word with a capital'),
	oneWordWithCapital: single('one word with a capital'),
	allCapitals: single('all capitals'),
	digitInside: single('a digit inside, few words'),
	speaksOfI: single('speaks of I or you'),
	pronounInside: single('a pronoun inside'),
	beInside: single('be or have inside'),
	beginsWithDefinite: single('begins with a definite article'),
	beginsWithIndefinite: single('begins with an indefinite article'),
	beginsWithPreposition: single('begins with a preposition or conjunction'),
	beginsSmall: single('begins small'),
	singleMarks: single('in single marks'),
	namingBefore: single('a naming word just before'),
	calledAs: single('called so, with as'),
	callingBeforeSmall: single('a verb of calling before, small'),
	callingBeforeCapital: single('a verb of calling before, capital'),
	callingObjectBefore: single('a verb of calling and its object before'),
	wordsBefore: single('a word for words before'),
	workBeforeCapital: single('a work or thing right before, capital'),
	workBeforeSmall: single('a work or thing right before, small'),
	workNearBefore: single('a work or thing near before'),
	chargeBefore: single('a charge before'),
	definiteBefore: single('definite article before'),
	indefiniteBefore: single('indefinite article before'),
	definiteAfterSpeech: single('definite article before, after a verb of speech'),
	indefiniteAfterSpeech: single('indefinite article before, after a verb of speech'),
	possessiveBefore: single('possessive before'),
	prepositionBefore: single('preposition before'),
	thatBefore: single('that before'),
	conjunctionBefore: single('conjunction before'),
	nameBefore: single('a name just before'),
	judgingBefore: single('a verb of judging just before'),
	judgedAs: single('judged as'),
	speechJustBefore: single('a verb of speech just before'),
	speechBefore: single('a verb of speech before'),
	reported: single('in a reported clause'),
	speechNounBefore: single('a noun of speech or document before'),
	speechNounRightBefore: single('a noun of speech or document right before'),
	speechJustAfter: single('a verb of speech just after'),
	speechAfter: single('a verb of speech after'),
	according: single('according to somebody'),
	noSpeech: single('no verb of speech'),
	wordsInSentence: single('a word for words in the sentence'),
	callingAfter: single('a verb of calling after'),
	callingAsAfter: single('calling after'),
	colonBeforeCapital: single('colon before, capital'),
	colonBeforeSmall: single('colon before, small'),
	commaBefore: single('comma before'),
	workInApposition: single('a work or thing in apposition'),
	bracketAfter: single('a bracket after'),
	betweenNames: single('between two names'),
	beginsItsSentence: single('begins its sentence'),
	capitalInSentence: single('a capital in mid-sentence'),
	beginsParagraph: single('begins its paragraph'),
	isParagraph: single('is its paragraph'),
	endsItsSentence: single('ends its sentence'),
	commaAfter: single('a comma after'),
	inRow: single('in a row'),
	anotherStretch: single('another stretch in the sentence'),
	lostMark: single('a mark was lost'),
	goesOn: single('goes on'),
	dialogue: single('a line of dialogue'),
} as const;

/** Features that weigh differently for a few words than for a sentence. */
const weighOtherwise = [
	'beginsWithCapital',
	'beginsWithDefinite',
	'endsAsSentence',
	'colonBeforeCapital',
	'colonBeforeSmall',
	'definiteBefore',
	'definiteAfterSpeech',
	'indefiniteBefore',
	'possessiveBefore',
	'prepositionBefore',
	'nameBefore',
	'speechJustBefore',
	'speechBefore',
	'speechJustAfter',
	'speechAfter',
	'noSpeech',
	'beginsItsSentence',
	'isParagraph',
	'commaAfter',
	'judgingBefore',
	'callingObjectBefore',
	'judgedAs',
	'inRow',
	'anotherStretch',
	'according',
] as const;

const others = new Map(weighOtherwise.map(key => [kindFeature[key], single(`few words: ${list[kindFeature[key]]!}`)]));

/** The names of all features, by number. */
export const kindFeatureNames: readonly string[] = list;

/** For each feature its other number for a few words, or -1. */
export const ofFewWords: Int32Array = Int32Array.from(list.keys(), feature => others.get(feature) ?? -1);
