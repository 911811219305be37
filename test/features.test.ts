// Each family of features, shown by a small invented text in which one of its features speaks for or against somebody.
import assert from 'node:assert/strict';
import test from 'node:test';
import {attribute} from '../source/quotations/attribution.js';
import {featureNames, situations, slots} from '../source/quotations/features.js';
import {defaultModel} from '../source/quotations/model.js';
import {findStretches} from '../source/quotations/stretches.js';

/** A feature without its value; families that differ only in where the cue stands or how the quotation stands are one. */
const familyOf = (feature: string): string => feature.replace(/: [^:]*$/v, '')
	.replace(new RegExp(`cue (?:${slots.toSorted((one, other) => other.length - one.length).join('|')})(?=,)`, 'v'), 'cue …')
	.replace(new RegExp(`quotation (?:${situations.join('|')})`, 'v'), 'quotation …');

/** The names of all features that candidates for the quotations of a text have. */
const featuresOf = (text: string, language: string): Set<string> => {
	const stretches = findStretches(text, language);
	const {attributed} = attribute(text, language, stretches, stretches.map(() => true), defaultModel, {});
	return new Set(attributed.flatMap(({candidates}) => candidates.flatMap(({features, link}) => [...features, ...link])).map(feature => featureNames[feature]!));
};

