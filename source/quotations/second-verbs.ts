// The subject of a verb behind “and”.
import {antecedentOf, clauseSubject, firstMention} from './clauses.js';
import type {Cue} from './cue.js';
import type {Ground} from './ground.js';
import {determinerBits, G} from './languages/language.js';
import {isWord, kinds} from './tokens.js';

/** With so many words between a mention and “and”, one of them is a verb, though complements come first. */
const complemented = 5;

const wordsOnly = (tokens: Ground['tokens'], from: number, to: number): boolean => {
	for (let index = from; index < to; index++) {
		if (!isWord(tokens, index)) {
			return false;
		}
	}

	return true;
};

/** The mention that opens the clause in which a conjunction stands: right behind a comma, with a verb behind it. -1 if none does. */
const clauseOpener = (ground: Ground, from: number, conjunction: number): number => {
	const {tokens, cover, mentions} = ground;
	for (let index = conjunction - 2; index > from; index--) {
		if (tokens.kinds[index] === kinds.quotation || tokens.kinds[index] === kinds.line) {
			return -1;
		}

		const mention = mentions[cover[index + 1]!];
		if (tokens.words[index] !== ',' || mention?.from !== index + 1 || mention.prepositional || mention.to >= conjunction) {
			continue;
		}

		// “…, the officer at the desk counted the notes and asked”: complements may stand between.
		const {to} = mention;
		const hasComplement = isWord(tokens, to) && (tokens.grammar[to]! & (G.preposition | G.of)) !== 0 && conjunction - to >= complemented;
		if (
			hasComplement
				? wordsOnly(tokens, to, conjunction)
				: tokens.kinds[to] === kinds.word && (tokens.grammar[to]! & (G.conjunction | G.preposition | G.relative | G.of)) === 0
		) {
			return cover[index + 1]!;
		}
	}

	return -1;
};

/** The subject of a verb behind “and”: that of the verb before, or of the relative clause in which both stand. */
export const subjectOfSecond = (ground: Ground, cue: Cue, left: number, first: number, previous: Cue | undefined): number => {
	const {tokens, layout} = ground;
	for (let index = left - 1; index >= first && isWord(tokens, index); index--) {
		const grammar = tokens.grammar[index]!;
		if ((grammar & G.relative) !== 0 && (grammar & (G.that | determinerBits)) === 0) {
			return antecedentOf(ground, index, first);
		}
	}

	const isSame = previous && previous.subject >= 0 && layout.sentences[previous.from] === layout.sentences[cue.from];
	// “When the judges asked, he checked his phone and said”: the clause of this verb has a subject of its own.
	const opener = clauseOpener(ground, isSame ? previous.to - 1 : first, left);
	if (opener >= 0) {
		return opener;
	}

	if (isSame && previous.stance !== 'inverted' && previous.kind !== 'according') {
		return previous.subject;
	}

	const own = clauseSubject(ground, first, cue.from);
	return own >= 0 ? own : firstMention(ground, first, cue.from);
};
