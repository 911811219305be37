type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array;

// From so many on room is made for fewer more.
const many = 1 << 20;

/** Numbers that grow at the end, in one typed array. */
export class Growing<Kind extends Numbers = Uint32Array> {
	readonly #make: new (length: number) => Kind;
	length: number;
	/** Those before `length` count. */
	values: Kind;

	/**
	Begins with some numbers, and with none without them.

	@param make - the kind of typed array.
	@param values - they are grown in place where there is room.
	*/
	constructor(make: new (length: number) => Kind, values?: Kind) {
		this.#make = make;
		this.values = values ?? new make(1 << 10); // eslint-disable-line new-cap -- It is a constructor.
		this.length = values?.length ?? 0;
	}

	/** Makes room for so many more. */
	reserve(count: number): void {
		if (this.length + count <= this.values.length) {
			return;
		}

		const larger = new this.#make(Math.max(1 << 10, Math.ceil((this.length + count) * (this.length < many ? 1.5 : 1.2))));
		larger.set(this.values);
		this.values = larger;
	}

	push(value: number): void {
		this.reserve(1);
		this.values[this.length] = value;
		this.length++;
	}

	append(values: ArrayLike<number>): void {
		this.reserve(values.length);
		this.values.set(values, this.length);
		this.length += values.length;
	}

	/** Gives back the room for more. */
	trim(): void {
		this.values = this.values.slice(0, this.length) as Kind;
	}

	/** The numbers so far; it holds until the next one comes. */
	get all(): Kind {
		return this.values.subarray(0, this.length) as Kind;
	}
}
