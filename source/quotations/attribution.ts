import type {Candidate} from './candidate.js';
import {Candidates} from './candidates.js';
import type {Cue} from './cue.js';
import {resolveCues} from './cues.js';
import type {Ground} from './ground.js';
import {spokenLine} from './dash-interview.js';
import {Calls, nobody, type Said} from './exchange.js';
import {L, languageOf, thingBits} from './languages/language.js';
import {layOut, type Layout} from './layout.js';
import {findMentions} from './mentions/find.js';
import type {Mention} from './mentions/mention.js';
import {weigh, type Choice, type Model} from './model.js';
import type {Past, Place} from './place.js';
import {learnGender} from './speakers/gender.js';
import {titleRows} from './names/quoted-names.js';
import {Registry} from './speakers/registry.js';
import {labelledInside} from './turns.js';
import type {Stretch} from './stretches.js';
import {tokenise} from './tokenise.js';
import {kinds, type Tokens} from './tokens.js';
import {foldedWords} from './vocabulary.js';
import {int32s} from './rows.js';

/** One quotation with what was weighed for it. */
export type Attributed = {
	/** Number of its stretch. */
	readonly stretch: number;
	/** First and last token of the quotation. */
	readonly row: {readonly first: number; readonly last: number};
	/** Its words, folded. */
	readonly said: string;
	/** All that were weighed, where somebody learns from them; else none, for they take much room. */
	readonly candidates: readonly Candidate[];
	/** The two likeliest, the likeliest first. */
	readonly choices: readonly Choice[];
};

/** An article taken apart, as far as attribution needs it. */
export type Reading = {
	readonly text: string;
	readonly tokens: Tokens;
	readonly layout: Layout;
	readonly mentions: readonly Mention[];
	readonly cues: readonly Cue[];
	readonly registry: Registry;
	readonly attributed: readonly Attributed[];
};

/** From this chance on, a pronoun teaches the gender of whom it means. */
const sureEnough = 0.8;

/** Short lines at the head of an article: headlines. */
const headlineEnd = (layout: Layout, tokens: Tokens): number => {
	let end = -1;
	for (let line = 0; line < Math.min(12, layout.lineStarts.length); line++) {
		const from = layout.lineStarts[line]!;
		const to = layout.lineStarts[line + 1] ?? tokens.count;
		const last = tokens.words[tokens.kinds[to - 1] === kinds.line ? to - 2 : to - 1];
		const length = (tokens.ends[to - 1] ?? 0) - (tokens.starts[from] ?? 0);
		if (length > 240 || (last === '.' && length > 60)) {
			break;
		}

		end = line;
	}

	return end;
};

/** Whom an article's own marks give the words to: the entity's number, -1 nobody, undefined where it is not told. */
export type Teacher = (stretch: number, candidates: readonly Candidate[], registry: Registry) => number | undefined;

