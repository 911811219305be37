import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {cleanLine, cleanText} from '../../source/articles/clean.js';

const from = String.fromCodePoint;
const escape = from(0x1B);

test('line ends of all kinds are one, tabs are blanks', () => {
	assert.equal(cleanText('a\r\nb\rc\nd\u{2028}e\u{2029}f\u{B}g\u{C}h'), 'a\nb\nc\nd\ne\nf\ng\nh');
	assert.equal(cleanText('a\tb'), 'a    b');
});

test('what a terminal would obey is taken out, the words around it stay', () => {
	assert.equal(cleanText(`red ${escape}[31;1mword${escape}[0m here`), 'red word here');
	assert.equal(cleanText(`a${escape}]0;title${from(7)}b`), 'ab');
	assert.equal(cleanText(String.raw`a${escape}]8;;https://example.com${escape}\link${escape}]8;;${escape}\b`), 'alinkb');
	assert.equal(cleanText(`a${escape}b${from(8)}${from(0)}${from(0x7F)}c`), 'abc');
	assert.equal(cleanText(`a${from(0x9B)}31mb`), 'a›31mb');
});

test('C1 controls are the quotation marks of windows-1252', () => {
	assert.equal(cleanText(`${from(0x93)}It${from(0x92)}s${from(0x94)} ${from(0x85)}`), '“It’s” …');
});

test('overrides, isolates and invisible letters are taken out', () => {
	assert.equal(cleanText('a\u{202E}b\u{2066}c\u{2069}d\u{200E}e\u{FEFF}f\u{200B}g\u{AD}h\u{3164}i\u{34F}j\u{E0041}k'), 'abcdefghijk');
});

test('joiners stay where a script or an emoji needs them', () => {
	assert.equal(cleanText('می\u{200C}خواهم'), 'می\u{200C}خواهم');
	assert.equal(cleanText('क्\u{200D}ष'), 'क्\u{200D}ष');
	assert.equal(cleanText('👩\u{200D}🚒'), '👩\u{200D}🚒');
	assert.equal(cleanText('pol\u{200D}it\u{200C}ics\u{200D}\u{200D}'), 'politics');
	assert.equal(cleanText('🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'), '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}');
});

test('half pairs and private letters leave a sign, towers of marks are cut, accents are composed', () => {
	assert.equal(cleanText('a\u{D800}b\u{E000}c'), 'a\u{FFFD}b\u{FFFD}c');
	assert.equal(cleanText(`e${'\u{316}'.repeat(40)}`).length, 7);
	assert.equal(cleanText('e\u{301}te\u{301}'), 'été');
});

test('a line is one line, and shows where something was', () => {
	assert.equal(cleanLine(`a${escape}[2Jb\nc\r\nd.txt`), 'a\u{FFFD}[2Jb c d.txt');
	assert.equal(cleanLine('photo\u{202E}txt.exe'), 'phototxt.exe');
});

const anything = fc.string({unit: fc.oneof(
	fc.constantFrom(escape, from(7), from(0x9B), '\r', '\n', '\t', '[', ']', '31m', '\\', '\u{200D}', '\u{200C}', '\u{202E}', '\u{301}', '👩', '🏴', '\u{E0067}', 'ب', '\u{FEFF}', '\u{D83D}', '\u{DE00}', ' ', 'e'),
	fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
)});

test('nothing that is cleaned holds a control, a format character or half a pair, and cleaning twice changes nothing', () => {
	fc.assert(fc.property(anything, raw => {
		for (const [clean, again, breaks] of [[cleanText(raw), cleanText, '\n'], [cleanLine(raw), cleanLine, '']] as const) {
			assert.equal(again(clean), clean);
			assert.ok(clean.isWellFormed());
			for (const character of clean) {
				const isKept = ['\u{200C}', '\u{200D}', breaks].includes(character) || (character >= '\u{E0020}' && character <= '\u{E007F}') || (character >= '\u{600}' && character <= '\u{8E2}');
				assert.ok(isKept || !/[\p{Control}\p{Format}\p{Line_Separator}\p{Paragraph_Separator}\p{Private_Use}\p{Surrogate}]/v.test(character), character.codePointAt(0)!.toString(16));
			}
		}
	}), {numRuns: 2000});
});

test('a text beyond the length of a piece is cleaned as a short one', () => {
	const word = `été${escape}[1m « oui » \u{200B}`;
	const long = word.repeat(120_000);
	assert.equal(cleanText(long), cleanText(word).repeat(120_000));
});
