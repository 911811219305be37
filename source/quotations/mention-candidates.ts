// Who may speak by way of one mention: how the mention stands to the quotation, and whom it may mean.
import type {Around, Background} from './around.js';
import type {Candidate} from './candidate.js';
import {isGeneric} from './cues.js';
import {addEntity} from './entity-features.js';
import {cueForms, cueKinds, features, gapOf, numbersOf, places, stances} from './features.js';
import type {Ground} from './ground.js';
import {L} from './languages/language.js';
import type {Mention} from './mentions/mention.js';
import {question} from './guest.js';
import {uint8s} from './rows.js';
import {ranked, slotNumbers, type Slot} from './surrounding-cues.js';

const stanceNumbers = numbersOf(stances);
const kindNumbers = numbersOf(cueKinds);
const formNumbers = numbersOf(cueForms);
const placeNumbers = numbersOf(places);

/**
The slot of a cue whose subject a mention is: the likeliest cue, else the nearest. One who is the subject of several speaks by the likeliest: the others
would count against it.
*/
const slotOf = ({cues}: Background, {slots, main, mainSubject}: Around, number: number): Slot | undefined =>
	number === mainSubject ? main : slots.find(({cue}) => cues[cue]!.subject === number);

/** Where a cue surely leads to the quotation, those of other sentences say nothing about it. */
const counts = (own: Slot, {main}: Around): boolean =>
	!main || own === main || main.rank < ranked.surely || (own.slot !== slotNumbers.lead && own.slot !== slotNumbers.next);

/** How the cue leads to the quotation whose subject a mention is. */
const addSlot = (list: number[], background: Background, around: Around, number: number, slot: Slot) => {
	const cue = background.cues[slot.cue]!;
	const ids = features.slots[slot.slot]!;
	list.push(ids.gap + gapOf(slot.gap), ids.stance + stanceNumbers[cue.stance], ids.kind + kindNumbers[cue.kind], ids.form + formNumbers[cue.form]);
	if (slot.crossed) {
		list.push(ids.crossed);
	}

	if (slot.taken) {
		list.push(ids.taken);
	}

	if (slot.passed) {
		list.push(ids.passed);
	}

	if (slot.reports) {
		list.push(ids.reports);
	}

	if (slot.closes) {
		list.push(features.closes);
	}

	if (slot.resumed) {
		list.push(features.resumed);
	}

	if (slot.owned) {
		list.push(features.owned);
	}

	const isMedium = background.surrounding.isMedium(number);
	if (!slot.owned && around.speaksOtherwise && (cue.kind === 'according' || isMedium)) {
		list.push(isMedium ? features.relays['a medium'] : features.relays.another);
	}
};

/** How a mention stands to the likeliest cues. */
const addMain = (list: number[], {cues}: Background, {main, second, mainSubject, mainRank, mainRankAndSubject}: Around, number: number) => {
	if (main && mainSubject === number) {
		list.push(features.rank + mainRank, features.main + main.slot, features.mainStance + stanceNumbers[cues[main.cue]!.stance]);
	} else if (main) {
		list.push(features.notMain + mainRankAndSubject);
	}

	if (second && cues[second.cue]!.subject === number) {
		list.push(features.second + second.slot);
	}
};

/** Whether a mention can hardly be whom the pronoun means that is the subject of the likeliest cue: “she told the committee”. */
const addBesidePronoun = (list: number[], {ground: {layout, mentions}, cues}: Background, {main, mainSubject, mainMention}: Around, number: number) => {
	if (!main || mainSubject === number || mainMention?.kind !== 'pronoun' || cues[main.cue]!.stance === 'dropped' || cues[main.cue]!.stance === 'place') {
		return;
	}

	const {from} = mentions[number]!;
	if (cues[main.cue]!.object === number) {
		list.push(features.besidePronoun['is its object']);
	} else if (from > mainMention.from && layout.sentences[from] === layout.sentences[mainMention.from]) {
		list.push(features.besidePronoun['stands behind it']);
	}
};

/** How many words may stand between a text and the colon behind which it is quoted. */
const textReach = 10;

/** Whether a finite verb of speech stands between two tokens before a quotation. */
const hasVerbBetween = ({cues}: Background, {slots}: Around, from: number, to: number): boolean => slots.some(({cue}) => {
	const {head, form, kind} = cues[cue]!;
	return head >= from && head < to && form === 'finite' && kind !== 'noun';
});

