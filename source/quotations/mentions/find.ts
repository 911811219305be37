import {cueBits, determinerBits, G, L, type Language, type Phrase} from '../languages/language.js';
import {datelineAt, type Layout} from '../layout.js';
import {findNames} from '../names/find.js';
import type {QuotedRows} from '../names/quoted-names.js';
import type {NameSpan} from '../names/name-span.js';
import {phraseAt} from '../phrases.js';
import {isWord, kinds, type Tokens} from '../tokens.js';
import {isPrepositional} from './governed.js';
import {withDoubles, withJoint} from './joint.js';
import type {Mention} from './mention.js';
import {nameMention} from './name-mention.js';
import {narrationOf, type Narration} from './narration.js';
import {addPhrase, isNoun} from './phrase-mention.js';
import {roleAfter} from './role-after.js';

/** A mention by words of the grammar: a pronoun, “I”, “one”. */
const grammarMention = (kind: 'pronoun' | 'first' | 'second' | 'impersonal', from: number, to: number, told: number, prepositional: boolean): Mention => ({
	kind, from, to, head: from, nameFrom: -1, nameTo: -1, gender: told & (G.masculine | G.feminine), plural: (told & G.plural) !== 0,
	type: 0, definite: 'definite', roleFrom: -1, roleTo: -1, roleHead: -1, prepositional,
});

/** Adds who is named at a token, with the description before or after the name. Gives the last token looked at. */
const addName = (narration: Narration, found: Mention[], name: NameSpan): number => {
	const after = roleAfter(narration, name);
	const role = name.roleHead >= 0 ? {from: name.roleFrom, to: name.roleTo, head: name.roleHead} : after;
	found.push(nameMention(narration, name, name.whole, name.to, role));
	return (after?.to ?? name.to) - 1;
};

/** “You said”, « vous avez dit », but not “they accused you”, « on vous a dit ». */
const isSubject = (tokens: Tokens, index: number): boolean => {
	if (isPrepositional(tokens, index)) {
		return false;
	}

	if (tokens.words[index] === 'vous') {
		// The verb tells.
		for (let at = index + 1; at < index + 4 && isWord(tokens, at); at++) {
			if (/(?:ez|êtes|aites|dites)$/v.test(tokens.words[at]!)) {
				return true;
			}
		}

		return tokens.words[index - 1] === '-';
	}

	return tokens.words[index] !== 'you' || !isWord(tokens, index - 1) || (tokens.meaning[index - 1]! & cueBits) === 0;
};

/** Adds a pronoun, or nobody in particular, that stands at a token. Gives the last token looked at, -1 if there is none. */
const addPronoun = ({tokens}: Narration, found: Mention[], index: number, phrase: Phrase | undefined): number => {
	const grammar = tokens.grammar[index]!;
	const end = index + (phrase?.words.length ?? 1);
	// « ce dernier », “the latter”: a pronoun of several words.
	if (phrase && (phrase.grammar & G.pronoun) !== 0) {
		found.push(grammarMention('pronoun', index, end, phrase.grammar, isPrepositional(tokens, index)));
		return end - 1;
	}

	if ((grammar & G.pronoun) !== 0 && (grammar & determinerBits) === 0) {
		found.push(grammarMention('pronoun', index, index + 1, grammar, isPrepositional(tokens, index)));
		return index;
	}

	if (((phrase?.grammar ?? grammar) & G.impersonal) !== 0) {
		found.push(grammarMention('impersonal', index, end, 0, isPrepositional(tokens, index)));
		return index;
	}

	// « il nous a dit »: no subject.
	if ((grammar & G.first) !== 0 && (!isWord(tokens, index - 1) || (tokens.grammar[index - 1]! & G.pronoun) === 0)) {
		found.push(grammarMention('first', index, index + 1, 0, false));
		return index;
	}

	if ((grammar & G.second) !== 0 && isSubject(tokens, index)) {
		found.push(grammarMention('second', index, index + 1, 0, false));
		return index;
	}

	return -1;
};

/** Adds the mentions that begin at a word. Gives the last token looked at. */
const addMentionsAt = (narration: Narration, found: Mention[], index: number): number => {
	const {tokens, language, layout, names} = narration;
	const dateline = datelineAt(layout, index);
	if (dateline !== undefined) {
		return dateline;
	}

	const phrase = phraseAt(tokens, index);
	if (phrase && (phrase.meaning & L.according) !== 0) {
		// The nouns of “de l’avis de” describe nobody.
		return index + phrase.words.length - 1;
	}

	if (phrase && (phrase.meaning & cueBits) !== 0 && (tokens.grammar[index]! & determinerBits) !== 0) {
		// Nor does that of „die Rede“ in „davon war die Rede“.
		return index + phrase.words.length - 1;
	}

	const name = names.get(index);
	if (name) {
		return addName(narration, found, name);
	}

	const pronoun = addPronoun(narration, found, index, phrase);
	if (pronoun >= 0) {
		return pronoun;
	}

	return isNoun(tokens, index, language) ? addPhrase(narration, found, index) : index;
};

/**
Finds all mentions in the narrator's text, in order of their first token.

@param tokens
@param language
@param layout
@param quoted - what stands in marks and may be a name
*/
export const findMentions = (tokens: Tokens, language: Language, layout: Layout, quoted?: QuotedRows): Mention[] => {
	const narration = narrationOf(tokens, language, layout, findNames(tokens, language, layout, quoted), quoted?.rows);
	const {names} = narration;
	const found: Mention[] = [];
	for (let index = 0; index < tokens.count; index++) {
		if (tokens.kinds[index] === kinds.word) {
			index = addMentionsAt(narration, found, index);
		} else if (tokens.kinds[index] === kinds.quotation && names.has(index)) {
			index = addName(narration, found, names.get(index)!);
		}
	}

	return withJoint(withDoubles(found, tokens), tokens, language);
};
