import type {Archive} from '../../archive/archive.js';
import {firstsOf} from '../../archive/variants.js';
import {speakerRow} from './cached.js';
import {flat, groupBy, grouped, upTo, weighed, type Group, type Grouped} from './grouped.js';
import {monthOfArticles, undated} from './months.js';

export const groupings = ['speaker', 'date', 'article', 'flat'] as const;
export type Grouping = typeof groupings[number];

export const quotationSorts = ['number', 'name', 'certainty'] as const;
export type QuotationSort = typeof quotationSorts[number];

/** How the list of quotations is made. */
export type QuotationOrder = {
	readonly grouping: Grouping;
	readonly sort: QuotationSort;
	readonly isReversed: boolean;
	/** Numbers that a search found, best first; null where nothing is searched. */
	readonly found: Uint32Array | null;
	readonly isFolded: boolean;
	readonly exceptions: ReadonlySet<number>;
};

/** Above so many speakers a sort by name would read too many rows; they stay in the order of their numbers of quotations. */
const namedSpeakers = 20_000;

const speakerOrder = (archive: Archive, {sort, isReversed, found}: QuotationOrder): ((a: Group, b: Group) => number) | undefined => {
	const sign = isReversed ? -1 : 1;
	// Words of nobody known come last in any order.
	const nobodyLast = (a: Group, b: Group) => Number(a.key === -1) - Number(b.key === -1);
	if (sort === 'name' && archive.speakerCount <= namedSpeakers) {
		const collator = new Intl.Collator();
		const names = new Map<number, string>();
		const nameOf = (key: number) => {
			let name = names.get(key);
			if (name === undefined) {
				name = key === -1 ? '' : speakerRow(archive, key).name;
				names.set(key, name);
			}

			return name;
		};

		return (a, b) => nobodyLast(a, b) || sign * collator.compare(nameOf(a.key), nameOf(b.key));
	}

	// What a search found keeps its order: best first.
	return found && sort === 'number' && !isReversed ? undefined : (a, b) => nobodyLast(a, b) || sign * (b.count - a.count) || a.key - b.key;
};

/** Numbers in the order of their certainty, the least certain first; a counting sort over the hundred percents. */
export const byCertainty = (archive: Archive, items: Uint32Array): Uint32Array => {
	const next = new Uint32Array(258);
	for (const item of items) {
		next[archive.quotationConfidences[item]! + 1]!++;
	}

	for (let percent = 1; percent < next.length; percent++) {
		next[percent]! += next[percent - 1]!;
	}

	const ordered = new Uint32Array(items.length);
	for (const item of items) {
		ordered[next[archive.quotationConfidences[item]!]!++] = item;
	}

	return ordered;
};

/** Above so many quotations each stands for itself in the list: gathering a million takes longer than one would wait for. */
const mostGathered = 200_000;

const gathered = new WeakMap<Archive, Uint32Array>();

/** For each quotation the first with the same words of the same speaker; null where there are too many to gather. */
const firstsIn = (archive: Archive): Uint32Array | null => {
	if (archive.quotationCount > mostGathered) {
		return null;
	}

	let firsts = gathered.get(archive);
	if (firsts === undefined) {
		firsts = firstsOf(archive);
		gathered.set(archive, firsts);
	}

	return firsts;
};

/** The quotation that stands in the list for another one: the first with its words and speaker. */
export const standsFor = (archive: Archive, quotation: number): number => firstsIn(archive)?.[quotation] ?? quotation;

/** What the items of a list stand for, each with those of the same words behind it. `found` is what the list was made of; null for all. */
export const expanded = (archive: Archive, items: Uint32Array, found: Uint32Array | null): Uint32Array => {
	const firsts = firstsIn(archive);
	if (firsts === null) {
		return items;
	}

	const same = new Map<number, number[]>();
	const all = found ?? firsts.keys();
	for (const quotation of all) {
		const first = firsts[quotation]!;
		const others = same.get(first);
		if (others) {
			others.push(quotation);
		} else {
			same.set(first, [quotation]);
		}
	}

	return Uint32Array.from([...items].flatMap(item => same.get(firsts[item]!) ?? [item]));
};

/** Each quotation once, the first met standing for those with the same words of the same speaker, and, by its number, how many it stands for. */
const distinct = (items: Uint32Array, firsts: Uint32Array): {items: Uint32Array; weights: Uint32Array} => {
	// One more than the quotation that stands for this first one; 0 for none yet.
	const standing = new Uint32Array(firsts.length);
	const weights = new Uint32Array(firsts.length);
	const kept = new Uint32Array(items.length);
	let count = 0;
	for (const item of items) {
		const first = firsts[item]!;
		if (standing[first] === 0) {
			standing[first] = item + 1;
			kept[count++] = item;
		}

		weights[standing[first]! - 1]!++;
	}

	return {items: kept.subarray(0, count), weights};
};

/** Lists of all quotations of an archive, by how they are ordered: a search that is cleared shows one of them again, at a key. */
const wholeLists = new WeakMap<Archive, Map<string, Grouped>>();

/** The list of quotations, all or those found, in the groups asked for; the same words of the same speaker stand in it once. */
export const quotationsList = (archive: Archive, order: QuotationOrder): Grouped => {
	const {found, grouping, sort, isReversed, isFolded, exceptions} = order;
	if (found !== null) {
		return listOf(archive, order, found);
	}

	const known = wholeLists.get(archive) ?? new Map<string, Grouped>();
	wholeLists.set(archive, known);
	const key = `${grouping} ${sort} ${isReversed}`;
	let list = known.get(key);
	if (list === undefined) {
		list = listOf(archive, order, upTo(archive.quotationCount));
		known.set(key, list);
	}

	return list.isFolded === isFolded && list.exceptions === exceptions ? list : grouped({...list, isFolded: list.hasHeaders && isFolded, exceptions});
};

const listOf = (archive: Archive, order: QuotationOrder, all: Uint32Array): Grouped => {
	const firsts = firstsIn(archive);
	if (firsts === null) {
		return inGroups(archive, order, all);
	}

	const {items, weights} = distinct(all, firsts);
	const list = inGroups(archive, order, items);
	return items.length === all.length ? list : weighed(list, item => weights[item]!);
};

const inGroups = (archive: Archive, order: QuotationOrder, given: Uint32Array): Grouped => {
	const {grouping, sort, isReversed, found, isFolded, exceptions} = order;
	let items = given;
	if (sort === 'certainty') {
		items = byCertainty(archive, items);
	}

	switch (grouping) {
		case 'speaker': {
			return groupBy(items, quotation => archive.quotationSpeakers[quotation]!, {isFolded, exceptions, compare: speakerOrder(archive, order)});
		}

		case 'date': {
			const months = monthOfArticles(archive);
			return groupBy(items, quotation => months[archive.quotationArticles[quotation]!]!, {
				isFolded,
				exceptions,
				compare: (a, b) => Number(a.key === undated) - Number(b.key === undated) || (isReversed ? a.key - b.key : b.key - a.key),
			});
		}

		case 'article': {
			return groupBy(items, quotation => archive.quotationArticles[quotation]!, {
				isFolded,
				exceptions,
				compare: found && sort === 'number' && !isReversed ? undefined : (a, b) => isReversed ? b.key - a.key : a.key - b.key,
			});
		}

		case 'flat': {
			return flat(isReversed ? items.toReversed() : items);
		}
	}
};
