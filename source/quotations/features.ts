/**
The features by which candidates are weighed. Each has a name that a person can read; the weights table is keyed by it.
Numbers, not names, are used while an article is read.
*/
const list: string[] = [];

/** A family of features, one for each value; returns the number of the first. */
const family = (name: string, values: readonly string[]): number => {
	const first = list.length;
	list.push(...values.map(value => `${name}: ${value}`));
	return first;
};

const single = (name: string): number => {
	list.push(name);
	return list.length - 1;
};

/** The number of each of some values. */
export const numbersOf = <T extends string>(values: readonly T[]): Readonly<Record<T, number>> =>
	Object.fromEntries(values.map((value, number) => [value, number])) as Record<T, number>;

/** A family of features whose values are named where they hold: their numbers by value. */
const each = <T extends string>(name: string, values: readonly T[]): Readonly<Record<T, number>> => {
	const first = family(name, values);
	return Object.fromEntries(values.map((value, place) => [value, first + place])) as Record<T, number>;
};

/** How far apart two things stand, in words. */
export const gaps = ['0', '1 or 2', '3 to 6', '7 or more'] as const;

/** The number of a gap in `gaps`. */
export const gapOf = (words: number): number => words === 0 ? 0 : (words <= 2 ? 1 : (words <= 6 ? 2 : 3));

export const stances = [
	'adjacent',
	'inverted',
	'relative',
	'coordinated',
	'apposed',
	'distant',
	'agent',
	'complement',
	'owner',
	'dropped',
	'place',
	'none',
] as const;
export const cueKinds = ['say', 'judge', 'manner', 'write', 'noun', 'according'] as const;
export const cueForms = ['finite', 'participle', 'gerund', 'infinitive', 'none'] as const;

/** Where a cue stands in relation to the quotation. */
export const slots = ['aside', 'after', 'before', 'earlier', 'lead', 'next', 'according before', 'according after', 'noun before', 'noun after'] as const;

/** How the quotation stands in its text. */
export const situations = ['alone in its line', 'a sentence of its own', 'announced', 'within a sentence', 'headline', 'dialogue'] as const;

const slotFamilies = slots.map(slot => ({
	gap: family(`subject of the cue ${slot}, words between`, gaps),
	stance: family(`subject of the cue ${slot}, stands`, stances),
	kind: family(`subject of the cue ${slot}, cue`, cueKinds),
	form: family(`subject of the cue ${slot}, form`, cueForms),
	crossed: single(`subject of the cue ${slot}, another quotation between`),
	taken: single(`subject of the cue ${slot}, cue has its own object`),
	reports: single(`subject of the cue ${slot}, a reported clause leads to the quotation`),
	passed: single(`subject of the cue ${slot}, sentence has a nearer cue`),
}));

/** How surely the likeliest cue governs the quotation, by how it stands to it. */
export const ranks = ['inside it', 'touching it', 'leading to it', 'within a few words', 'further off'] as const;

/** What the subject of a cue is: the less it leaves open, the less another may speak. */
export const subjects = ['a name', 'a description of somebody named', 'a description', 'a new description', 'a pronoun', 'something else'] as const;

/** Why a quotation may have no speaker: what its likeliest cue lacks. */
export const bareCues = ['passive', 'finite', 'infinitive', 'noun', 'impersonal', 'several'] as const;
/** How somebody who is not the subject of the likeliest cue fits what that subject tells: “she”, “her husband”, “they”. */
export const besides = [
	'pronoun of another gender',
	'pronoun of the same gender',
	'kin of another gender',
	'kin of the same gender',
	'another number',
] as const;
const recencies = ['same line', 'line before', 'further', 'goes on', 'sentence before'] as const;

export const places = [
	'same sentence before',
	'same sentence after',
	'sentence before',
	'two sentences before',
	'further before',
	'sentence after',
	'further after',
	'line before',
	'line after',
	'inside the aside',
] as const;
/** Speech that answers speech: lines of dialogue, or lines that open with a quotation. */
export const exchanges = ['dialogue', 'quoted lines'] as const;
const answerers = [
	'the last speaker',
	'the last speaker, who asked',
	'the speaker before the last',
	'the speaker before the last, in turn',
	'one called by name in it',
] as const;

/** What a mention is, what an entity is, and how often it is mentioned: in the order of their numbers. */
const mentionKinds = ['name', 'phrase', 'pronoun', 'owner', 'first person', 'impersonal', 'none', 'someone', 'second person'] as const;
const entityTypes = ['person', 'group', 'institution', 'document', 'medium', 'place or thing', 'name of several words', 'unknown'] as const;
const saliences = ['once', 'twice', '3 to 5 times', '6 times or more'] as const;

