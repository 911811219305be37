import type {Place} from './place.js';
import type {Cue} from './cue.js';
import type {Ground} from './ground.js';
import type {Distances} from './distances.js';
import {numbersOf, slots} from './features.js';
import {G, L} from './languages/language.js';
import type {Registry} from './speakers/registry.js';
import {orderByToken} from './token-order.js';
import {kinds} from './tokens.js';

/** A cue around a quotation, and how it stands to it. */
export type Slot = {
	/** A number of `slots`. */
	readonly slot: number;
	/** Number of the cue. */
	readonly cue: number;
	/** How many words stand between. */
	readonly gap: number;
	/** Another quotation stands between. */
	readonly crossed: boolean;
	/** A nearer cue stands on the same side. */
	readonly passed: boolean;
	/** It has an object of its own. */
	taken: boolean;
	/** A reported clause leads to the quotation. */
	reports: boolean;
	/** It closes the sentence and tells of all of it. */
	closes: boolean;
	/** “And that” hangs on it. */
	resumed: boolean;
	/** It says that these very words are somebody’s. */
	owned: boolean;
	/** How likely it governs the quotation, from 0 to 100. */
	rank: number;
};

/** How many tokens away from a quotation cues are looked at. Bounds the time for one quotation. */
export const cueReach = 90;

/** The number of each of `slots`. */
export const slotNumbers = numbersOf(slots);

/** From this rank on a cue surely leads to the quotation; from the lower one on it is the likeliest answer. */
export const ranked = {surely: 60, likely: 40} as const;

const slotOf = (slot: number, cue: number, gap: number, crossed: boolean, passed: boolean): Slot => ({
	slot, cue, gap, crossed, passed, taken: false, reports: false, closes: false, resumed: false, owned: false, rank: 0,
});

const isClose = ({stance}: Cue): boolean => stance === 'inverted' || stance === 'adjacent' || stance === 'complement' || stance === 'agent';

/** Finds the cues around the quotations of one article. */
export class SurroundingCues {
	readonly #ground: Ground;
	readonly #cues: readonly Cue[];
	readonly #registry: Registry;
	readonly #distances: Distances;
	/** By the first row of quotations that are no dialogue, the cues around them: it is asked whose each is before any is decided. */
	readonly #around = new Map<number, readonly Slot[]>();
	/** By token the number of the first cue whose verb stands there or later. */
	readonly #cuesBefore: Int32Array;

	constructor(ground: Ground, cues: readonly Cue[], registry: Registry, distances: Distances) {
		this.#ground = ground;
		this.#cues = cues;
		this.#registry = registry;
		this.#distances = distances;
		this.#cuesBefore = orderByToken(cues.length, ground.tokens.count, number => cues[number]!.head).before;
	}

	/** The mention that a cue which touches a quotation gives it to; -1 where none does. */
	claimOf(row: Pick<Place, 'first' | 'last'>): number {
		const [best] = this.ranked(this.around({...row, isDialogue: false}), false, false);
		return best && best.rank >= ranked.surely ? this.#cues[best.cue]!.subject : -1;
	}

