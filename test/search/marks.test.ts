import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {findMarks} from '../../source/search/marks.js';
import {parseQuery} from '../../source/search/query.js';
import type {ShownPart} from '../../source/search/searcher.js';

const shown = (query: string, text: string, part?: ShownPart) => {
	let result = '';
	let from = 0;
	for (const {start, end} of findMarks(parseQuery(query), text, part)) {
		result += `${text.slice(from, start)}[${text.slice(start, end)}]`;
		from = end;
	}

	return result + text.slice(from);
};

test('exactly the characters that match are marked', () => {
	for (const [query, text, marked] of [
		['hegemonie', 'Contre l’hégémonie, toute hégémonie', 'Contre l’[hégémonie], toute [hégémonie]'],
		['hegem', 'l’hégémonie', 'l’[hégém]onie'],
		['gemon', 'l’hégémonie', 'l’hé[gémon]ie'],
		['art ', 'l’art de la partie', 'l’[art] de la partie'],
		['coeur', 'Au cœur', 'Au [cœur]'],
		['hegemnie', 'l’hégémonie américaine', 'l’[hégémonie] américaine'],
		['"ordre mondial"', 'un ordre, l’ordre mondial, un ordre mondial', 'un ordre, l’[ordre mondial], un [ordre mondial]'],
		['ordre mond', 'l’ordre mondial', 'l’[ordre] [mond]ial'],
		['!ordre mondial', 'l’ordre mondial', 'l’ordre [mondial]'],
		['speaker:kirby', 'dit Kirby', 'dit Kirby'],
		['title:x since:2023 kind:f', 'x 2023 f', 'x 2023 f'],
		['ete', 'e\u{301}te\u{301} chaud', '[e\u{301}te\u{301}] chaud'],
		['всё', 'Все ещё', '[Все] ещё'],
		['hege monie', 'l’hégémonie', 'l’[hégémonie]'],
		['ordremondial', 'un ordre, l’ordre mondial', 'un ordre, l’[ordre mondial]'],
		['', 'rien', 'rien'],
		['x', '', ''],
	] as const) {
		assert.equal(shown(query, text), marked, `query: ${query}`);
	}

	assert.deepEqual(findMarks(parseQuery('hegemnie'), 'l’hégémonie', 'text', false), []);
	assert.equal(shown('speaker:kirby', 'John Kirby', 'speaker'), 'John [Kirby]');
	assert.equal(shown('путин', 'Vladimir Poutine', 'speaker'), 'Vladimir [Poutine]');
});

test('marks are in order, apart, inside the text, and never cut a character', () => {
	const text = fc.oneof(fc.string({unit: 'grapheme', maxLength: 60}), fc.array(fc.constantFrom('é', 'e\u{301}', 'œ', 'a', 'b', ' ', '’', '𝒜', '👍🏽', 'й', 'ß', '\u{200B}'), {maxLength: 60}).map(all => all.join('')));
	fc.assert(fc.property(text, text, fc.boolean(), (query, shownText, own) => {
		// A query taken from the text itself matches more often.
		const marks = findMarks(parseQuery(own ? shownText.slice(0, 5) : query), shownText);
		let last = -1;
		for (const {start, end} of marks) {
			assert.ok(start > last);
			assert.ok(start < end);
			assert.ok(end <= shownText.length);
			assert.doesNotMatch(shownText.slice(end), /^[\p{Mark}\u{DC00}-\u{DFFF}]/v);
			assert.doesNotMatch(shownText.slice(start), /^[\p{Mark}\u{DC00}-\u{DFFF}]/v);
			last = end;
		}
	}));
});

test('a very long word is no obstacle', () => {
	const long = 'a'.repeat(5000);
	assert.ok(findMarks(parseQuery(long), long).length > 0);
});
