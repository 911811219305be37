import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {kindsOf} from '../source/quotations/kinds.js';
import {findStretches} from '../source/quotations/stretches.js';

/** For each stretch of a text: its kind, or that it is no quotation. */
const kindsIn = (text: string, language: string): string[] => {
	const stretches = findStretches(text, language);
	return kindsOf(text, stretches, language).map(({quotation, kind}) => quotation ? kind : 'none');
};

type Row = readonly [what: string, language: string, text: string, kinds: readonly string[]];

const rows: readonly Row[] = [
	['a sentence with its speaker', 'fr', '« Nous avons tout perdu cette nuit », a déclaré Mme Lanvin.', ['sentence']],
	['a fragment in a reported clause', 'fr', 'Il a dénoncé « une décision prise dans notre dos ».', ['fragment']],
	['a nickname', 'fr', 'Le pont, surnommé « la Balafre », sera repeint.', ['none']],
	['a title with its author', 'fr', 'L’autrice du roman « Les Heures lentes » sera présente.', ['none']],
	['a ship', 'fr', 'Le chalutier « Petit-Jean » est rentré au port mardi.', ['none']],
	['a word as a word', 'fr', 'Le mot « retraite » ne figure pas dans le texte.', ['none']],
	['a programme', 'fr', 'La région finance le plan « Rivages » depuis 2019.', ['none']],
	['a sentence in English', 'en', '“We lost everything last night,” said Ms Lanvin.', ['sentence']],
	['a fragment in English', 'en', 'She said the plan was “a decision taken behind our backs”.', ['fragment']],
	['so-called', 'en', 'The so-called “silver clause” was dropped from the bill.', ['none']],
	['known as', 'en', 'The tunnel, known as “the Throat”, will close in May.', ['none']],
	['a nickname between two names', 'en', 'The bassist Henry “Hank” Doyle never came back.', ['none']],
	['a language without data', 'sv', 'Hon sade: ”Vi förlorade allt i natt, och ingen kom.”', ['sentence']],
	['judged, with the object between', 'en', 'The union called the timing “reckless”, and left.', ['fragment']],
	['a nickname, by whom it is given between', 'fr', 'Le cyclone, surnommé par la presse locale « la grosse bête », approche.', ['none']],
	['said, though the verb also gives names', 'fr', 'Elle dit « comprendre la colère » des conducteurs.', ['fragment']],
	['reported by the mood of the verb alone', 'de', 'Die Zahl sei „am grünen Tisch gewürfelt“ worden.', ['fragment']],
	['called so, with an article before', 'fr', 'Les habitants appellent les « seigneurs de l’eau » ces sociétés privées.', ['none']],
	['a team that begins its sentence', 'ru', '«Сибирские орлы» обыграли гостей в овертайме.', ['none']],
	['a headline', 'fr', 'Le maire dit que la ville ne veut pas d’une « fête sans musique »', ['fragment']],
	['a paragraph of dialogue', 'fr', '— Vous venez ?\n\n— Je viens, dit-elle.', ['sentence', 'sentence']],
	['a paragraph that goes on', 'en', '“We lost everything,” he said. “It began at noon.\n\n“Then came the water.”', ['sentence', 'sentence', 'sentence']],
];

describe('whether a stretch is a quotation', () => {
	for (const [what, language, text, kinds] of rows) {
		test(what, () => {
			assert.deepEqual(kindsIn(text, language), kinds);
		});
	}
});

test('any text: one answer for each stretch, a chance between 0 and 1', () => {
	const part = fc.constantFrom('« ', ' »', '“', '”', '"', 'mot', 'dit', 'surnommé', ' ', ', ', '. ', '\n', 'Le', '’', ':', 'l’', '5');
	fc.assert(fc.property(fc.array(part, {maxLength: 60}), fc.constantFrom('fr', 'en', 'xx'), (parts, language) => {
		const text = parts.join('');
		const stretches = findStretches(text, language);
		const kinds = kindsOf(text, stretches, language);
		assert.equal(kinds.length, stretches.length);
		assert.deepEqual(kinds.filter(({chance}) => !(chance > 0 && chance < 1)), []);
	}));
});
