/** What a citation says beside the article's own words, in one language. */
export type CitationWords = {
	readonly unknownSpeaker: string;
	readonly undated: string;
	/** Before the title of the article. */
	readonly in: string;
	via(relay: string): string;
	/** @param percent - how sure the attribution is, from 0 to 100 */
	doubtful(percent: number): string;
};

/** What is printed says this, whatever the locale: others rely on it. */
export const englishCitation: CitationWords = {
	unknownSpeaker: 'unknown speaker',
	undated: 'undated',
	in: 'in',
	via: relay => `via ${relay}`,
	doubtful: percent => `attribution doubtful: ${percent} %`,
};
