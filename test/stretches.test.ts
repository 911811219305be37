import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {fold, readGold} from '../scripts/gold.js';
import {paragraphsOf} from '../source/quotations/marks/paragraphs.js';
import {findStretches} from '../source/quotations/stretches.js';

/** The words of every stretch. */
const wordsIn = (text: string, language = 'fr'): string[] => findStretches(text, language).map(({inner}) => text.slice(inner.start, inner.end));

type Row = readonly [phenomenon: string, language: string, text: string, stretches: readonly string[]];

const rows: readonly Row[] = [
	['guillemets with blanks', 'fr', 'Il a dit « oui » hier.', ['oui']],
	['guillemets with no-break blanks', 'fr', 'Il a dit « oui » hier.', ['oui']],
	['guillemets with narrow blanks', 'fr', 'Il a dit « oui » hier.', ['oui']],
	['guillemets without blanks', 'fr', 'Il a dit «oui» hier, et d’«autres» mots.', ['oui', 'autres']],
	['guillemets turned inwards', 'de', 'Er sagte: »Ja«, dann »Nein«.', ['Ja', 'Nein']],
	['German marks', 'de', 'Er sagte: „Ja“, dann „Nein“.', ['Ja', 'Nein']],
	['curly double marks', 'en', '“Yes,” he said. “No.”', ['Yes,', 'No.']],
	['Swedish marks', 'sv', 'Han sade ”ja” och ”nej”.', ['ja', 'nej']],
	['straight double marks', 'en', '"Yes," he said. "No."', ['Yes,', 'No.']],
	['straight double marks with blanks inside', 'fr', 'Il a dit " oui " et " non ".', ['oui', 'non']],
	['two single marks for a double one', 'en', '\'\'Yes,\'\' he said, ``no\'\'.', ['Yes,', 'no']],
	['less-than signs', 'fr', 'Le plan << Horizon >> et << rien >>.', ['Horizon', 'rien']],
	['single guillemets', 'de', 'Er sagte ‹Ja› und ›Nein‹.', ['Ja', 'Nein']],
	['corner marks', 'ja', '彼は「はい」と言った。', ['はい']],
	['single marks', 'en', '\'Yes,\' he said. ‘No.’', ['Yes,', 'No.']],
	['marks nested in others', 'fr', '« Il m’a dit : “Viens.” J’ai ri », dit-il.', ['Il m’a dit : “Viens.” J’ai ri']],
	['straight marks nested in straight marks', 'fr', '"Quand un ministère dit "à court terme", méfiez-vous", dit-il.', ['Quand un ministère dit "à court terme", méfiez-vous']],
	['a quotation inside single marks', 'en', '\'The words were "do not escalate",\' he said.', ['The words were "do not escalate",']],
	['closed by a mark of another kind', 'fr', 'Un « vol” et une “ fête ».', ['vol', 'fête']],
	['doubled marks', 'fr', '«« Non »», crient-ils. « Oui », » dit-il.', ['Non', 'Oui']],
	['a closing mark that opens', 'fr', 'D’autres »pays libres » et « moi ».', ['pays libres', 'moi']],
	['curly marks the wrong way round', 'en', 'He said it ” must not fall “ , she said.', ['must not fall']],
	['a closing mark lost at the end of the paragraph', 'en', 'She confirms. “Give us a road,\n\nthe coordinator said.', ['Give us a road,']],
	['a closing mark lost before another stretch', 'fr', 'Il veut « partir. Elle répond « non ». Fin.', ['partir.', 'non']],
	['a stray closing mark', 'fr', 'Un « mot ». commande.” Fin.', ['mot']],
	['opened again in each paragraph, closed in the last', 'en', '“One.\n\n“Two.\n\n“Three,” he said.', ['One.', 'Two.', 'Three,']],
	['opened in one paragraph, closed in the next but one', 'fr', '« Un.\n\nDeux.\n\nTrois », dit-il.', ['Un.', 'Deux.', 'Trois']],
	['apostrophes are no marks', 'en', 'The animals\' droppings, the \'90s, rock \'n\' roll, don\'t.', []],
	['a possessive inside single marks', 'en', '\'Our kids\' health isn\'t your line\', they read.', ['Our kids\' health isn\'t your line']],
	['a single mark after a plural', 'en', 'Bosses \'knew for weeks\' about it, inquiry told.', ['knew for weeks']],
	['inches and feet', 'en', 'He is 6\'2" tall. A 5" pipe, said "the boss".', ['the boss']],
	['inches inside a quotation', 'en', '"The pipe is 5" wide," he said.', ['The pipe is 5" wide,']],
	['a dateline and a list are no dialogue', 'fr', 'SÉOUL – Le chef est venu.\n\n- du pain\n- du vin', []],
	['breadcrumbs are no marks', 'fr', 'Accueil » Sport » Vélo', []],
	['a line of dialogue with the narrator after it', 'fr', '— Vous venez ? demande-t-elle d’emblée.\n\n— Non, répond le voisin.', ['Vous venez ?', 'Non']],
	['the narrator after a dash, and marks in what he says', 'ru', '— Привезла? — спрашивает она и открывает «Чевенгур».', ['Привезла?', 'Чевенгур']],
	['a second line of dialogue after the narrator', 'fr', '— Bonsoir, dit-il poliment. — Tu as mis longtemps.', ['Bonsoir', 'Tu as mis longtemps.']],
	['the narrator told by nothing but the verb', 'pt', '— O voto era meu — disse a ministra, rindo.', ['O voto era meu']],
	['an opening mark lost before the one who speaks', 'fr', 'Rien à dire. Nous ne partirons pas d’ici », a déclaré Mme Lanvin.', ['Nous ne partirons pas d’ici']],
	['a closing mark lost before the one who speaks', 'fr', '« Nous ne partirons pas d’ici, a déclaré Mme Lanvin.', ['Nous ne partirons pas d’ici']],
	['a closing mark lost before the next quotation, the next paragraph quoted too', 'en', '“Record what? she asks. “Dust?”\n\n“It’s just that,” he says.', ['Record what?', 'Dust?', 'It’s just that,']],
	['half a pair inside single marks', 'en', '\'The words were "do not escalate,\' he said. \'I know.\'', ['The words were "do not escalate,', 'I know.']],
	['an opening guillemet closed by a German mark', 'de', 'Man einigte sich auf eine «Pause bis Ostern“, hieß es.', ['Pause bis Ostern']],
	['guillemets turned outwards, with blanks', 'de', 'Das sei, so der Mann, » eine Frage « .', ['eine Frage']],
	['a stray guillemet before a pair is not turned', 'fr', 'Nous partons », dit-il. Il parle de « paix ».', ['Nous partons', 'paix']],
	['curly marks alike at both ends, with blanks', 'fr', 'Elle est ” presque nulle ” .', ['presque nulle']],
	['two marks that make no pair at each end', 'it', 'Disse: “”Il fiume è vecchio””. E ‘’basta’’.', ['Il fiume è vecchio', 'basta']],
	['German single marks', 'de', 'Er sagte: ‚Der Rhein kennt keinen Kunden.‘', ['Der Rhein kennt keinen Kunden.']],
	['a lost closing mark among straight marks with blanks', 'fr', 'Il a salué une aide " sincère . Le pays tient au " principe ", a-t-il dit.', ['sincère .', 'principe']],
	['a quotation reported in the same marks', 'en', '"I said no," he laughed, "she said "my machine weighs as much".', ['I said no,', 'she said "my machine weighs as much"']],
	['a word clipped at its end inside single marks', 'en', '\'I\'d be angry an\' all. I am.\' And \'we\'re runnin\' late.\'', ['I\'d be angry an\' all. I am.', 'we\'re runnin\' late.']],
	['signs that point somewhere', 'fr', '>>> Lire aussi : "La Combe", la légende\n\n>> Voir l’offre', ['La Combe']],
	['the speaker named without a verb after a lost mark', 'de', '"Später hätten wir Särge gebraucht, so der Arzt. Drei kamen frei.', ['Später hätten wir Särge gebraucht']],
	['no narrator: a participle, a verb without subject', 'fr', '"Un bac au belvédère, raconté avec un peu de poésie. Fin. Elle cite "rien".', ['Un bac au belvédère, raconté avec un peu de poésie.', 'rien']],
	['what is read out between dashes', 'es', '—“Ven, que nevó” —lee el cartero—. ¿Le repito?', ['“Ven, que nevó” —lee el cartero—. ¿Le repito?']],
	['dashes in a text whose language writes dialogue with marks', 'en', '— Is that a coffin? said Peig.\n\n— Leave him, she said. He is tired.\n\n— It’s a cello.\n\n— Play, she said.', ['Is that a coffin?', 'Leave him, she said. He is tired.', 'It’s a cello.', 'Play']],
	['whole sentences behind dashes, none of which anybody says', 'fr', 'À retenir\n— Le pont est fermé.\n— Deux routes sont coupées.', []],
	['the same where the text has dialogue', 'fr', '— Le pont est fermé.\n\n— Alors passe par le gué, dit-elle.', ['Le pont est fermé.', 'Alors passe par le gué']],
	['a list with dashes in such a language', 'en', '— The fire is out, said the chief.\n\n— “We lost all,” said Ms Doe, who lives there.\n\n— The road is shut.', ['We lost all,']],
	['lines of dialogue', 'ru', '— Привезла?\n\n— Привезла. Как заказывали.', ['Привезла?', 'Привезла. Как заказывали.']],
];

