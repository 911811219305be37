import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {fold, foldWithMap, unfold} from '../../source/search/fold.js';
import {wordsOf} from '../../source/search/words.js';

const anyText = fc.oneof(fc.string({unit: 'grapheme'}), fc.string({unit: 'binary'}), fc.string({unit: 'grapheme-composite'}));

test('case, accents, ligatures, marks and spaces are folded', () => {
	for (const [text, folded] of [
		['L’Hégémonie', 'l\'hegemonie'],
		['Œuvre, cœur, æquo, Straße, Łódź, Øre, Ångström', 'oeuvre, coeur, aequo, strasse, lodz, ore, angstrom'],
		['«\u{A0}Oui\u{202F}!\u{A0}»', '" oui ! "'],
		['“yes” — ‘no’', '"yes" - \'no\''],
		['Всё ещё Ёлка', 'все еще елка'],
		['e\u{301}te\u{301}', 'ete'],
		['İstanbul ısı', 'istanbul isi'],
		['ﬁn… ①', 'fin... 1'],
		['soft\u{AD}hyphen zero\u{200B}width', 'softhyphen zerowidth'],
		['Λόγος ΛΌΓΟΣ', 'λογοσ λογοσ'],
	] as const) {
		assert.equal(fold(text), folded);
	}
});

test('folding twice changes nothing more, and the map belongs to the same folded text', () => {
	fc.assert(fc.property(anyText, text => {
		const once = fold(text);
		assert.equal(fold(once), once);
		assert.equal(foldWithMap(text).text, once);
	}));
});

test('every character folds to what stays as it is', () => {
	for (let code = 0; code < 0x2_00_00; code++) {
		const folded = fold(String.fromCodePoint(code));
		if (fold(folded) !== folded) {
			assert.equal(fold(folded), folded, `U+${code.toString(16)}`);
		}
	}
});

test('composed and decomposed letters fold alike', () => {
	fc.assert(fc.property(fc.string({unit: fc.constantFrom('é', 'à', 'ü', 'ç', 'ñ', 'й', 'ё', 'ő', 'a', ' ')}), text => {
		assert.equal(fold(text.normalize('NFC')), fold(text.normalize('NFD')));
	}));
});

test('a stretch of the folded text comes back as whole characters of the original', () => {
	fc.assert(fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
		const folded = foldWithMap(text);
		if (folded.text === '') {
			return;
		}

		const start = a % folded.text.length;
		const end = start + 1 + (b % (folded.text.length - start));
		const span = unfold(folded, start, end);
		assert.ok(span.start >= 0);
		assert.ok(span.start < span.end);
		assert.ok(span.end <= text.length);
		const piece = text.slice(span.start, span.end);
		const whole = (at: number) => at === 0 || at === text.length || !(/[\u{D800}-\u{DBFF}]/v.test(text[at - 1]!) && /[\u{DC00}-\u{DFFF}]/v.test(text[at]!));
		assert.ok(whole(span.start) && whole(span.end), 'a surrogate pair is cut');
		assert.ok(span.end === text.length || !/^\p{Mark}/v.test(text.slice(span.end)), 'a combining sequence is cut');
		assert.ok(fold(piece).includes(folded.text.slice(start, end)));
	}));
});

test('a ligature is marked whole, an accent written apart goes with its letter', () => {
	const folded = foldWithMap('le cœur e\u{301}mu');
	assert.deepEqual(unfold(folded, 4, 5), {start: 4, end: 5});
	assert.deepEqual(unfold(folded, 9, 10), {start: 8, end: 10});
});

test('words are runs of letters and digits, and a line without a blank is cut into bearable ones', () => {
	assert.deepEqual(wordsOf(fold('L’état-major (n° 7), en 2024 !')), ['l', 'etat', 'major', 'n', '7', 'en', '2024']);
	assert.deepEqual(wordsOf('a'.repeat(150)).map(word => word.length), [64, 64, 22]);
});
