import type headless from '@xterm/headless';

const cell = {width: 8.4, height: 18, baseline: 13.5};
const margin = 14;
const paper = '#16181d';
const ink = '#d4d7dd';

// The sixteen colours of the terminal in which the pictures are taken.
const palette = [
	'#16181d',
	'#e0707a',
	'#94c47d',
	'#e0b76a',
	'#78a6e0',
	'#c38ddb',
	'#6fc0c4',
	'#d4d7dd',
	'#7b818c',
	'#f08c95',
	'#aed69b',
	'#f0cd8a',
	'#98bff0',
	'#d8abed',
	'#8fd6da',
	'#ffffff',
];

const cube = [0, 95, 135, 175, 215, 255];

const hex = (...parts: number[]): string => `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`;

const indexed = (index: number): string => {
	if (index < 16) {
		return palette[index]!;
	}

	if (index >= 232) {
		const grey = 8 + ((index - 232) * 10);
		return hex(grey, grey, grey);
	}

	const rest = index - 16;
	return hex(cube[Math.floor(rest / 36)]!, cube[Math.floor(rest / 6) % 6]!, cube[rest % 6]!);
};

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

type Run = {column: number; columns: number; text: string; style: string; back: string | null};

type Cell = NonNullable<ReturnType<NonNullable<ReturnType<headless.Terminal['buffer']['active']['getLine']>>['getCell']>>;

const look = (shown: Cell): {style: string; back: string | null} => {
	const colour = (isDefault: boolean, isRgb: boolean, value: number, fallback: string) => {
		if (isDefault) {
			return fallback;
		}

		return isRgb ? `#${value.toString(16).padStart(6, '0')}` : indexed(value);
	};

	let fore = colour(shown.isFgDefault(), shown.isFgRGB(), shown.getFgColor(), ink);
	let back: string | null = shown.isBgDefault() ? null : colour(false, shown.isBgRGB(), shown.getBgColor(), paper);
	if (shown.isInverse()) {
		[fore, back] = [back ?? paper, fore];
	}

	const style = [
		`fill="${fore}"`,
		shown.isBold() && 'font-weight="bold"',
		shown.isItalic() && 'font-style="italic"',
		shown.isDim() && 'opacity="0.55"',
		shown.isUnderline() && 'text-decoration="underline"',
	];
	return {style: style.filter(Boolean).join(' '), back};
};

/** The cells of one row, gathered into runs of one look. */
const runsOf = (emulator: headless.Terminal, row: number): Run[] => {
	const {active} = emulator.buffer;
	const line = active.getLine(active.viewportY + row);
	const runs: Run[] = [];
	for (let column = 0; column < emulator.cols; column++) {
		const shown = line?.getCell(column);
		if (!shown || shown.getWidth() === 0) {
			continue;
		}

		const text = shown.getChars() || ' ';
		const {style, back} = look(shown);
		const last = runs.at(-1);
		if (last?.style === style && last.back === back) {
			last.text += text;
			last.columns += shown.getWidth();
		} else {
			runs.push({column, columns: shown.getWidth(), text, style, back});
		}
	}

	return runs;
};

/**
Draws the screen of a terminal as an SVG picture.

@param emulator - what the program wrote, as a terminal shows it.
@param title - read by screen readers in place of the picture.
*/
export const drawScreen = (emulator: headless.Terminal, title: string): string => {
	const width = (emulator.cols * cell.width) + (2 * margin);
	const height = (emulator.rows * cell.height) + (2 * margin);
	const rows = Array.from({length: emulator.rows}, (_, row) => {
		const top = margin + (row * cell.height);
		return runsOf(emulator, row).map(({column, columns, text, style, back}) => {
			const left = (margin + (column * cell.width)).toFixed(1);
			const length = (columns * cell.width).toFixed(1);
			const ground = back ? `<rect x="${left}" y="${top}" width="${length}" height="${cell.height}" fill="${back}"/>` : '';
			const words = text.trim() === '' ? '' : `<text x="${left}" y="${top + cell.baseline}" textLength="${length}" ${style}>${escape(text)}</text>`;
			return ground + words;
		}).join('');
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height}" role="img" aria-label="${escape(title)}">
<rect width="100%" height="100%" rx="8" fill="${paper}"/>
<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" xml:space="preserve">
${rows.filter(Boolean).join('\n')}
</g>
</svg>
`;
};
