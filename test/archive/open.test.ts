import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import test from 'node:test';
import {makeArticle} from '../../bench/generate.js';
import {openArchive, type OpenedArchive, type Opening} from '../../source/archive/open.js';
import {glimpse} from '../../source/archive/glimpse.js';
import {openDatabase} from '../../source/archive/database.js';
import {archiveFrom} from '../../source/archive/handle.js';
import {indexFile, openIndex} from '../../source/archive/index-file.js';
import {createLocalSearcher} from '../../source/search/local.js';
import {everything, temporaryFolder, write} from './folder.js';

const madeFiles = (count: number, seed = 1): Record<string, string> => Object.fromEntries(Array.from({length: count}, (_, number) => {
	const {name, text} = makeArticle(seed, number);
	return [name, text];
}));

const opened = async <Result>(opening: Opening, look: (archive: OpenedArchive) => Result | Promise<Result>): Promise<Result> => {
	const archive = openArchive({watch: false, readers: 0, ...opening});
	try {
		await archive.settled();
		return await look(archive);
	} finally {
		await archive.close();
	}
};

const all = async (opening: Opening): Promise<unknown> => opened(opening, ({current}) => everything(current));

test('few files are read here, many in threads, with and without an index, and all give the same', async () => {
	const folder = temporaryFolder();
	write(folder, {...madeFiles(24), 'undated.txt': 'Nobody says when this was.', 'empty.txt': ''});
	const cache = path.join(temporaryFolder(), 'cache');
	const kept = await all({paths: [folder], cache, readers: 2});
	assert.deepEqual(await all({paths: [folder], cache: null}), kept);
	assert.deepEqual(await all({paths: [folder], cache}), kept, 'read again from the index');
	await opened({paths: [folder], cache: null}, ({current}) => {
		assert.equal(current.articleCount, 26);
		assert.ok(current.quotationCount > 100);
		assert.deepEqual(current.progress, {done: 26, total: 26});
		const dates = Array.from({length: 26}, (_, number) => current.articleRow(number).date ?? '');
		assert.deepEqual(dates, dates.toSorted().toReversed());
	});
});

test('what was glimpsed is shown at once, wholly, and without quotations until they are found', async () => {
	const folder = temporaryFolder();
	write(folder, {...madeFiles(5), 'deeper/undated.txt': 'Nobody says when this was.', 'noise.txt': '\u0000\u0001\u0000\u0002\u0003'});
	const paths = [folder];
	const {articles, problems, isReadable} = await glimpse(paths);
	assert.ok(isReadable);
	assert.deepEqual(problems.map(({path: file}) => file), [path.join(folder, 'noise.txt')]);
	const seen: Array<{articles: number; quotations: number; isDone: boolean}> = [];
	const archive = openArchive({paths, cache: temporaryFolder(), watch: false, readers: 0, glimpsed: articles});
	const note = () => {
		const {articleCount, quotationCount, progress: {done, total}} = archive.current;
		seen.push({articles: articleCount, quotations: quotationCount, isDone: done >= total});
	};

	note();
	const titles = Array.from({length: 6}, (_, number) => archive.current.articleRow(number).title);
	assert.equal(archive.current.article(0).text, articles![0]!.text);
	const {articleKey} = archive.current;
	archive.subscribe(note);
	await archive.settled();
	assert.deepEqual(seen[0], {articles: 6, quotations: 0, isDone: false});
	assert.ok(seen.every(each => each.articles === 6));
	assert.ok(seen.at(-1)!.quotations > 20 && seen.at(-1)!.isDone);
	assert.deepEqual(Array.from({length: 6}, (_, number) => archive.current.articleRow(number).title), titles, 'in the same order');
	assert.notEqual(archive.current.articleKey(0), articleKey(0), 'an article with its quotations is another content');
	const glimpsed = everything(archive.current);
	await archive.close();
	assert.deepEqual(glimpsed, await all({paths, cache: null}));
});

test('of many files only one is looked at, and standard input not at all', async () => {
	const folder = temporaryFolder();
	write(folder, madeFiles(18));
	assert.deepEqual(await glimpse([folder]), {isReadable: true, problems: [], articles: null});
	assert.deepEqual(await glimpse(['-']), {isReadable: true, problems: [], articles: null});
	const {isReadable} = await glimpse([path.join(folder, 'none.txt')]);
	assert.equal(isReadable, false);
	const large = temporaryFolder();
	write(large, {'line.txt': 'One long line. '.repeat(200_000)});
	assert.deepEqual(await glimpse([large]), {isReadable: true, problems: [], articles: null}, 'a large file is not read whole');
	write(large, {'line.txt': '\u0000\u0001\u0000\u0002\u0003'.repeat(200_000)});
	const binary = await glimpse([large]);
	assert.equal(binary.isReadable, false);
	assert.equal(binary.problems.length, 1);
});

test('files that are named keep the order given', async () => {
	const folder = temporaryFolder();
	const files = madeFiles(4);
	write(folder, files);
	const paths = Object.keys(files).map(name => path.join(folder, name));
	await opened({paths, cache: null}, ({current}) => {
		assert.deepEqual(paths.map((_, number) => current.articleRow(number).path), paths);
	});
});

