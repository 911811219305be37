import type {Span} from '../articles/article.js';
import {findMarks} from './marks.js';
import {parseQuery, type Query} from './query.js';
import type {Searcher, ShownPart} from './searcher.js';

/** More rows than a screen has. */
const rememberedRows = 400;
const rememberedQueries = 16;

/** `Searcher.marks`, and a way to tell it what is known of a query. */
export type Marker = {
	readonly marks: Searcher['marks'];
	/** Notes whether near misses were among what a query found: where none were, none are marked. */
	note(query: string, near: boolean): void;
};

/** Makes a marker that remembers the marks of the last rows: the same rows are drawn again at every move of the cursor. */
export const createMarker = (): Marker => {
	let typed: string | undefined;
	let query: Query = parseQuery('');
	const known = new Map<string, Span[]>();
	const nearQueries = new Map<string, boolean>();
	return {
		note(asked, near) {
			if (nearQueries.get(asked) !== near && asked === typed) {
				known.clear();
			}

			nearQueries.delete(asked);
			nearQueries.set(asked, near);
			if (nearQueries.size > rememberedQueries) {
				nearQueries.delete(nearQueries.keys().next().value!);
			}
		},
		marks(asked: string, text: string, part: ShownPart = 'text') {
			if (asked !== typed) {
				typed = asked;
				query = parseQuery(asked);
				known.clear();
			}

			const key = `${part} ${text}`;
			let marks = known.get(key);
			if (!marks) {
				marks = findMarks(query, text, part, nearQueries.get(asked) ?? true);
				if (known.size >= rememberedRows) {
					known.delete(known.keys().next().value!);
				}

				known.set(key, marks);
			}

			return marks;
		},
	};
};
