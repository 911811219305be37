/** Grammar of a word, as bits. */
export const G = {
	definite: 1,
	indefinite: 2,
	possessive: 4,
	quantifier: 8,
	masculine: 16,
	feminine: 32,
	plural: 64,
	pronoun: 128,
	oblique: 256,
	first: 512,
	impersonal: 1024,
	relative: 2048,
	preposition: 4096,
	conjunction: 8192,
	that: 16_384,
	have: 32_768,
	be: 65_536,
	honorific: 131_072,
	particle: 262_144,
	common: 524_288,
	time: 1_048_576,
	abbreviation: 2_097_152,
	agent: 4_194_304,
	of: 8_388_608,
	adverb: 16_777_216,
	ownerMasculine: 33_554_432,
	ownerFeminine: 67_108_864,
	owner: 134_217_728,
	locative: 268_435_456,
	eitherNumber: 536_870_912,
	second: 1_073_741_824,
} as const;

/** Meaning of a word, as bits. */
export const L = {
	person: 1,
	group: 2,
	institution: 4,
	document: 8,
	kin: 16,
	media: 32,
	speech: 64,
	nationality: 128,
	say: 256,
	judge: 512,
	manner: 1024,
	write: 2048,
	finite: 4096,
	participle: 8192,
	gerund: 16_384,
	infinitive: 32_768,
	according: 65_536,
	accordingAfter: 131_072,
	particleCue: 262_144,
	question: 524_288,
	answer: 1_048_576,
	pointer: 2_097_152,
	nounMasculine: 4_194_304,
	nounFeminine: 8_388_608,
	nounPlural: 16_777_216,
	accordingInitial: 33_554_432,
	/** The noun stands in the nominative, in another case (both: it may be either; none: the language does not tell). */
	nounDirect: 67_108_864,
	nounOblique: 134_217_728,
} as const;

/** Bits of `Language.kindred` beside those of its groups. */
export const anybodyBit = 1 << 30;
export const officeBit = 1 << 31;

/** Articles and what stands in their place. */
export const determinerBits = G.definite | G.indefinite | G.possessive | G.quantifier;

/** Nouns for somebody or something that may speak. */
export const nounBits = L.person | L.group | L.institution | L.document | L.kin | L.media;

/** Nouns for bodies and works: whatever speaks without being somebody, as “it” and “there” may mean. */
export const bodyBits = L.institution | L.document | L.media;

/** Verbs of speech. */
export const cueBits = L.say | L.judge | L.manner | L.write;

/** Words of the grammar, which name and describe nobody. */
export const functionBits = determinerBits | G.pronoun | G.relative | G.preposition | G.conjunction | G.that | G.have | G.be | G.first | G.impersonal;

/** Forms of verbs. */
/** Nouns of what may speak and is no person. */
export const thingBits = L.institution | L.document | L.media | L.group;
export const formBits = L.finite | L.participle | L.gerund | L.infinitive;
