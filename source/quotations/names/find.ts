import {ByToken} from '../by-token.js';
import type {Language} from '../languages/language.js';
import {datelineAt, type Layout} from '../layout.js';
import {kinds, type Tokens} from '../tokens.js';
import {nameAt} from './name-at.js';
import type {Names, NameSpan} from './name-span.js';
import {mayOpenName} from './nameable.js';
import {addQuotedNames, type QuotedRows} from './quoted-names.js';
import {writingOf, type Writing} from './writing.js';

/** Adds the names that stand in headlines with capitals throughout (1), or elsewhere (0). */
const addNames = (writing: Writing, names: ByToken<NameSpan>, inTitle: 0 | 1) => {
	const {tokens, layout} = writing;
	for (let index = 0; index < tokens.count; index++) {
		if (tokens.kinds[index] !== kinds.word || writing.inTitle[index] !== inTitle) {
			continue;
		}

		const dateline = datelineAt(layout, index);
		if (dateline !== undefined) {
			index = dateline;
			continue;
		}

		const name = mayOpenName(tokens, index) ? nameAt(writing, index) : undefined;
		if (name) {
			names.set(name.whole, name);
			index = name.to - 1;
		}
	}
};

/** Finds the names of a text by their capitals, particles and honorifics, and those in marks; no list of names is needed. */
export const findNames = (tokens: Tokens, language: Language, layout: Layout, quoted?: QuotedRows): Names => {
	const names = new ByToken<NameSpan>(tokens.count);
	const writing = writingOf(tokens, language, layout, names);
	addNames(writing, names, 0);
	if (writing.inTitle.includes(1)) {
		// Where every word has a capital, only names that stand elsewhere too are known as such.
		for (const {from, to} of names.values()) {
			for (let index = from; index < to; index++) {
				writing.known.add(tokens.words[index]!);
			}
		}

		addNames(writing, names, 1);
	}

	if (quoted) {
		addQuotedNames(tokens, language, quoted, names);
	}

	return names;
};
