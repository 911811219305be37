import assert from 'node:assert/strict';
import test from 'node:test';
import {attribute} from '../source/quotations/attribution.js';
import {featureNames} from '../source/quotations/features.js';
import {extractQuotations} from '../source/quotations/index.js';
import {defaultModel} from '../source/quotations/model.js';
import {findStretches} from '../source/quotations/stretches.js';

/** The speaker of each quotation, or null. */
const speakers = (text: string, language: string) => extractQuotations({path: 'a.txt', text, language}).map(({speaker}) => speaker?.name ?? null);

test('an interview whose answers are quoted without a cue: the one interviewed answers', () => {
	const text = [
		'Marta Olsen: “A bridge is a promise”',
		'Marta Olsen, 51, has built eleven bridges. We met Marta Olsen on the twelfth. The engineer Carl Brandt laughed when he saw us.',
		'Which was the hardest?',
		'“The first. Nobody believed in it, and neither did I for a year or two.”',
		'And the longest?',
		'“The one over the sound. It took nine years and two marriages of mine.”',
		'Do you sleep well?',
		'“On land, yes. On the water I count the bolts until the morning comes.”',
		'What comes next?',
		'“A small one. For cows, if the council lets me, and for nobody else.”',
	].join('\n\n');
	assert.deepEqual(new Set(speakers(text, 'en')), new Set(['Marta Olsen']));
});

test('in an answer behind a label, “I” is the one whose turn it is, and others keep their words', () => {
	const text = [
		'Nora Lind talks about her choir.',
		'REPORTER: When did you begin?',
		'LIND: At nine. I told my father: “Papa, I want to sing.”',
		'REPORTER: And what did he say?',
		'LIND: He never said much. My teacher, Paul Berger, said: “Let her sing, then.”',
		'REPORTER: Did it help?',
		'LIND: Not at once.',
	].join('\n\n');
	assert.deepEqual(speakers(text, 'en'), ['Nora Lind', 'Paul Berger']);
});

test('an interview behind dashes: every other line asks, and who asked is named at the end', () => {
	const text = [
		'Хирург Олег Савин встречает нас у входа. Анестезиолог Жанна Орлова работает с Олегом Савиным восемь лет.',
		'— Олег Петрович, что самое трудное?',
		'— Не операция. Операция — это когда всё решено.',
		'— И как вы это говорите?',
		'— Сажусь. Обязательно сажусь.',
		'— Почему вернулись?',
		'— Потому что отсюда везли.',
		'Он долго молчит.',
		'— Вас заменят машины?',
		'— Нет. Мы лечим не снимок.',
		'Беседовала Ольга Демидова',
	].join('\n\n');
	assert.deepEqual(speakers(text, 'ru'), Array.from({length: 8}, (_, index) => index % 2 === 0 ? 'Ольга Демидова' : 'Олег Савин'));
});

test('talk behind dashes that the narrator tells of is no interview', () => {
	const text = [
		'Старик Савва стоит у окна. Рядом внук Пётр.',
		'— Где ключ? — спрашивает Пётр.',
		'— На гвозде, — отвечает Савва.',
		'— А шапка? — спрашивает Пётр.',
		'— На печке, — отвечает Савва.',
		'— Идём? — спрашивает Пётр.',
		'— Идём, — отвечает Савва.',
	].join('\n\n');
	assert.deepEqual(speakers(text, 'ru'), ['Пётр', 'Савва', 'Пётр', 'Савва', 'Пётр', 'Савва']);
});

test('in dialogue, whoever acts in the aside speaks', () => {
	const text = '— Encore un peu ? demanda Lucien.\n\n— Pas pour moi. — Bernard repousse son assiette. — Je dois conduire.';
	assert.deepEqual(speakers(text, 'fr'), ['Lucien', 'Bernard']);
});

test('dialogue goes to and fro between those in the scene', () => {
	const scene = 'Jeanne Morel regardait Bernard Tissot sans rien dire.';
	assert.deepEqual(speakers(`${scene}\n\n— Oui, demain, répondit Bernard.\n\n— Alors, bon voyage.\n\n— Merci.`, 'fr'), ['Bernard Tissot', 'Jeanne Morel', 'Bernard Tissot']);
	assert.deepEqual(speakers(`${scene}\n\n— Tu pars demain.\n\n— Oui, demain, répondit Bernard.\n\n— Alors, bon voyage.`, 'fr'), ['Jeanne Morel', 'Bernard Tissot', 'Jeanne Morel']);
});