/**
Finds who says each quotation of an article.

@param stretches - the stretches that are quotations, in order
@param text
@param code
@param all - every stretch: none is the narrator's words
@param isQuotation
@param model
@param training - where somebody learns from the article: candidates are kept, and a teacher may tell what is known of the quotations before
*/
export const attribute = (
	text: string,
	code: string,
	all: readonly Stretch[],
	isQuotation: readonly boolean[],
	model: Model,
	training?: {readonly teacher?: Teacher | undefined},
): Reading => {
	const language = languageOf(code);
	const tokens = tokenise(text, language, all);
	const layout = layOut(tokens, text);
	const rows = rowsOf(tokens, all.length);
	const mentions = findMentions(tokens, language, layout, {text, rows: titleRows(tokens, rows.first, text, all, isQuotation)});
	const registry = new Registry(text, tokens, language, mentions);
	const cover = int32s(tokens.count + 1).fill(-1);
	for (let number = 0; number < mentions.length; number++) {
		const {from, to} = mentions[number]!;
		for (let token = from; token < to; token++) {
			if (cover[token] === -1) {
				cover[token] = number;
			}
		}
	}

	const ground: Ground = {tokens, layout, language, mentions, cover};
	const cues = resolveCues(ground);
	for (const {subject} of cues) {
		const mention = mentions[subject];
		if (mention?.kind === 'name') {
			learnGender(registry.referenceOf(subject).own[0]!, mention.gender);
		}
	}

	const finder = new Candidates(ground, cues, registry, spokenIn(text, all, rows.first, layout));
	let main = -1;
	for (const entity of registry.entities) {
		if (entity.named && !entity.plural && (entity.type & thingBits) === 0 && (main < 0 || entity.mentions > registry.entities[main]!.mentions)) {
			main = entity.number;
		}
	}

	const headlines = headlineEnd(layout, tokens);
	/** By the number of their stretch. */
	const found: Array<Attributed | undefined> = [];
	const speakers: number[] = [];
	const pastRows: number[] = [];
	const dashed: boolean[] = [];
	const bySaid = new Map<string, number>();
	const calls = new Calls(text, registry.entities, language);
	let last: Said | undefined;
	const quotations: number[] = [];
	for (let number = 0; number < isQuotation.length; number++) {
		found.push(undefined);
		if (isQuotation[number]!) {
			quotations.push(number);
		}
	}

	const late: number[] = [];
	/** By line, the first quotation in it. */
	const byLine = new Map<number, number>();
	for (const number of quotations) {
		const line = layout.lines[rows.first[number]!]!;
		if (!byLine.has(line)) {
			byLine.set(line, number);
		}
	}

	const claimed = new Set<number>();
	/** By the number of a stretch, who speaks it by a cue of its own. */
	const byCue = int32s(all.length);
	for (const number of quotations) {
		const claim = finder.claimOf({first: rows.first[number]!, last: rows.last[number]!});
		claimed.add(claim);
		byCue[number] = finder.speakerOf(claim);
	}

	const speakerByCue = (number: number | undefined): number => number === undefined ? -1 : byCue[number]!;
	const nextSpeakers = (number: number): [number, number] => {
		const line = layout.lines[rows.last[number]!]!;
		return byLine.has(line + 1) ? [speakerByCue(byLine.get(line + 1)), speakerByCue(byLine.get(line + 2))] : [-1, -1];
	};

	const decide = (number: number, isHeadline: boolean) => {
		const row = {first: rows.first[number]!, last: rows.last[number]!};
		const {style, inner} = all[number]!;
		const words = foldedWords(text, inner.start, inner.end, language);
		const said = words.join(' ');
		const place: Place = {
			...row,
			isHeadline,
			isDialogue: style === 'dash',
			label: labelledInside(text, inner.start, inner.end, registry, language),
			called: opensLine(row.first, layout) ? calls.between(inner.start, inner.end) : nobody,
			named: registry.familyNames.bearersIn(words),
		};
		const past: Past = {
			speakers,
			rows: pastRows,
			dashed,
			said: last,
			claimed,
			next: nextSpeakers(number),
			main,
			sameWords: isHeadline ? sameWordsAs(said, bySaid) : -1,
			firstSpeaker: isHeadline ? (speakers.find(one => one >= 0) ?? -1) : -1,
		};
		const candidates = finder.of(place, past);
		const choices = weigh(candidates, model);
		found[number] = {stretch: number, row, said, candidates: training ? candidates : [], choices};
		if (!isHeadline) {
			const told = training?.teacher?.(number, candidates, registry);
			const entity = told ?? choices[0]!.entity;
			finder.learn(candidates, entity, told !== undefined || choices[0]!.chance >= sureEnough);
			speakers.push(entity);
			pastRows.push(row.last);
			dashed.push(place.isDialogue);
			last = saidBy(last, row, place.called, asksAtEnd.test(text.slice(Math.max(inner.start, inner.end - 8), inner.end)), layout);
			// Only a window of the past is looked at.
			if (speakers.length > 64) {
				speakers.shift();
				pastRows.shift();
				dashed.shift();
			}

			if (entity >= 0 && !bySaid.has(said)) {
				bySaid.set(said, entity);
			}
		}
	};

	for (const number of quotations) {
		if (layout.lines[rows.first[number]!]! <= headlines && all[number]!.style !== 'dash') {
			late.push(number);
		} else {
			decide(number, false);
		}
	}

	for (const number of late) {
		decide(number, true);
	}

	join(all, found, mentions);
	return {text, tokens, layout, mentions, cues, registry, attributed: quotations.map(number => found[number]!)};
};

