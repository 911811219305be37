// Where a name begins when what stands before it has capitals too: what somebody is in charge of, nations, words at the head of a sentence.
import {isGenitiveName, isPatronymic, mayBeGenitiveName} from '../cases.js';
import {determinerBits, G, L, nounBits} from '../languages/language.js';
import {isWord, type Tokens} from '../tokens.js';
import {bodyBits, givenAt, isStart, stemAt, type Writing} from './writing.js';

/** So many words are looked at for a description before a name. */
const reach = 7;

/** Given names hardly have more letters. */
const longestGiven = 6;

/** Whether a description of somebody stands among the words that end with a token. */
const isDescribed = (tokens: Tokens, before: number): boolean => {
	for (let index = before; index >= Math.max(0, before - reach + 1) && isWord(tokens, index); index--) {
		if ((tokens.grammar[index]! & (G.that | G.relative | G.have | G.be)) !== 0) {
			return false;
		}

		if ((tokens.meaning[index]! & (L.person | L.kin)) !== 0) {
			return true;
		}
	}

	return false;
};

/** English offices in charge of something that may stand right before a name. */
const officesInCharge =
	/^(?:ambassador|chair|chairman|chairperson|chairwoman|chancellor|chief|commander|commissioner|deputy|director|governor|head|mayor|minister|president|premier|prosecutor|rector|secretary|speaker|spokesman|spokesperson|spokeswoman|undersecretary)$/v;

/**
“President of France Emmanuel Macron”, “the minister of water economy of Uzbekistan Bakhtiyor Rahimov”, “Minister of Health and Social Care Tomasz Wilk”:
whether what an office is in charge of stands with capitals before a name, behind “of”, or behind “and” with a capital before.
*/
const isOfOffice = (tokens: Tokens, first: number): boolean => {
	let of = first - 1;
	if (isWord(tokens, of) && (tokens.grammar[of]! & G.conjunction) !== 0 && tokens.capitals[of - 1]! > 0) {
		of--;
		while (isWord(tokens, of) && tokens.capitals[of]! > 0) {
			of--;
		}
	} else if (isWord(tokens, of) && (tokens.grammar[of]! & G.definite) !== 0) {
		of--;
	}

	if (!isWord(tokens, of) || (tokens.grammar[of]! & G.of) === 0) {
		return false;
	}

	const office = of - 1;
	if (isWord(tokens, office) && tokens.capitals[office]! > 0 && ((tokens.meaning[office]! & L.person) !== 0 || (tokens.grammar[office]! & G.honorific) !== 0)) {
		return true;
	}

	// “for” comes behind people too: “a spokesman for John Paul Getty”.
	for (
		let index = office;
		tokens.words[of] === 'of'
		&& index > of - reach
		&& isWord(tokens, index)
		&& (tokens.grammar[index]! & (G.that | G.relative | G.have | G.be | G.pronoun)) === 0;
		index--
	) {
		if (officesInCharge.test(tokens.words[index]!)) {
			return true;
		}
	}

	return false;
};

/** “le Tongien Semisi Tuipulotu”: whether an adjective that has become a noun stands with its article before a name. */
const isAdjective = ({tokens, language}: Writing, first: number): boolean => {
	const word = tokens.words[first]!;
	const article = tokens.grammar[first - 1]!;
	return (article & G.definite) !== 0 && (article & G.of) === 0 && word.length > 5 && tokens.capitals[first + 1]! > 0
		&& language.adjectiveEndings.some(ending => ending.length > 2 && word.endsWith(ending));
};

/**
“le président du Soudan du Sud Paul Morin”: where a name begins behind one word, or several that particles join; the first word where
less than two would be left.
*/
const behindPlace = (tokens: Tokens, first: number, to: number): number => {
	let from = first + 1;
	// “ministro de Asuntos Exteriores Oleh Horák”
	if (to - from > 2 && tokens.capitals[from] === 1 && (tokens.words[first]!).endsWith('s') && (tokens.words[from]!).endsWith('s')) {
		from++;
	}

	while (from < to && tokens.capitals[from] === 0) {
		while (from < to && tokens.capitals[from] === 0) {
			from++;
		}

		from++;
	}

	return to - from >= (from === first + 1 ? 1 : 2) ? from : first;
};

