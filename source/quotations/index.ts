import {hash} from 'node:crypto';
import type {Article} from '../articles/article.js';
import {attribute, type Attributed, type Reading} from './attribution.js';
import {answersOf, confidenceOf, supportsOf} from './confidence.js';
import {evidenceOf} from './evidence.js';
import {kindsOf} from './kinds.js';
import {L} from './languages/language.js';
import {defaultModel, type Choice} from './model.js';
import type {Quotation, Speaker, TextSpan} from './quotation.js';
import {nameOf, type Entity} from './speakers/entity.js';
import {relayOf} from './relay.js';
import {findStretches, type Stretch} from './stretches.js';

export {explain} from './explain.js';
export type {Article, Span} from '../articles/article.js';
export type {
	Alternative, Quotation, Speaker, TextSpan,
} from './quotation.js';

const spanOf = (text: string, start: number, end: number): TextSpan => ({start, end, text: text.slice(start, end)});

const kindOf = ({type, named, plural}: Entity): Speaker['kind'] => {
	if ((type & (L.person | L.kin)) !== 0 && !plural) {
		return named ? 'person' : 'role';
	}

	if ((type & L.document) !== 0) {
		return 'document';
	}

	if ((type & (L.institution | L.media)) !== 0) {
		return 'institution';
	}

	if ((type & L.group) !== 0 || plural) {
		return 'group';
	}

	return named ? 'person' : 'role';
};

/** All forms of a name, the one that is shown first, each once. */
const namesOf = ({names, named, role}: Entity, shown: string): string[] => {
	const found = [shown];
	for (const name of names) {
		if (!found.includes(name)) {
			found.push(name);
		}
	}

	if (!named && role && !found.includes(role)) {
		found.push(role);
	}

	return found;
};

const speakerOf = ({text, tokens, mentions, registry}: Reading, {entity, best}: Choice, confidence: number): Speaker => {
	const found = registry.entities[entity]!;
	const mention = best.mention >= 0 ? mentions[best.mention]! : undefined;
	const name = nameOf(found);
	return {
		name,
		role: found.named ? found.role : null,
		names: namesOf(found, name),
		kind: kindOf(found),
		mention: mention ? spanOf(text, tokens.starts[mention.from]!, tokens.ends[mention.to - 1]!) : null,
		confidence,
	};
};

/** Stable across runs, machines and changes elsewhere: the file's name, the words, and which occurrence of the same words it is. */
const idOf = (file: string, said: string, occurrence: number): string => hash('sha256', `${file}\n${said}\n${occurrence}`, 'hex').slice(0, 16);

const quotationOf = (
	reading: Reading,
	stretch: Stretch,
	{choices, row}: Attributed,
	support: number,
	{id, kind, continues}: Pick<Quotation, 'id' | 'kind' | 'continues'>,
): Quotation => {
	const {text, tokens, cues} = reading;
	const [first, second] = choices as readonly [Choice, Choice | undefined];
	const confidence = confidenceOf(choices, support);
	const cue = first.best.cue >= 0 ? cues[first.best.cue]! : undefined;
	const {inner: {start, end}, outer} = stretch;
	return {
		id, text: text.slice(start, end), start, end, outer,
		kind,
		speaker: first.entity >= 0 ? speakerOf(reading, first, confidence) : null,
		cue: cue ? spanOf(text, tokens.starts[cue.from]!, tokens.ends[Math.max(cue.to - 1, cue.from)]!) : null,
		relay: relayOf(reading, row, first.entity),
		evidence: evidenceOf(first.best, defaultModel),
		alternative: second
			? {name: second.entity >= 0 ? nameOf(reading.registry.entities[second.entity]!) : null, confidence: Math.min(second.chance, 1 - confidence)}
			: null,
		continues,
	};
};

/**
Finds the quotations of an article and says who speaks.

@param article - its `text`, and `language` (ISO 639-1; a language without data is read by its marks alone). `path` only enters the ids.
@param article.text
@param article.language
@param article.path
@returns the quotations in the order of the text, offsets in UTF-16 code units of `article.text`. The same article gives the same answer.
Never throws, whatever the text.
*/
export const extractQuotations = ({text, language, path}: Pick<Article, 'text' | 'language' | 'path'> & Partial<Article>): Quotation[] => {
	const stretches = findStretches(text, language);
	if (stretches.length === 0) {
		return [];
	}

	const kinds = kindsOf(text, stretches, language);
	const reading = attribute(text, language, stretches, kinds.map(({quotation}) => quotation), defaultModel);
	const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
	const ids = new Map<number, string>();
	const seen = new Map<string, number>();
	const supports = supportsOf(answersOf(reading, reading.attributed.map(({choices}) => choices)));
	return reading.attributed.map((attributed, index) => {
		const stretch = stretches[attributed.stretch]!;
		const {said} = attributed;
		const occurrence = seen.get(said) ?? 0;
		seen.set(said, occurrence + 1);
		const id = idOf(file, said, occurrence);
		ids.set(attributed.stretch, id);
		const continues = stretch.continues === null ? null : ids.get(stretch.continues) ?? null;
		return quotationOf(reading, stretch, attributed, supports[index]!, {id, kind: kinds[attributed.stretch]!.kind, continues});
	});
};
