import type {Span} from '../articles/article.js';
import {G, L} from './languages/language.js';
import {isDigit, isUpper} from './marks/characters.js';
import {wordsOf} from './marks/words.js';
import {N, type WordBook, type WordInfo} from './naming.js';
import type {Stretch} from './stretches.js';
import {surroundingsOf, type Near} from './surroundings.js';

/** Names of what is true of a stretch, as the table of weights and the reasons have them. */
export type Features = readonly string[];

/** So many words of a stretch are looked at, and so many UTF-16 code units: more change nothing. */
const mostWords = 24;
const mostUnits = 600;

/** A term or title hardly has more words. */
const fewWords = 4;

/** Adds the names of what holds to a list. */
const collector = (features: string[]) => (name: string, holds: boolean) => {
	if (holds) {
		features.push(name);
	}
};

const lengthName = (count: number): string => {
	if (count <= fewWords) {
		return count <= 1 ? 'one word' : (count === 2 ? 'two words' : 'three or four words');
	}

	return count <= 8 ? 'five to eight words' : 'nine words or more';
};

/** Features of the words inside the marks; says how many words there are. */
const insideFeatures = (text: string, {inner, style}: Stretch, book: WordBook, features: string[]): number => {
	const words = wordsOf(text, inner.start, Math.min(inner.end, inner.start + mostUnits), mostWords);
	const infos = words.map(({word}) => book.info(word));
	const add = collector(features);
	const capitals = words.filter(({start}) => isUpper(text.charCodeAt(start))).length;
	const first = text.charCodeAt(words[0]?.start ?? inner.start);
	const final = text[inner.end - 1]!;
	const letters = text.slice(inner.start, Math.min(inner.end, inner.start + 200));
	const begins = infos[0]?.grammar ?? 0;
	const several = words.length > 1;
	features.push(lengthName(words.length));
	// Where every noun has one, the capital of a few words says nothing.
	const telling = !book.capitalNouns || words.length > fewWords;
	add('begins with a capital', telling && isUpper(first));
	add('begins with a digit or sign', isDigit(first) || '#@'.includes(text[inner.start]!));
	add('ends as a sentence', '.!?…'.includes(final));
	add('a comma before the closing mark', final === ',');
	add('more than one sentence inside', /[!.?…]\s+\p{Uppercase_Letter}/v.test(letters));
	add('a comma or colon inside', /[,:;]\s/v.test(letters));
	add('every word with a capital', !book.capitalNouns && capitals >= 2 && capitals >= words.length / 2 && capitals >= words.length - infos.filter(({grammar}) => grammar !== 0).length);
	add('one word with a capital', telling && words.length === 1 && capitals === 1);
	add('all capitals', words.length > 0 && letters === letters.toUpperCase() && letters !== letters.toLowerCase());
	add('a digit inside, few words', words.length <= fewWords && /\d/v.test(letters));
	add('speaks of I or you', infos.some(({addresses}) => addresses));
	add('a pronoun inside', several && infos.some(({grammar}) => (grammar & (G.pronoun | G.impersonal | G.relative)) !== 0));
	add('be or have inside', several && infos.some(({grammar}) => (grammar & (G.be | G.have)) !== 0));
	add('begins with a definite article', (begins & G.definite) !== 0);
	add('begins with an indefinite article', (begins & G.indefinite) !== 0);
	add('begins with a preposition or conjunction', (begins & (G.preposition | G.conjunction | G.that | G.relative)) !== 0);
	add('begins small', telling && !isUpper(first) && !isDigit(first));
	add('in single marks', style === 'single');
	return words.length;
};

type Seen = Near & {readonly info: WordInfo};

/** The words next to the stretch with nothing but blanks, a hyphen or an apostrophe between, at most `count`. */
const touching = (near: readonly Seen[], count: number): Seen[] => {
	const stop = near.findIndex(({gap}) => gap !== '' && gap !== '-' && gap !== '\'' && gap !== '’');
	return near.slice(0, stop === -1 ? count : Math.min(stop, count));
};

