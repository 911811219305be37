import type {SpeakerRow} from './archive.js';
import type {Resolution} from './columns.js';
import type {ArticleRecord} from './record.js';

type Tally = Map<string, number>;

type Draft = {
	readonly group: number;
	/** How often each name was the one that an article calls the speaker by. */
	readonly called: Tally;
	readonly names: Set<string>;
	readonly roles: Tally;
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

/**
Makes the rows of the speakers, those with most quotations first.

@param articles - records in the order of the archive.
@param groups - for each article the group of each of its speakers; speakers of one group are one.
*/
export const castOf = (articles: readonly ArticleRecord[], groups: ReadonlyArray<ArrayLike<number>>): Resolution => {
	const drafts = new Map<number, Draft>();
	for (const [index, {speakers, saidBy, date}] of articles.entries()) {
		const counts = new Uint32Array(speakers.length);
		for (const local of saidBy) {
			if (local >= 0) {
				counts[local]!++;
			}
		}

		for (const [local, {name, names, role}] of speakers.entries()) {
			const group = groups[index]![local]!;
			let draft = drafts.get(group);
			if (!draft) {
				draft = {group, called: new Map(), names: new Set(), roles: new Map(), quotations: 0, first: null, last: null};
				drafts.set(group, draft);
			}

			const count = counts[local]!;
			draft.quotations += count;
			add(draft.called, name, count);
			draft.names.add(name);
			for (const other of names) {
				draft.names.add(other);
			}

			if (role !== null) {
				add(draft.roles, role, count);
			}

			if (date === null) {
				continue;
			}

			draft.first = draft.first === null || date < draft.first ? date : draft.first;
			draft.last = draft.last === null || date > draft.last ? date : draft.last;
		}
	}

	const sorted = drafts.values().map(draft => ({draft, name: nameToShow(draft.called)})).toArray()
		.toSorted((a, b) => b.draft.quotations - a.draft.quotations || compare(a.name, b.name) || a.draft.group - b.draft.group);
	const numbers = new Map(sorted.map(({draft}, number) => [draft.group, number]));
	return {
		of: groups.map(of => Uint32Array.from(of, group => numbers.get(group)!)),
		rows: sorted.map(({draft, name}): SpeakerRow => ({
			name,
			names: [name, ...[...draft.names].filter(other => other !== name).toSorted((a, b) => words(b) - words(a) || compare(a, b))],
			roles: byCount(draft.roles),
			quotations: draft.quotations,
			first: draft.first,
			last: draft.last,
		})),
	};
};
