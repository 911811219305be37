// How the description of somebody is shown.
import {nominativePhrase} from '../cases.js';
import {determinerBits, G, L} from '../languages/language.js';
import {textOf, type Written} from './written.js';

/**
German articles, with a preposition perhaps, without which a description is shown: they tell another case and no more; „diesem“ points
at somebody and stays.
*/
const droppedArticle = /^(?:de[mns]|(?:[dkms]?ein|ihr|unser)e[mnrs]|[ai]m|vom|beim|zu[mr])$/v;

/** „einem“, „einer“, „im“: whether a token is an article without which a description is shown. */
export const isDroppedArticle = ({tokens, language}: Written, at: number): boolean => language.data.capitalNouns && droppedArticle.test(tokens.words[at]!);

/** What follows a noun, with a blank before. */
export const tailOf = (written: Written, head: number, to: number): string => to > head + 1 ? ` ${textOf(written, head + 1, to)}` : '';

/**
A noun and the adjectives before it, as they stand where no article comes before: „einem offenen Brief“ is „offener Brief“.

@param written
@param article - the first token of the description
@param from - the first one behind its article; the same where it has none
@param head - its noun
*/
export const withoutArticle = (written: Written, article: number, from: number, head: number): string => {
	const {tokens, language} = written;
	const meaning = tokens.meaning[head]!;
	// „der“ before a feminine noun is no nominative either.
	const isOblique = language.data.capitalNouns && article !== from
		&& (isDroppedArticle(written, article) || (tokens.words[article] === 'der' && (meaning & L.nounFeminine) !== 0));
	if (!isOblique) {
		return textOf(written, from, head + 1);
	}

	const isFeminine = /(?:er|zur)$/v.test(tokens.words[article]!) || (meaning & (L.nounFeminine | L.nounMasculine)) === L.nounFeminine;
	const ending = isFeminine ? 'e' : ((meaning & (L.nounMasculine | L.person)) === 0 ? 'es' : 'er');
	const words: string[] = [];
	for (let index = from; index < head; index++) {
		words.push(textOf(written, index, index + 1).replace(/e[mnrs]?$/v, () => ending));
	}

	const isSeveral = tokens.words[article] === 'den' && (meaning & L.group) !== 0;
	// „einem Angestellten“ is „Angestellter“; „bei den Grünen“ are „Grünen“.
	const noun = textOf(written, head, head + 1);
	const stem = tokens.words[head]!.slice(0, -1);
	const isAdjective =
		(meaning & L.person) !== 0
		&& !isSeveral
		&& tokens.words[head]!.endsWith('en')
		&& language.words.has(stem)
		&& language.words.has(`${stem}r`);
	words.push(isAdjective ? noun.slice(0, -1) + (isFeminine ? '' : 'r') : noun);
	return words.join(' ');
};

/**
A description to be shown: without an article that holds a preposition or tells another case (“du maire”, “einer Sprecherin”).

@param written
@param start - its first token
@param to - the token behind its last one
@param head - its noun
*/
export const roleOf = (written: Written, start: number, to: number, head: number): string => {
	const {text, tokens, language} = written;
	const grammar = tokens.grammar[start]!;
	const isBound = (grammar & determinerBits) !== 0 && ((grammar & G.preposition) !== 0 || isDroppedArticle(written, start));
	const from = isBound && start < head ? start + 1 : start;
	if (language.data.capitalNouns && from > start) {
		return withoutArticle(written, start, from, head) + tailOf(written, head, to);
	}

	return language.bases.size === 0 ? textOf(written, from, to) : nominativePhrase(text, tokens, {from, to, head}, language);
};
