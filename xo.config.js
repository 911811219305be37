import reactHooks from 'eslint-plugin-react-hooks';

/**
@type {import('xo').FlatXoConfig}
*/
export default [
	{ignores: ['dist', 'build', 'articles']},
	{
		rules: {
			// A text is measured in UTF-16 code units here: offsets are contracts, code points are not wanted.
			'unicorn/prefer-code-point': 'off',
			// JSON, SQLite and React speak of null.
			'unicorn/no-null': 'off',
			'@typescript-eslint/no-restricted-types': 'off',
			// One-line docstrings, plain truth tests and plain loops read better here.
			'unicorn/single-line-block-comment-style': 'off',
			'unicorn/no-break-in-nested-loop': 'off',
			'@typescript-eslint/strict-boolean-expressions': 'off',
			'@typescript-eslint/prefer-nullish-coalescing': 'off',
			'@typescript-eslint/naming-convention': 'off',
			'@typescript-eslint/no-non-null-assertion': 'off',
			'unicorn/no-array-reduce': 'off',
			'unicorn/prefer-ternary': 'off',
			'unicorn/prefer-combined-guards': 'off',
			'unicorn/consistent-existence-index-check': 'off',
			'unicorn/no-immediate-mutation': 'off',
			'@stylistic/no-mixed-operators': 'off',
			'prefer-destructuring': 'off',
			'unicorn/require-array-sort-compare': 'off',
			'unicorn/name-replacements': 'off',
			'unicorn/no-non-function-verb-prefix': 'off',
			'unicorn/consistent-boolean-name': 'off',
			'unicorn/max-nested-calls': 'off',
			'unicorn/no-declarations-before-early-exit': 'off',
			'no-bitwise': 'off',
			'max-depth': 'off',
			'max-params': 'off',
			'capitalized-comments': 'off',
			complexity: 'off',
			'no-await-in-loop': 'off',
			'no-continue': 'off',
			'regexp/prefer-named-capture-group': 'off',
			'unicorn/prefer-unicode-code-point-escapes': 'off',
			'unicorn/prefer-simple-condition-first': 'off',
			'@typescript-eslint/prefer-for-of': 'off',
			'unicorn/no-for-loop': 'off',
			'@typescript-eslint/switch-exhaustiveness-check': 'off',
			'@stylistic/object-curly-newline': 'off',
			// A chain of conditions reads as a table.
			'unicorn/no-nested-ternary': 'off',
			'unicorn/prefer-minimal-ternary': 'off',
			'unicorn/prefer-continue': 'off',
			'unicorn/prefer-early-return': 'off',
			'unicorn/prefer-includes-over-repeated-comparisons': 'off',
			// A parameter whose name says all needs no sentence.
			'jsdoc/require-param-description': 'off',
			'jsdoc/check-param-names': 'off',
			'jsdoc/require-param': 'off',
			'unicorn/no-computed-property-existence-check': 'off',
			'unicorn/consistent-class-member-order': 'off',
			'@typescript-eslint/no-loop-func': 'off',
			'unicorn/prefer-single-array-predicate': 'off',
		},
	},
	{
		files: ['package.json'],
		rules: {
			// The override mends an incomplete release of a linter's own dependency; it concerns this repository only.
			'package-json/no-overrides-in-published-package': 'off',
		},
	},
	{
		files: ['source/**/*.{ts,tsx}'],
		plugins: {'react-hooks': reactHooks},
		rules: reactHooks.configs.recommended.rules,
	},
	{
		files: ['scripts/**', 'bench/**', 'source/cli.ts', 'source/main.ts', 'source/streams.ts', 'source/run.ts'],
		rules: {
			'unicorn/no-process-exit': 'off',
			// The pictures are taken with the pseudo-terminal of the tests.
			'node-test/no-import-test-files': 'off',
		},
	},
	{
		files: ['test/**/*.{ts,tsx}'],
		rules: {
			// Tables of cases and properties assert in loops and callbacks; helpers stand beside the tests.
			'node-test/no-conditional-assertion': 'off',
			'node-test/no-import-test-files': 'off',
			'node-test/no-compound-assertion': 'off',
			'@typescript-eslint/no-floating-promises': ['error', {
				allowForKnownSafeCalls: [{from: 'package', name: ['test', 'describe', 'it', 'suite'], package: 'node:test'}],
			}],
		},
	},
];