const perSituation = (name: string, values: readonly string[]) => situations.map(situation => family(`${name}, quotation ${situation}`, values));

export const features = {
	main: family('subject of the likeliest cue', slots),
	second: family('subject of the second cue', slots),
	mainStance: family('subject of the likeliest cue, stands', stances),
	rank: family('subject of the likeliest cue, which stands', ranks),
	notMain: family('another mention is the subject of the likeliest cue, which stands', ranks.flatMap(rank => subjects.map(subject => `${rank}, ${subject}`))),
	beside: family('not the subject of the likeliest cue, which stands', ranks.flatMap(rank => besides.map(beside => `${rank}, ${beside}`))),
	slots: slotFamilies,
	place: perSituation('mention', places),
	gapBefore: family('mention before, words between', gaps),
	gapAfter: family('mention after, words between', gaps),
	kind: family('mention is', mentionKinds),
	type: family('speaker is', entityTypes),
	kindMain: family('subject of the likeliest cue is', mentionKinds),
	typeMain: family('subject of the likeliest cue names', entityTypes),
	definite: family('description is', ['definite', 'indefinite', 'possessive', 'bare']),
	prepositional: single('mention after a preposition'),
	opensSentence: single('mention opens its sentence'),
	opensSentenceBefore: single('mention opens the sentence before'),
	beforeColon: single('mention right before the colon'),
	colonType: family('mention right before the colon names', entityTypes),
	firstBeforeColon: single('mention opens the sentence that ends with the colon'),
	crossed: single('another quotation between mention and quotation'),
	nearestBefore: single('nearest mention before'),
	nearestAfter: single('nearest mention after'),
	dash: single('name on the line after, behind a dash'),
	label: single('name that labels the line'),
	labelNext: single('name that labels the line, quotation follows at once'),
	relays: each('named as the source, though another speaks in the sentence', ['a medium', 'another']),
	addressed: single('object of the likeliest cue'),
	text: each('a text', ['whose cue touches the quotation', 'that reads so', 'right before the quotation', 'before the colon, complements between']),
	besidePronoun: each('the subject of the likeliest cue is a pronoun, and this', ['is its object', 'stands behind it']),
	last: perSituation('last speaker', recencies),
	lastButOne: perSituation('speaker before the last', recencies),
	lastOwnCue: single('last speaker, though another cue is near'),
	spoken: single('has spoken before'),
	called: single('is called by name inside the quotation'),
	namedInside: single('is named inside the quotation'),
	salience: family('mentioned in the article', saliences),
	ambiguous: single('several bear this name'),
	agree: each('gender', ['agrees', 'clashes', 'not known', 'agrees by the ending of the name', 'clashes by the ending of the name']),
	number: each('number', ['agrees', 'clashes']),
	antecedent: each('pronoun means', [
		'subject of the sentence before',
		'subject of this sentence',
		'somebody of this sentence',
		'nearest before',
		'second nearest',
		'further',
		'a speaker of this line',
		'an institution',
		'a name without a role',
		'after a preposition',
		'the last speaker',
		'a name',
		'only a description',
		'the one most spoken of',
		'the topic',
		'the topic of either gender',
		'never speaks of himself',
		'a frequent given name',
		'one word without a role',
	]),
	textMeans: each('word for a text just named means', [
		'a document',
		'a medium',
		'an institution',
		'a person',
		'something else',
		'nearest',
		'further off',
		'in the sentence before',
	]),
	role: each('description means', [
		'the same noun',
		'itself',
		'somebody near',
		'the last speaker',
		'shared detail',
		'clashing detail',
		'itself, but the noun is known',
		'somebody near, though the noun is known',
		'somebody with an office alike',
		'somebody of a trade alike',
	]),
	itself: each('description means itself', [
		'noun alone',
		'with an adjective',
		'with a complement',
		'possessive',
		'introduced before',
		'says no more than man or woman',
		'though a kindred noun is known',
		'though the noun meant somebody before',
		'new, by a noun for an office',
		'new, by another noun',
		'new, by a noun for a trade',
		'new, and nobody is named before',
		'though somebody of a trade alike is known',
		'by a noun that only takes somebody up',
		'new, in the tag of a quotation',
		'with a name in its complement',
		'with a nationality',
		'possessive, of the one who speaks',
	]),
	whom: each('description means somebody', [
		'the topic',
		'the topic of either gender',
		'the last speaker',
		'the one most spoken of',
		'of its gender',
		'of another gender',
		'of unknown gender',
		'in this sentence',
		'in the sentence before',
		'further before',
		'nowhere near',
		'after it',
		'by a noun for anybody',
		'by a noun with a complement',
		'by a complement it has',
		'by another complement than its own',
		'by a noun of another kind',
		'the only person named so far',
		'by a noun that meant it before',
		'of no kind known',
		'by a noun of no kind known',
		'without a role',
		'named first in the sentence before',
		'by a noun for kin, and it shares its family name',
		'by a noun for kin, and nothing tells of kin',
		'introduced with an indefinite article',
		'by a noun that only takes somebody up',
	]),
	house: each('noun for an institution means somebody named', [
		'of the same kind',
		'of unknown kind',
		'of another kind',
		'a place',
		'in this sentence',
		'in the sentence before',
		'further before',
		'in the lines before',
		'who opens a sentence',
		'the last speaker',
		'who speaks elsewhere',
		'nearest',
		'further off',
		'by one word',
		'in capitals',
		'most spoken of',
		'with an article in capitals',
	]),
	houseItself: each('noun for an institution means itself', [
		'noun alone',
		'with an adjective',
		'with a complement',
		'possessive',
		'introduced before',
	]),
	ahead: each('meant is named only later', ['next', 'second', 'in the lead', 'the first person of the article']),
	linkDistance: each('meant was named last', [
		'in this sentence',
		'in the sentence before',
		'two sentences before',
		'3 to 5 sentences before',
		'further before',
		'nowhere near',
		'after it',
	]),
	linkType: family('meant is', entityTypes),
	linkSalience: family('meant is mentioned', saliences),
	exchange: exchanges.map(exchange => family(`answers the line before, ${exchange}`, answerers)),
	linkExchange: exchanges.map(exchange => family(`meant answers the line before, ${exchange}`, answerers)),
	linkLast: family('meant is the last speaker', recencies),
	linkOther: family('meant is the speaker before the last', recencies),
	linkSpoken: single('meant has spoken before'),
	linkInside: single('meant is named inside the quotation'),
	narrator: each('first person where nobody is interviewed is', ['the author', 'the last speaker']),
	interviewee: single('first person of the one interviewed'),
	inAnswer: each('in an answer, meant is', [
		'named in it',
		'named in the question',
		'named elsewhere',
		'only described, in it',
		'only described, in the question',
		'only described, elsewhere',
	]),
	turn: family('whose turn it is', ['all quoted', 'part of an answer', 'part of a question']),
	linkTurn: family('meant is whose turn it is', ['all quoted', 'part of an answer', 'part of a question']),
	next: family('speaks by a cue', [
		'in the next line',
		'in the line behind the next',
		'in the next line, dialogue',
		'in the line behind the next, dialogue',
	]),
	linkNext: family('meant speaks by a cue', [
		'in the next line',
		'in the line behind the next',
		'in the next line, dialogue',
		'in the line behind the next, dialogue',
	]),
	claimed: family('mention has a quotation of its own, quotation', situations),
	linkSpeaks: single('meant is the subject of a cue somewhere'),
	carriedSpeaks: single('no mention: one who is the subject of a cue somewhere'),
	carriedThing: each('no mention: no person', ['outside dialogue', 'dialogue']),
	opensAside: single('opens the narrator’s aside in dialogue'),
	labelInside: single('label at the head of the quoted words'),
	guest: single('the one interviewed, outside the turns'),
	linkGuest: single('meant is the one interviewed, outside the turns'),
	closes: single('subject of the cue that closes the sentence'),
	owned: single('subject of a cue that says these very words are somebody’s'),
	resumed: single('subject of the cue on which “and that” hangs'),
	scene: family('no mention: in the scene', [
		'named last, dialogue',
		'named before the last, dialogue',
		'named last, alone in its line',
		'named before the last, alone in its line',
	]),
	sameWords: single('same words elsewhere in the article'),
	firstSpeaker: single('first speaker of the article, in a headline'),
	entryTopic: single('named first in the entry of a live blog'),
	byline: single('mention in a line of its own'),
	nobody: perSituation('nobody', ['no cue', 'cue without subject', 'cue with subject']),
	nobodyAsks: single('nobody, who asks in an interview'),
	nobodyCue: family('nobody, likeliest cue', bareCues),
	reported: each('indirect speech goes on', ['the last speaker', 'subject of the cue in the sentence before', 'a mention of the sentence', 'nobody']),
	carried: single('no mention: carried on'),
	carriedCue: family('no mention, though the likeliest cue has a subject and stands', ranks.flatMap(rank => subjects.map(subject => `${rank}, ${subject}`))),
	nobodyMain: family('nobody, though the likeliest cue has a subject and stands', ranks),
	carriedTopic: family('no mention: the topic', situations),
} as const;

/** The names of all features, by number. */
export const featureNames: readonly string[] = list;