/** Features of the words right before: articles, nouns and verbs that give names. */
const namingFeatures = (before: readonly Seen[], row: number, small: boolean, book: WordBook, features: string[]) => {
	const add = collector(features);
	const close = touching(before, 5);
	const words = close.map(({word}) => word);
	const determiner = close[0]?.info.grammar ?? 0;
	const bound = G.definite | G.indefinite | G.preposition | G.of;
	const unbound = close.findIndex(({info, gap}) => gap === '' && (info.grammar & bound) === 0);
	const preposition = (determiner & G.preposition) !== 0;
	const calls = (seen: Seen | undefined) => seen !== undefined && (seen.info.naming & N.verbs) !== 0;
	// “what they call the “X””, « qu’on appelle « X » »: the name follows the verb, or its article does.
	const called = calls(close[0]) || (calls(close[1]) && ((determiner & (G.definite | G.indefinite)) !== 0 || (close[0]!.info.naming & N.as) !== 0));
	// « a seulement dit » says, « la loi dite » names.
	const said = close.slice(0, 4).some(({info}) => (info.grammar & G.have) !== 0) && (close[0]!.info.meaning & L.say) !== 0;
	add('a naming word just before', !said && (book.introduces(words) || (unbound > 0 && unbound <= 2 && book.introduces(words.slice(unbound)))));
	// “known to the staff as “X””
	const known = close.length > 0 && (close[0]!.info.naming & N.as) !== 0 && before.slice(1, 7).some(near => calls(near));
	add('called so, with as', known && !called);
	add('a verb of calling before, small', called && small);
	add('a verb of calling before, capital', called && !small);
	// “called the plan “reckless””: with its object between, the verb passes judgement.
	add('a verb of calling and its object before', !called && before.slice(1, 7).some(near => calls(near)));
	add('a word for words before', close.slice(0, 2).some(({info}) => (info.naming & N.words) !== 0));
	const joined = (determiner & G.of) === 0 ? words : words.slice(1);
	const right = book.names(joined);
	add('a work or thing right before, capital', right && !small);
	add('a work or thing right before, small', right && small);
	add('a work or thing near before', !right && [1, 2].some(place => book.names(joined.slice(place))));
	add('a charge before', (row > 0 || preposition) && before.slice(0, 12).some(({info}) => (info.naming & N.charges) !== 0));
	const definite = (determiner & G.definite) > 0;
	const article = definite || (determiner & G.indefinite) > 0;
	const kind = definite ? 'definite' : 'indefinite';
	const near = before.slice(1, 5).some(({info}) => info.speaks);
	add(`${kind} article before`, article && !near);
	add(`${kind} article before, after a verb of speech`, article && near);
	add('possessive before', (determiner & G.possessive) !== 0);
	add('preposition before', preposition && (determiner & G.definite) === 0);
	add('that before', (determiner & G.that) !== 0);
	add('conjunction before', (determiner & G.conjunction) !== 0);
	add('a name just before', before.length > 1 && close[0]?.capital === true);
};

/** Features of the verbs and nouns of speech in the sentence. */
const speechFeatures = (before: readonly Seen[], after: readonly Seen[], book: WordBook, features: string[]) => {
	const add = collector(features);
	const is = (seen: Seen, bits: number) => (seen.info.meaning & bits) !== 0;
	const both = [...before, ...after];
	const spoken = after.slice(0, 5).some(({info}) => info.speaks);
	add('a verb of judging just before', before.slice(0, 5).some(seen => is(seen, L.judge) && seen.info.speaks));
	add('judged as', touching(before, 2).some(({info}) => (info.naming & N.as) !== 0) && before.slice(1, 9).some(seen => is(seen, L.judge | L.say)));
	add('a verb of speech just before', before.slice(0, 3).some(({info}) => info.speaks));
	add('a verb of speech before', before.slice(3).some(({info}) => info.speaks));
	add('in a reported clause', before.some(({info}, place) => (info.grammar & G.that) !== 0 && before.slice(place + 1, place + 4).some(other => other.info.speaks)));
	add('a noun of speech or document before', before.slice(0, 6).some(seen => is(seen, L.speech | L.document)));
	add('a noun of speech or document right before', before.slice(0, 2).some(seen => is(seen, L.speech | L.document)));
	add('a verb of speech just after', spoken);
	add('a verb of speech after', !spoken && after.slice(5).some(({info}) => info.speaks));
	add('according to somebody', both.some(seen => is(seen, L.according | L.accordingAfter)));
	add('no verb of speech', book.known && both.every(({info}) => !info.speaks) && before.slice(1).every(({info}) => (info.naming & N.verbs) === 0));
	add('a word for words in the sentence', both.some(({info}) => (info.naming & N.words) !== 0));
	add('a verb of calling after', after.slice(0, 4).some(({info}) => (info.naming & N.verbs) !== 0));
	add('calling after', after.slice(0, 8).some(({info}, place) => (info.naming & N.as) !== 0 && after.slice(place + 1, place + 7).some(other => (other.info.naming & N.verbs) !== 0)));
};

