import assert from 'node:assert/strict';
import {Buffer} from 'node:buffer';
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import test from 'node:test';
import {pathToFileURL} from 'node:url';
import {program, runProgram, withFiles} from './command-line.js';

const bridge = ' date 2024-03 OSLO (ABC) — Le pont sur la Varenne restera fermé jusqu’au printemps. « Nous ne prendrons aucun risque », a déclaré lundi la maire Anne Vidal.\n\n« C’est une mauvaise nouvelle », a dit Paul Durand, un commerçant.\n';
const ferry = '12 juin 2023\n\nLe bac de Varenne reprend du service\n\n« Il était temps », a déclaré le passeur Jean Morel devant une trentaine de curieux venus voir la première traversée de l’année.\n';
const undated = 'Le silence du passeur\n\nLe passeur ne parle pas aux gens qui montent dans son bac, et les gens qui montent dans son bac ne lui parlent pas non plus.\n';
const articles = {'b/bridge.txt': bridge, 'ferry.txt': ferry, 'undated.txt': undated};

type Printed = {article: string; title: string; date: string | null; language: string; text: string; start: number; end: number; speaker: {name: string; reason: string} | null; corrected: boolean};
const parse = (out: string): Printed[] => JSON.parse(out) as Printed[];

/** One line on standard error, nothing on standard output, code 2. */
const assertRefused = ({out, err, code}: {out: string; err: string; code: number | null}, message: RegExp): void => {
	assert.equal(out, '');
	assert.match(err, message);
	assert.match(err, /^dixit: [^\n]+\n$/v);
	assert.equal(code, 2);
};

test('--json prints what the contract says, offsets in the text that --print articles gives', async () => {
	await withFiles(articles, async folder => {
		const {out, err, code} = await runProgram(['--json', '.'], {cwd: folder});
		assert.equal(err, '');
		assert.equal(code, 0);
		const quotations = parse(out);
		assert.deepEqual(quotations.map(({article, date, text}) => [article, date, text]), [
			['b/bridge.txt', '2024-03', 'Nous ne prendrons aucun risque'],
			['b/bridge.txt', '2024-03', 'C’est une mauvaise nouvelle'],
			['ferry.txt', '2023-06-12', 'Il était temps'],
		]);
		for (const quotation of quotations) {
			for (const field of ['id', 'article', 'title', 'date', 'language', 'text', 'start', 'end', 'kind', 'speaker', 'cue', 'relay', 'corrected']) {
				assert.ok(field in quotation, field);
			}

			assert.equal(quotation.corrected, false);
			assert.ok(quotation.speaker === null ? 'reason' in quotation : typeof quotation.speaker.reason === 'string');
		}

		const texts = await runProgram(['--json', '--print', 'articles', '.'], {cwd: folder});
		const read = JSON.parse(texts.out) as Array<{path: string; text: string; title: string; words: number; quotations: number; speakers: number}>;
		assert.deepEqual(read.map(article => [article.path, article.title]), [
			['b/bridge.txt', 'Le pont sur la Varenne restera fermé jusqu’au printemps.'],
			['ferry.txt', 'Le bac de Varenne reprend du service'],
			['undated.txt', 'Le silence du passeur'],
		]);
		for (const {article, text, start, end} of quotations) {
			assert.equal(read.find(candidate => candidate.path === article)!.text.slice(start, end), text);
		}

		assert.deepEqual(read.map(article => article.quotations), [2, 1, 0]);
	});
});

test('articles come in the order given, those of a folder by date, undated last', async () => {
	await withFiles(articles, async folder => {
		const list = async (...paths: string[]) => {
			const {out} = await runProgram(['--print', 'articles', '--format', 'ndjson', ...paths], {cwd: folder});
			return out.trimEnd().split('\n').map(line => (JSON.parse(line) as {path: string}).path);
		};

		assert.deepEqual(await list('undated.txt', 'ferry.txt'), ['undated.txt', 'ferry.txt']);
		assert.deepEqual(await list('.'), ['b/bridge.txt', 'ferry.txt', 'undated.txt']);
		assert.deepEqual(await list('ferry.txt', '.'), ['ferry.txt', 'b/bridge.txt', 'undated.txt']);
		assert.deepEqual(await list(), ['b/bridge.txt', 'ferry.txt', 'undated.txt']);
	});
});

