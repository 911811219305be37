/**
The one place where strings from outside are made safe for a terminal and fit for reading. After it, no string holds a
control character (but the line feed), a bidirectional override, an invisible letter, a private or unassigned-for-ever
code point or half a surrogate pair, and all of it is in composed form (NFC).
*/

/** Everything that is looked at more closely; a text without any of it is returned as it is. */
const suspicious = new RegExp(`[${[
	String.raw`\p{Control}\p{Format}\p{Line_Separator}\p{Paragraph_Separator}\p{Private_Use}\p{Noncharacter_Code_Point}`,
	// Letters and marks that show nothing: grapheme joiner, Hangul fillers, Khmer inherent vowels, empty Braille, ideographic variants.
	...[0x3_4F, 0x11_5F, 0x11_60, 0x17_B4, 0x17_B5, 0x28_00, 0x31_64, 0xFF_A0].map(code => String.fromCodePoint(code)),
	String.raw`\u{E0100}-\u{E01EF}`,
].join('')}]`, 'gv');

/** Blanks, Latin, Greek, Cyrillic and common punctuation: nothing in it is suspicious, and all of it is composed. */
const plain =
	/^[\n\u{20}-\u{7E}\u{A0}-\u{AC}\u{AE}-\u{2FF}\u{370}-\u{373}\u{375}-\u{37D}\u{37F}-\u{386}\u{388}-\u{482}\u{48A}-\u{52F}\u{2010}-\u{2027}\u{202F}-\u{205E}\u{20A0}-\u{20BF}]*$/v;

