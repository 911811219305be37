import {mkdirSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Article} from '../source/articles/article.js';
import type {Quotation} from '../source/quotations/quotation.js';
import {packContent} from '../source/archive/contents.js';
import {openIndex} from '../source/archive/index-file.js';
import {keptStore} from '../source/archive/kept-store.js';
import {digest} from '../source/archive/digest.js';
import {recordOf} from '../source/archive/record.js';
import type {Kept} from '../source/archive/store.js';
import {makeArticle, makeQuotation, perArticle} from './generate.js';

const batch = 500;

const quotationOf = (seed: number, number: number, text: string): Quotation => {
	const made = makeQuotation(seed, number);
	const start = Math.max(0, text.indexOf(made.text));
	const span = {start, end: start + made.text.length};
	return {
		id: `made-${number}`,
		text: made.text,
		...span,
		outer: span,
		kind: 'sentence',
		speaker: {name: made.speaker, role: made.role, names: [made.speaker], kind: 'person', mention: {...span, text: made.speaker}, confidence: 0.97},
		cue: {...span, text: 'said'},
		relay: null,
		evidence: ['mention, quotation announced: same sentence after', 'subject of the cue after, cue: say', 'speaker is: person'],
		alternative: null,
		continues: null,
	};
};

/**
Writes generated articles and an index of them, without looking for their quotations: they are known. For measuring what is done with an index of any size
in the time that reading takes.
*/
export const fillIndex = (folder: string, file: string, count: number, seed = 1): void => {
	const store = keptStore(openIndex(file).database);
	store.load();
	let kept: Kept[] = [];
	for (let number = 0; number < count; number++) {
		const {name, text} = makeArticle(seed, number);
		const place = path.join(folder, name);
		mkdirSync(path.dirname(place), {recursive: true});
		writeFileSync(place, text);
		const {size, mtimeMs, ctimeMs} = statSync(place);
		const {language, date} = makeQuotation(seed, number * perArticle);
		const article: Article = {path: place, text, title: text.slice(0, text.indexOf('\n')), date, source: null, language, chrome: []};
		const quotations = Array.from({length: perArticle}, (_, index) => quotationOf(seed, number * perArticle + index, text));
		kept.push({
			path: place,
			place: 0,
			record: recordOf(article, quotations),
			stamp: {size, modified: mtimeMs, changed: ctimeMs},
			hash: digest(new TextEncoder().encode(text)),
			packed: packContent(article, quotations),
		});
		if (kept.length === batch || number === count - 1) {
			store.put(kept);
			kept = [];
		}
	}

	store.close();
};
