import {writeFileSync} from 'node:fs';
import path from 'node:path';
import type {CopyFormat, Message} from '../state.js';

/** The extension of a file tells the format to write. */
export const formatOf = (file: string): CopyFormat => {
	switch (path.extname(file).toLowerCase()) {
		case '.md':
		case '.markdown': {
			return 'markdown';
		}

		case '.bib': {
			return 'bibtex';
		}

		case '.json': {
			return file.toLowerCase().endsWith('.csl.json') ? 'csl' : 'json';
		}

		default: {
			return 'text';
		}
	}
};

/** Writes a text to a file that is not there yet; an existing one is not written over. Gives what to tell the user. */
export const writeText = (file: string, text: string): Message => {
	try {
		writeFileSync(file, text, {flag: 'wx', mode: 0o644});
		return {type: 'wrote', text: file};
	} catch (error) {
		return {type: 'notWritten', path: file, code: (error as NodeJS.ErrnoException).code ?? ''};
	}
};
