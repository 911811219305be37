// English nations before a body or in place of a name.
import {formBits, G, L, nounBits, thingBits} from '../languages/language.js';
import {isWord} from '../tokens.js';
import {blockingBits, bodyBits, type Writing} from './writing.js';

/** “the North Korean foreign ministry”: whether two capitals only tell of which nation the noun behind them is. */
export const isOnlyNation = ({tokens, language}: Writing, first: number, to: number): boolean =>
	language.code === 'en' && to - first === 2 && (tokens.meaning[to - 1]! & L.nationality) !== 0 && isWord(tokens, to) && tokens.capitals[to] === 0
	&& (tokens.grammar[to]! & blockingBits) === 0 && ((tokens.meaning[to]! & nounBits) !== 0 || (tokens.meaning[to]! & formBits) === 0)
	&& language.phrases.get(tokens.words[first]!)?.some(({words}) => words[1] === tokens.words[to - 1]) === true;

/**
“the British Retail Consortium”: whether the nation before the name of a body belongs to it; not where that nation is a name itself.

@param type - what the nouns inside the name tell: bits of `L`
*/
export const isOfNation = ({tokens, language, names}: Writing, first: number, to: number, type: number): boolean => {
	const before = first - 1;
	return language.code === 'en' && to - first > 1 && isWord(tokens, before) && tokens.capitals[before] === 1
		&& (tokens.meaning[before]! & L.nationality) !== 0
		&& tokens.starts[first]! - tokens.ends[before]! <= 1 && !names.has(before)
		&& ((type | tokens.meaning[to - 1]!) & thingBits) !== 0 && (tokens.meaning[to - 1]! & L.person) === 0;
};
