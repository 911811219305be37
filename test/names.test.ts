// Names of all origins, and what looks like a part of one: small texts, one construction each. Invented sentences.
import {strict as assert} from 'node:assert';
import {test} from 'node:test';
import {shownOf} from './shown.js';

const names: ReadonlyArray<readonly [code: string, text: string, expected: string]> = [
	// Family names that are words of the grammar.
	['en', 'He Guoliang, a farmer, was carried out.', 'He Guoliang'],
	['en', 'So said No Tae-il, a farmer.', 'No Tae-il'],
	['es', 'Lo dijo Su Min-jun, un campesino.', 'Su Min-jun'],
	['fr', 'Son Hyun-woo, 41 ans, a répondu.', 'Son Hyun-woo'],
	['fr', 'Ma Ling, 41 ans, a répondu.', 'Ma Ling'],
	['en', 'So said April Dawson, a farmer.', 'April Dawson'],
	['en', 'Nora May, a farmer, was carried out.', 'Nora May'],
	// Particles between the parts, in another language than the text.
	['fr', 'C’est ce qu’a dit Jordi Roca i Soler.', 'Jordi Roca i Soler'],
	['en', 'So said Rafael Llorente y Vega.', 'Rafael Llorente y Vega'],
	['de', 'Das sagte Rui Sousa e Melo.', 'Rui Sousa e Melo'],
	['pt', 'Imelda de los Santos recusou.', 'Imelda de los Santos'],
	['pt', 'Teresa dos Anjos recusou.', 'Teresa dos Anjos'],
	['ru', 'Так сказал Якоб ван дер Вельде.', 'Якоб ван дер Вельде'],
	['ru', 'Так сказал Салим бин Наиф аль-Харби.', 'Салим бин Наиф аль-Харби'],
	// A given name with an accent, or borne by men and women.
	['de', 'Jörg Bauer kam spät.', 'Jörg Bauer'],
	// What somebody is in charge of, or the place somebody lives in, stands before the name.
	['en', 'The spokesperson of the Ministry of Foreign Affairs Luo Meifang said so.', 'Luo Meifang'],
	['en', 'Minister of Health and Social Care Tomasz Wilk said so.', 'Tomasz Wilk'],
	['en', 'The minister of water economy of Uzbekistan Anvar Rahimov said so.', 'Anvar Rahimov'],
	['en', 'Deputy Minister of Defense Taras Horbal said so.', 'Taras Horbal'],
	['es', 'El ministro de Asuntos Exteriores Taras Horbal lo dijo.', 'Taras Horbal'],
	['pt', 'O ministro da Ciência e Tecnologia Taras Horbal disse isso.', 'Taras Horbal'],
	['it', 'Il ministro delle Infrastrutture e dei Trasporti Taras Horbal lo ha detto.', 'Taras Horbal'],
	['fr', 'Le président du Soudan du Sud Taban Lual a répondu.', 'Taban Lual'],
	['de', 'Das sagte die Bewohnerin des Dorfes Karlut Aigul Saparowa.', 'Aigul Saparowa'],
	['ru', 'Так сказал министр иностранных дел России Олег Ветлугин.', 'Олег Ветлугин'],
	['ru', 'Так сказал вице-губернатор Самарской области Олег Ветлугин.', 'Олег Ветлугин'],
	// An office by whose it is, a body that is named after somebody.
	['en', 'The prosecutor’s office said so.', 'The prosecutor’s office'],
	['en', 'A spokesman for the mayor’s office said so.', 'A spokesman for the mayor’s office'],
	['en', 'The National Nurses’ Union said so.', 'The National Nurses’ Union'],
	['en', 'St Anne’s Hospital said so.', 'St Anne’s Hospital'],
	['pt', 'A Polícia Federal disse isso.', 'Polícia Federal'],
	['es', 'La Guardia Civil lo dijo.', 'Guardia Civil'],
	// Bodies whose names go on in small letters.
	['fr', 'La Fondation Mer calme, qui défend les pêcheurs, proteste.', 'Fondation Mer calme'],
	['fr', 'Pour le collectif Parents debout, qui les recense, c’est non.', 'Parents debout'],
	['fr', 'L’association Enfants du canal a protesté.', 'Enfants du canal'],
	['fr', 'Infirmiers sans barrières a protesté.', 'Infirmiers sans barrières'],
	['fr', 'L’Arabie saoudite a protesté.', 'Arabie saoudite'],
	['fr', 'La question barre la une de L’Arc jurassien.', 'Arc jurassien'],
	['fr', 'L’association Riverains.be a protesté.', 'Riverains.be'],
	['es', 'En un comunicado, Ecologistas en Lucha ha protestado.', 'Ecologistas en Lucha'],
	['es', 'El colectivo Madres en pie protestó.', 'Madres en pie'],
	['it', 'Il collettivo Madri in lotta ha protestato.', 'Madri in lotta'],
	['pt', 'A associação Amigos do rio protestou.', 'Amigos do rio'],
	['de', 'Ärzte ohne Schranken protestiert.', 'Ärzte ohne Schranken'],
	['fr', 'Le Centre pour la sûreté a protesté.', 'Le Centre pour la sûreté'],
	['fr', 'Le mensuel Jazz et Faubourg est seul à le dire.', 'Jazz et Faubourg'],
	// A party, an employer, a remark in parentheses between the description and the name.
	['fr', 'C’est ce qu’a dit le député Renaissance Luc Kerzoncuf.', 'Luc Kerzoncuf'],
	['fr', 'Le porte-parole du gouvernement Luc Kerzoncuf l’a dit. Le porte-parole sort.', 'Luc Kerzoncuf'],
	['en', 'The union’s general secretary Tom Rudd said so.', 'Tom Rudd'],
	['en', 'Tom Rudd MP said so.', 'Tom Rudd'],
	['en', 'The International Committee of the Red Cross said so.', 'International Committee of the Red Cross'],
	['en', 'So said eBay.', 'eBay'],
	['ru', 'Так сказал депутат Верховной рады Олег Ветлугин.', 'Олег Ветлугин'],
	['de', 'Das teilte das Bundesamt für Küstenschutz mit.', 'das Bundesamt für Küstenschutz'],
	['de', 'Das sagte Prof. Dr. med. Kevin Horn.', 'Kevin Horn'],
	['de', 'Das sagte Frau von der Heyde.', 'von der Heyde'],
	['es', 'Lo dijo el padre José Luis Ruiz.', 'José Luis Ruiz'],
	['ru', 'Так сказал губернатор Подлесского края Олег Ветлугин.', 'Олег Ветлугин'],
	['ru', 'Так сказал директор школы № 5 Олег Ветлугин.', 'Олег Ветлугин'],
	['ru', 'Так сказала директор музея Анна Ветлугина.', 'Анна Ветлугина'],
	['ru', 'Так сказал премьер-министр Японии Таро Ямада.', 'Таро Ямада'],
	['ru', 'Об этом сообщили в пресс-службе МВД.', 'пресс-служба МВД'],
	// What surely is no name at the head of a sentence.
	['en', 'Allotment holders have protested.', 'Allotment holders'],
	['fr', 'Reste Paul Arnoux.', 'Paul Arnoux'],
	// Whom somebody points at, or is a relative of, is shown without that.
	['en', 'One depot owner said so.', 'depot owner'],
	['es', 'Aquel vecino lo dijo.', 'vecino'],
	['fr', 'Votre mère l’a dit.', 'mère'],
	['fr', 'Un gamin de ma classe l’a dit.', 'Un gamin'],
	['de', 'Das sagte einer der Polizisten.', 'einer der Polizisten'],
	['en', 'A girl of maybe fifteen said so.', 'A girl of maybe fifteen'],
	['en', 'A boy of seven years old said so.', 'A boy of seven years old'],
];

