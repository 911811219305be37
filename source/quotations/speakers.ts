import {findAppositions} from './appositions.js';
import {nominativeName, nominativePhrase, stemOf} from './cases.js';
import {determinerBits, G, L, nounBits, type Language} from './languages/language.js';
import {kindredOf} from './kindred.js';
import {givenGender} from './languages/given-names.js';
import {looksEnd, nounLength, type Mention} from './mentions.js';
import {remembered} from './remembered.js';
import {foldName} from './folding.js';
import {kinds, type Tokens} from './tokens.js';

/** Somebody or something that the article mentions, under all its names. */
export type Entity = {
	readonly number: number;
	/** Fullest form first. Empty while only a description is known. */
	names: string[];
	/** Folded words of every name. */
	readonly nameWords: string[][];
	/** The same without particles. */
	readonly plainNames: Array<readonly string[]>;
	/** The longest description. */
	role: string | null;
	/** The description with which a nameless entity is shown. */
	label: string | null;
	/** Folded head nouns by which it was described. */
	heads: ReadonlySet<string>;
	/** The groups of kindred nouns to which its descriptions belong: bits of `Language.kindred`. */
	kindred: number;
	/** Folded nationality words of its descriptions. */
	details: ReadonlySet<string>;
	/** Beginnings of the words that follow its nouns: “porte-parole du ministère”. */
	complements: ReadonlySet<string>;
	masculine: number;
	feminine: number;
	plural: boolean;
	/** Bits of `L`. */
	type: number;
	/** Mentions, in order. */
	mentions: number;
	/** First tokens of its mentions, in order. */
	readonly tokens: number[];
	lastToken: number;
	/** Described only by an indefinite phrase or a name: may be taken up by a definite one. */
	named: boolean;
	/** How often it stands where a place stands (“à Lyon”) or behind an article (“la Russie”). */
	places: number;
	/** Bears an honorific, or an office. */
	human: boolean;
	/** Its first name is a frequent given name. */
	given: boolean;
};

const things = L.institution | L.document | L.media | L.group;

/** Whether an entity is, or by its name may well be, one person. */
export const isPerson = ({type, plural, human, given, named, nameWords, places}: Entity): boolean => {
	if (plural) {
		return false;
	}

	if (human || given || (type & (L.person | L.kin)) !== 0) {
		return true;
	}

	return named && (type & things) === 0 && places === 0 && nameWords.some(words => words.length > 1);
};

/** Whether an entity is rather a place or a thing. */
export const isThing = (entity: Entity): boolean => !entity.human && !entity.given && (entity.type & (L.person | L.kin)) === 0 && ((entity.type & things) !== 0 || entity.places > 0);

/** The number of an entity's kind in the feature families `speaker is` and `meant is`. */
export const typeOf = (entity: Entity): number => {
	const {type, human, named, nameWords} = entity;
	if (human || (type & (L.person | L.kin)) !== 0) {
		return 0;
	}

	if ((type & things) !== 0) {
		return (type & L.group) === 0 ? ((type & L.institution) === 0 ? ((type & L.document) === 0 ? 4 : 3) : 2) : 1;
	}

	return isThing(entity) ? 5 : (named && nameWords.some(words => words.length > 1) ? 6 : 7);
};

/** Learns from a pronoun that was taken to mean an entity, where nothing surer is known. */
export const learnGender = (entity: Entity, gender: number) => {
	if (Math.abs(entity.masculine - entity.feminine) < 2 && (gender === G.masculine || gender === G.feminine)) {
		entity[gender === G.feminine ? 'feminine' : 'masculine'] += 2;
	}
};

/** What each mention may refer to. `certain` entities are the name's own; the others depend on the context. */
export type Reference = {
	/** By name, or by the same noun; most likely first. */
	readonly own: readonly Entity[];
	/** Several people bear this name. */
	readonly ambiguous: boolean;
};

/** The sound of a name across transliterations: “Jouravliov”, “Zhuravlyov”. */
const soundOf = remembered((word: string): string => word
	.replaceAll(/tch|sch|tsch|sh|ch|tj|cz/gv, 'S').replaceAll(/ou|oo|uh/gv, 'u').replaceAll('ph', 'f').replaceAll(/[jy]/gv, 'i').replaceAll('w', 'v')
	.replaceAll(/[ckq]+h?/gv, 'k').replaceAll('z', 's').replaceAll(/ee|ie/gv, 'i').replaceAll(/(.)\1+/gv, '$1').replaceAll(/[\-h]/gv, ''));

