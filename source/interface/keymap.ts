import {graphemes} from './text/graphemes.js';

/** Everything a key can do. The sentence that explains each stands in `words/`. */
export type Command =
	| 'down' | 'up' | 'pageDown' | 'pageUp' | 'halfDown' | 'halfUp' | 'first' | 'last' | 'in' | 'out'
	| 'nextPane' | 'previousPane' | 'articles' | 'reader' | 'quotations' | 'nextArticle' | 'previousArticle'
	| 'nextQuotation' | 'previousQuotation' | 'nextBlock' | 'previousBlock'
	| 'search' | 'nextMatch' | 'previousMatch' | 'regroup' | 'sort' | 'reverse' | 'why'
	| 'copy' | 'copyAs' | 'write' | 'star' | 'select' | 'toggleRead' | 'review' | 'source' | 'edit'
	| 'zoom' | 'narrower' | 'wider' | 'problems' | 'refresh' | 'redraw' | 'help' | 'cancel' | 'back' | 'quit' | 'interrupt' | 'suspend';

/** The chapters of the help, in its order. */
export type Chapter = 'move' | 'panes' | 'find' | 'act' | 'program';

/** One line of the key table. Keys are named as `keysOf` in `keys.ts` names them; the first two are shown where room is short. */
export type Binding = {
	readonly command: Command;
	readonly keys: readonly string[];
	readonly chapter: Chapter;
};

const binding = (chapter: Chapter, command: Command, ...keys: string[]): Binding => ({command, keys, chapter});

/**
The keys. One key means one thing in every pane, and everything can be reached on an AZERTY keyboard without AltGr. The help screen, the hints in the
status line and the table in the readme are made from this.
*/
export const defaultBindings: readonly Binding[] = [
	binding('move', 'down', 'j', 'down'),
	binding('move', 'up', 'k', 'up'),
	binding('move', 'pageDown', ' ', 'f', 'pagedown'),
	binding('move', 'pageUp', 'b', 'pageup'),
	binding('move', 'halfDown', 'd', 'ctrl-d'),
	binding('move', 'halfUp', 'u', 'ctrl-u'),
	binding('move', 'first', 'g', 'home'),
	binding('move', 'last', 'G', 'end'),
	binding('move', 'in', 'enter', 'l', 'right'),
	binding('move', 'out', 'h', 'left', 'backspace'),
	binding('move', 'nextQuotation', ')', ']'),
	binding('move', 'previousQuotation', '(', '['),
	binding('move', 'nextBlock', '}', 'L'),
	binding('move', 'previousBlock', '{', 'H'),
	binding('move', 'nextArticle', 'J'),
	binding('move', 'previousArticle', 'K'),
	binding('panes', 'quotations', '"', '3'),
	binding('panes', 'articles', '1'),
	binding('panes', 'reader', '2'),
	binding('panes', 'nextPane', 'tab'),
	binding('panes', 'previousPane', 'shift-tab'),
	binding('panes', 'zoom', 'z'),
	binding('panes', 'narrower', '-'),
	binding('panes', 'wider', '='),
	binding('find', 'search', '/'),
	binding('find', 'nextMatch', 'n'),
	binding('find', 'previousMatch', 'N'),
	binding('find', 'regroup', 't'),
	binding('find', 'sort', 's'),
	binding('find', 'reverse', 'S'),
	binding('find', 'review', '!'),
	binding('act', 'why', 'i'),
	binding('act', 'copy', 'y'),
	binding('act', 'copyAs', 'Y'),
	binding('act', 'write', 'w'),
	binding('act', 'select', 'v'),
	binding('act', 'star', '*'),
	binding('act', 'toggleRead', 'M'),
	binding('act', 'source', 'o'),
	binding('act', 'edit', 'e'),
	binding('program', 'help', '?'),
	binding('program', 'cancel', 'escape'),
	binding('program', 'back', 'q'),
	binding('program', 'quit', 'Q'),
	binding('program', 'problems', 'P'),
	binding('program', 'refresh', 'R'),
	binding('program', 'redraw', 'ctrl-l'),
	binding('program', 'suspend', 'ctrl-z'),
	binding('program', 'interrupt', 'ctrl-c'),
];

