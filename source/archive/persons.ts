import type {Groups} from './groups.js';
import {fileTokenIndex, fitGiven, isReordered, isSurnameOf, soundAlike, type Name} from './person.js';
import {comesFirst, isCommon, nameTokens} from './name-key.js';
import {isTelling, joinFacts, relateRoles, shareTelling, type RoleFacts} from './roles.js';

/** All who bear the very same full name. */
export type Full = {
	/** Its number among the items of the groups. */
	readonly item: number;
	readonly name: Name;
	/** Those of the articles that name it, each once. A list, for there are few: many names are held at once, and a set takes two hundred bytes. */
	readonly languages: string[];
	/** What its mentions say of its roles, where they do not all say the same. */
	told: Set<RoleFacts> | undefined;
	/** What they say together. */
	facts: RoleFacts;
	/** All other forms by which articles name it. */
	aliases: Set<string> | undefined;
	first: string | null;
	last: string | null;
};

/** A family name alone, as one article names somebody. */
export type Bare = {
	readonly item: number;
	readonly name: Name;
	readonly facts: RoleFacts;
	readonly language: string;
	readonly date: string | null;
	/** The number of the article. */
	readonly article: number;
};

/** Whether an article names somebody of a group in full. */
type IsNamed = (article: number, group: number) => boolean;

/** A person: one or several full names. */
type Person = Pick<Full, 'facts' | 'first' | 'last'> & {readonly group: number; readonly fulls: Full[]};

const compare = (a: string, b: string): number => a < b ? -1 : (a > b ? 1 : 0);

const fileSounds = (name: Name): readonly string[] => name.sounds[fileTokenIndex(name)]!;

const plainly = (token: string): string => token.replaceAll(/y(?!$)/gv, 'i').replaceAll(/(.)\1+/gv, '$1');

/** Whether two family names differ as Meyer and Meier, Hofmann and Hoffmann do: these are two names in any language. */
const areVariants = (a: Name, b: Name): boolean => {
	const [one, other] = [a.tokens[fileTokenIndex(a)]!, b.tokens[fileTokenIndex(b)]!];
	return one !== other && plainly(one) === plainly(other);
};

/** Whether something beside the letters says that two spellings are one name: other scripts, other languages, a shared office. */
const hasWarrant = (a: Full, b: Full): boolean =>
	a.name.script !== b.name.script
	|| relateRoles(a.facts, b.facts) === 'shared'
	|| (a.languages.every(language => !b.languages.includes(language)) && !areVariants(a.name, b.name));

/** Whether two full names whose family names sound alike are one person by themselves. */
const areOne = (a: Full, b: Full): boolean => {
	const relation = relateRoles(a.facts, b.facts);
	if (relation === 'against' && a.name.script === b.name.script) {
		return false;
	}

	switch (fitGiven(a.name, b.name)) {
		case 'same':
		case 'spelling': {
			return hasWarrant(a, b);
		}

		case 'vowels': {
			// Han Son Mi, Han Sun Mi: too little for itself.
			return relation === 'shared';
		}

		default: {
			return false;
		}
	}
};

/** Puts things into lists by keys. */
const listBy = <Item>(items: Iterable<Item>, keys: (item: Item) => Iterable<string>): Map<string, Item[]> => {
	const lists = new Map<string, Item[]>();
	for (const item of items) {
		for (const key of keys(item)) {
			const list = lists.get(key);
			if (list) {
				list.push(item);
			} else {
				lists.set(key, [item]);
			}
		}
	}

	return lists;
};

/** Full names by the possible sounds of the word by which a person is filed. */
type BySound = ReadonlyMap<string, readonly Full[]>;

/** Full names that differ in spelling, script or order only. */
const joinSpellings = (fulls: readonly Full[], bySound: BySound, groups: Groups): void => {
	for (const list of bySound.values()) {
		for (const [index, one] of list.entries()) {
			for (const other of list.slice(index + 1)) {
				if (groups.find(one.item) !== groups.find(other.item) && areOne(one, other)) {
					groups.unite(one.item, other.item);
				}
			}
		}
	}

	// Orbán Viktor, Viktor Orbán; Min-ho Park, Park Minho.
	for (const list of listBy(fulls, ({name}) => new Set([[...name.tokens].toSorted().join(' '), name.tokens.join('')])).values()) {
		for (const [index, one] of list.entries()) {
			for (const other of list.slice(index + 1)) {
				const swaps = [one, other].some(({name}) => comesFirst(name.tokens[0]!) || comesFirst(name.tokens.at(-1)!));
				const relation = relateRoles(one.facts, other.facts);
				if (isReordered(one.name, other.name) && relation !== 'against' && (relation === 'shared' || swaps)) {
					groups.unite(one.item, other.item);
				}
			}
		}
	}
};

