import {json, ndjson} from './json.js';
import type {Layouts} from './layout.js';
import {text} from './text.js';

export type {Layout, Layouts, Surface} from './layout.js';

/** The formats of `--format`. */
export const layouts: Readonly<Record<string, Layouts>> = {text, json, ndjson};