test('an index is shown at once, before any file is looked at', async () => {
	const folder = temporaryFolder();
	write(folder, madeFiles(18));
	const cache = temporaryFolder();
	const before = await all({paths: [folder], cache});
	const archive = openArchive({paths: [folder], cache, watch: false, readers: 0});
	const shown = everything(archive.current);
	await archive.close();
	assert.deepEqual(shown, before);
});

test('what was added, changed, renamed and removed is noticed at opening and at refresh', async () => {
	const folder = temporaryFolder();
	write(folder, madeFiles(18));
	const cache = temporaryFolder();
	await all({paths: [folder], cache});
	const [first, second, third] = Object.keys(madeFiles(3)) as [string, string, string];
	writeFileSync(path.join(folder, first), makeArticle(9, 0).text);
	renameSync(path.join(folder, second), path.join(folder, 'renamed.txt'));
	rmSync(path.join(folder, third));
	writeFileSync(path.join(folder, 'added.txt'), makeArticle(9, 1).text);
	const fresh = await all({paths: [folder], cache: null});
	await opened({paths: [folder], cache}, async archive => {
		assert.deepEqual(everything(archive.current), fresh);
		const {version} = archive.current;
		rmSync(path.join(folder, 'added.txt'));
		archive.refresh();
		await archive.settled();
		assert.ok(archive.current.version > version);
		assert.equal(archive.current.articleCount, 17);
	});
});

test('whatever changes in a folder is noticed while it is open', async () => {
	for (const [cache, count] of [[null, 3], [temporaryFolder(), 20]] as const) {
		const folder = temporaryFolder();
		write(folder, {...madeFiles(count), 'inner/first.txt': 'A first word.'});
		const archive = openArchive({paths: [folder], cache, readers: 0});
		await archive.settled();
		/** What the list holds under a name: its title; undefined where it does not. */
		const titleOf = (name: string): string | undefined => {
			const {current} = archive;
			const row = Array.from({length: current.articleCount}, (_, article) => current.articleRow(article)).find(one => one.path === path.join(folder, name));
			return row?.title;
		};

		const noticed = async (change: () => void, isSeen: () => boolean): Promise<void> => {
			const seen = new Promise<void>(resolve => {
				archive.subscribe(() => {
					if (isSeen()) {
						resolve();
					}
				});
			});
			change();
			await seen;
		};

		const place = (name: string): string => path.join(folder, name);
		await noticed(() => {
			writeFileSync(place('inner/added.txt'), 'An added word.');
		}, () => titleOf('inner/added.txt') !== undefined);
		await noticed(() => {
			writeFileSync(place('inner/added.txt'), 'Another word, changed.');
		}, () => titleOf('inner/added.txt') === 'Another word, changed.');
		await noticed(() => {
			renameSync(place('inner/added.txt'), place('inner/renamed.txt'));
		}, () => titleOf('inner/added.txt') === undefined && titleOf('inner/renamed.txt') === 'Another word, changed.');
		await noticed(() => {
			rmSync(place('inner/renamed.txt'));
		}, () => titleOf('inner/renamed.txt') === undefined);
		// A folder that came later is watched too.
		await noticed(() => {
			write(folder, {'later/one.txt': 'A later word.'});
		}, () => titleOf('later/one.txt') === 'A later word.');
		assert.equal(archive.current.articleCount, count + 2);
		await archive.close();
	}
});

const spoilings: Readonly<Record<string, (file: string) => void>> = {
	'no database at all'(file) {
		writeFileSync(file, 'no database, whatever its name may say'.repeat(1000));
	},
	'cut short'(file) {
		truncateSync(file, 20_000);
	},
	'of another version'(file) {
		openIndex(file, 'another').database.close();
	},
};

for (const [how, spoil] of Object.entries(spoilings)) {
	test(`an index that is ${how} is made anew, and that is said`, async () => {
		const folder = temporaryFolder();
		write(folder, madeFiles(20));
		const cache = temporaryFolder();
		const fresh = await all({paths: [folder], cache});
		const [name] = readdirSync(path.join(cache, 'index')) as [string];
		spoil(path.join(cache, 'index', name));
		await opened({paths: [folder], cache}, ({current}) => {
			assert.equal(current.problems.length, 1);
			assert.match(current.problems[0]!.reason, /made anew/v);
			assert.deepEqual({...everything(current) as object, problems: []}, fresh);
		});
		assert.deepEqual(await all({paths: [folder], cache}), fresh);
	});
}

test('a cache that cannot be written leaves everything in memory, and that is said', async () => {
	const folder = temporaryFolder();
	write(folder, madeFiles(20));
	const cache = path.join(temporaryFolder(), 'file');
	writeFileSync(cache, 'a file where the folder should be');
	await opened({paths: [folder], cache}, ({current}) => {
		assert.equal(current.articleCount, 20);
		assert.match(current.problems[0]!.reason, /memory/v);
	});
});

