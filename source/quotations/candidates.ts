import {bareCues, cueForms, cueKinds, features, gapOf, places, situations, slots, stances, subjects} from './features.js';
import {G, L, type Language} from './languages/language.js';
import type {Cue, Ground} from './cues.js';
import type {Mention} from './mentions.js';
import {addTurn, Meanings} from './meanings.js';
import {isPerson, typeOf, type Entity, type Registry} from './speakers.js';
import {orderByToken} from './token-order.js';
import {findTurns, isLabel, question, type Turns} from './turns.js';
import {kinds} from './tokens.js';

/** One answer to “who said it?”: an entity by way of a mention; entity -1 is nobody, mention -1 is nothing but what went before. */
export type Candidate = {
	readonly mention: number;
	readonly entity: number;
	/** Number of the cue that links them best, or -1. */
	readonly cue: number;
	/** Whether the mention is the subject of the likeliest cue. */
	readonly governs: boolean;
	/** Of the mention: how it stands to the quotation. The same list for all entities that one mention may mean. */
	readonly features: readonly number[];
	/** Of the entity: why the mention means it. */
	readonly link: readonly number[];
};

/** A quotation's place in the narrator's text. */
export type Place = {
	/** Its first and last row of `Tokens`. */
	readonly first: number;
	readonly last: number;
	readonly isDialogue: boolean;
	readonly isHeadline: boolean;
	/** The entity that a label at the head of the words names, or -1. */
	readonly label: number;
	/** The numbers of the entities that are named inside. */
	readonly named: ReadonlySet<number>;
};

/** What has been decided before this quotation. */
export type Past = {
	/** Entities of the quotations before, the last one at the end; -1 for nobody. */
	readonly speakers: number[];
	/** Row at which each of them ended. */
	readonly rows: number[];
	/** Mentions that a cue of their own gives a quotation to. */
	readonly claimed: ReadonlySet<number>;
	/** Who speaks the quotations of the lines after, by cues of their own: of the next line and of the one behind it; -1 where it is not told. */
	readonly next: readonly [number, number];
	/** An entity that says the same words elsewhere, or -1. */
	readonly sameWords: number;
	readonly firstSpeaker: number;
	/** The person most spoken of so far, or -1. */
	readonly main: number;
};

const index = <T extends string>(values: readonly T[]): Record<T, number> => Object.fromEntries(values.map((value, position) => [value, position])) as Record<T, number>;
const stanceIndex = index(stances);
const kindIndex = index(cueKinds);
const formIndex = index(cueForms);
const placeIndex = index(places);
const situationIndex = index(situations);
const slotIndex = index(slots);
const bareIndex = index(bareCues);

/** The number in `ranks` of how a cue was ranked. */
const rankOf = (rank: number): number => rank >= 95 ? 0 : (rank >= 84 ? 1 : (rank >= 62 ? 2 : (rank >= 40 ? 3 : 4)));

/** How many words of a sentence are looked at on either side, and how many sentences. Bounds the time for one quotation. */
const reach = {tokens: 90, mentions: 24, sentencesBefore: 4};

type Slots = Array<{slot: number; cue: number; gap: number; crossed: boolean; taken: boolean; passed: boolean; reports?: boolean; closes?: boolean; resumed?: boolean; rank?: number}>;

/** Lays out the candidates for each quotation of one article. */
export class Candidates {
	readonly #ground: Ground;
	readonly #cues: readonly Cue[];
	readonly #registry: Registry;
	readonly #order: Int32Array;
	readonly #mentionsBefore: Int32Array;
	readonly #cuesBefore: Int32Array;
	readonly #wordsBefore: Int32Array;
	readonly #rowsBefore: Int32Array;
	readonly #meanings: Meanings;
	readonly #turns: Turns;
	/** How often each entity is, by name or description, the subject of a cue. */
	readonly #speaks: Uint16Array;

