// The face of this folder: a language by its code, and what tells of its words.
import {compile, type Language} from './compile.js';
import de from './de.json' with {type: 'json'};
import en from './en.json' with {type: 'json'};
import es from './es.json' with {type: 'json'};
import fr from './fr.json' with {type: 'json'};
import it from './it.json' with {type: 'json'};
import type {LanguageData} from './language-data.js';
import pt from './pt.json' with {type: 'json'};
import ru from './ru.json' with {type: 'json'};

export * from './bits.js';
export type {Change, Language} from './compile.js';
export {expandForms, listWords} from './forms.js';
export type {LanguageData} from './language-data.js';
export type {Entry, Phrase} from './lexicon.js';

/** The data files, by ISO 639-1 code. */
export const languageData: Readonly<Record<string, LanguageData>> = {de, en, es, fr, it, pt, ru};

const compiled = new Map<string, Language>();

/**
The data of a language, compiled on first use.

@param code - ISO 639-1. A language without data is read with the English grammar words, which hardly ever match, so that marks and names alone decide.
*/
export const languageOf = (code: string): Language => {
	const known = Object.hasOwn(languageData, code) ? code : 'en';
	let language = compiled.get(known);
	if (!language) {
		language = compile(languageData[known]!);
		compiled.set(known, language);
	}

	return language;
};
