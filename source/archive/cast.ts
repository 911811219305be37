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
const byCount = (tally: Tally): string[] => tally.entries().toArray().toSorted(([a, counted], [b, other]) => other - counted || compare(a, b)).map(([key]) => key);

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

const rowOf = ({one, count, views, quotations, first, last}: Draft): SpeakerRow => {
	const all = views ?? new Map([[one, count]]);
	const called: Tally = new Map();
	const roles: Tally = new Map();
	const names = new Set<string>();
	for (const [view, times] of all) {
		add(called, view.name, times);
		names.add(view.name);
		for (const other of view.names) {
			names.add(other);
		}

		if (view.role !== null) {
			add(roles, view.role, times);
		}
	}

	const name = nameToShow(called);
	names.delete(name);
	return {name, names: [name, ...[...names].toSorted((a, b) => words(b) - words(a) || compare(a, b))], roles: byCount(roles), quotations, first, last};
};

/**
Makes the rows of the speakers, those with most quotations first.

@param articles - records in the order of the archive.
@param groups - for each article the group of each of its speakers; speakers of one group are one.
*/
export const castOf = (articles: readonly ArticleRecord[], groups: ReadonlyArray<readonly number[]>): Resolution => {
	const drafts = new Map<number, Draft>();
	for (const [index, {speakers, saidBy, date}] of articles.entries()) {
		const counts = new Uint32Array(speakers.length);
		for (const local of saidBy) {
			if (local >= 0) {
				counts[local]!++;
			}
		}

		for (const [local, view] of speakers.entries()) {
			const group = groups[index]![local]!;
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

	const sorted = drafts.values().map(draft => ({group: draft.group, row: rowOf(draft)})).toArray()
		.toSorted((a, b) => b.row.quotations - a.row.quotations || compare(a.row.name, b.row.name) || a.group - b.group);
	const numbers = new Map(sorted.map(({group}, number) => [group, number]));
	return {
		of: groups.map(of => of.map(group => numbers.get(group)!)),
		rows: sorted.map(({row}) => row),
	};
};