describe('the words of each stretch', () => {
	for (const [phenomenon, language, text, stretches] of rows) {
		test(phenomenon, () => {
			assert.deepEqual(wordsIn(text, language), stretches);
		});
	}
});

test('a stretch knows which of its marks were there and what it goes on with', () => {
	const found = findStretches('« Un.\n\nDeux », dit-il. « Trois »', 'fr');
	assert.deepEqual(found.map(({opened, closed, continues, paragraph}) => [opened, closed, continues, paragraph]), [
		[true, false, null, 0],
		[false, true, 0, 1],
		[true, true, null, 1],
	]);
});

/** The narrator's words inside the first stretch. */
const asidesIn = (text: string, language: string): string[] => findStretches(text, language)[0]!.asides.map(({start, end}) => text.slice(start, end));

describe('the narrator inside a stretch', () => {
	const inside: ReadonlyArray<readonly [how: string, language: string, text: string, asides: readonly string[]]> = [
		['turned round with a pronoun', 'fr', '« Nous partons, a-t-elle dit, et nous ne reviendrons pas. »', ['a-t-elle dit']],
		['turned round with a name and what it is', 'fr', '« Nous partons, souligne Anna Bello, directrice de l’école. Tout est prêt. »', ['souligne Anna Bello, directrice de l’école']],
		['a clause that only looks so', 'fr', '« On ne juge pas un homme, on juge une facture, et je dis non. »', []],
		['between dashes after a comma', 'ru', '«Мы едем, — вздыхает она. — Завтра».', ['вздыхает она']],
		['with a reflexive verb', 'fr', '« C’est bien, se félicite la maire, directrice du port. Nous avons fini. »', ['se félicite la maire, directrice du port']],
		['with a reflexive verb in the past', 'fr', '« C’est bien, s’est réjoui Paul, nous avons fini. »', ['s’est réjoui Paul']],
		['with somebody spoken to', 'es', '“No, le respondió Juana Ruiz, ya es tarde.”', ['le respondió Juana Ruiz']],
		['in a line of dialogue', 'fr', '— Je pars, dit-il. Ne m’attends pas !', ['dit-il']],
		['in its usual order, in a line of dialogue', 'en', '— Leave him, she said. He is nervous.\n\n— Why? asked the driver.', ['she said']],
		['in its usual order, where it may be part of what is said', 'en', '“I asked her and then, she said, he left.”', []],
		['a dash that is only a dash', 'fr', '« Le maire – y compris lui – partira, et c’est bien. »', []],
	];
	for (const [how, language, text, asides] of inside) {
		test(how, () => {
			assert.deepEqual(asidesIn(text, language), asides);
		});
	}
});

