import type {Doubt, Link, Meaning} from './evidence.js';
import type {Quotation} from './quotation.js';

/** What a sentence of the explanation may speak of; all in the words of the article, with marks. */
type Facts = {readonly cue: string; readonly mention: string; readonly name: string};

type Phrases = {
	readonly marks: readonly [string, string];
	readonly links: Readonly<Record<Link, (facts: Facts) => string>>;
	means(facts: Facts): string;
	isShort(facts: Facts): string;
	readonly meanings: Readonly<Record<Meaning, string>>;
	readonly doubts: Readonly<Record<Doubt, string>>;
	relay(relay: string): string;
	/** Parts two clauses. */
	readonly semicolon: string;
};

const english: Phrases = {
	marks: ['“', '”'],
	links: {
		'cue inside': ({cue, mention}) => `${cue}, inside the quotation, has ${mention} as its subject`,
		'cue after': ({cue, mention}) => `${cue}, after the quotation, has ${mention} as its subject`,
		'cue before': ({cue, mention}) => `${cue}, before the quotation, has ${mention} as its subject`,
		'cue in the sentence before': ({cue, mention}) => `${cue}, in the sentence before, has ${mention} as its subject`,
		'cue in the sentence after': ({cue, mention}) => `${cue}, in the sentence after, has ${mention} as its subject`,
		'named as the source': ({cue, mention}) => `${cue} names ${mention} as the source`,
		'announcing noun': ({cue, mention}) => `${cue} announces the words of ${mention}`,
		colon: ({mention}) => `${mention} leads to the colon before the quotation`,
		label: ({mention}) => `the line is labelled ${mention}`,
		signature: ({mention}) => `${mention} stands beside it like a signature`,
		'first person': ({mention}) => `${mention} is the one interviewed`,
		'same words': () => 'the same words stand elsewhere in the article, with their speaker',
		headline: () => 'a headline gives the words of the first speaker of the article',
		'goes on': () => 'no other speaker is named, so the one before goes on',
		'takes turns': () => 'no speaker is named, and two take turns',
		topic: () => 'no speaker is named, and the passage is about this one',
		'nearest before': ({mention}) => `no cue tells it; ${mention} is the nearest before the quotation`,
		'nearest after': ({mention}) => `no cue tells it; ${mention} is the nearest after the quotation`,
		near: ({mention}) => `no cue tells it; ${mention} stands near the quotation`,
		'no cue': () => 'no cue and no name near the quotation tell who speaks',
		'cue without a subject': () => 'there is a cue, but nobody is named as its subject',
		'cue of another': () => 'the cue near the quotation belongs to other words',
	},
	means: ({mention, name}) => `${mention} means ${name}`,
	isShort: ({mention, name}) => `${mention} is ${name}`,
	meanings: {
		'opened the sentence before': 'who opened the sentence before',
		'subject of the sentence': 'the subject of the sentence',
		'spoke last': 'who spoke last',
		'spoke in this line': 'who spoke in this paragraph',
		'is the topic': 'whom the passage is about',
		'is described alike': 'who is described alike',
		'stands nearest': 'who stands nearest',
	},
	doubts: {
		'another quotation between': 'another quotation stands between',
		'several bear the name': 'several people bear this name',
		'gender differs': 'the gender does not fit',
		'number differs': 'the number does not fit',
		'cue has its own object': 'the cue may announce other words',
		'a nearer cue': 'another cue stands nearer',
	},
	relay: relay => `the words come through ${relay}`,
	semicolon: '; ',
};

