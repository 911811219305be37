import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {bareArchive} from '../../source/archive/bare.js';
import {difference} from '../../source/archive/difference.js';
import {firstsOf, variantsOf} from '../../source/archive/variants.js';
import {sayings} from './sayings.js';

// Numbers 0 to 8 in this order.
const archive = bareArchive(...sayings(
	['Vera Lindqvist: Nous prendrons toutes les mesures nécessaires pour protéger la frontière orientale.', 'Vera Lindqvist: Oui.'],
	['Vera Lindqvist: nous prendrons toutes les mesures nécessaires pour protéger la frontiere orientale', 'Tomas Berg: Oui.'],
	['Vera Lindqvist: prendrons toutes les mesures nécessaires', 'Vera Lindqvist: Nous avons pris chaque mesure nécessaire afin de protéger nos frontières orientales.'],
	['Tomas Berg: La pêche au hareng souffre de la sécheresse et du vent.', 'Tomas Berg: Les mesures de la frontière.', 'Tomas Berg: La récolte est perdue.'],
));

test('the same words are found whatever their accents, case and punctuation', () => {
	assert.deepEqual(variantsOf(archive, 0).same, [2]);
	assert.deepEqual(variantsOf(archive, 2).same, [0]);
	assert.deepEqual(variantsOf(archive, 1).same, [3]);
	assert.deepEqual(variantsOf(archive, 6).same, []);
});

test('a cut, another tense and another translation are near, other words are not', () => {
	assert.deepEqual(variantsOf(archive, 0).near.toSorted((a, b) => a - b), [4, 5]);
	assert.ok(variantsOf(archive, 4).near.includes(0));
	assert.deepEqual(variantsOf(archive, 6).near, []);
	assert.deepEqual(variantsOf(archive, 8).near, []);
});

test('prints that are kept and prints that are made give the same', () => {
	const {quotationPrints, ...rest} = archive;
	assert.equal(quotationPrints!.length, 9 * 6);
	for (let quotation = 0; quotation < 9; quotation++) {
		assert.deepEqual(variantsOf(rest, quotation), variantsOf(archive, quotation));
	}
});

test('the same words of the same speaker are shown once', () => {
	assert.deepEqual([...firstsOf(archive)], [0, 1, 0, 3, 4, 5, 6, 7, 8]);
});

const cut = (text: string, spans: ReadonlyArray<{start: number; end: number}>): string[] => spans.map(({start, end}) => text.slice(start, end));

test('the words that differ are marked in both texts', () => {
	const [a, b] = ['Nous prendrons toutes les mesures, dit-on.', 'Nous allons prendre toutes les « Mesures », hier.'];
	const spans = difference(a, b);
	assert.deepEqual(cut(a, spans.a), ['prendrons', 'dit-on']);
	assert.deepEqual(cut(b, spans.b), ['allons prendre', 'hier']);
	assert.deepEqual(difference(a, a), {a: [], b: []});
	assert.deepEqual(difference('', 'mot'), {a: [], b: [{start: 0, end: 3}]});
});

test('what is not marked is the same in both texts, for any texts', () => {
	const words = fc.array(fc.constantFrom('un', 'deux', 'trois', 'quatre'), {maxLength: 12}).map(list => list.join(' '));
	fc.assert(fc.property(words, words, (a, b) => {
		const spans = difference(a, b);
		const rest = (text: string, marked: ReadonlyArray<{start: number; end: number}>): string => marked.reduceRight((left, {start, end}) => left.slice(0, start) + left.slice(end), text).split(' ').filter(word => word !== '').join(' ');
		assert.equal(rest(a, spans.a), rest(b, spans.b));
	}));
});

test('two very long texts are compared without filling memory', () => {
	const long = (word: string): string => `${Array.from({length: 30_000}, (_, index) => `${word}${index}`).join(' ')} fin`;
	const {a} = difference(long('a'), long('b'));
	assert.equal(a.length, 1);
});
