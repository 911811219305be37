// Small texts, one construction each: who is named and how. Invented sentences.
import {strict as assert} from 'node:assert';
import {test} from 'node:test';
import {shownOf} from './shown.js';

const constructions: ReadonlyArray<readonly [code: string, text: string, expected: string]> = [
	// Where names stand in the genitive, they tell whose somebody is.
	['ru', 'Мэр Калуги молчит. На вопросы отвечает представитель министерства обороны Китая.', 'представитель министерства обороны Китая'],
	['ru', 'Так считает глава Подлесья.', 'глава Подлесья'],
	['ru', 'Канцлер Австрии Леопольд Вайс ответил.', 'Леопольд Вайс'],
	['ru', 'Внук Ореховой Денис ответил.', 'Денис'],
	['ru', 'Мэр Сорокин ответил.', 'Сорокин'],
	['ru', 'Операторы проката решением недовольны.', 'Операторы проката'],
	['ru', 'После второго отказа районная прокуратура принесла протест.', 'районная прокуратура'],
	['ru', 'Так, по признанию директора, бывает.', 'директор'],
	['fr', 'C’est ce qu’a dit le porte-parole de l’opposition Louis Vauquier.', 'Louis Vauquier'],
	['en', 'A 2019 report said so.', 'A 2019 report'],
	['ru', 'Вышли четыре рыбака.', 'четыре рыбака'],
	// An article alone is no part of a name; a family name may end like a noun.
	['de', 'Gestern eröffnete Direktor Urs Hegglin den Markt.', 'Urs Hegglin'],
	['de', 'Gegen elf sprach die 86-jährige Vreni Hunziker.', 'Vreni Hunziker'],
	// A document or an institution with the name it belongs to.
	['de', 'Ein Gutachten der TU Chemnitz hatte das festgestellt.', 'Ein Gutachten der TU Chemnitz'],
	['de', 'Laut Polizei Lübeck wird niemand gesucht.', 'Polizei Lübeck'],
	['es', 'El informe de la Confederación Hidrográfica del Tajo advierte.', 'El informe de la Confederación Hidrográfica del Tajo'],
	['pt', 'O locutor da Rádio Marola perdeu a voz.', 'O locutor da Rádio Marola'],
	['en', 'A spokesperson for the Department for Ports and Fisheries said so.', 'A spokesperson for the Department for Ports and Fisheries'],
	['fr', 'Le ministère de l’Économie et des Finances a répondu.', 'Le ministère de l’Économie et des Finances'],
	// An adjective before the noun of a complement.
	['fr', 'L’entourage de la Première ministre a répondu.', 'L’entourage de la Première ministre'],
	// What somebody is in charge of stands before the name.
	['fr', 'La députée de Haute-Garonne Maud Lespinasse a répondu.', 'Maud Lespinasse'],
	['en', 'The Secretary-General of UN Tomás Arrieta has spoken.', 'Tomás Arrieta'],
	['en', 'They have met President of France Odile Marchand several times since then.', 'Odile Marchand'],
	['ru', 'Постпредство Омана молчит. Так считает постоянный представитель Омана Халид аль-Балуши.', 'Халид аль-Балуши'],
	['en', 'Lord Tresco of Penryn said so.', 'Tresco'],
	// Two nouns before a name, several people before a name, and another description between a description and its name.
	['it', 'Ha attaccato la leader democratica Carla Bassi.', 'Carla Bassi'],
	['fr', 'Le porte-parole des pompiers Paul Morin a répondu.', 'Paul Morin'],
	['fr', 'Le général de brigade Paul Morin a répondu.', 'Paul Morin'],
	['fr', 'Le président sortant Paul Morin a répondu.', 'Paul Morin'],
	['pt', 'Em Braga, o ministro da Agricultura, Rui Lima, hesitou. O ministro partiu.', 'Rui Lima'],
	// A frequent word with a capital behind an article with one is a title; before its noun it is none.
	['fr', 'Le Soir de Namur en rit.', 'Soir de Namur'],
	['pt', 'O Dia fala nisso.', 'Dia'],
	['fr', 'Le Premier ministre a répondu.', 'Le Premier ministre'],
	// Several own one; a nameless one with another complement is another.
	['it', 'Ha risposto il loro presidente, Luca Bassi.', 'Luca Bassi'],
	['fr', 'Le porte-parole du ministère est parti. Le porte-parole de la police est resté.', 'Le porte-parole de la police'],
	['fr', 'L’Agence wallonne du tourisme a répondu.', 'L’Agence wallonne du tourisme'],
	// An infinitive or a gerund with a pronoun is no part of a description.
	['fr', 'Et l’avocate de répliquer.', 'l’avocate'],
	['it', 'Chiede un camionista affacciandosi.', 'un camionista'],
	// A single name behind a complement is the complement’s, unless somebody bears it.
	['fr', 'Un boulanger de la place Montclar se désole.', 'Un boulanger de la place Montclar'],
	['fr', 'Anton Belov est parti. Le chef de la diplomatie Belov l’a dit.', 'Anton Belov'],
	// One of several.
	['fr', 'L’un des médecins a répondu.', 'L’un des médecins'],
	['en', 'One of the doctors answered.', 'One of the doctors'],
	['es', 'Uno de los vecinos respondió.', 'Uno de los vecinos'],
	['ru', 'Один из матросов танкера кричит.', 'Один из матросов танкера'],
	// A name that begins with its noun is whole; what a role is for is no name of somebody.
	['es', 'Estudia en la Universidad Técnica de Huanuni.', 'Universidad Técnica de Huanuni'],
	['it', 'Lo dice la portavoce del Pentagono Allison Burke.', 'Allison Burke'],
	['ru', 'Так считает пресс-секретарь Госдепартамента Эллисон Берк.', 'Эллисон Берк'],
	['fr', 'Le Républicain du Jura a répondu.', 'Républicain du Jura'],
	['fr', 'La Dépêche du Jura a répondu.', 'La Dépêche du Jura'],
	['fr', 'Les jeunes manifestants ont répondu.', 'Les jeunes manifestants'],
	// Several people are called as they are introduced, documents by their noun and the adjectives that tell which they are.
	['pt', 'Os deputados liberais protestaram.', 'Os deputados liberais'],
	['it', 'I senatori del suo gruppo hanno protestato.', 'I senatori'],
	['fr', 'Les pompiers du SDIS 14 ont répondu.', 'Les pompiers du SDIS 14'],
	['fr', 'Une lettre anonyme de trois pages dit tout.', 'Une lettre anonyme'],
	['fr', 'Le rapport annuel de la fondation dit tout.', 'Le rapport'],
	['en', 'A laminated notice says so.', 'A laminated notice'],
	['en', 'A second notice says so.', 'A notice'],
	['es', 'Lo decía una pancarta escrita a mano.', 'una pancarta'],
	['de', 'In einem offenen Brief steht es.', 'offener Brief'],
	['de', 'Das sagt man im Auswärtigen Amt.', 'Auswärtiges Amt'],
	['de', 'Das steht in einem Schreiben.', 'Schreiben'],
	['de', 'Das war von einer früheren Angestellten zu hören.', 'frühere Angestellte'],
	// What nobody in particular wears or carries, and how old he is, tells who he is.
	['en', 'A young man in a striped jersey shouted.', 'A young man in a striped jersey'],
	['en', 'A woman in the front row grabbed my sleeve.', 'A woman in the front row'],
	['en', 'A boy of about twelve was fishing.', 'A boy of about twelve'],
	['fr', 'Une dame en imperméable posa son sac.', 'Une dame en imperméable'],
	['fr', 'Un garçon de 15 ans a répondu.', 'Un garçon de 15 ans'],
	['de', 'Ein Mann mit Hut fragte danach.', 'Ein Mann mit Hut'],
	// A common word with a capital begins a name inside a sentence.
	['en', 'They moved to New Bedford last year.', 'New Bedford'],
	['pt', 'Ela mora em Nova Friburgo desde maio.', 'Nova Friburgo'],
	// Bodies with “&” or “of” in their name; a given name behind what somebody is in charge of.
	['fr', 'Les analystes de Barlow & Finch ont répondu.', 'Les analystes de Barlow & Finch'],
	['en', 'The Joint Chiefs of Staff answered.', 'Joint Chiefs of Staff'],
	['es', 'La comisaria de la Unión Africana Elena Abara respondió.', 'Elena Abara'],
	// What one is called where anybody may write.
	['it', 'Lo ha scritto lupo_grigio su un forum.', 'lupo_grigio'],
	['fr', 'Cela, @lupin_du_47 l’a écrit.', 'lupin_du_47'],
	// Nouns of several words, and compounds with a short last part.
	['fr', 'Le cahier des charges de l’appellation l’exige.', 'Le cahier des charges'],
	['es', 'Un alto cargo egipcio lo confirmó.', 'Un alto cargo egipcio'],
	['en', 'The away end sang all night.', 'The away end'],
	['de', 'Der Mannschaftsarzt hat genickt.', 'Der Mannschaftsarzt'],
	['de', 'Der Naturschutzrat Sachsen widersprach.', 'Der Naturschutzrat Sachsen'],
	['de', 'Die Märkische Abendpost schwärmte davon.', 'Die Märkische Abendpost'],
	['ru', 'Эксперт-криминалист Валерий Дробышев ответил.', 'Валерий Дробышев'],
	// An adjective behind the noun, and what is none: a participle with its object, a verb.
	['fr', 'Un vendeur ambulant propose des fleurs.', 'Un vendeur ambulant'],
	['fr', 'Un homme portant une veste entra.', 'Un homme'],
	['it', 'I cittadini arrivano in piazza.', 'I cittadini'],
	['es', 'La ministra antes de salir respondió.', 'La ministra'],
	// Somebody who acts behind a place that opens the sentence.
	['pt', 'Perto da escola de Santa Rita, um rapazinho ouviu a explicação inteira, muito sério.', 'um rapazinho'],
	// The nation before a body’s name belongs to it, before a noun it does not make a name.
	['en', 'Prices rise. The British Cheese Federation said so.', 'British Cheese Federation'],
	['en', 'Then the North Korean foreign ministry answered.', 'the North Korean foreign ministry'],
	['en', 'Cllr Maeve Doherty said so.', 'Maeve Doherty'],
	['fr', 'Nora Mbala wa Kasongo, juriste, a répondu.', 'Nora Mbala wa Kasongo'],
	['en', 'Injecting Lofgren into the race was bold. Karin Lofgren said so.', 'Karin Lofgren'],
	// A verb behind a description is no part of it.
	['en', 'An old man of the village clicked his tongue.', 'An old man of the village'],
	['en', 'A man in a suit came in.', 'A man in a suit'],
	['ru', 'В пресс-службе завода причиной назвали дождь.', 'пресс-служба завода'],
	['ru', 'Под этим постом ответили.', 'пост'],
	['fr', 'Un fonctionnaire du cadastre minier a répondu.', 'Un fonctionnaire du cadastre minier'],
	// Who acts behind a place is not what the place is called.
	['en', 'Speaking in Kilmore, Farm Cabinet Secretary Amina Noor accused them.', 'Amina Noor'],
	['es', 'Cuando llegó a Filología, su maestro le aconsejó otra cosa.', 'su maestro'],
	['fr', 'Hier. Ri Myong Nam a répondu.', 'Ri Myong Nam'],
	['es', 'Así habla su tía, Reina Isabel Oliva, vendedora.', 'Reina Isabel Oliva'],
	['fr', 'Une fonctionnaire des Phares et Balises a répondu.', 'Une fonctionnaire des Phares et Balises'],
	['fr', 'Il a parlé aux électeurs.', 'électeurs'],
	['fr', 'Près d’un chantier de Vladivostok, un ouvrier a accepté de répondre.', 'un ouvrier'],
	['fr', 'Selon une source, le pont est fermé.', 'une source'],
	// Prepositions and cases of the sentence belong to no description.
	['fr', 'Il a parlé au préfet de région.', 'préfet de région'],
	['de', 'Laut einer Sprecherin des Amts stimmt das.', 'Sprecherin des Amts'],
	['it', 'Lo si apprende dalla portavoce del sindaco.', 'portavoce del sindaco'],
	['ru', 'В прокуратуре корреспонденту ответили.', 'прокуратура'],
	// A noun that stands without an article, or an adjective, goes on.
	['fr', 'La Fédération des phares et quais chiffre les pertes.', 'La Fédération des phares et quais'],
	['fr', 'Le comité social et culturel a rendu un avis.', 'Le comité social et culturel'],
	['fr', 'La Région Grand Est, actionnaire depuis 2009, a répondu.', 'La Région Grand Est'],
	// Nouns known by their ending, in the plural too; who does something.
	['fr', 'Les importateurs belges ont protesté.', 'Les importateurs belges'],
	['en', 'The first horn, who had been late, described it.', 'The first horn'],
	// The name of a place is not that of who lives there.
	['de', 'Ein Bewohner des Viertels Kaltenmoor berichtete davon.', 'Ein Bewohner des Viertels Kaltenmoor'],
	// A verb of the past is no genitive and no given name; an adjective before a noun is no person.
	['ru', 'Одна зрительница встала посреди сцены.', 'Одна зрительница'],
	['ru', 'Беседовал Олег Тихонравов', 'Олег Тихонравов'],
	['ru', 'В управляющей компании молчат.', 'управляющая компания'],
	// Parts that look like offices, articles or relatives.
	['fr', 'Nora Kiné Thiam, directrice de campagne, a répondu.', 'Nora Kiné Thiam'],
	['fr', 'Son frère Idriss Faye lui répond.', 'Idriss Faye'],
	['es', 'Así habla su tía, Reina Susana Oliva, vendedora.', 'Reina Susana Oliva'],
	['it', 'Lo dice la guida Olimpia Sant\'Agnese, di Bari.', 'Olimpia Sant\'Agnese'],
	// A word of the language before a given name; saints; family names that look like nouns.
	['fr', 'Elle écoute la Nigériane Sophie Adebayo-Cole au micro.', 'Sophie Adebayo-Cole'],
	['pt', 'O perfil do Santa Rita publicou uma imagem.', 'Santa Rita'],
	['de', 'Danach sprach Ingrid Haugland lange.', 'Ingrid Haugland'],
	// Names in another case, and initials, are shown in full.
	['ru', 'Письмо передали Олегу Тихонравову вечером.', 'Олег Тихонравов'],
	['ru', 'Анна Белова пришла. А. Б.: Да.', 'Анна Белова'],
	// Father and son.
	['en', 'Amos Tolland was a drummer. Amos Tolland Jr. plays the horn.', 'Amos Tolland'],
];

