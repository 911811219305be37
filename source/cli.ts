#!/usr/bin/env node
// The first file to run: it must parse on any Node, say so when Node is too old, and set what has to be set before React and chalk load.
import process from 'node:process';

const [major] = process.versions.node.split('.').map(Number);
if (major! < 24) {
	process.stderr.write(
		`dixit: needs Node 24 or newer, this is ${process.versions.node}; install it from your package manager or with: npx -p node@24 -p dixit dixit\n`,
	);
	process.exit(2);
}

process.env.NODE_ENV ??= 'production';
if (process.env.NO_COLOR || process.argv.includes('--no-color')) {
	// Chalk 6 does not look at NO_COLOR.
	process.env.FORCE_COLOR = '0';
}

const {enableCompileCache} = await import('node:module');
enableCompileCache?.();
await import('./main.js');
