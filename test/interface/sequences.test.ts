import assert from 'node:assert/strict';
import test from 'node:test';
import headless from '@xterm/headless';
import fc from 'fast-check';
import {fewerSequences} from '../../source/interface/text/sequences.js';

/** Every cell of the screen after something was written: its character and its looks. */
const screenAfter = async (written: string): Promise<string[]> => {
	const terminal = new headless.Terminal({cols: 12, rows: 5, allowProposedApi: true});
	await new Promise<void>(resolve => {
		terminal.write('before\r\n', () => {
			terminal.write(written, resolve);
		});
	});
	const {active} = terminal.buffer;
	const cells = Array.from({length: terminal.rows}, (_, row) => Array.from({length: terminal.cols}, (_cell, column) => {
		const cell = active.getLine(row)!.getCell(column)!;
		const looks = [cell.isBold(), cell.isDim(), cell.isItalic(), cell.isUnderline(), cell.isInverse(), cell.isStrikethrough(), cell.getFgColorMode(), cell.getFgColor(), cell.getBgColorMode(), cell.getBgColor()];
		// A blank looks the same in any colour, weight or slope of its own; underlined, reversed or on a background it does not.
		return cell.getChars().trim() === '' ? `blank ${looks.slice(3, 6).join(' ')} ${looks.slice(8).join(' ')}` : `${cell.getChars()} ${looks.join(' ')}`;
	}).join('\n'));
	return [...cells, `${active.cursorX} ${active.cursorY}`];
};

for (const [name, written, fewer] of [
	['styles that style nothing', '\u{1B}[1m\u{1B}[36m\u{1B}[39m\u{1B}[22m\u{1B}[2mword\u{1B}[22m\r\n', '\u{1B}[2mword\r\n\u{1B}[m'],
	['a style that goes on', '\u{1B}[1ma\u{1B}[22m\u{1B}[1mb\u{1B}[22m', '\u{1B}[1mab\u{1B}[m'],
	['one style after another', '\u{1B}[2ma\u{1B}[22m\u{1B}[36mb\u{1B}[39m', '\u{1B}[2ma\u{1B}[0;36mb\u{1B}[m'],
	['steps down', '\u{1B}[E\u{1B}[E\u{1B}[E\u{1B}[2Gx', '\u{1B}[3E\u{1B}[2Gx'],
	['what is no style', '\u{1B}[?2026h\u{1B}]0;x\u{7}\u{1B}[2J', '\u{1B}[?2026h\u{1B}]0;x\u{7}\u{1B}[2J'],
	['nothing', '', ''],
] as const) {
	test(`the terminal is written fewer sequences for ${name}`, () => {
		assert.equal(fewerSequences(written), fewer);
	});
}

test('fewer sequences show the same', async () => {
	const pieces = fc.constantFrom(
		'a', ' ', 'é', '日', '\r\n', '\u{1B}[E', '\u{1B}[2E', '\u{1B}[3G', '\u{1B}[K', '\u{1B}[2A', '\u{1B}[?25l', '\u{1B}[0m', '\u{1B}[m', '\u{1B}[1m', '\u{1B}[2m', '\u{1B}[22m', '\u{1B}[3;4m', '\u{1B}[23m', '\u{1B}[24m', '\u{1B}[7m', '\u{1B}[27m', '\u{1B}[36m', '\u{1B}[95m', '\u{1B}[39m', '\u{1B}[38;5;24m', '\u{1B}[38;2;1;2;3m', '\u{1B}[44m', '\u{1B}[103m', '\u{1B}[48;5;9m', '\u{1B}[49m', '\u{1B}[53m', '\u{1B}[1;36m',
	);
	await fc.assert(fc.asyncProperty(fc.array(pieces, {maxLength: 40}), async parts => {
		const written = `${parts.join('')}\u{1B}[0m`;
		const fewer = fewerSequences(written);
		assert.deepEqual(await screenAfter(`${fewer}z`), await screenAfter(`${written}z`));
	}), {numRuns: 150});
});