const consonantsOf = remembered((sound: string): string => sound.replaceAll(/[aeiou]/gv, ''));

/** By what names are found that sound alike: one word by its sound, several by the sound of the first and the consonants of all. */
const soundKey = (plain: readonly string[], sound: string): string => plain.length === 1 ? sound : `${soundOf(plain[0]!)}|${consonantsOf(sound)}`;

const particles = new Set('de del della di da do dos das du des d y van von der den ten ter le la el al bin ben ibn e jr sr баба дядя тетя дед бабушка тетка'.split(' '));

/** The words of a name without particles. */
const plainWords = (words: readonly string[]): readonly string[] => {
	const plain: string[] = [];
	for (const word of words) {
		const own = word.startsWith('al-') || word.startsWith('el-') ? word.slice(3) : word;
		if (!particles.has(own)) {
			plain.push(own);
		}
	}

	return plain.length > 0 ? plain : words;
};

/** Whether two words of a name are the same: equal, an initial, or, where names change with the case, the same stem. */
const sameWord = (one: string, other: string, language: Language): boolean => {
	if (one === other) {
		return true;
	}

	if (one.length === 1 || other.length === 1) {
		return one.startsWith(other[0]!);
	}

	return language.caseEndings.length === 0 ? false : stemOf(one, language) === stemOf(other, language);
};

/** “Т. Б.” labels the lines of Тамара Белова. */
const initialsOf = (words: readonly string[]): string => words.map(word => `${word[0]!}.`).join('');

const isJunior = (words: readonly string[]): boolean => words.includes('jr');

/** A piece of text with one plain blank for each white space. */
const withPlainBlanks = (piece: string): string => {
	for (let index = 0; index < piece.length; index++) {
		const code = piece.charCodeAt(index);
		if (code === 32 ? piece.charCodeAt(index + 1) === 32 : (code < 32 || code >= 0xA0) && /\s/v.test(piece[index]!)) {
			return piece.replaceAll(/\s+/gv, ' ');
		}
	}

	return piece;
};

/** How well the words of a mention, with and without particles, fit a name already known: 0 not at all; higher is better. */
const fit = (words: readonly string[], one: readonly string[], known: readonly string[], other: readonly string[], language: Language): number => {
	if (one.length > 1 && other.length > 1 && isJunior(words) !== isJunior(known)) {
		return 0;
	}

	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	if (short.length === 1) {
		const [word] = short as [string];
		if (word.length === 1) {
			return 0;
		}

		if (sameWord(word, long.at(-1)!, language)) {
			// “Орлова” is rather Анна Орлова than Пётр Орлов.
			// And “Mr. Quennell” rather Walter Quennell than Walter Quennell Jr.
			return (word === long.at(-1) ? 3.5 : 3) - (isJunior(words) === isJunior(known) ? 0 : 0.25);
		}

		if (sameWord(word, long[0]!, language)) {
			return 2;
		}

		return long.some(part => sameWord(word, part, language)) || long.some(part => part.includes('-') && part.split('-').includes(word)) ? 1 : 0;
	}

	// Every word of the shorter one stands in the longer one, in order.
	let position = 0;
	for (const word of short) {
		while (position < long.length && !sameWord(word, long[position]!, language)) {
			position++;
		}

		if (position === long.length) {
			return 0;
		}

		position++;
	}

	return 4;
};

/** How a participle ends that tells what was done to a document (“una pancarta preparada por …”). */
const participle = /.{2}(?:[ai]d[ao]s?|[aiu]t[aeio])$/v;

/** German articles of another case than the nominative. */
const obliqueArticle = /^(?:de[mns]|(?:[dkms]?ein|ihr|unser)e[mnrs]|[ai]m|vom|beim|zu[mr])$/v;

const noReference: Reference = {own: [], ambiguous: false};

const nobody: ReadonlySet<number> = new Set();

/** What is known of most entities: a set is made only where there is something to hold. */
const noWords: ReadonlySet<string> = new Set();

/** Nobody was spoken of yet by a noun of a group. */
const nobodyYet: readonly Entity[] = [];

const withWord = (words: ReadonlySet<string>, word: string): ReadonlySet<string> => words === noWords ? new Set([word]) : (words as Set<string>).add(word);

/** Of those who bear a name, or are described by a noun, so many are looked at, the ones found last. */
const mostBearers = 12;

const abbreviationKey = (word: string): string => `${word}.`;

