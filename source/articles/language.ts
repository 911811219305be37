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
		if (code < 0x3_70 || (code >= 0x4_00 && code <= 0x5_2F) || (code >= 0x20_00 && code <= 0x2F_FF)) {
			continue;
		}

		const language = scripts.find(([first, last]) => code >= first && code <= last)?.[2];
		if (language !== undefined) {
			counts.set(language, (counts.get(language) ?? 0) + 1);
		}
	}

	// Japanese mixes kana with more Han; a few words of another script are names.
	return (counts.get('ja') ?? 0) > letters / 10 ? 'ja' : [...counts].find(([, count]) => count > letters * 0.4)?.[0];
};

const languages = Object.keys(languageWords);

/** Every word with the languages that have it, by their places among `languages`. */
let index: Map<string, number[]> | undefined;
const indexOfWords = (): Map<string, number[]> => {
	if (index === undefined) {
		index = new Map();
		for (const [place, language] of languages.entries()) {
			for (const word of new Set(languageWords[language]!.split(/\s+/v))) {
				const having = index.get(word);
				if (having === undefined) {
					index.set(word, [place]);
				} else {
					having.push(place);
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
	const scores = new Float64Array(languages.length);
	const lower = sample.toLowerCase();
	// The words are the runs of letters.
	for (let start = 0, offset = 0; offset <= lower.length; offset++) {
		if (offset < lower.length && isLetter(lower.charCodeAt(offset))) {
			continue;
		}

		const having = offset > start ? known.get(lower.slice(start, offset)) : undefined;
		if (having !== undefined) {
			for (const place of having) {
				scores[place]! += 1 / having.length;
			}
		}

		start = offset + 1;
	}

	let best = fallback;
	let highest = 0;
	// The order of the table decides between equals.
	for (const [place, language] of languages.entries()) {
		if (scores[place]! > highest) {
			[best, highest] = [language, scores[place]!];
		}
	}

	return best;
};
