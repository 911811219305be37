import type {Candidate} from './candidate.js';
import {featureNames} from './features.js';
import type {Model} from './model.js';

/** What links a quotation to a mention, or to nobody. */
export const links = [
	'cue inside',
	'cue after',
	'cue before',
	'cue in the sentence before',
	'cue in the sentence after',
	'named as the source',
	'announcing noun',
	'colon',
	'label',
	'signature',
	'first person',
	'same words',
	'headline',
	'goes on',
	'takes turns',
	'topic',
	'nearest before',
	'nearest after',
	'near',
	'no cue',
	'cue without a subject',
	'cue of another',
] as const;

/** How a pronoun or a description is understood. */
export const meanings = [
	'opened the sentence before',
	'subject of the sentence',
	'spoke last',
	'spoke in this line',
	'is the topic',
	'is described alike',
	'stands nearest',
] as const;

/** What speaks against the choice. */
export const doubts = [
	'another quotation between',
	'several bear the name',
	'gender differs',
	'number differs',
	'cue has its own object',
	'a nearer cue',
] as const;

export type Link = (typeof links)[number];
export type Meaning = (typeof meanings)[number];
export type Doubt = (typeof doubts)[number];

// Names of features by their beginnings, the longer ones first where one begins another.
const linkOf: ReadonlyArray<readonly [string, Link]> = [
	['subject of the cue aside', 'cue inside'],
	['subject of the cue after', 'cue after'],
	['subject of the cue before', 'cue before'],
	['subject of the cue earlier', 'cue before'],
	['subject of the cue lead', 'cue in the sentence before'],
	['subject of the cue next', 'cue in the sentence after'],
	['subject of the cue according', 'named as the source'],
	['subject of the cue noun', 'announcing noun'],
	['mention right before the colon', 'colon'],
	['mention opens the sentence that ends with the colon', 'colon'],
	['name that labels the line', 'label'],
	['name on the line after, behind a dash', 'signature'],
	['mention in a line of its own', 'signature'],
	['first person of the one interviewed', 'first person'],
	['same words elsewhere', 'same words'],
	['first speaker of the article', 'headline'],
	['no mention: the topic', 'topic'],
	['nearest mention before', 'nearest before'],
	['nearest mention after', 'nearest after'],
];

const meaningOf: ReadonlyArray<readonly [string, Meaning]> = [
	['pronoun means: subject of the sentence before', 'opened the sentence before'],
	['pronoun means: subject of this sentence', 'subject of the sentence'],
	['pronoun means: the last speaker', 'spoke last'],
	['description means: the last speaker', 'spoke last'],
	['pronoun means: a speaker of this line', 'spoke in this line'],
	['pronoun means: the topic', 'is the topic'],
	['description means: shared detail', 'is described alike'],
	['description means: somebody with an office alike', 'is described alike'],
	['pronoun means: nearest before', 'stands nearest'],
];

const doubtOf: ReadonlyArray<readonly [string, Doubt]> = [
	['another quotation between', 'another quotation between'],
	['several bear this name', 'several bear the name'],
	['gender: clashes', 'gender differs'],
	['number: clashes', 'number differs'],
];

/** What features say of one question: the words, and for each feature the place of its word, 0 for none. */
type Table<Word> = {readonly words: ReadonlyArray<Word | undefined>; readonly places: Uint8Array; readonly sums: Float64Array};

const tableOf = <Word>(table: ReadonlyArray<readonly [string, Word]>): Table<Word> => {
	const words = [undefined, ...new Set(table.map(([, word]) => word))];
	const places = Uint8Array.from(featureNames, name => words.indexOf(table.find(([start]) => name.startsWith(start))?.[1]));
	return {words, places, sums: new Float64Array(words.length)};
};

const linkWords = tableOf(linkOf);
const meaningWords = tableOf(meaningOf);
const doubtWords = tableOf(doubtOf);

/** The weightiest of the words that some features say, of equals the first; of those words alone that `counts` tells by their places. */
const weightiest = <Word>(features: readonly number[], {words, places, sums}: Table<Word>, weights: Float64Array, counts?: Uint8Array): Word | undefined => {
	sums.fill(0);
	for (const feature of features) {
		sums[places[feature]!]! += weights[feature]!;
	}

	let best = 0;
	for (const feature of features) {
		const place = places[feature]!;
		if (place !== 0 && (best === 0 || sums[place]! > sums[best]!) && (!counts || counts[place] === 1)) {
			best = place;
		}
	}

	return words[best];
};

const cueLinks = new Set<Link | undefined>(links.slice(0, 7));
const areCueLinks = Uint8Array.from(linkWords.words, word => cueLinks.has(word) ? 1 : 0);

/** Without a mention: nobody speaks as far as one sees, or somebody goes on. */
const linkWithoutMention = (features: readonly number[], isNobody: boolean): Link => {
	const names = features.map(feature => featureNames[feature]!);
	if (isNobody) {
		const told = names.find(name => name.startsWith('nobody,'));
		return told?.endsWith('cue without subject') ? 'cue without a subject' : (told?.endsWith('cue with subject') ? 'cue of another' : 'no cue');
	}

	return names.some(name => name.startsWith('speaker before the last')) ? 'takes turns' : 'goes on';
};

/**
Says what decided for a candidate, in words of `links`, `meanings` and `doubts`: first the link, then how the mention is understood, then what speaks
against it.
*/
export const evidenceOf = ({mention, entity, cue, features: own, link: meant}: Candidate, {weights}: Model): string[] => {
	const features = meant.length > 0 ? [...own, ...meant] : own;
	let link = weightiest(features, linkWords, weights);
	if (cue >= 0 && !cueLinks.has(link)) {
		// The cue is what a reader sees, whatever else weighed more.
		link = weightiest(features, linkWords, weights, areCueLinks) ?? link;
	}

	if (mention === -1 && (link === undefined || entity === -1)) {
		link = linkWithoutMention(features, entity === -1);
	}

	const found: string[] = [link ?? 'near'];
	const understood = weightiest(features, meaningWords, weights);
	if (understood !== undefined) {
		found.push(understood);
	}

	for (const feature of features) {
		const doubt = doubtWords.words[doubtWords.places[feature]!];
		if (doubt !== undefined && !found.includes(doubt)) {
			found.push(doubt);
		}
	}

	return found;
};