/** Gathers the mentions of one article under the entities they name. */
export class Registry {
	readonly entities: Entity[] = [];
	/** For each mention, what it may refer to by itself. */
	readonly references: Reference[] = [];
	readonly #byWord = new Map<string, Entity[]>();
	readonly #bySound = new Map<string, Entity[]>();
	readonly #joint = new Map<string, Entity>();
	readonly #byHead = new Map<string, Entity[]>();
	readonly #kindredBefore = new Map<number, readonly Entity[]>();
	/** The numbers of the entities that bear a name with this word at its end. */
	readonly #byLastWord = new Map<string, number[]>();

	#relatives: readonly Entity[] | undefined;
	readonly #text: string;
	readonly #tokens: Tokens;
	readonly #language: Language;

	constructor(text: string, tokens: Tokens, language: Language, mentions: readonly Mention[]) {
		this.#text = text;
		this.#tokens = tokens;
		this.#language = language;
		// Full names first, so that a family name before its full name finds it too.
		const assigned: Array<Reference | undefined> = [];
		const single: Array<string[] | undefined> = [];
		for (let number = 0; number < mentions.length; number++) {
			const mention = mentions[number]!;
			const words = mention.kind === 'name' ? this.#words(mention) : undefined;
			const plain = words ? plainWords(words) : [];
			const isFull = words !== undefined && plain.length > 1;
			assigned.push(isFull ? this.#addName(mention, words, plain) : undefined);
			single.push(isFull ? undefined : words);
		}

		const apposed = findAppositions({tokens, mentions: mentions as Mention[]});
		const recent = Array.from({length: language.data.kindred.nouns.length}, (): readonly Entity[] => nobodyYet);
		for (let number = 0; number < mentions.length; number++) {
			const mention = mentions[number]!;
			const words = single[number];
			const bearer = assigned[apposed.get(number) ?? -1];
			const reference = bearer ? this.#appose(bearer, mention) : assigned[number] ?? (words ? this.#addName(mention, words, plainWords(words)) : (mention.kind === 'phrase' ? this.#addPhrase(mention) : noReference));
			this.references.push(reference);
			const entity = reference.own[0];
			if (!entity) {
				continue;
			}

			entity.mentions++;
			for (const one of reference.own) {
				// A noun alone does not name somebody who has not been named yet.
				if (mention.kind === 'phrase' ? !one.named || (one === entity && one.tokens.length > 0) : one === entity) {
					one.tokens.push(mention.from);
				}
			}

			entity.lastToken = mention.from;
			this.#followKindred(number, mention, entity, recent);
		}

		for (const {number, nameWords} of this.entities) {
			for (const words of nameWords) {
				const last = words.at(-1)!;
				const numbers = this.#byLastWord.get(last);
				if (!numbers) {
					this.#byLastWord.set(last, [number]);
				} else if (numbers.at(-1) !== number) {
					numbers.push(number);
				}
			}
		}
	}

	/** “The head of the lower house for finance, Marta Quill”: a description beside the name, though some words stand between. */
	#appose(reference: Reference, {from, to, head}: Mention): Reference {
		this.#describe(reference.own[0]!, from, to, head);
		return {own: [reference.own[0]!], ambiguous: false};
	}

	/** Named people described by a noun kindred to that of a mention, before it; those of each group spoken of last. */
	kindredBefore(mention: number): readonly Entity[] {
		return this.#kindredBefore.get(mention) ?? [];
	}

	/** Keeps, for each group of kindred nouns, who was spoken of last. */
	#followKindred(number: number, mention: Mention, entity: Entity, recent: Array<readonly Entity[]>) {
		const bits = mention.kind === 'phrase' ? (this.#tokens.forms[mention.head]?.kindred ?? 0) : 0;
		const isFollowed = entity.named && entity.kindred !== 0;
		if (bits === 0 && !isFollowed) {
			return;
		}

		const alike: Entity[] = [];
		for (let group = 0; group < recent.length; group++) {
			const list = recent[group]!;
			for (const one of list) {
				if ((bits & (1 << group)) !== 0 && !alike.includes(one)) {
					alike.push(one);
				}
			}

			if (isFollowed && (entity.kindred & (1 << group)) !== 0 && list[0] !== entity) {
				recent[group] = [entity, ...list.filter(one => one !== entity)].slice(0, 4);
			}
		}

		if (alike.length > 0) {
			this.#kindredBefore.set(number, alike);
		}
	}

