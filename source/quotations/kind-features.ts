import type {Span} from '../articles/article.js';
import {cueBits, formBits, G, L, type Language} from './languages/language.js';
import {isDigit, isUpper} from './marks/characters.js';
import {habitsOf} from './marks/habits-of.js';
import {wordsOf} from './marks/words.js';
import {namingOf} from './naming.js';
import type {Stretch} from './stretches.js';
import {surroundingsOf, type Near} from './surroundings.js';

/** Names of what is true of a stretch, as the table of weights and the reasons have them. */
export type Features = readonly string[];

/** So many words of a stretch are looked at: more change nothing. */
const most = 40;

/** A term or title hardly has more words. */
const short = 4;

const lengthName = (count: number): string => {
	if (count <= 2) {
		return count === 1 ? 'one word' : 'two words';
	}

	return count <= short ? 'three or four words' : (count <= 8 ? 'five to eight words' : 'nine words or more');
};

const plain = (near: readonly Near[], count: number): string[] => near.slice(0, count).map(({word}) => word);

/** The words next to the stretch with nothing but blanks between, at most `count`. */
const touching = (near: readonly Near[], count: number): Near[] => {
	const stop = near.findIndex(({gap}) => gap !== '' && gap !== '-' && gap !== '\'' && gap !== '’');
	return near.slice(0, stop === -1 ? count : Math.min(stop, count));
};

/** Features of the words inside the marks. */
const insideFeatures = (text: string, {inner, style}: Stretch, language: Language): string[] => {
	const words = wordsOf(text, inner.start, Math.min(inner.end, inner.start + 600), most);
	const grammar = words.map(({word}) => language.words.get(word)?.grammar ?? 0);
	const features = [lengthName(words.length)];
	const capitals = words.filter(({start}) => isUpper(text.charCodeAt(start))).length;
	const first = text.charCodeAt(words[0]?.start ?? inner.start);
	const final = text[inner.end - 1]!;
	const add = (name: string, holds: boolean) => {
		if (holds) {
			features.push(name);
		}
	};

	const letters = text.slice(inner.start, Math.min(inner.end, inner.start + 200));
	const begins = grammar[0] ?? 0;
	const isShort = words.length <= short;
	add('begins with a capital', isUpper(first));
	add('begins with a digit or sign', isDigit(first) || '#@'.includes(text[inner.start]!));
	add('ends as a sentence', '.!?…'.includes(final));
	add('a comma before the closing mark', final === ',');
	add('a comma or colon inside', /[,:;]\s/v.test(letters));
	add('every word with a capital', words.length > 1 && capitals >= words.length - grammar.filter(bits => bits !== 0).length && capitals >= 2 && capitals >= words.length / 2);
	add('one word with a capital', words.length === 1 && capitals === 1);
	add('all capitals', words.length > 0 && letters === letters.toUpperCase() && letters !== letters.toLowerCase());
	add('a digit inside, short', isShort && /\d/v.test(letters));
	add('speaks of I or you', words.some(({word}) => habitsOf(language.code).addresses(word)));
	add('a pronoun inside', words.length > 1 && grammar.some(bits => (bits & (G.pronoun | G.impersonal | G.relative)) !== 0));
	add('be or have inside', words.length > 1 && grammar.some(bits => (bits & (G.be | G.have)) !== 0));
	add('begins with a definite article', (begins & G.definite) !== 0);
	add('begins with an indefinite article', (begins & G.indefinite) !== 0);
	add('begins with a preposition or conjunction', (begins & (G.preposition | G.conjunction | G.that | G.relative)) !== 0);
	add('begins small', !isUpper(first) && !isDigit(first));
	add('in single marks', style === 'single');
	return features;
};

