import {L} from './bits.js';
import type {Forms, LanguageData, Words} from './language-data.js';

/** The words of a list, lower-cased, with plain apostrophes, ё as е. */
export const listWords = (words: Words): string[] => (typeof words === 'string' ? words : words.join(','))
	.toLowerCase().replaceAll('’', '\'').replaceAll('ё', 'е').split(',').map(word => word.trim()).filter(Boolean);

const formMeaning: Readonly<Record<string, number>> = {
	finite: L.finite,
	participle: L.participle,
	gerund: L.gerund,
	infinitive: L.infinitive,
	masculine: L.nounMasculine,
	feminine: L.nounFeminine,
	masculinePlural: L.nounMasculine | L.nounPlural,
	femininePlural: L.nounFeminine | L.nounPlural,
	any: 0,
	plural: L.nounPlural,
};

/**
Writes out the lines of a `Forms` list.

@returns words, the bits of their form and, where cases are told apart, the nominative.
@throws an Error that names the line whose pattern or form does not exist: the file of a language is at fault.
*/
export const expandForms = (forms: Forms, patterns: LanguageData['patterns']): Array<readonly [word: string, meaning: number, base?: string]> => {
	const found: Array<readonly [string, number, string?]> = [];
	// “-” is the bare stem.
	const push = (stem: string, cases: string, meaning: number) => {
		const [base, ...others] = cases.split('/').map(ending => stem + (ending.trim() === '-' ? '' : ending.trim()));
		found.push([base!, others.length > 0 ? meaning | L.nounDirect : meaning]);
		for (const other of others) {
			found.push([other, meaning | L.nounOblique, base]);
		}
	};

	for (const line of forms) {
		const colon = line.indexOf(':');
		const key = line.slice(0, colon).trim();
		const stems = listWords(line.slice(colon + 1));
		const form = formMeaning[key];
		const pattern = patterns[key];
		if (form !== undefined) {
			for (const word of stems) {
				push('', word, form);
			}
		} else if (pattern) {
			for (const [name, endings] of Object.entries(pattern)) {
				const meaning = formMeaning[name];
				if (meaning === undefined) {
					throw new Error(`pattern "${key}" has an unknown form "${name}"`);
				}

				for (const cases of listWords(endings)) {
					for (const stem of stems) {
						push(stem, cases, meaning);
					}
				}
			}
		} else {
			throw new Error(`no pattern or form "${key}" for the line "${line}"`);
		}
	}

	return found;
};
