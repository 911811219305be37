import type {Archive} from './archive.js';
import {foldWords} from './name-key.js';
import {printLength, stemsOf, writePrint} from './prints.js';

/** Other quotations with the words of one. */
export type Variants = {
	/** With the very same words (accents, case and punctuation aside), in the order of the archive. */
	readonly same: readonly number[];
	/** With nearly the same words: cut, in another tense, in another translation. The nearest first. */
	readonly near: readonly number[];
};

/** How near two texts are: shared stems, and the stems of the shorter. */
type Nearness = {shared: number; of: number};

const nearness = (a: ReadonlySet<string>, b: ReadonlySet<string>): Nearness => ({shared: a.intersection(b).size, of: Math.min(a.size, b.size)});

// Chosen so that a cut of the other (all shared), another tense (most shared) and another translation by the same speaker (half) count, and chance does not.
const enoughShared = 3;
const share = 0.7;
const shareOfOneSpeaker = 0.5;
const mostRead = 300;
const mostNear = 20;

const computed = new WeakMap<Archive, Uint32Array>();

/** The prints of all quotations; where the archive has none they are made, which reads everything: for small archives. */
const printsOf = (archive: Archive): Uint32Array => {
	let prints = archive.quotationPrints ?? computed.get(archive);
	if (!prints) {
		prints = new Uint32Array(archive.quotationCount * printLength);
		for (let quotation = 0; quotation < archive.quotationCount; quotation++) {
			writePrint(archive.quotationRow(quotation).quotation.text, prints, quotation * printLength);
		}

		computed.set(archive, prints);
	}

	return prints;
};

/**
Finds the other quotations that have the same words or nearly the same: one pass over the prints (some 10 ms for a million quotations),
then the likeliest are read.

@param archive - it is not changed.
@param quotation - its number.
*/
export const variantsOf = (archive: Archive, quotation: number): Variants => {
	const prints = printsOf(archive);
	const base = quotation * printLength;
	const whole = prints[base]!;
	const wanted = new Set(prints.subarray(base + 1, base + printLength));
	wanted.delete(0);
	const same: number[] = [];
	const likely: Array<{number: number; hits: number}> = [];
	for (let other = 0, at = 0; other < archive.quotationCount; other++, at += printLength) {
		if (prints[at] === whole) {
			if (other !== quotation) {
				same.push(other);
			}

			continue;
		}

		let hits = 0;
		for (let offset = 1; offset < printLength; offset++) {
			if (wanted.has(prints[at + offset]!)) {
				hits++;
			}
		}

		if (hits > 0) {
			likely.push({number: other, hits});
		}
	}

	const speakers = archive.quotationSpeakers;
	const speaker = speakers[quotation]!;
	const isTheirs = (other: number): boolean => speaker >= 0 && speakers[other] === speaker;
	const words = foldWords(archive.quotationRow(quotation).quotation.text);
	const joined = words.join(' ');
	const stems = stemsOf(words);
	const read = likely.toSorted((a, b) => Number(isTheirs(b.number)) - Number(isTheirs(a.number)) || b.hits - a.hits || a.number - b.number).slice(0, mostRead);
	const near = read.map(({number}) => ({number, ...nearness(stems, stemsOf(foldWords(archive.quotationRow(number).quotation.text)))}))
		.filter(({number, shared, of}) => shared >= enoughShared && shared >= of * (isTheirs(number) ? shareOfOneSpeaker : share))
		.toSorted((a, b) => (b.shared / b.of) - (a.shared / a.of) || b.shared - a.shared || a.number - b.number);
	return {
		// Two texts may have one print by chance.
		same: same.filter(other => foldWords(archive.quotationRow(other).quotation.text).join(' ') === joined),
		near: near.slice(0, mostNear).map(({number}) => number),
	};
};

/**
Gathers the quotations with the same words of the same speaker, so that a list can show them once.

@returns for each quotation the first with its words and speaker: itself where it is the first.
*/
export const firstsOf = (archive: Archive): Uint32Array => {
	const prints = printsOf(archive);
	const firsts = new Uint32Array(archive.quotationCount);
	const known = new Map<string, number>();
	for (let quotation = 0, at = 0; quotation < archive.quotationCount; quotation++, at += printLength) {
		const key = `${prints[at]} ${prints[at + 1]} ${archive.quotationSpeakers[quotation]}`;
		const first = known.get(key) ?? quotation;
		firsts[quotation] = first;
		if (first === quotation) {
			known.set(key, quotation);
		}
	}

	return firsts;
};
