/**
The one place where strings from outside are made safe for a terminal and fit for reading. After it, no string holds a
control character (but the line feed), a bidirectional override, an invisible letter, a private or unassigned-for-ever
code point or half a surrogate pair, and all of it is in composed form (NFC).
*/

/** Everything that is looked at more closely; a text without any of it is returned as it is. */
const suspicious = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Noncharacter_Code_Point}\u{34F}\u{115F}\u{1160}\u{17B4}\u{17B5}\u{2800}\u{3164}\u{FFA0}\u{E0100}-\u{E01EF}]/gu;
const plain = /^[\n\u{20}-\u{7E}\u{A0}-\u{AC}\u{AE}-\u{2FF}\u{370}-\u{373}\u{375}-\u{37D}\u{37F}-\u{386}\u{388}-\u{482}\u{48A}-\u{52F}\u{2010}-\u{2027}\u{202F}-\u{205E}\u{20A0}-\u{20BF}]*$/u;

/** `ESC [ … letter` (colours, cursor) and `ESC ] … BEL` (titles, links): nobody's words, so they go as a whole. */
const escapeSequences = /\u{1B}\[[0-?]{0,64}[ -/]{0,8}[@-~]|\u{1B}\][^\u{7}\u{1B}\n]{0,2048}(?:\u{7}|\u{1B}\\)/gu;

/** What windows-1252 has at 0x80 to 0x9F: C1 controls in a text are nearly always its quotation marks, decoded as Latin-1. */
const windows1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** Scripts in which a joiner or non-joiner between letters changes the word. */
const joining = /[\p{scx=Arabic}\p{scx=Syriac}\p{scx=Mongolian}\p{scx=Nko}\p{scx=Devanagari}\p{scx=Bengali}\p{scx=Gurmukhi}\p{scx=Gujarati}\p{scx=Oriya}\p{scx=Tamil}\p{scx=Telugu}\p{scx=Kannada}\p{scx=Malayalam}\p{scx=Sinhala}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}]/u;
const pictograph = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}]/u;

/** More combining marks on one letter than any orthography has: they climb over the neighbouring lines. */
const towers = /(\p{M}{6})\p{M}+/gu;

/** The code point that ends before `offset`, '' at the start. */
const before = (text: string, offset: number): string => {
	const low = text.charCodeAt(offset - 1);
	return low >= 0xDC_00 && low <= 0xDF_FF ? text.slice(offset - 2, offset) : text.slice(Math.max(0, offset - 1), offset);
};

const isKeptJoiner = (joiner: string, text: string, offset: number): boolean => {
	const left = before(text, offset);
	if (joining.test(left)) {
		return true;
	}

	// A family or a profession is one emoji made of several.
	return joiner === '\u{200D}' && pictograph.test(left) && pictograph.test(String.fromCodePoint(text.codePointAt(offset + 1) ?? 0));
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
		return '    ';
	}

	if (code === 0x0B || code === 0x0C || code === 0x20_28 || code === 0x20_29) {
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
	return /[\p{Co}\p{Noncharacter_Code_Point}]/u.test(character) ? '\u{FFFD}' : '';
};

/** A regular expression over 50 MB at once would hold several copies of it: the text is cut at blanks into pieces of this length. */
const pieceLength = 1 << 20;

const cleanPiece = (raw: string, stray: string): string => {
	if (plain.test(raw)) {
		return raw;
	}

	return raw
		.toWellFormed()
		.replace(escapeSequences, '')
		.replaceAll(suspicious, (character, offset: number, whole: string) => replacement(character, whole, offset, stray))
		.normalize('NFC')
		.replaceAll(towers, '$1');
};

/**
Cleans the text of an article.

@param raw - any string; half surrogate pairs are allowed.
@returns the same words: line ends of all kinds are `\n`, a tab is four blanks, whatever a terminal would obey or a reader could not see is gone. Cleaning twice changes nothing.
*/
export const cleanText = (raw: string): string => {
	const text = raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw;
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
@returns one line: line ends and tabs are one blank; a control character leaves `�` in its place, so that two names that differ by it look unlike what they are not.
*/
export const cleanLine = (raw: string): string => plain.test(raw) && !raw.includes('\n')
	? raw
	: raw
		.replaceAll(/[\t\n\v\f\r\u{85}\u{2028}\u{2029}]+/gu, ' ')
		.toWellFormed()
		.replaceAll(suspicious, (character, offset: number, whole: string) => replacement(character, whole, offset, '\u{FFFD}'))
		.normalize('NFC')
		.replaceAll(towers, '$1');
