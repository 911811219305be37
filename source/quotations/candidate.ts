/** One answer to “who said it?”: an entity by way of a mention; entity -1 is nobody, mention -1 is nothing but what went before. */
export type Candidate = {
	readonly mention: number;
	readonly entity: number;
	/** Number of the cue that links them best, or -1. */
	readonly cue: number;
	/** Whether the mention is the subject of the likeliest cue. */
	readonly governs: boolean;
	/** Of the mention: how it stands to the quotation. The same list for all entities that one mention may mean. */
	readonly features: readonly number[];
	/** Of the entity: why the mention means it. */
	readonly link: readonly number[];
};
