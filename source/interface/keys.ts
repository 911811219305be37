import type {Key} from 'ink';
import {graphemes} from './text/graphemes.js';

/** The parts of Ink's key that name a key without a character of its own. */
export type KeyFlags = Partial<
	Pick<
		Key,
		| 'upArrow'
		| 'downArrow'
		| 'leftArrow'
		| 'rightArrow'
		| 'pageDown'
		| 'pageUp'
		| 'home'
		| 'end'
		| 'return'
		| 'escape'
		| 'ctrl'
		| 'shift'
		| 'tab'
		| 'backspace'
		| 'delete'
		| 'meta'
	>
>;

const special: ReadonlyArray<readonly [keyof KeyFlags, string]> = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageDown', 'pagedown'],
	['pageUp', 'pageup'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['escape', 'escape'],
	['backspace', 'backspace'],
	['delete', 'delete'],
];

const control = (code: number): string => {
	switch (code) {
		case 0x0D: {
			return 'enter';
		}

		case 0x09: {
			return 'tab';
		}

		case 0x1B: {
			return 'escape';
		}

		case 0x08:
		case 0x7F: {
			return 'backspace';
		}

		default: {
			return `ctrl-${String.fromCharCode(code + 0x60)}`;
		}
	}
};

/**
The names of the keys in one event of Ink. A terminal may send several keys at once (`jj`, `abc\r`): they are told apart here, before the key table sees them.
A character is its own name; others are `up`, `enter`, `shift-tab`, `ctrl-d`, `alt-x` …
*/
export const keysOf = (input: string, key: KeyFlags): string[] => {
	const named = special.find(([flag]) => key[flag] === true);
	if (named) {
		return [named[1]];
	}

	if (key.tab) {
		return [key.shift ? 'shift-tab' : 'tab'];
	}

	if (input === '') {
		return [];
	}

	if (key.ctrl) {
		return [`ctrl-${input}`];
	}

	if (key.meta) {
		return [`alt-${input}`];
	}

	return Array.from(graphemes.segment(input), ({segment}) => {
		const code = segment.charCodeAt(0);
		return code < 0x20 || code === 0x7F ? control(code) : segment;
	});
};

/** What a mouse did, columns and rows counted from 0. */
export type MouseEvent = {readonly button: 'left' | 'wheelUp' | 'wheelDown'; readonly column: number; readonly row: number};

const mouseReport = /^\[<(?<button>\d{1,3});(?<column>\d{1,4});(?<row>\d{1,4})(?<kind>m)$/iv;

/** Reads a report of the SGR mouse protocol, its escape left out; null where it is none or says nothing of use. */
export const mouseOf = (input: string): MouseEvent | null => {
	const groups = mouseReport.exec(input)?.groups;
	if (!groups) {
		return null;
	}

	const names = new Map<string, MouseEvent['button']>([['0', 'left'], ['64', 'wheelUp'], ['65', 'wheelDown']]);
	const button = names.get(groups.button!);
	return button === undefined || groups.kind === 'm' ? null : {button, column: Number(groups.column) - 1, row: Number(groups.row) - 1};
};