	constructor(ground: Ground, cues: readonly Cue[], registry: Registry) {
		this.#ground = ground;
		this.#cues = cues;
		this.#registry = registry;
		const {tokens, mentions} = ground;
		const order = orderByToken(mentions.length, tokens.count, number => mentions[number]!.from);
		this.#order = order.numbers;
		this.#mentionsBefore = order.before;
		this.#cuesBefore = orderByToken(cues.length, tokens.count, number => cues[number]!.head).before;
		this.#turns = findTurns(ground, registry);
		this.#speaks = new Uint16Array(registry.entities.length);
		for (const {subject, kind, stance} of cues) {
			const [entity] = subject >= 0 && kind !== 'noun' && kind !== 'according' && stance !== 'distant' && stance !== 'place' ? registry.references[subject]?.own ?? [] : [];
			if (entity) {
				this.#speaks[entity.number]!++;
			}
		}

		this.#meanings = new Meanings(ground, registry, order, this.#turns, this.#speaks);
		this.#wordsBefore = new Int32Array(tokens.count + 1);
		this.#rowsBefore = new Int32Array(tokens.count + 1);
		for (let token = 0; token < tokens.count; token++) {
			const kind = tokens.kinds[token]!;
			this.#wordsBefore[token + 1] = this.#wordsBefore[token]! + (kind === kinds.word || kind === kinds.number ? 1 : 0);
			this.#rowsBefore[token + 1] = this.#rowsBefore[token]! + (kind === kinds.quotation ? 1 : 0);
		}
	}