/** Features of what stands before and after. */
const aroundFeatures = (text: string, stretches: readonly Stretch[], index: number, paragraph: Span, book: WordBook, features: string[]) => {
	const {inner, outer, closed, opened, continues, style} = stretches[index]!;
	const {before: own, after: next, beginsSentence, stop, row} = surroundingsOf(text, stretches, index, paragraph);
	const add = collector(features);
	const see = (near: Near): Seen => ({...near, info: book.info(near.word)});
	// « A », « B » et « C »: what stands before the first of a row stands before all.
	const before = own.slice(row).map(near => see(near));
	const after = next.map(near => see(near));
	const small = !isUpper(text.charCodeAt(inner.start));
	const gap = before[0]?.gap ?? '';
	namingFeatures(before, row, small, book, features);
	speechFeatures(before, after, book, features);
	add('colon before, capital', !small && gap.includes(':'));
	add('colon before, small', small && gap.includes(':'));
	add('comma before', gap.includes(','));
	add('a work or thing in apposition', stop.startsWith(',') && after.slice(0, 5).some(({info}) => (info.naming & (N.works | N.things)) !== 0));
	add('a bracket after', stop.startsWith('('));
	add('between two names', stop === '' && gap === '' && before[0]?.capital === true && after[0]?.capital === true);
	add('begins its sentence', beginsSentence);
	add('a capital in mid-sentence', !book.capitalNouns && !small && !beginsSentence && before.slice(0, 3).every(({info, gap: between}) => !(info.speaks || between.includes(':'))));
	add('begins its paragraph', outer.start === paragraph.start);
	add('is its paragraph', outer.start === paragraph.start && outer.end >= paragraph.end - 1);
	add('ends its sentence', after.length === 0 || '.!?…'.includes(stop[0] ?? ' '));
	add('a comma after', stop.startsWith(','));
	add('in a row', row > 0 || /^[,;]¶/v.test(stop));
	add('another stretch in the sentence', before.some(near => near.gap.includes('¶')) || after.some(near => near.gap.includes('¶')));
	add('a mark was lost', !closed || !opened);
	add('goes on', continues !== null);
	add('a line of dialogue', style === 'dash');
};

/** Features that weigh differently for a few words than for a sentence, and their other name. */
const ofFewWords = new Map([
	'begins with a capital',
	'begins with a definite article',
	'ends as a sentence',
	'colon before, capital',
	'colon before, small',
	'definite article before',
	'definite article before, after a verb of speech',
	'indefinite article before',
	'possessive before',
	'preposition before',
	'a name just before',
	'a verb of speech just before',
	'a verb of speech before',
	'a verb of speech just after',
	'a verb of speech after',
	'no verb of speech',
	'begins its sentence',
	'is its paragraph',
	'a comma after',
	'a verb of judging just before',
	'a verb of calling and its object before',
	'judged as',
	'in a row',
	'another stretch in the sentence',
	'according to somebody',
].map(name => [name, `few words: ${name}`]));

/**
Names what is true of a stretch that tells whether it gives somebody's words: what stands inside, what stands around it.

@returns names of features, without doubles, in a fixed order. `paragraph` is the one of the stretch.
*/
export const kindFeatures = (text: string, stretches: readonly Stretch[], index: number, paragraph: Span, book: WordBook): Features => {
	const features: string[] = [];
	const count = insideFeatures(text, stretches[index]!, book, features);
	aroundFeatures(text, stretches, index, paragraph, book, features);
	return count > fewWords ? features : [...features, ...features.flatMap(name => ofFewWords.get(name) ?? [])];
};