test('without a terminal text is printed: the words with their marks, who, and nothing a terminal obeys', async () => {
	await withFiles({'a.txt': bridge}, async folder => {
		const {out, code} = await runProgram(['a.txt'], {cwd: folder});
		assert.equal(code, 0);
		assert.match(out, /^Le pont sur la Varenne restera fermé jusqu’au printemps\.\n2024-03 · ABC · a\.txt\n/v);
		assert.match(out, /\n {2}« Nous ne prendrons aucun risque »\n {4}— Anne Vidal/v);
		assert.doesNotMatch(out.replaceAll('\n', ''), /\p{Control}/v);
	});
});

test('filters choose by query, speaker and date; nothing left is code 1', async () => {
	await withFiles(articles, async folder => {
		const texts = async (...args: string[]) => {
			const {out, code} = await runProgram(['--json', ...args, '.'], {cwd: folder});
			return [code, ...parse(out).map(({text}) => text)];
		};

		assert.deepEqual(await texts('--search', 'mauvaise'), [0, 'C’est une mauvaise nouvelle']);
		assert.deepEqual(await texts('-s', 'etait temps'), [0, 'Il était temps']);
		assert.deepEqual(await texts('--search', 'mauvaize'), [0, 'C’est une mauvaise nouvelle']);
		assert.deepEqual(await texts('--speaker', 'vidal'), [0, 'Nous ne prendrons aucun risque']);
		assert.deepEqual(await texts('--until', '2023'), [0, 'Il était temps']);
		assert.deepEqual(await texts('--since', '2024-03', '--speaker', 'durand'), [0, 'C’est une mauvaise nouvelle']);
		assert.deepEqual(await texts('--search', 'zzzzzz'), [1]);
		const {out, code} = await runProgram(['--format', 'ndjson', '--since', '2030', '.'], {cwd: folder});
		assert.deepEqual([out, code], ['', 1]);
	});
});

test('speakers are counted over all articles', async () => {
	await withFiles({...articles, 'again.txt': '« Je persiste », a déclaré mardi la maire Anne Vidal devant le conseil municipal de la ville.\n'}, async folder => {
		const {out} = await runProgram(['--print', 'speakers', '--format', 'ndjson', '.'], {cwd: folder});
		const speakers = out.trimEnd().split('\n').map(line => JSON.parse(line) as {name: string; quotations: number; articles: number; first: string | null; last: string | null});
		const {name, quotations, articles: count, first, last} = speakers[0]!;
		assert.deepEqual({name, quotations, count, first, last}, {name: 'Anne Vidal', quotations: 2, count: 2, first: '2024-03', last: '2024-03'});
	});
});

test('an article from standard input, and lists of files', async () => {
	const {out, code} = await runProgram(['--json', '-'], {input: bridge});
	assert.equal(code, 0);
	assert.deepEqual(parse(out).map(({article}) => article), ['-', '-']);
	await withFiles(articles, async folder => {
		const list = async (input: string, ...args: string[]) => {
			const outcome = await runProgram(['--print', 'articles', '--format', 'ndjson', ...args], {cwd: folder, input});
			return outcome.out.trimEnd().split('\n').map(line => (JSON.parse(line) as {path: string}).path);
		};

		assert.deepEqual(await list('undated.txt\r\nferry.txt\n\nb/bridge.txt', '--files-from', '-'), ['undated.txt', 'ferry.txt', 'b/bridge.txt']);
		assert.deepEqual(await list('ferry.txt\0undated.txt\0', '--files-from=-'), ['ferry.txt', 'undated.txt']);
		writeFileSync(path.join(folder, 'list'), 'ferry.txt\n');
		assert.deepEqual(await list('', '--files-from', 'list', 'undated.txt'), ['undated.txt', 'ferry.txt']);
		assertRefused(await runProgram(['--json', '--files-from', 'none'], {cwd: folder}), /files-from none: no such file/v);
	});
});

