// Who is named and described in a small text, for the tests.
import {languageOf} from '../source/quotations/languages/language.js';
import {findMentions} from '../source/quotations/mentions/find.js';
import {nameOf} from '../source/quotations/speakers/entity.js';
import {Registry} from '../source/quotations/speakers/registry.js';
import {textOf} from '../source/quotations/speakers/written.js';
import {layOut} from '../source/quotations/layout.js';
import {tokenise} from '../source/quotations/tokenise.js';

/** What the mentions of a text name or describe: whole descriptions, and names as they would be shown. */
export const shownOf = (text: string, code: string): string[] => {
	const language = languageOf(code);
	const tokens = tokenise(text, language);
	const mentions = findMentions(tokens, language, layOut(tokens, text));
	const registry = new Registry(text, tokens, language, mentions);
	return [...registry.entities.map(entity => nameOf(entity)), ...mentions.filter(({kind}) => kind === 'phrase').map(({from, to}) => textOf({text, tokens, language}, from, to))];
};
