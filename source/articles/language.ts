import {isProse, linesOf} from './line.js';
import {languageWords} from './language-words.js';

/** How much of the running text decides, in UTF-16 code units. */
const sampleLength = 1600;

/** The answer where a text has no word that tells. */
const fallback = 'en';

/** Scripts that only one common language writes, or nearly: first and last code unit. */
const scripts: ReadonlyArray<readonly [first: number, last: number, language: string]> = [
	[0x3_70, 0x3_FF, 'el'],
	[0x5_30, 0x5_8F, 'hy'],
	[0x5_90, 0x5_FF, 'he'],
	[0x6_00, 0x6_FF, 'ar'],
	[0x9_00, 0x9_7F, 'hi'],
	[0xE_00, 0xE_7F, 'th'],
	[0x10_A0, 0x10_FF, 'ka'],
	[0x30_40, 0x30_FF, 'ja'],
	[0x4E_00, 0x9F_FF, 'zh'],
	[0xAC_00, 0xD7_A3, 'ko'],
];

/** The language of a text that is mostly in one of those scripts; undefined for Latin and Cyrillic. */
const byScript = (sample: string): string | undefined => {
	const counts = new Map<string, number>();
	let letters = 0;
	for (let index = 0; index < sample.length; index++) {
		const code = sample.charCodeAt(index);
		letters += code > 0x40 ? 1 : 0;
		const isUsual = code < 0x3_70 || (code >= 0x4_00 && code <= 0x5_2F) || (code >= 0x20_00 && code <= 0x2F_FF);
		const language = isUsual ? undefined : scripts.find(([first, last]) => code >= first && code <= last)?.[2];
		if (language !== undefined) {
			counts.set(language, (counts.get(language) ?? 0) + 1);
		}
	}

	// Japanese mixes kana with more Han; a few words of another script are names.
	return (counts.get('ja') ?? 0) > letters / 10 ? 'ja' : [...counts].find(([, count]) => count > letters * 0.4)?.[0];
};

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

const letter = /\p{Letter}/v;
// 0: not looked at yet, 1: a letter, 2: none. Beyond the first plane no word tells a language.
const kinds = new Uint8Array(0x1_00_00);
const isLetter = (code: number): boolean => {
	if (kinds[code] === 0) {
		kinds[code] = letter.test(String.fromCharCode(code)) ? 1 : 2;
	}

	return kinds[code] === 1;
};

/**
The words of a text.

@yields the runs of letters, in order.
*/
function * wordsIn(text: string): Generator<string> {
	let start = 0;
	for (let offset = 0; offset <= text.length; offset++) {
		if (offset < text.length && isLetter(text.charCodeAt(offset))) {
			continue;
		}

		if (offset > start) {
			yield text.slice(start, offset);
		}

		start = offset + 1;
	}
}

/**
Tells the language of a text by its script and its commonest words, each weighed by how few languages share it.

@param text - cleaned.
@returns an ISO 639-1 code.
*/
export const detectLanguage = (text: string): string => {
	const sample = sampleOf(text);
	const script = byScript(sample);
	if (script !== undefined) {
		return script;
	}

	const known = indexOfWords();
	const scores = new Map<string, number>();
	for (const word of wordsIn(sample.toLowerCase())) {
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
