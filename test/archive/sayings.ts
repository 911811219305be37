import type {Article} from '../../source/articles/article.js';
import type {Quotation} from '../../source/quotations/quotation.js';

const extract = ({text, path}: Article): Quotation[] => text.split('\n').filter(line => line.includes(': ')).map((line, index) => {
	const [name, words] = [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)];
	const start = text.indexOf(words);
	const span = {start, end: start + words.length};
	return {
		id: `${path}#${index}`,
		text: words,
		...span,
		outer: span,
		kind: 'sentence',
		speaker: name === '?' ? null : {name, role: null, names: [name], kind: 'person', mention: null, confidence: 0.876},
		cue: null,
		relay: null,
		evidence: [],
		alternative: null,
		continues: null,
	};
});

/** Articles whose lines are “speaker: words” (`?` for nobody), and what finds their quotations: what `bareArchive` takes. */
export const sayings = (...articles: string[][]): [Article[], (article: Article) => Quotation[]] => [
	articles.map((lines, number) => ({path: `${number}.txt`, text: lines.join('\n'), title: `Article ${number}`, date: null, source: null, language: 'fr', chrome: []})),
	extract,
];
