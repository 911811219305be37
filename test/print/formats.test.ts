import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type {Article} from '../../source/articles/article.js';
import {french} from '../../source/interface/words/fr.js';
import {latex} from '../../source/print/bibtex.js';
import {cite, citationFormats} from '../../source/print/cite.js';
import {cell} from '../../source/print/csv.js';
import {layouts} from '../../source/print/index.js';
import type {QuotationItem} from '../../source/print/item.js';
import {safeJson} from '../../source/print/json.js';
import {plain} from '../../source/print/markdown.js';
import {SpeakerCounter} from '../../source/print/speakers.js';
import {widthOf, wrap} from '../../source/print/wrap.js';
import type {Quotation, Speaker} from '../../source/quotations/quotation.js';

const text = 'Un titre & 100 % de "guillemets"\n\n« Nous {ne *prendrons* aucun_risque », a déclaré la maire Anne Vidal.';
const article: Article = {path: 'a/b.txt', text, title: 'Un titre & 100 % de "guillemets"', date: '2024-03-04', source: 'ABC', language: 'fr', chrome: []};
const start = text.indexOf('Nous');
const end = text.indexOf(' »');
const quotation: Quotation = {
	id: '0123456789abcdef', text: text.slice(start, end), start, end, outer: {start: start - 2, end: end + 2}, kind: 'sentence',
	speaker: {name: 'Anne Vidal', role: 'la maire', names: ['Anne Vidal', 'Vidal'], kind: 'person', mention: null, confidence: 0.97},
	cue: {text: 'a déclaré', start: text.indexOf('a déclaré'), end: text.indexOf('a déclaré') + 9}, relay: null, evidence: [], alternative: null, continues: null,
};
const sure: QuotationItem = {article, quotation, corrected: false};
const doubtful: QuotationItem = {...sure, quotation: {...quotation, speaker: {...quotation.speaker!, confidence: 0.62}, relay: 'Radio Nord'}};
const unknown: QuotationItem = {...sure, quotation: {...quotation, speaker: null, cue: null}};
const items = [sure, doubtful, unknown];
const surface = {columns: undefined, color: false};

const print = (format: keyof typeof layouts): string => {
	const {head, item, foot} = layouts[format].quotations;
	return [head?.() ?? '', ...items.map((it, index) => item(it, items[index - 1], surface)), foot?.(items.length) ?? ''].join('');
};

