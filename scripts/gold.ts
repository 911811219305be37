// Reads articles marked by hand (see test/gold/readme.md) and compares an engine's answers with the marks.
import {readFileSync, readdirSync, statSync} from 'node:fs';
import path from 'node:path';

/** A marked stretch: `accepted` are the folded forms of its speaker that are right, null where nobody is told; `isQuotation` is false for `<n>`. */
export type Marked = {
	readonly start: number;
	readonly end: number;
	readonly isQuotation: boolean;
	readonly accepted: readonly string[] | null;
	readonly attribute: string;
};

/** An article marked by hand. Offsets count UTF-16 code units of `text`, the body without tags. */
export type Gold = {
	readonly file: string;
	readonly language: string;
	readonly text: string;
	readonly marked: readonly Marked[];
};

const listFiles = (place: string): string[] => statSync(place).isDirectory()
	? readdirSync(place).toSorted().flatMap(name => listFiles(path.join(place, name)))
	: (place.endsWith('.txt') ? [place] : []);

/** Folds a text as the measure does: case, accents, marks and spaces do not count. */
export const fold = (text: string): string => text.normalize('NFKD').replaceAll(/\p{Mark}/gv, '').toLowerCase()
	.replaceAll(/[`´ʼ’]/gv, '\'').replaceAll(/[^\p{Letter}\p{Number}]+/gv, ' ').trim();

/** Folds a name and takes off honorifics and articles. */
export const foldName = (name: string): string =>
	fold(name).replace(
		/^(?:(?:m|mme|mlle|mr|mrs|ms|dr|sir|le|la|les|[al]|un|une|the|an|der|die|das|el|los|las|il|lo|gli|[io]|os|as)\s)+/v,
		'',
	);

const readOne = (file: string): Gold | undefined => {
	const source = readFileSync(file, 'utf8');
	const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/v.exec(source) ?? [];
	if (head === undefined || body === undefined) {
		return undefined;
	}

	const speakers = new Map<string, string[]>();
	for (const [, key, forms] of head.matchAll(/^ {2}([\w\-]+): (.+)$/gmv)) {
		speakers.set(key!, forms!.split('|').map(form => foldName(form)));
	}

	const marked: Marked[] = [];
	let text = '';
	let from = 0;
	let open: {start: number; tag: string; attribute: string} | undefined;
	for (const match of body.matchAll(/<(\/?)([nq])(?: s="([^"]*)")?>/gv)) {
		text += body.slice(from, match.index);
		from = match.index + match[0].length;
		if (match[1] === '') {
			open = {start: text.length, tag: match[2]!, attribute: match[3] ?? ''};
		} else if (open) {
			const {start, tag, attribute} = open;
			const accepted = tag === 'n' || attribute === '?' ? null : attribute.split(' ').flatMap(key => speakers.get(key) ?? []);
			marked.push({start, end: text.length, isQuotation: tag === 'q', accepted, attribute});
		}
	}

	text += body.slice(from);
	return {file, language: /^lang: (\w+)/mv.exec(head)?.[1] ?? 'en', text, marked};
};

/** Reads every marked article under the places given. The same article in two places is read once. */
export const readGold = (places: readonly string[]): Gold[] => {
	const seen = new Set<string>();
	return places.flatMap(place => listFiles(place)).flatMap(file => {
		const gold = readOne(file);
		if (!gold || seen.has(gold.text)) {
			return [];
		}

		seen.add(gold.text);
		return [gold];
	});
};

/** Whether a name answers a mark. */
export const isRight = ({accepted}: Marked, name: string | null): boolean =>
	accepted === null ? name === null : name !== null && accepted.includes(foldName(name));

/** The mark that covers the same words as a span, outer spaces and marks apart. */
export const markFor = ({text, marked}: Gold, start: number, end: number): Marked | undefined => {
	const key = fold(text.slice(start, end));
	return marked.find(mark => mark.start <= end && mark.end >= start && fold(text.slice(mark.start, mark.end)) === key);
};
