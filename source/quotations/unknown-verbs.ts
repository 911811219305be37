// Verbs that no list holds: what stands between the words quoted and the one who says them tells how they are said, whatever the verb.
import {isSpeaker} from './clauses.js';
import type {Cue} from './cue.js';
import type {Ground} from './ground.js';
import {cueBits, determinerBits, formBits, G, L, nounBits} from './languages/language.js';
import {isWord, kinds} from './tokens.js';
import {S} from './vocabulary.js';

const reflexives: ReadonlySet<string> = new Set(['s\'', 'se', 'si', 'sich']);

/** Whether a quotation stands right before a token, a comma or a dash at most between. */
const isBehindQuotation = ({tokens}: Ground, index: number): boolean => {
	const before = index - 1;
	return before >= 0 && (tokens.kinds[before] === kinds.quotation
		|| (before > 0 && tokens.kinds[before] === kinds.mark && ',–—-'.includes(tokens.words[before]!) && tokens.kinds[before - 1] === kinds.quotation)
		|| (before > 1 && /[\-–—]/v.test(tokens.words[before]!) && tokens.words[before - 1] === ',' && tokens.kinds[before - 2] === kinds.quotation));
};

/** Whether nothing is known of a small word. */
const isUnknown = ({tokens, cover}: Ground, index: number): boolean =>
	isWord(tokens, index)
	&& tokens.capitals[index] === 0
	&& cover[index] === -1
	&& tokens.words[index]!.length > 2
	&& (tokens.grammar[index]! & ~(G.time | G.common)) === 0
	&& (tokens.meaning[index]! & (cueBits | formBits | nounBits | L.speech)) === 0
	&& (tokens.shapes[index]! & S.adverb) === 0;

const endsIn = ({tokens}: Ground, index: number, endings: readonly string[]): boolean => {
	const word = tokens.words[index]!;
	return endings.some(ending => word.endsWith(ending) && (ending.length > 2 || word.length > ending.length + 1));
};

/** Whether the mention that begins at a token may be the one who speaks. */
const isSubject = (ground: Ground, number: number, from: number): boolean => {
	const mention = ground.mentions[number];
	return (
		mention?.from === from
		&& !mention.prepositional
		&& (mention.kind === 'pronoun' || mention.kind === 'name' || (mention.kind === 'phrase' && isSpeaker(ground, number)))
	);
};

/** « …, rumine le boulanger »: whether a verb and one who speaks follow a quotation. */
const isInverted = (ground: Ground, index: number): boolean => {
	const {tokens, cover, mentions, language, layout} = ground;
	const from = isWord(tokens, index - 1) && reflexives.has(tokens.words[index - 1]!) ? index - 1 : index;
	if (!isBehindQuotation(ground, from)) {
		return false;
	}

	const next = index + 1;
	const number = cover[next] ?? -1;
	if (!isSubject(ground, number, next)) {
		return false;
	}

	// “… announced Hong” is English for verbs of speech alone, unless all ends there.
	const {to} = mentions[number]!;
	return language.code !== 'en' || to >= tokens.count || tokens.kinds[to] !== kinds.word || layout.sentences[to] !== layout.sentences[index];
};

/** “…,” she parried: whether one who speaks stands between a quotation and a verb that ends its clause. */
const isDirect = (ground: Ground, index: number): boolean => {
	const {tokens, cover, mentions, language} = ground;
	let before = index - 1;
	if (isWord(tokens, before) && (tokens.shapes[before]! & S.adverb) !== 0) {
		before--;
	}

	const number = cover[before] ?? -1;
	const mention = mentions[number];
	const isNeuter = isWord(tokens, before) && language.neuter.has(tokens.words[before]!);
	if (!isNeuter && (mention?.to !== before + 1 || !isSubject(ground, number, mention.from))) {
		return false;
	}

	const start = isNeuter ? before : mention!.from;
	const from = isWord(tokens, start - 1) && (tokens.grammar[start - 1]! & determinerBits) !== 0 ? start - 1 : start;
	return (
		isBehindQuotation(ground, from)
		&& (index + 1 >= tokens.count
			|| tokens.kinds[index + 1] !== kinds.word
			|| ((tokens.grammar[index + 1]! & (G.preposition | G.adverb)) !== 0 && (tokens.grammar[index + 1]! & G.of) === 0))
	);
};

/**
« …, s’est étranglée la maire », « …, a-t-elle rugi »: where the auxiliary of a participle stands that one who speaks follows or parts
from it; -1 if none does.
*/
const auxiliaryOf = (ground: Ground, index: number): number => {
	const {tokens, cover, mentions} = ground;
	const inside = mentions[cover[index - 1] ?? -1];
	const parts = inside?.kind === 'pronoun' && inside.from === index - 1;
	const at = parts ? index - 2 : index - 1;
	if (!isWord(tokens, at) || (tokens.grammar[at]! & (G.have | G.be)) === 0 || !(parts || isSubject(ground, cover[index + 1] ?? -1, index + 1))) {
		return -1;
	}

	const from = isWord(tokens, at - 1) && reflexives.has(tokens.words[at - 1]!) ? at - 1 : at;
	return isBehindQuotation(ground, from) && ((tokens.grammar[at]! & G.have) !== 0 || from < at) ? from : -1;
};

/**
A verb of which the lists know nothing, where one who speaks stands right beside a quotation with it: « …, rumine le boulanger », “…,” she parried.

@returns a cue whose subject is not yet known, or undefined
*/
export const unknownVerbAt = (ground: Ground, index: number): Cue | undefined => {
	if (!isUnknown(ground, index)) {
		return undefined;
	}

	const {language} = ground;
	let from = -1;
	if (endsIn(ground, index, language.participleEndings)) {
		from = auxiliaryOf(ground, index);
	}

	if (from < 0 && endsIn(ground, index, language.finiteEndings) && (isInverted(ground, index) || (language.code === 'en' && isDirect(ground, index)))) {
		from = index;
	}

	return from < 0
		? undefined
		: {
			from, to: index + 1, head: index, kind: 'manner', form: 'finite', passive: false, subject: -1, stance: 'none', object: -1,
		};
};