/** By line what is said in it behind a dash: one of `spokenLine`, 0 where nothing is. */
const spokenIn = (text: string, all: readonly Stretch[], first: Int32Array, layout: Layout): Uint8Array => {
	const spoken = new Uint8Array(layout.lineStarts.length);
	for (const [number, {style, inner, outer, asides}] of all.entries()) {
		if (style !== 'dash' || !opensLine(first[number]!, layout)) {
			continue;
		}

		const line = layout.lines[first[number]!]!;
		const isTold = asides.length > 0 || (layout.lineStarts[line + 1] ?? first[number]! + 2) > first[number]! + 2;
		const asks = asksAtEnd.test(text.slice(Math.max(inner.start, outer.end - 8), outer.end));
		spoken[line] = isTold ? spokenLine.told : (asks ? spokenLine.question : spokenLine.words);
	}

	return spoken;
};

const asksAtEnd = /\?[\s"*_»’“”]*$/v;

/** Whether a row is the first of its line. */
const opensLine = (row: number, {lines, lineStarts}: Layout): boolean => lineStarts[lines[row]!] === row;

/** What was said last, once a quotation has been added: all of its line counts. */
const saidBy = (
	before: Said | undefined,
	{first, last}: {readonly first: number; readonly last: number},
	called: ReadonlySet<number>,
	asks: boolean,
	layout: Layout,
): Said => {
	const goesOn = before !== undefined && layout.lines[before.row] === layout.lines[first];
	return {row: last, opensLine: goesOn ? before.opensLine : opensLine(first, layout), asks, called: goesOn ? before.called.union(called) : called};
};

/** The first and the last row of each stretch. */
const rowsOf = (tokens: Tokens, count: number): {first: Int32Array; last: Int32Array} => {
	const first = int32s(count).fill(-1);
	const last = int32s(count).fill(-1);
	for (let token = 0; token < tokens.count; token++) {
		if (tokens.kinds[token] === kinds.quotation) {
			const stretch = tokens.values[token]!;
			last[stretch] = token;
			if (first[stretch] === -1) {
				first[stretch] = token;
			}
		}
	}

	return {first, last};
};

/** How many of the words of a headline must stand in what somebody says, and how many letters make a word count. */
const alike = {share: 0.74, words: 3, letters: 4};

/** The share of words that stand in another quotation, 0 where there are too few to tell. */
const sharedWords = (words: readonly string[], other: string): number => {
	if (words.length < alike.words) {
		return 0;
	}

	const others = new Set(other.split(' '));
	return words.filter(word => others.has(word)).length / words.length;
};

/** Who says, elsewhere in the article, words that contain these or stand in these; else most of these. */
const sameWordsAs = (said: string, bySaid: ReadonlyMap<string, number>): number => {
	const exact = bySaid.get(said);
	if (exact !== undefined) {
		return exact;
	}

	const words = said.split(' ').filter(word => word.length >= alike.letters);
	let looked = 0;
	let nearest = -1;
	let share = alike.share;
	for (const [other, entity] of bySaid) {
		if (looked++ > 200) {
			break;
		}

		if (said.length > 8 && other.length > 8 && (other.includes(said) || said.includes(other))) {
			return entity;
		}

		const shared = sharedWords(words, other);
		if (shared > share) {
			nearest = entity;
			share = shared;
		}
	}

	return nearest;
};

/** Pieces of one quotation over several paragraphs have one speaker: the piece that tells it most surely decides. */
const join = (all: readonly Stretch[], found: Array<Attributed | undefined>, mentions: readonly Mention[]) => {
	const chains = new Map<number, number[]>();
	const rootOf = new Map<number, number>();
	for (const [number, {continues}] of all.entries()) {
		if (continues === null || !found[number] || !found[continues]) {
			continue;
		}

		const root = rootOf.get(continues) ?? continues;
		rootOf.set(number, root);
		const chain = chains.get(root) ?? [root];
		chain.push(number);
		chains.set(root, chain);
	}

	for (const chain of chains.values()) {
		const best = chain.map(number => found[number]!.choices).toSorted((one, other) => sureness(other, mentions) - sureness(one, mentions))[0]!;
		for (const number of chain) {
			found[number] = {...found[number]!, choices: best};
		}
	}
};

/** A speaker found by a cue of one piece counts for more than the piece that merely goes on; one named or described, for more than a pronoun. */
const sureness = ([first]: readonly Choice[], mentions: readonly Mention[]): number => {
	const {chance, best: {cue, mention}, entity} = first!;
	const isTold = mention >= 0 && (mentions[mention]!.kind === 'name' || mentions[mention]!.kind === 'phrase');
	return chance + (cue >= 0 ? (isTold ? 1.5 : 1) : 0) + (entity >= 0 ? 0.5 : 0);
};