test('whoever is called by name answers, and a sign that is read out takes no turn', () => {
	const scene = 'Jeanne Morel et Bernard Tissot attendaient le bac avec Lucien Faure.';
	assert.equal(speakers(`${scene}\n\n— Tu viens, Bernard ? demanda Jeanne.\n\n— Pas encore.`, 'fr')[1], 'Bernard Tissot');
	assert.equal(speakers(`${scene}\n\n— Tu viens, Lucien ? demanda Jeanne.\n\n— Pas encore.`, 'fr')[1], 'Lucien Faure');
	const sign = 'Jeanne Morel et Bernard Tissot attendaient.\n\n— Il tarde, dit Jeanne.\n\n— Comme toujours, répondit Bernard.\n\nUne pancarte disait : « Sonnez fort. »\n\n— Sonne, dit Jeanne.\n\n— À toi.';
	assert.deepEqual(speakers(sign, 'fr').slice(-2), ['Jeanne Morel', 'Bernard Tissot']);
});

test('the guest is whoever the lines before the first question introduce, not one named often in the answers', () => {
	const text = [
		'Nora Lind, 51, leads the choir of Bergen, and has just won a prize in Tunis for it.',
		'When did you begin?',
		'At nine, with Carl Brandt. My teacher was Carl Brandt. My father had told me: “Sing!”',
		'Did he help?',
		'Carl Brandt never helped. Carl Brandt listened. I told Carl Brandt: “Let me go.”',
		'And did he?',
		'Not at once, no. One day I wrote on his door: “That is enough, Carl.”',
	].join('\n\n');
	assert.equal(speakers(text, 'en').at(-1), 'Nora Lind');
});

test('the third person of an answer is never the one who answers', () => {
	const text = [
		'Marie Lefort parle de son chœur. La chanteuse Marie Lefort, 51 ans, vit à Bergen. Marie Lefort a gagné.',
		'REVUE : Quand avez-vous commencé ?',
		'LEFORT : À neuf ans. Un jour, elle m’a soufflé : « Entre. »',
		'REVUE : Cela vous a aidée ?',
		'LEFORT : Pas tout de suite.',
	].join('\n\n');
	assert.notEqual(speakers(text, 'fr')[0], 'Marie Lefort');
});

test('of the pieces of one quotation, the one with a name or a description decides', () => {
	const text = 'Marie Lefort est maire. Marie Lefort a visité le pont lundi matin dans le vieux port de Norwick, sous une forte pluie.\n\n« Je suis fatiguée », a-t-elle dit. Elle a prévenu : « Le pont est vieux.\n\n« Il faut le fermer », note un pêcheur de Norwick.';
	assert.deepEqual(speakers(text, 'fr').slice(1), ['un pêcheur de Norwick', 'un pêcheur de Norwick']);
});

test('a transcript in quotation marks: the label inside tells who speaks', () => {
	const text = 'Senator Ana Morales met the reporter Hugh Dale on Sunday. A transcript follows.\n\n“DALE: Did you sign it? The paper says that Morales did.”\n\n“MORALES: I never did. Ask Mr. Dale.”';
	assert.deepEqual(speakers(text, 'en'), ['Hugh Dale', 'Ana Morales']);
});

test('after an interview the narrator tells of the guest, not of those she named', () => {
	const text = [
		'Nora Lind talks about her choir. Nora Lind, 51, sings in Bergen.',
		'REPORTER: When did you begin?',
		'LIND: At nine. My teacher was Paula Berger.',
		'REPORTER: Did she help?',
		'LIND: Paula Berger? Not at once. Berger was strict.',
		'At the door she turns around. “Do not write that I am bitter,” she asks.',
	].join('\n\n');
	assert.deepEqual(speakers(text, 'en'), ['Nora Lind']);
});