/** The table turned round, for looking a key up. */
export const commandsByKey = (bindings: readonly Binding[]): ReadonlyMap<string, Command> =>
	new Map(bindings.flatMap(({keys, command}) => keys.map(key => [key, command] as const)));

const symbols: Record<string, string> = {
	up: '↑', down: '↓', left: '←', right: '→', enter: 'Enter', escape: 'Esc', tab: 'Tab', 'shift-tab': 'Shift-Tab', ' ': 'Space', backspace: 'Backspace',
	pageup: 'PgUp', pagedown: 'PgDn', home: 'Home', end: 'End', delete: 'Del',
};

/** A key as it is written for people: `ctrl-d` → `Ctrl-d`. */
export const keyLabel = (key: string): string => symbols[key] ?? key.replace(/^ctrl-/v, 'Ctrl-').replace(/^alt-/v, 'Alt-');

/** The names of keys by what the help calls them, small and large letters aside. */
const byLabel = new Map(Object.entries(symbols).map(([key, label]) => [label.toLowerCase(), key]));

/**
The name of a key as a user writes it: a character, the name or the label of one of the named keys, a character with Ctrl or Alt;
undefined where a terminal can tell of no such key.
*/
const keyOf = (written: string): string | undefined => {
	const small = written.toLowerCase();
	const named = Object.hasOwn(symbols, small) ? small : byLabel.get(small);
	if (named !== undefined) {
		return named;
	}

	const groups = /^(?<modifier>ctrl-|alt-)?(?<character>.+)$/isv.exec(written)!.groups!;
	const isCharacter = graphemes.segment(groups.character!)[Symbol.iterator]().take(2).toArray().length === 1;
	const modifier = groups.modifier?.toLowerCase() ?? '';
	return isCharacter ? modifier + (modifier === 'ctrl-' ? groups.character!.toLowerCase() : groups.character!) : undefined;
};

/** What a user's table of keys changes, and what is wrong with it. */
export type Rebinding = {readonly bindings: readonly Binding[]; readonly problems: readonly KeyProblem[]};

/** Something wrong in a user's table of keys. */
export type KeyProblem =
	| {readonly type: 'clash'; readonly key: string; readonly commands: readonly [Command, Command]}
	| {readonly type: 'unknown'; readonly name: string}
	/** No key is called so. */
	| {readonly type: 'key'; readonly key: string; readonly command: Command}
	| {readonly type: 'shape'; readonly name: string};

/**
The table with a user's keys, given as `{"command": ["key", …]}`: a command named there has the keys named there and no other, and a key
taken from another command
by name leaves that command. Two commands that both name a key clash: the first keeps it.
*/
export const rebind = (bindings: readonly Binding[], wanted: unknown): Rebinding => {
	const problems: KeyProblem[] = [];
	const named = new Map<Command, readonly string[]>();
	const owners = new Map<string, Command>();
	if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted)) {
		return {bindings, problems: [{type: 'shape', name: '{}'}]};
	}

	for (const [name, keys] of Object.entries(wanted)) {
		const known = bindings.find(({command}) => command === name);
		if (!known) {
			problems.push({type: 'unknown', name});
			continue;
		}

		const list: unknown[] = Array.isArray(keys) ? keys : [keys];
		if (!list.every((key): key is string => typeof key === 'string' && key !== '')) {
			problems.push({type: 'shape', name});
			continue;
		}

		const wantedKeys = list.map(written => {
			const key = keyOf(written);
			if (key === undefined) {
				problems.push({type: 'key', key: written, command: known.command});
			}

			return key;
		}).filter(key => key !== undefined);
		named.set(known.command, wantedKeys.filter(key => {
			const owner = owners.get(key);
			if (owner !== undefined && owner !== known.command) {
				problems.push({type: 'clash', key, commands: [owner, known.command]});
				return false;
			}

			owners.set(key, known.command);
			return true;
		}));
	}

	return {
		problems,
		bindings: bindings.map(line => ({...line, keys: named.get(line.command) ?? line.keys.filter(key => !owners.has(key))})),
	};
};
