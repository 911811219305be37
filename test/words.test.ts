// What is remembered of words, and how texts are cut into them. Invented sentences.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {languageOf} from '../source/quotations/languages/language.js';
import {remembered} from '../source/quotations/remembered.js';
import {findStretches} from '../source/quotations/stretches.js';
import {orderByToken} from '../source/quotations/token-order.js';
import {tokenise} from '../source/quotations/tokenise.js';
import {vocabularyOf} from '../source/quotations/vocabulary.js';
import {WordTable} from '../source/quotations/word-table.js';

const tableOf = () => {
	const asked: string[] = [];
	const table = new WordTable(written => {
		asked.push(written);
		return {written};
	});
	return {asked, ask: (word: string) => table.at(`<${word}>`, 1, word.length + 1).written};
};

describe('a table of words', () => {
	test('finds out about a word once', () => {
		const {asked, ask} = tableOf();
		assert.deepEqual(['mer', 'Mer', 'mer'].map(word => ask(word)), ['mer', 'Mer', 'mer']);
		assert.deepEqual(asked, ['mer', 'Mer']);
	});

	test('tells apart words that collide, and goes on when it is full', () => {
		const {ask} = tableOf();
		// “Aa” and “BB” have one hash, and so have all rows of them of one length.
		const colliding = Array.from({length: 256}, (_, number) => number.toString(2).padStart(8, '0').replaceAll('0', 'Aa').replaceAll('1', 'BB'));
		const many = Array.from({length: 120_000}, (_, number) => `mot${number}`);
		const wrong = [...colliding, ...many, ...colliding, ...many.slice(-1000)].filter(word => ask(word) !== word);
		assert.deepEqual(wrong, []);
	});

	test('forgets rare words, and never one that is asked for all the time', () => {
		const {asked, ask} = tableOf();
		for (let number = 0; number < 60_000; number++) {
			ask(`mot${number}`);
			ask('mer');
		}

		ask('mot0');
		assert.equal(asked.filter(word => word === 'mer').length, 1);
		assert.equal(asked.filter(word => word === 'mot0').length, 2);
	});

	test('any words, however long, are themselves', () => {
		fc.assert(fc.property(fc.array(fc.string({maxLength: 60}), {maxLength: 40}), words => {
			const {ask} = tableOf();
			assert.deepEqual([...words, ...words].map(word => ask(word)), [...words, ...words]);
		}));
	});
});

test('a word that was remembered is not looked for again', () => {
	let count = 0;
	const lengthOf = remembered(word => {
		count++;
		return word.length;
	});
	assert.deepEqual([lengthOf('mer'), lengthOf('mer'), lengthOf('océan')], [3, 3, 5]);
	assert.equal(count, 2);
});

test('a memory forgets rare words, and never one that is asked for all the time', () => {
	const asked: string[] = [];
	const lengthOf = remembered(word => {
		asked.push(word);
		return word.length;
	});
	for (let number = 0; number < 40_000; number++) {
		lengthOf(`mot${number}`);
		lengthOf('mer');
	}

	lengthOf('mot0');
	assert.equal(asked.filter(word => word === 'mer').length, 1);
	assert.equal(asked.filter(word => word === 'mot0').length, 2);
});

test('what begins at a token, and before it', () => {
	const {numbers, before} = orderByToken(4, 6, number => [5, 0, 2, 0][number]!);
	assert.deepEqual([...numbers], [1, 3, 2, 0]);
	assert.deepEqual([...before], [0, 2, 2, 3, 3, 3, 4]);
});

describe('a text is cut into words', () => {
	const rows: ReadonlyArray<readonly [language: string, text: string, words: string]> = [
		['fr', 'L’élue a-t-elle dit 3,5 %, p. 12 ?', 'l\' élue a t-elle dit 3,5 % , p. 12 ?'],
		['en', 'Mr. Ode’s U.S. trip, 14:30', 'mr. ode \'s u.s. trip , 14:30'],
		['fr', 'Elle dit « non, dit-il, jamais » ce soir.', 'elle dit " dit il " ce soir .'],
		['fr', 'Un mot«\u{A0}collé\u{A0}»au suivant', 'un mot " au suivant'],
	];
	for (const [code, text, words] of rows) {
		test(text, () => {
			assert.equal(tokenise(text, languageOf(code), findStretches(text, code)).words.join(' '), words);
		});
	}

	test('any text: the narrator’s tokens are those of the whole text outside the stretches', () => {
		const part = fc.constantFrom('« ', ' »', '“', '”', '\'', 'mot', 'l’', 'a-t-il', ' dit ', ' ', ', ', '. ', '\n', ' \n \n', 'Le', '3,5', '-', 'U.S.', '—');
		fc.assert(fc.property(fc.array(part, {maxLength: 50}), fc.constantFrom('fr', 'en'), (parts, code) => {
			const text = parts.join('');
			const stretches = findStretches(text, code);
			const told = tokenise(text, languageOf(code), stretches);
			const all = tokenise(text, languageOf(code));
			const isTold = (start: number) => stretches.every(({outer, asides}) => start < outer.start || start >= outer.end || asides.some(aside => start >= aside.start && start < aside.end));
			const expected = all.words.filter((_, index) => isTold(all.starts[index]!));
			assert.deepEqual(told.words.filter((_, index) => told.kinds[index] !== 4), expected);
		}));
	});
});

test('what the vocabulary knows of a word', () => {
	const form = (code: string, word: string) => vocabularyOf(languageOf(code)).at(word, 0, word.length);
	assert.deepEqual(['mer', 'Mer', 'MER', 'M'].map(word => form('fr', word).capital), [0, 1, 2, 1]);
	assert.equal(form('fr', 'Élodie').plain, 'elodie');
	assert.equal(form('fr', 'Sørensen').name, 'sorensen');
	assert.equal(form('fr', 'dit-il').enclitic, 4);
	assert.equal(form('fr', 'porte-voix').enclitic, -1);
});