/** Features of what stands before and after. */
const aroundFeatures = (text: string, stretches: readonly Stretch[], index: number, paragraph: Span, language: Language): string[] => {
	const {outer, closed, opened, continues, style} = stretches[index]!;
	const naming = namingOf(language);
	const {before: own, after, beginsSentence, next, row} = surroundingsOf(text, stretches, index, paragraph);
	// « A », « B » et « C »: what stands before the first of a row stands before all.
	const before = row > 0 ? own.slice(row) : own;
	const features: string[] = [];
	const add = (name: string, holds: boolean) => {
		if (holds) {
			features.push(name);
		}
	};

	const meaning = (near: Near | undefined) => near ? language.words.get(near.word)?.meaning ?? 0 : 0;
	// An elided article or preposition stands in the data with its apostrophe.
	const grammar = (near: Near | undefined) => near ? (language.words.get(near.word) ?? language.words.get(`${near.word}'`))?.grammar ?? 0 : 0;
	const speaks = (near: Near) => (meaning(near) & cueBits) !== 0 && (meaning(near) & formBits) !== 0 && !naming.verbs.word(near.word) && naming.introduced.before([near.word]) === 0;
	const close = touching(before, 5);
	const determiner = grammar(close[0]);
	const bound = G.definite | G.indefinite | G.preposition | G.of;
	const unbound = close.findIndex(near => (grammar(near) & bound) === 0 && near.gap === '');
	const named = Math.max(naming.introduced.before(plain(close, 4)), unbound > 0 && unbound <= 2 ? naming.introduced.before(plain(close.slice(unbound), 4)) : 0);
	const called = ((determiner & G.preposition) === 0 || naming.as.word(close[0]!.word)) && plain(close, 5).some(word => naming.verbs.word(word));
	const noun = plain(close, 3);
	add('colon before', (before[0]?.gap ?? '').includes(':'));
	add('comma before', (before[0]?.gap ?? '').includes(','));
	add('a naming word just before', named > 0);
	const small = !isUpper(text.charCodeAt(stretches[index]!.inner.start));
	add('a verb of calling before, small', called && small);
	add('a verb of calling before, capital', called && !small);
	add('a verb of judging just before', before.slice(0, 4).some(near => (meaning(near) & L.judge) !== 0 && speaks(near)));
	add('a word for words before', plain(close, 2).some(word => naming.words.word(word)));
	add('a word for words in the sentence', plain([...before, ...after], 40).some(word => naming.words.word(word)));
	add('a work or thing before', noun.some((_, place) => naming.works.before(noun.slice(place)) > 0 || naming.things.before(noun.slice(place)) > 0));
	add('a charge before', (row > 0 || (determiner & G.preposition) !== 0) && plain(before, 12).some(word => naming.charges.word(word)));
	add('definite article before', (determiner & G.definite) !== 0);
	add('indefinite article before', (determiner & G.indefinite) !== 0);
	add('possessive before', (determiner & G.possessive) !== 0);
	add('preposition before', (determiner & G.preposition) !== 0 && (determiner & G.definite) === 0);
	add('that before', (determiner & G.that) !== 0);
	add('conjunction before', (determiner & G.conjunction) !== 0);
	add('a name just before', close[0]?.capital === true && close.length > 0 && before.length !== 1);
	add('a verb of speech just before', before.slice(0, 3).some(near => speaks(near)));
	add('a verb of speech before', before.slice(3).some(near => speaks(near)));
	add('a noun of speech or document before', before.slice(0, 6).some(near => (meaning(near) & (L.speech | L.document)) !== 0));
	const spoken = after.slice(0, 5).some(near => speaks(near));
	add('a verb of speech just after', spoken);
	add('a verb of speech after', !spoken && after.slice(5).some(near => speaks(near)));
	add('according to somebody', [...before, ...after].some(near => (meaning(near) & (L.according | L.accordingAfter)) !== 0));
	add('no verb of speech', before.every(near => !speaks(near)) && after.every(near => !speaks(near)));
	add('calling after', after.slice(0, 8).some((near, place) => naming.as.word(near.word) && after.slice(place + 1, place + 7).some(({word}) => naming.verbs.word(word))));
	add('a work or thing in apposition', next.startsWith(',') && after.slice(0, 5).some(({word}) => naming.works.word(word) || naming.things.word(word)));
	add('a bracket after', next.startsWith('('));
	add('between two names', next === '' && after[0]?.capital === true && close[0]?.capital === true && before[0]?.gap === '');
	add('begins its sentence', beginsSentence);
	add('a capital in mid-sentence', !small && !beginsSentence && before.slice(0, 3).every(near => !(speaks(near) || near.gap.includes(':'))));
	add('begins its paragraph', outer.start === paragraph.start);
	add('is its paragraph', outer.start === paragraph.start && outer.end >= paragraph.end - 1);
	add('ends its sentence', /^[!.?…]/v.test(next) || after.length === 0);
	add('a comma after', next.startsWith(','));
	add('in a row', row > 0 || /^[,;]?¶/v.test(next));
	add('another stretch in the sentence', [...before, ...after].some(({gap}) => gap.includes('¶')));
	add('a mark was lost', !closed || !opened);
	add('goes on', continues !== null);
	add('a line of dialogue', style === 'dash');
	return features;
};

/** Features that weigh differently for a few words than for a sentence. */
const weighedByLength = new Set([
	'begins with a capital',
	'ends as a sentence',
	'colon before',
	'definite article before',
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
	'in a row',
	'another stretch in the sentence',
	'begins with a definite article',
	'according to somebody',
]);

/**
Names what is true of a stretch that tells whether it gives somebody's words: what stands inside, what stands around it.

@param paragraph - the paragraph of the stretch.
@returns names of features, without doubles, in a fixed order.
*/
export const kindFeatures = (text: string, stretches: readonly Stretch[], index: number, paragraph: Span, language: Language): Features => {
	const inside = insideFeatures(text, stretches[index]!, language);
	const features = [...inside, ...aroundFeatures(text, stretches, index, paragraph, language)];
	const brief = inside[0] === 'one word' || inside[0] === 'two words' || inside[0] === 'three or four words';
	return brief ? [...features, ...features.filter(name => weighedByLength.has(name)).map(name => `few words: ${name}`)] : features;
};
