import {functionBits, G, L, type Language} from '../languages/language.js';
import type {Layout} from '../layout.js';
import {uint8s} from '../rows.js';
import {isWord, kinds, type Tokens} from '../tokens.js';
import type {Names} from './name-span.js';
import {titleTokens} from './title-lines.js';

/** An article, and how it writes its words: what tells a name from a word that has a capital for another reason. */
export type Writing = {
	readonly tokens: Tokens;
	readonly language: Language;
	readonly layout: Layout;
	/** Words the article writes small, though it writes them with a capital too, and words it writes with a capital inside a sentence. */
	readonly small: Set<string>;
	readonly capital: Set<string>;
	/** How often each word is written with a capital. */
	readonly capitals: Map<string, number>;
	/** The small word that always stands behind a word with a capital; empty where it is not always the same. */
	readonly followers: Map<string, string>;
	/** Words that follow a frequent given name, where nouns have capitals too: family names that may look like nouns. */
	readonly families: Set<string>;
	/** Words that follow a given name and particles: “Greta van der Molen”. */
	readonly behindParticles: Set<string>;
	/** Stems of names that follow a preposition of place or an institution, where names change with the case. */
	readonly places: Set<string>;
	/** Which tokens stand in a headline that has capitals throughout, and the words of the names found elsewhere. */
	readonly inTitle: Uint8Array;
	readonly known: Set<string>;
	/** The names found so far. */
	readonly names: Names;
};

/** Words that are no part of a name: words of the grammar, common ones, weekdays and months. */
export const blockingBits = functionBits | G.common | G.time;

export {bodyBits} from '../languages/language.js';

/** Marks after which a capital says nothing. */
const openers = ':—–•*|/>»”"“„-';

/** What is the same in all cases of a word. */
export const stemAt = ({tokens}: Writing, index: number): string => tokens.forms[index]!.stem;

/** The gender of a word that is a frequent given name, else 0. */
export const givenAt = ({tokens}: Pick<Writing, 'tokens'>, index: number): number => tokens.forms[index]?.given ?? 0;

/** Whether a sentence begins at a token. */
export const opensSentence = ({layout}: Pick<Writing, 'layout'>, index: number): boolean => layout.sentenceStarts[layout.sentences[index]!] === index;

/** Whether a capital says nothing at a token: at the head of a sentence, of a line, behind a quotation or a mark that opens something. */
export const isStart = (writing: Pick<Writing, 'tokens' | 'layout'>, index: number): boolean => {
	const {tokens} = writing;
	const before = index - 1;
	if (opensSentence(writing, index) || before < 0 || tokens.kinds[before] === kinds.quotation || tokens.kinds[before] === kinds.line) {
		return true;
	}

	return tokens.kinds[before] === kinds.mark && (opensSentence(writing, before) || openers.includes(tokens.words[before]!));
};

/** Whether a word with a capital is rather the name of a place: behind a preposition of place, or an institution whose complement it is. */
const isPlace = (writing: Writing, index: number): boolean => {
	const {tokens} = writing;
	const before = index - 1;
	return isWord(tokens, before) && ((tokens.grammar[before]! & G.locative) !== 0
		|| ((tokens.capitals[before] === 0 || isStart(writing, before)) && (tokens.meaning[before]! & L.institution) !== 0
			&& /[аиыя]$/v.test(tokens.words[index]!) && givenAt({tokens}, index) === 0));
};

/** Notes a word written small, if it is one of those that are asked for. */
const noteSmall = (writing: Writing, index: number, asked: ReadonlySet<string>) => {
	const word = writing.tokens.words[index]!;
	if (asked.has(word)) {
		writing.small.add(word);
	}

	if (writing.language.familyEndings.length > 0) {
		writing.small.add(stemAt(writing, index));
	}
};

/** “Greta van der Molen”: whether a given name and particles stand before a word. */
const hasParticles = ({tokens}: Pick<Writing, 'tokens'>, index: number): boolean => {
	let before = index - 1;
	while (
		before >= 0
		&& index - before < 4
		&& tokens.kinds[before] === kinds.word
		&& tokens.capitals[before] === 0
		&& (tokens.grammar[before]! & G.particle) !== 0
	) {
		before--;
	}

	return before < index - 1 && isWord(tokens, before) && tokens.capitals[before] === 1 && givenAt({tokens}, before) !== 0;
};

const noteCapital = (writing: Writing, index: number) => {
	const {tokens, language, capital, capitals, followers, families, behindParticles, places} = writing;
	const word = tokens.words[index]!;
	capitals.set(word, (capitals.get(word) ?? 0) + 1);
	const next = isWord(tokens, index + 1) && tokens.capitals[index + 1] === 0 ? tokens.words[index + 1]! : '';
	followers.set(word, (followers.get(word) ?? next) === next ? next : '');
	if (language.data.capitalNouns && isWord(tokens, index - 1) && tokens.capitals[index - 1] === 1 && givenAt(writing, index - 1) !== 0) {
		families.add(word);
	}

	if (hasParticles(writing, index)) {
		behindParticles.add(word);
	}

	if (!isStart(writing, index)) {
		capital.add(word);
	}

	if (language.familyEndings.length > 0 && isPlace(writing, index)) {
		places.add(stemAt(writing, index));
	}
};

const writtenWithCapital = ({count, capitals, words}: Tokens): Set<string> => {
	const found = new Set<string>();
	for (let index = 0; index < count; index++) {
		if (capitals[index]! > 0) {
			found.add(words[index]!);
		}
	}

	return found;
};

/** Reads how an article writes its words. Whoever finds its names adds them to `names`, and their words to `known`. */
export const writingOf = (tokens: Tokens, language: Language, layout: Layout, names: Names): Writing => {
	const writing: Writing = {
		tokens,
		language,
		layout,
		small: new Set(),
		capital: new Set(),
		capitals: new Map(),
		followers: new Map(),
		families: new Set(),
		behindParticles: new Set(),
		places: new Set(),
		// Headlines with capitals throughout are an English habit.
		inTitle: language.code === 'en' ? titleTokens(tokens, layout) : uint8s(tokens.count), known: new Set(), names,
	};
	const asked = writtenWithCapital(tokens);
	for (let index = 0; index < tokens.count; index++) {
		if (tokens.kinds[index] !== kinds.word || writing.inTitle[index] === 1) {
			continue;
		}

		if (tokens.capitals[index] === 0) {
			noteSmall(writing, index, asked);
		} else if (tokens.capitals[index] === 1) {
			noteCapital(writing, index);
		}
	}

	return writing;
};