test('ndjson begins while the list of files is still open', {timeout: 60_000}, async () => {
	await withFiles(articles, async folder => {
		const child = spawn(process.execPath, [program, '--format', 'ndjson', '--files-from', '-'], {cwd: folder, stdio: ['pipe', 'pipe', 'inherit']});
		try {
			child.stdin.write('b/bridge.txt\nferry.txt\n');
			const [piece] = await once(child.stdout, 'data') as [Buffer];
			assert.match(piece.toString(), /^\{"id":/v);
		} finally {
			child.kill();
		}
	});
});

test('what cannot be read is told in a line each, the others are served', async () => {
	const escape = String.fromCodePoint(0x1B);
	const name = `a${escape}[31mname.txt`;
	await withFiles({'good.txt': bridge, 'noise.txt': Buffer.from(Array.from({length: 3000}, (_, index) => (index * 7919) % 256)), 'empty.txt': '', [name]: bridge}, async folder => {
		execFileSync('mkfifo', [path.join(folder, 'pipe.txt')]);
		symlinkSync('nowhere', path.join(folder, 'broken.txt'));
		const {out, err, code} = await runProgram(['--json', '.'], {cwd: folder});
		assert.equal(code, 0);
		assert.deepEqual(err.trimEnd().split('\n').toSorted(), [
			'dixit: broken.txt: a link to something that is not there',
			'dixit: noise.txt: is not text',
			'dixit: pipe.txt: is a pipe; give its content to: dixit -',
		]);
		assert.ok(!out.includes(escape));
		assert.deepEqual([...new Set(parse(out).map(({article}) => article))], [name, 'good.txt']);
		const text = await runProgram([name], {cwd: folder});
		assert.ok(!text.out.includes(escape) && text.out.includes('a\u{FFFD}[31mname.txt'));
		const missing = await runProgram([`${escape}]0;x.txt`], {cwd: folder});
		assert.equal(missing.err, 'dixit: \u{FFFD}]0;x.txt: no such file or folder\n');
	});
});

test('nothing readable is code 2 with the reason', async () => {
	await withFiles({'noise.txt': Buffer.alloc(100), 'none/readme.md': 'words', 'empty.txt': ''}, async folder => {
		assertRefused(await runProgram(['missing.txt'], {cwd: folder}), /missing\.txt: no such file or folder/v);
		assertRefused(await runProgram(['noise.txt'], {cwd: folder}), /noise\.txt: is not text/v);
		assertRefused(await runProgram(['none'], {cwd: folder}), /none: no article in this folder/v);
		assertRefused(await runProgram([], {cwd: path.join(folder, 'none')}), /no article in this folder/v);
		assertRefused(await runProgram(['--files-from', '-'], {cwd: folder}), /no article was named/v);
		const empty = await runProgram(['empty.txt'], {cwd: folder});
		assert.deepEqual([empty.out, empty.err, empty.code], ['', '', 1]);
	});
});

test('a file without permission is told', async () => {
	await withFiles({'secret.txt': bridge}, async folder => {
		const file = path.join(folder, 'secret.txt');
		chmodSync(folder, 0o755);
		chmodSync(file, 0o000);
		// Root may read anything: there the file is read as nobody.
		const script = `const {readArticle} = await import(${JSON.stringify(pathToFileURL(path.resolve('build/source/articles/read.js')))});
			const {reasonOf} = await import(${JSON.stringify(pathToFileURL(path.resolve('build/source/articles/unreadable.js')))});
			if (process.getuid() === 0) process.setuid(65534);
			try { readArticle(${JSON.stringify(file)}); } catch (error) { console.log(reasonOf(error)); }`;
		const {stdout} = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {encoding: 'utf8'});
		assert.equal(stdout, 'no permission to read it\n');
	});
});

