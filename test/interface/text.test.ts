import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {blocksOf, lastLine, lineAt, linesFrom, moveLine, spanOf} from '../../source/interface/text/blocks.js';
import {differences} from '../../source/interface/text/difference.js';
import {cut, pad, printable, windowAround} from '../../source/interface/text/cut.js';
import inkWidth from '../../source/interface/text/ink-width.js';
import {isPlain, textWidth} from '../../source/interface/text/width.js';
import {wrap} from '../../source/interface/text/wrap.js';

const wrapped = (text: string, width: number): string[] => {
	const flat = wrap(text, 0, text.length, width);
	return Array.from({length: flat.length / 2}, (_, index) => text.slice(flat[index * 2], flat[(index * 2) + 1]));
};

test('lines break at blanks', () => {
	assert.deepEqual(wrapped('un deux trois quatre', 9), ['un deux', 'trois', 'quatre']);
	assert.deepEqual(wrapped('', 9), ['']);
	assert.deepEqual(wrapped(' '.repeat(3), 2), ['']);
});

for (const [name, text, width, lines] of [
	['French guillemets with ordinary blanks', 'il dit « oui » ou « non »', 9, ['il dit', '« oui »', 'ou', '« non »']],
	['French guillemets with no-break blanks', 'il dit « oui »', 9, ['il dit', '« oui »']],
	['a closing guillemet before a comma', 'aux mots », dit-il', 8, ['aux', 'mots »,', 'dit-il']],
	['high punctuation', 'alors mot ; puis fin !', 9, ['alors', 'mot ;', 'puis', 'fin !']],
	['German marks', 'sie sagte „nie wieder“ laut', 10, ['sie sagte', '„nie', 'wieder“', 'laut']],
	['German guillemets', 'sie rief »nein« laut', 9, ['sie rief', '»nein«', 'laut']],
	['Russian guillemets and a dash', 'он сказал «нет» — и ушёл', 10, ['он сказал', '«нет» — и', 'ушёл']],
	['Spanish opening marks', 'dijo ¿por qué? y ¡basta!', 7, ['dijo', '¿por', 'qué? y', '¡basta!']],
	['a compound at its hyphen', 'nord-coréenne', 8, ['nord-', 'coréenne']],
	['a long word', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
	['a long word with its marks', '« abcdefgh »', 6, ['« abcd', 'efgh »']],
	['Japanese, kinsoku', '彼は「平和が大切だ」と述べた。', 10, ['彼は「平和', 'が大切だ」', 'と述べた。']],
	['emoji with joiners', '👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧', 5, ['👩‍👩‍👧 👩‍👩‍👧', '👩‍👩‍👧']],
] as const) {
	test(`wrapping keeps ${name} together`, () => {
		assert.deepEqual(wrapped(text, width), [...lines]);
	});
}

const words = fc.constantFrom('mot', 'Lavrov', 'l’hégémonie', 'nord-coréen', 'a', 'Ääkkönen', 'Лавров', '北京市', 'です。', '「はい」', 'e\u{301}te\u{301}', '👍🏽', '👩‍👩‍👧', '한국어', 'Donaudampfschifffahrtsgesellschaft');
const pieces = fc.oneof(words, words, words, fc.constantFrom('« mot »', '« mot »', '„Wort“', '“word”', '»Wort«', 'mot :', 'mot ; mot', 'fin !', '« mot », mot', '« mot ».', '(mot)', '¿qué?', '…', '—', '50 %'));
const paragraphs = fc.array(pieces, {maxLength: 40}).map(parts => parts.join(' '));

test('wrapping loses nothing, keeps the width and never breaks where it must not', () => {
	fc.assert(fc.property(paragraphs, fc.integer({min: 8, max: 60}), (text, width) => {
		const flat = wrap(text, 0, text.length, width);
		let end = 0;
		for (let index = 0; index < flat.length; index += 2) {
			const line = text.slice(flat[index], flat[index + 1]);
			assert.ok(textWidth(line) <= width, `too wide: ${line}`);
			assert.equal(text.slice(end, flat[index]).trim(), '', 'only blanks stand between lines');
			assert.ok(index === 0 || !/^(?:[!\),.:;?”…。」]|»(?:[\s!\),.:;?]|$))/v.test(line), `a line starts with a closing mark: ${line}`);
			assert.doesNotMatch(line, /(?:^|\s)[\(«¿„「]$/v, `a line ends with an opening mark: ${line}`);
			assert.doesNotMatch(line[0] ?? '', /[\u{300}-\u{36F}\u{200D}]/v, 'a cluster is torn');
			end = flat[index + 1]!;
		}

		assert.equal(text.slice(end).trim(), '');
	}), {numRuns: 600});
});