const interviews: ReadonlyArray<readonly [reason: string, language: string, lines: readonly string[], speakers: readonly string[]]> = [
	['“you” of a question is the guest', 'en', [
		'Nora Lind, 51, leads the choir of Bergen.',
		'When did you begin?',
		'At nine.',
		'Did it help?',
		'Not at once.',
		'You once called the hall “a cupboard with doors”. Do you still?',
		'Yes.',
	], ['Nora Lind']],
	['« vous » of a question is the guest', 'fr', [
		'Odile Perrault, 51 ans, dirige le chœur de Bergen.',
		'Quand avez-vous commencé ?',
		'À neuf ans.',
		'Cela vous a aidée ?',
		'Pas tout de suite.',
		'Vous avez dit que la salle était « un placard à portes ». Le pensez-vous encore ?',
		'Oui.',
	], ['Odile Perrault']],
	['others accuse “you”', 'fr', [
		'Odile Perrault, 51 ans, dirige le chœur de Bergen.',
		'REVUE : Quand avez-vous commencé ?',
		'PERRAULT : À neuf ans.',
		'REVUE : Un critique vous a accusée de « chanter pour les murs ».',
		'PERRAULT : Il a raison.',
	], ['Un critique']],
	['the guest is called by name in the question', 'de', [
		'Vor dem Gespräch spült der Koch. Der Kritiker Karl Wessel war gestern da.',
		'Herr Brandt, bereuen Sie es?',
		'Ja, jeden Montag.',
		'Schlafen Sie gut?',
		'Nein.',
		'Warum nicht?',
		'Ich habe damals geschrieben: „Wir haben in der Küche kein Bett und keine Uhr.“',
	], ['Brandt']],
];

for (const [reason, language, lines, found] of interviews) {
	test(`${reason} (${language})`, () => {
		assert.deepEqual(speakers(lines.join('\n\n'), language), found);
	});
}

/** Whether a quotation is known to stand in somebody’s answer. */
const knowsWhoAnswers = (text: string, language: string): boolean => {
	const stretches = findStretches(text, language);
	const {attributed} = attribute(text, language, stretches, stretches.map(() => true), defaultModel, {});
	return attributed.some(({candidates}) => candidates.some(({features}) => features.some(feature => featureNames[feature] === 'whose turn it is: part of an answer')));
};

test('a statement between questions is a question too, and what follows an answer', () => {
	const linesWith = (statement: string) => ['Nora Lind, 51, leads the choir of Bergen.', 'When did you begin?', 'At nine.', statement, 'One day I said to her: “Let me go.”', 'Did she?', 'Not at once.', 'And now?', 'Now we sing.'].join('\n\n');
	assert.ok(knowsWhoAnswers(linesWith('Your teacher never praised you.'), 'en'));
	assert.ok(!knowsWhoAnswers(linesWith('The hall was cold in all those winters.'), 'en'));
});

test('labels may be shortened after the first: “Domanda.”, then “D.”', () => {
	const textWith = (label: string) => ['Marta Quilli cuce costumi da trent’anni.', 'Domanda. Quanti abiti?', `${label}. Tanti. Io dissi alla regista: «Bastano questi».`, 'D. E adesso?', 'R. Basta.', 'D. Poi?', 'R. Niente.'].join('\n\n');
	assert.ok(knowsWhoAnswers(textWith('Risposta'), 'it'));
	assert.ok(!knowsWhoAnswers(textWith('Subito'), 'it'));
});

test('letters with “&” may be a label', () => {
	assert.ok(knowsWhoAnswers('Nora Lind leads a choir.\n\nS. & T.: When?\n\nN. L.: One day I said to her: “Let me go.”\n\nS. & T.: And now?\n\nN. L.: Now we sing.', 'en'));
});

test('the entries of a live blog are told apart; times in other articles tell nothing', () => {
	const scenesOf = (text: string) => [...attribute(text, 'en', [], [], defaultModel).layout.scenes];
	assert.deepEqual(scenesOf('LIVE: the flood\n\n8.48pm AEST\nThe river rises.\n\n+++ 20:15 Uhr: Sirens +++\nIt rains.\n\n18 h 10 – The mayor\nShe waits.'), [0, 1, 1, 2, 2, 3, 3]);
	assert.deepEqual(scenesOf('LIVE: the flood\n\n8.48pm AEST\nThe river rises.\n\n10.05.2024\nIt rains.'), [0, 0, 0, 0, 0]);
});

test('who speaks in one entry of a live blog does not go on in the next', () => {
	const text = 'LIVE: the flood in Norwick\n\n20:15 The dam\n“It holds,” said Mara Holt, the engineer. “For now.”\n\n19:40 The bridge\nThe bridge is shut. Ivo Brandt stands on it.\n“It will not hold,” he says.\n\n19:05 The school\nIt is dark.';
	assert.deepEqual(speakers(text, 'en'), ['Mara Holt', 'Mara Holt', 'Ivo Brandt']);
});

test('“me” is no subject', () => {
	assert.deepEqual(speakers('Anne Morel raconte sa vie. Le juge Paul Lormeau m’a dit : « Vous êtes libre. »', 'fr'), ['Paul Lormeau']);
});