test('what was kept before an interruption is not read again', async () => {
	const folder = temporaryFolder();
	write(folder, madeFiles(40));
	const cache = temporaryFolder();
	const archive = openArchive({paths: [folder], cache, watch: false, readers: 1});
	await new Promise<void>(resolve => {
		const end = archive.subscribe(() => {
			if (archive.current.articleCount > 0) {
				end();
				resolve();
			}
		});
	});
	// As abruptly as closing may be: nothing is waited for.
	await archive.close();
	const database = openDatabase(indexFile(cache, [folder]));
	const kept = database.prepare('SELECT key, path FROM article').all() as Array<{key: number; path: string}>;
	database.close();
	assert.ok(kept.length > 0);
	await opened({paths: [folder], cache}, ({current}) => {
		assert.equal(current.articleCount, 40);
	});
	const after = openDatabase(indexFile(cache, [folder]));
	const {count} = after.prepare(`SELECT count(*) AS count FROM article WHERE key IN (${kept.map(({key}) => key).join(', ')})`).get() as {count: number};
	after.close();
	// Another reading would have given it another key.
	assert.equal(count, kept.length);
});

test('of what matches as well the newer comes first, the undated last', async () => {
	const folder = temporaryFolder();
	const said = (date: string): string => `${date}\n\n« Nous partirons demain », a déclaré Anne Vidal.\n`;
	write(folder, {'a.txt': said('2021-03-04'), 'b.txt': said('2024-01-02'), 'c.txt': said('Sans date.'), 'd.txt': said('2023-10')});
	await opened({paths: [folder], cache: null}, async ({current}) => {
		const searcher = createLocalSearcher(current);
		for (const query of ['partirons', 'partirnos', 'vidal', 'speaker:vidal', '"nous partirons"']) {
			const rows = [...(await searcher.quotations(query))!];
			assert.deepEqual(rows.map(row => current.articleRow(current.quotationRow(row).article).date), ['2024-01-02', '2023-10', '2021-03-04', null], query);
		}

		assert.deepEqual([...(await searcher.articles('demain'))!].map(row => current.articleRow(row).date), ['2024-01-02', '2023-10', '2021-03-04', null]);
	});
});

test('an index is for the user alone', async () => {
	const folder = temporaryFolder();
	write(folder, madeFiles(20));
	const cache = path.join(temporaryFolder(), 'cache');
	await opened({paths: [folder], cache}, () => {
		if (process.platform === 'win32') {
			// There the folder of the user is private by itself.
			return;
		}

		assert.equal(statSync(cache).mode & 0o777, 0o700);
		const inner = path.join(cache, 'index');
		assert.equal(statSync(inner).mode & 0o777, 0o700);
		for (const name of readdirSync(inner)) {
			assert.equal(statSync(path.join(inner, name)).mode & 0o777, 0o600, name);
		}
	});
});

test('two programs on one index at once see the same', async () => {
	const folder = temporaryFolder();
	write(folder, madeFiles(18));
	const cache = temporaryFolder();
	const [one, other] = await Promise.all([all({paths: [folder], cache}), all({paths: [folder], cache})]);
	assert.deepEqual(other, one);
	assert.deepEqual(await all({paths: [folder], cache}), one);
});

test('another thread reads a version by its handle', async () => {
	const folder = temporaryFolder();
	write(folder, madeFiles(20));
	for (const cache of [null, temporaryFolder()]) {
		await opened({paths: [folder], cache}, archive => {
			const {archive: seen, close} = archiveFrom(structuredClone(archive.handle()));
			assert.deepEqual(everything(seen), everything(archive.current));
			close();
		});
	}
});

test('what cannot be found or read is told, the rest is there', async () => {
	const folder = temporaryFolder();
	write(folder, madeFiles(2));
	await opened({paths: [folder, path.join(folder, 'missing.txt')], cache: null}, ({current}) => {
		assert.equal(current.articleCount, 2);
		assert.equal(current.problems.length, 1);
		assert.match(current.problems[0]!.path, /missing/v);
	});
});

test('a folder has one index however it is spelled, a folder inside it another, and neither disturbs the other', async () => {
	const folder = temporaryFolder();
	const cache = temporaryFolder();
	write(folder, {'a.txt': 'Alone here.', ...Object.fromEntries(Array.from({length: 18}, (_, number) => [`inner/${number}.txt`, `« ${number} fois », a dit la maire Anne Vidal.`]))});
	const relativeSpelling = path.relative(process.cwd(), folder);
	const spellings = [folder, `${folder}/`, `${folder}/../${path.basename(folder)}`, relativeSpelling];
	const [own, slashed, roundabout, relative] = spellings.map(spelling => indexFile(cache, [spelling]));
	assert.deepEqual([slashed, roundabout], [own, own]);
	// Its articles are called otherwise.
	assert.notEqual(relative, own);
	const inner = path.join(folder, 'inner');
	assert.notEqual(indexFile(cache, [inner]), own);
	for (const place of [folder, inner, `${folder}/`, inner, relativeSpelling]) {
		assert.deepEqual(await all({paths: [place], cache, readers: 0}), await all({paths: [place], cache: null, readers: 0}), place);
	}
});
