import {isOblique, isObliqueForm, isObliqueName} from '../cases.js';
import {G, L, nounBits} from '../languages/language.js';
import type {NameSpan} from '../names/name-span.js';
import {isWord} from '../tokens.js';
import {
	isContracted,
	isOwner,
	isPrepositional,
	isSubjectArticle,
} from './governed.js';
import type {Mention} from './mention.js';
import type {Narration} from './narration.js';
import {genderOf} from './noun-gender.js';
import {phraseStart} from './phrase-start.js';
import type {Role} from './role-after.js';

/** What is no role: a name without one. */
const noRole: Role = {from: -1, to: -1, head: -1};

/** Whether a name, with a role before it perhaps, stands where no subject does. */
const isGoverned = (narration: Narration, name: NameSpan, role: Role, from: number, to: number): boolean => {
	const {tokens, language, isInflected} = narration;
	const before = from - 1;
	if ((isPrepositional(tokens, from) && !isSubjectArticle(narration, before)) || (role.from === from && isContracted(narration, from)) || isOwner(tokens, to)) {
		return true;
	}

	// “in the Guardian”
	if (role.head < 0 && isWord(tokens, before) && (tokens.grammar[before]! & G.definite) !== 0
		&& tokens.capitals[before] === 0 && isPrepositional(tokens, before)) {
		return true;
	}

	if (!isInflected) {
		return false;
	}

	return role.head >= from && role.head < name.from
		? isOblique(tokens.meaning[role.head]!)
		: isObliqueName(tokens, from) || isObliqueForm(tokens, name.from, name.to, language);
};

/**
The mention of somebody by name.

@param from - its first token, article and role before the name included
@param to - behind its last token
@param role - the description beside the name
@param isComplement - whether it stands inside the description of somebody else, and so is no subject
*/
export const nameMention = (narration: Narration, name: NameSpan, from: number, to: number, role = noRole, isComplement = false): Mention => {
	const {tokens, language} = narration;
	let {gender, type} = name;
	if (role.head >= 0) {
		const {determiner} = phraseStart(tokens, role.head, language);
		gender ||= genderOf(tokens, role.head, determiner >= role.from ? determiner : -1, language).gender;
		type |= tokens.meaning[role.head]! & (nounBits | L.speech);
		if ((type & nounBits) === 0) {
			type = L.person;
		}
	}

	return {
		kind: 'name', from, to, head: name.to - 1, nameFrom: name.from, nameTo: name.to, gender, plural: false, type: type | (name.honorific ? L.person : 0),
		definite: 'definite', roleFrom: role.from, roleTo: role.to, roleHead: role.head,
		prepositional: isComplement || isGoverned(narration, name, role, from, to),
	};
};