	#words(from: number, to: number): number {
		return to <= from ? 0 : this.#wordsBefore[to]! - this.#wordsBefore[from]!;
	}

	#quotations(from: number, to: number): number {
		return to <= from ? 0 : this.#rowsBefore[to]! - this.#rowsBefore[from]!;
	}

	/** The first cue whose verb stands at or after a token. */
	#cueAt(token: number): number {
		return this.#cuesBefore[token]!;
	}

	/** The place in `order` of the first mention that begins at or after a token. */
	#mentionAt(token: number): number {
		return this.#mentionsBefore[token]!;
	}

	/** Where “and that” stands last before a quotation: what follows hangs on a verb before it. -1 where it does not stand. */
	#resumption(start: number, first: number): number {
		const {tokens} = this.#ground;
		for (let token = first - 1; token > start; token--) {
			if ((tokens.grammar[token]! & G.that) !== 0 && (tokens.grammar[token - 1]! & G.conjunction) !== 0 && (tokens.grammar[token - 1]! & G.that) === 0) {
				return token - 1;
			}
		}

		return -1;
	}

	/** Which cues may govern a quotation. */
	#slots({first, last, isDialogue}: Pick<Place, 'first' | 'last' | 'isDialogue'>): Slots {
		const {layout, tokens, mentions} = this.#ground;
		const cues = this.#cues;
		const sentence = layout.sentences[first]!;
		const lastSentence = layout.sentences[last]!;
		const start = layout.sentenceStarts[sentence]!;
		const end = layout.sentenceStarts[lastSentence + 1] ?? tokens.count;
		const found: Slots = [];
		const group = (cue: Cue): {from: number; to: number} => {
			const isClose = cue.stance === 'inverted' || cue.stance === 'adjacent' || cue.stance === 'complement' || cue.stance === 'agent';
			// “…,” Flynn, a former general, said: the subject touches the quotation, whatever stands between it and its verb.
			const subject = cue.subject >= 0 && (isClose || mentions[cue.subject]!.from > last) ? mentions[cue.subject]! : undefined;
			return {from: Math.min(cue.from, subject?.from ?? cue.from), to: Math.max(cue.to, cue.head + 1, subject?.to ?? cue.to)};
		};

		const hasAhead = (to: number) => {
			for (let token = to; token < Math.min(end, to + 4); token++) {
				if ((tokens.grammar[token]! & G.that) !== 0 || tokens.words[token] === ':' || (tokens.kinds[token] === kinds.quotation && token > last)) {
					return true;
				}

				if (tokens.kinds[token] === kinds.mark) {
					return false;
				}
			}

			return false;
		};

		const hasBehind = (from: number) => from > 0 && (tokens.kinds[from - 1] === kinds.quotation || (from > 1 && tokens.words[from - 1] === ',' && tokens.kinds[from - 2] === kinds.quotation));
		let after = 0;
		let nouns = 0;
		for (let number = this.#cueAt(first); number < cues.length && cues[number]!.head < Math.min(end, last + reach.tokens); number++) {
			const cue = cues[number]!;
			const {from, to} = group(cue);
			if (cue.head < last) {
				found.push({slot: slotIndex.aside, cue: number, gap: 0, crossed: false, taken: false, passed: false});
			} else if (cue.kind === 'according') {
				found.push({slot: slotIndex['according after'], cue: number, gap: this.#words(last, cue.from), crossed: this.#quotations(last + 1, cue.from) > 0, taken: false, passed: after > 0});
			} else if (cue.kind === 'noun') {
				if (nouns++ < 1) {
					found.push({slot: slotIndex['noun after'], cue: number, gap: this.#words(last, cue.from), crossed: this.#quotations(last + 1, cue.from) > 0, taken: false, passed: after > 0});
				}
			} else if (after < 2) {
				const crossed = this.#quotations(last + 1, from) > 0;
				// « Il veut “plus” de ponts pour “mieux” vivre, a insisté le maire »: all of the sentence is what he said.
				const closes = crossed && hasBehind(from) && cue.stance === 'inverted' && cue.kind === 'say' && !this.#isMedium(cue.subject);
				found.push({slot: slotIndex.after, cue: number, gap: this.#words(last, from), crossed, taken: hasAhead(to), passed: after > 0, closes});
				after++;
			}
		}

		const resumes = this.#resumption(start, first);
		let resumed = false;
		let before = 0;
		nouns = 0;
		for (let number = this.#cueAt(first) - 1; number >= 0 && cues[number]!.head >= Math.max(start, first - reach.tokens); number--) {
			const cue = cues[number]!;
			const {from, to} = group(cue);
			const gap = this.#words(Math.min(to, first), first);
			const crossed = this.#quotations(to, first) > 0;
			if (cue.kind === 'according') {
				found.push({slot: slotIndex['according before'], cue: number, gap, crossed, taken: false, passed: before > 0});
			} else if (cue.kind === 'noun') {
				if (nouns++ < 1) {
					found.push({slot: slotIndex['noun before'], cue: number, gap: this.#words(cue.to, first), crossed, taken: false, passed: before > 0});
				}
			} else if (before < 3) {
				const reports = cue.kind === 'say' && !cue.passive && (hasAhead(Math.min(to, first)) || gap > 0);
				// « a dit que X voulait partir et que cela se ferait “vite” »: the clause hangs on the verb that has the first “that”.
				const isResumed: boolean = resumes > to && !resumed && hasAhead(to);
				resumed ||= isResumed;
				found.push({slot: before === 0 ? slotIndex.before : slotIndex.earlier, cue: number, gap, crossed, taken: hasBehind(from), passed: before > 1, reports: reports && (isResumed || resumed || resumes <= to), resumed: isResumed});
				before++;
			}
		}

		// The sentence before leads to it, the one after looks back on it.
		if (sentence > 0) {
			const from = layout.sentenceStarts[sentence - 1]!;
			let seen = 0;
			for (let number = this.#cueAt(start) - 1; number >= 0 && seen < 2 && cues[number]!.head >= Math.max(from, start - reach.tokens); number--) {
				const cue = cues[number]!;
				// In dialogue, each line keeps its own cue.
				if (cue.kind !== 'according' && !(isDialogue && layout.lines[cue.head] !== layout.lines[first] && this.#quotations(layout.lineStarts[layout.lines[cue.head]!]!, cue.head) > 0)) {
					const {from: groupFrom, to} = group(cue);
					found.push({slot: slotIndex.lead, cue: number, gap: this.#words(to, start), crossed: this.#quotations(to, first) > 0, taken: hasBehind(groupFrom), passed: seen > 0});
					seen++;
				}
			}
		}

		const next = lastSentence + 1;
		if (next < layout.sentenceStarts.length) {
			const nextEnd = layout.sentenceStarts[next + 1] ?? tokens.count;
			for (let number = this.#cueAt(end); number < cues.length && cues[number]!.head < Math.min(nextEnd, end + reach.tokens); number++) {
				const cue = cues[number]!;
				if (cue.kind !== 'according' && cue.kind !== 'noun' && !(isDialogue && layout.lines[cue.head] !== layout.lines[last] && this.#quotations(end, cue.head) > 0)) {
					const {from, to} = group(cue);
					found.push({slot: slotIndex.next, cue: number, gap: this.#words(end, from), crossed: this.#quotations(end, from) > 0, taken: hasAhead(to), passed: false});
					break;
				}
			}
		}

		return found;
	}

	/** The cues that most likely govern a quotation, best first: those that touch it, then those whose clause it stands in. */
	#ranked(list: Slots, colon: boolean, bareSentence: boolean): Slots {
		const rank = ({slot, cue, gap, crossed, taken, reports, closes, resumed}: Slots[number]): number => {
			const {kind, passive, form, stance, subject} = this.#cues[cue]!;
			switch (slots[slot]) {
				case 'aside': {
					return 100;
				}

				case 'after': {
					return closes ? 82 : gap === 0 && !crossed ? (taken ? 50 : 90) : (gap <= 3 && !crossed && !taken ? 60 : 0);
				}

				case 'before': {
					return crossed ? 20 : (passive && form === 'participle' && gap > 2 ? 28 : (gap === 0 || (colon && gap <= 10) ? 85 : (reports ? 80 : (gap <= 6 ? 70 : 30))));
				}

				case 'earlier': {
					return resumed ? 81 : (crossed ? 15 : (reports ? 65 : 25));
				}

				case 'according after': {
					return gap === 0 && !crossed ? (this.#isMedium(subject) ? 60 : 74) : 22;
				}

				case 'according before': {
					return crossed ? 18 : (this.#opensView(cue) ? 78 : 62);
				}

				case 'noun before': {
					if (stance === 'owner' && !crossed && gap <= 8 && (colon || gap === 0)) {
						return colon ? 86 : 66;
					}

					return colon && gap <= 2 && !crossed ? 72 : 5;
				}

				case 'lead': {
					return bareSentence ? (colon ? 75 : (crossed ? 12 : 40)) : 8;
				}

				case 'next': {
					return bareSentence && gap <= 3 && !taken ? 45 : 6;
				}

				default: {
					return kind === 'noun' ? 4 : 3;
				}
			}
		};

		const ranked: Slots = [];
		for (const one of list) {
			one.rank = rank(one);
			if (one.rank <= 0) {
				continue;
			}

			// The best first, those of one rank as they come.
			let place = ranked.length;
			while (place > 0 && ranked[place - 1]!.rank! < one.rank) {
				place--;
			}

			ranked.splice(place, 0, one);
		}

		return ranked;
	}

	/** Whether a cue tells whose view a sentence is: « Pour X, … ». */
	#opensView(cue: number): boolean {
		const {tokens} = this.#ground;
		return (tokens.meaning[this.#cues[cue]!.head]! & (L.accordingInitial | L.according)) === L.accordingInitial;
	}

	/** Whether a mention names a medium, which passes on what others say. */
	#isMedium(number: number): boolean {
		return ((this.#registry.references[number]?.own[0]?.type ?? 0) & L.media) !== 0;
	}

	/** Whether one of some words stands between two tokens. */
	#has(from: number, to: number, words: ReadonlySet<string>): boolean {
		for (let token = from; token < to; token++) {
			if (words.has(this.#ground.tokens.words[token]!)) {
				return true;
			}
		}

		return false;
	}

	/** The number in `subjects` of what a mention is. */
	#subjectKind(number: number): number {
		const {kind, definite} = this.#ground.mentions[number]!;
		if (kind === 'phrase') {
			return this.#registry.references[number]?.own.some(entity => entity.named) ? 1 : (definite === 'indefinite' || definite === 'bare' ? 3 : 2);
		}

		return kind === 'name' ? 0 : (kind === 'pronoun' || kind === 'owner' ? 4 : 5);
	}

	/** The nearest slot whose cue has a mention for its subject. */
	#slotOf(list: Slots, mention: number): Slots[number] | undefined {
		for (const one of list) {
			if (this.#cues[one.cue]!.subject === mention) {
				return one;
			}
		}

		return undefined;
	}

	/** Remembers whom the subject of the likeliest cue was taken to mean, for descriptions that come after. */
	learn(candidates: readonly Candidate[], entity: number) {
		const told = candidates.find(candidate => candidate.governs && candidate.entity === entity);
		if (told && entity >= 0) {
			this.#meanings.learn(told.mention, entity);
		}
	}

	/** All candidates for one quotation. */
	of(place: Place, past: Past): Candidate[] {
		const {tokens, layout, mentions, language} = this.#ground;
		const {first, last} = place;
		const slotList = this.#slots(place);
		const sentence = layout.sentences[first]!;
		const line = layout.lines[first]!;
		const start = layout.sentenceStarts[sentence]!;
		const end = layout.sentenceStarts[layout.sentences[last]! + 1] ?? tokens.count;
		const lineStart = layout.lineStarts[line]!;
		const lineEnd = layout.lineStarts[line + 1] ?? tokens.count;
		const bareSentence = this.#words(start, first) + this.#words(last, end) + this.#words(first, last) === 0;
		const bareLine = this.#words(lineStart, lineEnd) === 0;
		const isNear = slotList.some(({slot, cue, gap, crossed}) => this.#cues[cue]!.subject >= 0 && gap <= 2 && !crossed && (slot <= slotIndex.before || slot >= slotIndex['according before']));
		const situation = place.isHeadline
			? situationIndex.headline
			: (place.isDialogue
				? situationIndex.dialogue
				: (bareLine
					? situationIndex['alone in its line']
					: (bareSentence ? situationIndex['a sentence of its own'] : (isNear ? situationIndex.announced : situationIndex['within a sentence']))));

		// A colon before the quotation, perhaps at the end of the line before.
		let before = first - 1;
		while (before >= 0 && tokens.kinds[before] === kinds.line) {
			before--;
		}

		const colon = before >= 0 && tokens.words[before] === ':' ? before : -1;
		const governors: number[] = [];
		for (const {cue} of slotList) {
			const {subject} = this.#cues[cue]!;
			if (subject >= 0 && !governors.includes(subject)) {
				governors.push(subject);
			}
		}

		const ranked = this.#ranked(slotList, colon >= 0, bareSentence);
		const [mainSlot, secondSlot] = ranked.filter(({cue}) => this.#cues[cue]!.subject >= 0);

		const mainRank = mainSlot ? (rankOf(mainSlot.rank!) * subjects.length) + this.#subjectKind(this.#cues[mainSlot.cue]!.subject) : 0;

		// « Kim a promis “…”, selon l’agence »: the source passes on what somebody says.
		const speaksOtherwise = slotList.some(({slot, cue}) => slot <= slotIndex.earlier && this.#cues[cue]!.subject >= 0 && !this.#cues[cue]!.passive && this.#cues[cue]!.kind !== 'noun' && !this.#isMedium(this.#cues[cue]!.subject));

		// „Er habe nichts gewusst“: the sentence goes on with what somebody said before.
		const isReported = language.reported.size > 0 && !(mainSlot && mainSlot.rank! >= 60) && this.#has(start, Math.min(end, first + reach.tokens), language.reported);

		// The mentions within reach.
		const within = [...governors];
		let taken = 0;
		const from = Math.max(first - (reach.tokens * 2), layout.sentenceStarts[Math.max(0, sentence - reach.sentencesBefore)]!);
		const nearestBefore: number[] = [];
		for (let position = this.#mentionAt(first) - 1; position >= 0 && taken < reach.mentions; position--, taken++) {
			const number = this.#order[position]!;
			if (mentions[number]!.from < from) {
				break;
			}

			nearestBefore.push(number);
			if (!governors.includes(number)) {
				within.push(number);
			}
		}

		const until = Math.min(last + reach.tokens, layout.sentenceStarts[layout.sentences[last]! + 2] ?? tokens.count);
		const nearestAfter: number[] = [];
		taken = 0;
		for (let position = this.#mentionAt(first); position < this.#order.length && taken < 8; position++, taken++) {
			const number = this.#order[position]!;
			if (mentions[number]!.from >= until) {
				break;
			}

			nearestAfter.push(number);
			if (!governors.includes(number)) {
				within.push(number);
			}
		}

		const lastSpeaker = past.speakers.at(-1) ?? -1;
		const otherSpeaker = past.speakers.findLast(one => one !== lastSpeaker && one >= 0) ?? -1;
		const lastRow = past.rows.at(-1) ?? -1;
		const lastLine = lastRow >= 0 ? layout.lines[lastRow]! : -10;
		const sinceLast = lastRow < 0 ? 2 : (lastLine === line ? (this.#words(lastRow, start) === 0 || layout.sentences[lastRow] === sentence ? 3 : (layout.sentences[lastRow] === sentence - 1 ? 4 : 0)) : (lastLine === line - 1 ? 1 : 2));
		const candidates: Candidate[] = [];
		const turn = this.#turns.owners[line]!;
		// Outside the turns of an interview, the narrator tells of the guest.
		const guest = this.#turns.parts[line] === 0 ? this.#turns.guest : -1;
		const fillsTurn = this.#words(this.#turns.labelEnds[line]!, first) === 0 ? 0 : (this.#turns.parts[line] === question ? 2 : 1);
		const recent = {lastSpeaker, otherSpeaker, sinceLast, named: place.named, turn, fillsTurn, guest};

		const addEntity = (list: number[], entity: Entity, governs = false) => {
			list.push((governs ? features.typeMain : features.type) + typeOf(entity), features.salience + (entity.mentions <= 1 ? 0 : (entity.mentions === 2 ? 1 : (entity.mentions <= 5 ? 2 : 3))));
			if (entity.number === lastSpeaker) {
				if (isReported) {
					list.push(features.reported);
				}

				list.push(features.last[situation]! + sinceLast);
				if (isNear) {
					list.push(features.lastOwnCue);
				}
			} else if (entity.number === otherSpeaker) {
				list.push(features.lastButOne[situation]! + sinceLast);
			}

			if (past.speakers.includes(entity.number)) {
				list.push(features.spoken);
			}

			if (entity.number === past.sameWords) {
				list.push(features.sameWords);
			}

			addTurn(list, entity, past, recent, features);

			if (place.isHeadline && entity.number === past.firstSpeaker) {
				list.push(features.firstSpeaker);
			}

			if (place.named.has(entity.number)) {
				list.push(features.namedInside);
			}
		};

		let asideTaken = false;
		const hasAside = slotList.some(({slot}) => slot === slotIndex.aside);
		for (const number of within) {
			const mention = mentions[number]!;
			if (turn >= 0 && layout.lines[mention.from] === line && isLabel(this.#turns, layout, mention)) {
				// The label only says whose turn it is.
				continue;
			}

			const base: number[] = [];
			let best = -1;
			// One who is the subject of several cues speaks by the likeliest: the others would count against it.
			const own = mainSlot && this.#cues[mainSlot.cue]!.subject === number ? mainSlot : this.#slotOf(slotList, number);
			// Where a cue surely leads to the quotation, those of other sentences say nothing about it.
			if (own && (own === mainSlot || !mainSlot || mainSlot.rank! < 60 || (own.slot !== slotIndex.lead && own.slot !== slotIndex.next))) {
				best = own.cue;
				const cue = this.#cues[own.cue]!;
				const ids = features.slots[own.slot]!;
				base.push(ids.gap + gapOf(own.gap), ids.stance + stanceIndex[cue.stance], ids.kind + kindIndex[cue.kind], ids.form + formIndex[cue.form]);
				if (own.crossed) {
					base.push(ids.crossed);
				}

				if (own.taken) {
					base.push(ids.taken);
				}

				if (own.passed) {
					base.push(ids.passed);
				}

				if (own.reports) {
					base.push(ids.reports);
				}

				if (own.closes) {
					base.push(features.closes);
				}

				if (own.resumed) {
					base.push(features.resumed);
				}

				const isMedium = this.#isMedium(number);
				if (speaksOtherwise && (cue.kind === 'according' || isMedium)) {
					base.push(features.relays + (isMedium ? 0 : 1));
				}
			}

			const governs = mainSlot !== undefined && mainSlot.rank! >= 40 && this.#cues[mainSlot.cue]!.subject === number;
			const kindFamily = governs ? features.kindMain : features.kind;
			if (mainSlot && this.#cues[mainSlot.cue]!.subject === number) {
				base.push(features.rank + rankOf(mainSlot.rank!), features.main + mainSlot.slot, features.mainStance + stanceIndex[this.#cues[mainSlot.cue]!.stance]);
			} else if (mainSlot) {
				base.push(features.notMain + mainRank);
			}

			if (secondSlot && this.#cues[secondSlot.cue]!.subject === number) {
				base.push(features.second + secondSlot.slot);
			}

			const mentionSentence = layout.sentences[mention.from]!;
			const mentionLine = layout.lines[mention.from]!;
			let where: number;
			if (mention.from > first && mention.from < last) {
				where = placeIndex['inside the aside'];
				// “— Tomorrow. — The barber puts the towel down. — Or today.”
				if (place.isDialogue && !asideTaken && !mention.prepositional && !hasAside) {
					asideTaken = true;
					base.push(features.opensAside);
				}
			} else if (mention.from < first) {
				where = mentionLine === line
					? (mentionSentence === sentence ? placeIndex['same sentence before'] : (mentionSentence === sentence - 1 ? placeIndex['sentence before'] : (mentionSentence === sentence - 2 ? placeIndex['two sentences before'] : placeIndex['further before'])))
					: placeIndex['line before'];
				base.push(features.gapBefore + gapOf(this.#words(mention.to, first)));
			} else {
				where = mentionLine === line
					? (mentionSentence === layout.sentences[last] ? placeIndex['same sentence after'] : (mentionSentence === layout.sentences[last]! + 1 ? placeIndex['sentence after'] : placeIndex['further after']))
					: placeIndex['line after'];
				base.push(features.gapAfter + gapOf(this.#words(last, mention.from)));
			}

			base.push(features.place[situation]! + where);
			if (isReported && own?.slot === slotIndex.lead) {
				base.push(features.reported + 1);
			} else if (isReported && mentionSentence === sentence) {
				base.push(features.reported + 2);
			}

			if (past.claimed.has(number) && (mainSlot === undefined || this.#cues[mainSlot.cue]!.subject !== number || mainSlot.rank! < 60)) {
				base.push(features.claimed + situation);
			}

			if (mention.prepositional && !own) {
				base.push(features.prepositional);
			}

			const opens = this.#meanings.opensSentence(number);
			if (opens) {
				base.push(mentionSentence === sentence - 1 ? features.opensSentenceBefore : features.opensSentence);
			}

			if (colon >= 0) {
				if (mention.to === colon || (mention.roleTo === colon && mention.kind === 'name')) {
					base.push(features.beforeColon);
					const [named] = this.#registry.references[number]?.own ?? [];
					if (named) {
						base.push(features.colonType + typeOf(named));
					}
				}

				if (opens && mentionSentence === layout.sentences[colon]) {
					base.push(features.firstBeforeColon);
				}
			}

			if (mention.to <= first ? this.#quotations(mention.to, first) > 0 : this.#quotations(last + 1, mention.from) > 0) {
				base.push(features.crossed);
			}

			if (number === nearestBefore[0]) {
				base.push(features.nearestBefore);
			}

			if (number === nearestAfter[0]) {
				base.push(features.nearestAfter);
			}

			if (mention.from < first && mentionLine === line && mention.from === layout.lineStarts[mentionLine] && mention.to < tokens.count && /[.:–—]/v.test(tokens.words[mention.to]!)) {
				base.push(features.label);
				if (this.#words(mention.to, first) === 0) {
					base.push(features.labelNext);
				}
			}

			if (mainSlot && this.#cues[mainSlot.cue]!.object === number) {
				base.push(features.addressed);
			}

			if (mentionLine === line + 1 && bareLine && this.#words(layout.lineStarts[line + 1]!, mention.from) === 0) {
				base.push(features.dash);
			}

			if (this.#words(layout.lineStarts[mentionLine]!, mention.from) === 0 && this.#words(mention.to, layout.lineStarts[mentionLine + 1] ?? tokens.count) === 0) {
				base.push(features.byline);
			}

			if (mention.kind === 'impersonal') {
				candidates.push({mention: number, entity: -1, cue: best, governs, features: [...base, kindFamily + 5], link: []});
				continue;
			}

			if (mention.kind === 'first') {
				const entity = turn;
				const extra = [...base, kindFamily + 4];
				if (entity >= 0) {
					extra.push(features.interviewee);
					addEntity(extra, this.#registry.entities[entity]!);
				}

				candidates.push({mention: number, entity, cue: best, governs, features: extra, link: entity >= 0 ? [] : [features.narrator]});
				if (entity < 0 && lastSpeaker >= 0) {
					// “J’ai poursuivi en disant”: machines translate “he went on” so.
					candidates.push({mention: number, entity: lastSpeaker, cue: best, governs, features: extra, link: [features.narrator + 1]});
				}

				continue;
			}

			const reference = this.#registry.referenceOf(number);
			const [likeliest] = reference.own;
			const isPhrase = mention.kind === 'phrase';
			base.push(kindFamily + (mention.kind === 'name' ? 0 : (isPhrase ? 1 : (mention.kind === 'pronoun' ? 2 : 3))));
			if (isPhrase) {
				base.push(features.definite + (mention.definite === 'definite' ? 0 : (mention.definite === 'indefinite' ? 1 : (mention.definite === 'possessive' ? 2 : 3))));
			}

			if (mention.kind === 'name' && reference.ambiguous) {
				base.push(features.ambiguous);
			}

			if (likeliest) {
				addEntity(base, likeliest, governs);
			}

			// Only those that a cue points at, or that stand near, are worth the search for what they mean.
			const isWorth = governors.includes(number) || number === nearestBefore[0] || number === nearestAfter[0] || number === nearestBefore[1];
			for (const {entity, link} of this.#meanings.of(number, past, recent, isWorth)) {
				candidates.push({mention: number, entity, cue: best, governs, features: base, link});
			}
		}

		// Without a mention: the one who spoke last goes on, or the other one answers.
		const topicAt = this.#order[this.#mentionAt(first)] ?? -1;
		const topic = topicAt >= 0 ? this.#meanings.topics.any[topicAt]! : -1;
		const scene = place.isDialogue || bareLine ? this.#scene(first, lastSpeaker) : [];
		for (const entity of new Set([lastSpeaker, otherSpeaker, past.main, topic, past.sameWords, place.isHeadline ? past.firstSpeaker : -1, turn, guest, place.label, ...scene, ...past.next])) {
			if (!(entity >= 0)) {
				continue;
			}

			const list: number[] = [features.kind + 6, features.carried];
			if (mainSlot) {
				list.push(features.carriedCue + mainRank);
			}

			if (entity === topic) {
				list.push(features.carriedTopic + situation);
			}

			if (entity === place.label) {
				list.push(features.labelInside);
			}

			const inScene = scene.indexOf(entity);
			if (inScene >= 0) {
				list.push(features.scene + inScene + (place.isDialogue ? 0 : 2));
			}

			addEntity(list, this.#registry.entities[entity]!);
			if (this.#speaks[entity]! > 0) {
				list.push(features.carriedSpeaks);
			} else if (!isPerson(this.#registry.entities[entity]!)) {
				list.push(features.carriedThing + (place.isDialogue ? 1 : 0));
			}

			candidates.push({mention: -1, entity, cue: -1, governs: false, features: list, link: []});
		}

		const withSubject = slotList.some(({slot, cue}) => slot <= slotIndex.before && this.#cues[cue]!.subject >= 0);
		const nobody = [features.nobody[situation]! + (withSubject ? 2 : (slotList.some(({slot}) => slot <= slotIndex.before) ? 1 : 0))];
		if (mainSlot) {
			nobody.push(features.nobodyMain + rankOf(mainSlot.rank!));
		}

		if (isReported) {
			nobody.push(features.reported + 3);
		}

		const likeliest = ranked[0] && ranked[0].rank! >= 40 ? this.#cues[ranked[0].cue]! : undefined;
		if (likeliest && (likeliest.subject === -1 || mentions[likeliest.subject]!.kind === 'impersonal')) {
			nobody.push(features.nobodyCue + (likeliest.subject >= 0 ? bareIndex.impersonal : (likeliest.passive ? bareIndex.passive : (likeliest.kind === 'noun' ? bareIndex.noun : (likeliest.form === 'finite' ? bareIndex.finite : bareIndex.infinitive)))));
		}

		candidates.push({mention: -1, entity: -1, cue: -1, governs: false, features: nobody, link: []});
		return candidates;
	}

	/** The two persons named last before a token, but for the one who spoke last. */
	#scene(token: number, lastSpeaker: number): number[] {
		const found: number[] = [];
		for (let position = this.#mentionAt(token) - 1, seen = 0; position >= 0 && seen < 60 && found.length < 2; position--, seen++) {
			const number = this.#order[position]!;
			const {kind} = this.#ground.mentions[number]!;
			const [entity] = kind === 'name' || kind === 'phrase' ? this.#registry.references[number]!.own : [];
			if (entity && entity.number !== lastSpeaker && isPerson(entity) && !found.includes(entity.number)) {
				found.push(entity.number);
			}
		}

		return found;
	}

	/** The mention that a cue which touches a quotation gives it to; -1 where none does. */
	claimOf(row: Pick<Place, 'first' | 'last'>): number {
		const [best] = this.#ranked(this.#slots({...row, isDialogue: false}), false, false);
		return best && best.rank! >= 60 ? this.#cues[best.cue]!.subject : -1;
	}

	/** Whom a mention means by itself: -1 where only the context tells. */
	speakerOf(mention: number): number {
		return mention >= 0 ? this.#registry.references[mention]?.own[0]?.number ?? -1 : -1;
	}
}
