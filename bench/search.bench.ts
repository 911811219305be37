// How fast and how well quotations are found: issue by issue the same figures, as ratios within one run. Arguments: sizes (default 10000
// 100000; 1000000 takes a minute).
import {Buffer} from 'node:buffer';
import {spawnSync} from 'node:child_process';
import process from 'node:process';
import Fuse from 'fuse.js';
import type {Archive} from '../source/archive/archive.js';
import {ArchiveIndex} from '../source/search/archive-index.js';
import {fold} from '../source/search/fold.js';
import {findMarks} from '../source/search/marks.js';
import {createNumberedIndex, type NumberedIndex} from '../source/search/numbered.js';
import {parseQuery} from '../source/search/query.js';
import {wordBounds, wordsOf} from '../source/search/words.js';
import {chanceOf, type Chance} from './generate.js';
import {madeArchive} from './made-archive.js';
import {chooseItems, mistakes, type KnownItem} from './mistakes.js';

const seed = 5;
const rowsShown = 40;
// The same is typed so often, and the fastest time of each key counts: what else the machine does meanwhile is not to be measured.
const sessions = 3;
const firstRows = 10;

const at = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? NaN;

let failed = false;
const report = (what: string, figure: string, reached: boolean): void => {
	failed ||= !reached;
	console.log(`${reached ? 'reached' : 'MISSED '}  ${what}: ${figure}`);
};

// With --cpu only the time counts that this program works, on a machine that is busy otherwise.
const clock = process.argv.includes('--cpu')
	? () => {
		const {user, system} = process.threadCpuUsage();
		return (user + system) / 1000;
	}
	: () => performance.now();

const timed = (work: () => void): number => {
	const start = clock();
	work();
	return clock() - start;
};

const textAt = (archive: Archive, number: number): string => archive.quotationRow(number).quotation.text;

const learn = (archive: Archive): ArchiveIndex => {
	const index = new ArchiveIndex();
	for (let article = 0; article < archive.articleCount; article++) {
		index.learn(archive, article);
	}

	return index;
};

/** Two words of some quotation with a typo in one of them, at every key. */
const keysOf = (chance: Chance, archive: Archive): string[] => {
	const words = wordsOf(fold(textAt(archive, chance.below(archive.quotationCount)))).filter(word => word.length > 3);
	if (words.length < 2) {
		return [];
	}

	const typed = mistakes['one typo']!(chance, {rare: [words[0]!, words[1 + chance.below(words.length - 1)]!]} as unknown as KnownItem)!;
	return Array.from({length: typed.length}, (_, length) => typed.slice(0, length + 1));
};

/** How long one search takes as typing asks for it: what is found, and the marks of the rows on a screen, whose texts are at hand. */
const searchTime = (numbered: NumberedIndex, archive: Archive, typed: string): number => {
	let rows = new Uint32Array();
	let near = false;
	const finding = timed(() => {
		({rows, near} = numbered.search('quotations', typed) as {rows: typeof rows; near: boolean});
	});
	const texts = Array.from(rows.subarray(0, rowsShown), row => textAt(archive, row));
	return finding + timed(() => {
		const query = parseQuery(typed);
		for (const text of texts) {
			findMarks(query, text, 'text', near);
		}
	});
};

const goals: Readonly<Record<number, number>> = {10_000: 6, 100_000: 12, 1_000_000: 30};
const scanGoals: Readonly<Record<number, number>> = {100_000: 0.4, 1_000_000: 0.1};

const measureTyping = (archive: Archive, index: ArchiveIndex): void => {
	const chance = chanceOf(seed, 1);
	const count = archive.quotationCount;
	const asked = Array.from({length: 60}, () => keysOf(chance, archive)).flat();
	const times = asked.map(() => Infinity);
	for (let session = 0; session <= sessions; session++) {
		// A new one remembers nothing.
		const numbered = createNumberedIndex(index, archive);
		numbered.search('quotations', '?!');
		for (const [key, typed] of asked.entries()) {
			const time = searchTime(numbered, archive, typed);
			// The first session is for the compiler.
			times[key] = session === 0 ? Infinity : Math.min(times[key]!, time);
		}
	}

	if (process.argv.includes('--slow')) {
		const slowest = times.keys().toArray().toSorted((a, b) => times[b]! - times[a]!).slice(0, 60);
		console.log(slowest.map(key => `${times[key]!.toFixed(1)} ${asked[key]!}`).join('\n'));
	}

	const median = at(times, 0.5);
	const slow = at(times, 0.95);
	report(
		`${count}: every key, marks of ${rowsShown} rows included, 95 of 100 within`,
		`${slow.toFixed(1)} ms (goal ${goals[count] ?? 30}), median ${median.toFixed(2)} ms`,
		slow <= (goals[count] ?? 30),
	);

	const lines = Buffer.from(Array.from({length: count}, (_, number) => fold(textAt(archive, number))).join('\n'));
	const needle = Buffer.from('no such words here');
	const scans = Array.from({length: 9}, () => timed(() => {
		if (lines.includes(needle)) {
			throw new Error('the words looked for in vain are there');
		}
	}));
	const ratio = median / Math.min(...scans);
	report(
		`${count}: median against one Buffer.indexOf over the same ${(lines.length / 1e6).toFixed(0)} MB (${Math.min(...scans).toFixed(1)} ms)`,
		`${ratio.toFixed(3)} times (goal ${scanGoals[count] ?? 'none'})`,
		ratio <= (scanGoals[count] ?? Infinity),
	);

	if (count === 100_000) {
		measureFzf(chance, archive, createNumberedIndex(index, archive), lines);
	}
};