/** How a text stands to what it may say: “a banner that read “…””, « sur la porte, un carton : « … » ». */
const addText = (list: number[], background: Background, around: Around, number: number, {kind, type, to}: Mention) => {
	const {place: {first}, main, mainSubject, colon} = around;
	if ((kind !== 'phrase' && kind !== 'pronoun') || (type & L.document) === 0 || (type & L.person) !== 0) {
		return;
	}

	if (main && mainSubject === number) {
		const {stance} = background.cues[main.cue]!;
		// “In it is said that …”: what is read stands in the clause behind.
		if (main.rank >= ranked.surely && (main.gap === 0 || (kind === 'pronoun' && stance === 'place')) && !main.crossed) {
			const reads = stance === 'relative' || kind === 'pronoun';
			list.push(features.text[reads ? 'that reads so' : 'whose cue touches the quotation']);
		}
	} else if (kind === 'phrase' && to <= first && !hasVerbBetween(background, around, to, first)) {
		const words = background.distances.words(to, first);
		if (words === 0 && background.distances.quotations(to, first) === 0) {
			list.push(features.text['right before the quotation']);
		} else if (colon >= 0 && words <= textReach && background.ground.layout.sentences[to] === around.sentence) {
			list.push(features.text['before the colon, complements between']);
		}
	}
};

const placesBefore = [placeNumbers['same sentence before'], placeNumbers['sentence before'], placeNumbers['two sentences before']];

/** The number in `places` of a mention before the quotation. */
const placeBefore = (sentences: number): number => placesBefore[sentences] ?? placeNumbers['further before'];

const placesAfter = [placeNumbers['same sentence after'], placeNumbers['sentence after']];

/** The number in `places` of a mention behind the quotation. */
const placeAfter = (sentences: number): number => placesAfter[sentences] ?? placeNumbers['further after'];

/** Where a mention stands, and how far off. */
const addPlace = (list: number[], {ground: {layout}, distances}: Background, around: Around, number: number, {from, to}: Mention) => {
	const {place: {first, last}, sentence, line, situation} = around;
	const isInLine = layout.lines[from] === line;
	let where: number;
	if (from > first && from < last) {
		where = placeNumbers['inside the aside'];
		if (number === around.opensAside) {
			list.push(features.opensAside);
		}
	} else if (from < first) {
		where = isInLine ? placeBefore(sentence - layout.sentences[from]!) : placeNumbers['line before'];
		list.push(features.gapBefore + gapOf(distances.words(to, first)));
	} else {
		where = isInLine ? placeAfter(layout.sentences[from]! - layout.sentences[last]!) : placeNumbers['line after'];
		list.push(features.gapAfter + gapOf(distances.words(last, from)));
	}

	list.push(features.place[situation]! + where);
};

/** How a mention stands to a colon that leads to the quotation. */
const addColon = (list: number[], {ground: {layout}, registry}: Background, colon: number, number: number, mention: Mention, opens: boolean) => {
	const {kind, from, to, roleTo} = mention;
	if (to === colon || (roleTo === colon && kind === 'name')) {
		list.push(features.beforeColon);
		const [named] = registry.references[number]?.own ?? [];
		if (named) {
			list.push(features.colonType + named.kind);
		}
	}

	if (opens && layout.sentences[from] === layout.sentences[colon]) {
		list.push(features.firstBeforeColon);
	}
};

/** How a mention stands in its line, as a label, behind a dash or alone; and whether the likeliest cue speaks to it. */
const addLine = (list: number[], background: Background, {place: {first}, line, bareLine, main}: Around, number: number, {from, to}: Mention) => {
	const {ground: {layout, tokens}, distances, cues} = background;
	const own = layout.lines[from]!;
	const start = layout.lineStarts[own]!;
	const isFirst = distances.words(start, from) === 0;
	if (from < first && own === line && from === start && to < tokens.count && /[.:–—]/v.test(tokens.words[to]!)) {
		list.push(features.label);
		if (distances.words(to, first) === 0) {
			list.push(features.labelNext);
		}
	}

	if (main && cues[main.cue]!.object === number) {
		list.push(features.addressed);
	}

	if (isFirst && own === line + 1 && bareLine) {
		list.push(features.dash);
	}

	if (isFirst && distances.words(to, layout.lineStarts[own + 1] ?? tokens.count) === 0) {
		list.push(features.byline);
	}
};

/** How a mention stands to the quotation; whom it means is not asked. */
const standingOf = (background: Background, around: Around, number: number, own: Slot | undefined): number[] => {
	const {ground: {layout, mentions}, distances, meanings} = background;
	const {place: {first, last}, past, sentence, situation, main, mainSubject, isReported, colon} = around;
	const mention = mentions[number]!;
	const list: number[] = [];
	if (own && counts(own, around)) {
		addSlot(list, background, around, number, own);
	}

	addMain(list, background, around, number);
	addBesidePronoun(list, background, around, number);
	addText(list, background, around, number, mention);
	addPlace(list, background, around, number, mention);
	const mentionSentence = layout.sentences[mention.from]!;
	if (isReported && own?.slot === slotNumbers.lead) {
		list.push(features.reported['subject of the cue in the sentence before']);
	} else if (isReported && mentionSentence === sentence) {
		list.push(features.reported['a mention of the sentence']);
	}

	if (past.claimed.has(number) && (!main || mainSubject !== number || main.rank < ranked.surely)) {
		list.push(features.claimed + situation);
	}

	if (mention.prepositional && !own) {
		list.push(features.prepositional);
	}

	const opens = meanings.opensSentence(number);
	if (opens) {
		list.push(mentionSentence === sentence - 1 ? features.opensSentenceBefore : features.opensSentence);
	}

	if (colon >= 0) {
		addColon(list, background, colon, number, mention, opens);
	}

	if (mention.to <= first ? distances.quotations(mention.to, first) > 0 : distances.quotations(last + 1, mention.from) > 0) {
		list.push(features.crossed);
	}

	if (number === around.before[0]) {
		list.push(features.nearestBefore);
	}

	if (number === around.after[0]) {
		list.push(features.nearestAfter);
	}

	addLine(list, background, around, number, mention);
	return list;
};