const escape = String.fromCodePoint(0x1B);
const bell = String.fromCodePoint(0x07);
const controlSequence = /^\[[\d:;<=>?]{0,64}[\u{20}-\u{2F}]{0,8}[\u{40}-\u{7E}]/v;

/** Takes out `ESC [ … letter` (colours, cursor) and `ESC ] … BEL` or `ESC ] … ESC \` (titles, links): nobody's words, so they go as a whole. */
const withoutEscapes = (text: string): string => {
	if (!text.includes(escape)) {
		return text;
	}

	const [first, ...pieces] = text.split(escape);
	let rest = first!;
	for (let index = 0; index < pieces.length; index++) {
		const piece = pieces[index]!;
		if (!piece.startsWith(']') || piece.includes('\n')) {
			rest += piece.replace(controlSequence, '');
		} else if (piece.includes(bell)) {
			rest += piece.slice(piece.indexOf(bell) + 1);
		} else if (pieces[index + 1]?.startsWith('\\')) {
			index++;
			rest += pieces[index]!.slice(1);
		} else {
			rest += piece;
		}
	}

	return rest;
};

/** What windows-1252 has at 0x80 to 0x9F: C1 controls in a text are nearly always its quotation marks, decoded as Latin-1. */
const windows1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** Scripts in which a joiner or non-joiner between letters changes the word. */
const joiningScripts = 'Arabic Bengali Devanagari Gujarati Gurmukhi Kannada Khmer Malayalam Mongolian Myanmar Nko Oriya Sinhala Syriac Tamil Telugu Tibetan';
const joining = new RegExp(`[${joiningScripts.split(' ').map(script => String.raw`\p{scx=${script}}`).join('')}]`, 'v');
const pictograph = /[\p{Emoji_Modifier}\p{Extended_Pictographic}\u{FE0F}]/v;

/** More combining marks on one letter than any orthography has: they climb over the neighbouring lines. */
const towers = /(\p{Mark}{6})\p{Mark}+/gv;

/** The code point that ends before `offset`, '' at the start. */
const before = (text: string, offset: number): string => {
	const low = text.charCodeAt(offset - 1);
	return low >= 0xDC_00 && low <= 0xDF_FF ? text.slice(offset - 2, offset) : text.slice(Math.max(0, offset - 1), offset);
};

const isKeptJoiner = (joiner: string, text: string, offset: number): boolean => {
	const left = before(text, offset);
	// A family or a profession is one emoji made of several.
	return joining.test(left)
		|| (joiner === '\u{200D}' && pictograph.test(left) && pictograph.test(String.fromCodePoint(text.codePointAt(offset + 1) ?? 0)));
};

/** Tag letters spell the flags of England, Scotland and Wales after a black flag; anywhere else they hide a text. */
const isFlagTag = (text: string, offset: number): boolean => {
	for (let at = offset, steps = 0; at > 0 && steps < 8; steps++) {
		const left = before(text, at);
		if (left === '\u{1F3F4}') {
			return true;
		}

		if (left < '\u{E0020}' || left > '\u{E007F}' || left.length !== 2) {
			return false;
		}

		at -= 2;
	}

	return false;
};

const replacement = (character: string, text: string, offset: number, stray: string): string => {
	const code = character.codePointAt(0)!;
	if (code === 0x0A) {
		return '\n';
	}

	if (code === 0x09) {
		return ' '.repeat(4);
	}

	if ([0x0B, 0x0C, 0x20_28, 0x20_29].includes(code)) {
		return '\n';
	}

	if (code < 0x20 || code === 0x7F) {
		return stray;
	}

	if (code >= 0x80 && code <= 0x9F) {
		const meant = windows1252[code - 0x80]!;
		return meant === '\0' ? stray : meant;
	}

	if (code === 0x20_0C || code === 0x20_0D) {
		return isKeptJoiner(character, text, offset) ? character : '';
	}

	if (code >= 0xE_00_20 && code <= 0xE_00_7F) {
		return isFlagTag(text, offset) ? character : '';
	}

	if ((code >= 0x6_00 && code <= 0x6_05) || code === 0x6_DD || code === 0x8_E2) {
		// Arabic number signs are seen, though Unicode counts them among the format characters.
		return character;
	}

	// Private use and noncharacters have a place but no meaning; all the rest is invisible.
	return /[\p{Private_Use}\p{Noncharacter_Code_Point}]/v.test(character) ? '\u{FFFD}' : '';
};

/** A regular expression over 50 MB at once would hold several copies of it: the text is cut at blanks into pieces of this length. */
const pieceLength = 1 << 20;

const cleanPiece = (raw: string, stray: string): string => {
	if (plain.test(raw)) {
		return raw;
	}

	return withoutEscapes(raw)
		.toWellFormed()
		.replaceAll(suspicious, (character, offset: number, whole: string) => replacement(character, whole, offset, stray))
		.normalize('NFC')
		.replaceAll(towers, '$1');
};

/**
Cleans the text of an article.

@param raw - any string; half surrogate pairs are allowed.
@returns the same words: line ends of all kinds are `\n`, a tab is four blanks, whatever a terminal would obey or a reader could not see
is gone. Cleaning twice changes nothing.
*/
export const cleanText = (raw: string): string => {
	const text = raw.includes('\r') ? raw.replaceAll(/\r\n?/gv, '\n') : raw;
	if (text.length <= pieceLength) {
		return cleanPiece(text, '');
	}

	const pieces: string[] = [];
	for (let start = 0; start < text.length;) {
		let end = Math.min(text.length, start + pieceLength);
		// Cut at a blank, so that no character is parted from its marks; a megabyte without a blank is no prose and may be cut anywhere but inside a pair.
		const blank = end < text.length ? text.lastIndexOf(' ', end - 1) : -1;
		if (blank > start + (pieceLength / 2)) {
			end = blank;
		} else if (end < text.length && text.charCodeAt(end - 1) >= 0xD8_00 && text.charCodeAt(end - 1) <= 0xDB_FF) {
			end++;
		}

		pieces.push(cleanPiece(text.slice(start, end), ''));
		start = end;
	}

	return pieces.join('');
};

/**
Cleans a string that goes on one line of the screen: a file name, a title, a name, a message of the system.

@param raw - any string.
@returns one line: line ends and tabs are one blank; a control character leaves `�` in its place, so that two names that differ by it
look unlike what they are not.
*/
export const cleanLine = (raw: string): string => plain.test(raw) && !raw.includes('\n')
	? raw
	: raw
		.replaceAll(/[\t\n\v\f\r\u{85}\u{2028}\u{2029}]+/gv, ' ')
		.toWellFormed()
		.replaceAll(suspicious, (character, offset: number, whole: string) => replacement(character, whole, offset, '\u{FFFD}'))
		.normalize('NFC')
		.replaceAll(towers, '$1');
