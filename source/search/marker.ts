import type {Span} from '../articles/article.js';
import {findMarks} from './marks.js';
import {parseQuery, type Query} from './query.js';
import type {Searcher, ShownPart} from './searcher.js';

/** More rows than a screen has. */
const remembered = 400;

/** `Searcher.marks`, with the marks of the last rows remembered: the same rows are drawn again at every move of the cursor. */
export const createMarker = (): Searcher['marks'] => {
	let typed: string | undefined;
	let query: Query = parseQuery('');
	const known = new Map<string, Span[]>();
	return (asked: string, text: string, part: ShownPart = 'text') => {
		if (asked !== typed) {
			typed = asked;
			query = parseQuery(asked);
			known.clear();
		}

		const key = `${part} ${text}`;
		let marks = known.get(key);
		if (!marks) {
			marks = findMarks(query, text, part);
			if (known.size >= remembered) {
				known.delete(known.keys().next().value!);
			}

			known.set(key, marks);
		}

		return marks;
	};
};
