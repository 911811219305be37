import {isGenitiveName, mayBeGenitiveName} from '../cases.js';
import {determinerBits, G, L, nounBits, thingBits, type Language} from '../languages/language.js';
import {phraseAt} from '../phrases.js';
import {isWord, type Tokens} from '../tokens.js';
import {S} from '../vocabulary.js';
import {genderOfHonorifics, honorificsEnd, isLabel, particlesEnd} from './honorifics.js';
import {isPeople, smallEnd} from './bodies.js';
import {isNameable, isTitled, opensName} from './nameable.js';
import {bodyEnd, endBeforeComplement, nameEnd, postnominals} from './name-end.js';
import type {NameSpan} from './name-span.js';
import {isOwnedBy, nameStart} from './name-start.js';
import {isOfNation, isOnlyNation} from './nations.js';
import {blockingBits, bodyBits, givenAt, isStart, type Writing} from './writing.js';

/** Where words of one's name and office come in the order of French, Italian, Portuguese and Spanish, and nothing changes with the case. */
const isRomance = (language: Language): boolean => language.code !== 'en' && !language.data.capitalNouns && language.caseEndings.length === 0;

/** Whether a word may be an office by what stands before it: “dice su madre, Reina Cálix”: an office has its article there. */
const mayBeOffice = (writing: Writing, index: number): boolean => {
	const {tokens, language} = writing;
	return !isRomance(language) || isStart(writing, index)
		|| (isWord(tokens, index - 1) && (tokens.grammar[index - 1]! & (determinerBits | G.conjunction | G.of)) !== 0);
};

/** “House Speaker Ada Whitlock”, “Inspector Marlow”: whether a noun with a capital may be the role of the one who is named behind it. */
const isRole = (writing: Writing, index: number): boolean => {
	const {tokens, language} = writing;
	return tokens.capitals[index]! > 0 && (tokens.meaning[index]! & L.person) !== 0 && !language.data.capitalNouns
		&& isNameable(writing, index + 1, true) && tokens.starts[index + 1]! - tokens.ends[index]! <= 1;
};

/** Whether a noun with a capital that cannot be an office is a given name. */
const isGivenName = (writing: Writing, index: number): boolean =>
	writing.tokens.capitals[index] === 1 && (writing.tokens.meaning[index]! & L.person) !== 0 && isNameable(writing, index + 1, true);

/** Whether a name begins at a token, behind its honorific and particles. */
const begins = (writing: Writing, index: number, opened: boolean, honorific: boolean): boolean =>
	isNameable(writing, index, opened)
	&& ((writing.tokens.grammar[index]! & blockingBits & ~G.time) === 0
		|| honorific
		|| opensName(writing, index)
		|| isTitled(writing, index));

/** What the nouns inside a name tell: bits of `L`. */
const bodyIn = (tokens: Tokens, first: number, to: number): number => {
	let type = 0;
	for (let part = first; part < to; part++) {
		type |= tokens.meaning[part]! & bodyBits;
	}

	return type;
};

/** The last word of an office that stands with capitals before a name, or -1. */
const roleIn = (writing: Writing, first: number, to: number, hasArticle: boolean): number => {
	const {tokens, language} = writing;
	if ((tokens.meaning[to - 1]! & thingBits) !== 0) {
		return -1;
	}

	// “Fatou Kiné Sarr” is no kiné: only a noun, or nouns and adjectives, make an office.
	const isName = isRomance(language) && (tokens.meaning[first]! & (nounBits | L.nationality)) === 0
		&& (tokens.grammar[first]! & (G.common | G.honorific)) === 0;
	const isBody = (tokens.meaning[first]! & thingBits) !== 0 && to - first === 2 && (tokens.shapes[to - 1]! & S.adjective) !== 0;
	if (isBody || ((tokens.meaning[to - 1]! & L.person) === 0 && phraseAt(tokens, first)?.words.length === to - first)) {
		// “Polícia Federal”, “Guardia Civil”
		return -1;
	}

	for (let last = to - 2; last >= first; last--) {
		// “Le Républicain du Rhône” is not called du Rhône.
		const hasComplement = tokens.capitals[last + 1] === 0 && (tokens.grammar[last + 1]! & G.of) !== 0;
		// « Médecins sans frontières » are no office either.
		const isOffice = ((tokens.meaning[last]! & L.person) !== 0 && !isPeople(writing, last)) || (tokens.grammar[last]! & G.honorific) !== 0;
		if (isOffice && !hasComplement && (last > first ? !isName : hasArticle)) {
			return last;
		}
	}

	return -1;
};

/** “Deputy Minister”, “Vice President”, “Prime Minister”: whether two nouns are one office. */
const isDeputy = (tokens: Tokens, roleHead: number, from: number): boolean => (tokens.meaning[from]! & L.person) !== 0
	&& /^(?:acting|assistant|associate|chief|co|crown|deputy|first|former|lead|police|prime|principal|senior|vice)$/v.test(tokens.words[roleHead]!);