	/** Whether a mention names a medium, which passes on what others say. */
	isMedium(mention: number): boolean {
		return ((this.#registry.references[mention]?.own[0]?.type ?? 0) & L.media) !== 0;
	}

	/** Which cues may govern a quotation: those inside and after it, those before, those of the sentences beside. */
	around(place: Pick<Place, 'first' | 'last' | 'isDialogue'>): readonly Slot[] {
		const known = place.isDialogue ? undefined : this.#around.get(place.first);
		if (known) {
			return known;
		}

		const found: Slot[] = [];
		this.#addAfter(found, place);
		this.#addBefore(found, place);
		this.#addLead(found, place);
		this.#addNext(found, place);
		if (!place.isDialogue) {
			this.#around.set(place.first, found);
		}

		return found;
	}

	/**
	The cues that most likely govern a quotation, best first: those that touch it, then those whose clause it stands in.

	@param list - from `around`
	@param colon - whether a colon leads to it
	@param bareSentence - whether nothing else stands in its sentence
	*/
	ranked(list: readonly Slot[], colon: boolean, bareSentence: boolean): Slot[] {
		const found: Slot[] = [];
		for (const one of list) {
			one.rank = this.#rankOf(one, colon, bareSentence);
			if (one.rank <= 0) {
				continue;
			}

			// The best first, those of one rank as they come.
			let place = found.length;
			found.push(one);
			while (place > 0 && found[place - 1]!.rank < one.rank) {
				found[place] = found[place - 1]!;
				place--;
			}

			found[place] = one;
		}

		return found;
	}

	#rankOf({slot, cue, gap, crossed, passed, taken, reports, closes, resumed, owned}: Slot, colon: boolean, bareSentence: boolean): number {
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
				return gap === 0 && !crossed ? (owned ? 87 : (this.isMedium(subject) ? 60 : 74)) : 22;
			}

			case 'according before': {
				return crossed ? 18 : (this.#opensView(cue) ? 78 : 62);
			}

			case 'noun before': {
				if (stance === 'owner' && !crossed && (gap <= 8 ? colon || gap === 0 || reports : colon && !passed)) {
					return colon ? 86 : 66;
				}

				return colon && gap <= 2 && !crossed ? 72 : 5;
			}

			case 'lead': {
				return bareSentence ? (colon ? 75 : (crossed ? 12 : 40)) : 8;
			}

			case 'next': {
				return owned ? 78 : (bareSentence && gap <= 3 && !taken && !crossed && !passed ? 45 : 6);
			}

			default: {
				return owned ? 78 : (kind === 'noun' ? 4 : 3);
			}
		}
	}

