/**
A long list in groups that may be folded, held in typed arrays: a million items cost a few megabytes and no object each.

The rows are those the eye sees: for each group its header (if the list has headers) and, unless it is folded, its items.
*/
export type Grouped = {
	/** The items' numbers in the order shown. */
	readonly items: Uint32Array;
	/** What each group is about (a speaker, a month, an article); `keys.length` is the number of groups. */
	readonly keys: Int32Array;
	/** Place in `items` of each group's first item, then the number of items. */
	readonly starts: Uint32Array;
	/** Row of each group's header, then the number of rows. */
	readonly rows: Uint32Array;
	readonly hasHeaders: boolean;
	/** Whether groups are folded unless named in `exceptions`. */
	readonly isFolded: boolean;
	/** Keys of the groups that are otherwise than `isFolded` says. */
	readonly exceptions: ReadonlySet<number>;
	/** How many things the items before each place stand for, where an item may stand for several: one entry more than items. */
	readonly weights?: Uint32Array;
};

/** What stands on a row: a header has item -1. */
export type Row = {readonly group: number; readonly key: number; readonly item: number; /** The item's place in `items`. */ readonly place: number};

const noGroup: Row = {group: -1, key: -1, item: -1, place: -1};

/** Whether a group shows its header alone. */
export const isGroupFolded = (
	{hasHeaders, isFolded, exceptions, keys}: Pick<Grouped, 'hasHeaders' | 'isFolded' | 'exceptions' | 'keys'>,
	group: number,
): boolean => hasHeaders && isFolded !== exceptions.has(keys[group]!);

/** Makes a list from its items in order and the starts of its groups (`starts` ends with the number of items). */
export const grouped = (parts: Omit<Grouped, 'rows'>): Grouped => {
	const rows = new Uint32Array(parts.keys.length + 1);
	let row = 0;
	for (let group = 0; group < parts.keys.length; group++) {
		rows[group] = row;
		row += (parts.hasHeaders ? 1 : 0) + (isGroupFolded(parts, group) ? 0 : parts.starts[group + 1]! - parts.starts[group]!);
	}

	rows[parts.keys.length] = row;
	return {...parts, rows};
};

/** The numbers from 0 to before `count`. */
export const upTo = (count: number): Uint32Array => {
	const numbers = new Uint32Array(count);
	for (let number = 0; number < count; number++) {
		numbers[number] = number;
	}

	return numbers;
};

/** A list without groups. */
export const flat = (items: Uint32Array): Grouped =>
	grouped({
		items,
		keys: new Int32Array(items.length > 0 ? 1 : 0),
		starts: Uint32Array.from(items.length > 0 ? [0, items.length] : [0]),
		hasHeaders: false,
		isFolded: false,
		exceptions: new Set(),
	});

/** How many things the items of a group stand for. */
export const countOf = ({starts, weights}: Grouped, group: number): number =>
	weights ? weights[starts[group + 1]!]! - weights[starts[group]!]! : starts[group + 1]! - starts[group]!;

/** How many things all items stand for. */
export const totalOf = ({items, weights}: Grouped): number => weights?.at(-1) ?? items.length;

/** How many things the item at a place stands for. */
export const weightAt = ({weights}: Grouped, place: number): number => weights ? weights[place + 1]! - weights[place]! : 1;

/** The list with what each item stands for. */
export const weighed = (list: Grouped, weightOf: (item: number) => number): Grouped => {
	const weights = new Uint32Array(list.items.length + 1);
	for (let place = 0; place < list.items.length; place++) {
		weights[place + 1] = weights[place]! + weightOf(list.items[place]!);
	}

	return {...list, weights};
};

/** How many rows the list has. */
export const rowCount = ({rows}: Grouped): number => rows.at(-1) ?? 0;

/** The last index in `starts` (ascending) whose value is at most `value`. */
const lastAtMost = (starts: Uint32Array, value: number): number => {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if (starts[middle]! <= value) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}

	return low;
};

/** What stands on a row; group -1 where the list has no such row. */
export const rowAt = (list: Grouped, row: number): Row => {
	if (row < 0 || row >= rowCount(list)) {
		return noGroup;
	}

	const group = Math.min(lastAtMost(list.rows, row), list.keys.length - 1);
	const inside = row - list.rows[group]! - (list.hasHeaders ? 1 : 0);
	const place = inside < 0 ? -1 : list.starts[group]! + inside;
	return {group, key: list.keys[group]!, item: place === -1 ? -1 : list.items[place]!, place};
};

