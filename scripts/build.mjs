// Builds `dist/`: type-checks, then bundles, so that the program starts without loading hundreds of modules.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {chmodSync, globSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {build} from 'esbuild';

const tsc = (...options) => execFileSync(process.execPath, ['node_modules/@typescript/native/bin/tsc', ...options], {stdio: 'inherit'});

rmSync('dist', {recursive: true, force: true});
// A test whose source is gone must not run on.
rmSync('build', {recursive: true, force: true});

// An index made by another engine is made anew: everything that may change what an article or its quotations are counts.
const engine = createHash('sha256');
for (const file of globSync('source/{articles,quotations,archive}/**/*').filter(name => /\.\w+$/v.test(name)).toSorted()) {
	engine.update(file).update(readFileSync(file));
}

// Ink measures every character of every frame with string-width; this tells the same of most characters at a glance.
const inkWidth = {
	name: 'ink-width',
	setup({onResolve}) {
		// eslint-disable-next-line require-unicode-regexp -- esbuild takes no flags here.
		onResolve({filter: /^string-width$/}, ({importer}) => importer.includes('node_modules') ? {path: path.resolve('source/interface/text/ink-width.ts')} : undefined);
	},
};

await build({
	entryPoints: {
		cli: 'source/cli.ts',
		main: 'source/main.ts',
		index: 'source/quotations/index.ts',
		// Threads load these by name, from beside the bundle as from beside their sources.
		'extract-worker': 'source/archive/extract-worker.ts',
		'quotation-worker': 'source/archive/quotation-worker.ts',
		'index-worker': 'source/archive/index-worker.ts',
		'search-worker': 'source/search/search-worker.ts',
	},
	outdir: 'dist',
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: 'node24',
	// Else each pattern would be made anew wherever it is used.
	supported: {'regexp-set-notation': true},
	jsx: 'automatic',
	minifySyntax: true,
	legalComments: 'linked',
	banner: {
		// Bundled CommonJS dependencies call `require`.
		js: 'import {createRequire as __createRequire} from \'node:module\';const require = __createRequire(import.meta.url);',
	},
	define: {
		// Keeps React on its production build and yoga from loading undici for `fetch`.
		'process.env.NODE_ENV': '"production"',
		fetch: 'undefined',
		DIXIT_ENGINE: JSON.stringify(engine.digest('hex').slice(0, 16)),
	},
	alias: {
		'react-devtools-core': './scripts/empty.mjs',
	},
	plugins: [inkWidth],
	logLevel: 'warning',
});
chmodSync('dist/cli.js', 0o755);
tsc('--project', 'tsconfig.json');
tsc('--project', 'tsconfig.types.json');