/** „der Bewohnerin des Dorfes Karlut Galija T.“: whether a noun for a place stands right before what looks like a name. */
const isBehindPlace = ({tokens, language}: Writing, first: number): boolean =>
	isWord(tokens, first - 1) && language.places.has(tokens.words[first - 1]!) && (tokens.meaning[first - 1]! & L.person) === 0;

/** “la ministre de la Technologie Abena Osei”: where the complement of a role runs into the name, the name begins later. */
const skipComplement = (writing: Writing, first: number, to: number): number => {
	const {tokens, language} = writing;
	const length = to - first;
	if (length < 3) {
		return first;
	}

	if (tokens.capitals[first] === 2 && tokens.capitals[first + 1] === 1 && tokens.capitals[to - 1] === 1 && !tokens.words[first]!.includes('.')) {
		// “глава МЧС Олег Ветров”: an abbreviation is no given name.
		return first + 1;
	}

	const before = first - 1;
	if (length > 3 && language.caseEndings.length > 0 && isWord(tokens, before) && (tokens.meaning[before]! & L.person) !== 0) {
		return to - (/(?:вич|вна|вича|вны|вне|вичу|вной|вичем)$/v.test(tokens.words[to - 2]!) ? 3 : 2);
	}

	if (language.code === 'en') {
		return givenAt(writing, first) === 0 && isOfOffice(tokens, first) ? (length === 3 ? first + 1 : to - 2) : first;
	}

	// “o ministro da Ciência e Tecnologia Oleh Horák”
	const isJoined = isWord(tokens, before) && (tokens.grammar[before]! & G.conjunction) !== 0 && tokens.words[before]!.length < 3
		&& tokens.capitals[before - 1] === 1 && isWord(tokens, before - 2) && (tokens.grammar[before - 2]! & G.of) !== 0;
	if (isJoined && givenAt(writing, first) === 0 && isDescribed(tokens, before - 3)) {
		return behindPlace(tokens, first, to);
	}

	if (!isWord(tokens, before) || (tokens.grammar[before]! & (determinerBits | G.of)) === 0) {
		return isBehindPlace(writing, first) && givenAt(writing, first) === 0 && isDescribed(tokens, before) ? behindPlace(tokens, first, to) : first;
	}

	if (isAdjective(writing, first)) {
		return first + 1;
	}

	return isDescribed(tokens, first - 2) ? behindPlace(tokens, first, to) : first;
};

/** How names in the nominative end whose bearers are men, as a rule. */
const mansEnding = /[бвгджзйклмнпрстфхцчшщ]$/v;

/** “канцлер Австрии Леопольд Штурм”, “внук Ушаковой Денис”: whether the first word of what looks like a name tells whose the one is who is named behind it. */
export const isOwnedBy = (writing: Writing, first: number, to: number): boolean => {
	const {tokens, language} = writing;
	const next = tokens.words[first + 1]!;
	if (to - first === 3 && givenAt(writing, first) === 0 && /.{3}ии$/v.test(tokens.words[first]!) && !isPatronymic(next, writing.language)) {
		// “премьер-министр Японии Таро Ямада”
		return true;
	}

	if (givenAt(writing, first) !== 0 || isPatronymic(next, language) || (!mansEnding.test(next) && givenAt(writing, first + 1) === 0)) {
		return false;
	}

	const word = tokens.words[first]!;
	return to - first === 2
		? givenAt(writing, first + 1) !== 0 && (/(?:ой|его|ого|ского)$/v.test(word) || isGenitiveName(word)) && mansEnding.test(next)
		: isGenitiveName(word) || (mayBeGenitiveName(word) && mansEnding.test(next));
};

/** “глава МЧС Олег Ветров”, “мэр Омска Анна Зимина”: what somebody heads stands between the role and the name, with no word between. */
const skipGenitive = (writing: Writing, first: number, to: number): number => {
	const {tokens, language, places} = writing;
	if (to - first < 2 || language.code === 'en' || !isDescribed(tokens, first - 1)) {
		return first;
	}

	let from = first;
	while (to - from >= 2 && tokens.capitals[from] === 2 && tokens.capitals[from + 1] === 1) {
		from++;
	}

	if (language.familyEndings.length === 0) {
		return from;
	}

	if (to - from >= 2 && isOwnedBy(writing, from, to)) {
		return from + 1;
	}

	const last = tokens.words[to - 1]!;
	if (to - from >= 3 && language.familyEndings.some(ending => last.length > ending.length + 1 && last.endsWith(ending))) {
		return Math.max(from, isPatronymic(tokens.words[to - 2]!, language) ? to - 3 : to - 2);
	}

	return to - from >= 2 && places.has(stemAt(writing, from)) ? from + 1 : from;
};