/** Forms that an article itself gives for one person, where they differ in spelling only: the engine may be wrong about others. */
const joinAliases = (fulls: readonly Full[], groups: Groups): void => {
	const byKey = new Map(fulls.map(full => [full.name.key, full]));
	for (const full of fulls) {
		for (const alias of full.aliases ?? []) {
			const other = byKey.get(nameTokens(alias).join(' '));
			if (
				other
				&& other !== full
				&& soundAlike(other.name, fileTokenIndex(other.name), full.name, fileTokenIndex(full.name))
				&& ['same', 'spelling', 'vowels'].includes(fitGiven(other.name, full.name))
			) {
				groups.unite(full.item, other.item);
			}
		}
	}
};

const isBeginning = (short: Name, long: Name): boolean => short.tokens.every((token, index) => token === long.tokens[index]);
const isEnd = (short: Name, long: Name): boolean =>
	short.tokens.keys().every(index => soundAlike(short, index, long, index + long.tokens.length - short.tokens.length));

const isIberian = (languages: readonly string[]): boolean => languages.includes('es') || languages.includes('pt');

/** Names that leave out one of two family names (« Ramiro Aldecoa » for Ramiro Aldecoa Uribe), or the given name (« Aldecoa Uribe »). */
const joinShortened = (fulls: readonly Full[], bySound: BySound, groups: Groups): void => {
	// Who is called by a given name that others bear too is not called by two family names.
	const givenNames = listBy(fulls, ({name}) => [name.tokens[0]!]);
	const beginnings = listBy(fulls.filter(({name}) => name.tokens.length > 2), ({name}) => [name.tokens.slice(0, 2).join(' ')]);
	const joins: Array<[Full, Full]> = [];
	for (const full of fulls) {
		const {name, languages, facts} = full;
		const iberian = isIberian(languages);
		const begun = (beginnings.get(name.key) ?? []).filter(
			other => isBeginning(name, other.name) && (iberian || isIberian(other.languages) || relateRoles(facts, other.facts) === 'shared'),
		);
		const ended =
			givenNames.get(name.tokens[0]!)!.length > 1
				? []
				: fileSounds(name)
					.flatMap(sound => bySound.get(sound)!)
					.filter(other => other.name.tokens.length > name.tokens.length && isEnd(name, other.name));
		const fitting = [...begun, ...ended].filter(other => other !== full && relateRoles(facts, other.facts) !== 'against');
		if (new Set(fitting.map(({item}) => groups.find(item))).size === 1) {
			joins.push([full, fitting[0]!]);
		}
	}

	for (const [one, other] of joins) {
		groups.unite(one.item, other.item);
	}
};

/** Shorter full names (« S. Orlov ») that fit exactly one longer. */
const joinParts = (fulls: readonly Full[], bySound: BySound, groups: Groups): void => {
	const joins: Array<[number, number]> = [];
	for (const full of fulls) {
		const fitting = new Map<number, Full>();
		for (const sound of fileSounds(full.name)) {
			for (const other of bySound.get(sound)!) {
				const fits = other.name.tokens.length > full.name.tokens.length || full.name.tokens.some(token => token.length === 1);
				if (
					other !== full
					&& fits
					&& groups.find(other.item) !== groups.find(full.item)
					&& fitGiven(full.name, other.name) === 'part'
					&& relateRoles(full.facts, other.facts) !== 'against'
				) {
					fitting.set(groups.find(other.item), other);
				}
			}
		}

		const [only] = fitting.values();
		if (fitting.size === 1 && (full.name.tokens[fileTokenIndex(full.name)] === only!.name.tokens[fileTokenIndex(only!.name)] || hasWarrant(full, only!))) {
			joins.push([full.item, only!.item]);
		}
	}

	for (const [one, other] of joins) {
		groups.unite(one, other);
	}
};

const gatherPersons = (fulls: readonly Full[], groups: Groups): Person[] =>
	Map.groupBy(fulls, ({item}) => groups.find(item))
		.entries()
		.map(([group, list]): Person => {
			const dates = list.flatMap(({first, last}) => (first === null || last === null ? [] : [first, last])).toSorted();
			return {
				group,
				fulls: list,
				facts: list.length === 1 ? list[0]!.facts : joinFacts(list.map(({facts}) => facts)),
				first: dates[0] ?? null,
				last: dates.at(-1) ?? null,
			};
		})
		.toArray();