	/** The numbers of the entities that folded words name, by the last word of a name. */
	namedBy(words: readonly string[]): ReadonlySet<number> {
		let found: Set<number> | undefined;
		for (const word of words) {
			const numbers = this.#byLastWord.get(word);
			if (numbers) {
				found ??= new Set();
				for (const number of numbers) {
					found.add(number);
				}
			}
		}

		return found ?? nobody;
	}

	/** People who share a family name with somebody else of the article: the first few. */
	get relatives(): readonly Entity[] {
		if (!this.#relatives) {
			const found: Entity[] = [];
			for (const numbers of this.#byLastWord.values()) {
				for (const number of numbers.length > 1 && found.length < 8 ? numbers : []) {
					found.push(this.entities[number]!);
				}
			}

			this.#relatives = found.filter(entity => isPerson(entity));
		}

		return this.#relatives;
	}

	/** What a mention may refer to by itself; nothing for subjects that were found only with their verb. */
	referenceOf(mention: number): Reference {
		return this.references[mention] ?? noReference;
	}

	/** The words of a mention as they stand in the text. */
	textOf(from: number, to: number): string {
		return withPlainBlanks(this.#text.slice(this.#tokens.starts[from], this.#tokens.ends[to - 1]));
	}

	/** The words of a name as the article writes them; in the nominative where its case can be told. */
	#written(mention: Mention): readonly string[] {
		const words: string[] = [];
		for (let index = mention.nameFrom; index < mention.nameTo; index++) {
			words.push(this.textOf(index, index + 1));
		}

		return mention.prepositional ? nominativeName(words, this.#language) : words;
	}

	#words(mention: Mention): string[] {
		if (mention.prepositional && this.#language.nameCases.length > 0) {
			return this.#written(mention).map(word => foldName(word));
		}

		const words: string[] = [];
		for (let index = mention.nameFrom; index < mention.nameTo; index++) {
			// A nickname in marks stands in one row.
			words.push(this.#tokens.forms[index]?.name ?? foldName(this.textOf(index, index + 1)));
		}

		return words;
	}

	#create(): Entity {
		const entity: Entity = {
			number: this.entities.length, names: [], nameWords: [], plainNames: [], role: null, label: null, heads: noWords, kindred: 0, details: noWords, complements: noWords, masculine: 0, feminine: 0, plural: false, type: 0, mentions: 0, tokens: [], lastToken: -1, named: false, places: 0, human: false, given: false,
		};
		this.entities.push(entity);
		return entity;
	}

