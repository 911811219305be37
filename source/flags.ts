import meow from 'meow';

const help = `
	Who said what, when: reads folders of news articles and finds every quotation.

	Usage
	  $ dixit [article or folder …]        no argument: the articles of the current folder
	  $ dixit -                            an article from standard input

	Options
	  -s, --search QUERY     open the quotations with this query; with --print: only what matches
	      --speaker NAME     only quotations of this speaker
	      --since DATE       only from this year, month or day on (2023, 2023-10, 2023-10-18)
	      --until DATE       only up to this year, month or day
	      --print WHAT       print quotations, articles or speakers instead of opening the reader
	      --format FORMAT    text, json, ndjson, csv, markdown, bibtex or csl (default: text)
	      --json             short for --print quotations --format json
	      --files-from FILE  read the paths of the articles from FILE, one a line; - for standard input
	      --lang CODE        read every article as this language (fr, en, de, es, it, pt, ru, …)
	      --mouse            let the mouse scroll, focus and select in the reader
	      --no-color         no colours
	      --no-cache         neither use nor write the index
	      --state-dir DIR    where reading positions and stars are kept
	      --cache-dir DIR    where the index is kept
	      --help             show this
	      --version          show the version

	Examples
	  $ dixit ~/dossier
	  $ dixit ~/dossier --search "pont risque"
	  $ dixit --json article.txt | jq '.[].speaker.name'
	  $ find . -name '*.txt' | dixit --files-from - --print quotations --format ndjson
`;

/** Options as they were given. */
export type Flags = {
	readonly search?: string;
	readonly speaker?: string;
	readonly since?: string;
	readonly until?: string;
	readonly print?: string;
	readonly format?: string;
	readonly json?: boolean;
	readonly filesFrom?: string;
	readonly lang?: string;
	readonly mouse?: boolean;
	readonly color: boolean;
	readonly cache: boolean;
	readonly stateDir?: string;
	readonly cacheDir?: string;
	readonly help?: boolean;
	readonly version?: boolean;
};

/**
Reads options with meow.

@param given - options in the one form that cannot be misread, `--name=value` or `--name`.
@param importMeta - of a file of the package, by which the version is found.
@returns the options, the text for `--help` and the version.
*/
export const readWith = (given: readonly string[], importMeta: ImportMeta): {flags: Flags; help: string; version: string} => {
	const {flags, help: text, pkg} = meow(help, {
		importMeta,
		argv: given,
		autoHelp: false,
		autoVersion: false,
		description: false,
		flags: {
			search: {type: 'string'},
			speaker: {type: 'string'},
			since: {type: 'string'},
			until: {type: 'string'},
			print: {type: 'string'},
			format: {type: 'string'},
			json: {type: 'boolean'},
			filesFrom: {type: 'string'},
			lang: {type: 'string'},
			mouse: {type: 'boolean'},
			color: {type: 'boolean', default: true},
			cache: {type: 'boolean', default: true},
			stateDir: {type: 'string'},
			cacheDir: {type: 'string'},
			help: {type: 'boolean'},
			version: {type: 'boolean'},
		},
	});
	return {flags, help: text, version: (pkg as {version: string}).version};
};