const french: Phrases = {
	marks: ['« ', ' »'],
	links: {
		'cue inside': ({cue, mention}) => `${cue}, dans la citation, a pour sujet ${mention}`,
		'cue after': ({cue, mention}) => `${cue}, après la citation, a pour sujet ${mention}`,
		'cue before': ({cue, mention}) => `${cue}, avant la citation, a pour sujet ${mention}`,
		'cue in the sentence before': ({cue, mention}) => `${cue}, dans la phrase précédente, a pour sujet ${mention}`,
		'cue in the sentence after': ({cue, mention}) => `${cue}, dans la phrase suivante, a pour sujet ${mention}`,
		'named as the source': ({cue, mention}) => `${cue} donne ${mention} pour source`,
		'announcing noun': ({cue, mention}) => `${cue} annonce les mots de ${mention}`,
		colon: ({mention}) => `${mention} mène aux deux-points qui précèdent la citation`,
		label: ({mention}) => `la ligne porte le nom ${mention}`,
		signature: ({mention}) => `${mention} la signe`,
		'first person': ({mention}) => `${mention} est la personne interrogée`,
		'same words': () => 'les mêmes mots sont ailleurs dans l’article, avec leur auteur',
		headline: () => 'un titre donne les mots de la première personne citée',
		'goes on': () => 'personne d’autre n’est nommé : la même personne continue',
		'takes turns': () => 'personne n’est nommé, et deux personnes alternent',
		topic: () => 'personne n’est nommé, et le passage parle de cette personne',
		'nearest before': ({mention}) => `rien ne l’annonce ; ${mention} est la mention la plus proche avant la citation`,
		'nearest after': ({mention}) => `rien ne l’annonce ; ${mention} est la mention la plus proche après la citation`,
		near: ({mention}) => `rien ne l’annonce ; ${mention} se trouve près de la citation`,
		'no cue': () => 'ni verbe ni nom près de la citation ne disent qui parle',
		'cue without a subject': () => 'un verbe annonce la citation, mais personne n’est nommé',
		'cue of another': () => 'le verbe près de la citation annonce d’autres mots',
	},
	means: ({mention, name}) => `${mention} désigne ${name}`,
	isShort: ({mention, name}) => `${mention}, c’est ${name}`,
	meanings: {
		'opened the sentence before': 'qui ouvre la phrase précédente',
		'subject of the sentence': 'sujet de la phrase',
		'spoke last': 'qui a parlé en dernier',
		'spoke in this line': 'qui parle dans ce paragraphe',
		'is the topic': 'dont parle le passage',
		'is described alike': 'décrit de la même façon',
		'stands nearest': 'la personne la plus proche',
	},
	doubts: {
		'another quotation between': 'une autre citation les sépare',
		'several bear the name': 'plusieurs personnes portent ce nom',
		'gender differs': 'le genre ne s’accorde pas',
		'number differs': 'le nombre ne s’accorde pas',
		'cue has its own object': 'le verbe annonce peut-être d’autres mots',
		'a nearer cue': 'un autre verbe est plus proche',
	},
	relay: relay => `rapporté par ${relay}`,
	semicolon: '\u{A0}; ',
};

const phrasesFor: Readonly<Record<string, Phrases>> = {en: english, fr: french};

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{Mark}/gv, '').toLowerCase();

/**
Says in a reader's words why a quotation is given to its speaker, or to nobody.

@param quotation - as `extractQuotations` gives it.
@param locale - `en` or `fr`; English stands in for others.
@returns one or two short clauses, without a full stop.
*/
export const explain = ({evidence, speaker, cue, relay}: Pick<Quotation, 'evidence' | 'speaker' | 'cue' | 'relay'>, locale = 'en'): string => {
	const phrases = phrasesFor[locale] ?? english;
	const quote = (text: string): string => phrases.marks[0] + text.replaceAll(/\s+/gv, ' ') + phrases.marks[1];
	const mention = speaker?.mention?.text ?? speaker?.name ?? '';
	const facts: Facts = {cue: quote(cue?.text ?? ''), mention: quote(mention), name: speaker?.name ?? ''};
	const clauses: string[] = [];
	for (const word of evidence) {
		const link = phrases.links[word as Link] as Phrases['links'][Link] | undefined;
		if (link) {
			clauses.push(link(facts));
		}
	}

	if (speaker?.mention && !fold(mention).includes(fold(speaker.name))) {
		const how = evidence.map(word => phrases.meanings[word as Meaning] as string | undefined).find(words => words !== undefined);
		const isNamed = fold(speaker.name).split(/[\s\-]+/v).some(part => part.length > 1 && fold(mention).split(/[\s'\-’]+/v).includes(part));
		clauses.push((isNamed ? phrases.isShort(facts) : phrases.means(facts)) + (how && !isNamed ? `, ${how}` : ''));
	}

	if (relay) {
		clauses.push(phrases.relay(relay));
	}

	if (speaker) {
		clauses.push(...evidence.map(word => phrases.doubts[word as Doubt] as string | undefined).filter(words => words !== undefined));
	}

	return clauses.join(phrases.semicolon);
};