for (const [code, text, expected] of constructions) {
	test(`${code}: ${text}`, () => {
		const shown = shownOf(text, code);
		assert.ok(shown.includes(expected), `${expected} is not among ${shown.join(' | ')}`);
	});
}

test('a lone word before a small unknown one is no name', () => {
	assert.ok(!shownOf('Sta girando un film. Lo dicono tutti.', 'it').includes('Sta'));
});

test('what something is compared to does not speak', () => {
	assert.ok(!shownOf('A sound like a drain remarked it.', 'en').includes('a drain'));
});

test('where nouns have capitals, an adjective before one or a measure makes no name', () => {
	for (const text of ['Dann kam die letzte Karre Holz.', 'Er trank die zweite Tasse Kaffee.', 'Darin heißt es so.']) {
		assert.ok(shownOf(text, 'de').every(shown => !/^(?:Karre|Tasse|Darin)/v.test(shown)), text);
	}
});

test('what was announced is no person', () => {
	assert.ok(!shownOf('Le préfet a annoncé un sommet.', 'fr').includes('un sommet'));
});

test('somebody who acts after a comma is not what the name before is', () => {
	assert.ok(shownOf('Last month in Lerwick, a woman in the second row stood up.', 'en').includes('a woman'));
});

test('an adverb at the head of a sentence is no name', () => {
	for (const [code, text] of [['en', 'Legally, the bridge is closed.'], ['fr', 'Légalement, le pont est fermé.'], ['es', 'Legalmente, el puente está cerrado.'], ['it', 'Legalmente, il ponte è chiuso.'], ['pt', 'Legalmente, a ponte está fechada.']] as const) {
		assert.ok(shownOf(text, code).every(shown => !/^l[eé]gal/iv.test(shown)), text);
	}
});

test('what stands before a given name is no part of the name: an office, a party, a trade', () => {
	assert.ok(shownOf('“It is done,” Conservative MP Lorna Quill said.', 'en').includes('Lorna Quill'));
	assert.ok(shownOf('"Legge le delibere", attacca il deputato dem Pasquale Rivolta.', 'it').includes('Pasquale Rivolta'));
	assert.ok(shownOf('Idrologa Irina Merlova dice che «il lago torna».', 'it').includes('Irina Merlova'));
});

test('the abbreviation of a country before an office is no pronoun', () => {
	assert.ok(shownOf('“We are late”, said the US president on the bridge.', 'en').includes('the US president'));
});

test('a noun behind a name is its verb where a colon or a quotation follows', () => {
	assert.deepEqual(shownOf('The race is close. The Harbour Times reports: “it was shut.”', 'en'), ['Harbour Times']);
});
