// Runs the compiled tests of `build/test/`. Arguments: parts of test file names, to run only those.
import {spawnSync} from 'node:child_process';
import {globSync} from 'node:fs';
import process from 'node:process';

const wanted = process.argv.slice(2);
const files = globSync('build/test/**/*.test.js').filter(file => wanted.length === 0 || wanted.some(part => file.includes(part))).toSorted();
if (files.length === 0) {
	console.error('no test file found; build first: npm run build');
	process.exit(1);
}

const {status} = spawnSync(process.execPath, ['--enable-source-maps', '--test', '--test-reporter=spec', '--test-timeout=120000', ...files], {
	stdio: 'inherit',
	// Ink takes the size of its test screen from these; CI=1 would make it non-interactive.
	env: {...process.env, CI: undefined, COLUMNS: '100', LINES: '40', FORCE_COLOR: '1', NODE_ENV: 'test'},
});
process.exit(status ?? 1);
