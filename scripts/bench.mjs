// Runs the compiled measurements of `build/bench/`. Arguments: parts of their file names, to run only those. Figures are ratios within one run.
import {spawnSync} from 'node:child_process';
import {globSync} from 'node:fs';
import process from 'node:process';

const wanted = process.argv.slice(2);
const files = globSync('build/bench/**/*.bench.js').filter(file => wanted.length === 0 || wanted.some(part => file.includes(part))).toSorted();
if (files.length === 0) {
	console.error('no measurement found; build first: npm run build');
	process.exit(1);
}

let failed = false;
for (const file of files) {
	console.log(`\n# ${file.replace(/^build\/bench\//v, '').replace(/\.bench\.js$/v, '')}`);
	const {status} = spawnSync(process.execPath, ['--enable-source-maps', '--expose-gc', file], {stdio: 'inherit'});
	failed ||= status !== 0;
}

process.exit(failed ? 1 : 0);
