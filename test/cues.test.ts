// Whose words the verb announces: constructions in invented sentences, each with the one who speaks and who must not be taken instead.
import assert from 'node:assert/strict';
import test from 'node:test';
import {extractQuotations} from '../source/quotations/index.js';

const speakersOf = (language: string, text: string) => extractQuotations({path: 'a.txt', text, language}).map(({speaker}) => speaker?.name ?? null);

test('an English verb with its subject before it takes what follows as its object', () => {
	assert.deepEqual(speakersOf('en', 'Capt. Ada Merrow, who oversees the harbour of Linsey, said the crew of the Gannet was safe but that there was “no trace of the cargo.”'), ['Ada Merrow']);
	assert.deepEqual(speakersOf('en', 'The Water Board, which once owned a dredger, now describes the deal in its annual report as “a marriage of tides.”'), ['Water Board']);
});

test('the one spoken to does not go on', () => {
	assert.deepEqual(speakersOf('en', 'Ada Merrow runs the ferry. “We are late,” she told Radio Linsey. “We have been late since March.”'), ['Ada Merrow', 'Ada Merrow']);
});

test('“it” says what an institution says', () => {
	assert.deepEqual(speakersOf('en', 'The Water Board closed the locks at noon, its engineer having left. It warned that the tide could be “higher than the wall”.'), ['Water Board']);
});

test('the object of an infinitive is no subject', () => {
	assert.deepEqual(speakersOf('fr', 'Le comité formé pour écouter les ministres estimait que le port vivait « sur ses réserves ».'), ['Le comité']);
});

test('the one of whom a relative clause tells shouts', () => {
	assert.deepEqual(speakersOf('en', 'Ada Merrow learned of the fire from a fisherman who ran up the stairs at six and shouted “Smoke!” through the door.'), ['a fisherman']);
});

test('after a colon another clause begins', () => {
	assert.deepEqual(speakersOf('fr', 'Le maire reçoit les pêcheurs : Jeanne Morvan, qui dirige le port, évoque « une saison perdue ».'), ['Jeanne Morvan']);
});
