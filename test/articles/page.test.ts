import assert from 'node:assert/strict';
import {Buffer} from 'node:buffer';
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import {detectLanguage} from '../../source/articles/language.js';
import {compareArticles} from '../../source/articles/order.js';
import {parseArticle} from '../../source/articles/parse.js';

const parse = (text: string) => parseArticle('a.txt', Buffer.from(text));
const lead = {
	en: 'The bridge over the Merrin will stay closed until spring, the county said on Monday, after divers found cracks in two of its piers.',
	fr: 'Le pont sur la Varenne restera fermé jusqu’au printemps, a annoncé lundi le département, après la découverte de fissures dans deux piles.',
	de: 'Die Brücke über die Merrin bleibt bis zum Frühjahr gesperrt, teilte der Kreis am Montag mit, nachdem Taucher Risse in zwei Pfeilern entdeckt hatten.',
};

const dates: ReadonlyArray<readonly [name: string, text: string, date: string | null]> = [
	['a label', `Bridge to stay closed\n\nPublished: March 4, 2024\n\n${lead.en}`, '2024-03-04'],
	['publication before update', `Bridge to stay closed\nUpdated 6 March 2024 | Published 4 March 2024\n\n${lead.en}`, '2024-03-04'],
	['an update alone', `Pont fermé jusqu’au printemps\nMis à jour le 6 mars 2024 à 12h\n\n${lead.fr}`, '2024-03-06'],
	['a dateline', `OSLO, 4 March 2024 (ABC) — ${lead.en}`, '2024-03-04'],
	['a dateline with the year elsewhere', `Ausgabe März 2024\n\nOslo, 4. März (abc) - ${lead.de}`, '2024-03-04'],
	['a dateline without a year', `Oslo, 4. März (abc) - ${lead.de}`, null],
	['a dateline in a line of its own', `OSLO, 4 Mar. 2024 (ABC) –\n\n${lead.en}`, '2024-03-04'],
	['a byline glued to the dateline', `OSLO, 4 mars 2024Par notre correspondante\n\n${lead.fr}`, '2024-03-04'],
	['a segment of the line of the writer', `Rédigé par A. B. | 4 mars 2024, 07h45 | 112 commentaires\n\n${lead.fr}`, '2024-03-04'],
	['the line below a standfirst', `${lead.fr}\n\nPar la rédaction\n4 mars 2024 - 08:12\n\n${lead.fr}`, '2024-03-04'],
	['a dateline whose year stands under a picture', `OSLO. – 4 mars. ${lead.fr}\n\nPhoto : la pile nord, le 2 mars 2024`, '2024-03-04'],
	['a dateline that no year in the text fits', `OSLO. – 5 mars. ${lead.fr}\n\nPhoto : la pile nord, le 2 mars 2024`, null],
	['a line of its own', `04.03.2024, 14:38 Uhr\n\n${lead.de}`, '2024-03-04'],
	['a month beside the section', `Culture | Entretien | Mars 2024\n\nLe pont et son gardien\n\n${lead.fr}`, '2024-03'],
	['the headline, where the weekday fits', `EN DIRECT. La crue suivie heure par heure ce lundi 4 mars 2024\n\n${lead.fr}`, '2024-03-04'],
	['a place and a day at the foot', `${lead.fr}\n\n(Varenne, 4 mars 2024)`, '2024-03-04'],
	['the foot', `${lead.fr}\n\nPublié le 4 mars 2024`, '2024-03-04'],
	['a glued line after the section', `Monde / Nord\n\n date 2024-03 OSLO (ABC) — ${lead.fr}`, '2024-03'],
	['a glued line in another language', ` fecha 2024-03 OSLO, 4 de marzo. (ABC). ${lead.en}`, '2024-03'],
	['a glued line with day, month and year', `date 04.03.2024 ${lead.fr}`, '2024-03-04'],
	['a glued line whose day the dateline tells, glued to the text', ` date 2024-03 OSLO, 4 mars 2024(Agence du Nord)${lead.fr}`, '2024-03-04'],
	['a glued line and a dateline of another month', ` date 2024-03 OSLO, 4 mai 2024 (ABC) — ${lead.fr}`, '2024-03'],
	['a dateline before the headline', `Oslo, le 4 mars 2024 – Le pont de la Varenne restera fermé : le département cède aux riverains\n\n${lead.fr}`, '2024-03-04'],
	['a dateline before the agency', `Oslo, 04.03.2024 – Agence Varenne\n\n${lead.fr}`, '2024-03-04'],
	['a dateline before the paper', `Oslo, 4 mars 2024. « La Gazette du Nord »\n\n${lead.fr}`, '2024-03-04'],
	['a line below a headline, the date before the time to read', `Brücke bleibt bis zum Frühjahr gesperrt, Kreis zahlt\n04. März 2024, 21:06 Uhr · Lesezeit: 3 Min. · Von Anna Weller\n\n${lead.de}`, '2024-03-04'],
	['no day of the running text', `${lead.en} It was built on 4 March 1924.\n\nThe hearing continues on 12 June 2025.`, null],
	['the lead, where the weekday fits', 'OSLO. (ABC) — The bridge was closed on Monday, March 4, 2024, as crews looked into its two cracked piers, the county said.', '2024-03-04'],
	['no day of the lead whose weekday does not fit', 'OSLO. (ABC) — The bridge was closed on Tuesday, March 4, 2024, as crews looked into its two cracked piers, the county said.', null],
	['no day of the lead without a weekday', 'OSLO. (ABC) — The bridge, built on March 4, 1924, was closed as crews looked into its two cracked piers, the county said.', null],
	['no day of a headline about the past', `Le 4 mars 1924, jour où le pont fut ouvert au monde\n\n${lead.fr}`, null],
];
for (const [name, text, date] of dates) {
	test(`date from ${name}`, () => {
		assert.equal(parse(text).date, date);
	});
}

