// Who may speak without a mention near: the one who spoke last goes on, the other one answers; or nobody does.
import type {Around, Background} from './around.js';
import type {Candidate} from './candidate.js';
import {addEntity} from './entity-features.js';
import {bareCues, features, numbersOf} from './features.js';
import {question} from './guest.js';
import {isPerson} from './speakers/entity.js';
import {ranked, slotNumbers} from './surrounding-cues.js';

/** How many mentions are looked at in search of those in the scene. */
const sceneReach = 60;

const bareNumbers = numbersOf(bareCues);

/** The two persons named last before a token, but for the one who spoke last. */
const sceneOf = ({ground, registry, order}: Background, token: number, lastSpeaker: number): number[] => {
	const found: number[] = [];
	for (let position = order.before[token]! - 1, seen = 0; position >= 0 && seen < sceneReach && found.length < 2; position--, seen++) {
		const number = order.numbers[position]!;
		const {kind} = ground.mentions[number]!;
		const [entity] = kind === 'name' || kind === 'phrase' ? registry.references[number]!.own : [];
		if (entity && entity.number !== lastSpeaker && isPerson(entity) && !found.includes(entity.number)) {
			found.push(entity.number);
		}
	}

	return found;
};

/** Adds those who may go on speaking. */
export const addCarried = (candidates: Candidate[], background: Background, around: Around) => {
	const {registry, order, meanings, speaks} = background;
	const {place, past, recent, situation} = around;
	const next = order.numbers[order.before[place.first]!];
	const topic = next === undefined ? -1 : meanings.topics.any[next]!;
	const scene = place.isDialogue || around.bareLine ? sceneOf(background, place.first, recent.lastSpeaker) : [];
	const entities = [
		recent.lastSpeaker,
		recent.otherSpeaker,
		past.main,
		topic,
		past.sameWords,
		place.isHeadline ? past.firstSpeaker : -1,
		recent.turn,
		recent.guest,
		place.label,
		...scene,
		...past.next,
		...recent.exchange?.called ?? [],
		around.topic,
	];
	for (let position = 0; position < entities.length; position++) {
		const number = entities[position]!;
		if (number < 0 || entities.indexOf(number) < position) {
			continue;
		}

		const entity = registry.entities[number]!;
		const list: number[] = [features.kind + 6, features.carried];
		if (around.main) {
			list.push(features.carriedCue + around.mainRankAndSubject);
		}

		if (number === topic) {
			list.push(features.carriedTopic + situation);
		}

		if (number === place.label) {
			list.push(features.labelInside);
		}

		const inScene = scene.indexOf(number);
		if (inScene >= 0) {
			list.push(features.scene + inScene + (place.isDialogue ? 0 : 2));
		}

		addEntity(list, entity, around);
		if (speaks[number]! > 0) {
			list.push(features.carriedSpeaks);
		}

		if (!isPerson(entity)) {
			list.push(place.isDialogue ? features.carriedThing.dialogue : features.carriedThing['outside dialogue']);
		}

		candidates.push({
			mention: -1, entity: number, cue: -1, governs: false, features: list, link: [],
		});
	}
};

/** Adds that nobody is told to speak. */
export const addNobody = (candidates: Candidate[], {ground, cues, turns}: Background, around: Around) => {
	const {slots, likeliest, main, mainRank, isReported, situation, line, place} = around;
	let beside = 0;
	for (const {slot, cue} of slots) {
		if (slot <= slotNumbers.before) {
			beside = Math.max(beside, cues[cue]!.subject >= 0 ? 2 : 1);
		}
	}

	const list = [features.nobody[situation]! + beside];
	if (place.isDialogue && turns.parts[line] === question && turns.owners[line] === -1) {
		list.push(features.nobodyAsks);
	}

	if (main) {
		list.push(features.nobodyMain + mainRank);
	}

	if (isReported) {
		list.push(features.reported.nobody);
	}

	const cue = likeliest && likeliest.rank >= ranked.likely ? cues[likeliest.cue]! : undefined;
	const isSeveral = cue?.stance === 'dropped' && ground.mentions[cue.subject]!.plural;
	if (cue && (cue.subject === -1 || isSeveral || ground.mentions[cue.subject]!.kind === 'impersonal')) {
		const {subject, passive, kind, form} = cue;
		const bare = passive ? bareNumbers.passive : (kind === 'noun' ? bareNumbers.noun : (form === 'finite' ? bareNumbers.finite : bareNumbers.infinitive));
		list.push(features.nobodyCue + (isSeveral ? bareNumbers.several : (subject >= 0 ? bareNumbers.impersonal : bare)));
	}

	candidates.push({
		mention: -1, entity: -1, cue: -1, governs: false, features: list, link: [],
	});
};
