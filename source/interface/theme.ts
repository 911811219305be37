/** What a piece of text is, as bits; a piece may be several things at once. The theme says how each looks. */
export const Style = {
	plain: 0,
	/** Belongs to the page, not to the article; hints, rules, what matters less. */
	faint: 1,
	strong: 2,
	/** The words of a quotation. */
	quotation: 4,
	/** … of the one under the cursor. */
	current: 8,
	/** Characters that a search matched. */
	match: 16,
	/** The words that announce the speech. */
	cue: 32,
	/** The words that name the speaker. */
	mention: 64,
	/** Names of speakers and the marks beside their words. */
	accent: 128,
	/** What one must not overlook: doubt, errors. */
	warning: 256,
	/** Words that another version of the same quotation has otherwise. */
	different: 512,
	/** The match one has gone to. */
	chosen: 1024,
} as const;

/** Paints a piece of text: gives it with the terminal's sequences around it. */
export type Painter = (style: number, text: string) => string;

export type ThemeName = 'terminal' | 'light' | 'dark' | 'contrast';

/** A colour as the parameters of an SGR sequence. */
type Palette = {
	readonly accent: string;
	readonly quotation: string;
	readonly match: string;
	readonly warning: string;
	/** How less important text is held back: `2` (faint) or a colour. */
	readonly faint: string;
};

const palettes: Record<ThemeName, Palette> = {
	// The terminal's own sixteen colours, so that it looks right on any background.
	terminal: {accent: '36', quotation: '36', match: '33', warning: '31', faint: '2'},
	light: {accent: '38;5;24', quotation: '38;5;24', match: '38;5;130', warning: '38;5;124', faint: '38;5;243'},
	dark: {accent: '38;5;110', quotation: '38;5;110', match: '38;5;179', warning: '38;5;174', faint: '38;5;245'},
	contrast: {accent: '1', quotation: '1', match: '1', warning: '1', faint: '0'},
};

/** Names of the themes, the default first. */
export const themeNames = Object.keys(palettes) as ThemeName[];

/**
The painter of a theme. Without colour everything is still told apart, by weight, underlining and reversal; the two never depend on colour alone.
*/
export const painterOf = (name: ThemeName, hasColor: boolean): Painter => {
	const palette = palettes[name];
	const sequences = new Map<number, string>();
	const sequence = (style: number): string => {
		const codes = new Set<string>();
		const add = (bit: number, color: string, ...attributes: string[]) => {
			if (!(style & bit)) {
				return;
			}

			for (const attribute of attributes) {
				codes.add(attribute);
			}

			if (hasColor && color !== '') {
				codes.add(color);
			}
		};

		// Later colours win, so the most important come last.
		add(Style.faint, palette.faint, ...(hasColor ? [] : ['2']));
		add(Style.strong, '', '1');
		add(Style.accent, palette.accent);
		add(Style.quotation, palette.quotation, ...(hasColor ? [] : ['1']));
		add(Style.current, palette.quotation, '1');
		add(Style.cue, '', '4');
		add(Style.mention, '', '4');
		add(Style.warning, palette.warning, ...(hasColor ? [] : ['1']));
		add(Style.different, palette.match, '4');
		add(Style.match, palette.match, '1', '4');
		add(Style.chosen, palette.match, '7');
		codes.delete('0');
		return codes.size === 0 ? '' : `\u{1B}[${[...codes].join(';')}m`;
	};

	return (style, text) => {
		// Blanks look the same in any colour, and every sequence is written again with each change of its row.
		if (style === 0 || text.trim() === '') {
			return text;
		}

		let start = sequences.get(style);
		if (start === undefined) {
			start = sequence(style);
			sequences.set(style, start);
		}

		return start === '' ? text : `${start}${text}\u{1B}[0m`;
	};
};

/** A stretch of a text and what it is. */
export type Layer = {readonly start: number; readonly end: number; readonly style: number};

/** Paints `text.slice(start, end)`, a line at most, with layers that may overlap; their offsets are those of `text`. */
export const paintLayers = (paint: Painter, text: string, start: number, end: number, layers: readonly Layer[]): string => {
	const styles = new Uint16Array(Math.max(0, end - start));
	for (const layer of layers) {
		for (let index = Math.max(start, layer.start); index < Math.min(end, layer.end); index++) {
			styles[index - start]! |= layer.style;
		}
	}

	let painted = '';
	for (let index = 0; index < styles.length;) {
		let stop = index + 1;
		while (stop < styles.length && styles[stop] === styles[index]) {
			stop++;
		}

		painted += paint(styles[index]!, text.slice(start + index, start + stop));
		index = stop;
	}

	return painted;
};