/** Reads RFC 4180, for checking only. */
const readCsv = (csv: string): string[][] => csv.split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/v).filter(Boolean).map(line =>
	Array.from(line.matchAll(/(?:^|,)(?:"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^,]*))/gv), ({groups}) => groups!.quoted?.replaceAll('""', '"') ?? groups!.bare ?? ''));

test('text says how far the name may be trusted, in words', () => {
	assert.equal(print('text'), `${article.title}\n2024-03-04 · ABC · a/b.txt\n
  « Nous {ne *prendrons* aucun_risque »
    — Anne Vidal, la maire (a déclaré)

  « Nous {ne *prendrons* aucun_risque »
    — Anne Vidal?, la maire, via Radio Nord (a déclaré) [doubtful: 62 %]

  « Nous {ne *prendrons* aucun_risque »
    — unknown speaker
`);
});

test('csv holds every field, quoted where needed', () => {
	const [head, first, , last] = readCsv(print('csv'));
	const record = Object.fromEntries(head!.map((name, index) => [name, first![index]]));
	assert.equal(record.text, quotation.text);
	assert.equal(record.title, article.title);
	assert.equal(record.speaker, 'Anne Vidal');
	assert.equal(record.trust, 'sure');
	assert.equal(last![head!.indexOf('speaker')], '');
	assert.equal(last![head!.indexOf('trust')], 'unknown');
});

test('a cell comes back as it was, but a formula', () => {
	fc.assert(fc.property(fc.array(fc.string({unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ', ';', 'é')}), {minLength: 1, maxLength: 4}), cells => {
		assert.deepEqual(readCsv(`x${cells.map(value => `,${cell(value)}`).join('')}\r\n`)[0]?.slice(1), cells);
	}));
	for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '  =1', '\t=1']) {
		assert.equal(cell(formula).replaceAll('"', ''), `'${formula}`);
	}

	assert.equal(cell('— Non'), '— Non');
	assert.equal(cell(-1), '-1');
});

test('markdown shows the words as they are', () => {
	assert.match(print('markdown'), /^## Un titre \\& 100 % de "guillemets"\n\n2024-03-04, ABC\n\n> « Nous \{ne \\\*prendrons\\\* aucun\\_risque »\n>\n> — \*\*Anne Vidal\*\*, la maire, `a\/b\.txt:3`\n/v);
	assert.equal(plain('1. un\n- deux\n# trois\n> quatre | <b>'), '1\\. un\n\\- deux\n\\# trois\n\\> quatre \\| \\<b\\>');
});

test('bibtex escapes what LaTeX obeys', () => {
	assert.equal(latex('a\\b{c}$&#%_~^\nd'), String.raw`a\textbackslash{}b\textbraceleft{}c\textbraceright{}\$\&\#\%\_\textasciitilde{}\textasciicircum{} d`);
	const out = print('bibtex');
	assert.match(out, /^@misc\{dixit-0123456789abcdef,\n {2}title = \{\{Un titre \\& 100 \\% de "guillemets"\}\},\n/v);
	assert.match(out, /year = \{2024\},\n {2}month = mar,\n {2}day = \{4\},/v);
	assert.match(out, /attribution doubtful \(62 \\%\)/v);
});

test('every brace of a bibtex entry is closed, whatever the words', () => {
	const signs = fc.string({unit: fc.constantFrom('{', '}', '\\', '"', 'é', 'Œ', '%', '@', '#', '~', ' ', 'a', '\n', '“', '😀')});
	fc.assert(fc.property(signs, signs, (title, words) => {
		const entry = cite([{...sure, article: {...article, title}, quotation: {...quotation, text: words}}], 'bibtex');
		const body = entry.trimEnd();
		let depth = 0;
		for (let place = body.indexOf('{'); place < body.length; place++) {
			depth += body[place] === '{' ? 1 : (body[place] === '}' ? -1 : 0);
			assert.ok(depth > 0 || place === body.length - 1, entry);
		}

		assert.equal(depth, 0, entry);
	}));
});

test('csl is an array of references', () => {
	const references = JSON.parse(print('csl')) as Array<{id: string; type: string; issued: unknown; note: string; custom: {speaker: string | null; confidence: number | null}}>;
	assert.deepEqual(references.map(({custom}) => custom.speaker), ['Anne Vidal', 'Anne Vidal', null]);
	assert.deepEqual(references[0]!.issued, {'date-parts': [[2024, 3, 4]]});
	assert.match(references[1]!.note, /attribution doubtful/v);
});

test('ndjson is one object a line, json the same in an array', () => {
	const lines = print('ndjson').trimEnd().split('\n').map(line => JSON.parse(line) as {speaker: {name: string} | null; reason?: string});
	assert.equal(lines.length, 3);
	assert.deepEqual(JSON.parse(print('json')), lines);
	assert.equal(lines[2]!.speaker, null);
	assert.equal(typeof lines[2]!.reason, 'string');
	assert.ok(!('reason' in lines[0]!));
});

test('json holds nothing a terminal obeys, and comes back the same', () => {
	fc.assert(fc.property(fc.string({unit: 'binary'}), value => {
		const json = safeJson({value});
		assert.doesNotMatch(json, /[\p{Control}\p{Format}\p{Line_Separator}\p{Paragraph_Separator}]/v);
		assert.deepEqual(JSON.parse(json), {value});
	}));
});

test('a citation names speaker, title, date and place, and says if it is doubtful', () => {
	assert.equal(cite([sure], 'text'), '« Nous {ne *prendrons* aucun_risque »\n— Anne Vidal, la maire, in “Un titre & 100 % de "guillemets"”, ABC, 2024-03-04, a/b.txt:3\n');
	assert.match(cite([doubtful], 'text'), /\(via Radio Nord\), in .* \[attribution doubtful: 62 %\]\n$/v);
	assert.match(cite([doubtful], 'text', french.citation), /\(selon Radio Nord\), dans .* \[attribution douteuse : 62 %\]\n$/v);
	assert.match(cite([doubtful], 'markdown', french.citation), /selon Radio Nord, dans .* \(attribution douteuse : 62 %\)\n$/v);
	for (const format of citationFormats) {
		const cited = cite(items, format);
		assert.ok(cited.endsWith('\n'), format);
		assert.match(cited, /doubtful|"confidence":0\.62/v, format);
	}
});

test('speakers are counted over articles and languages as the archive knows them, unnamed ones by article', () => {
	const counter = new SpeakerCounter();
	const said = (name: string, kind: Speaker['kind'] = 'person'): Quotation => ({...quotation, speaker: {...quotation.speaker!, name, names: [name], kind, role: null}});
	const add = (path: string, date: string | null, language: string, ...quotations: Quotation[]): void => {
		counter.add({...article, path, date, language}, quotations, ({speaker}) => speaker?.name === 'Otto Ganz' ? 'near' : 'match');
	};

	add('a.txt', '2024-03-04', 'fr', said('Sergueï Orlov'), said('un voisin', 'role'), unknown.quotation);
	add('b.txt', '2023', 'fr', said('Sergueï Orlov'), said('un voisin', 'role'), said('Otto Ganz'));
	add('c.txt', null, 'ru', said('Сергей Орлов'), said('Сергей Орлов'));
	assert.deepEqual(counter.items().map(({name, quotations, articles, first, last}) => [name, quotations, articles, first, last]), [
		['Sergueï Orlov', 4, 3, '2023', '2024-03-04'],
		['un voisin', 1, 1, '2024-03-04', '2024-03-04'],
		['un voisin', 1, 1, '2023', '2023'],
	]);
});

test('where nothing matches, the speakers of near misses are counted', () => {
	const counter = new SpeakerCounter();
	counter.add(article, [quotation], () => 'near');
	assert.deepEqual(counter.items().map(({name}) => name), [quotation.speaker!.name]);
});

test('lines break at blanks, never beside a guillemet or before a sign', () => {
	assert.equal(wrap('aaa « bbb » ccc ! ddd', 9), 'aaa\n« bbb »\nccc ! ddd');
	assert.equal(wrap('une ligne', undefined, '  '), '  une ligne');
	fc.assert(fc.property(fc.array(fc.constantFrom('mot', '«', '»', 'Ostschweiz', '!', 'é', '会議'), {maxLength: 20}), fc.integer({min: 12, max: 40}), (words, columns) => {
		const joined = words.join(' ');
		const lines = wrap(joined, columns).split('\n');
		assert.equal(lines.join(' '), joined);
		for (const line of lines) {
			assert.ok(widthOf(line) <= columns || !/(?<!«) (?![!»])/v.test(line), line);
		}
	}));
});
