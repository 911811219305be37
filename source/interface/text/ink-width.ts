// What the build gives Ink in place of string-width: see `scripts/build.mjs`.
import stringWidth, {type Options} from 'string-width';
import {isPlain} from './width.js';

/**
Columns of a text, as `string-width` tells them. Ink asks for the width of each character on the screen at each frame; the plain ones
need neither a segmenter nor
the table of all emoji, which takes longer to make than the rest of a first frame.
*/
const inkWidth = (text: string, options?: Options): number => {
	for (let index = 0; index < text.length; index++) {
		if (!isPlain(text.charCodeAt(index))) {
			return stringWidth(text, options);
		}
	}

	return options?.ambiguousIsNarrow === false ? stringWidth(text, options) : text.length;
};

export default inkWidth;
