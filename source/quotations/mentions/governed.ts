import {determinerBits, formBits, functionBits, G, nounBits} from '../languages/language.js';
import {isWord, type Tokens} from '../tokens.js';
import type {Narration} from './narration.js';

/** Whether a preposition stands right before a token; what opens a sentence and may be an article too is one (“A Elevalis prometeu”). */
export const isPrepositional = (tokens: Tokens, from: number): boolean =>
	isWord(tokens, from - 1) && (tokens.grammar[from - 1]! & G.preposition) !== 0 && (tokens.grammar[from - 1]! & G.conjunction) === 0
	&& (tokens.words[from - 1] !== 'a' || (tokens.grammar[from - 1]! & G.definite) === 0 || isWord(tokens, from - 2));

/** Whether a small word may describe the noun behind it. */
const mayDescribe = (tokens: Tokens, index: number): boolean => isWord(tokens, index) && tokens.capitals[index] === 0
	&& (tokens.grammar[index]! & (functionBits | G.adverb | G.oblique)) === 0 && (tokens.meaning[index]! & formBits) === 0;

/** “en première page”, “на весь зал”: whether a preposition governs a noun without an article over what describes it. */
export const isPrepositionalOver = (tokens: Tokens, from: number): boolean => {
	for (let index = from - 1; index > from - 3 && mayDescribe(tokens, index); index--) {
		if (isPrepositional(tokens, index)) {
			return true;
		}
	}

	return false;
};

/** Whether article and preposition are one word here: “du”, “nella”; not “des” or „der“ where they are but articles. */
export const isContracted = ({tokens, layout, language}: Narration, from: number): boolean => {
	const grammar = tokens.grammar[from]!;
	if ((grammar & G.preposition) === 0 || (grammar & determinerBits) === 0 || (tokens.words[from]!.length < 2 && tokens.words[from] !== 'à')) {
		return false;
	}

	if ((grammar & G.of) === 0 || (grammar & (G.agent | G.locative)) !== 0) {
		return true;
	}

	const before = from - 1;
	if (!language.data.capitalNouns && (grammar & G.plural) === 0 && !(isWord(tokens, before) && layout.sentences[before] === layout.sentences[from])) {
		// “Do patrão diz que …”: one alone is no part of several.
		return true;
	}

	return isWord(tokens, before) && layout.sentences[before] === layout.sentences[from] && (tokens.grammar[before]! & (functionBits | G.adverb | G.time)) === 0
		&& ((tokens.meaning[before]! & formBits) === 0 || (tokens.meaning[before]! & nounBits) !== 0 || tokens.capitals[before]! > 0);
};

/** „Der ADAC widersprach“, „sagte der BGH“: whether a German article that may stand in the genitive is the nominative, since no noun stands before it. */
export const isSubjectArticle = (narration: Narration, article: number): boolean =>
	narration.language.data.capitalNouns && narration.tokens.words[article] === 'der' && !isContracted(narration, article);

/** “Mr Penrose's sister”, “the miners' union”: what follows is spoken of, not its owner. */
export const isOwner = (tokens: Tokens, to: number): boolean => {
	const next = to + 1;
	return (tokens.words[to] === '\'s' || (tokens.words[to] === '\'' && tokens.words[to - 1]!.endsWith('s')))
		&& isWord(tokens, next) && (tokens.grammar[next]! & (functionBits | G.adverb)) === 0 && !tokens.words[next]!.endsWith('ing');
};
