import assert from 'node:assert/strict';
import test from 'node:test';
import {explain} from '../source/quotations/explain.js';
import {doubts, links, meanings} from '../source/quotations/evidence.js';
import {extractQuotations} from '../source/quotations/index.js';

const reasons = (text: string, language: string, locale = 'en') => extractQuotations({path: 'a.txt', text, language}).map(quotation => ({
	speaker: quotation.speaker?.name ?? null,
	relay: quotation.relay,
	reason: explain(quotation, locale),
}));

test('the reason names the cue and its subject', () => {
	const [first] = reasons('Marie Vallon, maire de Brisac, était là. « Nous attendons », a déclaré Mme Vallon.', 'fr');
	assert.equal(first!.speaker, 'Marie Vallon');
	assert.match(first!.reason, /^“a déclaré”, after the quotation, has “Mme Vallon” as its subject; “Mme Vallon” is Marie Vallon/v);
});

test('the reason says whom a pronoun means', () => {
	const [first] = reasons('Jean Brunel, préfet de la région, est venu mardi. « Restez chez vous », a-t-il dit.', 'fr', 'fr');
	assert.equal(first!.speaker, 'Jean Brunel');
	assert.match(first!.reason, /désigne Jean Brunel/v);
});

test('the medium that relays the words is told apart from the speaker', () => {
	const [first] = reasons('Le président Anton Varga a déclaré que le pays « ne cédera pas », selon l’agence Telpress.', 'fr');
	assert.equal(first!.speaker, 'Anton Varga');
	assert.match(first!.relay ?? '', /Telpress/v);
	assert.match(first!.reason, /the words come through .*Telpress/v);
});

test('a source that stands alone is the speaker, not a relay', () => {
	const [first] = reasons('La note est courte. « Les pertes sont considérables et les délais ne seront pas tenus », selon le rapport.', 'fr');
	assert.equal(first!.relay, null);
});

test('every word of the evidence is put into words, in both languages', () => {
	for (const locale of ['en', 'fr']) {
		for (const word of [...links, ...doubts]) {
			const reason = explain({
				evidence: [word], relay: null, cue: {text: 'said', start: 0, end: 4},
				speaker: {name: 'Ann Lee', role: null, names: [], kind: 'person', mention: {text: 'Ann Lee', start: 9, end: 16}, confidence: 1},
			}, locale);
			assert.ok(reason.length > 10, `${locale}: ${word}`);
		}

		for (const word of meanings) {
			const reason = explain({
				evidence: [word], relay: null, cue: null,
				speaker: {name: 'Ann Lee', role: null, names: [], kind: 'person', mention: {text: 'she', start: 9, end: 12}, confidence: 1},
			}, locale);
			assert.match(reason, /Ann Lee, ./v, `${locale}: ${word}`);
		}
	}
});