// First published, then updated, in every way that pages of seven languages have of saying so.
const pages: ReadonlyArray<readonly [headline: string, lead: string, lines: readonly string[]]> = [
	['Un pont fermé jusqu’au printemps', lead.fr, ['Par Anne Vidal - 16 févr. 2023 à 18:22 | mis à jour le 17 févr. 2023 à 07:05', 'Publié le 16 février 2023 à 18h22, mis à jour le 17 février 2023 à 7h05', 'Mis à jour le 17/02/2023 à 07:05, publié le 16/02/2023 à 18:22', 'Anne Vidal, le 16/02/2023 à 18:22 - Modifié le 17/02/2023 à 07:05', '16 février 2023 (actualisé le 17 février 2023)']],
	['Bridge to stay closed until spring', lead.en, ['By Ann Weller - 16 Feb 2023 18:22 | Updated 17 Feb 2023 07:05', 'Published February 16, 2023 6:22 PM, updated February 17, 2023 7:05 AM', 'Updated: Feb. 17, 2023 | Published: Feb. 16, 2023', 'Ann Weller, February 16, 2023 - Last updated February 17, 2023', 'February 16, 2023 (updated February 17, 2023)']],
	['Brücke bleibt bis Frühjahr gesperrt', lead.de, ['Von Anna Weller - 16. Februar 2023, 18:22 Uhr | Aktualisiert am 17. Februar 2023, 07:05 Uhr', 'Veröffentlicht am 16.02.2023, 18:22 Uhr, zuletzt aktualisiert am 17.02.2023, 07:05 Uhr', 'Aktualisiert: 17.02.2023, 07:05 Uhr | Erstellt: 16.02.2023, 18:22 Uhr', 'Anna Weller, 16.02.2023 - Letztes Update 17.02.2023', '16. Februar 2023 (aktualisiert am 17. Februar 2023)']],
	['El puente seguirá cerrado hasta la primavera', 'El puente sobre el Merrín seguirá cerrado hasta la primavera, anunció el lunes la diputación, tras el hallazgo de grietas en dos de sus pilares.', ['Por Ana Vidal - 16 feb. 2023 18:22 | Actualizado el 17 feb. 2023 07:05', 'Publicado el 16 de febrero de 2023 a las 18:22, actualizado el 17 de febrero de 2023 a las 07:05', 'Actualizado: 17/02/2023 07:05h | Publicado: 16/02/2023 18:22h', 'Ana Vidal, 16 de febrero de 2023 - Última actualización: 17 de febrero de 2023']],
	['Il ponte resterà chiuso fino a primavera', 'Il ponte sul Merrino resterà chiuso fino alla primavera, ha annunciato lunedì la provincia, dopo la scoperta di crepe in due dei suoi piloni.', ['Di Anna Vidali - 16 febbraio 2023 18:22 | Aggiornato il 17 febbraio 2023 07:05', 'Pubblicato il 16 febbraio 2023 alle 18:22, aggiornato il 17 febbraio 2023 alle 07:05', 'Ultimo aggiornamento: 17/02/2023 07:05 | Pubblicato: 16/02/2023 18:22', 'Anna Vidali, 16 febbraio 2023 - Modificato il 17 febbraio 2023']],
	['Ponte continua fechada até à primavera', 'A ponte sobre o Merrim vai continuar fechada até à primavera, anunciou na segunda-feira a câmara, depois de descobertas fissuras em dois pilares.', ['Por Ana Vidal - 16 de fevereiro de 2023 18:22 | Atualizado em 17 de fevereiro de 2023 07:05', 'Publicado em 16/02/2023 às 18h22, atualizado em 17/02/2023 às 07h05', 'Atualizado em 17/02/2023 07:05 | Publicado em 16/02/2023 18:22', 'Ana Vidal, 16 de fevereiro de 2023 - Última atualização: 17 de fevereiro de 2023']],
	['Мост останется закрытым до весны', 'Мост через Меррину останется закрытым до весны, сообщила в понедельник администрация, после того как водолазы нашли трещины в двух опорах.', ['Анна Видаль - 16 февраля 2023, 18:22 | Обновлено 17 февраля 2023, 07:05', 'Опубликовано 16 февраля 2023 в 18:22, обновлено 17 февраля 2023 в 07:05', 'Обновлено: 17.02.2023 07:05 | Опубликовано: 16.02.2023 18:22', 'Анна Видаль, 16 февраля 2023 - Последнее обновление: 17 февраля 2023']],
];
for (const [headline, words, lines] of pages) {
	for (const line of lines) {
		test(`published before updated: ${line}`, () => {
			for (const text of [`${headline}\n\n${line}\n\n${words}`, `${line}\n${headline}\n\n${words}`, `${headline}\n${line}\n\n${words}`, `${headline}\n\n${words}\n\n${words}\n\n${line}`]) {
				const {date, title} = parse(text);
				assert.deepEqual({date, title}, {date: '2023-02-16', title: headline});
			}
		});
	}
}

