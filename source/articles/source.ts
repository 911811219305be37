import {isByline} from './byline.js';
import {segmentsOf} from './chrome.js';
import {cleanLine} from './clean.js';
import type {Page} from './page.js';
import {wordsOf} from './phrases.js';

const longestSource = 60;

const copyrightForm = /(?:©|\(c\)|copyright)[\s©]{0,3}(?:(?:19|20)\d\d(?:\s?[\-–]\s?(?:19|20)?\d\d)?)?[\s,]{0,3}(?<owner>[^,.\|©]{2,60})/iv;
const rightsWords = /\s(?:all rights|tous droits|alle rechte|todos los derechos|tutti i diritti|todos os direitos|все права).*$/iv;

const fromCopyright = (lines: readonly string[]): string | undefined => {
	for (const line of lines) {
		const owner = copyrightForm.exec(line)?.groups?.owner?.replace(rightsWords, '').replace(/\s(?:19|20)\d\d$/v, '').trim();
		if (owner !== undefined && /\p{Uppercase_Letter}/v.test(owner)) {
			return owner;
		}
	}

	return undefined;
};

/** « Par Anne Vidal, La Gazette »: what follows the name is the paper where it is capitalised, a role where it is not. */
const fromByline = (lines: readonly string[]): string | undefined => {
	for (const line of lines) {
		const paper = /,\s(?<paper>\p{Uppercase_Letter}[^,\|]{2,50})$/v.exec(line)?.groups?.paper;
		if (paper !== undefined && isByline(line)) {
			return paper.trim();
		}
	}

	return undefined;
};

/** « À la une | Le Courrier »: a section and the site, at the very top. */
const fromBar = (page: Page): string | undefined => {
	const [first] = page.head;
	if (first === undefined || (first.kind !== 'menu' && first.kind !== 'label')) {
		return undefined;
	}

	const segments = segmentsOf(first.text).map(({start, end}) => first.text.slice(start, end));
	return segments.length === 2 && first.text.includes('|') && wordsOf(segments[1]!).length <= 4 ? segments[1] : undefined;
};

/**
The agency, paper or site that a page names as its source.

@param page - its lines, as `readPage` tells them.
@returns one clean line, or null where nothing is told. The agency of the dateline comes first: the words are its.
*/
export const sourceOf = (page: Page): string | null => {
	const head = page.head.slice(0, 40).map(line => line.text);
	const tail = page.tail.map(line => line.text);
	const source = page.dateline?.agency
		?? fromCopyright([...tail.toReversed(), ...head.slice(0, 8)])
		?? fromByline(head)
		?? page.head.find(line => line.kind === 'site')?.text
		?? fromBar(page);
	return source === undefined || source === null || source.length > longestSource ? null : cleanLine(source);
};
