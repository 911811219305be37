import type {Language} from '../languages/language.js';
import type {Layout} from '../layout.js';
import type {Names} from '../names/name-span.js';
import type {Tokens} from '../tokens.js';

/** The narrator's text, and what is known of it when mentions are looked for. */
export type Narration = {
	readonly tokens: Tokens;
	readonly language: Language;
	readonly layout: Layout;
	readonly names: Names;
	/** By token 1 where a title or a name in marks stands; undefined where none does. */
	readonly titles: Uint8Array | undefined;
	/** Last words of names of several words. */
	readonly familyNames: ReadonlySet<string>;
	/** Whether nouns and names change with their case. */
	readonly isInflected: boolean;
};

const familyNamesOf = (tokens: Tokens, names: Names): Set<string> => {
	const found = new Set<string>();
	for (const {from, to} of names.values()) {
		if (to - from > 1) {
			found.add(tokens.words[to - 1]!);
		}
	}

	return found;
};

/** Puts together what the search for mentions needs. */
export const narrationOf = (tokens: Tokens, language: Language, layout: Layout, names: Names, titles?: Uint8Array): Narration => ({
	tokens, language, layout, names, titles, familyNames: familyNamesOf(tokens, names), isInflected: language.caseEndings.length > 0,
});