const titles: ReadonlyArray<readonly [name: string, text: string, title: string]> = [
	['a headline before a byline', `Bridge to stay closed until spring\nBy Ann Weller\n\n${lead.en}`, 'Bridge to stay closed until spring'],
	['a headline behind breadcrumbs on its line', `Accueil » Nord » Le pont de la Varenne restera fermé jusqu’au printemps\n\n${lead.fr}`, 'Le pont de la Varenne restera fermé jusqu’au printemps'],
	['a headline before the site’s name', `The bridge is to stay closed until spring | Merrin Post\n\n${lead.en}`, 'The bridge is to stay closed until spring'],
	['a headline under a section in capitals', `LA TRIBUNE DU JEUDI\n\nPour un pont qui tienne\n\n${lead.fr}`, 'Pour un pont qui tienne'],
	['a headline under what says that it is an opinion', `TRIBUNE\n\nPour un pont qui tienne\n\npar Anne Vidal\n\n${lead.fr}`, 'Tribune. Pour un pont qui tienne'],
	['a headline under two sections', `Nord - Voirie\n\nLe pont de la Varenne restera fermé\n\n${lead.fr}`, 'Le pont de la Varenne restera fermé'],
	['a headline after its section', `VOIRIE – Le pont restera fermé\n\n${lead.fr}`, 'Le pont restera fermé'],
	['a headline in Markdown', `# **Bridge to stay closed**\n\n${lead.en}`, 'Bridge to stay closed'],
	['a headline over two lines', `Bridge over the Merrin to stay closed\nuntil spring, county says\n\n${lead.en}`, 'Bridge over the Merrin to stay closed until spring, county says'],
	['the first sentence without its dateline', `OSLO, March 4 (ABC) — ${lead.en} More follows.`, lead.en],
	['the first sentence of hard-wrapped lines', 'The bridge over the Merrin will stay closed until spring, said the\ncounty on Monday. Divers found cracks in two of its piers, and in the\nroad above them.\n', 'The bridge over the Merrin will stay closed until spring, said the county on Monday.'],
	['a long first sentence cut at a word', `${lead.fr.slice(0, -1)}, et dans le tablier que la tempête avait déjà abîmé en mars.`, 'Le pont sur la Varenne restera fermé jusqu’au printemps, a annoncé lundi le département, après la découverte de fissures dans deux piles…'],
	['a short form that ends no sentence', `Gov. J. B. Ames met Mr. Cole on the bridge over the Merrin. ${lead.en}`, 'Gov. J. B. Ames met Mr. Cole on the bridge over the Merrin.'],
	['the words after glued buttons', ` date 2024-03 Comment this article Share OSLO (ABC) — ${lead.en}`, lead.en],
	['a single line', 'Only these words', 'Only these words'],
];
for (const [name, text, title] of titles) {
	test(`title from ${name}`, () => {
		assert.equal(parse(text).title, title);
	});
}

test('sources: the agency, the copyright line, the paper of the byline', () => {
	assert.equal(parse(`OSLO, March 4 (Northern Press) — ${lead.en}`).source, 'Northern Press');
	assert.equal(parse(`Bridge closed for now\n\n${lead.en}\n\n© 2024 Merrin Post. All rights reserved.`).source, 'Merrin Post');
	assert.equal(parse(`Le pont restera fermé\n\nPar Anne Vidal, La Gazette de Varenne\n\n${lead.fr}`).source, 'La Gazette de Varenne');
	assert.equal(parse(lead.en).source, null);
});

