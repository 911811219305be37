import assert from 'node:assert/strict';
import test from 'node:test';
import {confidenceBy, confidenceFeatures, confidenceNames, supportsOf} from '../source/quotations/confidence.js';
import {extractQuotations} from '../source/quotations/index.js';

const choice = (entity: number, chance: number) => ({entity, chance, best: {mention: 0, entity, cue: -1, governs: false, features: [0], link: []}});

test('a greater chance and a greater lead reach more steps', () => {
	const count = (chance: number, next: number) => confidenceFeatures([choice(1, chance), choice(2, next)], 1).length;
	assert.ok(count(0.99, 0.01) > count(0.9, 0.1));
	assert.ok(count(0.9, 0.1) > count(0.5, 0.5));
});

test('confidence is a chance, and weights move it', () => {
	const weights = new Float64Array(confidenceNames.length);
	const features = confidenceFeatures([choice(1, 0.9)], 1);
	assert.equal(confidenceBy(features, weights), 0.5);
	weights[confidenceNames.indexOf('always')] = 2;
	assert.ok(confidenceBy(features, weights) > 0.85);
});

test('a name beside its verb is surer than a pronoun without an antecedent', () => {
	const confidence = (text: string) => extractQuotations({path: 'a.txt', text, language: 'fr'})[0]?.speaker?.confidence ?? 0;
	const plain = confidence('« Nous attendons depuis trois jours et personne ne vient », a déclaré Marie Vallon, maire de Brisac.');
	const vague = confidence('Paul Morin a vu Jean Brunel et Luc Ferrand. Personne ne riait. « Nous attendons depuis trois jours et personne ne vient. » Le vent soufflait.');
	assert.ok(plain > vague, `${plain} ${vague}`);
});

test('one who goes on is no surer than that he spoke last', () => {
	const answer = (entity: number, chance: number, isNamed: boolean) => ({choice: choice(entity, chance), isNamed});
	assert.deepEqual(supportsOf([answer(1, 0.5, true), answer(1, 0.8, false), answer(1, 0.9, false), answer(2, 0.9, false), answer(1, 1, false), answer(1, 1, true), answer(-1, 1, false)]), [1, 0.5, 0.4, 1, 0.4 * 0.9, 1, 1]);
	assert.ok(confidenceFeatures([choice(1, 0.9)], 0.4).length > confidenceFeatures([choice(1, 0.9)], 0.95).length);
});
