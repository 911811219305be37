/** How the one who speaks stands to the words that announce it. */
export type Stance =
	| 'adjacent'
	| 'inverted'
	| 'relative'
	| 'coordinated'
	| 'apposed'
	| 'distant'
	| 'agent'
	| 'complement'
	| 'owner'
	| 'dropped'
	| 'place'
	| 'none';

/** Words that announce speech, and who is their subject. Token numbers. */
export type Cue = {
	readonly from: number;
	readonly to: number;
	/** The verb or noun itself. */
	readonly head: number;
	readonly kind: 'say' | 'judge' | 'manner' | 'write' | 'noun' | 'according';
	readonly form: 'finite' | 'participle' | 'gerund' | 'infinitive' | 'none';
	readonly passive: boolean;
	/** Number of the mention that is the subject, or -1. */
	subject: number;
	stance: Stance;
	/** Number of the mention that is spoken to or of (“told the chairman”), or -1. */
	object: number;
};
