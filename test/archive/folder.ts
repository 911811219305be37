import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type {Archive} from '../../source/archive/archive.js';

const made: string[] = [];

/** A folder that is removed when the tests of a file have ended. */
export const temporaryFolder = (): string => {
	const folder = mkdtempSync(path.join(tmpdir(), 'dixit-test-'));
	made.push(folder);
	if (made.length === 1) {
		process.on('exit', () => {
			for (const each of made) {
				rmSync(each, {recursive: true, force: true});
			}
		});
	}

	return folder;
};

/** Writes files, and the folders they stand in. */
export const write = (folder: string, files: Readonly<Record<string, string>>): void => {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
		writeFileSync(path.join(folder, name), text);
	}
};

/** Everything that an archive says, to compare two. */
export const everything = (archive: Archive): unknown => ({
	problems: archive.problems,
	articles: Array.from({length: archive.articleCount}, (_, article) => ({
		row: archive.articleRow(article),
		article: archive.article(article),
		range: archive.quotationsOf(article),
	})),
	quotations: Array.from({length: archive.quotationCount}, (_, quotation) => archive.quotationRow(quotation)),
	speakers: Array.from({length: archive.speakerCount}, (_, speaker) => archive.speakerRow(speaker)),
	columns: [[...archive.quotationArticles], [...archive.quotationSpeakers], [...archive.quotationConfidences]],
});