/** “la comisaria de la Unión Africana Nadia Abadi”: where a given name begins behind what somebody is in charge of; -1 if none does. */
const givenBehind = (writing: Writing, first: number, to: number): number => {
	const {tokens, language} = writing;
	const before = first - 1;
	if (to - first < 3 || !isWord(tokens, before) || (tokens.grammar[before]! & (G.of | G.definite)) === 0 || !isDescribed(tokens, before)) {
		return -1;
	}

	if (tokens.capitals[first] === 1 && language.places.has(tokens.words[first]!) && (tokens.grammar[before]! & G.definite) !== 0 && to - first === 3) {
		// “the minister of the Republic Firdavs Nazarov”
		return first + 1;
	}

	// “la Fundación Ana Ruiz” is called so.
	const isBody = (tokens.meaning[first]! & bodyBits) !== 0;
	for (let index = first + (isBody ? 2 : 1); index < to - 1; index++) {
		if (givenAt(writing, first) === 0 && givenAt(writing, index) !== 0 && tokens.capitals[index] === 1) {
			return index;
		}
	}

	return -1;
};

/** “Independent Neil Colley”, “la Nigériane Halima Bello”: a word of the language before a given name is no part of the name. */
const isStray = (writing: Writing, first: number, to: number): boolean => {
	const {tokens, language, small, capitals} = writing;
	if (to - first < 2 || tokens.capitals[first] !== 1 || tokens.capitals[first + 1] !== 1
		|| givenAt(writing, first) !== 0) {
		return false;
	}

	const word = tokens.words[first]!;
	const isGiven = givenAt(writing, first + 1) !== 0;
	// “Pressing Barlow on costs”, where Barlow is named elsewhere too.
	if (
		language.code === 'en'
		&& isStart(writing, first)
		&& capitals.get(word) === 1
		&& /.{3}ing$/v.test(word)
		&& (isGiven || capitals.get(tokens.words[first + 1]!)! > 1)
	) {
		return true;
	}

	if (!isGiven) {
		return false;
	}

	// “Hydrologin Irina Sokolova meint”: at the head of a sentence, a word that never stands elsewhere with a capital.
	if (to - first > 2 && word.length > longestGiven && isStart(writing, first) && capitals.get(word) === 1) {
		return true;
	}

	// « le député Renaissance Luc Morin »
	const before = first - 1;
	const isBehindRole = to - first > 2 && language.code !== 'en' && isWord(tokens, before) && tokens.capitals[before] === 0
		&& (tokens.meaning[before]! & (L.person | L.kin)) === L.person && (tokens.grammar[first + 1]! & G.particle) === 0;
	return isBehindRole || (tokens.meaning[first]! & (nounBits | L.nationality | L.speech)) !== 0 || small.has(word)
		|| (to - first > 2 && language.code === 'en' && /.{4}(?:ent|ive|ic|al|ese|ish|ian|ist)$/v.test(word));
};

/** “Universidad Técnica de Oruro” begins with its noun, “Marks & Spencer” as it does; “portavoce del Pentagono Maureen O’Connell” does not. */
const isWhole = ({tokens, language}: Writing, first: number, to: number): boolean => {
	if (tokens.words.slice(first, to).includes('&')) {
		return true;
	}

	const isOfBody = !language.data.capitalNouns && language.caseEndings.length === 0
		&& (tokens.meaning[first]! & bodyBits) !== 0 && (tokens.meaning[first]! & L.person) === 0;
	return isOfBody && !(to - first === 3 && tokens.capitals[first + 1]! > 0);
};

/**
Where a name begins that no honorific opens, among words with capitals.

@param isGiven - whether its first word, though it looks like an office, is a name
*/
export const nameStart = (writing: Writing, first: number, to: number, isGiven: boolean): number => {
	const given = givenBehind(writing, first, to);
	let start = given < 0 ? first : given;
	if (!isWhole(writing, start, to)) {
		start = skipGenitive(writing, skipComplement(writing, start, to), to);
	}

	return !isGiven && isStray(writing, start, to) ? start + 1 : start;
};
