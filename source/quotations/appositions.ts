import {isMark} from './clauses.js';
import type {Ground} from './ground.js';
import {formBits, G, L, nounBits, thingBits} from './languages/language.js';
import type {Mention} from './mentions/mention.js';
import {kinds, type Tokens} from './tokens.js';

/** How many words may stand between a description and the comma before its name. */
const reach = 10;

/** Words that cannot belong to a description: with them, another clause has begun. */
const isForeign = ({kinds: all, grammar, meaning, capitals}: Tokens, token: number): boolean => all[token] !== kinds.word
	|| (grammar[token]! & (G.pronoun | G.relative | G.that | G.have | G.be | G.first | G.impersonal)) !== 0
	|| ((meaning[token]! & formBits) !== 0 && (meaning[token]! & nounBits) === 0 && capitals[token] === 0 && (grammar[token]! & (G.preposition | G.definite)) === 0);

/** Whether a clause may go on where an apposition ends. */
const closes = (tokens: Tokens, token: number): boolean => token >= tokens.count || tokens.kinds[token] !== kinds.word
	|| (tokens.grammar[token]! & (G.have | G.be | G.relative)) !== 0 || (tokens.meaning[token]! & formBits) !== 0;

const mayBeApposed = ({kind, plural, type, joint, definite}: Mention): boolean =>
	kind === 'phrase' && !plural && !joint && (type & (L.person | L.kin)) !== 0 && (type & thingBits) === 0 && definite !== 'bare';

/**
Descriptions whose bearer is named behind a comma, though more words stand between: “the head of the lower house for finance, Marta Quill, said”.

@returns by mention number, the number of the name; descriptions beside their names are one mention already
*/
export const findAppositions = (ground: Pick<Ground, 'tokens' | 'mentions'>): ReadonlyMap<number, number> => {
	const {tokens, mentions} = ground;
	const found = new Map<number, number>();
	for (let number = 0; number < mentions.length; number++) {
		const mention = mentions[number]!;
		if (!mayBeApposed(mention)) {
			continue;
		}

		let comma = mention.to;
		while (comma < mention.to + reach && comma < tokens.count && !isForeign(tokens, comma)) {
			comma++;
		}

		if (!isMark(ground, comma, ',') || (mention.definite === 'indefinite' && comma > mention.to)) {
			continue;
		}

		let next = number + 1;
		while (next < mentions.length && mentions[next]!.from <= comma) {
			next++;
		}

		const name = mentions[next];
		// « un officier, le capitaine Paul Morin, … »
		const start = (tokens.grammar[comma + 1]! & G.definite) !== 0 && name !== undefined && name.nameFrom > name.from ? comma + 2 : comma + 1;
		if (name?.kind === 'name' && (name.from === comma + 1 || name.from === start) && name.nameTo - name.nameFrom > 1 && (name.type & thingBits) === 0 && closes(tokens, name.to) && !isMark(ground, name.to, '()')) {
			found.set(number, next);
		}
	}

	return found;
};
