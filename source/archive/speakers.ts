import {castOf} from './cast.js';
import type {Resolution} from './columns.js';
import {createGroups, type Groups} from './groups.js';
import {Growing} from './growing.js';
import {joinPersons, type Bare, type Full} from './persons.js';
import {foldWords, nameTokens} from './name-key.js';
import {isBare, readName, type Name} from './person.js';
import type {ArticleRecord, LocalSpeaker} from './record.js';
import {readRole, type RoleFacts} from './roles.js';

/** What is known of a speaker of one article before other articles are looked at. */
type Reading = {
	readonly language: string;
	/** For a person: the words of the name, equal for equal names; null for others. */
	readonly key: string | null;
	/** Whether it is a family name alone. */
	readonly bare: boolean;
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

const readings = new WeakMap<LocalSpeaker, Reading>();

const read = (speaker: LocalSpeaker, language: string): Reading => {
	let reading = readings.get(speaker);
	if (reading?.language !== language) {
		const {name, kind, role} = speaker;
		const isPerson = kind === 'person';
		const facts = readRole(isPerson ? role : name);
		const tokens = isPerson ? nameTokens(name) : [];
		const words = isPerson ? '' : foldWords(name).join(' ');
		const specific = isSpecific(name, language, facts) || (kind === 'institution' && (language === 'de' || isProper(name, language)));
		reading = {
			language,
			key: tokens.length === 0 ? null : tokens.join(' '),
			bare: tokens.length > 0 && isBare(tokens),
			facts,
			thing: words !== '' && specific ? `${kind} ${words}` : null,
		};
		readings.set(speaker, reading);
	}

	return reading;
};

/** The speakers of all articles before any two full names are joined. */
type Gathered = {
	/** The items of the speakers of all articles, one article behind the other. */
	readonly items: Int32Array;
	/** Where each article's items end. */
	readonly ends: Uint32Array;
	readonly fulls: readonly Full[];
	readonly bares: readonly Bare[];
	readonly groups: Groups;
};

const gather = (articles: readonly ArticleRecord[]): Gathered => {
	const groups = createGroups();
	const things = new Map<string, number>();
	const fulls = new Map<string, Full>();
	const bares: Bare[] = [];
	const bareNames = new Map<string, Name>();
	const items = new Growing(Int32Array);
	const ends = new Uint32Array(articles.length);
	// Equal speakers of many articles are one object: what it says is taken in once.
	const taken = new Map<LocalSpeaker, Full>();

	const take = (speaker: LocalSpeaker, key: string, facts: RoleFacts): Full => {
		let full = fulls.get(key);
		if (!full) {
			full = {item: groups.add(), name: readName(speaker.name), languages: [], told: undefined, facts, aliases: undefined, first: null, last: null};
			fulls.set(key, full);
		}

		if (full.told || full.facts !== facts) {
			full.told = (full.told ?? new Set([full.facts])).add(facts);
		}

		for (const alias of speaker.names) {
			if (alias !== speaker.name) {
				full.aliases = (full.aliases ?? new Set()).add(alias);
			}
		}

		taken.set(speaker, full);
		return full;
	};

	const itemOf = (speaker: LocalSpeaker, {language, date}: ArticleRecord, article: number): number => {
		let full = taken.get(speaker);
		if (!full) {
			const {key, bare, facts, thing} = read(speaker, language);
			if (key === null) {
				const item = (thing === null ? undefined : things.get(thing)) ?? groups.add();
				if (thing !== null) {
					things.set(thing, item);
				}

				return item;
			}

			if (bare) {
				const item = groups.add();
				const name = bareNames.get(key) ?? readName(speaker.name);
				bareNames.set(key, name);
				bares.push({item, name, facts, language, date, article});
				return item;
			}

			full = take(speaker, key, facts);
		}

		if (!full.languages.includes(language)) {
			full.languages.push(language);
		}

		if (date !== null) {
			full.first = full.first === null || date < full.first ? date : full.first;
			full.last = full.last === null || date > full.last ? date : full.last;
		}

		return full.item;
	};

	for (const [article, record] of articles.entries()) {
		for (const speaker of record.speakers) {
			items.push(itemOf(speaker, record, article));
		}

		ends[article] = items.length;
	}

	return {items: items.all, ends, fulls: fulls.values().toArray(), bares, groups};
};

/** Gives the part of an article. It stands apart so that whoever keeps it does not keep all that was gathered. */
const partsOf = (items: Int32Array, ends: Uint32Array) => (article: number): Int32Array => items.subarray(article === 0 ? 0 : ends[article - 1], ends[article]);

/**
Finds out which speakers of different articles are one, and makes their rows.

One person is one speaker whatever the spelling, script or language. Two are never put together on a family name alone,
unless only one person of the archive bears it and neither role, country nor time speaks against it. What is no person is one speaker in several
articles only under the same words, and only if these can mean but one.
The outcome depends on the articles, not on their order.
*/
export const resolveSpeakers = (articles: readonly ArticleRecord[]): Resolution => {
	const {items, ends, fulls, bares, groups} = gather(articles);
	const of = partsOf(items, ends);
	const fullItems = new Set(fulls.map(({item}) => item));
	joinPersons(fulls, bares, groups, (article, group) => of(article).some(item => fullItems.has(item) && groups.find(item) === group));
	for (const [index, item] of items.entries()) {
		items[index] = groups.find(item);
	}

	return castOf(articles, of);
};
