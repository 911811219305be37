// Constructions of German newswire, invented: who speaks, and how names are told from nouns.
import assert from 'node:assert/strict';
import test from 'node:test';
import {extractQuotations} from '../source/quotations/index.js';
import {isGivenName} from '../source/quotations/languages/given-names.js';

const speakersOf = (text: string) => extractQuotations({path: 'a.txt', text, language: 'de'}).map(({speaker}) => speaker?.name ?? null);

test('given names that end as nouns do are names', () => {
	assert.ok(isGivenName('jan-erik'));
	assert.ok(!isGivenName('technik'));
	assert.deepEqual(speakersOf('Der Prozess begann am Montag. „Hier wurde betrogen“, sagte Oberstaatsanwalt Jan-Erik Brandes.'), ['Jan-Erik Brandes']);
	assert.deepEqual(speakersOf('Es wurde lange beraten. „Wir warten ab“, sagte Landesministerin Friederike Stolz am Abend.'), ['Friederike Stolz']);
});

test('a family name may end in a noun, and an adjective may stand before a given name', () => {
	assert.deepEqual(speakersOf('Der Radweg bleibt. „Alle wurden gefragt“, sagte Amtsleiterin Yasemin Özdağ-Kraft der Zeitung.'), ['Yasemin Özdağ-Kraft']);
	assert.deepEqual(speakersOf('Das Bad war voll. Die neunjährige Mia aus Rauenberg fand den Tag gelungen: „Wir durften ins Feuerwehrauto!“'), ['Mia']);
});

test('where something is spoken of, the place tells who says it', () => {
	assert.deepEqual(speakersOf('Es regnete den ganzen Tag.\n\nBei den Grünen war von einem „Schritt in die richtige Richtung“ die Rede.'), ['Grünen']);
	assert.deepEqual(speakersOf('Der Bau ruht.\n\nBrisant ist ein Bericht des Rechnungshofs. Darin ist von „Zahlen, die niemand nachvollziehen kann“, die Rede.'), ['ein Bericht']);
});

test('a share of people speaks as a whole', () => {
	assert.deepEqual(speakersOf('Es wurde gefragt.\n\nRund 52 Prozent der Wähler sagten, die Lage sei „gut“.'), ['52 Prozent der Wähler']);
});

test('„zu“ belongs to no name, and particles may open a sentence with a capital', () => {
	assert.deepEqual(speakersOf('Der Verein wächst. „Wir bleiben dabei“, so Vereinschef Corny Lippmann zu den Gründen.'), ['Corny Lippmann']);
	const text = 'Die Ministerin Greta von der Molen sprach lange.\n\nVon der Molen betonte, unter den Entlassenen seien „viele Alleinerziehende mit Erfahrung“.';
	assert.deepEqual(speakersOf(text), ['Greta von der Molen']);
});

test('an article that shows the dative makes no subject', () => {
	assert.deepEqual(speakersOf('Der Häftling blieb ruhig.\n\nDer englischen Zeitung sagte Filip Karmer: „Ich werde im Gefängnis gehalten.“'), ['Filip Karmer']);
});

test('„sie“ behind a verb is its object where somebody stands before it', () => {
	assert.deepEqual(speakersOf('Die Anwältin Clara Nolde ist umstritten. Ihr Kollege Jan Ober nennt sie „eine Getriebene“.'), ['Jan Ober']);
	assert.deepEqual(speakersOf('Die Stadträtin Vera Holm ist beliebt. Eine Zeitung hat sie einmal als „Engel der Docks“ bezeichnet.'), ['Eine Zeitung']);
	assert.deepEqual(speakersOf('Die Trainerin Ute Barth war zufrieden. Den Stürmer nennt sie „ein Geschenk“.'), ['Ute Barth']);
	assert.deepEqual(speakersOf('Die Trainerin Ute Barth war zufrieden. Ihre Gegnerinnen nennt sie „flinke Leute“.'), ['Ute Barth']);
});

test('„heißt es“ has no subject before it', () => {
	assert.deepEqual(speakersOf('Der Deich hielt.\n\nUrsache sei der Wind, heißt es in der Studie, der „neue und unbekannte Wege“ nehme.'), ['Studie']);
	assert.deepEqual(speakersOf('Der Deich hielt.\n\nVom Ministerium hieß es, man prüfe „jeden denkbaren Weg zu Land und zu Wasser“.'), ['Ministerium']);
});

test('„so“ stands for a verb only before somebody', () => {
	assert.deepEqual(speakersOf('Der Forscher Marc Lau erklärt den Gästen das Schweizer System so: „Man streitet, damit man Ruhe hat.“'), ['Marc Lau']);
});

test('a modal verb parts its subject from the verb of speech', () => {
	assert.deepEqual(speakersOf('Der alte Kern fragte die Malerin Lena Wolff, ob sie den Weg kenne. „Nein“, soll sie Kern geantwortet haben, „aber Sie auch nicht.“'), ['Lena Wolff', 'Lena Wolff']);
	assert.deepEqual(speakersOf('Das kann der Trainer Uwe Barth den Spielern nur so sagen: „Lauft!“'), ['Uwe Barth']);
});

test('„der“ before capitals or an adjective used as a noun is a subject where no noun stands before it', () => {
	assert.deepEqual(speakersOf('Das Gericht in Linz prüft noch.\n\nDer ADAC widersprach und nannte den Plan „völlig aus der Zeit gefallen“.'), ['ADAC']);
	assert.deepEqual(speakersOf('Die Polizei fand einen Brief. Der 58-Jährige habe darin geschrieben, er „lebe schlecht“.'), ['58-Jährige']);
	assert.deepEqual(speakersOf('Die Richterin fragte. Gestern sagte der Angeklagte, er sei „nur noch müde“.'), ['Angeklagte']);
});

test('an object in the dative behind an insertion is no subject, nor is what follows an apposition', () => {
	assert.deepEqual(speakersOf('Eine junge Frau, die etwas Dänisch sprach, berichtete den Helfern, man habe ihr eine Fahrt „mit Sitzen und Fenstern“ versprochen.'), ['Eine junge Frau']);
	assert.deepEqual(speakersOf('Die Ministerin, Britta Ohlsen, charakterisierte das Opfer als ein „Beispiel ohne jeden Takt“.'), ['Britta Ohlsen']);
	assert.deepEqual(speakersOf('Die Gewerkschaft schimpft. Die CCE bestätigte die Aussage nicht und nannte sie „reine Spekulation“.'), ['CCE']);
});

test('separable verbs are known where they are written as one', () => {
	assert.deepEqual(speakersOf('Der Hafen schläft. Die Lotsin Ute Sander kam spät zurück, wobei sie anmerkte, die See sei „ein alter Hund“.'), ['Ute Sander']);
	assert.deepEqual(speakersOf('Der Hafen schläft. Die Lotsin Ute Sander scheute sich nicht, dem Amtsleiter „reine Faulheit“ vorzuwerfen.'), ['Ute Sander']);
});
