import {isPatronymic} from '../cases.js';
import {isGivenName} from '../languages/given-names.js';
import {determinerBits, formBits, G, L, nounBits, thingBits} from '../languages/language.js';
import {isWord, kinds, type Tokens} from '../tokens.js';
import {S} from '../vocabulary.js';
import {isBehindBody, opensBody} from './bodies.js';
import {blockingBits, bodyBits, givenAt, isStart, opensSentence, stemAt, type Writing} from './writing.js';

/** How German nouns end that are no names. */
const nounEndings = 'ung heit keit schaft tion tät ismus ment nis tum ling chen lein ur '
	+ 'schutz zeit recht werk haus stadt land platz straße dienst preis bericht';
const nounEnding = new RegExp(`.{4}(?:(?:${nounEndings.replaceAll(' ', '|')})(?:en|es|[ens])?|(?:ik|ei|ie|enz|anz)(?:en|[ns])?)$`, 'v');

/** Whether a word is a frequent given name, though it may end as nouns do: „Friederike“, „Jan-Erik“. */
const isGiven = (tokens: Tokens, index: number): boolean => isGivenName(tokens.forms[index]?.plain ?? '');

/** “al-Harthi”, “el-Khalil”: the capital comes after the particle. */
export const hasInnerCapital = ({shapes, capitals}: Tokens, index: number): boolean => (shapes[index]! & S.particle) !== 0 && capitals[index] === 0;

/** “@river_rat”: what one is called where anybody may write. */
const isUsername = ({shapes, words, starts, ends}: Tokens, index: number): boolean =>
	(shapes[index]! & S.username) !== 0 || (index > 0 && words[index - 1] === '@' && ends[index - 1] === starts[index]);

/** Whether it is worth to ask for a name at a word: words written small rarely begin one. */
export const mayOpenName = (tokens: Tokens, index: number): boolean => tokens.capitals[index]! > 0
	|| (tokens.grammar[index]! & (G.honorific | G.particle)) !== 0 || hasInnerCapital(tokens, index) || isUsername(tokens, index);

/** Whether a word with a capital stands right behind a token, so that both may be one name. */
const goesOn = (tokens: Tokens, index: number): boolean => {
	const next = index + 1;
	return isWord(tokens, next) && tokens.capitals[next] === 1 && (tokens.grammar[next]! & blockingBits) === 0
		&& tokens.starts[next]! - tokens.ends[index]! <= 1;
};

/** “Min-ji”, “Tae-gyu”: how Korean given names are written. */
const isKoreanGiven = (tokens: Tokens, index: number): boolean =>
	tokens.capitals[index] === 1
	&& /^\p{Letter}{2,6}-\p{Letter}{1,6}$/v.test(tokens.words[index]!)
	&& (tokens.shapes[index]! & S.particle) === 0;

/** Whether a full name of two words that ends before a token is taken up at once by a comma and an age. */
const hasAge = (tokens: Tokens, to: number): boolean =>
	tokens.words[to] === ',' && (tokens.kinds[to + 1] === kinds.number || tokens.kinds[to + 2] === kinds.number);

/**
“He Jianguo”, “So Min-jae”, « Ma Lin, 41 ans »: a short word of the grammar that is the family name of somebody from East Asia. In mid-sentence such a word
has no capital otherwise; at its head only what cannot stand before a name shows it.
*/
const isFamilyNameFirst = (writing: Writing, index: number): boolean => {
	const {tokens, language, inTitle} = writing;
	const next = index + 1;
	const grammar = tokens.grammar[index]!;
	if (
		tokens.capitals[index] !== 1
		|| tokens.words[index]!.length > 3
		|| inTitle[index] === 1
		|| (grammar & (G.first | G.time | G.honorific | G.abbreviation)) !== 0
		|| tokens.words[index]!.length < 2
		|| language.data.capitalNouns
		|| !goesOn(tokens, index)
	) {
		return false;
	}

	if (isKoreanGiven(tokens, next)) {
		return true;
	}

	if (isStart(writing, index)) {
		return (language.code === 'en' && (grammar & G.pronoun) !== 0) || ((grammar & G.possessive) !== 0 && hasAge(tokens, next + 1));
	}

	// “Le Monde”, “De Luca”, “Del Prete” are no such names, nor is the head of a title.
	return (
		(grammar & (G.definite | G.indefinite | G.of | G.particle)) === 0
		&& !(isWord(tokens, next + 1) && tokens.capitals[next + 1]! > 0 && isStart(writing, index - 1))
		&& (grammar & (G.pronoun | G.oblique | G.possessive | G.have | G.conjunction | G.adverb | G.that | G.be)) !== 0
	);
};

