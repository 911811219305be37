// Whose words the verb announces: constructions in invented sentences, each with the one who speaks and who must not be taken instead.
import assert from 'node:assert/strict';
import process from 'node:process';
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
	assert.deepEqual(speakersOf('en', 'The village learned of the fire from a fisherman who ran up the stairs and shouted “Smoke!” through the door.'), ['a fisherman']);
});

test('after a colon another clause begins', () => {
	assert.deepEqual(speakersOf('fr', 'Le maire reçoit les pêcheurs : Jeanne Morvan, qui dirige le port, évoque « une saison perdue ».'), ['Jeanne Morvan']);
});

test('a verb told by “one” or by nobody takes the text just named', () => {
	assert.deepEqual(speakersOf('fr', 'La veille, la tempête avait emporté une partie du toit et deux des barques du port.\n\nLe gardien, lui, était resté. Il montre volontiers un registre de 1907. On y lit : « Mer grosse, rien à dire. »'), ['un registre']);
	assert.deepEqual(speakersOf('fr', 'Le pont, peut-on lire dans un avis, montre « une usure avancée ».'), ['un avis']);
});

test('someone who is not told stays nobody', () => {
	assert.deepEqual(speakersOf('fr', 'Au fond de la salle, quelqu’un a crié : « Menteur ! »'), [null]);
});

test('a second participle shares auxiliary and subject', () => {
	assert.deepEqual(speakersOf('fr', 'Le ministère a nié toute faute et accusé les armateurs de « jouer avec la marée ».'), ['Le ministère']);
});

test('words may stand between auxiliary and participle', () => {
	assert.deepEqual(speakersOf('fr', 'Le ministère a, dans une lettre aux armateurs, promis « un quai neuf ».'), ['Le ministère']);
	assert.deepEqual(speakersOf('fr', 'Le ministère a d’abord assuré que le quai était « comme neuf ».'), ['Le ministère']);
});

test('the medium told does not speak', () => {
	assert.deepEqual(speakersOf('es', 'La alcaldesa Rosa Ibarra ha explicado a la agencia que se trata de un retraso «corto y previsible».'), ['Rosa Ibarra']);
	assert.deepEqual(speakersOf('pt', '«Não há peixe nem rede», afirmou à agência a armadora Pilar Bonança.'), ['Pilar Bonança']);
});

test('what is said between commas has its subject elsewhere', () => {
	assert.deepEqual(speakersOf('it', 'Il ministro Carlo Bassi ha incontrato i pescatori. Il porto, ha assicurato, riaprirà «prima delle sardine».'), ['Carlo Bassi']);
});

test('the German infinitive with “zu” has the subject of its sentence', () => {
	assert.deepEqual(speakersOf('de', 'Anne Brodersen bat die Bewohner, sich nicht an die Kaimauer zu stellen: „Das Wasser fragt nicht.“'), ['Anne Brodersen']);
});

test('the owner of a noun of speech before the colon speaks', () => {
	assert.deepEqual(speakersOf('fr', 'Robert Morvan, qui tient le phare, se souvient d’une phrase de Jeanne Kervella, un dimanche : « La mer ne ferme pas. »'), ['Jeanne Kervella']);
});

test('what stands beside the subject does not part it from the quotation', () => {
	assert.deepEqual(speakersOf('en', 'The harbour was quiet on Friday. “We are done,” Merrow, a former pilot, said on Radio Linsey.'), ['Merrow']);
});

test('a German participle at the end of its clause has its subject behind the auxiliary', () => {
	assert.deepEqual(speakersOf('de', 'In Linsau wird seit Mai gebaut. „Wir sind bald fertig“, hatte Bauleiterin Jutta Hagen in einem Gespräch erklärt.'), ['Jutta Hagen']);
	assert.deepEqual(speakersOf('de', 'Der Arzt hat sie angesehen und gemeint: „Das wächst zusammen.“'), ['Arzt']);
});

test('the second of two nouns behind a preposition is no subject', () => {
	assert.deepEqual(speakersOf('de', 'Nach einem Treffen zwischen Vorstand und Betriebsrat sprach Jutta Hagen von „einem Anfang“.'), ['Jutta Hagen']);
});

test('a Russian short participle tells of the text it stands in', () => {
	assert.deepEqual(speakersOf('ru', 'На двери висит объявление. Там написано: «Отопление будет завтра».'), ['объявление']);
});