const chromeOf = (text: string): string[] => {
	const article = parse(text);
	return article.chrome.map(({start, end}) => article.text.slice(start, end));
};

test('the page is told from the article, in the middle and at the end too', () => {
	const text = `Pont fermé jusqu’au printemps\n\nPartager Facebook X Courriel\n\n${lead.fr}\n\nPUBLICITÉ\n\n${lead.fr}\n\nÀ LIRE AUSSI : Le bac reprend du service\n\n« Non. »\n\nVoir les 38 commentaires\nLes plus lus\n1. Le bac\n2. La digue`;
	assert.deepEqual(chromeOf(text), ['Partager Facebook X Courriel', 'PUBLICITÉ', 'À LIRE AUSSI : Le bac reprend du service', 'Voir les 38 commentaires', 'Les plus lus', '1. Le bac', '2. La digue']);
});

test('short lines of the article are its own: dialogue, interviews, lists, headings', () => {
	for (const line of ['— Non, dit-il.', 'Q. Et ensuite ?', 'A: It’s the horns.', 'Une autre version', '• « Le pic n’est pas passé »', 'Mais.', 'Partagez-vous cet avis ? demande-t-elle.', 'The story goes on', 'Source: a neighbour']) {
		assert.deepEqual(chromeOf(`${lead.fr}\n\n${line}\n\n${lead.fr}`), [], line);
	}
});

// The articles marked by hand: invented for measuring; see test/gold/readme.md.
const gold = path.resolve('test/gold');
const files = readdirSync(gold, {recursive: true, encoding: 'utf8'}).filter(file => file.endsWith('.txt'));
for (const file of files) {
	test(`date and language of ${file}`, () => {
		const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/v.exec(readFileSync(path.join(gold, file), 'utf8'))!;
		const article = parse(body!.replaceAll(/<\/?[nq](?: s="[^"]*")?>/gv, ''));
		const [date, language] = ['date', 'lang'].map(field => head!.split('\n').find(line => line.startsWith(`${field}:`))!.slice(field.length + 1).trim());
		// Some are dated by who marked them though the text does not tell the year.
		assert.equal(article.date ?? '', body!.includes(date!.slice(0, 4)) ? date : '');
		assert.equal(article.language, language);
	});
}

test('languages beyond the seven', () => {
	assert.equal(detectLanguage('De gemeente heeft besloten dat het plein voor auto’s wordt gesloten, omdat de bewoners dat willen.'), 'nl');
	assert.equal(detectLanguage('Міська рада вирішила, що площа буде закрита для автомобілів, бо цього хочуть мешканці, які є тут.'), 'uk');
	assert.equal(detectLanguage('市議会は広場を車両通行止めにすることを決めた。'), 'ja');
	assert.equal(detectLanguage('Το δημοτικό συμβούλιο αποφάσισε να κλείσει την πλατεία.'), 'el');
	assert.equal(detectLanguage(''), 'en');
});

test('newest first, a day before its month, undated last, then by path', () => {
	const named = [['b', null], ['a', null], ['d', '2024-03'], ['c', '2024-03-01'], ['e', '2024'], ['f', '2025-01']] as const;
	assert.deepEqual(named.map(([name, date]) => ({path: name, date})).toSorted(compareArticles).map(row => row.path), ['f', 'c', 'd', 'e', 'a', 'b']);
});

test('any text is read: spans in order and within it, a title unless nothing is to be seen, twice the same', () => {
	const pieces = ['Share', 'Home | News', '\n', '\n\n', '© 2024', 'Published 4 March 2024', lead.en, '— ', '« ', ' ', 'By Ann Weller', 'MOST READ', '1. Le bac', ' date 2024-01 ', '(ABC)', '…', '\u{0}', '\u{200B}', '>'];
	fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({unit: 'binary'})), {maxLength: 12}), parts => {
		const bytes = Buffer.from(parts.join('').replaceAll('\u{0}', ''));
		let article;
		try {
			article = parseArticle('a.txt', bytes);
		} catch {
			return;
		}

		let end = 0;
		for (const span of article.chrome) {
			assert.ok(span.start >= end && span.end > span.start && span.end <= article.text.length);
			({end} = span);
		}

		assert.ok(article.text.trim() === '' || article.title !== '', JSON.stringify(article));
		assert.ok(!article.title.includes('\n'));
		assert.deepEqual(parseArticle('a.txt', bytes), article);
	}), {numRuns: 300});
});
