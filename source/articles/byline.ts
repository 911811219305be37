import {bylineLabels, correspondents} from './chrome-phrases.js';
import {Phrases, wordsOf} from './phrases.js';

const namelessByline = new Phrases(correspondents);
const bylineWords = bylineLabels.toSorted((one, other) => other.length - one.length).map(label => label.replaceAll(' ', String.raw`\s`)).join('|');
const bylineStart = new RegExp(String.raw`^(?:${bylineWords})\s*:?\s+(?<name>.+)$`, 'iv');
const nameParticles = new Set(
	'de du des la le van von der den da dos di del and et und y e i и in à a em en with avec mit zu al el bin ten ter for pour für do d'.split(
		' ',
	),
);

/** « Par Anne Vidal, La Gazette », "By Ann Weller": a label, capitalised names, then at most a role after a comma. */
export const isByline = (line: string): boolean => {
	if (line.length <= 80 && namelessByline.lengthAt(wordsOf(line), 0) > 0) {
		return true;
	}

	const found = bylineStart.exec(line.slice(0, 160));
	if (found === null || line.length > 140 || /[!?…]|\.$/v.test(line)) {
		return false;
	}

	const [names] = found.groups!.name!.split(/[\(,\|–—]/v, 1);
	const words = names!.trim().replaceAll('&', ' ').split(/[\s\/]/v).filter(Boolean);
	return words.length > 1 && words.length <= 9 && /^\p{Uppercase_Letter}/v.test(words[0]!)
		&& words.every(word => /^['\(’]?\p{Uppercase_Letter}/v.test(word) || nameParticles.has(word.toLowerCase().split(/['’]/v, 1)[0]!));
};
