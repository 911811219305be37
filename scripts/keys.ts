// Writes the key table of the program into the readme, between its two comments. Run: npm run keys
import {readFileSync, writeFileSync} from 'node:fs';
import {defaultBindings} from '../source/interface/keymap.js';
import {keyTable} from '../source/interface/key-table.js';
import {english} from '../source/interface/words/en.js';

const start = '<!-- keys: made from the key table by a script -->';
const end = '<!-- /keys -->';
const readme = readFileSync('readme.md', 'utf8');
const from = readme.indexOf(start);
const to = readme.indexOf(end);
if (from === -1 || to < from) {
	throw new Error(`readme.md lacks ${start} … ${end}`);
}

writeFileSync('readme.md', `${readme.slice(0, from + start.length)}\n\n${keyTable(defaultBindings, english)}\n\n${readme.slice(to)}`);
