/** What a row costs is told apart up to here. */
export const mostCost = 0xF_FF;

/**
Orders rows: those that cost least first, then by their numbers. Linear.

@param rows - ascending.
@param costs - of all rows, at most `mostCost`.
*/
export const rankRows = (rows: Uint32Array, costs: Uint16Array): Uint32Array => {
	const places = new Uint32Array(mostCost + 2);
	for (let index = 0; index < rows.length; index++) {
		places[costs[rows[index]!]! + 1]!++;
	}

	for (let cost = 0; cost < mostCost; cost++) {
		places[cost + 1]! += places[cost]!;
	}

	const ranked = new Uint32Array(rows.length);
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index]!;
		const cost = costs[row]!;
		ranked[places[cost]!] = row;
		places[cost]!++;
	}

	return ranked;
};