test('verbs of many kinds announce speech', () => {
	assert.deepEqual(speakersOf('fr', '« La mer ne ferme pas », persifle Jeanne Kervella.'), ['Jeanne Kervella']);
	assert.deepEqual(speakersOf('fr', 'Le port est « à bout de souffle », relève Jeanne Kervella.'), ['Jeanne Kervella']);
	assert.deepEqual(speakersOf('es', 'El puerto está «en las últimas», constata Rosa Ibarra.'), ['Rosa Ibarra']);
	assert.deepEqual(speakersOf('it', 'Il porto è «allo stremo», minimizza Carlo Bassi.'), ['Carlo Bassi']);
	assert.deepEqual(speakersOf('de', 'Der Hafen sei „nie voll gewesen“, bestritt Jutta Hagen.'), ['Jutta Hagen']);
});

test('the object before a French verb is no subject', () => {
	assert.deepEqual(speakersOf('fr', 'Jeanne Kervella tient le phare depuis mai. Elle m’a dit : « La mer ne ferme pas. »'), ['Jeanne Kervella']);
});

test('a medium that reported it does not speak', () => {
	assert.deepEqual(speakersOf('fr', 'La ministre Jeanne Kervella a promis aux pêcheurs « un quai neuf », a rapporté l’agence Mercure.'), ['Jeanne Kervella']);
});

test('whose view the sentence is comes before whom it tells of', () => {
	assert.deepEqual(speakersOf('fr', 'Pour Jeanne Kervella, le risque est que chaque port publie ses propres chiffres « avant la marée ».'), ['Jeanne Kervella']);
});

test('the last of a list behind “of” is no subject', () => {
	assert.deepEqual(speakersOf('en', 'The ministers of Norland, Estmark and Sudria called the rule “a tax on fog”.'), ['The ministers']);
});

test('somebody’s letter has its author speak', () => {
	assert.deepEqual(speakersOf('en', 'Ada Merrow left in June. Her letter called the harbour “a bathtub with cranes”.'), ['Ada Merrow']);
});

test('German texts and circles speak where nobody is the subject', () => {
	const [poster, circles] = speakersOf('de', '„Kurze Wege für alle“, stand auf einem Plakat. Aus Koalitionskreisen verlautete, man habe „eine Pause“ vereinbart.');
	assert.match(poster ?? '', /Plakat$/v);
	assert.equal(circles, 'Koalitionskreisen');
	assert.deepEqual(speakersOf('de', '„Er ist hart“, so charakterisierte ihn der Gewerkschafter Bernd Aubing.'), ['Bernd Aubing']);
});

test('a headline that shortens somebody’s words is his', () => {
	const headline = 'Rebuilt with “granite, with patience, without loan”\n\nThe town council met on Friday. Clerk Olive Penrow gave the figures for the year and the budget for the next one. “We shall rebuild it with granite, with patience and without a loan,” said Ada Merrow, who runs the port.\n';
	assert.deepEqual(speakersOf('en', headline), ['Ada Merrow', 'Ada Merrow']);
});

test('a sentence without an end is read in time that grows with its length', () => {
	// Processor time: others may be at work.
	const started = process.cpuUsage();
	extractQuotations({path: 'a.txt', language: 'en', text: '“we are late now”, who said and told, '.repeat(6000)});
	const {user} = process.cpuUsage(started);
	assert.ok(user < 3_000_000);
});

test('a verb that closes the sentence behind its last quotation tells of all of it', () => {
	assert.deepEqual(speakersOf('fr', 'Anne Morel, préfète, est là. La ville entend bâtir « plus » de ponts pour « mieux vivre », a insisté la préfète.'), ['Anne Morel', 'Anne Morel']);
});

test('what follows “and that” hangs on the verb that has the first “that”', () => {
	assert.deepEqual(speakersOf('fr', 'Anna Morel a déclaré que Paul Lormeau avait confirmé sa volonté de partir et que cela pourrait se faire « sans tarder ».'), ['Anna Morel']);
	assert.deepEqual(speakersOf('fr', 'Le ministère des Ports a annoncé que Paul Lormeau avait accepté une invitation et que la visite pourrait avoir lieu « sans tarder ».'), ['Le ministère des Ports']);
});

test('brackets, an insertion or an object between a verb and its subject do not hide it', () => {
	assert.deepEqual(speakersOf('es', 'El director saluda al puerto. El Instituto del Mar (IDM) tachó la obra de “capricho”.'), ['El Instituto del Mar']);
	assert.deepEqual(speakersOf('fr', '« La digue tient », a déclaré, devant la presse, le maire Paul Morvan.'), ['Paul Morvan']);
	assert.deepEqual(speakersOf('fr', 'La Ligue des ports, hôte de la réunion, a exhorté les pêcheurs « à rester à quai ».'), ['La Ligue des ports']);
});

test('a preposition before the relative leaves the subject to the one who acts', () => {
	assert.deepEqual(speakersOf('es', 'La asociación vecinal entregó una carta en la que exige “un muelle seguro”.'), ['La asociación vecinal']);
});

