import assert from 'node:assert/strict';
import {Buffer} from 'node:buffer';
import test from 'node:test';
import {parseArticle} from '../../source/articles/parse.js';

const parse = (text: string) => parseArticle('a.txt', Buffer.from(text));

test('a date line glued to the text is taken off and believed', () => {
	const article = parse(' date 2024-01 OSLO, Norvège (ABC) — Le port a fermé dimanche, a annoncé la ville, pour une durée de trois semaines.');
	assert.equal(article.date, '2024-01');
	assert.ok(article.text.startsWith('OSLO, Norvège (ABC)'));
	assert.equal(article.title, 'Le port a fermé dimanche, a annoncé la ville, pour une durée de trois semaines.');
	assert.equal(article.source, 'ABC');
	assert.equal(article.language, 'fr');
});

test('the headline stands behind the menus, which are dimmed and kept', () => {
	const lead = 'The bridge over the Merrin will stay closed until spring, the county said on Monday, after divers found cracks in two of its piers.';
	const text = `Skip to main content\nHome | News | Sport | Weather\n\nBridge to stay closed until spring\n\nBy Ann Weller\nPublished 4 March 2024, 07:15 GMT\n\n${lead}\n\nSource link`;
	const article = parse(text);
	assert.equal(article.title, 'Bridge to stay closed until spring');
	assert.equal(article.date, '2024-03-04');
	assert.equal(article.text, text);
	assert.deepEqual(article.chrome.map(({start, end}) => text.slice(start, end)), [
		'Skip to main content', 'Home | News | Sport | Weather', 'Published 4 March 2024, 07:15 GMT', 'Source link',
	]);
});

test('an empty file is an empty article', () => {
	assert.deepEqual(parse(''), {path: 'a.txt', text: '', title: '', date: null, source: null, language: 'en', chrome: []});
});