/** “New York”, “Nova Iorque”: a common word with a capital inside a sentence begins a name if more of the name follows; “He Jianguo” at its head too. */
export const opensName = (writing: Writing, index: number): boolean => {
	const {tokens, language, inTitle} = writing;
	return (
		isFamilyNameFirst(writing, index)
		|| ((tokens.grammar[index]! & blockingBits) === G.common
			&& tokens.capitals[index] === 1
			&& (tokens.meaning[index]! & (nounBits | formBits)) === 0
			&& !language.data.capitalNouns
			&& !isStart(writing, index)
			&& inTitle[index] === 0
			&& goesOn(tokens, index))
	);
};

/**
“Le Soir”, “El Día”, “A Tarde”: where nouns are written small, a frequent word with a capital behind an article with one is a title, unless it belongs
to the noun behind it (“Le Premier ministre”).
*/
export const isTitled = ({tokens, language, inTitle}: Writing, index: number): boolean => {
	const article = index - 1;
	const next = index + 1;
	const bits = tokens.grammar[index]! & blockingBits;
	return tokens.capitals[index] === 1 && (bits & ~(G.common | G.time)) === 0 && bits !== 0 && (tokens.meaning[index]! & (nounBits | formBits)) === 0
		&& language.code !== 'en' && !language.data.capitalNouns && language.caseEndings.length === 0 && inTitle[index] === 0
		&& isWord(tokens, article) && tokens.capitals[article]! > 0 && (tokens.grammar[article]! & G.definite) !== 0
		&& (!isWord(tokens, next) || (tokens.capitals[next] === 0 && (tokens.meaning[next]! & nounBits) === 0));
};

/** “May Long”, “April Summers”: an English month that is a given name. A date has a number behind it, and words for time or a preposition before it. */
const isGivenMonth = ({tokens}: Writing, index: number): boolean => {
	const before = index - 1;
	const next = index + 1;
	return /^(?:april|august|may|june)$/v.test(tokens.words[index]!) && tokens.capitals[index] === 1
		&& isWord(tokens, next) && tokens.capitals[next] === 1 && (tokens.grammar[next]! & blockingBits) === 0 && (tokens.meaning[next]! & nounBits) === 0
		&& !(isWord(tokens, before) && ((tokens.grammar[before]! & (G.preposition | G.definite | G.time | G.conjunction)) !== 0
			|| /^(?:early|late|last|mid|next|this)$/v.test(tokens.words[before]!)))
		&& tokens.kinds[before] !== kinds.number;
};

/** “Tom May”, “Rose Day”: whether an English word that tells of time, or a frequent one, is the family name behind a given name. */
const isFamilyNameLast = ({tokens, language}: Writing, index: number): boolean => language.code === 'en' && tokens.capitals[index] === 1
	&& (tokens.grammar[index]! & blockingBits & ~(G.time | G.common)) === 0 && (tokens.forms[index - 1]?.given ?? 0) !== 0 && tokens.capitals[index - 1] === 1
	&& (tokens.grammar[index]! & G.time) !== 0 && /^(?:april|august|friday|may|monday|sunday)$/v.test(tokens.words[index]!)
	&& tokens.kinds[index + 1] !== kinds.number && (!isWord(tokens, index + 1) || (tokens.grammar[index + 1]! & (G.time | G.of)) === 0);

/** Where months are written small, a capital makes a name of one: Марта, August. */
const isNameOfMonth = (writing: Writing, index: number): boolean => {
	const {tokens, language} = writing;
	return language.code === 'en'
		? isGivenMonth(writing, index)
		: (tokens.grammar[index]! & blockingBits) === G.time && language.code !== 'en' && !language.data.capitalNouns
			&& (!isStart(writing, index) || (isWord(tokens, index + 1) && tokens.capitals[index + 1] === 1));
};

/** Whether a word before a German one is an adjective with an ending. */
const isInflected = (tokens: Tokens, index: number): boolean => tokens.capitals[index] === 0 && /(?:e|en|er|es|em)$/v.test(tokens.words[index]!)
	&& (tokens.grammar[index]! & ((blockingBits & ~G.common) | G.adverb)) === 0 && (tokens.meaning[index]! & formBits) === 0;

/** Where common nouns have capitals too, articles and adjectives before a word tell that it is one. */
const isGermanName = (writing: Writing, index: number): boolean => {
	const {tokens, small} = writing;
	const word = tokens.words[index]!;
	if ((nounEnding.test(word) && !isGiven(tokens, index)) || small.has(word)) {
		return false;
	}

	const before = index - 1;
	if (!isWord(tokens, before) || isStart(writing, index)) {
		return true;
	}

	if ((tokens.grammar[before]! & determinerBits) !== 0 && tokens.capitals[index] !== 2) {
		return false;
	}

	// „Die neunjährige Mia“
	return !isInflected(tokens, before) || isGiven(tokens, index) || isNameable(writing, index + 1, true);
};

