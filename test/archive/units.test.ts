import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {foldWords} from '../../source/archive/name-key.js';
import {countWords} from '../../source/archive/units.js';
import {plainLetters} from '../../source/articles/letters.js';

// The same said slowly, by regular expressions over the whole text.
const slowWords = (text: string): string[] => Array.from(text, character => character.toLowerCase()).join('')
	.normalize('NFD')
	.replaceAll(/[\p{Mark}'`´ʹʼ’]/gv, '')
	.replaceAll(/./gsv, letter => plainLetters[letter] ?? letter)
	.split(/[^\p{Letter}\p{Number}]+/v)
	.filter(word => word !== '');
const slowCount = (text: string): number => text.matchAll(/[\p{Letter}\p{Number}]+(?:['\-’][\p{Letter}\p{Number}]+)*/gv).toArray().length;

const text = fc.oneof(
	fc.string({unit: fc.constantFrom(...'aÉœßøй ё’\'`-—« ».,1½ Σς中文각\u{301}\u{1F600}\u{1D400}\u{D800}'), maxLength: 40}),
	fc.string({unit: 'binary', maxLength: 20}),
);

test('words are folded as regular expressions over the text fold them', () => {
	assert.deepEqual(foldWords('L’Œuvre d\'Éléonore ÇELİK-Straße, Горбачёв'), ['loeuvre', 'deleonore', 'celik', 'strasse', 'горбачев']);
	fc.assert(fc.property(text, sample => {
		assert.deepEqual(foldWords(sample), slowWords(sample));
	}), {numRuns: 500});
});

test('words are counted as a regular expression counts them', () => {
	assert.equal(countWords('Aujourd’hui, dit-elle : « 3,5 % » — l’an 2024-'), 6);
	fc.assert(fc.property(text, sample => {
		assert.equal(countWords(sample), slowCount(sample));
	}), {numRuns: 500});
});
