/** Numbers that grow at the end, in one typed array. */
export class Growing {
	length: number;
	values: Uint32Array;

	/** Begins with these numbers, and with none without them. */
	constructor(values?: Uint32Array) {
		this.values = values ?? new Uint32Array(1 << 10);
		this.length = values?.length ?? 0;
	}

	push(value: number): void {
		if (this.length === this.values.length) {
			const larger = new Uint32Array(Math.max(1 << 10, Math.ceil(this.length * 1.5)));
			larger.set(this.values);
			this.values = larger;
		}

		this.values[this.length] = value;
		this.length++;
	}

	/** The numbers so far; it holds until the next one comes. */
	get all(): Uint32Array {
		return this.values.subarray(0, this.length);
	}
}