/** The row of the item at a place of `items`; its group's header where that is folded. */
export const rowOfPlace = (list: Grouped, place: number): number => {
	const group = Math.min(lastAtMost(list.starts, place), list.keys.length - 1);
	if (group < 0) {
		return 0;
	}

	return isGroupFolded(list, group) ? list.rows[group]! : list.rows[group]! + (list.hasHeaders ? 1 : 0) + place - list.starts[group]!;
};

/** The row of an item, or -1 where the list does not hold it. */
export const rowOfItem = (list: Grouped, item: number): number => {
	const place = list.items.indexOf(item);
	return place === -1 ? -1 : rowOfPlace(list, place);
};

/** The row of a group's header (or first item), or -1 where no group has this key. */
export const rowOfKey = (list: Grouped, key: number): number => {
	const group = list.keys.indexOf(key);
	return group === -1 ? -1 : list.rows[group]!;
};

/** The list with one group folded or unfolded. */
export const toggleGroup = (list: Grouped, group: number): Grouped => {
	const exceptions = new Set(list.exceptions);
	const key = list.keys[group]!;
	if (!exceptions.delete(key)) {
		exceptions.add(key);
	}

	return grouped({...list, exceptions});
};

/** A group by its key and how many items it has. */
export type Group = {readonly key: number; readonly count: number};

/** How groups are made: folded at first or not, which are otherwise, and in which order they come. */
export type GroupOptions = {
	readonly isFolded: boolean;
	readonly exceptions?: ReadonlySet<number>;
	readonly compare?: (a: Group, b: Group) => number;
};

/** Keys further apart than this are kept in a map, not in a table. */
const widestTable = 4_000_000;

/**
Gives each key a number, from 0 in the order in which they are asked for. A table answers some ten times sooner than a map, and a list
may hold a hundred thousand items.
*/
const numbering = (items: Uint32Array, keyOf: (item: number) => number): ((key: number) => number) => {
	let least = Infinity;
	let most = -Infinity;
	for (const item of items) {
		const key = keyOf(item);
		least = Math.min(least, key);
		most = Math.max(most, key);
	}

	let count = 0;
	if (most - least < widestTable) {
		// One more than the number; 0 for none yet.
		const table = new Uint32Array(Math.max(0, most - least + 1));
		return key => {
			const known = table[key - least]!;
			if (known !== 0) {
				return known - 1;
			}

			table[key - least] = count + 1;
			return count++;
		};
	}

	const numbers = new Map<number, number>();
	return key => {
		let number = numbers.get(key);
		if (number === undefined) {
			number = count++;
			numbers.set(key, number);
		}

		return number;
	};
};

/**
Groups items by a key each, keeping the items' order inside a group; groups come in the order `compare` gives, else as their first items do.
Linear in the items: a counting sort over the groups.
*/
export const groupBy = (items: Uint32Array, keyOf: (item: number) => number, options: GroupOptions): Grouped => {
	const groupOf = new Uint32Array(items.length);
	const numberOf = numbering(items, keyOf);
	const met: number[] = [];
	const counts: number[] = [];
	let place = 0;
	for (const item of items) {
		const key = keyOf(item);
		const group = numberOf(key);
		if (group === met.length) {
			met.push(key);
			counts.push(0);
		}

		groupOf[place++] = group;
		counts[group]!++;
	}

	const groups = met.map((key, group) => ({key, group, count: counts[group]!}));
	if (options.compare) {
		groups.sort(options.compare);
	}

	const keys = new Int32Array(groups.length);
	const starts = new Uint32Array(groups.length + 1);
	const next = new Uint32Array(groups.length);
	let start = 0;
	for (const [row, {key, group, count}] of groups.entries()) {
		keys[row] = key;
		starts[row] = start;
		next[group] = start;
		start += count;
	}

	starts[groups.length] = start;
	const ordered = new Uint32Array(items.length);
	place = 0;
	for (const item of items) {
		ordered[next[groupOf[place++]!]!++] = item;
	}

	return grouped({items: ordered, keys, starts, hasHeaders: true, isFolded: options.isFolded, exceptions: options.exceptions ?? new Set()});
};