	#index(map: Map<string, Entity[]>, key: string, entity: Entity) {
		const list = map.get(key);
		if (!list) {
			map.set(key, [entity]);
		} else if (!list.includes(entity, Math.max(0, list.length - mostBearers))) {
			list.push(entity);
		}
	}

	/** Adds those whose names hold a word, the ones named last. */
	#addBearers(key: string, found: Entity[]) {
		const bearers = this.#byWord.get(key);
		if (!bearers) {
			return;
		}

		for (let index = Math.max(0, bearers.length - mostBearers); index < bearers.length; index++) {
			if (!found.includes(bearers[index]!)) {
				found.push(bearers[index]!);
			}
		}
	}

	#addName(mention: Mention, words: string[], plain: readonly string[]): Reference {
		const candidates: Entity[] = [];
		if (plain.length > 1 && plain.every(word => word.length === 1)) {
			this.#addBearers(initialsOf(plain), candidates);
		}

		for (const word of plain) {
			this.#addBearers(stemOf(word, this.#language), candidates);
			for (const part of word.includes('-') ? word.split('-') : []) {
				this.#addBearers(part, candidates);
			}
		}

		let best: Entity[] = [];
		let bestFit = 0;
		for (const entity of candidates) {
			if (mention.gender !== 0 && this.#contradicts(entity, mention.gender)) {
				continue;
			}

			let value = 0;
			for (let place = 0; place < entity.nameWords.length; place++) {
				value = Math.max(value, fit(words, plain, entity.nameWords[place]!, entity.plainNames[place]!, this.#language));
			}

			if (value > bestFit) {
				best = [entity];
				bestFit = value;
			} else if (value === bestFit && value > 0) {
				best.push(entity);
			}
		}

		if (best.length === 0) {
			const sound = soundOf(plain.join(''));
			const alike = sound.length >= 4 ? this.#bySound.get(soundKey(plain, sound)) : undefined;
			if (alike?.at(-1)!.nameWords.some(known => isJunior(known) === isJunior(words))) {
				best = [alike.at(-1)!];
			}
		}

		// Of several with this name, the one spoken of last.
		const agrees = (entity: Entity) => mention.gender === 0 ? 0 : Math.sign(mention.gender === G.feminine ? entity.feminine - entity.masculine : entity.masculine - entity.feminine);
		best.sort((one, other) => (agrees(other) - agrees(one)) || (other.lastToken - one.lastToken));
		if (best.length === 0) {
			best = [this.#create()];
		}

		const [entity] = best as [Entity];
		this.#learn(entity, mention, words, plain);
		return {own: best, ambiguous: best.length > 1};
	}

	#contradicts(entity: Entity, gender: number): boolean {
		return gender === G.masculine ? entity.feminine > entity.masculine + 1 : entity.masculine > entity.feminine + 1;
	}

	#learn(entity: Entity, mention: Mention, words: string[], plain: readonly string[]) {
		const name = mention.prepositional && this.#language.nameCases.length > 0 ? this.#written(mention).join(' ') : this.textOf(mention.nameFrom, mention.nameTo);
		entity.named = true;
		if (!entity.names.includes(name)) {
			// What stands in the nominative is to be shown.
			const isFirst = this.#language.nameCases.length > 0 && !mention.prepositional;
			entity.names.splice(isFirst ? 0 : entity.names.length, 0, name);
			entity.nameWords.splice(isFirst ? 0 : entity.nameWords.length, 0, words);
			entity.plainNames.splice(isFirst ? 0 : entity.plainNames.length, 0, plain);
			if (plain.length > 1) {
				this.#index(this.#byWord, initialsOf(plain), entity);
			}

			for (const word of plain) {
				this.#index(this.#byWord, stemOf(word, this.#language), entity);
				if (word.includes('-')) {
					for (const part of word.split('-')) {
						this.#index(this.#byWord, part, entity);
					}
				}
			}

			this.#index(this.#bySound, soundKey(plain, soundOf(plain.join(''))), entity);
			this.#index(this.#bySound, soundOf(plain.at(-1)!), entity);
		}

		entity.type |= mention.type & nounBits;
		entity.human ||= (mention.type & (L.person | L.kin)) !== 0;
		const before = mention.from - 1;
		if (before >= 0 && mention.roleHead < 0 && (this.#tokens.grammar[before]! & (G.definite | G.locative)) !== 0) {
			entity.places++;
		}

		if (words.length > 1 || mention.gender === 0) {
			this.#learnGiven(entity, words);
		}

		this.#addGender(entity, mention);

		for (let index = mention.from; index < mention.nameFrom; index++) {
			// “le colonel Paoletti” is the colonel.
			const grammar = this.#tokens.grammar[index]!;
			if ((grammar & G.honorific) === 0) {
				continue;
			}

			const word = this.#tokens.words[index]!;
			entity.kindred |= kindredOf(word, this.#language);
			if ((grammar & (G.masculine | G.feminine)) === 0 && word.replace('.', '').length > 2) {
				// “Gov. Reed” is the governor.
				this.#addHead(entity, abbreviationKey(word.replace('.', '')));
			}

			if (word.length > 4) {
				this.#addHead(entity, this.#headKey(index));
			}
		}

		if (mention.roleHead >= 0) {
			this.#describe(entity, mention.roleFrom, mention.roleTo, mention.roleHead);
		}
	}

	/** Learns from a pronoun that surely means an entity. */
	learnGender(entity: Entity, gender: number) {
		if (Math.abs(entity.masculine - entity.feminine) < 3 && (gender === G.masculine || gender === G.feminine)) {
			entity[gender === G.feminine ? 'feminine' : 'masculine'] += 2;
		}
	}

	/** What an honorific or an office beside the name says of its gender. */
	#addGender(entity: Entity, {gender, from, nameFrom}: Mention) {
		if (gender !== G.masculine && gender !== G.feminine) {
			return;
		}

		let isAddressed = false;
		for (let index = from; index < nameFrom; index++) {
			isAddressed ||= (this.#tokens.grammar[index]! & (G.honorific | gender)) === (G.honorific | gender);
		}

		const clash = gender === G.feminine ? entity.masculine - entity.feminine : entity.feminine - entity.masculine;
		// “Депутат Анна Белова”: the noun has its own gender, whoever holds the office.
		if (isAddressed || !entity.given || clash <= 0) {
			entity[gender === G.feminine ? 'feminine' : 'masculine'] += isAddressed ? 5 : 3;
		}
	}

	/** The gender of a given name: surely if it is a frequent one, else weakly by its ending. */
	#learnGiven(entity: Entity, words: readonly string[]) {
		if (entity.given) {
			return;
		}

		const [given] = words as [string];
		const known = (entity.type & things) === 0 ? givenGender(given) : 0;
		if (known !== 0) {
			entity.given = true;
			entity[known === G.feminine ? 'feminine' : 'masculine'] += 3;
		} else if (words.length > 1 && entity.masculine === 0 && entity.feminine === 0) {
			const [, gender] = this.#language.nameEndings.find(([ending]) => given.endsWith(ending)) ?? [];
			if (gender !== undefined) {
				entity[gender === G.feminine ? 'feminine' : 'masculine'] += 1;
			}
		}
	}

	#describe(entity: Entity, from: number, to: number, head: number) {
		const role = this.#roleOf(from, to, head);
		if (!entity.role || role.length > entity.role.length) {
			entity.role = role;
		}

		this.#addHead(entity, this.#headKey(head));
		entity.kindred |= this.#tokens.forms[head]?.kindred ?? 0;
		for (const word of this.#complementsOf(head, to)) {
			entity.complements = withWord(entity.complements, word);
		}

		for (let index = from; index < to; index++) {
			const word = this.#tokens.words[index]!;
			if ((this.#tokens.meaning[index]! & (L.nationality | L.person)) !== 0 || (this.#tokens.capitals[index]! > 0 && index !== head)) {
				entity.details = withWord(entity.details, stemOf(word, this.#language).slice(0, 6));
			}

			if ((this.#tokens.meaning[index]! & L.person) !== 0 && index !== head) {
				this.#addHead(entity, this.#headKey(index));
			}
		}
	}

	/** A description to be shown: without an article that holds a preposition or tells another case (“du maire”, “einer Sprecherin”). */
	#roleOf(start: number, to: number, head: number): string {
		const grammar = this.#tokens.grammar[start]!;
		const isBound = (grammar & determinerBits) !== 0 && ((grammar & G.preposition) !== 0 || this.#isOblique(start));
		const from = isBound && start < head ? start + 1 : start;
		if (this.#language.data.capitalNouns && from > start) {
			return this.#nominative(start, from, head) + this.#tail(head, to);
		}

		return this.#language.bases.size === 0 ? this.textOf(from, to) : nominativePhrase(this.#text, this.#tokens, {from, to, head}, this.#language);
	}

	#addHead(entity: Entity, key: string) {
		entity.heads = withWord(entity.heads, key);
		this.#index(this.#byHead, key, entity);
	}

	#headKey(head: number): string {
		return this.#tokens.forms[head]?.noun ?? '';
	}

	/** Entities described with this noun, the last one spoken of first. */
	byHead(head: number): Entity[] {
		const word = this.#tokens.words[head]!;
		const found = (this.#byHead.get(this.#headKey(head)) ?? []).slice(-6);
		for (const length of [3, 4]) {
			const bearers = word.length > length + 1 ? this.#byHead.get(abbreviationKey(word.slice(0, length))) : undefined;
			found.push(...(bearers ?? []).slice(-6).filter(entity => !found.includes(entity)));
		}

		return found.length > 1 ? found.toSorted((one, other) => other.lastToken - one.lastToken) : found;
	}

	#complementsOf(head: number, to: number): string[] {
		const found: string[] = [];
		for (let index = head + 1; index < to; index++) {
			const word = this.#tokens.words[index]!;
			if (word.length > 2 && (this.#tokens.grammar[index]! & (determinerBits | G.preposition | G.conjunction | G.of)) === 0) {
				found.push(stemOf(word, this.#language).slice(0, 6));
			}
		}

		return found;
	}

	/**
	How what follows the noun of a description fits what is known of an entity: “le porte-parole du ministère” is not that of the coast guard.

	@returns 1 where they share a word, -1 where they share only the noun, 0 where nothing tells
	*/
	complementsFit({head, to}: Mention, {complements, heads}: Entity): number {
		const own = this.#complementsOf(head, to);
		return own.length === 0 || complements.size === 0 ? 0 : (own.some(word => complements.has(word)) ? 1 : (heads.has(this.#headKey(head)) ? -1 : 0));
	}

	/** How many details of a description an entity shares (nationality, capitals), and how many it contradicts. */
	detailsShared(mention: Mention, entity: Entity): number {
		let shared = 0;
		for (let index = mention.from; index < mention.to; index++) {
			if (index !== mention.head && ((this.#tokens.meaning[index]! & L.nationality) !== 0 || (this.#tokens.capitals[index]! > 0 && this.#tokens.words[index]!.length > 3))) {
				shared += entity.details.has(stemOf(this.#tokens.words[index]!, this.#language).slice(0, 6)) ? 1 : -1;
			}
		}

		return shared;
	}

	/** How a nameless one is called: as the article introduces it; a document by its noun and the adjectives about it, for whose it is says little. */
	#labelOf(mention: Mention): string {
		const {from, to, head, plural, type, definite} = mention;
		const isDocument = (type & L.document) !== 0 && (type & L.person) === 0;
		const isLoose = plural || isDocument || (type & L.group) !== 0;
		// “one of the doctors” is not “one doctors”.
		const isOneOf = head - from > 1 && this.#language.oneOf.has(this.#tokens.words[from]!.endsWith('\'') ? this.#tokens.words[from + 1]! : this.#tokens.words[from]!) && (this.#tokens.grammar[head - 1]! & (G.of | G.definite)) !== 0;
		// “La Dépêche du Ponant”: a capital makes a name of it.
		const isProper = this.#tokens.capitals[head] === 1 && !this.#language.data.capitalNouns && head > from;
		// “Fuentes de La Moncloa”: without an article, the name tells which.
		const isNamed = definite === 'bare' && from === head && this.#tokens.capitals[to - 1] === 1 && to > head + 1 && !this.#language.data.capitalNouns;
		if (!isLoose || isOneOf || isNamed || isProper || this.#language.bases.size > 0) {
			return this.#roleOf(from, looksEnd(mention, this.#tokens, this.#language), head);
		}

		const language = this.#language;
		const opensWithArticle = from < head && (this.#tokens.grammar[from]! & determinerBits) !== 0;
		const describes = language.code === 'en' || language.data.capitalNouns;
		let start = opensWithArticle ? from + 1 : from;
		if (isDocument) {
			// Adjectives before the noun tell which document it is where they always stand there; but “a second notice” is a notice.
			const isTold = (index: number) => describes && this.#tokens.kinds[index] === kinds.word && (this.#tokens.grammar[index]! & (G.common | G.adverb)) === 0;
			while (start < head && !isTold(start)) {
				start++;
			}
		}

		const noun = head + nounLength(this.#tokens, head, language);
		const end = isDocument ? Math.max(noun, this.#adjectivesEnd(head, definite === 'indefinite' ? to : head + 1)) : this.#ownEnd(head, to);
		const grammar = this.#tokens.grammar[from]!;
		const isBound = (grammar & G.preposition) !== 0 && (grammar & determinerBits) !== 0 && (grammar & (G.of | G.plural)) !== (G.of | G.plural);
		// “its website” is a website.
		const isPossessed = definite === 'possessive' && isDocument;
		if (definite === 'bare' || start === from || isPossessed || isBound || this.#isOblique(from)) {
			return this.#nominative(from, start, head) + this.#tail(head, end);
		}

		const article = this.textOf(from, from + 1);
		return article + (/['’]$/v.test(article) ? '' : ' ') + this.textOf(start, end);
	}

	/** What follows a noun, with a blank before. */
	#tail(head: number, to: number): string {
		return to > head + 1 ? ` ${this.textOf(head + 1, to)}` : '';
	}

	/** Where the adjectives behind a noun end. */
	#adjectivesEnd(head: number, to: number): number {
		let end = head + 1;
		while (end < to && this.#tokens.kinds[end] === kinds.word && (this.#tokens.grammar[end]! & (G.of | determinerBits | G.conjunction)) === 0 && !participle.test(this.#tokens.words[end]!)) {
			end++;
		}

		return end;
	}

	/** Where a description ends without what only the sentence around it explains: “i senatori del suo gruppo”. The number of a brigade belongs to it. */
	#ownEnd(head: number, to: number): number {
		for (let index = head + 1; index < to; index++) {
			if ((this.#tokens.grammar[index]! & G.possessive) !== 0) {
				return this.#adjectivesEnd(head, index);
			}
		}

		// “The ministers of Norland, Estmark and Sudria”: half of a list says less than none of it.
		const isList = this.#tokens.capitals[to - 1]! > 0 && (this.#tokens.words[to] === ',' || ((this.#tokens.grammar[to] ?? 0) & G.conjunction) !== 0) && (this.#tokens.capitals[to + 1] ?? 0) > 0;
		if (isList) {
			return this.#adjectivesEnd(head, to);
		}

		return this.#tokens.capitals[to - 1] === 2 && this.#tokens.kinds[to] === kinds.number ? to + 1 : to;
	}

	/** „einem“, „einer“: an article that shows another case. */
	#isOblique(at: number): boolean {
		return this.#language.data.capitalNouns && obliqueArticle.test(this.#tokens.words[at]!);
	}

	/** A noun and the adjectives before it, as they stand where no article comes before: „einem offenen Brief“ is „offener Brief“. */
	#nominative(article: number, from: number, head: number): string {
		const tokens = this.#tokens;
		const meaning = tokens.meaning[head]!;
		// „der“ before a feminine noun is no nominative either.
		if (!this.#language.data.capitalNouns || article === from || !(this.#isOblique(article) || (tokens.words[article] === 'der' && (meaning & L.nounFeminine) !== 0))) {
			return this.textOf(from, head + 1);
		}

		const isFeminine = /(?:er|zur)$/v.test(tokens.words[article]!) || (meaning & (L.nounFeminine | L.nounMasculine)) === L.nounFeminine;
		const ending = isFeminine ? 'e' : ((meaning & (L.nounMasculine | L.person)) === 0 ? 'es' : 'er');
		const words: string[] = [];
		for (let index = from; index < head; index++) {
			words.push(this.textOf(index, index + 1).replace(/e[mnrs]?$/v, () => ending));
		}

		// „einem Angestellten“ is „Angestellter“.
		const noun = this.textOf(head, head + 1);
		const stem = tokens.words[head]!.slice(0, -1);
		const isAdjective = (meaning & L.person) !== 0 && tokens.words[head]!.endsWith('en') && this.#language.words.has(stem) && this.#language.words.has(`${stem}r`);
		words.push(isAdjective ? noun.slice(0, -1) + (isFeminine ? '' : 'r') : noun);
		return words.join(' ');
	}

	/** “Marie Lefort et les syndicats” are called as they are written. */
	#addJoint({from, to}: Mention): Reference {
		const label = this.textOf(from, to);
		let entity = this.#joint.get(label);
		if (!entity) {
			entity = this.#create();
			entity.plural = true;
			entity.type = L.group;
			entity.role = label;
			entity.label = label;
			this.#joint.set(label, entity);
		}

		return {own: [entity], ambiguous: false};
	}

	#addPhrase(mention: Mention): Reference {
		if (mention.joint) {
			return this.#addJoint(mention);
		}

		const same = this.byHead(mention.head).filter(entity => entity.plural === mention.plural || entity.named);
		const own: Entity[] = [];
		if (mention.definite !== 'indefinite') {
			for (const entity of same.slice(0, 3)) {
				if (mention.gender === 0 || !this.#contradicts(entity, mention.gender)) {
					own.push(entity);
				}
			}
		}

		const isTakenUp = own.some(entity => !entity.named);
		if (!isTakenUp) {
			const entity = this.#create();
			entity.plural = mention.plural;
			entity.type = mention.type;
			entity.role = this.#roleOf(mention.from, mention.to, mention.head);
			entity.label = this.#labelOf(mention);
			if ((mention.gender & G.masculine) !== 0) {
				entity.masculine = 2;
			} else if ((mention.gender & G.feminine) !== 0) {
				entity.feminine = 2;
			}

			this.#describe(entity, mention.from, mention.to, mention.head);
			own.push(entity);
		} else if (mention.to - mention.from > 1) {
			const entity = own.find(one => !one.named)!;
			for (let index = mention.from; index < mention.to; index++) {
				if ((this.#tokens.meaning[index]! & L.nationality) !== 0) {
					entity.details = withWord(entity.details, this.#tokens.words[index]!.slice(0, 6));
				}
			}
		}

		return {own, ambiguous: own.length > 1};
	}
}

const blanksIn = (name: string): number => {
	let count = 0;
	for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
		count++;
	}

	return count;
};

const isInitials = (name: string): boolean => /^(?:\p{Letter}\.[ \-]?)+$/v.test(name);

/** The form to show: the fullest name, else the longest description. */
export const nameOf = (entity: Entity): string => {
	if (entity.names.length === 0) {
		return entity.label ?? entity.role ?? '';
	}

	let [best] = entity.names as [string];
	for (const name of entity.names) {
		if ((blanksIn(name) > blanksIn(best) && !isInitials(name)) || (isInitials(best) && blanksIn(name) === blanksIn(best))) {
			best = name;
		}
	}

	return best;
};