/** Whether a word at the head of a sentence may be a verb or an adverb by its form, or is a common word of the article. */
const isCommonWord = (writing: Writing, index: number): boolean => {
	const {tokens, language, small} = writing;
	const word = tokens.words[index]!;
	return (tokens.meaning[index]! & formBits) !== 0 || small.has(word)
		|| (language.code === 'en' && word.endsWith('ly') && tokens.words[index + 1] === ',')
		|| (language.familyEndings.length > 0 && small.has(stemAt(writing, index)));
};

/** Whether a word at the head of a sentence that ends as verbs and adverbs do is one: a full name follows, or no name at all. */
const isVerb = (writing: Writing, index: number): boolean => {
	const {tokens, language} = writing;
	if ((tokens.shapes[index]! & S.verb) === 0) {
		return false;
	}

	const next = index + 1;
	if (!isWord(tokens, next) || tokens.capitals[next] === 0) {
		return true;
	}

	// “Беседовал Илья Карташев”: a verb before a full name.
	return isWord(tokens, next + 1) && tokens.capitals[next + 1]! > 0 && givenAt(writing, index) === 0 && !isPatronymic(tokens.words[next]!, language);
};

/** “Maricel de los Reyes”, “Marlene dos Reis”: whether particles and a capital follow a given name, or particles that are no words of the language. */
const hasParticlesBehind = ({tokens, language}: Writing, index: number): boolean => {
	const isKnown = (tokens.forms[index]?.given ?? 0) !== 0;
	let next = index + 1;
	let isForeign = false;
	while (next < index + 4 && isWord(tokens, next) && tokens.capitals[next] === 0 && (tokens.grammar[next]! & G.particle) !== 0) {
		isForeign ||= (tokens.grammar[next]! & ~(G.particle | G.honorific)) === 0 && tokens.words[next]!.length > 1;
		next++;
	}

	return next > index + 1 && (isKnown || (isForeign && language.code !== 'en')) && isWord(tokens, next) && tokens.capitals[next] === 1;
};

/** Whether a word at the head of a sentence, before a word written small, is rather a verb or an adverb. */
const isLoneWord = (writing: Writing, index: number): boolean => {
	const {tokens, language, capitals} = writing;
	const next = index + 1;
	if (!isWord(tokens, next) || tokens.capitals[next]! > 0) {
		return false;
	}

	const grammar = tokens.grammar[next]!;
	if (hasParticlesBehind(writing, index)) {
		return false;
	}

	// “Allotment holders have accused …”
	if (language.code === 'en' && capitals.get(tokens.words[index]!) === 1 && givenAt(writing, index) === 0 && (tokens.meaning[next]! & L.nounPlural) !== 0
		&& (tokens.meaning[next]! & (L.person | L.group)) !== 0) {
		return true;
	}

	// A lone word that stands nowhere else, before an unknown word.
	if (capitals.get(tokens.words[index]!) === 1 && givenAt(writing, index) === 0 && language.code !== 'en'
		&& (grammar & (G.have | G.be | G.oblique | G.conjunction | G.relative | G.particle)) === 0 && (tokens.meaning[next]! & (L.finite | L.participle)) === 0) {
		return true;
	}

	// A lone unknown word before an article or a preposition.
	return (grammar & (determinerBits | G.preposition)) !== 0 && (grammar & (G.oblique | G.relative | G.be | G.have)) === 0 && tokens.words[next] !== '\'s';
};

/** Whether a name may begin at a word with which a sentence begins. */
const isNameAtStart = (writing: Writing, index: number): boolean => {
	const {tokens, language, capital} = writing;
	const word = tokens.words[index]!;
	if (capital.has(word)) {
		return true;
	}

	if (word.length < 4 && !language.data.dropsSubject && language.caseEndings.length === 0
		&& isWord(tokens, index + 2) && tokens.capitals[index + 1] === 1 && tokens.capitals[index + 2] === 1) {
		// “Ri Myong Chol”: short words that are forms of verbs too may be names of East Asia.
		return true;
	}

	return !isCommonWord(writing, index) && !isVerb(writing, index) && !isLoneWord(writing, index);
};

