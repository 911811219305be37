import type {Article} from '../articles/article.js';
import {createRecordTable} from '../archive/record-table.js';
import {recordOf} from '../archive/record.js';
import {resolveSpeakers} from '../archive/speakers.js';
import {Growing} from '../archive/growing.js';
import type {Quotation} from '../quotations/quotation.js';
import type {Answer} from './filter.js';
import type {SpeakerItem} from './item.js';

/** What is printed of a speaker, while it is counted: what matches may be less than the archive holds. */
type Tally = {
	-readonly [Counted in 'quotations' | 'articles' | 'first' | 'last']: SpeakerItem[Counted];
} & {
	/** The last article counted. */
	article: number;
};

const answers: readonly Answer[] = ['none', 'near', 'match'];

/**
Counts the speakers of articles that go by, then finds out who is who over all of them, as the archive does: in all languages and spellings. Holds no
text: some hundred bytes an article.
*/
export class SpeakerCounter {
	readonly #records = createRecordTable();
	/** How each quotation answered what is wanted: an index into `answers`. */
	readonly #answers = new Growing(Uint8Array);

	/** Counts an article; `answer` tells how each of its quotations answers what is wanted. */
	add(article: Article, quotations: readonly Quotation[], answer: (quotation: Quotation) => Answer): void {
		this.#records.add(recordOf(article, quotations));
		for (const quotation of quotations) {
			this.#answers.push(answers.indexOf(answer(quotation)));
		}
	}

	/** The speakers of what matches, or of near misses where nothing does; those heard most come first. */
	items(): SpeakerItem[] {
		const records = Array.from({length: this.#records.count}, (_, row) => this.#records.at(row, ''));
		const {of, rows} = resolveSpeakers(records);
		const counted = this.#answers.all.includes(answers.indexOf('match')) ? 'match' : 'near';
		const wanted = answers.indexOf(counted);
		const tallies = new Map<number, Tally>();
		let at = 0;
		for (const [article, {saidBy, date}] of records.entries()) {
			for (const local of saidBy) {
				const isWanted = this.#answers.values[at] === wanted;
				at++;
				if (local >= 0 && isWanted) {
					count(tallies, of(article)[local]!, article, date);
				}
			}
		}

		return Iterator.from(rows()).flatMap(({name, names, roles}, number) => {
			const tally = tallies.get(number);
			if (!tally) {
				return [];
			}

			const {quotations, articles, first, last} = tally;
			return [{name, names, roles, quotations, articles, first, last}];
		}).toArray().toSorted((one, other) => other.quotations - one.quotations);
	}
}

const count = (tallies: Map<number, Tally>, speaker: number, article: number, date: string | null): void => {
	const tally = tallies.get(speaker);
	if (!tally) {
		tallies.set(speaker, {quotations: 1, articles: 1, article, first: date, last: date});
		return;
	}

	tally.quotations++;
	tally.articles += tally.article === article ? 0 : 1;
	tally.article = article;
	if (date !== null) {
		tally.first = tally.first === null || date < tally.first ? date : tally.first;
		tally.last = tally.last === null || date > tally.last ? date : tally.last;
	}
};
