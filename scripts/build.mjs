// Builds `dist/`: type-checks, then bundles, so that the program starts without loading hundreds of modules.
import {execFileSync} from 'node:child_process';
import {chmodSync, rmSync} from 'node:fs';
import process from 'node:process';
import {build} from 'esbuild';

const tsc = (...options) => execFileSync(process.execPath, ['node_modules/@typescript/native/bin/tsc', ...options], {stdio: 'inherit'});

rmSync('dist', {recursive: true, force: true});

await build({
	entryPoints: {
		cli: 'source/cli.ts',
		main: 'source/main.ts',
		index: 'source/quotations/index.ts',
	},
	outdir: 'dist',
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: 'node24',
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
	},
	alias: {
		'react-devtools-core': './scripts/empty.mjs',
	},
	logLevel: 'warning',
});
chmodSync('dist/cli.js', 0o755);
tsc('--project', 'tsconfig.json');
tsc('--project', 'tsconfig.types.json');