const measureFzf = (chance: Chance, archive: Archive, numbered: NumberedIndex, lines: Buffer): void => {
	if (spawnSync('fzf', ['--version']).status !== 0) {
		console.log('skipped  fzf is not installed');
		return;
	}

	const own: number[] = [];
	const theirs: number[] = [];
	for (let round = 0; round < 9; round++) {
		const typed = keysOf(chance, archive).at(-1) ?? 'accord';
		theirs.push(timed(() => {
			spawnSync('fzf', ['--filter', typed], {input: lines, maxBuffer: 1 << 30});
		}));
		own.push(searchTime(numbered, archive, typed));
	}

	report(
		'100000: median against fzf --filter on the same lines, its start included',
		`${(at(theirs, 0.5) / at(own, 0.5)).toFixed(0)} times faster (goal 1)`,
		at(own, 0.5) < at(theirs, 0.5),
	);
};

const isFound = (archive: Archive, numbers: Iterable<number>, item: KnownItem): boolean => {
	// The same words said again elsewhere are as good.
	const wanted = textAt(archive, item.number);
	return Iterator.from(numbers).take(firstRows).some(number => number === item.number || textAt(archive, number) === wanted);
};

const measureFinding = (archive: Archive, numbered: NumberedIndex, items: readonly KnownItem[], which: readonly string[]): void => {
	for (const name of which) {
		const chance = chanceOf(seed, 3);
		let asked = 0;
		let found = 0;
		const missed: string[] = [];
		for (const item of items) {
			const typed = mistakes[name]!(chance, item);
			if (typed !== null) {
				asked++;
				const isThere = isFound(archive, numbered.search('quotations', typed).rows, item);
				found += isThere ? 1 : 0;
				if (!isThere) {
					missed.push(typed);
				}
			}
		}

		const share = found / asked;
		report(
			`${archive.quotationCount}: known item, ${name}, among the first ${firstRows}`,
			`${(100 * share).toFixed(1)} % of ${asked} (goal 98 %)`,
			share >= 0.98,
		);
		if (process.argv.includes('--missed')) {
			console.log(missed.slice(0, 12).join('\n'));
		}
	}
};

/** Of the rows shown for words as they are written, the share where just these words are marked, everywhere they stand. */
const measureMarks = (archive: Archive, numbered: NumberedIndex, items: readonly KnownItem[]): void => {
	const chance = chanceOf(seed, 4);
	let rows = 0;
	let right = 0;
	for (const item of items) {
		const typed = mistakes['one typo']!(chance, item)!;
		const typedWords = typed.split(' ');
		const query = parseQuery(typed);
		const found = numbered.search('quotations', typed).rows.subarray(0, firstRows);
		if (!found.includes(item.number)) {
			continue;
		}

		const text = textAt(archive, item.number);
		const folded = fold(text);
		const bounds = wordBounds(folded);
		const expected: string[] = [];
		for (let index = 0; index < bounds.length; index += 2) {
			const word = folded.slice(bounds[index], bounds[index + 1]);
			// A typo that only shortens a word leaves what is written in it.
			const part = item.rare.includes(word) ? typedWords.find(one => word.includes(one)) ?? word : '';
			if (part !== '') {
				expected.push(part);
			}
		}

		const marked = findMarks(query, text).map(({start, end}) => fold(text.slice(start, end)));
		rows++;
		right += marked.join(' ') === expected.join(' ') ? 1 : 0;
	}

	report(
		`${archive.quotationCount}: rows with just the right characters marked, one typo`,
		`${((100 * right) / rows).toFixed(1)} % of ${rows} (goal 99 %)`,
		right / rows >= 0.99,
	);
};

const measureFuse = (archive: Archive, numbered: NumberedIndex, items: readonly KnownItem[]): void => {
	const fuse = new Fuse(
		Array.from({length: archive.quotationCount}, (_, number) => textAt(archive, number)),
		{useTokenSearch: true, tokenMatch: 'all', ignoreDiacritics: true, ignoreLocation: true, threshold: 0.4, includeMatches: true},
	);
	const chance = chanceOf(seed, 3);
	const own: number[] = [];
	const theirs: number[] = [];
	let ownFound = 0;
	let theirFound = 0;
	for (const item of items) {
		const typed = mistakes['one typo']!(chance, item)!;
		let numbers: number[] = [];
		theirs.push(timed(() => {
			numbers = fuse.search(typed, {limit: rowsShown}).map(({refIndex}) => refIndex);
		}));
		theirFound += isFound(archive, numbers, item) ? 1 : 0;
		own.push(searchTime(numbered, archive, typed));
		ownFound += isFound(archive, numbered.search('quotations', typed).rows, item) ? 1 : 0;
	}

	const ratio = at(theirs, 0.5) / at(own, 0.5);
	report(`${archive.quotationCount}: against Fuse alone, marks included`, `${ratio.toFixed(0)} times faster (goal 60)`, ratio >= 60);
	report(`${archive.quotationCount}: known items found, Fuse alone ${theirFound}`, `${ownFound} of ${items.length}`, ownFound >= theirFound);
};

const sizes = process.argv.slice(2).map(Number).filter(size => size > 0);
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) {
	const archive = madeArchive(size, seed);
	const index = learn(archive);
	measureTyping(archive, index);
	if (size <= 100_000) {
		const numbered = createNumberedIndex(index, archive);
		const items = chooseItems(archive, chanceOf(seed, 2), 400);
		measureFinding(archive, numbered, items, size === 10_000 ? Object.keys(mistakes) : ['one typo']);
		measureMarks(archive, numbered, items);
		if (size === 10_000) {
			measureFuse(archive, numbered, items.slice(0, 60));
		}
	}
}

process.exit(failed ? 1 : 0);
