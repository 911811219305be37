import type {SpeakerRow} from './archive.js';
import type {Resolution} from './columns.js';
import type {ArticleRecord, LocalSpeaker} from './record.js';

type Tally = Map<string, number>;

/** What is gathered of a speaker: how often each article's view of them spoke. */
type Draft = {
	readonly group: number;
	readonly one: LocalSpeaker;
	count: number;
	/** Where there are several views: each with its count. */
	views: Map<LocalSpeaker, number> | undefined;
	quotations: number;
	first: string | null;
	last: string | null;
};

const add = (tally: Tally, key: string, count: number): void => {
	tally.set(key, (tally.get(key) ?? 0) + count);
};

const compare = (a: string, b: string): number => a < b ? -1 : (a > b ? 1 : 0);

/** The keys of a tally, most frequent first; equals by code units. */
const byCount = (tally: Tally): string[] =>
	tally
		.entries()
		.toArray()
		.toSorted(([a, counted], [b, other]) => other - counted || compare(a, b))
		.map(([key]) => key);

const words = (name: string): number => name.split(/[\s\-]+/v).length;
const isLatin = (name: string): boolean => /^[\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}]*$/v.test(name);

/**
The name to show: in the script that is preferred if there is one, the fullest, of those the most frequent.

@param called - names and how often each was used.
@param latin - whether Latin letters are preferred to other scripts, or the other way round.
*/
export const nameToShow = (called: ReadonlyMap<string, number>, latin = true): string => {
	const preferred = called.keys().filter(name => isLatin(name) === latin).toArray();
	const names = preferred.length > 0 ? preferred : called.keys().toArray();
	const most = Math.max(...names.map(name => words(name)));
	return byCount(new Map(names.filter(name => words(name) === most).map(name => [name, called.get(name)!])))[0]!;
};

/** How often each name of a speaker with several views was used. */
const calledIn = (views: ReadonlyMap<LocalSpeaker, number>): Tally => {
	const called: Tally = new Map();
	for (const [{name}, times] of views) {
		add(called, name, times);
	}

	return called;
};

const nameOf = ({one, views}: Draft): string => views ? nameToShow(calledIn(views)) : one.name;

/** The other names, the fullest first. */
const others = (names: Iterable<string>, name: string): string[] =>
	[...names].filter(other => other !== name).toSorted((a, b) => words(b) - words(a) || compare(a, b));

const rowOf = ({one, views, quotations, first, last}: Draft): SpeakerRow => {
	if (!views) {
		const {name, names, role} = one;
		return {
			name,
			names: names.length === 1 && names[0] === name ? names : [name, ...others(new Set(names), name)],
			roles: role === null ? [] : [role],
			quotations,
			first,
			last,
		};
	}

	const roles: Tally = new Map();
	const names = new Set<string>();
	for (const [view, times] of views) {
		names.add(view.name);
		for (const other of view.names) {
			names.add(other);
		}

		if (view.role !== null) {
			add(roles, view.role, times);
		}
	}

	const name = nameToShow(calledIn(views));
	return {name, names: [name, ...others(names, name)], roles: byCount(roles), quotations, first, last};
};

/**
Makes the rows of the speakers, those with most quotations first.

@param articles - records in the order of the archive.
@param groupsOf - for each article the group of each of its speakers; speakers of one group are one. They become the numbers of the rows.
*/
export const castOf = (articles: readonly ArticleRecord[], groupsOf: (article: number) => Int32Array): Resolution => {
	const drafts = new Map<number, Draft>();
	let counts = new Uint32Array(64);
	for (const [index, {speakers, saidBy, date}] of articles.entries()) {
		const groups = groupsOf(index);
		counts = counts.length < speakers.length ? new Uint32Array(speakers.length * 2) : counts.fill(0);
		for (const local of saidBy) {
			if (local >= 0) {
				counts[local]!++;
			}
		}

		for (const [local, view] of speakers.entries()) {
			const group = groups[local]!;
			const count = counts[local]!;
			const draft = drafts.get(group);
			if (!draft) {
				drafts.set(group, {group, one: view, count, views: undefined, quotations: count, first: date, last: date});
				continue;
			}

			draft.quotations += count;
			if (draft.views) {
				draft.views.set(view, (draft.views.get(view) ?? 0) + count);
			} else if (draft.one === view) {
				draft.count += count;
			} else {
				draft.views = new Map([[draft.one, draft.count], [view, count]]);
			}

			if (date !== null) {
				draft.first = draft.first === null || date < draft.first ? date : draft.first;
				draft.last = draft.last === null || date > draft.last ? date : draft.last;
			}
		}
	}

	let sorted = drafts.values().map(draft => ({draft, name: nameOf(draft)})).toArray()
		.toSorted((a, b) => b.draft.quotations - a.draft.quotations || compare(a.name, b.name) || a.draft.group - b.draft.group)
		.map(({draft}) => draft);
	const numbers = new Map(sorted.map(({group}, number) => [group, number]));
	for (const index of articles.keys()) {
		const groups = groupsOf(index);
		for (const [local, group] of groups.entries()) {
			groups[local] = numbers.get(group)!;
		}
	}

	return {
		of: groupsOf,
		rows() {
			const all = sorted;
			// Held no longer than need be: the columns are made next, and take much.
			sorted = [];
			return all.values().map(draft => rowOf(draft));
		},
	};
};