	/** The first cue whose verb stands at or after a token. */
	#cueAt(token: number): number {
		return this.#cuesBefore[token]!;
	}

	/** Whether a cue tells whose view a sentence is: « Pour X, … ». */
	#opensView(cue: number): boolean {
		const {tokens} = this.#ground;
		return (tokens.meaning[this.#cues[cue]!.head]! & (L.accordingInitial | L.according)) === L.accordingInitial;
	}

	/** Whether a cue says that these very words are somebody’s: « selon le mot de », “in the words of”. */
	#tellsWords(cue: number): boolean {
		const {from, to} = this.#cues[cue]!;
		const {meaning} = this.#ground.tokens;
		for (let token = from + 1; token < to - 1; token++) {
			if ((meaning[token]! & L.speech) !== 0) {
				return true;
			}
		}

		return false;
	}

	/** “… was his first question”, « Le mot est de Jeanne Morvan »: whether a noun of speech is said to be somebody’s, a form of “be” beside it. */
	#isNamed({from, to, stance}: Cue, start: number): boolean {
		const {tokens} = this.#ground;
		if (stance !== 'owner') {
			return false;
		}

		for (let token = start; token <= to; token++) {
			if (tokens.kinds[token] === kinds.word && (tokens.grammar[token]! & G.be) !== 0 && (token < from || token === to)) {
				return true;
			}
		}

		return false;
	}

	/** The subject of a cue where it stands close to the verb, or touches the quotation: “…,” Flynn, a former general, said. */
	#subjectBeside(cue: Cue, last: number): {readonly from: number; readonly to: number} | undefined {
		const subject = cue.subject >= 0 ? this.#ground.mentions[cue.subject]! : undefined;
		return subject && (isClose(cue) || subject.from > last) ? subject : undefined;
	}

	/** Where a cue begins together with its subject. */
	#startOf(cue: Cue, last: number): number {
		const from = Math.min(cue.from, this.#subjectBeside(cue, last)?.from ?? cue.from);
		const {tokens, cover, mentions} = this.#ground;
		// “…,” Quill’s former aide said: the owner stands between.
		const owner = from < cue.from && tokens.words[from - 1] === '\'s' ? cover[from - 2] ?? -1 : -1;
		return owner >= 0 && mentions[owner]!.from > last ? mentions[owner]!.from : from;
	}

	/** Where a cue ends together with its subject. */
	#endOf(cue: Cue, last: number): number {
		return Math.max(cue.to, cue.head + 1, this.#subjectBeside(cue, last)?.to ?? cue.to);
	}

	/** Whether a cue has its object ahead: a clause, a colon or another quotation soon follows. */
	#hasAhead(to: number, last: number, end: number): boolean {
		const {tokens} = this.#ground;
		for (let token = to; token < Math.min(end, to + 4); token++) {
			if ((tokens.grammar[token]! & G.that) !== 0 || tokens.words[token] === ':' || (tokens.kinds[token] === kinds.quotation && token > last)) {
				return true;
			}

			if (tokens.kinds[token] === kinds.mark) {
				return false;
			}
		}

		return false;
	}

	/** Whether a clause hangs on a noun of speech: « l’appel du gouvernement à ne pas … », “the mayor’s claim that …”. */
	#leadsOn(to: number, first: number): boolean {
		const {tokens, language} = this.#ground;
		if (to >= first) {
			return false;
		}

		const isClause = (tokens.grammar[to]! & G.that) !== 0 || language.infinitive.has(tokens.words[to]!);
		return isClause && tokens.kinds[to] === kinds.word;
	}

	/** Whether a quotation stands right before, a comma at most between. */
	#hasBehind(from: number): boolean {
		const {tokens} = this.#ground;
		return from > 0 && (tokens.kinds[from - 1] === kinds.quotation || (from > 1 && tokens.words[from - 1] === ',' && tokens.kinds[from - 2] === kinds.quotation));
	}

	/** Where the sentence of a row ends. */
	#sentenceEnd(row: number): number {
		const {layout, tokens} = this.#ground;
		return layout.sentenceStarts[layout.sentences[row]! + 1] ?? tokens.count;
	}

	#addAfter(found: Slot[], {first, last}: Pick<Place, 'first' | 'last'>) {
		const cues = this.#cues;
		const end = this.#sentenceEnd(last);
		let after = 0;
		let nouns = 0;
		for (let number = this.#cueAt(first); number < cues.length && cues[number]!.head < Math.min(end, last + cueReach); number++) {
			const cue = cues[number]!;
			if (cue.head < last) {
				found.push(slotOf(slotNumbers.aside, number, 0, false, false));
			} else if (cue.kind === 'according' || cue.kind === 'noun') {
				if (cue.kind === 'according' || nouns++ < 1) {
					const slot = cue.kind === 'according' ? slotNumbers['according after'] : slotNumbers['noun after'];
					const one = slotOf(
						slot,
						number,
						this.#distances.words(last, cue.from),
						this.#distances.quotations(last + 1, cue.from) > 0,
						after > 0,
					);
					one.owned =
						!one.crossed
						&& (cue.kind === 'noun'
							? one.gap <= 4 && after === 0 && this.#isNamed(cue, last + 1)
							: one.gap === 0 && this.#tellsWords(number));
					found.push(one);
				}
			} else if (after < 2) {
				const from = this.#startOf(cue, last);
				const crossed = this.#distances.quotations(last + 1, from) > 0;
				const one = slotOf(slotNumbers.after, number, this.#distances.words(last, from), crossed, after > 0);
				one.taken = this.#hasAhead(this.#endOf(cue, last), last, end);
				// « Il veut “plus” de ponts pour “mieux” vivre, a insisté le maire »: all of the sentence is what he said.
				one.closes = crossed && this.#hasBehind(from) && cue.stance === 'inverted' && cue.kind === 'say' && !this.isMedium(cue.subject);
				found.push(one);
				after++;
			}
		}
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

	#addBefore(found: Slot[], {first, last}: Pick<Place, 'first' | 'last'>) {
		const {layout} = this.#ground;
		const cues = this.#cues;
		const start = layout.sentenceStarts[layout.sentences[first]!]!;
		const end = this.#sentenceEnd(last);
		const resumes = this.#resumption(start, first);
		let resumed = false;
		let before = 0;
		let nouns = 0;
		for (let number = this.#cueAt(first) - 1; number >= 0 && cues[number]!.head >= Math.max(start, first - cueReach); number--) {
			const cue = cues[number]!;
			const to = this.#endOf(cue, last);
			const gap = this.#distances.words(Math.min(to, first), first);
			const crossed = this.#distances.quotations(to, first) > 0;
			if (cue.kind === 'according') {
				found.push(slotOf(slotNumbers['according before'], number, gap, crossed, before > 0));
			} else if (cue.kind === 'noun') {
				if (nouns++ < 1) {
					const one = slotOf(slotNumbers['noun before'], number, this.#distances.words(cue.to, first), crossed, before > 0);
					one.reports = cue.stance === 'owner' && before === 0 && this.#leadsOn(Math.max(cue.to, this.#ground.mentions[cue.subject]!.to), first);
					found.push(one);
				}
			} else if (before < 3) {
				const one = slotOf(before === 0 ? slotNumbers.before : slotNumbers.earlier, number, gap, crossed, before > 1);
				one.taken = this.#hasBehind(this.#startOf(cue, last));
				// « a dit que X voulait partir et que cela se ferait “vite” »: the clause hangs on the verb that has the first “that”.
				one.resumed = resumes > to && !resumed && this.#hasAhead(to, last, end);
				resumed ||= one.resumed;
				one.reports = (resumed || resumes <= to) && cue.kind === 'say' && !cue.passive && (gap > 0 || this.#hasAhead(Math.min(to, first), last, end));
				found.push(one);
				before++;
			}
		}
	}

	/**
	Whether a cue belongs to another quotation, which stands between a token and the cue in another line than a row: in dialogue, each line
	keeps its own cue.
	*/
	#isOfOtherLine({head}: Cue, row: number, from: number): boolean {
		const {lines} = this.#ground.layout;
		return lines[head] !== lines[row] && this.#distances.quotations(from, head) > 0;
	}

	/** The sentence before leads to it. */
	#addLead(found: Slot[], {first, last, isDialogue}: Pick<Place, 'first' | 'last' | 'isDialogue'>) {
		const {layout} = this.#ground;
		const cues = this.#cues;
		const sentence = layout.sentences[first]!;
		if (sentence === 0) {
			return;
		}

		const start = layout.sentenceStarts[sentence]!;
		const from = layout.sentenceStarts[sentence - 1]!;
		let seen = 0;
		for (let number = this.#cueAt(start) - 1; number >= 0 && seen < 2 && cues[number]!.head >= Math.max(from, start - cueReach); number--) {
			const cue = cues[number]!;
			if (cue.kind !== 'according' && !(isDialogue && this.#isOfOtherLine(cue, first, layout.lineStarts[layout.lines[cue.head]!]!))) {
				const to = this.#endOf(cue, last);
				const one = slotOf(slotNumbers.lead, number, this.#distances.words(to, start), this.#distances.quotations(to, first) > 0, seen > 0);
				one.taken = this.#hasBehind(this.#startOf(cue, last));
				found.push(one);
				seen++;
			}
		}
	}

	/**
	Whether the sentence after a quotation opens another line, though words of the narrator stand in the line of the quotation: « …, a-t-il
	dit. “…”⏎⏎Le maire a répondu »
	*/
	#isOfNextLine({first, last}: Pick<Place, 'first' | 'last'>, next: number): boolean {
		const {layout, tokens} = this.#ground;
		const line = layout.lines[last]!;
		return layout.lines[next] !== line && this.#distances.words(layout.lineStarts[layout.lines[first]!]!, layout.lineStarts[line + 1] ?? tokens.count) > 0;
	}

	/** The sentence after looks back on it. */
	#addNext(found: Slot[], {first, last, isDialogue}: Pick<Place, 'first' | 'last' | 'isDialogue'>) {
		const {layout} = this.#ground;
		const cues = this.#cues;
		if (layout.sentences[last]! + 1 >= layout.sentenceStarts.length) {
			return;
		}

		const end = this.#sentenceEnd(last);

		const nextEnd = this.#sentenceEnd(end);
		for (let number = this.#cueAt(end); number < cues.length && cues[number]!.head < Math.min(nextEnd, end + cueReach); number++) {
			const cue = cues[number]!;
			if (cue.kind === 'noun') {
				const gap = this.#distances.words(end, cue.from);
				if (gap <= 4 && this.#distances.quotations(end, nextEnd) === 0 && this.#isNamed(cue, end)) {
					const one = slotOf(slotNumbers.next, number, gap, false, false);
					one.owned = true;
					found.push(one);
					break;
				}
			} else if (cue.kind !== 'according' && !(isDialogue && this.#isOfOtherLine(cue, last, end))) {
				const from = this.#startOf(cue, last);
				found.push(
					slotOf(
						slotNumbers.next,
						number,
						this.#distances.words(end, from),
						this.#distances.quotations(end, from) > 0,
						this.#isOfNextLine({first, last}, end),
					),
				);
				break;
			}
		}
	}
}