/**
“вице-губернатор Самарской области”, “Международный валютный фонд”: whether a word is the adjective of the place, or of the body, whose
noun stands behind it.
*/
const isAdjectiveOfPlace = ({tokens, language}: Writing, index: number): boolean => {
	if (language.caseEndings.length === 0 || !/(?:[сц]к|[внт])(?:ий|ый|ой|ая|ую|ое|ого|ому|им|ым|ом|ие|ые|их|ых|ими|ыми)$/v.test(tokens.words[index]!)) {
		return false;
	}

	const second = index + 1;
	const hasSecond =
		isWord(tokens, second + 1)
		&& tokens.capitals[second] === 0
		&& (tokens.shapes[second]! & S.adjective) !== 0
		&& (tokens.meaning[second]! & thingBits) === 0;
	const noun = hasSecond ? second + 1 : second;
	return isWord(tokens, noun) && tokens.capitals[noun] === 0
		&& (language.places.has(tokens.words[noun]!) || (tokens.meaning[noun]! & thingBits) !== 0);
};

/** Whether a word with a capital that is no word of the grammar may begin a name. */
const mayBegin = (writing: Writing, index: number): boolean => {
	const {tokens, language, families} = writing;
	const {capitalNouns} = language.data;
	const meaning = tokens.meaning[index]!;
	const isNounOfBody = !capitalNouns && language.caseEndings.length === 0 && (meaning & bodyBits) !== 0 && (meaning & (L.person | L.pointer)) === 0;
	if (isNounOfBody && !isStart(writing, index) && goesOn(tokens, index)) {
		return true;
	}

	if (opensBody(writing, index) || (!capitalNouns && tokens.capitals[index] === 1 && (meaning & (nounBits | formBits)) !== 0 && isBehindBody(writing, index))) {
		return true;
	}

	if (families.has(tokens.words[index]!) && (!isWord(tokens, index - 1) || (tokens.grammar[index - 1]! & determinerBits) === 0)) {
		return true;
	}

	if ((meaning & (L.nationality | L.pointer | nounBits)) !== 0 && (tokens.capitals[index] !== 2 || (meaning & (L.person | thingBits)) === L.person)) {
		return false;
	}

	return capitalNouns ? isGermanName(writing, index) : !isStart(writing, index) || isNameAtStart(writing, index);
};

/** „Yasemin Özdağ-Kraft“: a family name whose last part is a noun too; its first part is no word of the language. */
const isDoubleName = ({tokens, language}: Writing, index: number): boolean => {
	const word = tokens.words[index]!;
	const hyphen = word.indexOf('-');
	const before = index - 1;
	return hyphen > 2 && tokens.capitals[index] === 1 && !language.words.has(word.slice(0, hyphen))
		&& tokens.meaning[before] === 0 && !nounEnding.test(tokens.words[before]!);
};

/** Whether a word with a capital may stand behind other parts of a name. */
const mayFollow = (writing: Writing, index: number): boolean => {
	const {tokens, language, families} = writing;
	const word = tokens.words[index]!;
	return (
		!language.data.capitalNouns
		|| isGiven(tokens, index)
		|| isDoubleName(writing, index)
		|| ((tokens.meaning[index]! & nounBits) === 0 && !nounEnding.test(word))
		|| tokens.capitals[index] === 2
		|| families.has(word)
	);
};

/**
Whether a word may be part of a name. A capital at the head of a sentence counts only if the article never writes the word small and it is no common word.

@param inside - whether other parts of the name stand before
*/
export const isNameable = (writing: Writing, index: number, inside: boolean): boolean => {
	const {tokens, inTitle, known} = writing;
	if (!isWord(tokens, index)) {
		return false;
	}

	if (hasInnerCapital(tokens, index)) {
		return true;
	}

	if (isUsername(tokens, index)) {
		return !inside;
	}

	const word = tokens.words[index]!;
	if (tokens.capitals[index] === 0 || (inTitle[index] === 1 && !known.has(word))) {
		return false;
	}

	const grammar = tokens.grammar[index]!;
	if (!inside && isFamilyNameFirst(writing, index)) {
		return true;
	}

	if (
		(grammar & blockingBits) !== 0
		&& !isNameOfMonth(writing, index)
		&& !(inside && isFamilyNameLast(writing, index))
		&& !opensName(writing, index)
		&& (inside || !isTitled(writing, index))
	) {
		// Inside a name a capitalised article or particle belongs to it: “Le Gallec”, “Van Maele”.
		return inside && (grammar & G.time) === 0 && !opensSentence(writing, index);
	}

	if (word.endsWith('\'') && (grammar & G.particle) === 0) {
		// “Dell’Utri”, “Sant’Elia”
		const next = index + 1;
		return word.length > 3 && (inside || !isStart(writing, index))
			&& isWord(tokens, next) && tokens.capitals[next] === 1 && tokens.starts[next] === tokens.ends[index];
	}

	return !isAdjectiveOfPlace(writing, index) && (inside ? mayFollow(writing, index) : mayBegin(writing, index));
};
