import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type {ArticleRecord, LocalSpeaker} from '../../source/archive/record.js';
import {resolveSpeakers} from '../../source/archive/speakers.js';

/** A speaker of one article: name, role, language, date and kind; each its own article unless `with` names others of the same. */
type Said = {
	name: string;
	role?: string;
	language?: string;
	date?: string;
	kind?: LocalSpeaker['kind'];
	names?: string[];
	with?: Said[];
};

const local = ({name, role, kind, names}: Said): LocalSpeaker => ({name, role: role ?? null, names: names ?? [name], kind: kind ?? 'person'});

const recordOf = (said: Said, index: number): ArticleRecord => {
	const all = [said, ...said.with ?? []];
	return {
		path: `${index}.txt`, title: '', date: said.date ?? null, source: null, language: said.language ?? 'fr', words: 1,
		speakers: all.map(one => local(one)), saidBy: all.map((_, number) => number), confidences: all.map(() => 90), prints: new Uint32Array(all.length * 6),
	};
};

/** Which of the first speakers of the articles are one: 'aab' says that the first two are. */
const pattern = (...saids: Said[]): string => {
	const {of} = resolveSpeakers(saids.map((said, index) => recordOf(said, index)));
	const letters = new Map<number, string>();
	return Array.from(saids.keys(), article => {
		const number = of(article)[0]!;
		if (!letters.has(number)) {
			letters.set(number, String.fromCodePoint(97 + letters.size));
		}

		return letters.get(number)!;
	}).join('');
};

const one: Array<[what: string, ...saids: Said[]]> = [
	['spellings of four languages and Cyrillic', {name: 'Vladimir Poutine'}, {name: 'Vladimir Putin', language: 'en'}, {name: 'Wladimir Putin', language: 'de'}, {name: 'Владимир Путин', language: 'ru'}],
	['a German w', {name: 'Sergueï Lavrov'}, {name: 'Sergej Lawrow', language: 'de'}, {name: 'Сергей Лавров', language: 'ru'}, {name: 'Serguéi Lavrov', language: 'es'}],
	['hushing sounds', {name: 'Sergueï Choïgou'}, {name: 'Sergei Shoigu', language: 'en'}, {name: 'Sergej Schoigu', language: 'de'}, {name: 'Сергей Шойгу', language: 'ru'}],
	['a Spanish j and a German ch', {name: 'Nikita Khrouchtchev'}, {name: 'Nikita Jruschov', language: 'es'}, {name: 'Nikita Chruschtschow', language: 'de'}, {name: 'Никита Хрущёв', language: 'ru'}, {name: 'Nikita Khrushchev', language: 'en'}],
	['an Italian c', {name: 'Mikhaïl Gorbatchev'}, {name: 'Michail Gorbaciov', language: 'it'}, {name: 'Mikhail Gorbachev', language: 'en'}],
	['a Ukrainian and a Russian given name', {name: 'Volodymyr Zelensky'}, {name: 'Владимир Зеленский', language: 'ru'}, {name: 'Wolodymyr Selenskyj', language: 'de'}, {name: 'Volodímir Zelenski', language: 'es'}],
	['hyphens and capitals', {name: 'Kim Jong Un'}, {name: 'Kim Jong-un'}, {name: 'KIM JONG-UN'}],
	['Korean syllables run together', {name: 'Kim Jong-un'}, {name: 'Kim Jongun', language: 'en'}],
	['the order of a Hungarian name', {name: 'Viktor Orbán'}, {name: 'Orbán Viktor'}],
	['the Arabic article', {name: 'Bachar al-Assad'}, {name: 'Bachar el-Assad'}, {name: 'Bashar Assad', language: 'en'}],
	['accents', {name: 'Nicolás Petro'}, {name: 'Nicolas Petro'}],
	['a middle initial', {name: 'Ellen Q. Vandermark', language: 'en'}, {name: 'Ellen Vandermark', language: 'en'}],
	['an initial', {name: 'E. Vandermark', language: 'en'}, {name: 'Ellen Vandermark', language: 'en'}],
	['two family names', {name: 'Ramiro Aldecoa Uribe', language: 'es'}, {name: 'Ramiro Aldecoa'}],
	['two spellings, one office', {name: 'Choe Son Hui', role: 'ministre nord-coréenne des Affaires étrangères'}, {name: 'Choe Sun Hui', role: 'cheffe de la diplomatie nord-coréenne'}],
	['a rare family name alone', {name: 'Vandermark'}, {name: 'Ellen Vandermark'}],
	['a family name alone in another script', {name: 'Путин', language: 'ru'}, {name: 'Vladimir Poutine'}, {name: 'Владимир Путин', language: 'ru'}],
	['a family name alone with the same office in another language', {name: 'Lawrow', role: 'russischer Außenminister', language: 'de'}, {name: 'Sergueï Lavrov', role: 'ministre russe des Affaires étrangères'}],
	['a common family name alone with the same high office', {name: 'Kim', role: 'le dirigeant nord-coréen'}, {name: 'Kim', role: 'North Korean leader', language: 'en'}, {name: 'Kim Jong Un', role: 'dirigeant de la Corée du Nord'}],
	['several words of a family name alone', {name: 'Aldecoa Uribe'}, {name: 'Ramiro Aldecoa Uribe'}],
	['a particle', {name: 'von der Tanne', language: 'de'}, {name: 'Urte von der Tanne', language: 'de'}],
	['an institution', {name: 'l’Observatoire des marées', kind: 'institution'}, {name: 'L’Observatoire des marées', kind: 'institution'}],
	['a role with a name in it', {name: 'un porte-parole du Kremlin', kind: 'role'}, {name: 'un porte-parole du Kremlin', kind: 'role'}],
];

