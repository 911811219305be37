// From a key to its frame, what a key writes, the first frame, rest and memory: in a real pseudo-terminal, against a one-line Ink program bundled alike.
// Usage: npm run build && npm run bench keys     (DIXIT_BENCH_ARTICLES: how many articles, 10,000 unless told)
import {Buffer} from 'node:buffer';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as sleep} from 'node:timers/promises';
import pty from 'node-pty';
import {parseArticle} from '../source/articles/parse.js';
import {bundle} from './bundle.js';
import {writeArchive} from './generate.js';

/** Ends a frame: Ink draws inside synchronized output. */
const frameEnd = '\u{1B}[?2026l';

const quantile = (values: readonly number[], share: number): number =>
	values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

const start = (command: readonly string[]) => {
	const state = mkdtempSync(path.join(tmpdir(), 'dixit-bench-state-'));
	const child = pty.spawn(process.execPath, [...command], {
		cols: 120,
		rows: 40,
		name: 'xterm-256color',
		env: {...process.env, CI: undefined, NODE_ENV: 'production', LC_ALL: 'C', XDG_STATE_HOME: state, XDG_CACHE_HOME: state},
	});
	let written = '';
	let wake: (() => void) | undefined;
	let bytes = 0;
	const ended = new Promise<void>(resolve => {
		child.onExit(() => {
			resolve();
		});
	});
	child.onData(data => {
		written += data;
		bytes += Buffer.byteLength(data);
		wake?.();
	});
	return {
		pid: child.pid,
		ended,
		get bytes() {
			return bytes;
		},
		send(keys: string) {
			written = '';
			child.write(keys);
		},
		async until(wanted: string | ((written: string) => boolean), limit = 20_000): Promise<void> {
			const end = performance.now() + limit;
			while (!(typeof wanted === 'string' ? written.includes(wanted) : wanted(written))) {
				if (performance.now() > end) {
					throw new Error(`never written: ${String(wanted)}; written: ${written.slice(-2000)}`);
				}

				await new Promise<void>(resolve => {
					wake = resolve;
					setTimeout(resolve, 1000).unref();
				});
			}
		},
		kill() {
			child.kill('SIGKILL');
		},
	};
};

type Session = ReturnType<typeof start>;

/** Presses a key again and again: the time to the end of its frame, and the bytes it wrote until all was quiet. */
const measure = async (session: Session, keys: readonly string[], pause = 60): Promise<{times: number[]; bytes: number[]}> => {
	const times: number[] = [];
	const bytes: number[] = [];
	for (const key of keys) {
		const before = session.bytes;
		const started = performance.now();
		session.send(key);
		await session.until(frameEnd);
		times.push(performance.now() - started);
		await sleep(pause);
		bytes.push(session.bytes - before);
	}

	return {times, bytes};
};

const repeat = (count: number, ...keys: string[]): string[] => Array.from({length: count}, (_, index) => keys[index % keys.length]!);

const cpuOf = (pid: number): number => {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ', 2)[1]!.split(' ');
	return (Number(fields[11]) + Number(fields[12])) * 10;
};

