// Whom descriptions mean. Invented texts of a few sentences; each shows one reason.
import assert from 'node:assert/strict';
import test from 'node:test';
import {attribute} from '../source/quotations/attribution.js';
import {extractQuotations} from '../source/quotations/index.js';
import {areKindred, isOffice, kindredOf, meansAnybody} from '../source/quotations/kindred.js';
import {L, languageOf} from '../source/quotations/languages/language.js';
import {defaultModel} from '../source/quotations/model.js';

const speakersOf = (language: string, text: string) => extractQuotations({path: 'a.txt', language, text}).map(({speaker}) => speaker?.name ?? null);

const readings: ReadonlyArray<readonly [reason: string, language: string, text: string, speakers: readonly string[]]> = [
	['a kindred noun', 'fr', 'L’avocat Marc Lenoir a demandé un renvoi. La juge Odile Perrault avait ouvert l’audience à neuf heures devant une salle pleine.\n\n« Il est refusé », a répondu la magistrate.', ['Odile Perrault']],
	['a kindred noun', 'en', 'Chief Inspector Dana Whitlow met the mayor, Carl Brandt, on Monday.\n\n“We found the boat,” the officer said.', ['Dana Whitlow']],
	['a title, not the place in it', 'es', 'En el editorial, el diario tinerfeño duda. Menos solemne, El Diario del Poniente mira el puerto. «Ni un euro», lamenta el rotativo.', ['El Diario del Poniente']],
	['one of whom no name is known', 'fr', 'Jeanne Morel surveille le port. Un pêcheur irlandais s’est approché du quai.\n\n« Nous sommes très heureux », a dit l’homme.', ['Un pêcheur irlandais']],
	['a kindred noun', 'de', 'Die Betriebsleiterin Jutta Hagen empfing den Bürgermeister Karl Wessel am Tor.\n\n„Wir öffnen morgen“, sagte die Chefin.', ['Jutta Hagen']],
	['a noun for no office takes up somebody', 'fr', 'Odile Perrault est arrivée lundi à Genève.\n\n« Rien n’est décidé », a dit la diplomate.', ['Odile Perrault']],
	['an office may be new', 'fr', 'Odile Perrault est arrivée lundi à Genève, où la grève continue.\n\n« Rien n’est décidé », a dit le maire.', ['le maire']],
	['the name follows, though words stand between', 'it', 'La mattina il sindaco era assente. L’assessore regionale alla Cultura, Marta Quilli, ha parlato di una festa «triste». I fondi, ha detto l’assessore, «sono finiti».', ['Marta Quilli', 'Marta Quilli']],
	['the verb tells that a man spoke', 'ru', 'Вчера вечером в школе собрались родители и учителя района. На собрание вместе пришли Анна Белова и Пётр Орлов.\n\n«Дорога закрыта», — заявил он. Потом добавил: «До весны».', ['Пётр Орлов', 'Пётр Орлов']],
	['the verb tells that the judge is a woman', 'ru', 'Вчера в городском суде слушали дело о пожаре на складе.\n\nСвидетель Пётр Орлов говорил долго. Судья Анна Белова делала пометки.\n\n«По какой причине?» — спросила судья.', ['Анна Белова']],
	['another complement than his own', 'fr', 'Le porte-parole de la compagnie, Marc Lenoir, a refusé de répondre.\n\n« Le port reste fermé », a déclaré le porte-parole de la préfecture.', ['le porte-parole de la préfecture']],
	['what the article says she is', 'en', 'Mara Holt, 58, worked as a postmistress in Kilmore. The mayor, Carl Brandt, closed the office in March.\n\n“They took the counter out,” the postmistress said.', ['Mara Holt']],
	['what the article says she is', 'fr', 'Odile Perrault a été éclusière à Saint-Aubin. Elle y est revenue lundi.\n\n« On m’a rendu la clef », raconte l’éclusière.', ['Odile Perrault']],
	['what the article says he is', 'de', 'Karl Wessel arbeitet als Uhrmacher in Lindau. Die Bürgermeisterin Jutta Hagen kam am Dienstag.\n\n„Das Werk war gut“, sagte der Uhrmacher.', ['Karl Wessel']],
	['what the article says she is', 'ru', 'Анна Белова работает паромщицей на Каме. Мэр Пётр Орлов приехал во вторник.\n\n«Лёд ещё слабый», — сказала паромщица.', ['Анна Белова']],
	['a noun for a trade takes up who is named', 'es', 'Marta Quiroga llegó a Lugo el lunes con su hermano.\n\n«No sabían ni encender el horno», cuenta la alfarera.', ['Marta Quiroga']],
	['a noun for a trade takes up who is named', 'it', 'Marta Quilli è arrivata lunedì a Lecce con il fratello.\n\n«Non sapevano accendere il forno», racconta la ceramista.', ['Marta Quilli']],
	['a noun for a trade takes up who is named', 'pt', 'Marta Quintela chegou na segunda-feira a Lagos com o irmão.\n\n«Não sabiam acender o forno», conta a oleira.', ['Marta Quintela']],
	['he is on trial', 'fr', 'Marc Lenoir comparaît depuis lundi devant la cour de Norwick. L’avocat Paul Lormeau lit l’acte.\n\n« Je n’ai rien vu », a répondu le prévenu.', ['Marc Lenoir']],
	['he is on trial', 'en', 'Carl Brandt is on trial in Norwick. The lawyer Ivo Holt read the papers aloud.\n\n“I saw nothing,” the defendant said.', ['Carl Brandt']],
	['he is on trial', 'pt', 'Carlos Brandão é acusado de fraude em Lagos. O advogado Ivo Quintela leu os papéis.\n\n«Não vi nada», disse o arguido.', ['Carlos Brandão']],
	['he is on trial', 'ru', 'Пётр Орлов обвиняется в поджоге склада. Секретарь Иван Белов читал бумаги.\n\n«Я ничего не видел», — сказал подсудимый.', ['Пётр Орлов']],
];

