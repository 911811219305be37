import assert from 'node:assert/strict';
import test from 'node:test';
import {expandForms, languageData, languageOf, listWords, type LanguageData} from '../source/quotations/languages/language.js';

/** Parts that a language may leave empty because it has no such thing. */
const optional = new Set(['caseEndings', 'elisions', 'enclitics', 'accordingAfter', 'particleCues', 'adjectiveEndings', 'agent', 'of', 'have', 'masculinePlural', 'femininePlural', 'plural', 'eitherNumber', 'possessiveMasculine', 'possessiveFeminine', 'possessiveAny', 'masculine', 'feminine', 'impersonal', 'marks', 'naming', 'bases', 'nonfiniteEndings', 'participleEndings']);

const emptyParts = (data: object, path = ''): string[] => Object.entries(data).flatMap(([key, value]) => {
	const name = path === '' ? key : `${path}.${key}`;
	if (optional.has(key)) {
		return [];
	}

	if (typeof value === 'string' || Array.isArray(value)) {
		return listWords(value as string).length === 0 ? [name] : [];
	}

	return typeof value === 'object' && value !== null ? emptyParts(value as object, name) : [];
});

for (const [code, data] of Object.entries(languageData)) {
	test(`the data of ${code} are complete: every part has words`, () => {
		assert.equal(data.language, code);
		assert.deepEqual(emptyParts(data), []);
	});

	test(`the data of ${code} have the parts that the French have`, () => {
		const keysOf = (part: object) => Object.keys(part).filter(key => !optional.has(key)).toSorted();
		const french = languageData.fr!;
		assert.deepEqual(keysOf(french).filter(key => !(key in data)), []);
		for (const part of ['determiners', 'pronouns', 'grammar', 'honorifics', 'cues', 'nouns', 'personEndings', 'nameEndings', 'labels'] as const) {
			assert.deepEqual(keysOf(french[part]).filter(key => !(key in data[part])), [], part);
		}
	});

	test(`every line of ${code} names a pattern that exists, and the language compiles`, () => {
		for (const list of [...Object.values(data.cues), ...Object.values(data.nouns)]) {
			assert.ok(expandForms(list, data.patterns).every(([word]) => word !== ''));
		}

		assert.ok(languageOf(code).words.size > 1000, 'at least a thousand words');
	});
}

test('a line with an unknown pattern is named in the error', () => {
	assert.throws(() => expandForms(['nonsense: word'], {} satisfies LanguageData['patterns']), /nonsense/v);
});
