import {cleanLine} from '../articles/clean.js';
import type {Article} from '../articles/article.js';
import type {Layouts} from './layout.js';
import {articleKey, datePartsOf, noteOf, onOneLine, quotationKey} from './reference.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Signs that LaTeX obeys, and how it sets them. */
const commands = new Map([
	['\\', String.raw`\textbackslash{}`],
	['~', String.raw`\textasciitilde{}`],
	['^', String.raw`\textasciicircum{}`],
	// BibTeX counts every brace, one behind a backslash too: an odd one would end the entry in the midst of it.
	['{', String.raw`\textbraceleft{}`],
	['}', String.raw`\textbraceright{}`],
	...['$', '&', '#', '%', '_'].map(sign => [sign, `\\${sign}`] as const),
]);

/** Text that LaTeX sets as it is; letters beyond ASCII stay, for biber and every LaTeX of today. */
export const latex = (text: string): string => onOneLine(text).replaceAll(/[\p{Punctuation}\p{Symbol}]/gv, sign => commands.get(sign) ?? sign);

const entry = (key: string, article: Article, note: string | undefined): string => {
	const [year, month, day] = datePartsOf(article.date) ?? [];
	const fields = [
		['title', `{{${latex(article.title)}}}`],
		...(article.source === null ? [] : [['howpublished', `{${latex(article.source)}}`]]),
		...(year === undefined ? [] : [['year', `{${year}}`]]),
		...(month === undefined ? [] : [['month', months[month - 1]!]]),
		...(day === undefined ? [] : [['day', `{${day}}`]]),
		['language', `{${latex(article.language)}}`],
		['note', `{${latex(note ?? cleanLine(article.path))}}`],
	];
	return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}\n`;
};

/** References for LaTeX: an entry an article, or one a quotation, with its words and speaker in the note. */
export const bibtex: Layouts = {
	quotations: {item: (item, previous) => `${previous === undefined ? '' : '\n'}${entry(quotationKey(item), item.article, noteOf(item))}`},
	articles: {item: ({article}, previous) => `${previous === undefined ? '' : '\n'}${entry(articleKey(article), article, undefined)}`},
};
