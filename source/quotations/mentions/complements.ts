import {isDirect} from '../cases.js';
import {determinerBits, formBits, functionBits, G, L, nounBits, thingBits, type Language} from '../languages/language.js';
import type {NameSpan} from '../names/name-span.js';
import {isWord, kinds, type Tokens} from '../tokens.js';
import {endsInVerb, isAdjective, isLoneAdjective} from './adjectives.js';
import type {Narration} from './narration.js';
import {isNamedByOwner} from './phrase-start.js';

/** How a noun in the genitive may end, where the language marks it. */
const genitiveEnding = /(?:[аиыя]|[еоё]в|ей|ий)$/v;

/** Nouns in the genitive of the plural that end with their stem: “министр иностранных дел”. */
const bareGenitive = /^(?:войск|вооружений|дел|дорог|искусств|наук|органов|прав|реформ|сил|служб|средств|стран|услуг|школ|больниц)$/v;

/** How a noun ends in the dative, accusative, instrumental or prepositional, and never in the genitive. */
const notGenitive = /(?:[аеоя]м|[ая]ми|[ая]х|[еую])$/v;

/** The stems of verbs of the past before “-ла” and “-ли”: on a vowel, or on these consonants (“внесла”, “помогла”, “возникла”). */
const pastStem = /(?:[аеиоушыя]|нес|вез|мог|лег|рос|полз|спас|пас|стиг|ник|вык|чез|мер|тек|сек|влек|берег|греб)$/v;

/** Whether a word ends as verbs of the past do, of one woman or of several people: no noun in the genitive after such a noun. */
const endsAsPast = (word: string, ending: string): boolean => {
	const verb = word.endsWith('сь') ? word.slice(0, -2) : word;
	return verb.endsWith(ending) && pastStem.test(verb.slice(0, -2));
};

/** How an adjective ends in the genitive. */
const genitiveAdjective = /(?:[ео]го|[ео]й|[иы]х)$/v;

/** Prepositions that tell what a body is for, or against. */
const purposes = /^(?:contr[ao]|contre|para|per|por|pour|pro|sans|sem|senza|sin)$/v;

/** German bodies that are for something by their name: „Bundesamt für Strahlenschutz“. */
const bodiesFor = 'agentur akademie amt anstalt ausschuss behörde büro gesellschaft hochschule institut instituts kommission ministerium ministeriums '
	+ 'netzwerk stelle stiftung verband verein zentrum zentrums';
const officesFor = new RegExp(`(?:${bodiesFor.replaceAll(' ', '|')})$`, 'v');

/** So many words a complement has at most. */
const mostWords = 6;

/** Whether a noun is one of groups, institutions, documents and media, and not of people. */
export const isThing = (meaning: number): boolean => (meaning & thingBits) !== 0 && (meaning & L.person) === 0;

/** “the Department for Business and Trade”: whether a word joins two words with capitals. */
const joinsCapitals = (tokens: Tokens, index: number): boolean =>
	(tokens.grammar[index]! & G.conjunction) !== 0 && tokens.capitals[index - 1]! > 0 && isWord(tokens, index + 1) && tokens.capitals[index + 1]! > 0;

/** Whether a word cannot belong to a complement: a word of the grammar, or the verb behind it. */
const isForeign = (tokens: Tokens, index: number, isFirst: boolean): boolean => {
	const isCapital = tokens.capitals[index]! > 0;
	return ((tokens.grammar[index]! & (functionBits | G.adverb)) !== 0 && (!isCapital || isFirst))
		|| (!isFirst && !isCapital && (tokens.meaning[index]! & formBits) !== 0);
};

/** Whether a word written small may stand in the genitive. */
const mayBeGenitive = (tokens: Tokens, index: number, language: Language): boolean => {
	const meaning = tokens.meaning[index]!;
	const word = tokens.words[index]!;
	return (
		!isDirect(meaning)
		&& ((isAdjective(tokens, index, language) && genitiveAdjective.test(word))
			|| ((meaning & L.nounOblique) !== 0 && !notGenitive.test(word))
			|| genitiveEnding.test(word)
			|| bareGenitive.test(word))
	);
};

/** “одна зрительница встала”: whether a word is rather what somebody did. */
const isPastVerb = (tokens: Tokens, index: number, head: number): boolean => {
	const noun = tokens.meaning[head]!;
	const word = tokens.words[index]!;
	return (tokens.meaning[index]! & nounBits) === 0 && tokens.capitals[index] === 0
		&& (((noun & L.nounFeminine) !== 0 && endsAsPast(word, 'ла')) || ((noun & L.nounPlural) !== 0 && endsAsPast(word, 'ли')));
};

/** Where a complement ends that has a name in it: “the Department for Business and Trade” goes on; “the chair of Acme and Ms Reed” does not. */
const endWithName = ({tokens, language, names}: Narration, name: NameSpan, start: number): number => {
	const body = start - 2;
	const isOfBody = isWord(tokens, body) && tokens.capitals[body]! > 0 && (tokens.meaning[body]! & L.institution) !== 0;
	const second = isOfBody && isWord(tokens, name.to) && (tokens.grammar[name.to]! & G.conjunction) !== 0 ? names.get(name.to + 1) : undefined;
	let end = second && !second.honorific ? second.to : name.to;
	while (isAdjective(tokens, end, language)) {
		end++;
	}

	return end;
};

