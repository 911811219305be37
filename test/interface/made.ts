import {readdirSync, readFileSync} from 'node:fs';
import {bareArchive} from '../../source/archive/bare.js';
import type {Archive} from '../../source/archive/archive.js';
import type {Memory, Reading} from '../../source/archive/memory.js';
import type {Article} from '../../source/articles/article.js';
import type {Quotation} from '../../source/quotations/quotation.js';

/*
Articles and quotations for testing the interface alone. What stands between guillemets is a quotation here, and the last capitalised words before it its speaker:
enough to see what the interface does with quotations, whatever the engine finds.
*/

const stretches = /«[^«»]+»/gv;
const names = /\p{Uppercase_Letter}[\p{Letter}\-]+(?: \p{Uppercase_Letter}[\p{Letter}\-]+)*/gv;

/** Finds the quotations of a made article. */
export const madeQuotations = ({text, path}: Pick<Article, 'text' | 'path'>): Quotation[] => Array.from(text.matchAll(stretches), (match, index) => {
	const words = match[0].slice(1, -1).trim();
	const start = match.index + match[0].indexOf(words);
	const before = text.slice(Math.max(0, match.index - 120), match.index);
	const mention = before.matchAll(names).toArray().at(-1);
	const at = mention ? Math.max(0, match.index - 120) + mention.index : 0;
	return {
		id: `${path}-${index}`,
		text: words,
		start,
		end: start + words.length,
		outer: {start: match.index, end: match.index + match[0].length},
		kind: words.length > 60 ? 'sentence' : 'fragment',
		speaker: mention ? {name: mention[0], role: null, names: [mention[0]], kind: 'person', mention: {text: mention[0], start: at, end: at + mention[0].length}, confidence: index % 3 === 2 ? 0.55 : 0.97} : null,
		cue: null,
		relay: null,
		evidence: ['made for a test'],
		alternative: null,
		continues: null,
	};
});

/** A made article. */
export const madeArticle = (path: string, text: string, date: string | null, title = text.split('\n', 1)[0]!.slice(0, 60)): Article => ({path, text, title, date, source: null, language: 'fr', chrome: []});

/** An archive of made articles. */
export const madeArchive = (articles: readonly Article[]): Archive => bareArchive(articles, madeQuotations);

/** Three small articles: of two months, and one without a date. */
export const threeArticles = (): Archive => madeArchive([
	madeArticle('b.txt', 'Une rencontre à Lyon.\n\nLe maire Paul Martin a dit : « Nous signerons demain. » Ensuite, Jeanne Duval a répondu « jamais de la vie » devant tous.\n\nLa séance fut levée.', '2024-03'),
	madeArticle('a.txt', 'La grève continue.\n\nOn lit chez Jeanne Duval : « l’hégémonie du rail est finie ». Jeanne Duval parle ensuite de « paix ».', '2024-02'),
	madeArticle('c.txt', 'un texte sans date dit « rien du tout ».', null),
]);

/** The five articles of the repository. */
export const fiveArticles = (): Archive => {
	const articles = readdirSync('articles').map(name => {
		const text = readFileSync(`articles/${name}`, 'utf8');
		const date = /^\s*date (\d{4}-\d{2})/v.exec(text)?.[1] ?? null;
		return madeArticle(`articles/${name}`, text, date, name.replaceAll('-', ' '));
	});
	return madeArchive(articles.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.path.localeCompare(b.path)));
};

/** A memory that ends with the test. */
export const madeMemory = (): Memory => {
	const readings = new Map<string, Reading>();
	const settings = new Map<string, unknown>();
	const queries: Record<'articles' | 'quotations', string[]> = {articles: [], quotations: []};
	return {
		notice: null,
		reading: path => readings.get(path) ?? {read: false, starred: false, position: 0},
		setReading(path, change) {
			readings.set(path, {...(readings.get(path) ?? {read: false, starred: false, position: 0}), ...change});
		},
		queries: field => queries[field],
		addQuery(field, query) {
			queries[field] = [query, ...queries[field].filter(other => other !== query)];
		},
		setting: name => settings.get(name),
		setSetting(name, value) {
			settings.set(name, value);
		},
		close() {
			readings.clear();
		},
	};
};
