import {createRequire} from 'node:module';
import type chardet from 'chardet';
import {UnreadableError} from './unreadable.js';

/** How much of a file is looked at to tell its encoding, in bytes. */
const sampleSize = 1 << 16;

/** First bytes of files that people take for articles, and what to call them. */
const signatures: ReadonlyArray<readonly [bytes: string, name: string]> = [
	['%PDF-', 'a PDF file'],
	['PK\u{3}\u{4}', 'a zip archive or an office document'],
	['\u{1F}\u{8B}', 'a gzip archive'],
	['\u{D0}\u{CF}\u{11}\u{E0}', 'an old office document'],
	[String.raw`{\rtf`, 'an RTF document'],
	['\u{89}PNG', 'a picture'],
	['\u{FF}\u{D8}\u{FF}', 'a picture'],
	['GIF8', 'a picture'],
	['\u{7F}ELF', 'a program'],
	['SQLite format 3', 'a database'],
];

const startsWith = (bytes: Uint8Array, signature: string): boolean => {
	for (let index = 0; index < signature.length; index++) {
		if (bytes[index] !== signature.charCodeAt(index)) {
			return false;
		}
	}

	return true;
};

/** UTF-16 without a mark at its start: in every second byte the same few values come again and again, mostly 0 for Latin. */
const guessUtf16 = (sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
	const pairs = Math.floor(sample.length / 2);
	if (pairs < 2 || !sample.includes(0)) {
		return undefined;
	}

	// Blanks and line ends are 00 20 and 00 0A whatever the script.
	let little = 0;
	let big = 0;
	let zeros = 0;
	for (let index = 0; index + 1 < sample.length; index += 2) {
		const even = sample[index]!;
		const odd = sample[index + 1]!;
		zeros += even === 0 || odd === 0 ? 1 : 0;
		little += odd === 0 && (even === 0x20 || even === 0x0A || (even >= 0x61 && even <= 0x7A)) ? 1 : 0;
		big += even === 0 && (odd === 0x20 || odd === 0x0A || (odd >= 0x61 && odd <= 0x7A)) ? 1 : 0;
	}

	if (zeros < pairs / 20) {
		return undefined;
	}

	return little > 4 * big && little > pairs / 20 ? 'utf-16le' : (big > 4 * little && big > pairs / 20 ? 'utf-16be' : undefined);
};

/** Control bytes that no text has; escape sequences of coloured logs are let through. */
const isBinary = (sample: Uint8Array): boolean => {
	if (sample.includes(0)) {
		return true;
	}

	let control = 0;
	// By number: an iterator takes several times as long in a loop that runs once, and the first frame waits for it.
	for (let index = 0; index < sample.length; index++) {
		const byte = sample[index]!;
		if (byte < 0x20 && byte !== 0x09 && byte !== 0x0A && byte !== 0x0C && byte !== 0x0D && byte !== 0x1B) {
			control++;
		}
	}

	return control > Math.max(2, sample.length / 100);
};

/** The share of what is beyond ASCII that could not be decoded: a good UTF-8 file cut short or spoilt in a few places stays one. */
const brokenShare = (text: string): number => {
	let broken = 0;
	let beyond = 0;
	for (const character of text.slice(0, 1 << 20)) {
		if (!(character > '\u{7F}')) {
			continue;
		}

		beyond++;
		broken += character === '\u{FFFD}' ? 1 : 0;
	}

	return beyond === 0 ? 0 : broken / beyond;
};

/** Encodings with one byte a letter, by what `chardet` calls them; others of its answers are for other kinds of text. */
const trusted: ReadonlySet<string> = new Set([
	'windows-1250',
	'windows-1251',
	'windows-1252',
	'windows-1253',
	'windows-1254',
	'windows-1255',
	'windows-1256',
	'ISO-8859-1',
	'ISO-8859-2',
	'ISO-8859-5',
	'ISO-8859-6',
	'ISO-8859-7',
	'ISO-8859-8',
	'ISO-8859-9',
	'KOI8-R',
	'Shift_JIS',
	'EUC-JP',
	'EUC-KR',
	'Big5',
	'GB18030',
	'ISO-2022-JP',
]);

/** The bytes around those beyond ASCII, which alone tell encodings apart: a long English page may have its first accent far down. */
const tellingSample = (bytes: Uint8Array): Uint8Array => {
	const first = bytes.findIndex(byte => byte >= 0x80);
	return bytes.subarray(Math.max(0, first - 1024), Math.max(0, first - 1024) + sampleSize);
};

const guessLegacy = (bytes: Uint8Array): string => {
	const sample = tellingSample(bytes);
	let high = 0;
	let letters = 0;
	for (const byte of sample) {
		high += byte >= 0x80 ? 1 : 0;
		letters += byte >= 0x80 || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A) ? 1 : 0;
	}

	// Western languages have few letters beyond ASCII; there the detector's statistics waver, and windows-1252 is by far the commonest.
	if (high < letters * 0.25) {
		return 'windows-1252';
	}

	// Loaded only here: nearly every file is UTF-8.
	const {detect} = createRequire(import.meta.url)('chardet') as typeof chardet;
	const found = detect(sample);
	return found !== null && trusted.has(found) ? found : 'windows-1252';
};

/**
Turns the bytes of a file into text.

Tried in order: a byte order mark; UTF-16 without one; UTF-8; the older encodings, told apart by letter frequency.
@param bytes - the whole file.
@returns the text, not yet cleaned; bytes that mean nothing in the encoding become U+FFFD.
@throws UnreadableError if the bytes are not text.
*/
export const decode = (bytes: Uint8Array): string => {
	for (const [signature, name] of signatures) {
		if (startsWith(bytes, signature)) {
			throw new UnreadableError(`is ${name}, not text`);
		}
	}

	if (bytes[0] === 0xFF && bytes[1] === 0xFE) {
		return new TextDecoder('utf-16le').decode(bytes);
	}

	if (bytes[0] === 0xFE && bytes[1] === 0xFF) {
		return new TextDecoder('utf-16be').decode(bytes);
	}

	const sample = bytes.subarray(0, sampleSize);
	const utf16 = guessUtf16(bytes.subarray(0, 4096));
	if (utf16 !== undefined) {
		return new TextDecoder(utf16).decode(bytes);
	}

	if (isBinary(sample)) {
		throw new UnreadableError('is not text');
	}

	const utf8 = new TextDecoder('utf-8').decode(bytes);
	return !utf8.includes('\u{FFFD}') || brokenShare(utf8) < 0.1 ? utf8 : new TextDecoder(guessLegacy(bytes)).decode(bytes);
};