const shown: ReadonlyArray<readonly [language: string, text: string, features: readonly string[]]> = [
	['en', '“We leave tomorrow,” said Mara Holt, the mayor. “It is late.”', [
		'subject of the cue after, words between: 0',
		'subject of the cue after, stands: inverted',
		'subject of the cue after, cue: say',
		'subject of the cue after, form: finite',
		'subject of the likeliest cue, which stands: touching it',
		'subject of the likeliest cue: after',
		'subject of the likeliest cue, stands: inverted',
		'mention after, words between: 1 or 2',
		'mention, quotation headline: same sentence after',
		'mention opens its sentence',
		'nearest mention after',
		'subject of the likeliest cue is: name',
		'subject of the likeliest cue names: person',
		'mentioned in the article: once',
		'mention is: none',
		'no mention: carried on',
		'no mention, though the likeliest cue has a subject and stands: touching it, a name',
		'speaker is: person',
		'nobody, quotation headline: cue with subject',
		'nobody, though the likeliest cue has a subject and stands: touching it',
		'subject of the cue lead, cue has its own object',
		'mention before, words between: 1 or 2',
		'mention has a quotation of its own, quotation: headline',
		'mention opens the sentence before',
		'nearest mention before',
	]],
	['en', 'Mara Holt came late. “We leave tomorrow,” she told Tom Pike after the vote in Linsey.', [
		'the subject of the likeliest cue is a pronoun, and this: is its object',
		'the subject of the likeliest cue is a pronoun, and this: stands behind it',
	]],
	['fr', 'Le port promet « un quai neuf », selon le mot de la mairie.', [
		'subject of a cue that says these very words are somebody’s',
	]],
	['en', 'Mara Holt drove home with a banner that read “Rain”.', [
		'a text: that reads so',
	]],
	['en', 'A banner read “Rain”.', [
		'a text: whose cue touches the quotation',
	]],
	['en', 'She held up a banner – “Rain” – and left.', [
		'a text: right before the quotation',
	]],
	['en', 'On the door of the hall hung a note in her hand: “Rain”.', [
		'a text: before the colon, complements between',
	]],
	['en', '“We,” Mara Holt said after the vote, “leave tomorrow.”', [
		'subject of the cue before, a reported clause leads to the quotation',
	]],
	['en', 'The mayor, Mara Holt, said that the bridge was “a promise” and called the delay “a joke”.', [
		'subject of the second cue: earlier',
		'another quotation between mention and quotation',
		'last speaker, quotation announced: goes on',
		'last speaker, though another cue is near',
		'has spoken before',
	]],
	['en', 'Mara Holt spoke first. She was tired. “We leave tomorrow.” The engineer said that the road was “closed”, according to the report.', [
		'description is: definite',
		'description means: itself',
		'pronoun means: nearest before',
		'description means itself: noun alone',
		'meant is: person',
		'meant is mentioned: once',
		'meant is the subject of a cue somewhere',
		'gender: not known',
		'number: agrees',
		'meant was named last: 3 to 5 sentences before',
		'description means somebody: the topic',
		'another mention is the subject of the likeliest cue, which stands: within a few words, a description',
		'mention after a preposition',
		'no mention: the topic: a sentence of its own',
		'named as the source, though another speaks in the sentence: another',
		'meant is the last speaker: goes on',
		'meant has spoken before',
	]],
	['en', 'Mara Holt: “A bridge is a promise”\n\nMara Holt opened the bridge on Monday. “A bridge is a promise,” she said. The council was told by her that it is “late”. Holt added that Ivo Brandt, her engineer, was “sad”. “He is,” she wrote.', [
		'mention right before the colon',
		'mention right before the colon names: name of several words',
		'mention opens the sentence that ends with the colon',
		'name that labels the line',
		'name that labels the line, quotation follows at once',
		'mention in a line of its own',
		'same words elsewhere in the article',
		'first speaker of the article, in a headline',
		'nobody, likeliest cue: passive',
	]],
	['en', 'Mara Holt opened the bridge.\n\n“It is late.”\n\n— Ivo Brandt\n\nThe engineer left. The 51-year-old said: “I told Mara.”', [
		'name on the line after, behind a dash',
		'no mention: in the scene: named last, alone in its line',
	]],
	['en', 'Carl Holt and Mara Holt came. Holt said: “No.” The mayors left. They said it was “late”. The union said the mayor was “lost”. It is said that he is “gone”.', [
		'several bear this name',
		'object of the likeliest cue',
		'subject of the cue lead, another quotation between',
	]],
	['en', 'On Monday morning the old bridge of the town was closed to all traffic again.\n\nMara Holt said “no” at nine, Quill Brandt said “yes” at ten. It was late. The bridge was “closed”, she said, and “lost”.', [
		'meant is the speaker before the last: goes on',
		'speaker before the last, quotation announced: goes on',
	]],
	['en', 'Nora Lind talks. Nora Lind sings.\n\nQ: When did you begin?\n\nA: At nine. I said: “Papa, I sing.” My father said “no”.\n\nQ: They call you “the voice”. Why?\n\nA: “Ask them.”\n\nQ: Who?\n\nA: The press.\n\nShe stands up. “Enough,” she says.', [
		'first person of the one interviewed',
		'whose turn it is: part of an answer',
		'meant is whose turn it is: part of an answer',
		'first person where nobody is interviewed is: the author',
		'meant is the one interviewed, outside the turns',
		'the one interviewed, outside the turns',
	]],
	['fr', 'Jeanne Morel regardait Bernard Tissot.\n\n— Tu pars demain.\n\n— Oui, répondit Bernard.\n\n— Alors, bon voyage. — Jeanne se lève. — Adieu.\n\n— Merci, dit-il.\n\n— De rien.', [
		'speaks by a cue: in the next line, dialogue',
		'is named inside the quotation',
		'opens the narrator’s aside in dialogue',
	]],
	['en', '“HOLT: We leave tomorrow. “\n\nMara Holt met Ivo Brandt. The witness laughed. “Late,” the minister said, the minister of roads being absent. Ivo Brandt, minister of ports, left. “Never,” the minister said. His sister Ada said “ever”.', [
		'label at the head of the quoted words',
		'meant is named only later: next',
	]],
	['fr', 'La ministre des Ports, Anne Lormeau, a parlé. La ministre a jugé le pont « trop vieux ». « Il faut », a-t-elle ajouté, « un autre pont ». Selon elle, « il est mort ». Cité par le journal, un pêcheur estime que c’est « une honte ». Il aurait « menti ». Sur le mur, on lit : « Dehors ! »', [
		'subject of the cue lead, sentence has a nearer cue',
	]],
	['de', 'Bürgermeisterin Mara Holt wehrt sich. Die Brücke sei „fertig“. Man habe „alles getan“. Der Ingenieur warf ihr vor, „zu schlafen“. Dem Bericht zufolge ist sie „alt“.', [
		'indirect speech goes on: subject of the cue in the sentence before',
	]],
	['fr', 'Le gardien ouvre un registre. On y lit : « Rien à dire. »', [
		'word for a text just named means: a document',
	]],
	['en', 'Mara Holt opened the bridge. “Mara Holt is late,” she said.', [
		'meant is named inside the quotation',
	]],
	['fr', 'Jeanne Morel regardait Bernard Tissot.\n\n— Tu pars ? dit-il.\n\n— Oui, répondit Bernard.', [
		'meant speaks by a cue: in the next line, dialogue',
	]],
	['fr', 'Jeanne Morel regardait Bernard Tissot.\n\n— Tu pars ?\n\n— Oui.\n\n— Alors, adieu, dit Bernard.', [
		'speaks by a cue: in the line behind the next, dialogue',
	]],
	['fr', 'Jeanne Morel regardait Bernard Tissot.\n\n« Tu pars ? » dit-il.\n\n« Oui », répondit Bernard.\n\n« Alors, bon voyage », dit Jeanne.', [
		'speaks by a cue: in the next line',
		'meant speaks by a cue: in the next line',
	]],
	['en', 'Nothing moves in Port Norwick today. In Port Norwick, one reads: “Pity.”', [
		'no mention: no person: outside dialogue',
	]],
	['fr', 'Jeanne Morel regardait Bernard Tissot.\n\n— Tu pars, Bernard ? demanda Jeanne.\n\n— Demain, dit Bernard. Et toi ?\n\n— Moi, dit-elle, jamais.\n\n— Alors, bon voyage.', [
		'answers the line before, dialogue: the last speaker, who asked',
		'answers the line before, dialogue: the speaker before the last, in turn',
		'answers the line before, dialogue: one called by name in it',
		'is called by name inside the quotation',
		'meant answers the line before, dialogue: the last speaker, who asked',
	]],
	['en', 'Mara Holt met Ivo Brandt on Monday, after a long and windy morning in the old port of Norwick.\n\n“You leave,” said Ivo Brandt.\n\n“I do,” said Mara.\n\n“Well,” he said.\n\n“Late.”', [
		'answers the line before, quoted lines: the last speaker',
		'meant answers the line before, quoted lines: the speaker before the last, in turn',
	]],
	['fr', 'Le maire veut « plus » de ponts pour « mieux vivre », a insisté Paul Lormeau.', [
		'subject of the cue that closes the sentence',
	]],
	['en', 'Norwick Steel spoke to the council on Monday. “We will stay,” the company said.', [
		'noun for an institution means somebody named: in the sentence before',
		'noun for an institution means itself: noun alone',
	]],
	['fr', 'On en rit dans La Tribune. « Trop tard », titre le quotidien.', [
		'noun for an institution means somebody named: with an article in capitals',
	]],
	['fr', 'Jeanne Morel, climatologue, est partie. « Enfin », a dit la chercheuse. « Adieu », a répondu l’intéressée.', [
		'description means: somebody of a trade alike',
		'description means itself: though somebody of a trade alike is known',
		'description means itself: by a noun that only takes somebody up',
		'description means somebody: by a noun that only takes somebody up',
	]],
	['fr', 'Anne Morel a dit que le préfet avait confirmé son départ et que cela se ferait « vite ». J’ai poursuivi en disant que le pont était « mort ».', [
		'subject of the cue on which “and that” hangs',
	]],
	['en', 'The lock is shut. It was a long day.\n\n“That was outrageous,” Malloy’s former aide said.', [
		'subject of the likeliest cue, which stands: touching it',
	]],
	['en', 'Nora Lind and Carl Holt came at nine to see the mayor of the town.\n\nCarl Holt sat down. “No,” her husband said.', [
		'not the subject of the likeliest cue, which stands: touching it, kin of another gender',
		'not the subject of the likeliest cue, which stands: touching it, kin of the same gender',
	]],
	['ru', 'Олег Савин встречает нас у входа.\n\n— Что самое трудное?\n\n— Не операция.\n\n— И как вы это говорите?\n\n— Сажусь.\n\n— Почему вернулись?\n\n— Так вышло.', [
		'nobody, who asks in an interview',
	]],
	['en', 'Nora Lind, 51, leads a choir.\n\nREPORTER: When did you begin?\n\nLIND: At nine. A guard came. He said: “Let her sing.”\n\nREPORTER: Did it help?\n\nLIND: Not at once.', [
		'in an answer, meant is: only described, in it',
	]],
	['en', 'LIVE: the flood in Norwick\n\n20:15\n“It holds.”\nMara Holt, an engineer, has slept in the gatehouse.\n\n19:40\nIt rains.\n\n19:05\nIt is dark.', [
		'named first in the entry of a live blog',
	]],
	['en', 'The harbour was dark on Monday. My husband said: “Go home.”', [
		'description means itself: possessive, of the one who speaks',
	]],
	['ru', 'Савин пришёл в порт. Утром ему сказали: «Не сезон, приходите летом».', [
		'nobody, likeliest cue: several',
	]],
];

for (const [language, text, features] of shown) {
	test(`features of: ${text.slice(0, 60).replaceAll('\n', ' ')}`, () => {
		const found = featuresOf(text, language);
		for (const feature of features) {
			assert.ok(found.has(feature), feature);
		}
	});
}

test('each family of features is shown', () => {
	const families = new Set(shown.flatMap(row => row[2].map(feature => familyOf(feature))));
	assert.deepEqual([...new Set(featureNames.map(feature => familyOf(feature)))].filter(family => !families.has(family)), []);
});
