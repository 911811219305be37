import type {ReadStream} from 'node:tty';
import {mouseOf, type MouseEvent} from '../keys.js';

// Told without the escape before them, which is looked for by itself.
const report = /^\[<[\d;]{1,20}m/iv;
const unfinished = /^\[<[\d;]{0,20}$/v;
const sequenceStart = '\u{1B}';

/** Takes the mouse's reports out of what a terminal sends: gives the rest, what may be the beginning of another report, and the reports. */
export const takeReports = (text: string): {readonly rest: string; readonly pending: string; readonly reports: readonly string[]} => {
	const [first = '', ...pieces] = text.split(sequenceStart);
	const reports: string[] = [];
	let rest = first;
	let pending = '';
	for (const [index, piece] of pieces.entries()) {
		const match = report.exec(piece);
		if (match) {
			reports.push(match[0]);
			rest += piece.slice(match[0].length);
		} else if (index === pieces.length - 1 && unfinished.test(piece)) {
			pending = sequenceStart + piece;
		} else {
			rest += sequenceStart + piece;
		}
	}

	return {rest, pending, reports};
};

/**
Hands the mouse's reports to `listener` before Ink reads the keys: Ink drops sequences that are no keys. Gives what ends it.
*/
export const listenToMouse = (input: ReadStream, listener: (event: MouseEvent) => void): () => void => {
	const read = input.read.bind(input);
	let pending = '';
	input.read = (size?: number): unknown => {
		const chunk: unknown = read(size);
		if (chunk === null) {
			return null;
		}

		const {rest, pending: begun, reports} = takeReports(pending + (typeof chunk === 'string' ? chunk : (chunk as Uint8Array).toString()));
		pending = begun;
		for (const text of reports) {
			const event = mouseOf(text);
			if (event) {
				listener(event);
			}
		}

		return rest;
	};

	return () => {
		input.read = read;
	};
};