test('a place says who speaks only where the verb has no subject of its own', () => {
	assert.deepEqual(speakersOf('pt', 'O juiz Rui Falcão leu a sentença. Em um voto de três horas, afirmou que a dívida era “uma lenda”.'), ['Rui Falcão']);
	assert.deepEqual(speakersOf('es', 'En un cartel se lee: “Prohibido pescar”.'), ['un cartel']);
});

test('what would be is told by nobody', () => {
	assert.deepEqual(speakersOf('fr', 'Paul Morvan a déclaré que les ports continueraient de « tenir tête au large ».'), ['Paul Morvan']);
});

test('a German quotation ends its sentence inside marks that point inwards', () => {
	assert.deepEqual(speakersOf('de', 'Da schrieb Jan Petersen dem Sohn: »Es bleibt beim Sturm.« Die Richterin liest die Nachricht vor.'), ['Jan Petersen']);
});

test('one of whom a clause with its own subject tells speaks, not the subject of the clause before', () => {
	assert.deepEqual(speakersOf('pt', 'O plenário riu, e o presidente da câmara, Rui Lima, ameaçou “esvaziar a sala”.'), ['Rui Lima']);
});

test('those who asked are answered by another', () => {
	assert.deepEqual(speakersOf('it', 'Il regista Carlo Bassi è arrivato tardi. Alla cronista che gli chiedeva perché, ha risposto: «Il tram».'), ['Carlo Bassi']);
	assert.deepEqual(speakersOf('es', 'El director Carlos Bas llegó tarde. A los periodistas que le preguntaban por qué: «El tranvía».'), ['Carlos Bas']);
});

test('a noun of a description is no verb, nor is what stands behind its noun', () => {
	assert.deepEqual(speakersOf('es', 'En la puerta, un letrero escrito a mano rezaba: «Vuelvo tarde».'), ['un letrero']);
	assert.deepEqual(speakersOf('fr', 'Sur le comptoir, une ardoise annonce : « Fermé le lundi. »'), ['une ardoise']);
	assert.deepEqual(speakersOf('pt', 'À entrada, um papel preso com fita avisa: «Volto já».'), ['um papel']);
});

test('a preposition at the head of a sentence governs its noun', () => {
	assert.deepEqual(speakersOf('pt', 'Tomás Sá é aprendiz. Do patrão diz que é «um homem que ensina com o silêncio».'), ['Tomás Sá']);
	assert.deepEqual(speakersOf('pt', 'A Portolev, empresa responsável pela obra, prometeu uma ponte “em poucas semanas”.'), ['Portolev']);
});

test('what stands by the way does not speak', () => {
	assert.deepEqual(speakersOf('fr', 'Ada Morel rit. « Je pars », a-t-elle dit. Et d’ajouter, à propos de son ancienne voisine : « Elle reste. »'), ['Ada Morel', 'Ada Morel']);
});

test('a place and a date before a dash are nobody', () => {
	assert.deepEqual(speakersOf('pt', 'Torres Altas, 28 nov 2024 — O ministro partiu.\n\n“Fiz o que pude”, disse o antigo pescador.'), ['o antigo pescador']);
});

test('what is answered at the head of a sentence is no speech of its own', () => {
	assert.deepEqual(speakersOf('es', 'La alcaldesa Rosa Ibarra llegó tarde. A preguntas de los periodistas, ha recordado que el puente es «una promesa».'), ['Rosa Ibarra']);
	assert.deepEqual(speakersOf('fr', 'À la question des marins, Jeanne Morvan a opposé « un silence de port ».'), ['Jeanne Morvan']);
});

test('whose view a sentence tells', () => {
	assert.deepEqual(speakersOf('fr', 'De l’avis d’Éric Morvan, le port est « mort ».'), ['Éric Morvan']);
	assert.deepEqual(speakersOf('it', 'A detta dell’ingegnere Carlo Bassi, il ponte è «morto».'), ['Carlo Bassi']);
	assert.deepEqual(speakersOf('pt', 'Na leitura dos pescadores, a obra é “uma farsa”.'), ['pescadores']);
});

test('a protocol that agrees with “he said” did not say it', () => {
	assert.deepEqual(speakersOf('fr', 'L’horloger Paul Morvan a été retrouvé. « J’avais froid », a-t-il raconté aux gendarmes, selon un procès-verbal.'), ['Paul Morvan']);
});

test('a body speaks from where its people do, though none is named', () => {
	assert.deepEqual(speakersOf('es', 'La lluvia no cesa.\n\nDesde el Ayuntamiento aseguran que el plan funciona «con normalidad» y que habrá pan.'), ['el Ayuntamiento']);
	assert.deepEqual(speakersOf('it', 'Piove ancora.\n\nDalla Regione fanno sapere che il piano funziona «come previsto».'), ['Regione']);
	assert.deepEqual(speakersOf('ru', 'Матч закончился поздно.\n\nВ лиге отвечать отказались, пообещав «изучить эпизод в рабочем порядке».'), ['лига']);
});

