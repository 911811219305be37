import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {languageData, listWords} from '../source/quotations/languages/language.js';
import {matcherOf} from '../source/quotations/languages/matching.js';
import {wordBookOf} from '../source/quotations/naming.js';

describe('what each language writes down about marks and names', () => {
	for (const [code, {name, marks, naming}] of Object.entries(languageData)) {
		test(`${name} is complete`, () => {
			const empty = Object.entries({...naming, address: marks.address}).filter(([, list]) => listWords(list).length === 0).map(([section]) => section);
			assert.deepEqual(empty, []);
			assert.deepEqual(listWords(marks.dashes).filter(dash => !['—', '–', '-'].includes(dash)), [], 'dashes are dashes');
		});

		test(`${name} names nothing twice`, () => {
			const twice = Object.entries(naming).flatMap(([section, list]) => listWords(list).filter((word, index, all) => all.indexOf(word) !== index).map(word => `${section}: ${word}`));
			assert.deepEqual(twice, []);
		});

		test(`${name} is looked up under its code`, () => {
			assert.equal(wordBookOf(code).known, true);
		});
	}

	test('a language without data knows nothing', () => {
		assert.equal(wordBookOf('xx').known, false);
		assert.equal(wordBookOf('constructor').known, false);
	});
});

describe('a list of words', () => {
	const matcher = matcherOf('mot, surnomm*, *schiff, sous le nom de, so-called');
	const rows: ReadonlyArray<readonly [word: string, holds: boolean]> = [
		['mot', true], ['mots', false], ['surnommée', true], ['nommée', false], ['frachtschiff', true], ['schiff', false], ['nom', false],
	];
	for (const [word, holds] of rows) {
		test(`${word} is ${holds ? '' : 'not '}in it`, () => {
			assert.equal(matcher.word(word), holds);
		});
	}

	test('expressions are read backwards from a place', () => {
		const lengthOf = (words: readonly string[], from = 0) => matcher.expression(words.map(word => ({word})), from);
		assert.equal(lengthOf(['de', 'nom', 'le', 'sous']), 4);
		assert.equal(lengthOf(['called', 'so', 'the']), 2);
		assert.equal(lengthOf(['the', 'called', 'so'], 1), 2);
		assert.equal(lengthOf(['surnommé', 'est']), 0);
		assert.equal(lengthOf(['de', 'nom']), 0);
		assert.equal(lengthOf([]), 0);
	});
});
