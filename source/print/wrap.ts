/** Letters that take two columns, combining marks and joiners that take none. */
const wide = new RegExp(`[${[
	String.raw`\u{1100}-\u{115F}\u{2E80}-\u{303E}\u{3041}-\u{33FF}\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}\u{A000}-\u{A4CF}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}`,
	String.raw`\u{FE30}-\u{FE6F}\u{FF00}-\u{FF60}\u{FFE0}-\u{FFE6}\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}`,
].join('')}]`, 'v');
const narrowOnly = /^[\u{20}-\u{2FF}\u{370}-\u{482}\u{48A}-\u{52F}\u{2010}-\u{2027}\u{20A0}-\u{20BF}]*$/v;

/** The columns a string takes on a terminal. */
export const widthOf = (string: string): number => {
	if (narrowOnly.test(string)) {
		return string.length;
	}

	let width = 0;
	for (const character of string) {
		width += /[\p{Format}\p{Mark}]/v.test(character) ? 0 : (wide.test(character) ? 2 : 1);
	}

	return width;
};

/**
Breaks a text into lines at blanks. No-break spaces hold, and a blank beside a guillemet or before `:;!?` holds too.

@param text - line breaks in it are kept.
@param columns - the width; undefined: no breaking.
@param indent - what every line begins with, counted in the width.
*/
export const wrap = (text: string, columns: number | undefined, indent = ''): string => text.split('\n').map(paragraph => {
	if (columns === undefined || widthOf(paragraph) + indent.length <= columns) {
		return indent + paragraph;
	}

	const lines: string[] = [];
	let line = '';
	for (const word of paragraph.split(/(?<![«„‹]) +(?![!:;?»›])/v)) {
		if (line !== '' && widthOf(line) + 1 + widthOf(word) + indent.length > columns) {
			lines.push(indent + line);
			line = word;
		} else {
			line = line === '' ? word : `${line} ${word}`;
		}
	}

	return [...lines, indent + line].join('\n');
}).join('\n');
