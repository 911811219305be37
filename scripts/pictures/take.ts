// Takes the pictures of the readme from the real program in a real pseudo-terminal. Run: npm run pictures
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {startTerminal} from '../../test/terminal.js';
import {scenes} from './scenes.js';
import {drawScreen} from './svg.js';

const folder = 'docs/pictures';
mkdirSync(folder, {recursive: true});

for (const {name, title, columns, rows, steps} of scenes) {
	const home = mkdtempSync(path.join(tmpdir(), 'dixit-pictures-'));
	const session = startTerminal(
		[process.execPath, 'dist/cli.js', 'articles', '--cache-dir', path.join(home, 'cache'), '--state-dir', path.join(home, 'state')],
		{
			columns,
			rows,
			env: {LC_ALL: 'en_GB.UTF-8', NO_COLOR: undefined},
		},
	);
	try {
		for (const {until, press} of steps) {
			await session.until(until);
			if (press !== undefined) {
				session.press(press);
			}
		}

		writeFileSync(path.join(folder, `${name}.svg`), drawScreen(session.emulator, title));
		console.log(`${folder}/${name}.svg`);
	} finally {
		session.kill();
		rmSync(home, {recursive: true, force: true});
	}
}
