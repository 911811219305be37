import {isMark} from './clauses.js';
import type {Ground} from './ground.js';
import {formBits, functionBits, G, L, nounBits, thingBits, type Language} from './languages/language.js';
import type {Mention} from './mentions/mention.js';
import {kinds, type Tokens} from './tokens.js';

/** How many words may stand between a description and the comma before its name, and between one and the name by which it says somebody goes. */
const reach = 10;
const calledReach = 12;

/** How many words may stand between a description and the name of whom it describes, where only a place is told. */
const placeReach = 6;

/** How many words may stand between “name”, “called” and the name itself: “gave his name only as”. */
const linkReach = 4;

/** Words that cannot belong to a description: with them, another clause has begun. */
const isForeign = ({kinds: all, grammar, meaning, capitals}: Tokens, token: number): boolean => all[token] !== kinds.word
	|| (grammar[token]! & (G.pronoun | G.relative | G.that | G.have | G.be | G.first | G.impersonal)) !== 0
	|| ((meaning[token]! & formBits) !== 0
		&& (meaning[token]! & nounBits) === 0
		&& capitals[token] === 0
		&& (grammar[token]! & (G.preposition | G.definite)) === 0);

/** Whether a clause may go on where an apposition ends. */
const closes = (tokens: Tokens, token: number): boolean => token >= tokens.count || tokens.kinds[token] !== kinds.word
	|| (tokens.grammar[token]! & (G.have | G.be | G.relative)) !== 0 || (tokens.meaning[token]! & formBits) !== 0;

const mayBeApposed = ({kind, plural, type, joint, definite}: Mention): boolean =>
	kind === 'phrase' && !plural && !joint && (type & (L.person | L.kin)) !== 0 && (type & thingBits) === 0 && definite !== 'bare';

/** Whether a token only links a word for names with the name: “as”, “only”, “of”, a comma. */
const isLink = (tokens: Tokens, token: number): boolean => tokens.words[token] === ','
	|| (tokens.kinds[token] === kinds.word && tokens.capitals[token] === 0 && (tokens.grammar[token]! & (functionBits | G.adverb | G.oblique)) !== 0);

/** Whether the words before a name say that somebody goes by it: “who gave his name only as”, « prénommé », „der sich als … vorstellte“. */
const saysCalled = (tokens: Tokens, from: number, to: number, {called, calledAs, asWords}: Language): boolean => {
	for (let token = to - 1; token >= Math.max(from, to - linkReach); token--) {
		const word = tokens.words[token]!;
		if (called.has(word) || (calledAs.has(word) && token < to - 1 && tokens.words.slice(token + 1, to).some(link => asWords.has(link)))) {
			return true;
		}

		if (!isLink(tokens, token)) {
			return false;
		}
	}

	return false;
};

/** Whether a description says under what name somebody goes: “a man who gave his name as Walt”. The number of the mention by that name, or -1. */
const calledNumber = ({tokens, mentions}: Pick<Ground, 'tokens' | 'mentions'>, number: number, language: Language): number => {
	const {kind, head, to, plural, type, joint, definite} = mentions[number]!;
	const from = head + 1;
	if (kind !== 'phrase' || plural || joint || (type & L.person) === 0 || (type & thingBits) !== 0) {
		return -1;
	}

	let next = number + 1;
	while (next < mentions.length && mentions[next]!.kind !== 'name' && mentions[next]!.from < to + calledReach) {
		next++;
	}

	const name = mentions[next];
	if (name?.kind !== 'name' || name.from >= to + calledReach || name.from < from || name.nameFrom !== name.from || (name.type & thingBits) !== 0
		|| !saysCalled(tokens, from, name.from, language)) {
		return -1;
	}

	// “the president named Reed”, “A friend called Reed and asked”
	const isVerb = name.from === from + 1 && language.code === 'en'
		&& (definite === 'definite' || definite === 'possessive' || (tokens.words[from] === 'called' && !closes(tokens, name.to)));
	for (let token = from; token < name.from; token++) {
		if (tokens.kinds[token] !== kinds.word && tokens.words[token] !== ',') {
			return -1;
		}
	}

	return isVerb ? -1 : next;
};