const memoryOf = (pid: number): number => Number(/VmRSS:\s+(\d+)/v.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;

const tiny = await bundle(`
import {useState} from 'react';
import {render, Text, useInput} from 'ink';
const App = () => {
	const [count, setCount] = useState(0);
	useInput(() => setCount(value => value + 1));
	return <Text>{'keys pressed ' + count}</Text>;
};
render(<App/>, {alternateScreen: true, incrementalRendering: true, maxFps: 60, interactive: true});
`);

const report = (label: string, value: string, goal = '', isMet = true) => {
	console.log(`${label.padEnd(52)}${value}${goal === '' ? '' : `   goal ${goal}${isMet ? '' : '   MISSED'}`}`);
};

// The first frame: the one with all articles in the list. The one-line program starts by a file that keeps compiled code, as dixit does.
const boot = path.join(path.dirname(tiny), 'boot.mjs');
writeFileSync(boot, `import {enableCompileCache} from 'node:module';\nenableCompileCache();\nawait import('./${path.basename(tiny)}');\n`);

/** Milliseconds until something is written, and what the program's own thread had of the processor until then: the same on a busy machine. */
type Frame = {readonly time: number; readonly processor: number};

const firstFrame = async (command: readonly string[], isShown: (written: string) => boolean): Promise<Frame> => {
	const started = performance.now();
	const session = start(command);
	await session.until(isShown);
	const time = performance.now() - started;
	const [spent] = readFileSync(`/proc/${session.pid}/schedstat`, 'utf8').split(' ', 1);
	// An orderly end: compiled code is kept for the next start.
	session.send('\u{3}');
	await session.ended;
	return {time, processor: Number(spent) / 1e6};
};

const median = (frames: readonly Frame[], what: keyof Frame): number =>
	quantile(
		frames.map(frame => frame[what]),
		0.5,
	);
const isListed = (written: string): boolean =>
	readdirSync('articles').every(name => written.includes(parseArticle(name, readFileSync(path.join('articles', name))).title.slice(0, 20)));

const frames: Record<'tiny' | 'dixit', Frame[]> = {tiny: [], dixit: []};
for (let round = 0; round < 11; round++) {
	frames.tiny.push(await firstFrame([boot], written => written.includes('keys pressed')));
	frames.dixit.push(await firstFrame(['dist/cli.js', 'articles'], isListed));
}

const [cold, ...warm] = frames.dixit;
const [, ...tinyWarm] = frames.tiny;
for (const [what, label] of [['time', 'first frame of dixit articles'], ['processor', 'the same, processor time of the main thread']] as const) {
	const ratio = median(warm, what) / median(tinyWarm, what);
	report(
		label,
		`${median(warm, what).toFixed(0)} ms, ${ratio.toFixed(2)} × a one-line Ink program's ${median(tinyWarm, what).toFixed(0)} ms (very first start ${cold![what].toFixed(0)} ms)`,
		'≤ 2',
		ratio <= 2,
	);
}

// Keys.
const reference = start([tiny]);
await reference.until('keys pressed');
const {times: tinyTimes} = await measure(reference, repeat(60, 'x'), 20);
reference.kill();
report('key to frame, one-line Ink program', `p50 ${quantile(tinyTimes, 0.5).toFixed(1)}  p95 ${quantile(tinyTimes, 0.95).toFixed(1)} ms`);

// The real program on generated articles, written and indexed once: the folder stays for the next run.
const count = Number(process.env.DIXIT_BENCH_ARTICLES ?? 10_000);
const folder = path.join(tmpdir(), `dixit-bench-${count}`);
if (!existsSync(path.join(folder, 'done'))) {
	rmSync(folder, {recursive: true, force: true});
	writeArchive(path.join(folder, 'articles'), count);
	writeFileSync(path.join(folder, 'done'), '');
}

const open = () => start(['dist/cli.js', '--cache-dir', path.join(folder, 'cache'), path.join(folder, 'articles')]);
const whole = `${count.toLocaleString('en')} articles`;
const indexing = open();
await indexing.until(`${whole} · `, 900_000);
indexing.send('q');
await sleep(1000);
indexing.kill();
const session = open();
await session.until(`${whole} · `, 60_000);
await sleep(1500);
const scenes: Array<{name: string; before: string; keys: string[]; isMove: boolean}> = [
	{name: 'articles: down', before: '', keys: repeat(150, 'j'), isMove: true},
	{name: 'articles: page down', before: 'g', keys: repeat(40, 'f'), isMove: false},
	{name: 'text: scroll', before: 'g\r', keys: repeat(60, 'j', 'j', 'j', 'k'), isMove: false},
	{name: 'text: next quotation', before: 'g', keys: repeat(16, ')', ')', '('), isMove: false},
	{name: 'quotations: down', before: '"', keys: repeat(60, 'j'), isMove: true},
	{name: 'quotations of a speaker: down', before: 'gl', keys: repeat(60, 'j'), isMove: true},
	{name: 'typing a query: its characters', before: 'g/', keys: [...'une politique nouvelle', ...repeat(12, '\u{7F}'), ...'economique'], isMove: false},
];
for (const {name, before, keys, isMove} of scenes) {
	if (before !== '') {
		session.send(before);
		await sleep(600);
	}

	// The first few are the just-in-time compiler's.
	await measure(session, keys.slice(0, 5));
	const cpu = cpuOf(session.pid);
	const {times, bytes} = await measure(session, keys);
	const each = (cpuOf(session.pid) - cpu) / keys.length;
	const p95 = quantile(times, 0.95);
	report(
		name,
		`p50 ${quantile(times, 0.5).toFixed(1)}  p95 ${p95.toFixed(1)} ms, ${(quantile(times, 0.5) / quantile(tinyTimes, 0.5)).toFixed(1)} × the one-line program, ${each.toFixed(1)} ms of processor a key`,
		'≤ 16 ms',
		p95 <= 16,
	);
	if (isMove) {
		report('', `${quantile(bytes, 0.5).toFixed(0)} bytes, p95 ${quantile(bytes, 0.95).toFixed(0)}`, '≤ 1,500 bytes', quantile(bytes, 0.95) <= 1500);
	}
}

// Rest.
session.send('\u{1B}');
// What the last key set going has ended by then.
await sleep(4000);
const bytesBefore = session.bytes;
const cpuBefore = cpuOf(session.pid);
await sleep(5000);
report(
	'5 s at rest',
	`${session.bytes - bytesBefore} bytes written, ${cpuOf(session.pid) - cpuBefore} ms of processor`,
	'0',
	session.bytes === bytesBefore && cpuOf(session.pid) - cpuBefore <= 10,
);

// Memory.
session.send('1');
await sleep(500);
const press = async (amount: number) => {
	for (let pressed = 0; pressed < amount; pressed += 50) {
		// There and back, so that each lot changes the screen.
		session.send((pressed % 100 === 0 ? 'j' : 'k').repeat(50));
		await session.until(frameEnd);
	}

	await sleep(1500);
	return memoryOf(session.pid);
};

await press(5000);
const memoryBefore = await press(5000);
const memoryAfter = await press(20_000);
report('memory before and after 20,000 keys', `${memoryBefore.toFixed(0)} and ${memoryAfter.toFixed(0)} MB`, 'no growth', memoryAfter < memoryBefore * 1.1);
session.kill();
process.exit(0);
