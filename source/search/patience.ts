import {findPhrase} from './match.js';

/** How long a search may read texts; what is left unread then is read by the next search for the same. */
export type Patience = {
	/** In the milliseconds of `performance.now()`. */
	deadline: number;
	/** Set where something was left unread. */
	exceeded: boolean;
};

/** Patience that never ends. */
export const endlessPatience = (): Patience => ({deadline: Infinity, exceeded: false});

/** So many phrases are remembered. */
const remembered = 6;

const unread = 0;
const yes = 1;
const no = 2;

/**
Makes a test for phrases in texts that must be read for it. It remembers what it has read, and stops reading when patience is at an end:
then the answer is no for now.

@param count - how many rows there are.
@param read - the folded words of a row's text; it may take some tenths of a millisecond.
*/
export const createPhraseReader = (
	count: number,
	read: (row: number) => readonly string[],
	patience: Patience,
): ((row: number, phrase: readonly string[], open: boolean) => boolean) => {
	const known = new Map<string, Uint8Array>();
	return (row, phrase, open) => {
		const key = `${phrase.join(' ')}${open ? '…' : ''}`;
		let answers = known.get(key);
		if (!answers) {
			answers = new Uint8Array(count);
			known.set(key, answers);
			if (known.size > remembered) {
				known.delete(known.keys().next().value!);
			}
		}

		if (answers[row] === unread) {
			if (performance.now() > patience.deadline) {
				patience.exceeded = true;
				return false;
			}

			answers[row] = findPhrase(read(row), phrase, open) >= 0 ? yes : no;
		}

		return answers[row] === yes;
	};
};
