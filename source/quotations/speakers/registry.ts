import {findAppositions} from '../appositions.js';
import {nominativeName} from '../cases.js';
import {foldName} from '../folding.js';
import {kindredOf} from '../kindred.js';
import {G, L, nounBits, thingBits, type Language} from '../languages/language.js';
import type {Mention} from '../mentions/mention.js';
import {isWord, type Tokens} from '../tokens.js';
import {findPredicates, signsBehind, type Predicate} from '../predicates.js';
import {Bearers} from './bearers.js';
import {Descriptions} from './descriptions.js';
import {newEntity, settle, type Entity} from './entity.js';
import {FamilyNames} from './family-names.js';
import {contradicts, learnFromGivenName, learnFromTitle} from './gender.js';
import {KindredBefore} from './kindred-before.js';
import {labelOf} from './labels.js';
import {plainWords} from './name-matching.js';
import {nameTextOf, textOf, type Written} from './written.js';

/** What a mention may refer to by itself. */
export type Reference = {
	/** By name, or by the same noun; most likely first. */
	readonly own: readonly Entity[];
	/** Several people bear this name. */
	readonly ambiguous: boolean;
};

const noReference: Reference = {own: [], ambiguous: false};

/** Of those described by one noun, so many may be meant by it. */
const mostTakenUp = 3;

/** Gathers the mentions of one article under the entities they name. */
export class Registry {
	readonly entities: Entity[] = [];
	/** For each mention, what it may refer to by itself. */
	readonly references: Reference[] = [];
	readonly descriptions: Descriptions;
	readonly familyNames: FamilyNames;
	readonly kindredBefore: KindredBefore;
	readonly #written: Written;
	readonly #bearers: Bearers;
	/** Several who speak together, by how they are written. */
	readonly #joint = new Map<string, Entity>();

	constructor(text: string, tokens: Tokens, language: Language, mentions: readonly Mention[]) {
		this.#written = {text, tokens, language};
		this.descriptions = new Descriptions(this.#written);
		this.#bearers = new Bearers(language);
		this.kindredBefore = new KindredBefore(tokens, language.data.kindred.nouns.length);
		this.#gather(mentions);
		for (const entity of this.entities) {
			settle(entity);
		}

		this.familyNames = new FamilyNames(this.entities);
	}

	/** What a mention may refer to by itself; nothing for subjects that were found only with their verb. */
	referenceOf(mention: number): Reference {
		return this.references[mention] ?? noReference;
	}

	#gather(mentions: readonly Mention[]) {
		// Full names first, so that a family name before its full name finds it too.
		const assigned: Array<Reference | undefined> = [];
		const single: Array<string[] | undefined> = [];
		for (const mention of mentions) {
			const words = mention.kind === 'name' ? this.#foldedWords(mention) : undefined;
			const plain = words ? plainWords(words) : [];
			const isFull = words !== undefined && plain.length > 1;
			assigned.push(isFull ? this.#addName(mention, words, plain) : undefined);
			single.push(isFull ? undefined : words);
		}

		// Then those whose honorific tells their gender: “President Adler” may be Mr. Adler as well as Helen Adler.
		for (const [number, mention] of mentions.entries()) {
			const words = single[number];
			if (words && (mention.gender === G.masculine || mention.gender === G.feminine) && mention.from < mention.nameFrom) {
				assigned[number] = this.#addName(mention, words, plainWords(words));
			}
		}

		const {tokens, language} = this.#written;
		const apposed = findAppositions({tokens, mentions: mentions as Mention[]}, language);
		const predicates = findPredicates(tokens, mentions, language);
		let told = 0;
		for (let number = 0; number < mentions.length; number++) {
			const mention = mentions[number]!;
			while (told < predicates.length && predicates[told]!.head < mention.from) {
				this.#learnPredicate(predicates[told++]!);
			}

			const words = single[number];
			const name = apposed.get(number);
			if (name !== undefined && single[name]) {
				// “a man who gave his name as Walt”: a single name is told before its turn.
				assigned[name] ??= this.#addName(mentions[name]!, single[name], plainWords(single[name]));
			}

			// “Marta Quill is a nurse”: the nurse is she.
			const predicate = predicates[told];
			const isTold = predicate !== undefined && mention.kind === 'phrase' && predicate.head === mention.head;
			const bearer = isTold ? this.references[predicate.of]!.own[0] : assigned[name ?? -1]?.own[0];
			const named = assigned[number] ?? (words && this.#addName(mention, words, plainWords(words)));
			const reference = bearer ? this.#appose(bearer, mention) : named ?? (mention.kind === 'phrase' ? this.#addPhrase(mention) : noReference);
			this.references.push(reference);
			if (reference.own.length > 0) {
				this.#learnSigns(mention, reference.own[0]!);
				this.#count(number, mention, reference.own);
			}
		}
	}

	/** Learns what is told of somebody named, by which he may be called. */
	#learnSigns(mention: Mention, entity: Entity) {
		if (mention.kind === 'name' && !mention.plural && (entity.type & thingBits) === 0) {
			entity.kindred |= signsBehind(this.#written.tokens, mention, this.#written.language);
		}
	}

	/** Learns what the article says somebody is. */
	#learnPredicate({of, from, to, head}: Predicate) {
		const [entity] = this.references[of]!.own;
		if (entity) {
			this.descriptions.add(entity, from, to, head);
		}
	}

	/** Counts a mention of those it may mean. */
	#count(number: number, mention: Mention, own: readonly Entity[]) {
		const entity = own[0]!;
		entity.mentions++;
		for (const one of own) {
			// A noun alone does not name somebody who has not been named yet.
			if (mention.kind === 'phrase' ? !one.named || (one === entity && one.tokens.length > 0) : one === entity) {
				one.tokens.push(mention.from);
			}
		}

		entity.lastToken = mention.from;
		this.kindredBefore.follow(number, mention, entity);
	}

