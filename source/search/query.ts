import {parseDate, parseUnfinishedDate} from './dates.js';
import {fold} from './fold.js';
import {wordsOf} from './words.js';

/** Where the words of a term may stand: `any` is the text of a quotation or article with the names of its speaker or its head. */
export type TermField = 'any' | 'speaker' | 'title' | 'source';

/** Something that must, or must not, be found. */
export type Term = {
	readonly field: TermField;
	/** Folded words, at least one. */
	readonly words: readonly string[];
	/** The words must stand side by side in this order, written just so; otherwise each may stand anywhere. */
	readonly phrase: boolean;
	/** What matches is left out. */
	readonly negated: boolean;
	/** The last word is still being typed. */
	readonly open: boolean;
	/** As typed, for showing. */
	readonly typed: string;
};

export type Confidence = 'sure' | 'doubtful' | 'unknown';

/** What a query asks for. */
export type Query = {
	readonly terms: readonly Term[];
	/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or null for no limit. */
	readonly since: string | null;
	readonly until: string | null;
	/** Each list holds what is wanted; an empty one wants everything. */
	readonly kinds: ReadonlyArray<'sentence' | 'fragment'>;
	readonly languages: readonly string[];
	readonly confidences: readonly Confidence[];
	/** What could not be understood and is ignored, in words for the user. */
	readonly problems: readonly string[];
};

type Piece = {
	readonly negated: boolean;
	readonly field: string | null;
	readonly value: string;
	readonly quoted: boolean;
	/** The end of the query, no blank or closing mark after it. */
	readonly open: boolean;
};

const fields = new Set(['speaker', 'title', 'source', 'since', 'until', 'date', 'kind', 'lang', 'language', 'confidence']);
const isBlank = (unit: string | undefined) => unit !== undefined && fold(unit) === ' ';
const isQuote = (unit: string | undefined) => unit !== undefined && fold(unit) === '"';

const cut = (query: string): Piece[] => {
	const pieces: Piece[] = [];
	let index = 0;
	const readQuoted = () => {
		index++;
		const from = index;
		while (index < query.length && !isQuote(query[index])) {
			index++;
		}

		const open = index >= query.length;
		const value = query.slice(from, index);
		index++;
		return {value, open, quoted: true};
	};

	const readBare = () => {
		const from = index;
		while (index < query.length && !isBlank(query[index]) && !isQuote(query[index])) {
			index++;
		}

		return {value: query.slice(from, index), open: index >= query.length, quoted: false};
	};

	while (index < query.length) {
		if (isBlank(query[index])) {
			index++;
			continue;
		}

		const negated = query[index] === '!';
		while (query[index] === '!') {
			index++;
		}

		const name = /^(\p{Letter}+):/v.exec(query.slice(index, index + 12));
		const field = name && fields.has(fold(name[1]!)) ? fold(name[1]!) : null;
		if (field) {
			index += name![0].length;
		}

		pieces.push({negated, field, ...(isQuote(query[index]) ? readQuoted() : readBare())});
	}

	return pieces;
};

/** Drops what only leans on the next word: the « l » of « l’hégémonie », the « qu » of « qu’il ». */
const withoutElisions = (words: readonly string[], text: string): string[] => {
	const folded = fold(text);
	let from = 0;
	return words.filter((word, index) => {
		const at = folded.indexOf(word, from);
		from = at + word.length;
		return !(word.length <= 2 && folded[from] === '\'' && (words[index + 1]?.length ?? 0) >= word.length);
	});
};

const chooseAll = <T extends string>(values: readonly T[], typed: string): T[] => {
	const wanted = fold(typed);
	return wanted === '' ? [] : values.filter(value => value.startsWith(wanted));
};

