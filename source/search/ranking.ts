/** A row's state is a stamp, which tells in which step it was found last, times this, plus what it costs. */
export const stampUnit = 1 << 12;
/** More than this is not told apart. */
export const mostCost = stampUnit - 1;

// Sorting takes longer than looking at all rows from one in so many on.
const sortShare = 16;

/**
Orders rows: those that cost least first, then by their numbers; linear in the rows, or in all there are where that takes less than to sort.

@param rows - those found, in any order.
@param states - of all rows; see `stampUnit`.
@param stamp - that of the step in which these rows were found.
*/
export const rankRows = (rows: Uint32Array, states: Uint32Array, stamp: number): Uint32Array => {
	const places = new Uint32Array(stampUnit + 1);
	let ascending = true;
	for (let index = 0, before = -1; index < rows.length; index++) {
		const row = rows[index]!;
		places[(states[row]! % stampUnit) + 1]!++;
		ascending &&= row > before;
		before = row;
	}

	for (let cost = 0; cost < stampUnit; cost++) {
		places[cost + 1]! += places[cost]!;
	}

	const ranked = new Uint32Array(rows.length);
	const place = (row: number): void => {
		const cost = states[row]! % stampUnit;
		ranked[places[cost]!] = row;
		places[cost]!++;
	};

	if (ascending || rows.length * sortShare < states.length) {
		const inOrder = ascending ? rows : rows.toSorted();
		for (let index = 0; index < inOrder.length; index++) {
			place(inOrder[index]!);
		}
	} else {
		const from = stamp * stampUnit;
		for (let row = 0; row < states.length; row++) {
			if (states[row]! >= from) {
				place(row);
			}
		}
	}

	return ranked;
};