	/** “The head of the lower house for finance, Marta Quill”: a description beside the name, though some words stand between. */
	#appose(entity: Entity, {from, to, head}: Mention): Reference {
		this.descriptions.add(entity, from, to, head);
		return {own: [entity], ambiguous: false};
	}

	/** The words of a name as the article writes them; in the nominative where its case can be told. */
	#writtenWords({nameFrom, nameTo, prepositional}: Mention): readonly string[] {
		const words: string[] = [];
		for (let index = nameFrom; index < nameTo; index++) {
			words.push(...nameTextOf(this.#written, index, index + 1).split(' '));
		}

		return prepositional ? nominativeName(words, this.#written.language) : words;
	}

	#foldedWords(mention: Mention): string[] {
		const {tokens, language} = this.#written;
		if (mention.prepositional && language.nameCases.length > 0) {
			return this.#writtenWords(mention).map(word => foldName(word));
		}

		const words: string[] = [];
		for (let index = mention.nameFrom; index < mention.nameTo; index++) {
			// A nickname in marks stands in one row.
			const name = tokens.forms[index]?.name;
			if (name === undefined) {
				words.push(...nameTextOf(this.#written, index, index + 1).split(' ').map(word => foldName(word)));
			} else {
				words.push(name);
			}
		}

		return words;
	}

	#create(): Entity {
		const entity = newEntity(this.entities.length);
		this.entities.push(entity);
		return entity;
	}

	#addName(mention: Mention, words: string[], plain: readonly string[]): Reference {
		const found = this.#bearers.find(words, plain, mention.gender);
		const own = found.length > 0 ? found : [this.#create()];
		this.#learnName(own[0]!, mention, words, plain);
		return {own, ambiguous: own.length > 1};
	}

	/** Learns what a mention by name tells of an entity. */
	#learnName(entity: Entity, mention: Mention, words: string[], plain: readonly string[]) {
		const {tokens, language} = this.#written;
		this.#learnForm(entity, mention, words, plain);
		entity.type |= mention.type & nounBits;
		entity.human ||= (mention.type & (L.person | L.kin)) !== 0;
		const before = mention.from - 1;
		// “The GMB” is an institution, and so is “La Tribuna”, whose article has a capital in mid-sentence.
		const isTitled = before > 0 && (tokens.grammar[before]! & G.locative) === 0
			&& (tokens.capitals[mention.nameFrom] === 2 || (tokens.capitals[before]! > 0 && isWord(tokens, before - 1)));
		if (before >= 0 && mention.roleHead < 0 && (tokens.grammar[before]! & (G.definite | G.locative)) !== 0) {
			if (isTitled && !entity.human && !entity.given) {
				entity.type |= L.institution;
			} else {
				entity.places++;
			}
		}

		if (words.length > 1 || mention.gender === 0) {
			learnFromGivenName(entity, words, language);
		}

		learnFromTitle(entity, mention, tokens);
		this.#learnHonorifics(entity, mention);
		if (mention.roleHead >= 0) {
			this.descriptions.add(entity, mention.roleFrom, mention.roleTo, mention.roleHead);
		}
	}

	/** Learns a form of a name; what stands in the nominative is to be shown. */
	#learnForm(entity: Entity, mention: Mention, words: string[], plain: readonly string[]) {
		const hasCases = this.#written.language.nameCases.length > 0;
		entity.named = true;
		const name = mention.prepositional && hasCases ? this.#writtenWords(mention).join(' ') : nameTextOf(this.#written, mention.nameFrom, mention.nameTo);
		if (entity.names.includes(name)) {
			return;
		}

		const place = hasCases && !mention.prepositional ? 0 : entity.names.length;
		if (place === entity.names.length) {
			entity.names.push(name);
			entity.nameWords.push(words);
			entity.plainNames.push(plain);
		} else {
			entity.names.splice(place, 0, name);
			entity.nameWords.splice(place, 0, words);
			entity.plainNames.splice(place, 0, plain);
		}

		this.#bearers.add(entity, plain);
	}

	/** “le colonel Paoletti” is the colonel, “Gov. Reed” the governor. */
	#learnHonorifics(entity: Entity, {from, nameFrom}: Mention) {
		const {tokens, language} = this.#written;
		for (let index = from; index < nameFrom; index++) {
			const grammar = tokens.grammar[index]!;
			if ((grammar & G.honorific) === 0) {
				continue;
			}

			const word = tokens.words[index]!;
			entity.kindred |= kindredOf(word, language);
			const letters = word.replace('.', '');
			if ((grammar & (G.masculine | G.feminine)) === 0 && letters.length > 2) {
				this.descriptions.addAbbreviation(entity, letters);
			}

			if (word.length > 4) {
				this.descriptions.addNoun(entity, index);
			}
		}
	}

	/** “Marie Lefort et les syndicats” are called as they are written. */
	#addJoint({from, to}: Mention): Reference {
		const label = textOf(this.#written, from, to);
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

		const own = mention.definite === 'indefinite' ? [] : this.#takenUpBy(mention);
		const nameless = own.find(entity => !entity.named);
		if (!nameless) {
			own.push(this.#introduce(mention));
		} else if (mention.to - mention.from > 1) {
			this.descriptions.addNationality(nameless, mention);
		}

		return {own, ambiguous: own.length > 1};
	}

	/** Those described by the noun of a description before, of the same number and no other gender. */
	#takenUpBy(mention: Mention): Entity[] {
		const {head, plural, gender} = mention;
		// “The spokesman of the army” is not that of the police.
		return this.descriptions.byNoun(head)
			.filter(entity => entity.named || (entity.plural === plural && this.descriptions.complementsFit(mention, entity) >= 0))
			.slice(0, mostTakenUp)
			.filter(entity => gender === 0 || !contradicts(entity, gender));
	}

	/** Somebody of whom only a description is known. */
	#introduce(mention: Mention): Entity {
		const {from, to, head, gender} = mention;
		const entity = this.#create();
		entity.plural = mention.plural;
		entity.type = mention.type;
		entity.introduced = mention.definite === 'indefinite';
		entity.label = labelOf(this.#written, mention);
		if ((gender & G.masculine) !== 0) {
			entity.masculine = 2;
		} else if ((gender & G.feminine) !== 0) {
			entity.feminine = 2;
		}

		this.descriptions.add(entity, from, to, head);
		return entity;
	}
}