const wrong: ReadonlyArray<readonly [args: string[], message: RegExp]> = [
	[['--fomat', 'json'], /unknown option --fomat; did you mean --format\?/v],
	[['-x'], /unknown option -x/v],
	[['--search'], /--search needs a value/v],
	[['--json=yes'], /--json takes no value/v],
	[['--print', 'words'], /--print words: choose one of quotations, articles, speakers/v],
	[['--format', 'xml'], /--format xml: choose one of text, json/v],
	[['--since', 'yesterday'], /--since yesterday: write a year/v],
	[['--since', '2024', '--until', '2023-12'], /--since 2024 is after --until 2023-12/v],
	[['--json', '--format', 'csv'], /contradict each other/v],
	[['--lang', 'french!'], /--lang french!: write a language code/v],
	[['--files-from', '-', '-'], /cannot be an article and a list/v],
	[['--print', 'speakers', '--format', 'bibtex', '.'], /not speakers/v],
];
for (const [args, message] of wrong) {
	test(`a wrong option is one line: ${args.join(' ')}`, async () => {
		const outcome = await runProgram(args);
		assert.equal(outcome.code, 2);
		assertRefused(outcome, message);
	});
}

test('values that look like options, and paths after --, are taken as they stand', async () => {
	await withFiles({'-s.txt': bridge}, async folder => {
		const {out, code} = await runProgram(['--json', '--search', '-risque', '--', '-s.txt'], {cwd: folder});
		assert.equal(code, 0);
		assert.deepEqual(parse(out).map(({text}) => text), ['Nous ne prendrons aucun risque']);
		const last = await runProgram(['--format', 'csv', '--format=ndjson', '--', '-s.txt'], {cwd: folder});
		assert.match(last.out, /^\{/v);
	});
});

test('help and version', async () => {
	const help = await runProgram(['--help']);
	assert.equal(help.code, 0);
	for (const option of ['--search', '--speaker', '--since', '--until', '--print', '--format', '--json', '--lang', '--no-color', '--no-cache', '--state-dir', '--cache-dir', '--files-from', '--mouse']) {
		assert.ok(help.out.includes(option), option);
	}

	const version = await runProgram(['--version']);
	assert.equal(version.out, `${(JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}).version}\n`);
});

test('a reader that goes away, and closed streams, end the program without a word', () => {
	const shell = (command: string) => {
		const {stdout, stderr, status} = spawnSync('/bin/sh', ['-c', command], {encoding: 'utf8', env: {...process.env, NODE: process.execPath, DIXIT: program}});
		return {stdout, stderr, status};
	};

	const head = shell('"$NODE" "$DIXIT" articles | head -n 1; "$NODE" "$DIXIT" --format ndjson articles articles articles | head -c 10 >/dev/null');
	assert.equal(head.stderr, '');
	assert.equal(head.stdout.split('\n').length, 2);
	assert.equal(shell('"$NODE" "$DIXIT" --json articles >&-').stderr, '');
	const closed = shell('"$NODE" "$DIXIT" --json articles <&-');
	assert.equal(closed.status, 0);
	assert.ok(closed.stdout.startsWith('['));
});

test('an interrupted print ends with 130', {timeout: 60_000}, async () => {
	const child = spawn(process.execPath, [program, '--format', 'ndjson', '--files-from', '-'], {stdio: ['pipe', 'pipe', 'pipe']});
	try {
		child.stdin.write('articles\n');
		await once(child.stdout, 'data');
		child.kill('SIGINT');
		const [code] = await once(child, 'close') as [number];
		assert.equal(code, 130);
	} finally {
		child.kill('SIGKILL');
	}
});

test('a megabyte in one line is read', async () => {
	await withFiles({'line.txt': `« Nous n’avons rien décidé », a déclaré lundi le maire Paul Durand. ${'Et la ville attend que la neige fonde. '.repeat(30_000)}`}, async folder => {
		const {out, code} = await runProgram(['--json', 'line.txt'], {cwd: folder});
		assert.equal(code, 0);
		assert.deepEqual(parse(out).map(({text}) => text), ['Nous n’avons rien décidé']);
	});
});