/** Where one noun or a run of capitals ends that begins at a token, with the adjectives around it; the token itself if none begins there. */
const runEnd = (narration: Narration, head: number, start: number): number => {
	const {tokens, language, names, isInflected} = narration;
	let holdsOrganisation = isThing(tokens.meaning[head]!);
	const isPerson = (tokens.meaning[head]! & L.person) !== 0;
	const hasNoArticle = language.code !== 'en' && !isInflected && (tokens.grammar[start - 1]! & determinerBits) === 0;
	let hasJoined = false;
	let holdsNamed = language.namedAfter.has(tokens.words[head]!);
	let index = start;
	for (; isWord(tokens, index) && index - start < mostWords; index++) {
		const isFirst = index === start;
		const isCapital = tokens.capitals[index]! > 0;
		const joins = !isFirst && joinsCapitals(tokens, index);
		hasJoined ||= joins;
		if (!joins && isForeign(tokens, index, isFirst)) {
			break;
		}

		if (isInflected && ((!isCapital && !mayBeGenitive(tokens, index, language)) || (isFirst && isPastVerb(tokens, index, head)))) {
			break;
		}

		const name = names.get(index);
		if (name) {
			// Somebody's name ends the phrase: “l’entourage de Marie Vallon”, but not “la ministre de la Science Han So-min”.
			// “un médecin de l’hôpital Kenyatta”: the name of the place, not of the doctor.
			// « le porte-parole du gouvernement Paul Morin »: a full name is somebody’s where the institution is not called after people.
			const isSomebody = isPerson && name.to - name.from > 1 && !holdsNamed && (tokens.forms[name.from]?.given ?? 0) !== 0 && language.code !== 'en';
			const isInside = isFirst || (holdsOrganisation && !isInflected && !isSomebody) || hasJoined || (tokens.words[name.to] === ',' && names.has(name.to + 1));
			return isInside ? endWithName(narration, name, start) : index;
		}

		const body = tokens.meaning[index]! & thingBits;
		// « le porte-parole des pompiers Paul Morin », “the leader of the opposition Igor Cebanu”, « le général de brigade Paul Morin »:
		// a group bears no name, nor does a kind of body.
		const bearsNoName = isPerson && (body === L.group || (tokens.meaning[index]! & L.nounPlural) !== 0 || hasNoArticle);
		holdsOrganisation ||= !isCapital && body !== 0 && !bearsNoName;
		holdsNamed ||= language.namedAfter.has(tokens.words[index]!);
		// “de la Première ministre”, “del giovane pilota”: an adjective before the noun.
		const followsAdjective = index === start + 1 && (tokens.meaning[start]! & nounBits) === 0
			&& ((tokens.meaning[index]! & nounBits) !== 0 || (isInflected && language.places.has(tokens.words[index]!)));
		if (!joins && !isFirst && !isCapital && language.code !== 'en' && !followsAdjective && !isAdjective(tokens, index, language)) {
			break;
		}
	}

	return index;
};

/** « Centre pour la cybersécurité », “Plataforma por el Agua”: whether a preposition behind an institution with a capital tells what it is for or against. */
const isPurpose = (tokens: Tokens, index: number, {code, data}: Language): boolean => {
	const head = index - 1;
	if (data.capitalNouns) {
		return tokens.words[index] === 'für' && isWord(tokens, head) && officesFor.test(tokens.words[head]!);
	}

	return code !== 'en' && purposes.test(tokens.words[index]!) && isWord(tokens, head) && tokens.capitals[head] === 1
		&& (tokens.meaning[head]! & (L.institution | L.group)) !== 0 && (tokens.meaning[head]! & L.person) === 0;
};

/** Where the first word of a complement may stand: behind “de …” and “of …”, or at once where it is in the genitive; -1 if none can follow. */
const complementStart = ({tokens, language, names, isInflected}: Narration, end: number): number => {
	if (!isWord(tokens, end)) {
		return -1;
	}

	let start = end;
	if ((tokens.grammar[end]! & G.of) !== 0 || isPurpose(tokens, end, language)) {
		start++;
	} else if (!isInflected || names.has(end) || (tokens.grammar[end]! & functionBits) !== 0 || (tokens.meaning[end]! & formBits) !== 0) {
		return -1;
	}

	const first = start;
	while (isWord(tokens, start) && (tokens.grammar[start]! & determinerBits) !== 0) {
		start++;
	}

	const hasNoArticle = start === first && start > end && (tokens.grammar[end]! & determinerBits) === 0;
	if (hasNoArticle && isWord(tokens, start) && (tokens.meaning[start]! & (L.infinitive | nounBits)) === L.infinitive) {
		// « et l’avocate de répliquer »
		return -1;
	}

	// “accused the governor of negotiating”
	const isGerund = language.code === 'en' && isWord(tokens, start) && tokens.words[start]!.endsWith('ing') && tokens.capitals[start] === 0;
	return isGerund ? -1 : start;
};

/**
Where a complement of a noun ends: “de …”, “of …”, a noun in the genitive.

@param head - the noun
@param end - where the phrase ends so far
@param isFirst - whether it has no complement yet
@returns `end` if no complement stands there
*/
export const complementEnd = (narration: Narration, head: number, end: number, isFirst: boolean): number => {
	const {tokens, language, isInflected} = narration;
	const start = complementStart(narration, end);
	if (start < 0) {
		return end;
	}

	let index = runEnd(narration, head, start);
	if (index - start > 1 && endsInVerb(tokens, index, language)) {
		// “an old man of the village clicked his tongue”
		index--;
	}

	if (isInflected && index - start > (isFirst ? 1 : 0) && isLoneAdjective(tokens, index - 1, language)) {
		// « в пресс-службе завода причиной назвали …»
		index--;
	}

	if (isInflected && tokens.words[index] === '№' && tokens.kinds[index + 1] === kinds.number) {
		// “директор школы № 5”
		index += 2;
	}

	if (isNamedByOwner(tokens, index, index + 1, language)) {
		// “a spokesman for the mayor’s office”
		index += 2;
	}

	return index === start ? end : index;
};
