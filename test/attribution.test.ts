import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {extractQuotations} from '../source/quotations/index.js';

const speakersOf = (language: string, text: string) => extractQuotations({path: 'article.txt', language, text}).map(({speaker}) => speaker?.name ?? null);

/** Construction, language, text, and who speaks in each quotation. Invented. */
const constructions: ReadonlyArray<readonly [string, string, string, ReadonlyArray<string | null>]> = [
	['verb and speaker after', 'fr', '« Nous partirons demain », a déclaré Marie Lefort.', ['Marie Lefort']],
	['verb and speaker after', 'en', '“We leave tomorrow,” said Mary Stone.', ['Mary Stone']],
	['verb and speaker after', 'de', '„Wir gehen morgen“, sagte Anna Keller.', ['Anna Keller']],
	['verb and speaker after', 'es', '«Nos vamos mañana», dijo Marta Ruiz.', ['Marta Ruiz']],
	['verb and speaker after', 'it', '«Partiamo domani», ha detto Marta Rossi.', ['Marta Rossi']],
	['verb and speaker after', 'pt', '“Vamos embora amanhã”, disse Marta Lima.', ['Marta Lima']],
	['verb and speaker after', 'ru', '«Мы уезжаем завтра», — сказала Марта Белова.', ['Марта Белова']],
	['speaker and verb after', 'en', '“We leave tomorrow,” Mary Stone said.', ['Mary Stone']],
	['speaker and verb after, as machines translate', 'fr', '« Nous partirons demain » Marie Lefort a déclaré dimanche.', ['Marie Lefort']],
	['speaker before, reported', 'fr', 'Marie Lefort a déclaré que le projet était « une erreur ».', ['Marie Lefort']],
	['speaker before, reported', 'en', 'Mary Stone said that the plan was “a mistake.”', ['Mary Stone']],
	['speaker before, reported', 'es', 'Marta Ruiz dijo que el plan era «un error».', ['Marta Ruiz']],
	['speaker before, reported', 'it', 'Marta Rossi ha detto che il piano è «un errore».', ['Marta Rossi']],
	['speaker before, reported', 'pt', 'Marta Lima disse que o plano era “um erro”.', ['Marta Lima']],
	['according to', 'fr', 'Selon Marie Lefort, le projet est « une erreur ».', ['Marie Lefort']],
	['according to', 'en', 'According to Mary Stone, the plan is “a mistake.”', ['Mary Stone']],
	['colon', 'fr', 'Marie Lefort a répondu : « Nous partirons demain. »', ['Marie Lefort']],
	['colon', 'en', 'Mary Stone replied: “We leave tomorrow.”', ['Mary Stone']],
	['colon', 'de', 'Anna Keller antwortete: „Wir gehen morgen.“', ['Anna Keller']],
	['words of the narrator inside', 'fr', '« Nous partirons, a dit Marie Lefort, dès demain. »', ['Marie Lefort']],
	['passive', 'fr', 'Le projet a été jugé « dangereux » par Marie Lefort.', ['Marie Lefort']],
	['goes on', 'fr', '« Nous partirons demain », a déclaré Marie Lefort. « Rien ne nous retient. »', ['Marie Lefort', 'Marie Lefort']],
	['goes on', 'en', '“We leave tomorrow,” said Mary Stone. “Nothing keeps us.”', ['Mary Stone', 'Mary Stone']],
	['pronoun', 'en', 'Mary Stone came late. “We leave tomorrow,” she said.', ['Mary Stone']],
	['pronoun', 'fr', 'Marie Lefort est arrivée en retard. « Nous partirons demain », a-t-elle dit.', ['Marie Lefort']],
	['role by apposition', 'fr', 'La ministre de la Santé, Marie Lefort, a promis « un plan ». « Il est prêt », a ajouté la ministre.', ['Marie Lefort', 'Marie Lefort']],
	['two of one name, by honorific', 'en', 'Mr. John Stone and Mrs. Mary Stone disagreed. “No,” said Mrs. Stone.', ['Mary Stone']],
	['particles', 'fr', '« Nous partirons demain », a déclaré Noor van den Berg.', ['Noor van den Berg']],
	['a name in marks', 'ru', 'В городе об этом спорят. Компания «Ветвь» сообщила: «Мы всё починим завтра утром, и автобусы пойдут».', ['Ветвь']],
	['a name in marks inside a role', 'ru', '«Мы всё починим завтра, и автобусы пойдут», — сказал президент «Северной ветви» Пётр Лыков.', ['Пётр Лыков']],
	['a name in marks inside a role', 'fr', '« Nous partirons demain matin », a dit le directeur de « L’Ancre du soir » Paul Morin.', ['Paul Morin']],
	['the verb tells another number', 'ru', 'В порту решение назвали «глупой и дорогой затеей».', ['порт']],
	['an unknown word before the verb', 'ru', '— Читать разучились? — хмуро кричит из окошка кассирша.', ['кассирша']],
	['an adjective before the place that speaks', 'ru', 'В краевом Минсельхозе заявили, что «держат ситуацию под контролем».', ['Минсельхоз']],
	['a body in capitals speaks', 'ru', 'В ДСКР на это ответили, что проект «находится на экспертизе».', ['ДСКР']],
	['the verb tells another gender', 'ru', 'Зрительница встала и на весь зал спросила: «Простите, а это можно?»', ['Зрительница']],
	['somebody is told', 'ru', '«Мы просидели там целый час», — рассказала РИА Полюс студентка Дарья Климова.', ['Дарья Климова']],
	['somebody unnamed', 'en', '“We leave tomorrow,” said a teenager.', ['a teenager']],
];

