import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {build} from 'esbuild';

/** Bundles a program, given as its text, as `scripts/build.mjs` bundles dixit, so that the two are compared alike. Gives the file to run. */
export const bundle = async (text: string): Promise<string> => {
	const folder = mkdtempSync(path.join(tmpdir(), 'dixit-bench-'));
	const entry = path.join(folder, 'program.tsx');
	writeFileSync(entry, text);
	await build({
		entryPoints: {program: entry},
		outdir: folder,
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node24',
		jsx: 'automatic',
		minifySyntax: true,
		nodePaths: [path.join(process.cwd(), 'node_modules')],
		outExtension: {'.js': '.mjs'},
		banner: {js: 'import {createRequire as __createRequire} from \'node:module\';const require = __createRequire(import.meta.url);'},
		define: {'process.env.NODE_ENV': '"production"', fetch: 'undefined'},
		alias: {'react-devtools-core': path.resolve('scripts/empty.mjs')},
		logLevel: 'error',
	});
	return path.join(folder, 'program.mjs');
};