/** Adds the candidates by way of a pronoun of the first person. */
const addFirst = (candidates: Candidate[], {registry}: Background, around: Around, shared: Pick<Candidate, 'mention' | 'cue' | 'governs'>, list: number[]) => {
	const {recent} = around;
	if (recent.turn >= 0) {
		list.push(features.interviewee);
		addEntity(list, registry.entities[recent.turn]!, around);
		candidates.push({...shared, entity: recent.turn, features: list, link: []});
		return;
	}

	candidates.push({...shared, entity: -1, features: list, link: [features.narrator['the author']]});
	if (recent.lastSpeaker >= 0) {
		// “J’ai poursuivi en disant”: machines translate “he went on” so.
		candidates.push({...shared, entity: recent.lastSpeaker, features: list, link: [features.narrator['the last speaker']]});
	}
};

/** Adds the guest, whom a question speaks to: “You once said …”. */
const addSecond = (
	candidates: Candidate[],
	{ground: {layout, mentions}, registry, turns}: Background,
	around: Around,
	shared: Pick<Candidate, 'mention' | 'cue' | 'governs'>,
	list: number[],
) => {
	const entity = turns.parts[layout.lines[mentions[shared.mention]!.from]!] === question ? turns.guest : -1;
	if (entity >= 0) {
		list.push(features.interviewee);
		addEntity(list, registry.entities[entity]!, around);
		candidates.push({...shared, entity, features: list, link: []});
	}
};

/** The numbers in the family `description is`. */
const definites = numbersOf(['definite', 'indefinite', 'possessive', 'bare'] as const);
const kindsOfMentions = numbersOf(['name', 'phrase', 'pronoun', 'owner', 'first', 'impersonal', 'none', 'someone', 'second'] as const);

/** By mention its number in the families `mention is` and `subject of the likeliest cue is`. */
export const mentionKindsOf = (ground: Ground): Uint8Array => {
	const found = uint8s(ground.mentions.length);
	for (const [number, {kind}] of ground.mentions.entries()) {
		// Someone who is not told is surely nobody; “one” is often the one whose text it is.
		found[number] = kindsOfMentions[kind === 'impersonal' && !isGeneric(ground, number) ? 'someone' : kind];
	}

	return found;
};

/**
Adds the candidates by way of a mention.

@param candidates - takes them; they share one list of features
@param background
@param around - the quotation
@param number - of the mention
*/
export const addMentioned = (candidates: Candidate[], background: Background, around: Around, number: number) => {
	const {ground: {mentions}, registry, meanings, mentionKinds} = background;
	const {past, recent, main, mainSubject, governors, before, after} = around;
	const {kind, definite} = mentions[number]!;
	const own = slotOf(background, around, number);
	const list = standingOf(background, around, number, own);
	const governs = main !== undefined && main.rank >= ranked.likely && mainSubject === number;
	const cue = own && counts(own, around) ? own.cue : -1;
	list.push((governs ? features.kindMain : features.kind) + mentionKinds[number]!);
	if (kind === 'impersonal') {
		candidates.push({
			mention: number, entity: -1, cue, governs, features: list, link: [],
		});
		return;
	}

	if (kind === 'first') {
		addFirst(candidates, background, around, {mention: number, cue, governs}, list);
		return;
	}

	if (kind === 'second') {
		addSecond(candidates, background, around, {mention: number, cue, governs}, list);
		return;
	}

	const {own: meant, ambiguous} = registry.referenceOf(number);
	if (kind === 'phrase') {
		list.push(features.definite + definites[definite]);
	}

	if (kind === 'name' && ambiguous) {
		list.push(features.ambiguous);
	}

	if (meant[0]) {
		addEntity(list, meant[0], around, governs);
	}

	// Only those that a cue points at, or that stand near, are worth the search for what they mean.
	const isWorth = number === before[0] || number === after[0] || number === before[1] || governors.includes(number);
	for (const {entity, link} of meanings.of(number, past, recent, isWorth)) {
		candidates.push({
			mention: number, entity, cue, governs, features: list, link,
		});
	}
};
