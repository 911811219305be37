// Who is interviewed, and who asks.
import type {Ground} from './ground.js';
import {isPerson, type Entity} from './speakers/entity.js';
import type {Registry} from './speakers/registry.js';

/** What a line of an interview is. */
export const question = 1;
export const answer = 2;

/**
The one interviewed: the person most spoken of in the lines before the first question, which introduce the guest, else in all of the article;
of several the one named first.

@param registry
@param but - the entities who ask
@param start - the token at which the first question begins
*/
export const guestOf = (registry: Registry, but: ReadonlySet<number>, start: number): number => {
	let best: Entity | undefined;
	let most = 0;
	for (const entity of registry.entities) {
		if (!entity.named || !isPerson(entity) || but.has(entity.number)) {
			continue;
		}

		const introduced = entity.tokens.filter(token => token < start).length;
		if (!best || introduced > most || (introduced === most && entity.mentions > best.mentions)) {
			best = entity;
			most = introduced;
		}
	}

	return best?.number ?? -1;
};

/** The line that names an interviewer has few words, and is one of the first or the last. */
const reach = {words: 12, lines: 6};

/** Who is named at the head of a line as the one who asks (“Interview by Ann Lee”): the entity’s number, or -1. */
export const interviewerOf = ({tokens, layout: {lineStarts}, cover, language}: Ground, registry: Registry): number => {
	for (let line = 0; line < lineStarts.length; line++) {
		const start = lineStarts[line]!;
		const end = lineStarts[line + 1] ?? tokens.count;
		if (end - start > reach.words || (line >= reach.lines && line < lineStarts.length - reach.lines)) {
			continue;
		}

		const heads = language.interviewerHeads.filter(head => head.every((word, index) => tokens.words[start + index] === word));
		const length = Math.max(0, ...heads.map(head => head.length));
		for (let index = length > 0 ? start + length : end; index < end; index++) {
			const entity = cover[index]! >= 0 ? registry.referenceOf(cover[index]!).own[0] : undefined;
			if (entity?.named && isPerson(entity)) {
				return entity.number;
			}
		}
	}

	return -1;
};