// The articles of test/gold are invented for measuring, apart from the five called seed.
test('the stretches marked by hand are found, and nothing else, but for where a lost mark leaves no sign', () => {
	let [all, wrong] = [0, 0];
	for (const {text, language, marked} of readGold(['test/gold'])) {
		const words = findStretches(text, language).map(({inner}) => fold(text.slice(inner.start, inner.end)));
		const expected = marked.map(({start, end}) => fold(text.slice(start, end)));
		all += expected.length;
		wrong += expected.filter(one => !words.includes(one)).length + words.filter(one => !expected.includes(one)).length;
	}

	assert.ok(all > 600);
	assert.ok(wrong <= all / 200, `${wrong} of ${all}`);
});

const alphabet = [...'« » “ ” „ " \' ’ ‘ ‹ › << >> — - . , ! ? \n a B é 5 s'.split(' '), ' ', '\n', ' ', 'dit-il', 'mot'];
const messy = fc.oneof(fc.string({unit: 'binary', maxLength: 120}), fc.array(fc.constantFrom(...alphabet), {maxLength: 80}).map(parts => parts.join('')));
const anyLanguage = fc.constantFrom('fr', 'en', 'de', 'es', 'it', 'pt', 'ru', 'xx');

test('any text: stretches are in order, within their paragraph, hold their words, and come out the same again', () => {
	fc.assert(fc.property(messy, anyLanguage, (text, language) => {
		const paragraphs = paragraphsOf(text);
		const found = findStretches(text, language);
		assert.deepEqual(findStretches(text, language), found);
		const wrong: string[] = [];
		let last = 0;
		for (const [index, {outer, inner, paragraph, asides, continues}] of found.entries()) {
			const {start, end} = paragraphs[paragraph]!;
			const places = [Math.max(last, start), outer.start, inner.start, ...asides.flatMap(aside => [aside.start, aside.end]), inner.end, outer.end, end];
			wrong.push(
				...(places.some((place, at) => place < (places[at - 1] ?? 0)) ? [`out of order: ${places.join(' ')}`] : []),
				...(text.slice(inner.start, inner.end).trim() === '' ? ['no words'] : []),
				...((continues ?? -1) < index ? [] : ['goes on with a later one']),
			);
			last = outer.end;
		}

		assert.deepEqual(wrong, []);
	}), {numRuns: 500});
});

