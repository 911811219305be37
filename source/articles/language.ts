import {isProse, linesOf} from './line.js';
import {languageWords} from './language-words.js';

/** How much of the running text decides, in UTF-16 code units. */
const sampleLength = 4096;

/** The answer where a text has no word that tells. */
const fallback = 'en';

/** Scripts that only one common language writes, or nearly. */
const scripts: ReadonlyArray<readonly [RegExp, string]> = [
	[/\p{Script=Hangul}/gv, 'ko'],
	[/[\p{Script=Hiragana}\p{Script=Katakana}]/gv, 'ja'],
	[/\p{Script=Han}/gv, 'zh'],
	[/\p{Script=Arabic}/gv, 'ar'],
	[/\p{Script=Hebrew}/gv, 'he'],
	[/\p{Script=Greek}/gv, 'el'],
	[/\p{Script=Thai}/gv, 'th'],
	[/\p{Script=Devanagari}/gv, 'hi'],
	[/\p{Script=Armenian}/gv, 'hy'],
	[/\p{Script=Georgian}/gv, 'ka'],
];

/** Every word with the languages that have it. */
let index: Map<string, string[]> | undefined;
const indexOfWords = (): Map<string, string[]> => {
	if (index === undefined) {
		index = new Map();
		for (const [language, words] of Object.entries(languageWords)) {
			for (const word of new Set(words.split(/\s+/v))) {
				const languages = index.get(word);
				if (languages === undefined) {
					index.set(word, [language]);
				} else {
					languages.push(language);
				}
			}
		}
	}

	return index;
};

/** Running text first: menus and buttons are often in another language than the article. */
const sampleOf = (text: string): string => {
	let sample = '';
	let rest = '';
	for (const line of linesOf(text.slice(0, 4 * sampleLength))) {
		if (isProse(line.text)) {
			sample += line.text + '\n';
		} else {
			rest += line.text + '\n';
		}

		if (sample.length >= sampleLength) {
			break;
		}
	}

	return (sample.length >= 200 ? sample : sample + rest).slice(0, sampleLength);
};

/**
Tells the language of a text by its script and its commonest words, each weighed by how few languages share it.

@param text - cleaned.
@returns an ISO 639-1 code.
*/
export const detectLanguage = (text: string): string => {
	const sample = sampleOf(text);
	const letters = sample.match(/\p{Letter}/gv)?.length ?? 0;
	for (const [script, language] of scripts) {
		// Japanese mixes kana with more Han; a few words of another script are names.
		if ((sample.match(script)?.length ?? 0) > letters * (language === 'ja' ? 0.1 : 0.4)) {
			return language;
		}
	}

	const known = indexOfWords();
	const scores = new Map<string, number>();
	for (const [word] of sample.toLowerCase().matchAll(/\p{Letter}+/gv)) {
		const languages = known.get(word);
		if (languages !== undefined) {
			for (const language of languages) {
				scores.set(language, (scores.get(language) ?? 0) + (1 / languages.length));
			}
		}
	}

	let best = fallback;
	let highest = 0;
	// The order of the table decides between equals.
	for (const language of Object.keys(languageWords)) {
		const score = scores.get(language) ?? 0;
		if (score > highest) {
			[best, highest] = [language, score];
		}
	}

	return best;
};
