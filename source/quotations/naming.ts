import type {Language} from './languages/language.js';
import {matcherOf, type Matcher} from './languages/matching.js';

/** The words by which a language gives names, ready for look-up; see `LanguageData.naming`. */
export type Naming = Readonly<Record<'introduced' | 'verbs' | 'as' | 'words' | 'works' | 'things' | 'charges', Matcher>>;

const none = {introduced: '', verbs: '', as: '', words: '', works: '', things: '', charges: ''};

const known = new WeakMap<Language, Naming>();

/** The naming words of a language. */
export const namingOf = (language: Language): Naming => {
	let naming = known.get(language);
	if (!naming) {
		const {introduced, verbs, as, words, works, things, charges} = language.data.naming ?? none;
		naming = {
			introduced: matcherOf(introduced), verbs: matcherOf(verbs), as: matcherOf(as), words: matcherOf(words),
			works: matcherOf(works), things: matcherOf(things), charges: matcherOf(charges),
		};
		known.set(language, naming);
	}

	return naming;
};