/** « le maire (DVD) de Lannec, Ève Morin »: the token behind a short remark in parentheses; the token itself if none begins there. */
const behindParentheses = (tokens: Tokens, from: number): number => {
	if (tokens.words[from] !== '(') {
		return from;
	}

	for (let index = from + 1; index < from + 5; index++) {
		if (tokens.words[index] === ')') {
			return index + 1;
		}
	}

	return from;
};

/** Whether only words of one place or institution stand between its preposition and a name: “CNRS”, “Sciences Po”, “barreau de Lille”. */
const isPlaceBetween = (tokens: Tokens, from: number, to: number): boolean => {
	let hasPlace = false;
	for (let token = from; token < to; token++) {
		if (isForeign(tokens, token)) {
			return false;
		}

		hasPlace ||= (tokens.meaning[token]! & L.institution) !== 0 || tokens.capitals[token]! > 0;
	}

	return hasPlace && (tokens.grammar[to - 1]! & (G.preposition | G.definite)) === 0;
};

/** « le chercheur au CNRS Luc Morin », “el profesor en la UNAM Luis Robles”: the number of the name behind where somebody works, or -1. */
const bearerBehindPlace = ({tokens, mentions}: Pick<Ground, 'tokens' | 'mentions'>, number: number, language: Language): number => {
	const {to, definite} = mentions[number]!;
	if (language.code === 'en' || definite !== 'definite' || tokens.kinds[to] !== kinds.word || (tokens.grammar[to]! & G.preposition) === 0) {
		return -1;
	}

	for (let next = number + 1; next < mentions.length && mentions[next]!.from < to + placeReach; next++) {
		const {kind, nameFrom, nameTo, type} = mentions[next]!;
		const isFull =
			kind === 'name'
			&& nameFrom > to + 1
			&& nameTo - nameFrom > 1
			&& (type & L.person) === (type & nounBits)
			&& (tokens.forms[nameFrom]?.given ?? 0) !== 0;
		if (isFull && nameFrom < to + placeReach) {
			return isPlaceBetween(tokens, to + 1, nameFrom) ? next : -1;
		}
	}

	return -1;
};

/**
Descriptions whose bearer is named behind a comma, though more words stand between (“the head of the lower house for finance, Marta Quill, said”), or whose
name they tell (“a man who gave his name as Walt”).

@returns by mention number, the number of the name; descriptions beside their names are one mention already
*/
export const findAppositions = (ground: Pick<Ground, 'tokens' | 'mentions'>, language: Language): ReadonlyMap<number, number> => {
	const {tokens, mentions} = ground;
	const found = new Map<number, number>();
	for (let number = 0; number < mentions.length; number++) {
		const mention = mentions[number]!;
		const called = calledNumber(ground, number, language);
		if (called >= 0) {
			found.set(number, called);
			continue;
		}

		if (!mayBeApposed(mention)) {
			continue;
		}

		const bearer = bearerBehindPlace(ground, number, language);
		if (bearer >= 0) {
			found.set(number, bearer);
			continue;
		}

		let comma = behindParentheses(tokens, mention.to);
		while (comma < mention.to + reach && comma < tokens.count && !isForeign(tokens, comma)) {
			comma++;
		}

		if (!isMark(ground, comma, ',') || (mention.definite === 'indefinite' && comma > mention.to)) {
			continue;
		}

		let next = number + 1;
		while (next < mentions.length && mentions[next]!.from <= comma) {
			next++;
		}

		const name = mentions[next];
		// « un officier, le capitaine Paul Morin, … »
		const start =
			(tokens.grammar[comma + 1]! & G.definite) !== 0 && name !== undefined && name.nameFrom > name.from ? comma + 2 : comma + 1;
		if (
			name?.kind === 'name'
			&& (name.from === comma + 1 || name.from === start)
			&& name.nameTo - name.nameFrom > 1
			&& (name.type & thingBits) === 0
			&& closes(tokens, name.to)
			&& !isMark(ground, name.to, '()')
		) {
			found.set(number, next);
		}
	}

	return found;
};
