import type {QuotationItem, SpeakerItem} from './item.js';

type Tally = {
	readonly names: Map<string, number>;
	readonly roles: Map<string, number>;
	quotations: number;
	readonly articles: Set<string>;
	first: string | null;
	last: string | null;
};

const increment = (counts: Map<string, number>, key: string): void => {
	counts.set(key, (counts.get(key) ?? 0) + 1);
};

const byCount = (counts: ReadonlyMap<string, number>): string[] => [...counts].toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([key]) => key);

const keyOf = ({article, quotation}: QuotationItem): string => {
	const {kind, name} = quotation.speaker!;
	const folded = name.normalize('NFKD').replaceAll(/\p{Mark}+/gv, '').toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gv, ' ').trim();
	// « un habitant » of two articles are two people.
	return kind === 'role' ? `${article.path}\0${folded}` : folded;
};

/** Counts speakers while quotations go by; holds one entry a speaker. */
export class SpeakerCounter {
	readonly #tallies = new Map<string, Tally>();

	add(item: QuotationItem): void {
		const {speaker} = item.quotation;
		if (speaker === null) {
			return;
		}

		const key = keyOf(item);
		let tally = this.#tallies.get(key);
		if (tally === undefined) {
			tally = {names: new Map(), roles: new Map(), quotations: 0, articles: new Set(), first: null, last: null};
			this.#tallies.set(key, tally);
		}

		tally.quotations++;
		increment(tally.names, speaker.name);
		if (speaker.role !== null) {
			increment(tally.roles, speaker.role);
		}

		tally.articles.add(item.article.path);
		const {date} = item.article;
		if (date === null) {
			return;
		}

		tally.first = tally.first === null || date < tally.first ? date : tally.first;
		tally.last = tally.last === null || date > tally.last ? date : tally.last;
	}

	/** Those heard most come first. */
	items(): SpeakerItem[] {
		return this.#tallies.values().map(({names, roles, quotations, articles, first, last}) => {
			const allNames = byCount(names);
			return {name: allNames[0]!, names: allNames, roles: byCount(roles), quotations, articles: articles.size, first, last};
		}).toArray().toSorted((one, other) => other.quotations - one.quotations || (one.name < other.name ? -1 : 1));
	}
}
