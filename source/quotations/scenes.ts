import type {Tokens} from './tokens.js';
import {int32s} from './rows.js';

/** A time at the head of a line: “13:47 Gusts …”, « 18 h 10 – … », “8.48pm”, “+++ 17:20 Uhr: …”. */
const clock = /^[^\d\p{Letter}]{0,8}(?:[01]?\d|2[0-4])(?:\s?[.:Hh]\s?[0-5]\d(?![\d.\/])|\s?(?:h|Uhr|[ap]\.?m)(?!\p{Letter}))/v;

/** So many characters of a line are looked at, and so many lines with a time make a live blog. */
const reach = {characters: 28, entries: 3};

/**
Tells the entries of a live blog apart, each of which begins with a line that opens with a time: they are scenes of their own.

@param text
@param tokens
@param lineStarts - the first token of each line
@returns the number of its entry for each line, 0 before the first; 0 for every line of other articles
*/
export const findScenes = (text: string, {starts}: Tokens, lineStarts: readonly number[]): Int32Array => {
	const scenes = int32s(lineStarts.length);
	let scene = 0;
	for (let line = 0; line < lineStarts.length; line++) {
		const start = starts[lineStarts[line]!] ?? 0;
		if (clock.test(text.slice(start, start + reach.characters))) {
			scene++;
		}

		scenes[line] = scene;
	}

	return scene >= reach.entries ? scenes : scenes.fill(0);
};
