import {Growing} from './growing.js';
import type {Stamp} from './stamp.js';
import type {Entry} from './store.js';

/** Entries of articles as columns: each article has a slot in all of them. */
type Columns = ReturnType<typeof createColumns>;

const createColumns = () => ({
	paths: [] as string[],
	hashes: [] as string[],
	keys: new Growing(Uint32Array),
	places: new Growing(Uint32Array),
	rows: new Growing(Int32Array),
	looks: new Growing(Uint32Array),
	sizes: new Growing(Float64Array),
	modified: new Growing(Float64Array),
	changed: new Growing(Float64Array),
});

/** An article in the hands of the indexer, read and written where it stands; it holds until the article is set again or deleted. */
export class Held {
	readonly #columns: Columns;
	readonly #slot: number;

	constructor(columns: Columns, slot: number) {
		this.#columns = columns;
		this.#slot = slot;
	}

	get key(): number {
		return this.#columns.keys.values[this.#slot]!;
	}

	get path(): string {
		return this.#columns.paths[this.#slot]!;
	}

	get hash(): string {
		return this.#columns.hashes[this.#slot]!;
	}

	get place(): number {
		return this.#columns.places.values[this.#slot]!;
	}

	get stamp(): Stamp {
		const {sizes, modified, changed} = this.#columns;
		return {size: sizes.values[this.#slot]!, modified: modified.values[this.#slot]!, changed: changed.values[this.#slot]!};
	}

	set stamp({size, modified, changed}) {
		this.#columns.sizes.values[this.#slot] = size;
		this.#columns.modified.values[this.#slot] = modified;
		this.#columns.changed.values[this.#slot] = changed;
	}

	/** The row of its record; -1 where it is still to be read from the store. */
	get row(): number {
		return this.#columns.rows.values[this.#slot]!;
	}

	set row(row) {
		this.#columns.rows.values[this.#slot] = row;
	}

	/** The look, counted from 1, that saw its file last. */
	get seen(): number {
		return this.#columns.looks.values[this.#slot]!;
	}

	set seen(look) {
		this.#columns.looks.values[this.#slot] = look;
	}
}

/** Entries of articles by path: a hundred thousand take a third of the memory that as many objects would. */
export class HeldTable {
	readonly #columns = createColumns();
	readonly #slots = new Map<string, number>();
	/** Slots whose article is gone. */
	readonly #free: number[] = [];

	get size(): number {
		return this.#slots.size;
	}

	get(path: string): Held | undefined {
		const slot = this.#slots.get(path);
		return slot === undefined ? undefined : new Held(this.#columns, slot);
	}

	/** Puts an entry in place of what stands under its path. */
	set({key, path, place, hash, stamp}: Entry, row: number, seen: number): void {
		const {paths, hashes, ...numbers} = this.#columns;
		const slot = this.#slots.get(path) ?? this.#free.pop() ?? paths.length;
		if (slot === paths.length) {
			for (const column of Object.values(numbers)) {
				column.push(0);
			}
		}

		this.#slots.set(path, slot);
		paths[slot] = path;
		hashes[slot] = hash;
		numbers.keys.values[slot] = key;
		numbers.places.values[slot] = place;
		const held = new Held(this.#columns, slot);
		held.stamp = stamp;
		held.row = row;
		held.seen = seen;
	}

	delete(path: string): void {
		const slot = this.#slots.get(path);
		if (slot !== undefined) {
			this.#slots.delete(path);
			this.#columns.paths[slot] = '';
			this.#columns.hashes[slot] = '';
			this.#free.push(slot);
		}
	}

	/** All, one after the other. */
	values(): IteratorObject<Held> {
		return this.#slots.values().map(slot => new Held(this.#columns, slot));
	}
}
