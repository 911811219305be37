// How fast quotations are found and attributed, in processor time of one thread: on the articles marked by hand again and again, and in one endless line.
// A plain tokeniser over the same texts is timed beside it, so that figures of different machines can be compared.
import {Buffer} from 'node:buffer';
import process from 'node:process';
import {extractQuotations, type Article} from '../source/quotations/index.js';
import {readGold} from '../scripts/gold.js';

/** Passes over the articles: so many until the machine's compiler has seen all, then so many that are timed. The fastest counts. */
const passes = {warm: 12, timed: 12};
/** Goals: million bytes of text a second, and the time per byte of the line as a multiple of that of articles. */
const goals = {speed: 5, line: 3};
const lineBytes = 10e6;

type Text = Pick<Article, 'text' | 'language' | 'path'>;

const articles: Text[] = readGold(['test/gold']).map(({text, language, file}) => ({text, language, path: file}));
const bytesOf = (texts: readonly Text[]): number => texts.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0);

const timeOf = (work: () => void): number => {
	const before = process.threadCpuUsage();
	work();
	const {user, system} = process.threadCpuUsage(before);
	return (user + system) / 1e6;
};

/** Million bytes a second at which all articles are read; of several passes, the fastest. */
const speedOf = (read: (article: Text) => unknown): number => {
	const bytes = bytesOf(articles);
	const pass = () => {
		for (const article of articles) {
			read(article);
		}
	};

	let best = Infinity;
	for (let count = 0; count < passes.warm + passes.timed; count++) {
		const time = timeOf(pass);
		best = count < passes.warm ? best : Math.min(best, time);
	}

	return bytes / best / 1e6;
};

const countWords = ({text}: Text): number => {
	let count = 0;
	for (const {length} of text.match(/\p{Letter}+/gv) ?? []) {
		count += length;
	}

	return count;
};

/** The articles of one language in one line, again and again, until it has so many bytes. */
const lineOf = (language: string, bytes: number): Text => {
	const one = articles.filter(article => article.language === language).map(({text}) => text.replaceAll(/\s+/gv, ' ')).join(' ');
	return {text: Array.from({length: Math.ceil(bytes / Buffer.byteLength(one))}, () => one).join(' '), language, path: 'line'};
};

const report = (what: string, figure: string, reached: boolean) => {
	console.log(`${reached ? 'reached' : 'MISSED '}  ${what}: ${figure}`);
	process.exitCode = reached && process.exitCode !== 1 ? 0 : 1;
};

const speed = speedOf(article => extractQuotations(article));
const plain = speedOf(countWords);
report(
	`${articles.length} articles, ${(bytesOf(articles) / 1e6).toFixed(2)} MB, read again and again`,
	`${speed.toFixed(2)} MB/s (goal ${goals.speed})`,
	speed >= goals.speed,
);
console.log(
	String.raw`         a plain tokeniser, /\p{L}+/gu, over the same: ${plain.toFixed(1)} MB/s, ${(plain / speed).toFixed(1)} times as fast`,
);

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
globalThis.gc?.();
const before = process.resourceUsage().maxRSS * 1024;
const line = lineOf('fr', lineBytes);
let found = 0;
const time = timeOf(() => {
	found = extractQuotations(line).length;
});
const ratio = (time / bytesOf([line])) * speed * 1e6;
report(
	`one line of ${megabytes(bytesOf([line]))} with ${found} quotations, time per byte`,
	`${ratio.toFixed(2)} times that of articles (goal at most ${goals.line})`,
	ratio <= goals.line,
);
console.log(
	`         memory at its highest: ${megabytes(process.resourceUsage().maxRSS * 1024)}, ${megabytes(before)} of it before the line`,
);