test('a pronoun behind a preposition is the text in which something is said', () => {
	assert.deepEqual(speakersOf('ru', 'Павел Гриц нашёл в комоде записку. В ней говорится, что холст принят «на хранение, до востребования».'), ['записка']);
	assert.deepEqual(speakersOf('es', 'En el cajón de la cocina quedó una carta. En ella se lee: «Vuelve antes de la sardina».'), ['una carta']);
});

test('what is read somewhere between commas has no subject', () => {
	assert.deepEqual(speakersOf('it', 'La decisione, si legge in una nota, è «puramente precauzionale».'), ['una nota']);
	assert.deepEqual(speakersOf('it', 'Carlo Bassi ha un banco. Un porto può servire chiunque, ma nessuna legge, nota, obbliga a servirlo «con allegria».'), ['Carlo Bassi']);
});

test('the object of an infinitive behind a verb is not its subject', () => {
	assert.deepEqual(speakersOf('it', 'Tocca al maresciallo Carlo Bassi. Racconta di aver trovato i ragazzi «tutti dalla stessa parte».'), ['Carlo Bassi']);
});

test('the one behind a medium in marks speaks', () => {
	assert.deepEqual(speakersOf('ru', '«Мы год работали в убыток, — сказал «Деловому Омску» директор холдинга Павел Гриц. — Дальше некуда».'), ['Павел Гриц']);
});

test('behind a preposition stands no finite verb of a Romance language', () => {
	assert.deepEqual(speakersOf('es', 'Los médicos relatan que algunos enfermos pasan dos días en un sillón a la espera de cama y que se atiende a la gente «en el pasillo».'), ['Los médicos']);
	assert.deepEqual(speakersOf('fr', 'Le maire regrette que les pêcheurs vivent sous la menace de la crue et qu’ils dorment « dans leurs bottes ».'), ['Le maire']);
});

test('a source at the head of a sentence is not the subject of its verbs', () => {
	assert.deepEqual(speakersOf('es', 'Según recoge la emisora, el capitán Iker Basterra reunió a sus compañeros y dijo: «Nadie se rinde».'), ['Iker Basterra']);
});

test('whose very words they are', () => {
	assert.deepEqual(speakersOf('fr', 'Le port promet pourtant un quai « neuf et solide », selon le mot de la mairie.'), ['la mairie']);
});

test('the paragraph after belongs to another', () => {
	assert.deepEqual(speakersOf('en', '“It is a quay,” said Ada Merrow. “A very long one.”\n\nTom Field, a farmer, had objected to it.'), ['Ada Merrow', 'Ada Merrow']);
});

test('nouns and verbs of Russian are known in all their forms', () => {
	assert.deepEqual(speakersOf('ru', 'Савелий Горин нашёл в комоде расписку. В ней говорится, что холст принят «на хранение, до востребования».'), ['расписка']);
	assert.deepEqual(speakersOf('ru', 'Порт молчит. «Льда не будет до Рождества», — вознегодовала лоцман Анна Крутова.'), ['Анна Крутова']);
	assert.deepEqual(speakersOf('ru', 'Порт молчит. Смотрительница маяка Анна Крутова обозвала ледокол «корытом, которое забыли утопить».'), ['Анна Крутова']);
});

test('the word is said to be somebody’s', () => {
	assert.deepEqual(speakersOf('fr', 'Sept marins reprochaient au port d’avoir « vendu la mer ». Le mot était de Jeanne Morvan, patronne de 58 ans.'), ['Jeanne Morvan']);
});

test('a verb that nobody wrote down is known behind what was said', () => {
	assert.deepEqual(speakersOf('es', 'La panadera Rosa Ibarra llegó tarde. El alcalde Juan Pérez calló. «No hay pan para todos», gurruteó ella.'), ['Rosa Ibarra']);
	assert.deepEqual(speakersOf('it', 'La fornaia Rosa Neri era in ritardo. Il sindaco Carlo Bassi taceva. «Non c’è pane per tutti», ha gurrutato lei.'), ['Rosa Neri']);
	assert.deepEqual(speakersOf('de', 'Die Bäckerin Rosa Neff kam spät. Bürgermeister Jan Petersen schwieg. „Es gibt kein Brot für alle“, gurrutete sie.'), ['Rosa Neff']);
	assert.deepEqual(speakersOf('fr', 'La boulangère Rose Nevers est arrivée tard. Le maire Jean Petit se taisait. « Il n’y a pas de pain », gurruta-t-elle.'), ['Rose Nevers']);
});