for (const [code, text, expected] of names) {
	test(`“${expected}”: ${text}`, () => {
		assert.ok(shownOf(text, code).includes(expected), shownOf(text, code).join(' | '));
	});
}

/** Descriptions that tell under what name somebody goes: nobody else is left of them. */
const called: ReadonlyArray<readonly [code: string, text: string]> = [
	['en', 'A man who gave his name only as Karim came out.'],
	['en', 'A woman who asked to be called Karim came out.'],
	['en', 'A man who identified himself as Karim came out.'],
	['en', 'A shopkeeper named Karim came out.'],
	['fr', 'Un homme qui s’est présenté comme Karim est sorti.'],
	['fr', 'Un boulanger prénommé Karim est sorti.'],
	['fr', 'Un homme se présentant sous le nom de Karim est sorti.'],
	['de', 'Ein Mann, der sich als Karim vorstellte, kam heraus.'],
	['de', 'Ein Mann namens Karim kam heraus.'],
	['es', 'Un hombre que dijo llamarse Karim salió.'],
	['es', 'Un hombre que se identificó como Karim salió.'],
	['it', 'Un fornaio di nome Karim è uscito.'],
	['pt', 'Um homem que se apresentou como Karim saiu.'],
	['ru', 'Пекарь по имени Карим вышел.'],
];

