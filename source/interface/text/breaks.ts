/*
Where a line may end. The rules are those a typesetter keeps in the languages read here: no guillemet parted from its
words, no high punctuation at the start of a line, and for Chinese and Japanese the usual kinsoku sets
(JIS X 4051, as summed up in the W3C's “Requirements for Japanese Text Layout”, classes cl-01 to cl-11).
*/

/** Blanks at which a line may be broken; no-break spaces are missing on purpose. */
export const isBreakingSpace = (code: number): boolean =>
	code === 0x20 || code === 0x09 || code === 0x16_80 || (code >= 0x20_00 && code <= 0x20_0A && code !== 0x20_07) || code === 0x20_5F || code === 0x30_00;

const isAnySpace = (code: number): boolean => isBreakingSpace(code) || code === 0xA0 || code === 0x20_2F || code === 0x20_07;

const alwaysOpening = new Set('([{¿¡⟨〈《「『【〔〖〘〝（［｛｢‚„‹「');
const alwaysClosing = new Set(')]},.:;!?…%‰°′″⟩、。，．・：；？！ー〉》」』】〕〗〙〟）］｝｣゛゜々〜ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ‼⁇⁈⁉·€');
/** Marks that open in one language and close in another, or open or close by place alone. */
const bothWays = new Set('«»“”‘’›‹"');

/**
Whether the character at `index` opens (1) or closes (-1) what stands beside it; 0 for neither.
Marks that serve both ways are told apart by the blanks around them: `»Wort«` in German, `« mot »` in French.
*/
export const side = (text: string, index: number): -1 | 0 | 1 => {
	const character = text[index]!;
	if (bothWays.has(character)) {
		// A bracket or a comma beside the mark says the same as a blank: `mot »,` closes, `(« mot` opens.
		const before = index === 0 || isAnySpace(text.charCodeAt(index - 1)) || alwaysOpening.has(text[index - 1]!);
		const after = index + 1 >= text.length || isAnySpace(text.charCodeAt(index + 1)) || alwaysClosing.has(text[index + 1]!);
		if (before !== after && character !== '«' && character !== '»') {
			return before ? 1 : -1;
		}

		if (before && !after) {
			return 1;
		}

		if (after && !before) {
			return -1;
		}

		// Blanks on both sides, or on none: as in French for guillemets, as in English for inverted commas.
		if ('«“‘‹'.includes(character)) {
			return 1;
		}

		return character === '"' ? 0 : -1;
	}

	if (alwaysOpening.has(character)) {
		return 1;
	}

	return alwaysClosing.has(character) ? -1 : 0;
};

const isIdeographic = (code: number): boolean =>
	(code >= 0x2E_80 && code <= 0xA4_CF) || (code >= 0xF9_00 && code <= 0xFA_FF) || (code >= 0xFE_30 && code <= 0xFE_4F)
	|| (code >= 0xFF_00 && code <= 0xFF_60) || (code >= 0xD8_40 && code <= 0xD8_7F);

const hyphens = new Set([0x2D, 0x20_10, 0x20_13, 0x20_14]);

const isLetter = (text: string, index: number): boolean => /[\p{Letter}\p{Number}]/v.test(text[index] ?? '');

/**
Whether a line may end between the character at `before` (the last unit that is no breaking space) and the one at `after`; blanks may stand between.
*/
export const mayBreak = (text: string, before: number, after: number): boolean => {
	if (side(text, before) === 1 || side(text, after) === -1) {
		return false;
	}

	if (after > before + 1 && isBreakingSpace(text.charCodeAt(after - 1))) {
		return true;
	}

	const last = text.charCodeAt(before);
	const next = text.charCodeAt(after);
	// After a hyphen or a dash inside a compound, but not in `-5` or `a-t-il` cut to one letter.
	return (
		!isAnySpace(last)
		&& !isAnySpace(next)
		&& (isIdeographic(last)
			|| isIdeographic(next)
			|| (hyphens.has(last)
				&& isLetter(text, before - 1)
				&& isLetter(text, before - 2)
				&& isLetter(text, after)
				&& isLetter(text, after + 1)))
	);
};

/** Whether a word too long for a line may be cut between these neighbouring characters: a mark stays with its word even then. */
export const mayCut = (text: string, before: number, after: number): boolean =>
	side(text, before) !== 1 && side(text, after) !== -1 && !isAnySpace(text.charCodeAt(before)) && !isAnySpace(text.charCodeAt(after));
