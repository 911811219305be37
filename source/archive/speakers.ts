import {castOf} from './cast.js';
import type {Resolution} from './columns.js';
import {createGroups} from './groups.js';
import {joinPersons, type Bare, type Full} from './persons.js';
import {foldWords} from './name-key.js';
import {isBare, readName, type Name} from './person.js';
import type {ArticleRecord, LocalSpeaker} from './record.js';
import {readRole, type RoleFacts} from './roles.js';

/** What is known of a speaker of one article before other articles are looked at. */
type Reading = {
	readonly name: Name;
	readonly facts: RoleFacts;
	/** For what is no person: the key under which it is one speaker everywhere; null where it is one in its article only. */
	readonly thing: string | null;
};

/**
Whether a description can only mean one in the whole archive: it has a name in it, an abbreviation or a country.
German writes every noun with a capital, so there only abbreviations and countries count.
*/
const isSpecific = (name: string, language: string, facts: RoleFacts): boolean => {
	const words = name.split(/[\s'’]+/v);
	return facts.countries.size > 0
		|| words.some(word => /^\p{Uppercase_Letter}{2,}/v.test(word))
		|| (language !== 'de' && words.slice(1).some(word => /^\p{Uppercase_Letter}/v.test(word)));
};

// One word with a capital is a name (Amnesty, Interfax), but not in German.
const isProper = (name: string, language: string): boolean => language !== 'de' && /^\p{Uppercase_Letter}\S*$/v.test(name);

const readings = new WeakMap<LocalSpeaker, Map<string, Reading>>();

const read = (speaker: LocalSpeaker, language: string): Reading => {
	let byLanguage = readings.get(speaker);
	if (!byLanguage) {
		byLanguage = new Map();
		readings.set(speaker, byLanguage);
	}

	let reading = byLanguage.get(language);
	if (!reading) {
		const {name, kind, role} = speaker;
		const facts = kind === 'person' ? readRole(role) : readRole(name);
		const specific = kind === 'institution' ? foldWords(name).length > 0 && (isSpecific(name, language, facts) || isProper(name, language) || language === 'de') : isSpecific(name, language, facts);
		reading = {
			name: readName(name),
			facts,
			thing: kind !== 'person' && specific ? `${kind} ${foldWords(name).join(' ')}` : null,
		};
		byLanguage.set(language, reading);
	}

	return reading;
};

/**
Finds out which speakers of different articles are one, and makes their rows.

One person is one speaker whatever the spelling, script or language. Two are never put together on a family name alone,
unless only one person of the archive bears it and neither role, country nor time speaks against it. What is no person is one speaker in several
articles only under the same words, and only if these can mean but one.
The outcome depends on the articles, not on their order.
*/
export const resolveSpeakers = (articles: readonly ArticleRecord[]): Resolution => {
	const groups = createGroups();
	const things = new Map<string, number>();
	const fulls = new Map<string, Full>();
	const bares: Bare[] = [];
	const items = articles.map(({speakers, language, date}) => {
		const beside: number[] = [];
		return speakers.map(speaker => {
			const {name, facts, thing} = read(speaker, language);
			if (speaker.kind !== 'person' || name.tokens.length === 0) {
				const item = (thing === null ? undefined : things.get(thing)) ?? groups.add();
				if (thing !== null) {
					things.set(thing, item);
				}

				return item;
			}

			if (isBare(name)) {
				const item = groups.add();
				bares.push({item, name, facts, language, date, beside});
				return item;
			}

			let full = fulls.get(name.key);
			if (!full) {
				full = {item: groups.add(), name, languages: new Set(), told: new Set(), facts, aliases: new Set(), first: null, last: null};
				fulls.set(name.key, full);
			}

			full.languages.add(language);
			full.told.add(facts);
			for (const alias of speaker.names) {
				full.aliases.add(alias);
			}

			if (date !== null) {
				full.first = full.first === null || date < full.first ? date : full.first;
				full.last = full.last === null || date > full.last ? date : full.last;
			}

			beside.push(full.item);
			return full.item;
		});
	});
	joinPersons(fulls.values().toArray(), bares, groups);
	return castOf(articles, items.map(numbers => numbers.map(item => groups.find(item))));
};