test('any characters are wrapped without loss', () => {
	fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 80}).map(text => text.replaceAll('\n', ' ')), fc.integer({min: 2, max: 20}), (text, width) => {
		const flat = wrap(text, 0, text.length, width);
		let end = 0;
		for (let index = 0; index < flat.length; index += 2) {
			assert.ok(flat[index]! >= end);
			assert.ok(flat[index + 1]! >= flat[index]!);
			assert.equal(text.slice(end, flat[index]).trim(), '');
			end = flat[index + 1]!;
		}

		assert.equal(text.slice(end).trim(), '');
	}));
});

test('a line of 50 MB opens and ends at once', () => {
	const text = 'douze mots « dont certains » sont longs ; '.repeat(1_250_000);
	const started = performance.now();
	const blocks = blocksOf(text);
	const last = lastLine(blocks, 60);
	const top = moveLine(blocks, 60, last, -40);
	assert.equal(linesFrom(blocks, 60, top, 100).length, 41);
	assert.deepEqual(moveLine(blocks, 60, {block: 0, line: 0}, -3), {block: 0, line: 0});
	assert.ok(performance.now() - started < 1500);
});

test('every offset is on the line that holds it, at any width', () => {
	const text = 'Un premier paragraphe, assez long pour deux lignes.\n\nUn autre « paragraphe » encore.\n';
	const blocks = blocksOf(text);
	for (const width of [8, 20, 60]) {
		for (let offset = 0; offset < text.length; offset++) {
			const [start] = spanOf(blocks, width, lineAt(blocks, width, offset));
			assert.ok(start <= offset);
			const next = moveLine(blocks, width, lineAt(blocks, width, offset), 1);
			const [after] = spanOf(blocks, width, next);
			assert.ok(after > offset || after === start);
		}
	}
});

test('cutting and filling keep the columns', () => {
	assert.equal(cut('Pyongyang', 5), 'Pyon…');
	assert.equal(cut('北京市長', 5), '北京…');
	assert.equal(pad('été', 5), 'été  ');
	assert.equal(pad('北京', 5, 'right'), ' 北京');
	assert.equal(textWidth(pad('👩‍👩‍👧 famille', 6)), 6);
});

test('a cut text shows the place looked for', () => {
	const text = 'Le premier mot est loin du dernier, qui est hégémonie, et il y a encore une suite après.';
	const focus = text.indexOf('hégémonie');
	const {start, end, before, after} = windowAround(text, focus, 30);
	assert.ok(start <= focus);
	assert.ok(end >= focus + 9);
	assert.equal(before + after, '……');
	assert.ok(textWidth(before + text.slice(start, end) + after) <= 30);
	assert.deepEqual(windowAround('court', 2, 30), {start: 0, end: 5, before: '', after: ''});
});

test('nothing that steers a terminal is printable', () => {
	assert.equal(printable('a\u{1B}[31mb\u{9B}c\u{202E}d\ne\u{E0041}\u{D800}'), 'a\u{FFFD}[31mb\u{FFFD}c\u{FFFD}d e\u{FFFD}\u{FFFD}');
});

test('the words that another version does not have are told', () => {
	const marked = (text: string, other: string) => differences(text, other).map(({start, end}) => text.slice(start, end));
	assert.deepEqual(marked('Nous prendrons des mesures fermes', 'Nous prendrions des mesures'), ['prendrons', 'fermes']);
	assert.deepEqual(marked('l’Hégémonie', 'l’hegemonie'), []);
	assert.deepEqual(marked('un deux trois', 'quatre cinq'), ['un deux trois']);
	assert.deepEqual(marked('a b c', 'c a b'), ['c']);
	assert.deepEqual(marked('', 'x'), []);
});

test('what is taken for plain is one column wide, and Ink is told the same widths as by string-width', () => {
	const plain = Array.from({length: 0x1_00_00}, (_, code) => code).filter(code => isPlain(code));
	assert.ok(plain.length > 1000);
	assert.deepEqual(plain.filter(code => stringWidth(String.fromCharCode(code)) !== 1), []);
	fc.assert(fc.property(fc.string({unit: 'binary'}), text => inkWidth(text) === stringWidth(text)));
	for (const text of ['', 'a', 'é│▌', '日本', '\u{1B}[31ma\u{1B}[0m', 'e\u{301}', '👩‍👩‍👧']) {
		assert.equal(inkWidth(text), stringWidth(text));
	}
});
