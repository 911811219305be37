// Constructions of English newswire, invented: who speaks, and on which mention the answer rests.
import assert from 'node:assert/strict';
import test from 'node:test';
import {extractQuotations} from '../source/quotations/index.js';
import {givenGender} from '../source/quotations/languages/given-names.js';
import {G} from '../source/quotations/languages/language.js';

const speakersOf = (text: string) => extractQuotations({path: 'a.txt', text, language: 'en'}).map(({speaker}) => speaker?.name ?? null);

test('what somebody owns speaks, not its owner', () => {
	assert.deepEqual(speakersOf('The harbour was closed. “He was away in June,” said Mr Pascoe’s sister, Dora Hale-Pascoe, on Monday.'), ['Dora Hale-Pascoe']);
	assert.deepEqual(speakersOf('The dam held. Carter’s spokesman called the report “a fairy tale” on Monday.'), ['spokesman']);
});

test('frequent given names tell the gender of a pronoun', () => {
	assert.equal(givenGender('judith'), G.feminine);
	assert.equal(givenGender('jean-luc'), 0);
	assert.equal(givenGender('andrea'), 0);
	assert.deepEqual(speakersOf('Margaret Holloway met Richard Penderby at the depot on Friday.\n\n“The buses are late again,” she said.'), ['Margaret Holloway']);
	assert.deepEqual(speakersOf('Margaret Holloway met Richard Penderby at the depot on Friday.\n\n“The buses are late again,” he said.'), ['Richard Penderby']);
});

test('an attribution rests on the pronoun that the cue has, not on a name elsewhere', () => {
	const [quotation] = extractQuotations({path: 'a.txt', text: 'Margaret Holloway opened the depot on Friday.\n\n“The buses are late again,” she said.', language: 'en'});
	assert.equal(quotation?.speaker?.mention?.text, 'she');
	assert.equal(quotation?.cue?.text, 'said');
});

test('father and son of one name stay two', () => {
	const text = 'Walter Quennell, a baker, died on Sunday. His son, Walter Quennell Jr., confirmed the death. “He never closed the shop,” Walter Quennell Jr. said.';
	assert.deepEqual(speakersOf(text), ['Walter Quennell Jr.']);
	assert.deepEqual(speakersOf(`${text} In 1990 Walter Quennell told a newspaper: “Bread does not wait.”`), ['Walter Quennell Jr.', 'Walter Quennell']);
});

test('a headline with capitals throughout lends its words to no name', () => {
	assert.deepEqual(speakersOf('Margaret Holloway Warns Of More Delays This Winter\n\nThe buses of the valley will be late. “We lack drivers,” Margaret Holloway said on Friday.'), ['Margaret Holloway']);
});

test('letters that no accent explains do not make two people', () => {
	assert.deepEqual(speakersOf('Nora Sørland spoke first. “It is late,” Sorland said.'), ['Nora Sørland']);
});

test('an adverb at the head of a sentence is no name', () => {
	assert.deepEqual(speakersOf('Legally, the owners are safe. “We are safe,” the owners said.'), ['the owners']);
});

test('a department of two fields is one', () => {
	assert.deepEqual(speakersOf('The plant will close. A spokesperson for the Department for Harbours and Canals said talks were “at an early stage”.'), ['A spokesperson for the Department for Harbours and Canals']);
});

test('a document speaks without its owner', () => {
	assert.deepEqual(speakersOf('The firm sells tents. Its website promises “a dry night or your money back”.'), ['website']);
});

test('a noun behind a preposition is no verb, and the subject of the sentence goes on', () => {
	const text = 'Hanlow spoke in the evening.\n\nDuring a speech earlier in the day, Hanlow attacked Whitby for her support of the dam, saying, “The valley will drown.”';
	assert.deepEqual(speakersOf(text), ['Hanlow']);
});

test('man and wife of one name stay two', () => {
	const text = 'Storms are coming.\n\nMr. Adler and his wife, Helen Adler, left the town on Monday. “We will be back,” Mrs. Adler said. Later, Mr. Adler spoke to the neighbours. “The roof is gone,” he said.';
	assert.deepEqual(speakersOf(text), ['Helen Adler', 'Adler']);
});

test('two nouns with one article describe one person', () => {
	assert.deepEqual(speakersOf('The bridge was closed on Friday.\n\nThe former minister and party leader said it was “a mistake” to close it.'), ['The former minister and party leader']);
});

test('who is named further on in the sentence is not the one described at its head', () => {
	const text = 'The harbour stays open.\n\n“That was outrageous,” the strategist said in an interview on Monday with Wolf Brenner. “Nobody was asked.”';
	assert.equal(speakersOf(text)[0], 'the strategist');
});

test('a noun of kin is not said by the one whose kin it is', () => {
	const text = 'Alistair Marden, 52, was a baker.\n\nHelen Marden read a postcard aloud. It was addressed to her. “Weather grand, company mixed,” her husband had written.';
	assert.notEqual(speakersOf(text)[0], 'Helen Marden');
});

test('words of the grammar may be small in a headline', () => {
	const text = 'Nora Quill Was Right to Doubt This Bridge From the Start\n\nThe bridge will close. “I said so,” Nora Quill told the council on Friday.';
	assert.deepEqual(speakersOf(text), ['Nora Quill']);
});

test('a share of people speaks as a whole', () => {
	assert.deepEqual(speakersOf('The poll was long.\n\nOnly 52 percent of registered voters agreed that the plan was “fine”.'), ['52 percent of registered voters']);
});

test('a member of parliament is called by name', () => {
	assert.deepEqual(speakersOf('The bins are full.\n\nConservative MP Lorna Benfield accused the council of “fiddling”.'), ['Lorna Benfield']);
});
