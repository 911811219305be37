/** A span of the narrator's text that names or describes somebody. */
export type Mention = {
	readonly kind: 'name' | 'phrase' | 'pronoun' | 'owner' | 'first' | 'second' | 'impersonal';
	/** Tokens, article and role included: `from` inclusive, `to` exclusive. */
	readonly from: number;
	readonly to: number;
	/** The noun, the family name or the pronoun. */
	readonly head: number;
	/** Tokens of the bare name, for `name`. */
	readonly nameFrom: number;
	readonly nameTo: number;
	/** Bits of `G`: masculine, feminine (both or none: not known). */
	readonly gender: number;
	readonly plural: boolean;
	/** Bits of `L`: person, group, institution, document, kin, media, nationality. */
	readonly type: number;
	readonly definite: 'definite' | 'indefinite' | 'possessive' | 'bare';
	/** A description beside the name: “le ministre de la Défense, Anton Varga”. Tokens, or -1. */
	readonly roleFrom: number;
	readonly roleTo: number;
	readonly roleHead: number;
	/** Several as one: “Marie Lefort et les syndicats”. */
	readonly joint?: boolean;
	/** The word before is a preposition, or the case says that it is no subject. */
	readonly prepositional: boolean;
};