for (const [code, text] of called) {
	test(`goes by that name: ${text}`, () => {
		assert.match(shownOf(text, code)[0]!, /^(?:Karim|Карим)$/v);
	});
}

test('who names or calls somebody else is not called so', () => {
	assert.ok(shownOf('The president named Reed to the post.', 'en').includes('The president'));
	assert.ok(shownOf('A friend called Reed on Monday.', 'en').includes('A friend'));
	assert.ok(shownOf('Un hombre que identificó a Reed salió.', 'es').includes('Un hombre'));
});

/** Descriptions of somebody who is named behind them: nobody is known by the description alone. */
const described: ReadonlyArray<readonly [code: string, text: string, description: string]> = [
	['fr', 'Le chercheur au CNRS Luc Kerzoncuf a répondu.', 'Le chercheur'],
	['fr', 'Le maire (DVD) de Lannec, Luc Kerzoncuf, a répondu.', 'Le maire'],
	['fr', 'Le porte-parole du gouvernement Luc Kerzoncuf a répondu.', 'Le porte-parole du gouvernement'],
];

for (const [code, text, description] of described) {
	test(`is described and named: ${text}`, () => {
		const shown = shownOf(text, code);
		assert.ok(shown.includes('Luc Kerzoncuf') && shown.indexOf(description) === shown.lastIndexOf(description), shown.join(' | '));
	});
}

test('an institution that is called after somebody is no person’s description', () => {
	assert.ok(shownOf('Un médecin de l’hôpital Paul Morin l’a dit.', 'fr').includes('Un médecin de l’hôpital Paul Morin'));
});

test('what follows a name in small letters is no part of it where the sentence goes on with it', () => {
	assert.ok(shownOf('Le collectif Alternatiba réuni à Lyon a protesté.', 'fr').includes('Alternatiba'));
	assert.ok(shownOf('La Russie n’a rien dit. La Russie poutinienne se tait.', 'fr').includes('Russie'));
	assert.ok(shownOf('Le collectif Alternatiba proteste.', 'fr').includes('Alternatiba'));
	assert.ok(shownOf('Le syndicat Solidaires a protesté.', 'fr').includes('Solidaires'));
});

test('what stands in a date is no given name', () => {
	assert.ok(!shownOf('In May Reed came back.', 'en').includes('May Reed'));
	assert.ok(!shownOf('On 3 June Reed came back.', 'en').includes('June Reed'));
});

test('an adverb at the head of a sentence is nobody', () => {
	assert.deepEqual(shownOf('Sonst nicht. Zumindest heute.', 'de'), []);
});

test('a title in capitals is nobody’s name', () => {
	assert.ok(!shownOf('The Deputy Minister came back.', 'en').includes('Minister'));
	assert.ok(!shownOf('El CEO de Nexum lo dijo.', 'es').includes('CEO de Nexum'));
});
