import {rememberCandidates} from './candidates.js';
import {costs, noMatch, prefix} from './match.js';
import {WordIndex} from './postings.js';
import type {Term} from './query.js';

/** What is known of an article beside its text; `key` is the archive's. */
export type Head = {
	readonly key: number;
	readonly title: string;
	readonly source: string | null;
	readonly date: string | null;
	readonly language: string;
};

/** Titles, sources, dates and languages of articles, numbered as they come. */
export class Heads {
	readonly #numbers = new Map<number, number>();
	readonly #remembered;

	readonly dates: Array<string | null>;
	readonly languages: string[];
	readonly keys: number[];
	readonly titles: WordIndex;
	readonly sources: WordIndex;

	/** Begins with what was saved, and with nothing without it. */
	constructor(saved?: {keys: Uint32Array; dates: Array<string | null>; languages: string[]; titles: WordIndex; sources: WordIndex}) {
		this.keys = [...saved?.keys ?? []];
		this.dates = saved?.dates ?? [];
		this.languages = saved?.languages ?? [];
		this.titles = saved?.titles ?? new WordIndex(true);
		this.sources = saved?.sources ?? new WordIndex(true);
		this.#remembered = {title: rememberCandidates(this.titles.lexicon), source: rememberCandidates(this.sources.lexicon)};
		for (const [number, key] of this.keys.entries()) {
			this.#numbers.set(key, number);
		}
	}

	get count(): number {
		return this.keys.length;
	}

	/** The number of an article, undefined where it is not known yet. */
	find(key: number): number | undefined {
		return this.#numbers.get(key);
	}

	add({key, title, source, date, language}: Head): number {
		const number = this.count;
		this.#numbers.set(key, number);
		this.keys.push(key);
		this.dates.push(date);
		this.languages.push(language);
		this.titles.add(title);
		this.sources.add(source ?? '');
		return number;
	}

	/** How each article answers a word typed, by its title or source. */
	classes(field: 'title' | 'source', typed: string, open: boolean, forgiving: boolean): Uint8Array {
		const index = field === 'title' ? this.titles : this.sources;
		const {classes} = this.#remembered[field](typed, open, forgiving);
		const best = new Uint8Array(this.count);
		for (let article = 0; article < best.length; article++) {
			let least = noMatch;
			const end = index.tokensEnd(article);
			for (let token = index.tokensStart(article); token < end; token++) {
				least = Math.min(least, classes[index.tokens[token]!]!);
			}

			best[article] = least;
		}

		return best;
	}

	/** What a `title:` or `source:` term costs with each article, -1 where it does not match. */
	costs(field: 'title' | 'source', term: Term, forgiving: boolean): Int16Array {
		const sums = new Int16Array(this.count);
		for (const [at, typed] of term.words.entries()) {
			const answers = this.classes(field, typed, term.open && at === term.words.length - 1, forgiving && !term.negated);
			for (let article = 0; article < answers.length; article++) {
				const answer = answers[article]!;
				const fails = answer === noMatch || (term.negated && answer > prefix);
				sums[article] = fails || sums[article]! < 0 ? -1 : sums[article]! + costs[answer]!;
			}
		}

		return sums;
	}
}