for (const [what, ...saids] of one) {
	test(`one person: ${what}`, () => {
		assert.equal(pattern(...saids), 'a'.repeat(saids.length));
		assert.equal(pattern(...saids.toReversed()), 'a'.repeat(saids.length));
	});
}

const two: Array<[what: string, ...saids: Said[]]> = [
	['two given names', {name: 'Alice Vandermark'}, {name: 'Ellen Vandermark'}],
	['brother and sister by an initial', {name: 'A. Vandermark'}, {name: 'Ellen Vandermark'}],
	['a common family name alone', {name: 'Martin'}, {name: 'Michel Martin'}],
	['a common family name alone, with other roles', {name: 'Martin', role: 'maire'}, {name: 'Michel Martin', role: 'pêcheur'}],
	['a common family name twice alone', {name: 'Park'}, {name: 'Park'}],
	['a common family name twice alone with a role that many have', {name: 'Martin', role: 'un habitant'}, {name: 'Martin', role: 'un habitant'}],
	['a rare family name alone, with a role of another country', {name: 'Vandermark', role: 'ministre allemande'}, {name: 'Ellen Vandermark', role: 'ministre brésilienne'}],
	['a rare family name alone, twenty years later', {name: 'Vandermark', date: '2024-05'}, {name: 'Ellen Vandermark', date: '1999'}],
	['names that differ in a consonant', {name: 'Jean Malin'}, {name: 'Jean Marin'}],
	['names that sound alike in one language', {name: 'Anne Meyer', language: 'de'}, {name: 'Anne Meier', language: 'de'}],
	['German names that sound alike, met in two languages', {name: 'Anne Meyer', language: 'de'}, {name: 'Anne Meier', language: 'en'}],
	['given names that differ in a vowel', {name: 'Maria Aldecoa', language: 'es'}, {name: 'Mario Aldecoa', language: 'it'}],
	['a second given name that could be a family name', {name: 'Jean Robert'}, {name: 'Jean Robert Vandermark'}],
	['a given name and the end of another name', {name: 'Robert Vandermark', with: [{name: 'Robert Lafargue'}]}, {name: 'Jean Robert Vandermark'}],
	['names swapped', {name: 'Paul Thomas'}, {name: 'Thomas Paul'}],
	['father and son of a house of Kims', {name: 'Kim Jong-un'}, {name: 'Kim Jong-il'}],
	['other offices under sound-alike names', {name: 'Sergei Ivanovich', role: 'coach', language: 'en'}, {name: 'Sergueï Ivanovitch', role: 'ministre des Finances'}],
	['roles that many have', {name: 'un porte-parole', kind: 'role'}, {name: 'un porte-parole', kind: 'role'}],
	['groups', {name: 'des manifestants', kind: 'group'}, {name: 'des manifestants', kind: 'group'}],
	['documents', {name: 'le communiqué', kind: 'document'}, {name: 'le communiqué', kind: 'document'}],
	['a person and an institution of one name', {name: 'Lafargue', kind: 'institution'}, {name: 'Lafargue'}],
];

for (const [what, ...saids] of two) {
	test(`two persons: ${what}`, () => {
		assert.equal(pattern(...saids), 'ab');
	});
}

test('a family name alone stays alone where two persons bear it', () => {
	assert.equal(pattern({name: 'Vandermark'}, {name: 'Ellen Vandermark'}, {name: 'Alice Vandermark'}), 'abc');
	assert.equal(pattern({name: 'Vandermark', role: 'le ministre de la Santé'}, {name: 'Ellen Vandermark', role: 'la ministre de la Santé'}, {name: 'Alice Vandermark', role: 'avocate'}), 'aab');
});

test('who stands beside a person in one article is not that person', () => {
	assert.equal(pattern({name: 'Vandermark', with: [{name: 'Ellen Vandermark'}]}, {name: 'Ellen Vandermark'}), 'ab');
});

test('an alias that is another name joins nobody', () => {
	assert.equal(pattern({name: 'Ellen Vandermark', names: ['Ellen Vandermark', 'Ramiro Aldecoa']}, {name: 'Ramiro Aldecoa'}), 'ab');
});

test('the row of a speaker holds all names and roles, and shows the fullest Latin name met most often', () => {
	const {rows} = resolveSpeakers([
		{name: 'Сергей Лавров', language: 'ru', date: '2021', role: 'глава МИД'},
		{name: 'Sergueï Lavrov', date: '2023-10', role: 'ministre'},
		{name: 'Sergueï Lavrov', date: '2022-01-05', role: 'ministre'},
		{name: 'Lavrov', date: '2022'},
		{name: 'Sergei Lavrov', language: 'en'},
	].map((said, index) => recordOf(said, index)));
	assert.deepEqual([...rows()], [{
		name: 'Sergueï Lavrov',
		names: ['Sergueï Lavrov', 'Sergei Lavrov', 'Сергей Лавров', 'Lavrov'],
		roles: ['ministre', 'глава МИД'],
		quotations: 5,
		first: '2021',
		last: '2023-10',
	}]);
});

test('who is who does not depend on the order of the articles', () => {
	const saids = [...one, ...two].flatMap(([, ...rest]) => rest);
	const sets = (list: readonly Said[]): string => {
		const {of} = resolveSpeakers(list.map((said, index) => recordOf(said, index)));
		const groups = Map.groupBy(list.keys(), index => of(index)[0]!);
		return groups.values().map(members => members.map(index => saids.indexOf(list[index]!)).toSorted((a, b) => a - b).join(' ')).toArray().toSorted().join('\n');
	};

	const expected = sets(saids);
	fc.assert(fc.property(fc.shuffledSubarray(saids, {minLength: saids.length}), shuffled => {
		assert.equal(sets(shuffled), expected);
	}), {numRuns: 20});
});
