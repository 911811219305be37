import {rowAt, rowCount, rowOfItem, rowOfKey, rowOfPlace, type Grouped} from '../lists/grouped.js';
import type {View} from '../state.js';

/** Rows kept in sight above and below the cursor. */
const margin = 2;
/** The share of a page that is turned when the cursor leaves the screen. */
const turned = 0.75;

/**
Puts the cursor on a row, which is taken to the ends of the list. A cursor that leaves the screen turns most of a page at once: a row at a time, every
step would draw every row again, some four kilobytes each, which a slow line feels. `height` counts rows of the pane.
*/
export const toRow = <Any extends View>(view: Any, row: number, height: number): Any => {
	const count = rowCount(view.list);
	const to = Math.max(0, Math.min(row, count - 1));
	const around = Math.min(margin, Math.floor((height - 1) / 2));
	let {top} = view;
	if (to < top + Math.min(around, to)) {
		top = to - Math.floor(height * turned);
	} else if (to > top + height - 1 - Math.min(around, count - 1 - to)) {
		top = to - Math.floor(height * (1 - turned));
	}

	return {...view, row: to, top: Math.max(0, Math.min(top, count - height))};
};

/** Puts the cursor on a row and that row in the middle. */
export const toMiddle = <Any extends View>(view: Any, row: number, height: number): Any => toRow({...view, top: row - Math.floor(height / 2)}, row, height);

/** The row nearest to `row` that holds an item, searched first in the direction of `delta`; lists whose headers say nothing of their own pass over them. */
export const itemRow = (list: Grouped, row: number, delta: number): number => {
	const count = rowCount(list);
	const to = Math.max(0, Math.min(row, count - 1));
	for (const direction of delta < 0 ? [-1, 1] : [1, -1]) {
		for (let at = to; at >= 0 && at < count; at += direction) {
			if (rowAt(list, at).item !== -1) {
				return at;
			}
		}
	}

	return to;
};

/** Row of the next group's header, or of the one before (`delta` -1): from inside a group, its own header comes first. */
export const blockRow = (list: Grouped, row: number, delta: number): number => {
	const {group} = rowAt(list, row);
	if (group === -1) {
		return row;
	}

	const header = list.rows[group]!;
	if (delta < 0 && row > header + (list.hasHeaders ? 1 : 0)) {
		return header;
	}

	const to = group + delta;
	return to < 0 ? 0 : (to >= list.keys.length ? rowCount(list) - 1 : list.rows[to]!);
};

/** Shows another list and keeps the cursor on the same item or group where the new list has it, else on the same row. */
export const withList = <Any extends View>(view: Any, list: Grouped, height: number): Any => {
	const {key, item, group} = rowAt(view.list, view.row);
	let {row} = view;
	if (item !== -1) {
		const place = rowOfItem(list, item);
		row = place === -1 ? row : place;
	} else if (group !== -1) {
		const place = rowOfKey(list, key);
		row = place === -1 ? row : place;
	}

	return toRow({...view, list}, row, height);
};

/** The first row that holds an item; 0 where none does. */
export const firstItemRow = (list: Grouped): number => list.items.length === 0 ? 0 : Math.max(0, rowOfPlace(list, 0));