const sentences = [
	'« Nous avons tout perdu », a déclaré Mme Lanvin.',
	'Elle parle d’« une nuit sans fin » et de “silence”.',
	'Rien n’est joué, dit-on.',
	'“Yes,” he said. “No.”',
	'The kids\' shoes, the \'90s and "a word".',
	'« Un mot dans “un autre” », dit-il.',
	'— Vous venez ?',
	'„Ja“, sagte er, »aber nicht heute«.',
	'Le plan << Horizon >> avance.',
];

test('a mark put in or taken out changes stretches near its paragraph only', () => {
	const article = fc.array(fc.constantFrom(...sentences), {minLength: 9, maxLength: 14});
	const damage = fc.record({paragraph: fc.nat(13), place: fc.nat(80), mark: fc.constantFrom('«', '»', '“', '”', '"', '\'', '’', '„', '', ' » ', ' « ')});
	fc.assert(fc.property(article, damage, fc.constantFrom('fr', 'en', 'de'), (parts, {paragraph, place, mark}, language) => {
		const at = paragraph % parts.length;
		const old = parts[at]!;
		const cut = place % old.length;
		const broken = mark === '' ? old.slice(0, cut) + old.slice(cut + 1) : old.slice(0, cut) + mark + old.slice(cut);
		const far = (text: string) => findStretches(text, language).filter(one => Math.abs(one.paragraph - at) > 3).map(one => [one.paragraph, text.slice(one.outer.start, one.outer.end)]);
		assert.deepEqual(far(parts.with(at, broken).join('\n\n')), far(parts.join('\n\n')));
	}), {numRuns: 300});
});

test('how often a long line is looked at grows with its length, whatever marks it is full of', () => {
	// Counts looks at the text rather than time, which depends on the machine: four times the text, about four times the looks.
	const looks = (text: string): number => {
		let count = 0;
		const counted = new Proxy(new Object(text), {
			get(target, key) {
				const value = Reflect.get(target, key) as unknown;
				count++;
				return typeof value === 'function' ? (...given: unknown[]) => (value as (...all: unknown[]) => unknown).apply(text, given) : value;
			},
		});
		findStretches(counted as string, 'fr');
		return count;
	};

	const grown = ['« ', '» ', '" a', '\' a', 's\' ', '— a, dit-il. ', '« a ” “ b » ', '«“‘ ', '« a, b. ', 'l’a, dit-il, ', '” ', 'a » dit '].filter(part => looks(part.repeat(1000)) > 5 * looks(part.repeat(250)));
	assert.deepEqual(grown, []);
});