for (const [reason, language, text, speakers] of readings) {
	test(`${reason} (${language}): ${text.slice(-60)}`, () => {
		assert.deepEqual(speakersOf(language, text), speakers);
	});
}

test('kindred nouns are known by their last part and in all cases', () => {
	const fr = languageOf('fr');
	assert.ok(areKindred(kindredOf('vice-ministre', fr), kindredOf('diplomate', fr)));
	assert.ok(!areKindred(kindredOf('avocate', fr), kindredOf('pêcheur', fr)));
	assert.ok(areKindred(kindredOf('werksleiter', languageOf('de')), kindredOf('chef', languageOf('de'))));
	assert.ok(areKindred(kindredOf('судье', languageOf('ru')), kindredOf('председательствующая', languageOf('ru'))));
	assert.ok(meansAnybody(kindredOf('43-year-old', languageOf('en'))));
	assert.equal(kindredOf('table', fr), 0);
	assert.ok(isOffice(kindredOf('oberbürgermeisterin', languageOf('de'))));
	assert.ok(!isOffice(kindredOf('diplomate', fr)));
	assert.ok(areKindred(kindredOf('mycologue', fr), kindredOf('scientifique', fr)));
	assert.ok(areKindred(kindredOf('mycologist', languageOf('en')), kindredOf('scholar', languageOf('en'))));
});

test('letters behind an article, and a name whose article has a capital in mid-sentence, are institutions', () => {
	const text = 'Ayer en la sede de la KWU habló Marta Quiroga. Luego abrió La Hora de Lugo.';
	const {registry} = attribute(text, 'es', [], [], defaultModel);
	const typeOf = (name: string) => registry.entities.find(({names}) => names.includes(name))!.type & L.institution;
	assert.notEqual(typeOf('KWU'), 0);
	assert.notEqual(typeOf('Hora de Lugo'), 0);
	assert.equal(typeOf('Marta Quiroga'), 0);
});

test('the groups of kindred nouns fit into the bits there are', () => {
	for (const code of ['de', 'en', 'es', 'fr', 'it', 'pt', 'ru']) {
		assert.ok(languageOf(code).data.kindred.nouns.length <= 30, code);
	}
});

test('two that share a verb are one speaker, called as they are written', () => {
	assert.deepEqual(speakersOf('fr', 'Perrault et les syndicats belges ont exprimé « une vive inquiétude » lundi.'), ['Perrault et les syndicats belges']);
	assert.deepEqual(speakersOf('fr', 'Odile Perrault a exprimé « une vive inquiétude » et les syndicats l’ont suivie.'), ['Odile Perrault']);
});
