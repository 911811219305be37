import type {Article, Problem} from '../articles/article.js';
import {isProblem} from '../articles/find.js';
import {extractEach} from '../archive/each.js';
import {countWords} from '../archive/units.js';
import type {Quotation} from '../quotations/quotation.js';
import type {Answer, Filter} from './filter.js';
import type {ArticleItem} from './item.js';
import type {Layout, Layouts, Surface} from './layout.js';
import {SpeakerCounter} from './speakers.js';

export type PrintTask = {
	readonly articles: AsyncIterable<Article | Problem>;
	readonly subject: 'quotations' | 'articles' | 'speakers';
	readonly layouts: Layouts;
	readonly filter: Filter;
	readonly surface: Surface;
	/** Takes a piece of the output; resolves when more may come. */
	write(piece: string): Promise<void> | void;
	/** Called for each file that could not be read. */
	report(problem: Problem): void;
};

/** How many near misses are kept in case nothing matches as typed. */
const nearMisses = 200;

/** Writes items as they come; near misses only if nothing else came, and not in a stream, whose other parts may hold better. */
class Output<Item> {
	readonly #near: Item[] = [];
	#previous: Item | undefined;
	readonly #layout: Layout<Item>;
	readonly #task: PrintTask;
	count = 0;

	constructor(layout: Layout<Item>, task: PrintTask) {
		this.#layout = layout;
		this.#task = task;
	}

	async #write(item: Item): Promise<void> {
		const head = this.count === 0 ? this.#layout.head?.() ?? '' : '';
		await this.#task.write(head + this.#layout.item(item, this.#previous, this.#task.surface));
		this.#previous = item;
		this.count++;
	}

	async offer(item: Item, answer: Answer): Promise<void> {
		if (answer === 'match') {
			await this.#write(item);
		} else if (answer === 'near' && !this.#task.layouts.streams && this.count === 0 && this.#near.length < nearMisses) {
			this.#near.push(item);
		}
	}

	async end(): Promise<void> {
		if (this.count === 0) {
			for (const item of this.#near) {
				await this.#write(item);
			}
		}

		if (this.count === 0) {
			await this.#task.write(this.#layout.head?.() ?? '');
		}

		await this.#task.write(this.#layout.foot?.(this.count) ?? '');
	}
}

const articleItem = (article: Article, quotations: readonly Quotation[]): ArticleItem => ({
	article,
	words: countWords(article.text),
	quotations: quotations.length,
	speakers: new Set(quotations.flatMap(({speaker}) => speaker === null ? [] : [speaker.name])).size,
});

/**
Prints what the articles hold, few articles in memory at a time.

@returns how many articles were read and how many items printed.
*/
export const print = async (task: PrintTask): Promise<{readonly read: number; readonly printed: number}> => {
	const {subject, layouts, filter} = task;
	const quotationOutput = new Output(layouts.quotations, task);
	const articleOutput = new Output(layouts.articles, task);
	const counter = new SpeakerCounter();
	let read = 0;
	for await (const each of extractEach(task.articles)) {
		if (isProblem(each)) {
			task.report(each);
			continue;
		}

		read++;
		const {article, quotations} = each;
		if (subject === 'articles') {
			const item = articleItem(article, quotations);
			const names = quotations.map(({speaker}) => speaker?.names ?? []);
			await articleOutput.offer(item, filter.isOpen ? 'match' : filter.article(item, names));
			continue;
		}

		const answerTo = (quotation: Quotation): Answer => filter.isOpen ? 'match' : filter.quotation({article, quotation, corrected: false});
		if (subject === 'speakers') {
			counter.add(article, quotations, answerTo);
			continue;
		}

		for (const quotation of quotations) {
			await quotationOutput.offer({article, quotation, corrected: false}, answerTo(quotation));
		}
	}

	if (subject === 'speakers') {
		const output = new Output(layouts.speakers!, task);
		for (const item of counter.items()) {
			await output.offer(item, 'match');
		}

		await output.end();
		return {read, printed: output.count};
	}

	const output = subject === 'articles' ? articleOutput : quotationOutput;
	await output.end();
	return {read, printed: output.count};
};
