import {cleanLine} from '../articles/clean.js';
import {certaintyOf} from '../quotations/certainty.js';
import {type ArticleItem, type QuotationItem, type SpeakerItem} from './item.js';
import type {Layout, Layouts, Surface} from './layout.js';
import {wrap} from './wrap.js';

const style = (surface: Surface, code: number, string: string): string => surface.color && string !== ''
	? string.split('\n').map(line => `\u{1B}[${code}m${line}\u{1B}[0m`).join('\n')
	: string;
const bold = (surface: Surface, string: string): string => style(surface, 1, string);
const dim = (surface: Surface, string: string): string => style(surface, 2, string);

const headOf = ({title, date, source, path}: QuotationItem['article'], surface: Surface): string => [
	bold(surface, wrap(title === '' ? '(empty)' : title, surface.columns)),
	dim(surface, wrap([date ?? 'undated', source, cleanLine(path)].filter(Boolean).join(' · '), surface.columns)),
	'',
].join('\n');

/** Said in the same words with and without colour: how far the name may be trusted. */
const attributionOf = ({quotation}: QuotationItem): string => {
	const {speaker, relay, cue} = quotation;
	const via = relay === null ? '' : `, via ${relay}`;
	const by = cue === null ? '' : ` (${cleanLine(cue.text)})`;
	switch (certaintyOf(quotation)) {
		case 'unknown': {
			return `— unknown speaker${via}${by}`;
		}

		case 'doubtful': {
			return `— ${speaker!.name}?${speaker!.role === null ? '' : `, ${speaker!.role}`}${via}${by} [doubtful: ${Math.round(speaker!.confidence * 100)} %]`;
		}

		case 'sure': {
			return `— ${speaker!.name}${speaker!.role === null ? '' : `, ${speaker!.role}`}${via}${by}`;
		}
	}
};

const quotationLayout: Layout<QuotationItem> = {
	item(item, previous, surface) {
		const {article, quotation} = item;
		const isNew = previous?.article !== article;
		const words = article.text.slice(quotation.outer.start, quotation.outer.end).replaceAll(/\n+/gv, '\n');
		return [
			isNew ? `${previous === undefined ? '' : '\n'}${headOf(article, surface)}\n` : '\n',
			wrap(words, surface.columns, '  '),
			'\n',
			wrap(cleanLine(attributionOf(item)), surface.columns, ' '.repeat(4)),
			'\n',
		].join('');
	},
};

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

const articleLayout: Layout<ArticleItem> = {
	item({article, words, quotations, speakers}, previous, surface) {
		const counts = [count(words, 'word'), count(quotations, 'quotation'), count(speakers, 'speaker')].join(', ');
		return `${previous === undefined ? '' : '\n'}${headOf(article, surface)}${dim(surface, counts)}\n`;
	},
};

const speakerLayout: Layout<SpeakerItem> = {
	item({name, names, roles, quotations, articles, first, last}, previous, surface) {
		const others = names.filter(other => other !== name);
		const span = first === null ? 'undated' : (first === last ? first : `${first} to ${last}`);
		return [
			previous === undefined ? '' : '\n',
			wrap(`${bold(surface, name)}${roles.length === 0 ? '' : `, ${roles[0]}`}`, surface.columns),
			'\n',
			dim(
				surface,
				wrap(
					`${count(quotations, 'quotation')} in ${count(articles, 'article')}, ${span}${others.length === 0 ? '' : `; also ${others.join(', ')}`}`,
					surface.columns,
					'  ',
				),
			),
			'\n',
		].join('');
	},
};

/** For reading. The words keep their marks; nothing is wrapped unless a terminal shows it. */
export const text: Layouts = {quotations: quotationLayout, articles: articleLayout, speakers: speakerLayout};
