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

/** So much is done at a step: prints looked at, and texts read, which takes a millisecond or two each. */
const printsAtOnce = 20_000;
const textsAtOnce = 10;

/**
Finds the other quotations that have the same words or nearly the same, in steps between which something else may be done: first one pass over the prints, then
the likeliest are read.

@param archive - it is not changed.
@param quotation - its number.
@returns what was found.
*/
export function * findVariants(archive: Archive, quotation: number): Generator<void, Variants> {
	const prints = printsOf(archive);
	const base = quotation * printLength;
	const whole = prints[base]!;
	const wanted = prints.slice(base + 1, base + printLength).filter(print => print !== 0);
	// Nearly all prints of others are passed over by their last bits alone.
	const mayBe = new Uint8Array(1 << 16);
	for (const print of wanted) {
		mayBe[print & 0xFF_FF] = 1;
	}

	const same: number[] = [];
	const likely: Array<{number: number; hits: number}> = [];
	for (let other = 0, at = 0; other < archive.quotationCount; other++, at += printLength) {
		if (other % printsAtOnce === printsAtOnce - 1) {
			yield;
		}

		if (prints[at] === whole) {
			if (other !== quotation) {
				same.push(other);
			}

			continue;
		}

		let hits = 0;
		for (let offset = 1; offset < printLength; offset++) {
			const print = prints[at + offset]!;
			if (mayBe[print & 0xFF_FF] === 1 && wanted.includes(print)) {
				hits++;
			}
		}

		if (hits > 0) {
			likely.push({number: other, hits});
		}
	}

	yield;
	const speakers = archive.quotationSpeakers;
	const speaker = speakers[quotation]!;
	const isTheirs = (other: number): boolean => speaker >= 0 && speakers[other] === speaker;
	const wordsOf = (number: number): string[] => foldWords(archive.quotationRow(number).quotation.text);
	const words = wordsOf(quotation);
	const stems = stemsOf(words);
	const joined = words.join(' ');
	const confirmed: number[] = [];
	for (const [place, other] of same.entries()) {
		// Two texts may have one print by chance.
		if (wordsOf(other).join(' ') === joined) {
			confirmed.push(other);
		}

		if (place % textsAtOnce === textsAtOnce - 1) {
			yield;
		}
	}

	const read = likely.toSorted((a, b) => Number(isTheirs(b.number)) - Number(isTheirs(a.number)) || b.hits - a.hits || a.number - b.number).slice(0, mostRead);
	const near: Array<Nearness & {number: number}> = [];
	for (const [place, {number}] of read.entries()) {
		const {shared, of} = nearness(stems, stemsOf(wordsOf(number)));
		if (shared >= enoughShared && shared >= of * (isTheirs(number) ? shareOfOneSpeaker : share)) {
			near.push({number, shared, of});
		}

		if (place % textsAtOnce === textsAtOnce - 1) {
			yield;
		}
	}

	near.sort((a, b) => (b.shared / b.of) - (a.shared / a.of) || b.shared - a.shared || a.number - b.number);
	return {same: confirmed, near: near.slice(0, mostNear).map(({number}) => number)};
}

/** What `findVariants` finds, without a pause. */
export const variantsOf = (archive: Archive, quotation: number): Variants => {
	const steps = findVariants(archive, quotation);
	for (;;) {
		const step = steps.next();
		if (step.done) {
			return step.value;
		}
	}
};

/**
Gathers the quotations with the same words of the same speaker, so that a list can show them once.

@returns for each quotation the first with its words and speaker: itself where it is the first.
*/
export const firstsOf = (archive: Archive): Uint32Array => {
	const {quotationCount: count, quotationSpeakers: speakers} = archive;
	const prints = printsOf(archive);
	const firsts = new Uint32Array(count);
	// A table of hashes with open places, twice as large as need be, of the numbers of the firsts plus one: this is done anew for each version
	// of a growing archive.
	const mask = (2 ** Math.ceil(Math.log2((count * 2) + 2))) - 1;
	const table = new Uint32Array(mask + 1);
	const isSame = (a: number, b: number): boolean =>
		prints[a * printLength] === prints[b * printLength] && prints[(a * printLength) + 1] === prints[(b * printLength) + 1] && speakers[a] === speakers[b];
	for (let quotation = 0; quotation < count; quotation++) {
		let place = (prints[quotation * printLength]! ^ Math.imul(speakers[quotation]!, 0x9E_37_79_B1)) & mask;
		while (table[place] !== 0 && !isSame(table[place]! - 1, quotation)) {
			place = (place + 1) & mask;
		}

		if (table[place] === 0) {
			table[place] = quotation + 1;
		}

		firsts[quotation] = table[place]! - 1;
	}

	return firsts;
};
