// The subject of verbs that open the items of a list.
import type {Cue} from './cue.js';
import type {Ground} from './ground.js';
import {kinds} from './tokens.js';

/** How many lines a list has at most. */
const longestList = 12;

/** Whether a verb is the first word of a line behind a dash or a bullet: “- demands …”. */
export const isListItem = ({tokens, layout}: Ground, {from}: Cue): boolean =>
	from > 1
	&& tokens.capitals[from] === 0
	&& tokens.kinds[from - 1] === kinds.mark
	&& '-–—•*·'.includes(tokens.words[from - 1]!)
	&& layout.lineStarts[layout.lines[from]!] === from - 1;

/** The one of whom a list tells, who stands before the colon that opens it: “The union:⏎- demands …”. A mention, or -1. */
export const leaderOfList = ({tokens, cover, mentions, layout}: Ground, {from}: Cue): number => {
	const {lines, lineStarts} = layout;
	for (let line = lines[from]! - 1; line >= Math.max(0, lines[from]! - longestList); line--) {
		let last = lineStarts[line + 1]! - 1;
		while (last > lineStarts[line]! && tokens.kinds[last] === kinds.line) {
			last--;
		}

		if (tokens.words[last] === ':') {
			const number = cover[last - 1] ?? -1;
			return number >= 0 && !mentions[number]!.prepositional && mentions[number]!.to === last ? number : -1;
		}
	}

	return -1;
};
