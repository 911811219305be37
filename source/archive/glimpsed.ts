import type {Article} from '../articles/article.js';
import {layColumns, nobody} from './columns.js';
import type {Contents} from './contents.js';
import {recordOf} from './record.js';

// Keys of articles that were only glimpsed count down from here, so that no kept one has them too.
const glimpsedKey = 0xFF_FF_FF_FF;

/** Articles whose quotations are not found yet, as columns. */
export const glimpsedColumns = (articles: readonly Article[]): Uint8Array<SharedArrayBuffer> => layColumns(
	articles.map((article, index) => ({key: glimpsedKey - index, record: recordOf(article, [])})),
	nobody,
);

/** The contents that go with `glimpsedColumns` of the same articles. */
export const glimpsedContents = (articles: readonly Article[]): Contents => ({article: key => articles[glimpsedKey - key]!, quotations: () => []});