for (const [construction, language, text, speakers] of constructions) {
	test(`${construction} (${language}): ${text}`, () => {
		assert.deepEqual(speakersOf(language, text), speakers);
	});
}

test('a role stands apart from the name', () => {
	const [quotation] = extractQuotations({path: 'a.txt', language: 'fr', text: '« Nous partirons », a déclaré le ministre russe des Affaires étrangères Piotr Belov.'});
	assert.equal(quotation!.speaker!.name, 'Piotr Belov');
	assert.match(quotation!.speaker!.role!, /ministre russe des Affaires étrangères/v);
});

test('a cue is told with its place', () => {
	const text = '« Nous partirons », a déclaré Marie Lefort.';
	const [quotation] = extractQuotations({path: 'a.txt', language: 'fr', text});
	assert.equal(quotation!.cue!.text, 'a déclaré');
	assert.equal(text.slice(quotation!.cue!.start, quotation!.cue!.end), 'a déclaré');
});

const languages = ['fr', 'en', 'de', 'es', 'it', 'pt', 'ru', 'xx'];
const pieces = fc.constantFrom('« ', ' »', '“', '”', '"', '\'', '— ', ': ', ', ', '. ', '\n\n', 'Marie Lefort', 'a déclaré', 'said', 'she', 'der Minister', 'selon', 'les ', 'О', 'сказал', '…', ' ', '\u0000', '\uD83D', '😀', 'M. ', 'd’', '-t-il', '12', '(');

test('any text: ends, offsets in order and in bounds, the words are what stands there, ids differ, and the same text gives the same answer', () => {
	fc.assert(fc.property(fc.array(fc.oneof(pieces, fc.string({maxLength: 12})), {maxLength: 60}), fc.constantFrom(...languages), (parts, language) => {
		const text = parts.join('');
		const found = extractQuotations({path: 'a.txt', language, text});
		let last = 0;
		for (const {start, end, outer, text: words, speaker, cue} of found) {
			assert.ok(outer.start >= last && outer.start <= start && start <= end && end <= outer.end && outer.end <= text.length);
			assert.equal(words, text.slice(start, end));
			assert.ok(!speaker || (speaker.confidence >= 0 && speaker.confidence <= 1));
			for (const span of [speaker?.mention, cue]) {
				assert.ok(!span || span.text === text.slice(span.start, span.end));
			}

			last = outer.end;
		}

		assert.equal(new Set(found.map(({id}) => id)).size, found.length);
		assert.deepEqual(extractQuotations({path: 'a.txt', language, text}), found);
	}), {numRuns: 300, seed: 7});
});

test('an id outlives changes elsewhere in the article', () => {
	const text = '« Nous partirons demain », a déclaré Marie Lefort.';
	const [before] = extractQuotations({path: '/one/a.txt', language: 'fr', text});
	const after = extractQuotations({path: '/two/a.txt', language: 'fr', text: `Un mot de plus. « Rien », a dit Paul Gros.\n\n${text}`});
	assert.ok(after.some(({id}) => id === before!.id));
});

test('time grows with the length of the text, in one line too', () => {
	const sentence = '« Nous partirons demain », a déclaré Marie Lefort à la presse. Le ministre de la Santé, Paul Gros, a parlé d’« une erreur ». ';
	const time = (count: number) => {
		const text = sentence.repeat(count);
		const start = performance.now();
		extractQuotations({path: 'a.txt', language: 'fr', text});
		return performance.now() - start;
	};

	time(100);
	const [short, long] = [time(200), time(2000)];
	assert.ok(long < 40 * Math.max(short, 2), `${short.toFixed(0)} ms, then ${long.toFixed(0)} ms`);
});
