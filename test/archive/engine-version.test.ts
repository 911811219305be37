import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import test from 'node:test';

test('the bundle carries a digest of its engine, so that an index of another is made anew', () => {
	const bundle = globSync('dist/*.js').map(file => readFileSync(file, 'utf8')).join('\n');
	assert.match(bundle, /"[\da-f]{16}"/v);
	assert.doesNotMatch(bundle, /DIXIT_ENGINE/v);
	assert.doesNotMatch(bundle, /"unbundled"/v);
});