/** Whether what would be a name is none: one letter (“Q.”, “X”), an abbreviation alone (“Ala.”), a noun alone. */
const isNoName = (tokens: Tokens, from: number, to: number, honorific: boolean, roleHead: number): boolean => {
	if (to - from !== 1) {
		return false;
	}

	const word = tokens.words[from]!;
	if ((roleHead >= 0 && isDeputy(tokens, roleHead, from)) || (postnominals.test(word) && tokens.capitals[from] === 2 && tokens.capitals[from - 1]! > 0)) {
		return true;
	}

	const isAbbreviation = (tokens.grammar[from]! & G.abbreviation) !== 0 && word.endsWith('.') && !honorific && tokens.capitals[from] === 1;
	return (
		isAbbreviation
		|| word.replace('.', '').length < 2
		|| (roleHead < 0
			&& (tokens.meaning[from]! & nounBits) !== 0
			&& (tokens.capitals[from] !== 2 || (tokens.meaning[from]! & (L.person | thingBits)) === L.person))
	);
};

/** What a name is called with: “Santa Fé”, “San Cernin” are called so, and so are relatives (“tante Anna”, but not „Frau Weiß“), if one name follows. */
const isCalledWith = (tokens: Tokens, honorific: number, isSaint: boolean, isFull: boolean): boolean => isSaint
	|| (!isFull && (tokens.meaning[honorific]! & L.kin) !== 0 && tokens.words[honorific] !== 'frau');

/** The gender that the last word of an office tells: bits of `G`. */
const genderOfRole = (tokens: Tokens, roleHead: number): number => roleHead < 0 ? 0 : tokens.grammar[roleHead]! & (G.masculine | G.feminine);

/** The columns of a name for the office before it. */
const roleOf = (first: number, roleHead: number, from: number): Pick<NameSpan, 'roleFrom' | 'roleTo' | 'roleHead'> =>
	roleHead < 0 ? {roleFrom: -1, roleTo: -1, roleHead} : {roleFrom: first, roleTo: from, roleHead};

/** “Канцлер Австрии Леопольд Штурм”: where a name begins behind an office with a capital; -1 where only a place in the genitive stands there. */
const startBehindRole = (writing: Writing, roleHead: number, to: number): number => {
	const {tokens, language} = writing;
	const from = roleHead + 1;
	if (language.caseEndings.length === 0) {
		return from;
	}

	const word = tokens.words[from]!;
	if (to - from === 1) {
		return givenAt(writing, from) === 0 && (isGenitiveName(word) || mayBeGenitiveName(word)) ? -1 : from;
	}

	return isOwnedBy(writing, from, to) ? from + 1 : from;
};

/** A name that honorifics or particles open: “Sen. Dr. Ada Whitlock”, “van der Meulen”. */
const openedName = (writing: Writing, index: number, afterHonorific: number, first: number): NameSpan | undefined => {
	const {tokens} = writing;
	const honorific = afterHonorific > index;
	const to = endBeforeComplement(writing, first, nameEnd(writing, first));
	const roleHead = roleIn(writing, first, to, mayBeOffice(writing, first));
	const type = roleHead < 0 ? bodyIn(tokens, first, to) | (tokens.meaning[to - 1]! & L.group) : 0;
	const isSaint = honorific && (tokens.grammar[index]! & G.particle) !== 0 && tokens.capitals[index] === 1;
	const from = honorific && isCalledWith(tokens, index, isSaint, to - afterHonorific > 1) ? index : roleHead < 0 ? afterHonorific : roleHead + 1;
	if (isNoName(tokens, from, to, honorific, roleHead)) {
		return undefined;
	}

	const gender = genderOfHonorifics(tokens, index, afterHonorific) || genderOfRole(tokens, roleHead);
	return {whole: index, from, to, gender: isSaint ? 0 : gender, honorific: honorific && !isSaint, type, ...roleOf(first, roleHead, roleHead + 1)};
};

/** A name that begins with a capital: “Ada Whitlock”, with an office perhaps: “House Speaker Ada Whitlock”. */
const plainName = (writing: Writing, opening: number, hasArticle: boolean, isGiven: boolean): NameSpan | undefined => {
	const {tokens} = writing;
	const end = nameEnd(writing, opening);
	if (isOnlyNation(writing, opening, end)) {
		return undefined;
	}

	const to = smallEnd(writing, opening, bodyEnd(writing, opening, end));
	let first = nameStart(writing, opening, to, isGiven);
	const body = bodyIn(tokens, first, to);
	if (isOfNation(writing, first, to, body)) {
		first--;
	}

	const roleHead = roleIn(writing, first, to, hasArticle);
	const from = roleHead < 0 ? first : startBehindRole(writing, roleHead, to);
	if (from < 0 || isNoName(tokens, from, to, false, roleHead)) {
		return undefined;
	}

	const type = roleHead < 0 ? body | (tokens.meaning[to - 1]! & L.group) : 0;
	return {whole: first, from, to, gender: genderOfRole(tokens, roleHead), honorific: false, type, ...roleOf(first, roleHead, from)};
};

/** The name that begins at a word, honorifics and offices with capitals included; undefined if none does. */
export const nameAt = (writing: Writing, index: number): NameSpan | undefined => {
	const afterHonorific = honorificsEnd(writing, index);
	const honorific = afterHonorific > index;
	if (!honorific && isLabel(writing, index)) {
		return undefined;
	}

	const first = particlesEnd(writing, afterHonorific, honorific);
	if (first > index) {
		return begins(writing, first, true, honorific) ? openedName(writing, index, afterHonorific, first) : undefined;
	}

	const hasArticle = mayBeOffice(writing, first);
	const isGiven = !hasArticle && isGivenName(writing, first);
	const isName = isGiven || (hasArticle && isRole(writing, first)) || begins(writing, first, false, false);
	return isName ? plainName(writing, first, hasArticle, isGiven) : undefined;
};
