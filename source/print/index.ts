import {bibtex} from './bibtex.js';
import {csl} from './csl.js';
import {csv} from './csv.js';
import {json, ndjson} from './json.js';
import type {Layouts} from './layout.js';
import {markdown} from './markdown.js';
import {text} from './text.js';

export type {Layout, Layouts, Surface} from './layout.js';

/** The formats of `--format`, by name. To add one, write its layouts in a file beside this and name them here. */
export const layouts = {text, json, ndjson, csv, markdown, bibtex, csl} as const satisfies Readonly<Record<string, Layouts>>;