/**
Reads a query. Never throws, whatever is typed: what is unfinished counts as far as it is certain, what is not understood is ignored and told.

@param query - as typed: words, `"a phrase"`, `!word`, and the fields `speaker:` `title:` `source:` `since:` `until:` `date:` `kind:`
`lang:` `confidence:`, their values in quotation marks where they hold blanks.
*/
export const parseQuery = (query: string): Query => {
	const terms: Term[] = [];
	const kinds: Array<'sentence' | 'fragment'> = [];
	const languages: string[] = [];
	const confidences: Confidence[] = [];
	const problems: string[] = [];
	let since: string | null = null;
	let until: string | null = null;

	const addTerm = (field: TermField, {value, quoted, negated, open}: Piece) => {
		const all = wordsOf(fold(value));
		// Phrases of a speaker or title are read as words: `speaker:"Anne Marie Vallon"` finds « Anne-Marie Vallon ».
		const words = quoted ? all : withoutElisions(all, value);
		const phrase = field === 'any' && (quoted || (negated && words.length > 1));
		if (words.length === 0) {
			return;
		}

		// A blank or a stop after the last word ends it.
		const ended = !open || !/[\p{Letter}\p{Mark}\p{Number}\p{Surrogate}]$/v.test(value);
		if (field === 'any' && !phrase) {
			for (const [index, word] of words.entries()) {
				terms.push({field, words: [word], phrase: false, negated, open: !ended && index === words.length - 1, typed: word});
			}
		} else {
			terms.push({field, words, phrase, negated, open: !ended, typed: value.trim()});
		}
	};

	const addDate = (field: string, {value, open}: Piece) => {
		const typed = value.trim();
		const date = open ? parseUnfinishedDate(typed) : parseDate(typed);
		if (date === null) {
			if (typed !== '' && !(open && /^\d{0,4}(?:[\-.\/]\d{0,4}){0,2}$/v.test(typed))) {
				problems.push(`${field}: no date: ${typed}`);
			}

			return;
		}

		if (field !== 'until') {
			since = date;
		}

		if (field !== 'since') {
			until = date;
		}
	};

	const addChoice = <T extends string>(list: T[], all: readonly T[], piece: Piece) => {
		const chosen = chooseAll(all, piece.value.trim());
		if (chosen.length === 0) {
			if (piece.value.trim() !== '') {
				problems.push(`${piece.field}: one of ${all.join(', ')}, not: ${piece.value.trim()}`);
			}

			return;
		}

		list.push(...(piece.negated ? all.filter(value => !chosen.includes(value)) : chosen));
	};

	for (const piece of cut(query)) {
		switch (piece.field) {
			case null: {
				addTerm('any', piece);
				break;
			}

			case 'speaker':
			case 'title':
			case 'source': {
				addTerm(piece.field, piece);
				break;
			}

			case 'kind': {
				addChoice(kinds, ['sentence', 'fragment'], piece);
				break;
			}

			case 'confidence': {
				addChoice(confidences, ['sure', 'doubtful', 'unknown'], piece);
				break;
			}

			case 'lang':
			case 'language': {
				const code = fold(piece.value.trim());
				if (code.length > 1) {
					languages.push(code);
				}

				break;
			}

			default: {
				addDate(piece.field, piece);
			}
		}
	}

	return {terms, since, until, kinds, languages, confidences, problems};
};

/**
Says what was understood of a query, in one line for the user.

@returns for example `mesure · speaker Vallon · without guerre · since 2023-10`; empty where everything matches.
*/
export const describeQuery = (query: Query): string => {
	const parts = query.terms.map(term => {
		const shown = term.phrase ? `“${term.words.join(' ')}”` : term.typed;
		return `${term.negated ? 'without ' : ''}${term.field === 'any' ? '' : `${term.field} `}${shown}${term.open ? '…' : ''}`;
	});
	if (query.since !== null && query.since === query.until) {
		parts.push(`dated ${query.since}`);
	} else {
		parts.push(...(query.since === null ? [] : [`since ${query.since}`]), ...(query.until === null ? [] : [`until ${query.until}`]));
	}

	for (const list of [query.kinds, query.languages, query.confidences]) {
		if (list.length > 0) {
			parts.push(list.join(' or '));
		}
	}

	return [...parts, ...query.problems.map(problem => `(${problem})`)].join(' · ');
};

/** Whether a term is one word to be found anywhere, the kind that may be mistyped, cut, joined or left out. */
export const isPlainWord = (term: Term): boolean => term.field === 'any' && !term.phrase && !term.negated;

/** Whether a query asks for everything. */
export const isEmptyQuery = (query: Query): boolean => query.terms.length === 0 && query.since === null && query.until === null
	&& query.kinds.length === 0 && query.languages.length === 0 && query.confidences.length === 0;
