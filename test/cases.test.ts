import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isObliqueArticle, nominativeName, stemOf} from '../source/quotations/cases.js';
import {extractQuotations} from '../source/quotations/index.js';
import {expandForms, languageOf} from '../source/quotations/languages/language.js';

const russian = languageOf('ru');

test('a Russian name in another case is shown in the nominative', () => {
	assert.deepEqual(nominativeName(['Савелия', 'Горностаева'], russian), ['Савелий', 'Горностаев']);
	assert.deepEqual(nominativeName(['Марине', 'Олеговне', 'Кречетовой'], russian), ['Марина', 'Олеговна', 'Кречетова']);
	assert.deepEqual(nominativeName(['Сергеем', 'Орловским'], russian), ['Сергей', 'Орловский']);
	assert.deepEqual(nominativeName(['Заречнева'], russian), ['Заречнев']);
	assert.deepEqual(nominativeName(['Ким', 'Чен', 'Ын'], russian), ['Ким', 'Чен', 'Ын']);
});

test('a German article tells whether a subject may follow', () => {
	assert.ok(['des', 'dem', 'den', 'einem', 'keinen', 'ihrer', 'diesen'].every(word => isObliqueArticle(word)));
	assert.ok(['der', 'die', 'das', 'ein', 'eine', 'ihre', 'diese', 'denn', 'steinen'].every(word => !isObliqueArticle(word)));
});

test('all cases of a name have one stem', () => {
	for (const word of ['кречетовой', 'кречетову', 'кречетове', 'кречетовы']) {
		assert.equal(stemOf(word, russian), stemOf('кречетова', russian));
	}
});

test('slashes part the cases of a noun, the nominative first', () => {
	assert.deepEqual(expandForms(['m: капитан'], {m: {masculine: '-/а/у'}}).map(([word, , base]) => [word, base]), [['капитан', undefined], ['капитана', 'капитан'], ['капитану', 'капитан']]);
});

const speakerOf = (text: string) => extractQuotations({path: 'a.txt', text, language: 'ru'})[0]?.speaker?.name;

test('who is told something is not the one who says it', () => {
	assert.equal(speakerOf('Порт закрыт с утра. «Лёд сойдёт к пятнице», — сообщил журналистам начальник порта Иван Седов.'), 'Иван Седов');
});

test('an office speaks where no person does', () => {
	assert.equal(speakerOf('Дорогу перекрыли ночью. В районной администрации заявили, что паром «будет ходить по расписанию».'), 'районная администрация');
});

test('a name in the genitive is known for the same person', () => {
	assert.equal(speakerOf('По словам капитана ледокола Савелия Горностаева, лёд «толще обычного». Горностаев вернулся в порт.'), 'Савелий Горностаев');
});