const yearsApart = 2;
const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Whether an article is of a time in which a person is spoken of. */
const isTimely = ({date}: Bare, {first, last}: Person): boolean =>
	date === null || first === null || last === null || (yearOf(date) >= yearOf(first) - yearsApart && yearOf(date) <= yearOf(last) + yearsApart);

/** Family names alone: to the one person who bears it and whom nothing speaks against, else to each other where their offices are the same. */
const joinBare = (bares: readonly Bare[], fulls: readonly Full[], groups: Groups, isNamed: IsNamed): void => {
	const persons = gatherPersons(fulls, groups);
	const bearers = listBy(
		persons,
		({fulls: own}) =>
			new Set(own.flatMap(({name}) => [name.sounds.at(-1)!, ...(comesFirst(name.tokens[0]!) ? [name.sounds[0]!] : [])].flat())),
	);
	for (const [key, mentions] of Map.groupBy(bares, ({name}) => name.key)) {
		const {name} = mentions[0]!;
		const candidates = [...new Set(name.sounds.at(-1)!.flatMap(sound => bearers.get(sound) ?? []))]
			.map(person => ({person, fits: person.fulls.filter(full => isSurnameOf(name, full.name))}))
			.filter(({fits}) => fits.length > 0);
		const common = isCommon(key.split(' ').at(-1)!);
		const left: Bare[] = [];
		for (const mention of mentions) {
			const fitting = candidates.filter(
				({person}) =>
					relateRoles(mention.facts, person.facts) !== 'against' && !isNamed(mention.article, person.group) && isTimely(mention, person),
			);
			const [only] = fitting;
			const exact = only?.fits.some(full => full.name.tokens.includes(name.tokens.at(-1)!));
			const shared = only && (common ? shareTelling(mention.facts, only.person.facts) : relateRoles(mention.facts, only.person.facts) === 'shared');
			const foreign = only?.person.fulls.every(({languages}) => !languages.includes(mention.language));
			if (fitting.length === 1 && (shared || (!common && (exact || foreign)))) {
				groups.unite(mention.item, only!.fits[0]!.item);
			} else {
				left.push(mention);
			}
		}

		joinAmongThemselves(left, groups, common || candidates.length > 0);
	}
};

const factKeys = new WeakMap<RoleFacts, string>();

/** Equal for roles that say the same. */
const keyOf = (facts: RoleFacts): string => {
	let key = factKeys.get(facts);
	if (key === undefined) {
		key = [
			[...facts.offices].toSorted((a, b) => a - b),
			[...facts.countries].toSorted((a, b) => a - b),
			facts.offices.size > 0 ? [] : [...facts.phrases],
		]
			.map(part => part.join(' '))
			.join('/');
		factKeys.set(facts, key);
	}

	return key;
};

/** Puts bare names of one spelling together: where the name is `doubtful` only those with the same office, else all unless offices disagree. */
const joinAmongThemselves = (mentions: readonly Bare[], groups: Groups, doubtful: boolean): void => {
	const byFacts = Map.groupBy(mentions, ({facts}) => keyOf(facts));
	const kinds = byFacts.values().toArray();
	const agree = kinds.every(([a], index) => kinds.slice(index + 1).every(([b]) => relateRoles(a!.facts, b!.facts) !== 'against'));
	const joined = !doubtful && agree ? [mentions] : kinds.filter(([mention]) => isTelling(mention!.facts));
	for (const list of joined) {
		for (const mention of list.slice(1)) {
			groups.unite(list[0]!.item, mention.item);
		}
	}
};

/**
Joins the persons that are one; see `resolveSpeakers`.

@param isNamed - tells who is named in full beside a family name alone: somebody else.
*/
export const joinPersons = (fulls: readonly Full[], bares: readonly Bare[], groups: Groups, isNamed: IsNamed): void => {
	for (const full of fulls) {
		full.facts = full.told ? joinFacts([...full.told]) : full.facts;
	}

	const sorted = fulls.toSorted((a, b) => compare(a.name.key, b.name.key));
	const bySound = listBy(sorted, ({name}) => fileSounds(name));
	joinSpellings(sorted, bySound, groups);
	joinAliases(sorted, groups);
	joinParts(sorted, bySound, groups);
	joinShortened(sorted, bySound, groups);
	joinBare(bares, sorted, groups, isNamed);
};
